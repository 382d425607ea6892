//! «/отклонить 15 нет в списке»: the reason is chosen, the person hears it politely with the next step.

use serde::Deserialize;

use crate::{Call, Decision, Reason, Scene, Stop, authorize, reception, text};

#[derive(Deserialize)]
pub(super) struct Args {
    ids: String,
    reason: Reason,
}

pub(super) fn decide(scene: &Scene, call: &Call, args: Args) -> Result<Decision, Stop> {
    if let [only] = authorize::requests(Some(&args.ids))[..] {
        let request = reception::undecided(scene, only)?;
        let done = reception::reject(scene, call.who(), request, args.reason);
        return Ok(super::approve::confirmed(
            call,
            done,
            text!("reject-done", number = only.0),
        ));
    }
    super::approve::each(scene, call, &args.ids, |request| {
        reception::reject(scene, call.who(), request, args.reason)
    })
}
