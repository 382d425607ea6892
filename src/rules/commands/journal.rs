//! «/журнал», «/журнал Белов»: what was done in the school or by one colleague, for administrators; what he did himself, for everybody.

use serde::Deserialize;

use crate::{
    Call, Decision, Effect, Refusal, Scene, Stop,
    colleagues::{self, Found},
    journal::Pick,
};

#[derive(Deserialize)]
pub(super) struct Args {
    scope: Option<String>,
    person: Option<String>,
    account: Option<String>,
    before: Option<String>,
}

pub(super) fn decide(scene: &Scene, call: &Call, args: Args) -> Result<Decision, Stop> {
    let to = call.who();
    let all = scene.school.oversees(to);
    let of = match args.person {
        Some(said) if all => {
            let among = scene.school.employees();
            match colleagues::find(call, among, &said, args.account.as_deref()) {
                Found::Nobody => return Err(Refusal::PersonUnknown.into()),
                Found::One(person) => Some(person.id),
                Found::Several(which) => return Ok(which),
            }
        }
        _ if all && args.scope.is_none() => None,
        _ => Some(to),
    };
    let before = args.before.and_then(|number| number.parse().ok());
    let pick = Pick { before, of };
    Ok(Decision::new().effect(Effect::ReadJournal { to, pick }))
}
