//! `dezhurny understand`: how the bot reads messages, one a line; to see why it did what it did, and to measure it.

use std::{
    io::{BufRead, Write, stdin, stdout},
    path::PathBuf,
};

use anyhow::Context as _;
use jiff::{Timestamp, civil::Date};
use rules::{
    Moment, local_date,
    read::{self, Context, Slot, Topics},
};
use serde::Deserialize;

use crate::{config::Config, locale::Locale};

/// Moscow, where the answer depends on the day and no other is given.
const ZONE_MINUTES: i32 = 180;

/// What `dezhurny understand` was asked for.
pub struct Understand {
    /// The day of the messages; without it today in Moscow.
    pub today: Option<Date>,
    /// Each line is a JSON object.
    pub json: bool,
}

/// A message with what the answer depends on.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Line {
    text: String,
    /// What the bot asked last: `class|role|phone|confirm|requests|reason|name`.
    open: Option<String>,
    /// What the writer is to the school.
    role: Option<String>,
    /// The classes of the school.
    #[serde(default)]
    classes: Vec<String>,
}

/// Reads standard input to its end and prints one JSON object a line: intent, arguments, confidence, suggestions.
///
/// # Errors
/// With `json` the first line that is no such object, by its number; texts that cannot be read.
pub fn understand(file: Option<PathBuf>, asked: &Understand) -> anyhow::Result<()> {
    let config = Config::read(super::source(file))?;
    let voice = Locale::load("ru", config.texts)?.now();
    let now = Moment(Timestamp::now().as_millisecond());
    let today = asked.today.unwrap_or_else(|| local_date(now, ZONE_MINUTES));
    let mut out = stdout().lock();
    for (at, line) in stdin().lock().split(b'\n').enumerate() {
        let line = String::from_utf8_lossy(&line?).into_owned();
        let line = if asked.json {
            let parsed = Line::parse(&line);
            parsed.with_context(|| format!("line {} of the input", at + 1))?
        } else {
            Line::of(line)
        };
        writeln!(out, "{}", line.read(today, voice.faq().topics()))?;
    }
    Ok(())
}

impl Line {
    fn of(text: String) -> Self {
        Self {
            text,
            open: None,
            role: None,
            classes: Vec::new(),
        }
    }

    fn parse(line: &str) -> anyhow::Result<Self> {
        let line: Self = serde_json::from_str(line)?;
        if let Some(open) = &line.open {
            Slot::named(open).with_context(|| {
                format!(
                    "«open» is class, role, phone, confirm, requests, reason or name, not «{open}»"
                )
            })?;
        }
        Ok(line)
    }

    fn read(&self, today: Date, topics: &Topics) -> String {
        let classes: Vec<&str> = self.classes.iter().map(String::as_str).collect();
        let context = Context {
            classes: &classes,
            open: self.open.as_deref().and_then(Slot::named),
            role: self.role.as_deref(),
            topics: Some(topics),
            ..Context::new("", today)
        };
        read::understand(&self.text, &context).to_json().to_string()
    }
}
