//! What the school's office does with papers.

use serde::{Deserialize, Serialize};

use crate::{Moment, PersonId};

#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Office {
    /// The whole journal went out as a file.
    JournalExported {
        by: PersonId,
    },
    /// The administrator says that a letter to «Сферум» went out.
    LetterSent {
        letter: Letter,
        by: PersonId,
        at: Moment,
    },
    LetterAnswered {
        letter: Letter,
        by: PersonId,
    },
}

/// The letters to «Сферум» there are drafts of.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Letter {
    Registration,
    NewAdmin,
}

/// A letter that went out.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Sent {
    pub at: Moment,
    #[serde(default)]
    pub answered: bool,
}

impl Letter {
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Registration => "registration",
            Self::NewAdmin => "new_admin",
        }
    }
}

impl Office {
    /// As [`Change::audit`](crate::Change::audit).
    pub(super) fn audit(&self) -> String {
        match self {
            Self::JournalExported { by } => format!("journal exported by {by}"),
            Self::LetterSent { letter, by, .. } => format!("letter {} sent by {by}", letter.word()),
            Self::LetterAnswered { letter, by } => {
                format!("letter {} answered, says {by}", letter.word())
            }
        }
    }
}
