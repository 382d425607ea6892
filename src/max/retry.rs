//! When a request is made again, and how long to wait before: the only place that repeats anything.

use std::hash::{BuildHasher, RandomState};
use std::time::Duration;

use tokio::time::Instant;

use crate::error::Error;
use crate::kind::Kind;

/// A second at least after «too many»: MAX does not document `Retry-After`.
pub(crate) const AFTER_TOO_MANY: Duration = Duration::from_secs(1);
const NOT_READY_MOST: Duration = Duration::from_secs(5);
const NOT_READY_FIRST: Duration = Duration::from_millis(250);

/// How a client repeats what failed. What may already have been done is repeated only where doing it twice is the same as
/// doing it once: never a send, see [`Error::certainly_not_done`].
///
/// ```
/// # use std::time::Duration;
/// # use max_bot_api::{Retry, Settings, Token};
/// let patient = Retry { attempts: 6, ..Retry::default() };
/// let settings = Settings::new(Token::new("…")).retry(patient); // or Retry::never()
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Retry {
    /// How many times a request is made in all; 0 and 1 are both once.
    pub attempts: u32,
    /// The first pause; each is twice the one before, shaken by up to a half so that many do not return together.
    pub first: Duration,
    /// No pause of ours is longer. What the server asks for is waited all the same.
    pub longest: Duration,
    /// How long a message waits for its upload to be processed, however small it is; zero: not at all.
    pub not_ready: Duration,
    /// How much longer for each megabyte.
    pub not_ready_per_mb: Duration,
    /// But never longer.
    pub not_ready_longest: Duration,
}

impl Retry {
    /// Everything goes out once: for who repeats by himself.
    pub fn never() -> Self {
        Self {
            attempts: 1,
            not_ready: Duration::ZERO,
            not_ready_per_mb: Duration::ZERO,
            ..Self::default()
        }
    }

    /// How long a message with so many bytes waits for them to be processed.
    fn patience(&self, bytes: u64) -> Duration {
        let megabytes = u32::try_from(bytes >> 20).unwrap_or(u32::MAX);
        let more = self.not_ready_per_mb.saturating_mul(megabytes);
        (self.not_ready + more).min(self.not_ready_longest)
    }
}

impl Default for Retry {
    /// Four times with pauses from half a second to ten; a minute for an upload and a second for each megabyte, ten
    /// minutes at most.
    fn default() -> Self {
        Self {
            attempts: 4,
            first: Duration::from_millis(500),
            longest: Duration::from_secs(10),
            not_ready: Duration::from_secs(60),
            not_ready_per_mb: Duration::from_secs(1),
            not_ready_longest: Duration::from_secs(600),
        }
    }
}

/// The tries of one request.
pub(crate) struct Tries {
    retry: Retry,
    repeatable: bool,
    /// Until when an upload may be processed.
    patient_until: Instant,
    failed: u32,
    not_ready: u32,
}

impl Tries {
    pub(crate) fn new(retry: Retry, repeatable: bool, waits_for: Option<u64>) -> Self {
        let patience = waits_for.map_or(Duration::ZERO, |bytes| retry.patience(bytes));
        Self {
            retry,
            repeatable,
            patient_until: Instant::now() + patience,
            failed: 0,
            not_ready: 0,
        }
    }

    /// How long to wait before the next try; `None`: this was the last.
    pub(crate) fn after(&mut self, error: &Error) -> Option<Duration> {
        if error.kind() == Kind::NotReady {
            let wait = doubled(NOT_READY_FIRST, self.not_ready).min(NOT_READY_MOST);
            self.not_ready += 1;
            return (Instant::now() + wait <= self.patient_until).then_some(wait);
        }
        self.failed += 1;
        let harmless = self.repeatable || error.certainly_not_done();
        if !error.is_retryable() || !harmless || self.failed >= self.retry.attempts {
            return None;
        }
        let wait = pause(self.retry, self.failed - 1);
        let least = match error.kind() {
            Kind::TooMany => AFTER_TOO_MANY + shaken(AFTER_TOO_MANY) / 4,
            _ => Duration::ZERO,
        };
        Some(wait.max(error.retry_after().unwrap_or(least)))
    }
}

/// The pause after so many failures before this one.
pub(crate) fn pause(retry: Retry, before: u32) -> Duration {
    let whole = doubled(retry.first, before).min(retry.longest);
    whole / 2 + shaken(whole / 2)
}

fn doubled(first: Duration, times: u32) -> Duration {
    first.saturating_mul(1 << times.min(16))
}

/// Anything from nothing to this. Not for secrets: the keys of a fresh hasher are random enough to part a crowd.
fn shaken(most: Duration) -> Duration {
    let share = RandomState::new().hash_one(0) >> 32;
    most.mul_f64(share as f64 / f64::from(u32::MAX))
}
