//! «/правила 5А» (2.5/4): the rules of a class chat, for anybody to read; whoever answers for the class has them posted and pinned.

use serde::Deserialize;

use super::{Command, announce::plan};
use crate::{
    Asked, Audience, Button, Call, Change, ChatFacts, ChatId, ClassName, Decision, Effect,
    PersonId, Scene, Stop, Text, quiet_end, text,
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
    let place = (&class, audience);
    Ok(match args.post.as_deref() {
        None => preview(scene, call, place),
        Some("morning") => plan(scene, call, place, ""),
        Some(_) => post(scene, who, place, group),
    })
}

fn rules(scene: &Scene) -> Text {
    let (from, to) = scene.school.meta().quiet;
    text!("chat-rules", from = u32::from(from), to = u32::from(to))
}

fn preview(scene: &Scene, call: &Call, (class, audience): (&ClassName, Audience)) -> Decision {
    let meta = scene.school.meta();
    let quiet = quiet_end(scene.now, meta.zone_minutes, meta.quiet).is_some();
    let button = |label, how| Button::once(label, call.asked().clone().with("post", how));
    let mut buttons = if quiet {
        vec![
            button(text!("announce-button-morning"), "morning"),
            button(text!("announce-button-urgent"), "yes"),
        ]
    } else {
        vec![button(text!("announce-button-send"), "yes")]
    };
    buttons.push(Button::once(
        text!("button-no"),
        Asked::new(Command::Cancel),
    ));
    let raw = rules(scene);
    let text = text!(
        "chat-rules-preview",
        class = class,
        audience = audience,
        rules = raw,
        quiet = if quiet { "yes" } else { "no" }
    );
    Decision::new().say_with(call.who(), text, vec![buttons])
}

/// Into the chat, pinned where the bot may.
pub(super) fn post(
    scene: &Scene,
    by: PersonId,
    (class, audience): (&ClassName, Audience),
    group: ChatId,
) -> Decision {
    let facts = scene.school.group(group).and_then(|g| g.facts.as_ref());
    let pin = facts.is_some_and(|f| f.has(ChatFacts::PINS));
    let sent = text!(
        "chat-rules-sent",
        class = class,
        audience = audience,
        pinned = if pin { "yes" } else { "no" }
    );
    let announced = Change::Announced {
        class: class.clone(),
        audience,
        by,
    };
    let say = Effect::SayInGroup {
        chat: group,
        text: rules(scene),
        pin,
    };
    Decision::new().change(announced).effect(say).say(by, sent)
}
