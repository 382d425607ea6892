//! What becomes of the text of the regulation: it is a draft first, clause by clause, and is accepted as a whole or dropped.

use crate::{Clause, Edition, Moment, PersonId};

#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Rulebook {
    /// A draft begins; the one before is gone.
    Begun(Edition),
    /// A clause of the draft, of this edition.
    Read(Clause),
    /// The draft is the regulation now.
    Accepted {
        by: PersonId,
        at: Moment,
    },
    Dropped,
    /// Somebody says that he has read the edition of this hash.
    Acknowledged {
        person: PersonId,
        hash: String,
        at: Moment,
    },
}

impl Rulebook {
    /// As [`Change::audit`](crate::Change::audit).
    pub(super) fn audit(&self) -> Option<String> {
        match self {
            Self::Begun(edition) => Some(format!(
                "regulation {} read: {} clauses, {}",
                edition.number, edition.clauses, edition.hash
            )),
            Self::Read(_) => None,
            Self::Accepted { by, .. } => Some(format!("regulation accepted by {by}")),
            Self::Dropped => Some("regulation dropped".into()),
            Self::Acknowledged { person, hash, .. } => {
                Some(format!("regulation {hash} read by {person}"))
            }
        }
    }
}
