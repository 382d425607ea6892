//! What the bot remembers: the records of the schools, the outbox, the timers, the keys of events it has seen. One trait, and its outcomes
//! as values: a duplicate and a conflict are expected, so they are no errors.

pub mod audit;
mod error;
mod seal;
mod sled;

use std::ops::Range;

use rules::{
    Change, ChatId, ClassName, EventKey, Moment, Paper, PersonId, Reading, School, SchoolId,
    Schools, Tally, Timer,
};
use serde::{Deserialize, Serialize};

pub use self::error::StoreError;
pub use self::seal::{KeyError, Keys};
pub use self::sled::SledStore;

/// Everything one event leads to, made durable at once or not at all.
#[derive(Clone, Debug)]
pub struct Commit {
    pub key: EventKey,
    /// Whose changes, timers and audit entry these are.
    pub school: SchoolId,
    /// The version of the school the decision was made on.
    pub version: u64,
    pub at: Moment,
    pub changes: Vec<Change>,
    /// For the audit trail: who caused it by which command, and the refusal if it was one. Ids and stems only.
    pub cause: Cause,
    pub outgoing: Vec<Body>,
    /// What goes to others is counted.
    pub tally: Option<Tally<String>>,
    pub timers: Vec<(Moment, Timer)>,
    /// The timer this event was, to be forgotten.
    pub fired: Option<(Moment, Timer)>,
    /// The outbox row whose answer this event is (a group was inspected), to be forgotten.
    pub settled: Option<OutgoingId>,
    /// Which dialogue this person talks to the bot in.
    pub dialogue: Option<(PersonId, ChatId)>,
    /// In which of several schools this person stands from now on.
    pub stands: Option<PersonId>,
}

/// Who caused a commit, by which command; `refused` names the refusal.
#[derive(Clone, Debug, Default)]
pub struct Cause {
    pub who: Option<PersonId>,
    pub command: Option<&'static str>,
    pub refused: Option<String>,
}

#[derive(Debug)]
pub enum Committed {
    /// Durable. The outbox rows have their numbers now.
    Applied(Vec<Outgoing>),
    /// This event was committed before.
    Seen,
    /// The school has moved since the scene was loaded: load and decide again.
    Stale,
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub struct OutgoingId(pub u64);

/// Where something goes; the order is kept within a lane.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Lane {
    Person(PersonId),
    Group(ChatId),
}

/// Something on its way out, kept until it is delivered or pointless.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Outgoing {
    pub id: OutgoingId,
    pub at: Moment,
    /// The school that sends it.
    #[serde(default = "first", skip_serializing_if = "is_first")]
    pub school: SchoolId,
    pub body: Body,
    /// Where it is counted that this one came to its end.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tally: Option<Tally<String>>,
}

fn first() -> SchoolId {
    SchoolId::FIRST
}

fn is_first(school: &SchoolId) -> bool {
    *school == SchoolId::FIRST
}

/// What goes out, rendered: an upgrade of the texts cannot strand it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(tag = "do", rename_all = "snake_case")]
pub enum Body {
    Say {
        to: PersonId,
        html: String,
        keyboard: Vec<Vec<Key>>,
        card: Option<String>,
        /// A file that goes with it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        paper: Option<Box<Paper<String>>>,
    },
    SayInGroup {
        chat: ChatId,
        html: String,
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        pin: bool,
        /// Who hears of it if it cannot be pinned.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        by: Option<PersonId>,
    },
    Edit {
        to: PersonId,
        card: String,
        html: String,
        keyboard: Vec<Vec<Key>>,
        /// The file it turns into.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        paper: Option<Box<Paper<String>>>,
    },
    Answer {
        to: PersonId,
        callback: String,
        toast: Option<String>,
        clear: bool,
    },
    Inspect {
        chat: ChatId,
        by: PersonId,
    },
    Remove {
        chat: ChatId,
        person: PersonId,
        /// Whoever is removed, for those who read of it.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        name: String,
        /// Who hears of it if MAX refuses.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        by: Option<PersonId>,
    },
    /// Fetch a file and read it, for an event with what stood in it.
    ReadFile {
        to: PersonId,
        url: String,
        reading: Reading,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        class: Option<ClassName>,
    },
    /// Read a page of the journal, for an event that shows it.
    ReadJournal {
        to: PersonId,
        pick: rules::journal::Pick,
    },
}

