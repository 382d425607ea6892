//! What becomes of a list somebody sends: it is a draft first, page by page, and is applied as a whole or dropped.

use crate::{Listed, Moment, PersonId, Size};

#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Listing {
    /// A new draft begins; the one before is gone.
    Begun {
        by: PersonId,
        at: Moment,
    },
    /// A page of the draft.
    Read(Listed),
    /// The draft is the list now: its pages take the place of those there were.
    Applied {
        by: PersonId,
        size: Size,
    },
    Dropped,
}

impl Listing {
    /// As [`Change::audit`](crate::Change::audit); counts only.
    pub(super) fn audit(&self) -> Option<String> {
        match self {
            Self::Begun { by, .. } => Some(format!("list read by {by}")),
            Self::Read(_) => None,
            Self::Applied { by, size } => Some(format!(
                "list applied by {by}: {} classes, {} class teachers, {} staff, {} pupils",
                size.classes, size.teachers, size.staff, size.pupils
            )),
            Self::Dropped => Some("list dropped".into()),
        }
    }
}
