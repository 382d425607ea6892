//! «/журнал»: what was done in the school, for administrators; what he did himself, for everybody.

use serde::Deserialize;

use crate::{Call, Decision, Effect, Scene, Stop, journal::Pick};

#[derive(Deserialize)]
pub(super) struct Args {
    scope: Option<String>,
    before: Option<String>,
}

pub(super) fn decide(scene: &Scene, call: &Call, args: Args) -> Result<Decision, Stop> {
    let to = call.who();
    let all = scene.school.oversees(to) && args.scope.is_none();
    let pick = Pick {
        before: args.before.and_then(|number| number.parse().ok()),
        of: (!all).then_some(to),
    };
    Ok(Decision::new().effect(Effect::ReadJournal { to, pick }))
}
