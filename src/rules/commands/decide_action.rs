//! The buttons under a dangerous action that waits: allow, refuse, take back.

use serde::Deserialize;

use crate::{Call, Decision, Refusal, Scene, Stop, dangerous};

#[derive(Deserialize)]
pub(super) struct Args {
    action: String,
    verdict: Option<String>,
}

pub(super) fn decide(scene: &Scene, call: &Call, args: Args) -> Result<Decision, Stop> {
    let action = args.action.parse().map_err(|_| Refusal::ButtonForged)?;
    let yes = args.verdict.as_deref() == Some("yes");
    dangerous::decide(scene, call, action, yes)
}
