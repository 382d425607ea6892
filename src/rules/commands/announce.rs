//! «/объявление 5А родители …» (2.5/4): a text of the class teacher into the chat of the class, after a look at it; the bot keeps no
//! text of it once it is sent.

use serde::Deserialize;

use super::Command;
use crate::{
    Asked, Audience, Button, Call, Change, ChatId, ClassName, Decision, Effect, Question, Refusal,
    Scene, Stop, link, quiet_end, text,
};

#[derive(Deserialize)]
pub(super) struct Args {
    class: ClassName,
    audience: String,
    raw: Option<String>,
    send: Option<String>,
}

pub(super) fn decide(scene: &Scene, call: &Call, args: Args) -> Result<Decision, Stop> {
    let who = call.who();
    let audience = Audience::ALL
        .into_iter()
        .find(|a| a.word() == args.audience);
    let audience = audience.ok_or(Refusal::ClassUnknown)?;
    let chat = scene.school.chat(&args.class, audience);
    let Some(group) = chat.and_then(|chat| chat.group) else {
        let text = text!("announce-unseen", class = &args.class, audience = audience);
        return Ok(Decision::new().say(who, text));
    };
    if args.send.is_some() {
        return send(scene, call, (&args.class, audience), group);
    }
    let raw = args.raw.unwrap_or_default();
    if let Some(host) = raw.split_whitespace().find_map(link::foreign_host) {
        return Ok(Decision::new().say(who, text!("announce-link", host = host)));
    }
    Ok(preview(scene, call, (&args.class, audience), &raw))
}

/// Shows what will be sent; the text waits as an open question, so that a button need not carry it.
fn preview(scene: &Scene, call: &Call, place: (&ClassName, Audience), raw: &str) -> Decision {
    let (class, audience) = place;
    let meta = scene.school.meta();
    let quiet = quiet_end(scene.now, meta.zone_minutes, meta.quiet).is_some();
    let send = Asked::new(Command::Announce)
        .with("class", class)
        .with("audience", audience.word())
        .with("send", "yes");
    let label = if quiet {
        text!("announce-button-urgent")
    } else {
        text!("announce-button-send")
    };
    let buttons = vec![
        Button::once(label, send),
        Button::once(text!("button-no"), Asked::new(Command::Cancel)),
    ];
    let draft = Question {
        asked: call.asked().clone(),
        argument: "raw".into(),
        at: scene.now,
    };
    let text = text!(
        "announce-preview",
        class = class,
        audience = audience,
        raw = raw,
        quiet = if quiet { "yes" } else { "no" }
    );
    Decision::new()
        .change(Change::Questioned {
            person: call.who(),
            question: Some(draft),
        })
        .say_with(call.who(), text, vec![buttons])
}

fn send(
    scene: &Scene,
    call: &Call,
    place: (&ClassName, Audience),
    group: ChatId,
) -> Result<Decision, Stop> {
    let (class, audience) = place;
    let question = scene
        .school
        .person(call.who())
        .and_then(|p| p.question.as_ref());
    let draft = question.map(|q| &q.asked).filter(|asked| {
        asked.command == Command::Announce && asked.get("class") == Some(class.as_str())
    });
    let raw = draft.and_then(|asked| asked.get("raw"));
    let raw = raw.ok_or(Refusal::ButtonStale)?;
    let announced = Change::Announced {
        class: class.clone(),
        audience,
        by: call.who(),
    };
    Ok(Decision::new()
        .change(announced)
        .effect(Effect::SayInGroup {
            chat: group,
            text: text!("plain", text = raw),
            pin: false,
        })
        .say(
            call.who(),
            text!("announce-sent", class = class, audience = audience),
        ))
}
