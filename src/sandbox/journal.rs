//! The journal: what the bot was told and what it asked for, the last 500 entries, without the token.

use std::collections::VecDeque;

use serde_json::{Value, json};

use crate::view::Call;

const KEPT: usize = 500;
const CALLS_KEPT: usize = 100_000;

/// News for the page.
#[derive(Debug, Clone)]
pub(crate) enum Happening {
    /// Something changed in this chat (0: elsewhere).
    Change(i64),
    Toast {
        user: i64,
        text: String,
    },
    Journal(Value),
}

/// What an entry is about.
#[derive(Debug, Default)]
pub(crate) struct Line {
    pub(crate) kind: &'static str,
    pub(crate) title: String,
    pub(crate) status: Option<u16>,
    pub(crate) request: Option<Value>,
    pub(crate) response: Option<Value>,
}

/// The kept entries and the list of calls.
#[derive(Debug, Default)]
pub(crate) struct Journal {
    count: u64,
    entries: VecDeque<Value>,
    calls: VecDeque<Call>,
}

impl Journal {
    pub(crate) fn write(&mut self, at: i64, line: Line) -> Value {
        self.count += 1;
        let mut entry = json!({"n": self.count, "at": at, "kind": line.kind, "title": line.title});
        if let Some(status) = line.status {
            entry["status"] = json!(status);
        }
        if let Some(request) = line.request {
            entry["request"] = request;
        }
        if let Some(response) = line.response {
            entry["response"] = response;
        }
        if self.entries.len() == KEPT {
            self.entries.pop_front();
        }
        self.entries.push_back(entry.clone());
        entry
    }

    pub(crate) fn after(&self, n: u64) -> Vec<Value> {
        self.entries
            .iter()
            .filter(|entry| entry["n"].as_u64().is_some_and(|number| number > n))
            .cloned()
            .collect()
    }

    pub(crate) fn called(&mut self, call: Call) {
        if self.calls.len() == CALLS_KEPT {
            self.calls.pop_front();
        }
        self.calls.push_back(call);
    }

    pub(crate) fn calls(&self) -> Vec<Call> {
        self.calls.iter().cloned().collect()
    }
}
