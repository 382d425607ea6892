//! The ledger: every call the bot made and every update it was handed, in order, without the token.

use std::collections::{BTreeMap, VecDeque};

use serde::Serialize;
use serde_json::Value;

use crate::view;
use crate::world::World;

/// Older entries are dropped, and counted: by their number, and by the length of what they hold.
const KEPT: usize = 100_000;
const KEPT_BYTES: usize = 64 << 20;
const MOST_AT_ONCE: usize = 500;

/// News for the page.
#[derive(Debug, Clone)]
pub(crate) enum Happening {
    /// Something changed in this chat (0: elsewhere).
    Change(i64),
    Toast {
        user: i64,
        text: String,
    },
    Entry(Value),
    /// Everything was forgotten.
    Reset,
}

/// One line: its number from 1, the moment of this MAX, what it is about in a word, and the rest.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Entry {
    n: u64,
    at: i64,
    title: String,
    #[serde(flatten)]
    what: What,
    /// About how much it holds.
    #[serde(skip)]
    bytes: usize,
}

/// What a line is about.
#[derive(Debug, Clone, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub(crate) enum What {
    Call(Called),
    Update(Handed),
}

/// A call of the bot, with the answer it got. Empty polls with the same words follow each other in one line.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub(crate) struct Called {
    pub(crate) method: String,
    pub(crate) path: String,
    pub(crate) query: BTreeMap<String, String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) content_type: Option<String>,
    /// JSON, or a string that says what it was.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) request: Option<Value>,
    /// 0: the connection was cut.
    pub(crate) status: u16,
    pub(crate) response: Value,
    #[serde(skip_serializing_if = "is_once")]
    pub(crate) times: u64,
}

/// An update handed to the bot.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Handed {
    pub(crate) update: Value,
    /// `poll`, or the address of the webhook.
    pub(crate) to: String,
    /// From 1; polls do not count.
    pub(crate) attempt: u32,
    /// What the webhook answered; 0: nothing in time. A poll has got it when its own call says 200.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) status: Option<u16>,
    /// The marker of the batch it came in: a poll that sends it back acknowledges the update.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) marker: Option<i64>,
}

/// What is asked of the ledger.
#[derive(Debug, Clone, Default)]
pub(crate) struct Asked {
    /// Only later ones; without it, the last ones.
    pub(crate) after: Option<u64>,
    pub(crate) limit: Option<usize>,
    pub(crate) kind: Option<String>,
}

/// The kept entries.
#[derive(Debug, Default)]
pub(crate) struct Ledger {
    count: u64,
    bytes: usize,
    /// Updates in batches up to this marker are acknowledged.
    committed: i64,
    entries: VecDeque<Entry>,
}

impl Called {
    /// `POST /messages?chat_id=1`.
    fn title(&self) -> String {
        let query: Vec<String> = self
            .query
            .iter()
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        let mark = if query.is_empty() { "" } else { "?" };
        format!("{} {}{mark}{}", self.method, self.path, query.join("&"))
    }

    pub(crate) fn is_poll(&self) -> bool {
        self.method == "GET" && self.path == "/updates"
    }

    /// A poll that brought nothing.
    fn is_empty_poll(&self) -> bool {
        let updates = self.response["updates"].as_array();
        self.is_poll() && updates.is_some_and(Vec::is_empty)
    }

    /// The same as one before, but for the count.
    fn repeats(&self, other: &Called) -> bool {
        let once = Called {
            times: self.times,
            ..other.clone()
        };
        self.is_empty_poll() && *self == once
    }
}

impl Ledger {
    /// Writes one line. An empty poll is nothing for the page.
    fn write(&mut self, at: i64, title: String, what: What) -> Option<Value> {
        if let (What::Call(called), Some(What::Call(last))) =
            (&what, self.entries.back_mut().map(|last| &mut last.what))
            && called.repeats(last)
        {
            last.times += 1;
            return None;
        }
        let shown = !matches!(&what, What::Call(called) if called.is_empty_poll());
        self.count += 1;
        let n = self.count;
        let bytes = title.len() + what.length();
        let entry = Entry {
            n,
            at,
            title,
            what,
            bytes,
        };
        let value = shown.then(|| self.json(&entry));
        self.bytes += bytes;
        self.entries.push_back(entry);
        while self.entries.len() > KEPT || self.bytes > KEPT_BYTES {
            let Some(oldest) = self.entries.pop_front() else {
                break;
            };
            self.bytes -= oldest.bytes;
        }
        value
    }

