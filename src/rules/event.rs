//! What comes in: an event in our words, and the scene a decision may look at.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::{
    ChatFacts, ChatId, ClassName, Content, Count, Directory, Letter, Moment, PersonId, Reading,
    RequestId, School, SchoolId, SentFile, Tally, Unread, commands::Command, faq::Faq,
    journal::Page, seal::Secret,
};

/// Names an event once and for all: a duplicate has the same key.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct EventKey(pub [u8; 16]);

/// Something happened in MAX, or a timer is due.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Event {
    pub key: EventKey,
    pub at: Moment,
    pub who: Who,
    pub place: Place,
    pub what: What,
}

/// The person behind an event. The name is as MAX showed it, cleaned; it is never stored outside an open request.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Who {
    pub id: PersonId,
    pub name: String,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Place {
    Direct,
    Group(ChatId),
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub enum What {
    Said {
        text: String,
    },
    /// A forwarded message: never a command.
    Forwarded,
    /// A picture, a sticker, a place…
    Sent,
    /// A file, with the words under it.
    Filed {
        file: SentFile,
        caption: String,
    },
    /// A contact card; `own` if it is the sender's.
    Contact {
        own: bool,
        /// The number on it, if MAX proves that it is the sender's.
        phone: Option<String>,
    },
    Pressed {
        payload: String,
        callback: String,
    },
    /// «Start» was pressed, with the payload of a deep link if there was one.
    Opened {
        payload: Option<String>,
    },
    /// `Event::who` entered the group; by a link if nobody added him.
    Entered {
        added_by: Option<PersonId>,
    },
    /// `Event::who` left the group or was removed.
    Left,
    BotAdded,
    BotRemoved,
    /// The bot has read what MAX says of a group.
    Inspected {
        facts: ChatFacts,
    },
    /// The bot has read a page of the journal for `Event::who`.
    JournalRead {
        page: Page,
    },
    /// The bot has fetched what `Event::who` sent, so many bytes, and reads it now.
    FileFetched {
        size: u32,
    },
    /// The bot has read what `Event::who` sent.
    FileRead {
        reading: Reading,
        /// The class it is about, where that was said.
        class: Option<ClassName>,
        read: Result<Content, Unread>,
    },
    /// Of a message to many some more are sent.
    Counted {
        tally: Tally<String>,
        count: Count,
    },
    /// MAX refused for good what `Event::who` wanted done in the group; 0: nobody knows who.
    Undone(Undone),
    Due(Timer),
    /// A file of texts has a mistake in this line (zero: somewhere); what was before it is said still.
    TextBroken {
        file: String,
        line: usize,
    },
    /// A file of texts is good again.
    TextMended {
        file: String,
    },
}

/// What MAX did not let the bot do.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Undone {
    /// Somebody is in the group still; the name is as it was shown to whoever wanted him removed, empty if nobody knows.
    Removal { person: PersonId, name: String },
    /// The message is there, but not pinned.
    Pin,
}

/// Something to look at later. A timer asks the state when it is due, so it never has to be cancelled.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Timer {
    /// Remind who decides that the request still waits.
    Decision(RequestId),
    /// Remind the applicant that the link was given and not used.
    Entry(RequestId),
    /// The class teacher wanted the applicant reminded in the morning.
    Letter(RequestId),
    /// A dangerous action was proposed: it is done now, or has found no consent.
    Action(u32),
    /// A letter went out so many working days ago: is there an answer?
    Mail(Letter),
    /// A list was sent a day ago: what nobody applied is dropped.
    Draft,
    /// A webinar is near: tomorrow, or in half an hour.
    Webinar(u32),
    /// A question was passed on and may wait still.
    Passed(u32),
    /// Lessons at a distance are to be told of.
    Lessons,
    /// Somebody begins or ends to keep a class today.
    Terms,
    /// An announcement of the evening goes out.
    Post(u32),
    /// It is night: what is overdue is erased.
    Retention,
    /// A new edition of the regulation was accepted: the staff are asked to read it.
    Regulation,
}

/// Which command with which arguments; from words, a button, a link or an answer, all the same.
/// The arguments are strings in the one written form of their kind.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Asked {
    pub command: Command,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub args: BTreeMap<String, String>,
}

impl Asked {
    #[must_use]
    pub fn new(command: Command) -> Self {
        Self {
            command,
            args: BTreeMap::new(),
        }
    }

    /// The same with one more argument.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl ToString) -> Self {
        self.args.insert(name.into(), value.to_string());
        self
    }

    #[must_use]
    pub fn get(&self, name: &str) -> Option<&str> {
        self.args.get(name).map(String::as_str)
    }

    /// The school in which it is to be decided: another one than here if it leads there.
    #[must_use]
    pub fn school(&self, here: SchoolId) -> SchoolId {
        let there = self.get("school").and_then(|number| number.parse().ok());
        let leads = self.command == Command::SwitchSchool;
        there.filter(|_| leads).unwrap_or(here)
    }
}

/// Everything a decision may look at.
#[derive(Clone, Copy)]
pub struct Scene<'a> {
    /// The moment of the event.
    pub now: Moment,
    pub school: &'a School,
    /// The names of the other schools of the installation.
    pub directory: Directory<'a>,
    /// Those who run the installation.
    pub operators: &'a [PersonId],
    /// The nick of the bot, as in `https://max.ru/<nick>`.
    pub nick: &'a str,
    /// Seals payloads and hashes codes.
    pub secret: &'a Secret,
    /// Fresh for this decision.
    pub random: [u8; 32],
    /// The safe-mode guides there are texts for, by device, and the day each was checked.
    pub guides: &'a BTreeMap<String, Date>,
    /// The questions there are answers to.
    pub faq: &'a Faq,
}
