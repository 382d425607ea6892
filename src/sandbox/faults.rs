//! Troubles that can be switched on: what a network and a busy server do to a client.

use serde::{Deserialize, Serialize};

/// What goes wrong. Zero and `false` mean «never»; counts are over the calls of the bot, except `GET /updates`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Troubles {
    /// Every n-th update comes twice: in the same batch and after the acknowledgement by turns.
    pub duplicate_every: u64,
    /// Waiting webhook deliveries go out newest first.
    pub reorder: bool,
    /// Every n-th call answers 429.
    pub too_many_every: u64,
    /// `Retry-After` of those answers, seconds; 0 sends no such header.
    pub retry_after: u64,
    /// Every n-th call answers 500 with an HTML page.
    pub fail_every: u64,
    /// Every n-th `POST /messages` is carried out, and then the connection is closed without an answer.
    pub cut_after_every: u64,
    /// Every call waits this long (real milliseconds).
    pub delay_ms: u64,
    /// `GET /updates` suffers from 429, 500 and the delay, too.
    pub polls_too: bool,
    /// A fresh upload answers `attachment.not.ready` to this many messages.
    pub not_ready: u64,
    /// The same for so long, milliseconds of this MAX.
    pub not_ready_ms: u64,
}

/// What happens to one call instead of its answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fault {
    None,
    TooMany,
    Fail,
}

/// The settings and what they have counted so far.
#[derive(Debug, Default)]
pub(crate) struct Faults {
    pub(crate) set: Troubles,
    calls: u64,
    updates: u64,
    duplicates: u64,
    sends: u64,
}

impl Faults {
    /// New settings count from the beginning.
    pub(crate) fn replace(&mut self, set: Troubles) {
        *self = Faults {
            set,
            ..Faults::default()
        };
    }

    pub(crate) fn call(&mut self, poll: bool) -> Fault {
        if poll && !self.set.polls_too {
            return Fault::None;
        }
        self.calls += 1;
        if nth(self.calls, self.set.too_many_every) {
            Fault::TooMany
        } else if nth(self.calls, self.set.fail_every) {
            Fault::Fail
        } else {
            Fault::None
        }
    }

    pub(crate) fn delay_ms(&self, poll: bool) -> u64 {
        if poll && !self.set.polls_too {
            0
        } else {
            self.set.delay_ms
        }
    }

    /// Whether the answer to this carried out send is lost.
    pub(crate) fn cuts_send(&mut self) -> bool {
        self.sends += 1;
        nth(self.sends, self.set.cut_after_every)
    }

    /// Whether this update comes twice, and whether the copy waits for the acknowledgement.
    pub(crate) fn duplicates(&mut self) -> Option<bool> {
        self.updates += 1;
        if !nth(self.updates, self.set.duplicate_every) {
            return None;
        }
        self.duplicates += 1;
        Some(self.duplicates.is_multiple_of(2))
    }
}

fn nth(count: u64, every: u64) -> bool {
    every > 0 && count.is_multiple_of(every)
}