    fn json(&self, entry: &Entry) -> Value {
        let mut value = serde_json::to_value(entry).unwrap_or(Value::Null);
        if let What::Update(handed) = &entry.what {
            let told = handed.marker.is_some_and(|marker| marker <= self.committed);
            value["acknowledged"] = Value::Bool(told || handed.status == Some(200));
        }
        value
    }

    pub(crate) fn entries(&self, asked: &Asked) -> Vec<Value> {
        let wanted = |entry: &&Entry| {
            asked.after.is_none_or(|after| entry.n > after)
                && asked
                    .kind
                    .as_deref()
                    .is_none_or(|kind| entry.kind() == kind)
        };
        let found: Vec<&Entry> = self.entries.iter().filter(wanted).collect();
        let most = asked.limit.unwrap_or(usize::MAX).min(found.len());
        let from = if asked.after.is_some() {
            0
        } else {
            found.len() - most
        };
        found[from..from + most]
            .iter()
            .map(|entry| self.json(entry))
            .collect()
    }

    /// The answer of `GET /sandbox/ledger`: at most 500 lines at once.
    pub(crate) fn page(&self, asked: Asked) -> Value {
        let limit = asked.limit.unwrap_or(MOST_AT_ONCE).clamp(1, MOST_AT_ONCE);
        let entries = self.entries(&Asked {
            limit: Some(limit),
            ..asked
        });
        let dropped = self.count - self.entries.len() as u64;
        serde_json::json!({"entries": entries, "last": self.count, "dropped": dropped})
    }

    pub(crate) fn calls(&self) -> Vec<view::Call> {
        let call = |entry: &Entry| match &entry.what {
            What::Call(called) => Some(view::Call {
                method: called.method.clone(),
                path: called.path.clone(),
                status: called.status,
            }),
            What::Update(_) => None,
        };
        self.entries.iter().filter_map(call).collect()
    }
}

impl Entry {
    fn kind(&self) -> &'static str {
        match self.what {
            What::Call(_) => "call",
            What::Update(_) => "update",
        }
    }
}

impl What {
    fn length(&self) -> usize {
        let length = |value: &Value| value.to_string().len();
        match self {
            What::Call(called) => {
                length(&called.response) + called.request.as_ref().map_or(0, length)
            }
            What::Update(handed) => length(&handed.update),
        }
    }
}

impl World {
    /// Writes down a call. The token is never kept, wherever a client may have put it.
    pub(crate) fn called(&mut self, mut called: Called) {
        called.query.remove("access_token");
        called.times = 1;
        let token = &self.options.token;
        called.request = called.request.map(|request| hidden(request, token));
        called.response = hidden(called.response, token);
        for value in called.query.values_mut() {
            *value = value.replace(token, "…");
        }
        called.path = called.path.replace(token, "…");
        self.write(called.title(), What::Call(called));
    }

    /// The bot has said that it holds everything before this position of its queue.
    pub(crate) fn acknowledge(&mut self, position: i64) {
        let now = self.time.now();
        self.queue.commit(position, now);
        self.ledger.committed = self.queue.committed();
    }

    /// Writes down that the bot was handed an update.
    pub(crate) fn handed(&mut self, mut handed: Handed) {
        let title = handed.update["update_type"].as_str().unwrap_or("update");
        let title = title.to_owned();
        handed.update = hidden(handed.update, &self.options.token);
        self.write(title, What::Update(handed));
    }

    fn write(&mut self, title: String, what: What) {
        let at = self.time.now();
        let entry = self.ledger.write(at, title, what);
        self.happenings.extend(entry.map(Happening::Entry));
    }
}

fn hidden(value: Value, token: &str) -> Value {
    let text = value.to_string();
    if !text.contains(token) {
        return value;
    }
    serde_json::from_str(&text.replace(token, "…")).unwrap_or(Value::Null)
}

fn is_once(times: &u64) -> bool {
    *times <= 1
}
