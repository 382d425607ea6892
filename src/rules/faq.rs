//! Questions with a ready answer, as far as the rules go: what is heard as which, whom to send the person to, what is likely next.
//! The answers themselves are texts; both are read from `locales/guides/faq.toml` by the shell, again whenever it changes.

use jiff::civil::Date;
use serde::Deserialize;

use crate::{
    commands::Command,
    read::{PhraseError, Topic, Topics},
};

/// All questions there are, ready to be recognised, in the order of the file: what is asked most comes first.
#[derive(Default)]
pub struct Faq {
    topics: Topics,
    entries: Vec<Entry>,
}

/// A question without its texts.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Entry {
    /// Its name: `link_dead`.
    pub topic: String,
    /// Phrases (`commands/README.md`) by which it is heard.
    pub triggers: Vec<String>,
    /// Goes before everything, an open question and a command included.
    pub urgent: bool,
    /// Its answer is steps: one of the instructions.
    pub steps: bool,
    pub asker: Asker,
    /// There is an answer in words for pupils.
    pub pupils: bool,
    pub route: Route,
    /// What the person will likely want then.
    pub next: Vec<Command>,
    /// The day its answer was last compared with the world.
    pub checked: Date,
}

/// Who mostly asks it; each may need what those before him do.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Asker {
    Family,
    Staff,
    Administrator,
}

/// Who knows more than the answer says.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Route {
    /// Nobody needs to.
    Bot,
    ClassTeacher,
    Administrator,
    Director,
    /// «Помощник Сферума» in MAX.
    Helper,
    /// The mailbox of Сферум.
    Info,
    /// The site with instructions.
    Prof,
}

impl Faq {
    /// # Errors
    /// The first trigger that is written wrong.
    pub fn compile(entries: Vec<Entry>) -> Result<Self, PhraseError> {
        let topics: Vec<Topic> = entries.iter().map(Topic::of).collect();
        Ok(Self {
            topics: Topics::compile(&topics)?,
            entries,
        })
    }

    /// What the reader listens for.
    #[must_use]
    pub fn topics(&self) -> &Topics {
        &self.topics
    }

    #[must_use]
    pub fn get(&self, topic: &str) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.topic == topic)
    }

    pub fn entries(&self) -> impl Iterator<Item = &Entry> {
        self.entries.iter()
    }
}

impl<'a> Topic<'a> {
    fn of(entry: &'a Entry) -> Self {
        Self {
            slug: &entry.topic,
            triggers: &entry.triggers,
            urgent: entry.urgent,
        }
    }
}

impl Route {
    /// The word in selectors of the texts.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Bot => "bot",
            Self::ClassTeacher => "class_teacher",
            Self::Administrator => "administrator",
            Self::Director => "director",
            Self::Helper => "helper",
            Self::Info => "info",
            Self::Prof => "prof",
        }
    }
}
