//! «/подтвердить Кузнецова»: the administrator confirms teachers and staff, by number or by name.

use serde::Deserialize;

use crate::{
    Asked, Call, Decision, JoinRequest, Refusal, Role, Scene, Stop, commands::Command, names,
    reception, text,
};

#[derive(Deserialize)]
pub(super) struct Args {
    ids: Option<String>,
    person: Option<String>,
}

pub(super) fn decide(scene: &Scene, call: &Call, args: Args) -> Result<Decision, Stop> {
    if let Some(numbers) = args.ids {
        return Err(Stop::Become(
            Asked::new(Command::Approve).with("ids", numbers),
        ));
    }
    let waiting = scene
        .school
        .waiting()
        .into_iter()
        .filter(|r| matches!(r.seat.role, Role::Teacher | Role::Staff));
    let found: Vec<&JoinRequest> = waiting
        .filter(|r| {
            args.person
                .as_deref()
                .is_none_or(|name| names::matches(name, &r.name))
        })
        .collect();
    match (&found[..], args.person) {
        ([], None) => Ok(Decision::new().say(call.who(), text!("confirm-role-none"))),
        ([], Some(_)) => Err(Refusal::PersonUnknown.into()),
        ([one], Some(_)) => Err(Stop::Become(
            Asked::new(Command::Approve).with("ids", one.id),
        )),
        (several, _) => {
            let card = |decision: Decision, request: &&JoinRequest| {
                decision.effect(reception::card(scene, request, call.who()))
            };
            Ok(several
                .iter()
                .take(super::list_requests::MOST_CARDS)
                .fold(Decision::new(), card))
        }
    }
}
