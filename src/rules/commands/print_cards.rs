//! «/карточки 7Б родители»: an invitation that goes out on paper. What stands on the cards is known only while it is issued, so cards
//! are an invitation of their own, and one is revoked without the other.

use serde::Deserialize;

use super::Command;
use crate::{Call, Decision, Scene, Stop};

#[derive(Deserialize)]
pub(super) struct Args {}

pub(super) fn decide(_scene: &Scene, call: &Call, _args: Args) -> Result<Decision, Stop> {
    let mut asked = call.asked().clone().with("paper", "cards");
    asked.command = Command::Invite;
    Err(Stop::Become(asked))
}
