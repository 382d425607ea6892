//! The clock of this MAX: frozen for tests, running for people; it never goes back.

use std::time::{SystemTime, UNIX_EPOCH};

/// How time passes in the sandbox.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Clock {
    /// Stands at this moment (Unix milliseconds) and moves only by [`crate::Sandbox::clock`] and by one millisecond for
    /// every message and update.
    Frozen(i64),
    /// The clock of the machine, plus what [`crate::Sandbox::clock`] has added.
    Running,
}

impl Default for Clock {
    /// Monday, 23 November 2026, nine in the morning in Moscow.
    fn default() -> Self {
        Clock::Frozen(1_795_413_600_000)
    }
}

/// The present moment.
#[derive(Debug)]
pub(crate) struct Time {
    clock: Clock,
    offset: i64,
    last: i64,
}

impl Time {
    pub(crate) fn new(clock: Clock) -> Self {
        let last = match clock {
            Clock::Frozen(at) => at,
            Clock::Running => system(),
        };
        Time {
            clock,
            offset: 0,
            last,
        }
    }

    pub(crate) fn frozen(&self) -> bool {
        matches!(self.clock, Clock::Frozen(_))
    }

    /// Stops at the present moment, or goes on from it.
    pub(crate) fn freeze(&mut self, frozen: bool) {
        self.last = self.now();
        self.offset = self.last - system();
        self.clock = match frozen {
            true => Clock::Frozen(self.last),
            false => Clock::Running,
        };
    }

    pub(crate) fn now(&self) -> i64 {
        match self.clock {
            Clock::Frozen(_) => self.last,
            Clock::Running => self.last.max(system() + self.offset),
        }
    }

    /// A moment that nothing else has.
    pub(crate) fn tick(&mut self) -> i64 {
        self.last = match self.clock {
            Clock::Frozen(_) => self.last + 1,
            Clock::Running => (self.last + 1).max(system() + self.offset),
        };
        self.last
    }

    pub(crate) fn forward(&mut self, ms: i64) -> i64 {
        match self.clock {
            Clock::Frozen(_) => self.last += ms,
            Clock::Running => self.offset += ms,
        }
        self.now()
    }
}

fn system() -> i64 {
    let since = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .unwrap_or_default();
    i64::try_from(since.as_millis()).unwrap_or(i64::MAX)
}
