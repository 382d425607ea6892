//! Webinars for the staff (3.2), and who wants to come or to be reminded.

use serde::{Deserialize, Serialize};

use crate::{Moment, PersonId};

#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Training {
    WebinarAdded {
        webinar: Webinar,
        by: PersonId,
    },
    /// `None`: neither comes nor wants to be reminded.
    WebinarAnswered {
        person: PersonId,
        id: u32,
        coming: Option<bool>,
    },
}

/// A webinar that is announced.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Webinar {
    pub id: u32,
    pub at: Moment,
    pub topic: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub link: Option<String>,
}

impl Training {
    /// As [`Change::audit`](crate::Change::audit).
    pub(super) fn audit(&self) -> String {
        match self {
            Self::WebinarAdded { webinar, by } => format!("webinar {} added by {by}", webinar.id),
            Self::WebinarAnswered { person, id, coming } => {
                let answer = match coming {
                    Some(true) => "comes to",
                    Some(false) => "wants to hear of",
                    None => "dropped",
                };
                format!("{person} {answer} webinar {id}")
            }
        }
    }
}
