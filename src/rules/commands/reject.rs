//! «/отклонить 15 нет в списке»: the reason is chosen, the person hears it politely with the next step.

use serde::{
    Deserialize,
    de::{IntoDeserializer, value::Error},
};

use super::Command;
use crate::{Asked, Call, Decision, Reason, Scene, Stop, authorize, read, reception, text};

#[derive(Deserialize)]
pub(super) struct Args {
    ids: Option<String>,
    reason: Option<String>,
}

pub(super) fn decide(scene: &Scene, call: &Call, args: Args) -> Result<Decision, Stop> {
    let reason = reason_of(&args.reason.ok_or(Stop::Ask("reason"))?);
    let Some(written) = args.ids else {
        return Err(Stop::Become(Asked::new(Command::ListRequests)));
    };
    if let [only] = authorize::requests(Some(&written))[..] {
        let request = reception::undecided(scene, only)?;
        let done = reception::reject(scene, call.who(), request, reason);
        return Ok(super::approve::confirmed(
            call,
            done,
            text!("reject-done", number = only.0),
        ));
    }
    super::approve::each(scene, call, &written, |request| {
        reception::reject(scene, call.who(), request, reason)
    })
}

/// The reason that was chosen, or that the words come to.
fn reason_of(said: &str) -> Reason {
    let one_of = Command::Reject
        .manifest()
        .argument("reason")
        .map(|a| &a.one_of);
    let word = one_of.and_then(|one_of| read::word(said, one_of));
    let word = word.as_deref().unwrap_or(said);
    let known: Result<Reason, Error> = Reason::deserialize(word.into_deserializer());
    known.unwrap_or(Reason::Other)
}
