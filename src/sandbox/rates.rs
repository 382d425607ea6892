//! Limits on how often the bot may call, measured in real time.

use std::collections::{HashMap, VecDeque};
use std::time::{Duration, Instant};

const SECOND: Duration = Duration::from_secs(1);

/// What was called during the last second: in a chat, by an operation.
#[derive(Debug, Default)]
pub(crate) struct Rates(HashMap<(i64, &'static str), VecDeque<Instant>>);

impl Rates {
    /// Takes one of so many calls a second, if one is left.
    pub(crate) fn take(&mut self, key: (i64, &'static str), limit: usize) -> bool {
        let now = Instant::now();
        if self.0.len() > 10_000 {
            self.0
                .retain(|_, times| times.back().is_some_and(|last| now - *last < SECOND));
        }
        let times = self.0.entry(key).or_default();
        while times.front().is_some_and(|first| now - *first >= SECOND) {
            times.pop_front();
        }
        let free = times.len() < limit;
        if free {
            times.push_back(now);
        }
        free
    }
}
