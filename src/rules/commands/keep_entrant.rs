//! To be filled.

use serde::Deserialize;

use crate::{Call, Decision, Scene, Stop};

#[derive(Deserialize)]
pub(super) struct Args {}

pub(super) fn decide(_scene: &Scene, _call: &Call, _args: Args) -> Result<Decision, Stop> {
    Ok(Decision::new())
}
