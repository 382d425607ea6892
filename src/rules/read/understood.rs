//! What a message was understood to mean, and how sure that is.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use super::{arguments, intent::Intent};
use crate::{Asked, commands::Command};

/// How sure a reading is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Confidence {
    /// More than one reading, or one that must not run by itself: a button decides.
    Ask,
    /// Mended or free text, one reading clearly best.
    Likely,
    /// The name of a command, an answer, or words of one reading.
    Exact,
}

/// A message as it was understood.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Understood {
    pub intent: Intent,
    /// In the one written form of their kinds; several values are separated by spaces.
    pub arguments: BTreeMap<String, String>,
    /// What will be asked for.
    pub missing: Vec<&'static str>,
    /// The other readings: of a class, or of the whole.
    pub ambiguous: Vec<String>,
    pub confidence: Confidence,
    /// For the buttons, best first; empty unless a person has to choose.
    pub suggestions: Vec<Intent>,
    /// Cannot wait: goes before an open question.
    pub urgent: bool,
}

/// More buttons would be a wall.
const MOST_SUGGESTIONS: usize = 3;

const NUMBERS: [&str; 4] = ["uses", "ttl_days", "days", "grade"];
const LISTS_OF_NUMBERS: [&str; 3] = ["ids", "reject_ids", "grades"];
const FLAGS: [&str; 2] = ["reissue", "human"];

impl Understood {
    pub(super) fn new(intent: Intent, confidence: Confidence) -> Self {
        Self {
            intent,
            arguments: BTreeMap::new(),
            missing: Vec::new(),
            ambiguous: Vec::new(),
            confidence,
            suggestions: Vec::new(),
            urgent: false,
        }
    }

    pub(super) fn with(mut self, name: &str, value: impl Into<String>) -> Self {
        self.arguments.insert(name.to_owned(), value.into());
        self
    }

    /// Not sure after all: a button with this, and with what else it may be.
    pub(super) fn asking(mut self, others: impl IntoIterator<Item = Intent>) -> Self {
        self.confidence = Confidence::Ask;
        let own = std::iter::once(self.intent).filter(|i| *i != Intent::UNKNOWN);
        for intent in own.chain(others) {
            if self.suggestions.len() < MOST_SUGGESTIONS && !self.suggestions.contains(&intent) {
                self.suggestions.push(intent);
            }
        }
        self
    }

    /// Puts down what is still missing, and asks if a class has two readings.
    pub(super) fn complete(mut self) -> Self {
        let arguments = self.intent.arguments().iter().filter(|a| a.required);
        let missing = arguments.filter(|a| !arguments::is_given(a, &self.arguments));
        self.missing = missing.map(|a| a.name.as_str()).collect();
        if self.ambiguous.is_empty() {
            self
        } else {
            self.asking([])
        }
    }

    #[must_use]
    pub fn get(&self, name: &str) -> Option<&str> {
        self.arguments.get(name).map(String::as_str)
    }

    /// The command with its arguments, if the intent is one.
    #[must_use]
    pub fn asked(&self) -> Option<Asked> {
        let command: Command = self.intent.command()?;
        Some(Asked {
            command,
            args: self.arguments.clone(),
        })
    }

    /// As `dezhurny understand` prints it.
    #[must_use]
    pub fn to_json(&self) -> Value {
        let mut arguments: Map<String, Value> = Map::new();
        for (name, value) in &self.arguments {
            arguments.insert(name.clone(), typed(name, value));
        }
        if !self.missing.is_empty() {
            arguments.insert("missing".into(), json!(self.missing));
        }
        if !self.ambiguous.is_empty() {
            arguments.insert("ambiguous".into(), json!(self.ambiguous));
        }
        let stems: Vec<&str> = self.suggestions.iter().map(|i| i.stem()).collect();
        json!({
            "intent": self.intent.stem(),
            "arguments": arguments,
            "confidence": self.confidence.word(),
            "suggestions": stems,
        })
    }
}

/// A written value as JSON has it.
fn typed(name: &str, value: &str) -> Value {
    let number = |text: &str| {
        text.parse::<u32>()
            .map_or_else(|_| json!(text), |n| json!(n))
    };
    if NUMBERS.contains(&name) {
        number(value)
    } else if LISTS_OF_NUMBERS.contains(&name) {
        value.split(' ').map(number).collect()
    } else if FLAGS.contains(&name) {
        json!(true)
    } else if name == "classes" {
        value.split(' ').collect()
    } else {
        json!(value)
    }
}

impl Confidence {
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Ask => "ask",
            Self::Likely => "likely",
            Self::Exact => "exact",
        }
    }
}
