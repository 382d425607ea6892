//! Limits on how often the bot may call, measured in real time.

use std::collections::{HashMap, VecDeque};
use std::time::{Duration, Instant};

use crate::options::Options;

const SECOND: Duration = Duration::from_secs(1);
const CALLS: usize = 30;
const PER_CHAT: usize = 2;
const POLLS: usize = 2;

/// What was called during the last second.
#[derive(Debug)]
pub(crate) struct Rates {
    calls: bool,
    polls: bool,
    windows: HashMap<(i64, &'static str), VecDeque<Instant>>,
}

impl Rates {
    pub(crate) fn new(options: &Options) -> Self {
        Rates {
            calls: options.rates,
            polls: options.poll_rate,
            windows: HashMap::new(),
        }
    }

    /// Any call at all.
    pub(crate) fn call(&mut self) -> bool {
        !self.calls || self.take((0, ""), CALLS)
    }

    /// One operation in one chat.
    pub(crate) fn operation(&mut self, chat: i64, operation: &'static str) -> bool {
        !self.calls || self.take((chat, operation), PER_CHAT)
    }

    pub(crate) fn poll(&mut self) -> bool {
        !self.polls || self.take((0, "poll"), POLLS)
    }

    fn take(&mut self, key: (i64, &'static str), limit: usize) -> bool {
        let now = Instant::now();
        if self.windows.len() > 10_000 {
            self.windows
                .retain(|_, times| times.back().is_some_and(|last| now - *last < SECOND));
        }
        let times = self.windows.entry(key).or_default();
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
