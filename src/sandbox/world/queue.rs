//! The bot's queue of updates: positions, what is acknowledged, what is too old.

use std::collections::VecDeque;

use serde_json::Value;

const FIRST: i64 = 25_493_000;

/// One update with the moment it was queued.
#[derive(Debug, Clone)]
pub(crate) struct Entry {
    pub(crate) at: i64,
    pub(crate) update: Value,
    /// Long polling never shows it.
    pub(crate) hook_only: bool,
}

/// The queue. An update's position is `first + index`.
#[derive(Debug)]
pub(crate) struct Queue {
    first: i64,
    entries: VecDeque<Entry>,
    committed: i64,
    /// Copies that come after the original was acknowledged.
    later: Vec<(i64, Value)>,
}

impl Default for Queue {
    fn default() -> Self {
        Queue {
            first: FIRST,
            entries: VecDeque::new(),
            committed: FIRST,
            later: Vec::new(),
        }
    }
}

/// What a poll asks for.
#[derive(Debug, Clone, Default)]
pub(crate) struct Wanted {
    pub(crate) marker: Option<i64>,
    pub(crate) limit: usize,
    pub(crate) types: Option<Vec<String>>,
    /// Without a marker, only what came last.
    pub(crate) only_last: bool,
    /// Newest first.
    pub(crate) reversed: bool,
}

impl Wanted {
    fn takes(&self, entry: &Entry) -> bool {
        let kind = entry.update["update_type"].as_str().unwrap_or_default();
        let chosen = |types: &Vec<String>| types.iter().any(|one| one == kind);
        !entry.hook_only && self.types.as_ref().is_none_or(chosen)
    }
}

impl Queue {
    /// An empty one whose positions go on.
    pub(crate) fn after(old: &Queue) -> Self {
        Queue {
            first: old.next(),
            committed: old.next(),
            ..Queue::default()
        }
    }

    fn next(&self) -> i64 {
        self.first + self.entries.len() as i64
    }

    pub(crate) fn committed(&self) -> i64 {
        self.committed
    }

    pub(crate) fn push(&mut self, entry: Entry) {
        self.entries.push_back(entry);
    }

    pub(crate) fn push_after_ack(&mut self, update: Value) {
        self.later.push((self.next() - 1, update));
    }

    pub(crate) fn all_committed(&self) -> bool {
        let waits = |at: i64| {
            self.entries
                .get((at - self.first) as usize)
                .is_some_and(|one| !one.hook_only)
        };
        self.later.is_empty() && !(self.committed.max(self.first)..self.next()).any(waits)
    }

    pub(crate) fn uncommitted(&self) -> bool {
        self.committed < self.next()
    }

    /// Drops what came before this moment, acknowledged or not.
    pub(crate) fn expire(&mut self, before: i64, now: i64) {
        while self.entries.front().is_some_and(|entry| entry.at < before) {
            self.entries.pop_front();
            self.first += 1;
        }
        self.commit(self.first, now);
    }

    /// Everything before this position is acknowledged.
    pub(crate) fn commit(&mut self, position: i64, now: i64) {
        self.committed = self.committed.max(position.min(self.next()));
        let committed = self.committed;
        let (due, later) = std::mem::take(&mut self.later)
            .into_iter()
            .partition(|(after, _)| *after < committed);
        self.later = later;
        let due: Vec<(i64, Value)> = due;
        self.entries
            .extend(due.into_iter().map(|(_, update)| Entry {
                at: now,
                update,
                hook_only: false,
            }));
    }

    /// One batch and the next marker.
    pub(crate) fn batch(&self, wanted: &Wanted) -> (Vec<Value>, i64) {
        let only_last = wanted.only_last && wanted.marker.is_none();
        let start = wanted.marker.unwrap_or(self.committed);
        let start = start.clamp(self.first, self.next());
        let mut updates = Vec::new();
        let mut end = self.next();
        for position in start..end {
            let entry = self.entries.get((position - self.first) as usize);
            let Some(entry) = entry.filter(|entry| wanted.takes(entry)) else {
                continue;
            };
            if updates.len() == wanted.limit && !only_last {
                end = position;
                break;
            }
            updates.push(entry.update.clone());
        }
        if only_last {
            updates.drain(..updates.len().saturating_sub(1));
        }
        if wanted.reversed {
            updates.reverse();
        }
        (updates, end)
    }

    /// Takes everything unacknowledged, for webhooks.
    pub(crate) fn drain(&mut self, now: i64) -> Vec<Value> {
        let mut taken = Vec::new();
        while self.committed < self.next() {
            let index = (self.committed.max(self.first) - self.first) as usize;
            taken.extend(
                self.entries
                    .iter()
                    .skip(index)
                    .map(|entry| entry.update.clone()),
            );
            self.commit(self.next(), now);
        }
        taken
    }
}
