//! Troubles that can be switched on: what a network and a busy server do to a client.

use serde::{Deserialize, Serialize};

/// What goes wrong. Zero and `false` mean «never»; «every n-th call» is over the calls of the bot, except `GET /updates`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Troubles {
    /// Every n-th update comes twice: in the same batch and after the acknowledgement by turns.
    pub duplicate_every: u64,
    /// What waits comes newest first.
    pub reorder: bool,
    /// Every n-th update is one of a future MAX: a new type comes before it, or it has a new attachment, mark or button;
    /// administrators have a new right all the while.
    pub unknown_every: u64,
    /// Every n-th call answers 429.
    pub too_many_every: u64,
    /// `Retry-After` of every 429, seconds; 0 sends no such header.
    pub retry_after: u64,
    /// Every n-th call fails with an HTML page.
    pub fail_every: u64,
    /// The status of that page.
    pub fail_status: u16,
    /// Every n-th call is not carried out, and the connection is closed without an answer.
    pub cut_before_every: u64,
    /// Every n-th call is carried out, and the connection is closed in the middle of the answer.
    pub cut_inside_every: u64,
    /// Every n-th `POST /messages` is carried out, and then the connection is closed without an answer.
    pub cut_after_every: u64,
    /// Every n-th call is not carried out and never answered, while the connection stays open.
    pub hang_every: u64,
    /// Every call waits this long (real milliseconds).
    pub delay_ms: u64,
    /// `GET /updates` suffers from all that, too.
    pub polls_too: bool,
    /// A fresh upload answers `attachment.not.ready` to this many messages.
    pub not_ready: u64,
    /// The same for so long, milliseconds of this MAX.
    pub not_ready_ms: u64,
}

impl Default for Troubles {
    fn default() -> Self {
        Troubles {
            duplicate_every: 0,
            reorder: false,
            unknown_every: 0,
            too_many_every: 0,
            retry_after: 0,
            fail_every: 0,
            fail_status: 500,
            cut_before_every: 0,
            cut_inside_every: 0,
            cut_after_every: 0,
            hang_every: 0,
            delay_ms: 0,
            polls_too: false,
            not_ready: 0,
            not_ready_ms: 0,
        }
    }
}

/// What happens to one call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fault {
    TooMany,
    Fail,
    CutBefore,
    CutInside,
    Hang,
}

/// What has been counted so far.
#[derive(Debug, Default)]
pub(crate) struct Faults {
    calls: u64,
    updates: u64,
    duplicates: u64,
    strange: u64,
    sends: u64,
}

impl Faults {
    pub(crate) fn call(&mut self, set: &Troubles) -> Option<Fault> {
        self.calls += 1;
        let all = [
            (set.too_many_every, Fault::TooMany),
            (set.fail_every, Fault::Fail),
            (set.cut_before_every, Fault::CutBefore),
            (set.cut_inside_every, Fault::CutInside),
            (set.hang_every, Fault::Hang),
        ];
        let struck = all.iter().find(|(every, _)| nth(self.calls, *every));
        struck.map(|(_, fault)| *fault)
    }

    /// Whether the answer to this carried out send is lost.
    pub(crate) fn cuts_send(&mut self, set: &Troubles) -> bool {
        self.sends += 1;
        nth(self.sends, set.cut_after_every)
    }

    /// Counts an update.
    pub(crate) fn update(&mut self) {
        self.updates += 1;
    }

    /// Whether this update comes twice, and whether the copy waits for the acknowledgement.
    pub(crate) fn duplicates(&mut self, set: &Troubles) -> Option<bool> {
        if !nth(self.updates, set.duplicate_every) {
            return None;
        }
        self.duplicates += 1;
        Some(self.duplicates.is_multiple_of(2))
    }

    /// Whether this update is strange, and for the how-manieth time.
    pub(crate) fn strange(&mut self, set: &Troubles) -> Option<u64> {
        if !nth(self.updates, set.unknown_every) {
            return None;
        }
        self.strange += 1;
        Some(self.strange)
    }
}

fn nth(count: u64, every: u64) -> bool {
    every > 0 && count.is_multiple_of(every)
}
