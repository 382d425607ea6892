//! Webinars for the staff (3.2), and who wants to come or to be reminded.

use serde::{Deserialize, Serialize};

use crate::{ClassName, Moment, PersonId};

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
    /// He was there, as he says himself; only the number is kept.
    WebinarAttended {
        person: PersonId,
        id: u32,
    },
    /// A lesson at a distance is set for a class.
    LessonSet {
        class: ClassName,
        lesson: Lesson,
        by: PersonId,
    },
    /// Its chat has heard of it.
    LessonTold {
        class: ClassName,
        at: Moment,
    },
    /// It begins or is called off: nothing more is said of it.
    LessonOver {
        class: ClassName,
        at: Moment,
    },
}

/// A lesson at a distance.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Lesson {
    pub at: Moment,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub link: Option<String>,
    /// Whether its chat has heard of it.
    #[serde(default)]
    pub told: bool,
}

/// A webinar that is announced.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Webinar {
    pub id: u32,
    pub at: Moment,
    pub topic: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub link: Option<String>,
    /// So many say that they were there.
    #[serde(default)]
    pub attended: u32,
}

impl Training {
    /// As [`Change::audit`](crate::Change::audit).
    pub(super) fn audit(&self) -> String {
        match self {
            Self::WebinarAdded { webinar, by } => format!("webinar {} added by {by}", webinar.id),
            Self::LessonSet { class, by, .. } => format!("lesson of {class} set by {by}"),
            Self::LessonTold { class, .. } => format!("lesson told to {class}"),
            Self::LessonOver { class, .. } => format!("lesson of {class} over"),
            Self::WebinarAttended { person, id } => format!("{person} was at webinar {id}"),
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
