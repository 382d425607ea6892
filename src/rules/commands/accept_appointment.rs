//! The appointee's word: «Согласиться» makes an administrator, while whoever offered it still is one.

use serde::Deserialize;

use crate::{
    Call, Change, Decision, PersonId, Refusal, Role, Scene, Seat, Stop, colleagues::name,
    reception, text,
};

#[derive(Deserialize)]
pub(super) struct Args {
    by: String,
    verdict: Option<String>,
}

pub(super) fn decide(scene: &Scene, call: &Call, args: Args) -> Result<Decision, Stop> {
    let (school, who) = (scene.school, call.who());
    let by = PersonId(args.by.parse().map_err(|_| Refusal::ButtonForged)?);
    let person = school.person(who).ok_or(Refusal::PersonUnknown)?;
    if !school.is(by, Role::Administrator) || school.is(who, Role::Administrator) {
        return Err(Refusal::ButtonStale.into());
    }
    if args.verdict.as_deref() != Some("yes") {
        return Ok(Decision::new()
            .say(who, text!("accept-appointment-declined"))
            .say(by, text!("accept-appointment-no", name = name(person))));
    }
    let seat = Seat {
        role: Role::Administrator,
        class: None,
    };
    let confirmed = Change::RoleConfirmed {
        person: who,
        seat,
        full_name: None,
        at: scene.now,
    };
    let done = Decision::new()
        .change(confirmed)
        .say(who, text!("accept-appointment-welcome"));
    let signed = reception::signature(scene, by);
    Ok(school.administrators().fold(done, |told, other| {
        told.say(
            other,
            text!("accept-appointment-told", name = name(person), by = &signed),
        )
    }))
}
