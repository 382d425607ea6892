//! How long to wait before the next try: doubled each time and shaken, so that many who failed together do not return together.

use std::time::Duration;

use super::Pace;

/// Failures in a row.
#[derive(Debug, Default)]
pub(super) struct Backoff(u32);

impl Backoff {
    pub(super) fn reset(&mut self) {
        self.0 = 0;
    }

    /// The wait after one more failure, or what MAX asked for if that is longer.
    pub(super) fn next(&mut self, pace: Pace, asked: Option<Duration>) -> Duration {
        let most = pace
            .retry
            .saturating_mul(1 << self.0.min(16))
            .min(pace.retry_most);
        self.0 += 1;
        shaken(most)
            .max(pace.retry / 2)
            .max(asked.unwrap_or_default())
    }
}

/// Anything from nothing to this.
fn shaken(most: Duration) -> Duration {
    let mut random = [0; 4];
    // Without randomness nothing is shaken, which only makes the wait longer.
    let share = getrandom::fill(&mut random).map_or(1.0, |()| {
        f64::from(u32::from_be_bytes(random)) / f64::from(u32::MAX)
    });
    most.mul_f64(share)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_grow_up_to_a_limit() {
        let pace = Pace::default();
        let mut backoff = Backoff::default();
        for _ in 0..100 {
            let wait = backoff.next(pace, None);
            assert!(wait >= pace.retry / 2 && wait <= pace.retry_most);
        }
        let asked = Duration::from_secs(90);
        assert_eq!(backoff.next(pace, Some(asked)), asked);
        backoff.reset();
        assert!(backoff.next(pace, None) <= pace.retry);
    }
}
