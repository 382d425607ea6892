//! The whole bot in one function.

use crate::{Decision, Event, Scene};

/// Decides what to do about an event.
#[must_use]
pub fn answer(_scene: &Scene, _event: &Event) -> Decision {
    Decision::new()
}
