//! How long the bot waits: for MAX, and for a MAX on the same machine.

use std::time::Duration;

/// How long the bot waits for what.
#[derive(Clone, Copy, Debug)]
pub struct Pace {
    /// Between two polls; MAX allows two a second.
    pub between_polls: Duration,
    /// The first wait after a failed call; doubled and shaken with each.
    pub retry: Duration,
    /// The longest wait after a failed call.
    pub retry_most: Duration,
    /// Between two looks at the folder of texts; a change is said after two.
    pub between_looks: Duration,
    /// Between two words on how far a message to many is; an edit counts against the two a second of a chat.
    pub between_counts: Duration,
    /// How long one poll may stay open, in seconds.
    pub poll_seconds: u32,
}

impl Default for Pace {
    /// For the real MAX.
    fn default() -> Self {
        Self {
            between_polls: Duration::from_millis(500),
            retry: Duration::from_secs(1),
            retry_most: Duration::from_secs(60),
            between_looks: Duration::from_secs(1),
            between_counts: Duration::from_secs(2),
            poll_seconds: 30,
        }
    }
}

impl Pace {
    /// For a MAX on the same machine: tests and the sandbox.
    #[must_use]
    pub fn quick() -> Self {
        Self {
            between_polls: Duration::ZERO,
            retry: Duration::from_millis(20),
            retry_most: Duration::from_millis(500),
            between_looks: Duration::from_millis(20),
            between_counts: Duration::ZERO,
            poll_seconds: 30,
        }
    }
}
