//! What happens without a command: the bot is added to a group, people come and go, a group was looked at, a timer is due.

use crate::{Decision, Event, Scene};

pub(crate) fn happened(_scene: &Scene, _event: &Event) -> Decision {
    Decision::new()
}
