//! «/объявление 5А родители …» (2.5/4): a text of the class teacher into the chat of the class, after a look at it; the bot keeps no
//! text of it once it is sent.

mod later;

use serde::Deserialize;

use super::Command;
use crate::{
    Asked, Audience, Button, Call, Change, ChatId, ClassName, Decision, Effect, Moment, PersonId,
    Question, Refusal, Scene, Stop, dangerous, link, text,
};
pub(crate) use later::due;
pub(super) use later::plan;

/// More people than this: their number is typed, and a second administrator agrees.
const MANY: u32 = 50;

#[derive(Deserialize)]
pub(super) struct Args {
    class: ClassName,
    audience: String,
    raw: Option<String>,
    send: Option<String>,
    post: Option<String>,
}

pub(super) fn decide(scene: &Scene, call: &Call, args: Args) -> Result<Decision, Stop> {
    let who = call.who();
    let audience = Audience::ALL
        .into_iter()
        .find(|a| a.word() == args.audience);
    let audience = audience.ok_or(Refusal::ClassUnknown)?;
    let place = (&args.class, audience);
    let chat = scene.school.chat(&args.class, audience);
    let Some(group) = chat.and_then(|chat| chat.group) else {
        let text = text!("announce-unseen", class = &args.class, audience = audience);
        return Ok(Decision::new().say(who, text));
    };
    if args.send.as_deref() == Some("drop") {
        return later::take_back(scene, call, &args);
    }
    if let Some(how) = args.send {
        let raw = args.raw.or_else(|| draft(scene, call, place));
        let raw = raw.ok_or(Refusal::ButtonStale)?;
        return send(scene, call, (place, group), (&how, raw));
    }
    let raw = args.raw.unwrap_or_default();
    if let Some(host) = raw.split_whitespace().find_map(link::foreign_host) {
        return Ok(Decision::new().say(who, text!("announce-link", host = host)));
    }
    Ok(preview(scene, call, (place, group), &raw))
}

/// A chat of a class.
type Place<'a> = (&'a ClassName, Audience);

fn members(scene: &Scene, group: ChatId) -> u32 {
    let facts = scene.school.group(group).and_then(|g| g.facts.as_ref());
    facts.map_or(0, |facts| facts.members)
}

/// Shows what will be sent; the text waits as an open question, so that a button need not carry it.
fn preview(scene: &Scene, call: &Call, place: (Place, ChatId), raw: &str) -> Decision {
    let ((class, audience), group) = place;
    let quiet = later::is_quiet(scene).is_some();
    let send = |how: &str| {
        Asked::new(Command::Announce)
            .with("class", class)
            .with("audience", audience.word())
            .with("send", how)
    };
    let mut buttons = if quiet {
        vec![
            Button::once(text!("announce-button-morning"), send("morning")),
            Button::once(text!("announce-button-urgent"), send("yes")),
        ]
    } else {
        vec![Button::once(text!("announce-button-send"), send("yes"))]
    };
    buttons.push(Button::once(
        text!("button-no"),
        Asked::new(Command::Cancel),
    ));
    let count = members(scene, group);
    let text = text!(
        "announce-preview",
        class = class,
        audience = audience,
        raw = raw,
        count = if count > MANY { count } else { 0 },
        quiet = if quiet { "yes" } else { "no" }
    );
    Decision::new()
        .change(kept(scene, call))
        .say_with(call.who(), text, vec![buttons])
}

fn kept(scene: &Scene, call: &Call) -> Change {
    let draft = Question {
        asked: call.asked().clone(),
        argument: "raw".into(),
        at: scene.now,
    };
    Change::Questioned {
        person: call.who(),
        question: Some(draft),
    }
}

/// The text that was shown and waits for its button.
fn draft(scene: &Scene, call: &Call, (class, _): Place) -> Option<String> {
    let person = scene.school.person(call.who())?;
    let asked = &person.question.as_ref()?.asked;
    let same = asked.command == Command::Announce && asked.get("class") == Some(class.as_str());
    asked.get("raw").filter(|_| same).map(Into::into)
}

fn send(
    scene: &Scene,
    call: &Call,
    (place, group): (Place, ChatId),
    (how, raw): (&str, String),
) -> Result<Decision, Stop> {
    let count = members(scene, group);
    if count > MANY {
        if call.asked().get("raw").is_none() {
            return Err(Stop::Become(call.asked().clone().with("raw", raw)));
        }
        dangerous::typed(call, count as usize)?;
        if let Some(held) = dangerous::unless_allowed(scene, call) {
            return Ok(held);
        }
    }
    Ok(if how == "morning" {
        later::plan(scene, call, place, &raw)
    } else {
        posted((scene.now, call.who()), place, (group, &raw))
    })
}

/// Into the chat, and a word to whoever wanted it when it is there.
fn posted(
    (now, by): (Moment, PersonId),
    (class, audience): Place,
    (chat, raw): (ChatId, &str),
) -> Decision {
    let announced = Change::Announced {
        class: class.clone(),
        audience,
        by,
    };
    Decision::new()
        .change(announced)
        .effect(Effect::SayInGroup {
            chat,
            text: text!("plain", text = raw),
            pin: false,
        })
        .counted(
            now,
            by,
            text!("announce-sent", class = class, audience = audience),
        )
}