#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Key {
    pub label: String,
    pub act: Act,
}

#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Act {
    Press(String),
    Copy(String),
    Open(String),
    Contact,
}

/// How a row of the outbox ended.
#[derive(Clone, Debug)]
pub enum Settled {
    /// Sent; the id of the message, to edit the card later.
    Sent { mid: String },
    /// Done, or pointless: nothing to remember.
    Done,
}

impl Commit {
    /// A commit of nothing but its key, to be filled; in the first school.
    #[must_use]
    pub fn new(key: EventKey, version: u64, at: Moment) -> Self {
        Self {
            key,
            school: SchoolId::FIRST,
            version,
            at,
            changes: Vec::new(),
            cause: Cause::default(),
            outgoing: Vec::new(),
            tally: None,
            timers: Vec::new(),
            fired: None,
            settled: None,
            dialogue: None,
            stands: None,
        }
    }
}

impl Body {
    #[must_use]
    pub fn lane(&self) -> Lane {
        match self {
            Self::Say { to, .. }
            | Self::Edit { to, .. }
            | Self::Answer { to, .. }
            | Self::ReadFile { to, .. }
            | Self::ReadJournal { to, .. } => Lane::Person(*to),
            Self::SayInGroup { chat, .. }
            | Self::Inspect { chat, .. }
            | Self::Remove { chat, .. } => Lane::Group(*chat),
        }
    }
}

/// What the bot needs of a store.
pub trait Store: Send + Sync + 'static {
    /// Looks at all schools as they are now, without copying them.
    fn schools<T>(&self, at: impl FnOnce(&Schools) -> T) -> T;

    /// Looks at one school as it is now.
    fn look<T>(&self, school: SchoolId, at: impl FnOnce(&School) -> T) -> T {
        self.schools(|schools| at(schools.get(school)))
    }

    /// Whether this event was committed within the last seven days.
    fn seen(&self, key: EventKey) -> Result<bool, StoreError>;

    /// Makes it durable; memory changes at once, the future ends when the disk has it.
    fn commit(&self, commit: Commit) -> impl Future<Output = Result<Committed, StoreError>> + Send;

    /// The outbox as it was left, oldest first; for the start.
    fn outbox(&self) -> Result<Vec<Outgoing>, StoreError>;

    /// Takes a row out of the outbox.
    fn settle(
        &self,
        row: &Outgoing,
        how: Settled,
    ) -> impl Future<Output = Result<(), StoreError>> + Send;

    /// The message a card was last sent as.
    fn card(&self, to: PersonId, name: &str) -> Result<Option<String>, StoreError>;

    /// The dialogue this person talks to the bot in.
    fn dialogue(&self, of: PersonId) -> Result<Option<ChatId>, StoreError>;

    /// The next timer, due or not, and whose it is.
    fn next_timer(&self) -> Option<(Moment, SchoolId, Timer)>;

    /// The entries of a school's audit trail of these numbers, from 1 on; those that are there.
    fn journal(
        &self,
        school: SchoolId,
        numbers: Range<u64>,
    ) -> Result<Vec<audit::Entry>, StoreError>;

    /// The number of the last entry.
    fn journal_end(&self, school: SchoolId) -> u64;

    /// A small value of the installation itself: the polling marker, the webhook secret.
    fn note(&self, name: &str) -> Result<Option<String>, StoreError>;

    /// Writes such a value durably.
    fn set_note(
        &self,
        name: &str,
        value: &str,
    ) -> impl Future<Output = Result<(), StoreError>> + Send;

    /// Forgets keys of events older than seven days, and the dialogues and cards of those whom no school knows; a bounded piece of
    /// work per call.
    fn sweep(&self, now: Moment) -> impl Future<Output = Result<(), StoreError>> + Send;

    /// Writes the anchor and closes; nothing may be committed after it.
    fn close(&self) -> impl Future<Output = Result<(), StoreError>> + Send;
}
