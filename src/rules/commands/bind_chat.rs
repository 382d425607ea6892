//! «/привязать_чат 5А родители», typed in the group or pressed in the dialogue: the bot learns which chat it sits in.

use serde::Deserialize;

use crate::{Audience, Call, Change, ChatId, ClassName, Decision, Effect, Place, Refusal, Role, Scene, Stop, text};

#[derive(Deserialize)]
pub(super) struct Args {
    class: ClassName,
    audience: Audience,
    chat: Option<String>,
}

pub(super) fn decide(scene: &Scene, call: &Call, args: Args) -> Result<Decision, Stop> {
    if scene.school.class(&args.class).is_none() {
        return Err(Refusal::ClassUnknown.into());
    }
    let chat = match (args.chat.and_then(|id| id.parse().ok()), call.place()) {
        (Some(id), _) => ChatId(id),
        (None, Place::Group(chat)) => chat,
        (None, Place::Direct) => return Err(Refusal::GroupOnly.into()),
    };
    let group = scene.school.group(chat);
    let bound = group.and_then(|g| g.bound.as_ref());
    let mine = |class: &ClassName| {
        scene.school.is(call.who(), Role::Administrator) || scene.school.class(class).is_some_and(|c| c.teacher == Some(call.who()))
    };
    if bound.is_some_and(|(class, _)| !mine(class)) {
        return Err(Refusal::ClassUnknown.into());
    }
    let mut decision = Decision::new();
    if group.is_none() {
        decision = decision.change(Change::GroupSeen { chat, added_by: call.who() });
    }
    let read = text!("bind-reading", class = &args.class, audience = args.audience);
    Ok(decision
        .change(Change::GroupBound { chat, class: args.class, audience: args.audience })
        .say(call.who(), read)
        .effect(Effect::Inspect { chat }))
}
