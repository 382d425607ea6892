//! What the school's office does with papers.

use crate::PersonId;

#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Office {
    /// The whole journal went out as a file.
    JournalExported { by: PersonId },
}

impl Office {
    /// As [`Change::audit`](crate::Change::audit).
    pub(super) fn audit(&self) -> String {
        match self {
            Self::JournalExported { by } => format!("journal exported by {by}"),
        }
    }
}
