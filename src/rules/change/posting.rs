//! Announcements that wait for the morning.

use serde::{Deserialize, Serialize};

use crate::{Audience, ClassName, Moment, PersonId};

#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Posting {
    Planned(Post),
    /// It was sent or taken back; its text is gone.
    Over {
        id: u32,
    },
}

/// A text kept until it is sent.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Post {
    pub id: u32,
    pub class: ClassName,
    pub audience: Audience,
    /// Nothing: the rules of the chat, as they are then.
    pub raw: String,
    pub by: PersonId,
    pub at: Moment,
}

impl Posting {
    /// As [`Change::audit`](crate::Change::audit).
    pub(super) fn audit(&self) -> String {
        match self {
            Self::Planned(post) => format!(
                "announcement {} into {} {} planned by {}",
                post.id,
                post.class,
                post.audience.word(),
                post.by
            ),
            Self::Over { id } => format!("announcement {id} over, text erased"),
        }
    }
}
