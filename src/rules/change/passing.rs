//! A question passed to whoever keeps a class, and its end.

use crate::{PersonId, passed::Passed};

#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Passing {
    /// Somebody asks; the text is kept until it is closed.
    Asked { person: PersonId, question: Passed },
    /// It was answered or closed, or nobody answered in time (`by` nobody); its text is gone.
    Closed {
        id: u32,
        person: PersonId,
        by: Option<PersonId>,
    },
}

impl Passing {
    /// As [`Change::audit`](crate::Change::audit).
    pub(super) fn audit(&self) -> String {
        match self {
            Self::Asked { person, question } => {
                format!(
                    "question {} of {} passed by {person}",
                    question.id, question.class
                )
            }
            Self::Closed { id, by, .. } => {
                let by = by.map_or_else(|| "nobody".into(), |by| by.to_string());
                format!("question {id} closed by {by}")
            }
        }
    }
}
