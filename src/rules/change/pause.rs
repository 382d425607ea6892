//! What stands still for a while: the school's admissions, a person's reminders.

use crate::{Moment, PersonId};

#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Pause {
    /// Nobody is let in, invited or given a link until the school is thawed.
    Frozen {
        by: PersonId,
    },
    Thawed {
        by: PersonId,
    },
    /// No reminders to this person before that moment; `None`: they come again.
    Quieted {
        person: PersonId,
        until: Option<Moment>,
    },
}

impl Pause {
    /// As [`Change::audit`](crate::Change::audit).
    pub(super) fn audit(&self) -> String {
        match self {
            Self::Frozen { by } => format!("school frozen by {by}"),
            Self::Thawed { by } => format!("school thawed by {by}"),
            Self::Quieted { person, until } => {
                format!(
                    "reminders of {person} {}",
                    if until.is_some() { "stopped" } else { "back" }
                )
            }
        }
    }
}
