//! «/привязать_чат 5А родители», typed in the group or pressed in the dialogue: the bot learns which chat it sits in.

use serde::Deserialize;

use crate::{
    Audience, Call, Change, ChatId, ClassName, Decision, Effect, Place, Refusal, Scene, Stop, text,
};

#[derive(Deserialize)]
pub(super) struct Args {
    class: ClassName,
    audience: Audience,
    chat: Option<String>,
}

pub(super) fn decide(scene: &Scene, call: &Call, args: Args) -> Result<Decision, Stop> {
    let chat = match (args.chat.and_then(|id| id.parse().ok()), call.place()) {
        (Some(id), _) => ChatId(id),
        (None, Place::Group(chat)) => chat,
        (None, Place::Direct) => return Err(Refusal::GroupOnly.into()),
    };
    let group = scene.school.group(chat);
    let bound = group.and_then(|g| g.bound.as_ref());
    if bound.is_some_and(|(class, _)| !scene.school.keeps(call.who(), class)) {
        return Err(Refusal::ClassUnknown.into());
    }
    let mut decision = Decision::new();
    if group.is_none() {
        decision = decision.change(Change::GroupSeen {
            chat,
            added_by: call.who(),
        });
    }
    // «Проверить» asks again about what is known: the report alone is the answer.
    if bound != Some(&(args.class.clone(), args.audience)) {
        let read = text!(
            "bind-reading",
            class = &args.class,
            audience = args.audience
        );
        let bind = Change::GroupBound {
            chat,
            class: args.class,
            audience: args.audience,
        };
        decision = decision.change(bind).say(call.who(), read);
    }
    Ok(decision.effect(Effect::Inspect { chat }))
}
