//! «/правила 5А» (2.5/4): the rules of a class chat, for anybody to read; whoever answers for the class has them posted and pinned.

use serde::Deserialize;

use super::Command;
use crate::{
    Asked, Audience, Button, Call, Change, ChatFacts, ChatId, ClassName, Decision, Effect, Scene,
    Stop, Text, quiet_end, text,
};

#[derive(Deserialize)]
pub(super) struct Args {
    class: Option<ClassName>,
    audience: Option<Audience>,
    post: Option<String>,
}

pub(super) fn decide(scene: &Scene, call: &Call, args: Args) -> Result<Decision, Stop> {
    let (school, who) = (scene.school, call.who());
    let Some(class) = args.class.filter(|class| school.keeps(who, class)) else {
        return Ok(Decision::new().say(who, rules(scene)));
    };
    let audience = args.audience.ok_or(Stop::Ask("audience"))?;
    let group = school.chat(&class, audience).and_then(|c| c.group);
    let Some(group) = group else {
        let text = text!("announce-unseen", class = &class, audience = audience);
        return Ok(Decision::new().say(who, text));
    };
    Ok(if args.post.is_some() {
        post(scene, call, (class, audience), group)
    } else {
        preview(scene, call, (&class, audience))
    })
}

fn rules(scene: &Scene) -> Text {
    let (from, to) = scene.school.meta().quiet;
    text!("chat-rules", from = u32::from(from), to = u32::from(to))
}

fn preview(scene: &Scene, call: &Call, (class, audience): (&ClassName, Audience)) -> Decision {
    let meta = scene.school.meta();
    let label = match quiet_end(scene.now, meta.zone_minutes, meta.quiet) {
        Some(_) => text!("announce-button-urgent"),
        None => text!("announce-button-send"),
    };
    let buttons = vec![
        Button::once(label, call.asked().clone().with("post", "yes")),
        Button::once(text!("button-no"), Asked::new(Command::Cancel)),
    ];
    let raw = rules(scene);
    let text = text!(
        "chat-rules-preview",
        class = class,
        audience = audience,
        rules = raw
    );
    Decision::new().say_with(call.who(), text, vec![buttons])
}

fn post(scene: &Scene, call: &Call, place: (ClassName, Audience), group: ChatId) -> Decision {
    let (class, audience) = place;
    let facts = scene.school.group(group).and_then(|g| g.facts.as_ref());
    let pin = facts.is_some_and(|f| f.has(ChatFacts::PINS));
    let sent = text!(
        "chat-rules-sent",
        class = &class,
        audience = audience,
        pinned = if pin { "yes" } else { "no" }
    );
    let announced = Change::Announced {
        class,
        audience,
        by: call.who(),
    };
    let say = Effect::SayInGroup {
        chat: group,
        text: rules(scene),
        pin,
    };
    Decision::new()
        .change(announced)
        .effect(say)
        .say(call.who(), sent)
}
