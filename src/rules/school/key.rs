//! The names of records within their school.

use std::fmt;

use super::Record;
use crate::{ChatId, ClassName, InvitationId, Page, PersonId, RequestId};

/// Names a record within its school.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum RecordKey {
    Meta,
    Class(ClassName),
    Person(PersonId),
    Invitation(InvitationId),
    Request(RequestId),
    Group(ChatId),
    Presence(ChatId, PersonId),
    /// A page of the list, or of the draft of one.
    Listed(bool, Page),
    /// A clause of an edition of the regulation, by its order.
    Clause(u32, u32),
}

impl Record {
    #[must_use]
    pub fn key(&self) -> RecordKey {
        match self {
            Self::Meta(_) => RecordKey::Meta,
            Self::Class(c) => RecordKey::Class(c.name.clone()),
            Self::Person(p) => RecordKey::Person(p.id),
            Self::Invitation(i) => RecordKey::Invitation(i.id),
            Self::Request(r) => RecordKey::Request(r.id),
            Self::Group(g) => RecordKey::Group(g.id),
            Self::Presence(p) => RecordKey::Presence(p.chat, p.person),
            Self::Listed(l) => RecordKey::Listed(l.draft, l.page.clone()),
            Self::Clause(c) => c.key(),
        }
    }
}

impl fmt::Display for RecordKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Meta => write!(f, "meta"),
            Self::Class(name) => write!(f, "class/{name}"),
            Self::Person(id) => write!(f, "person/{id}"),
            Self::Invitation(id) => write!(f, "invitation/{id}"),
            Self::Request(id) => write!(f, "request/{id}"),
            Self::Group(id) => write!(f, "group/{id}"),
            Self::Presence(chat, person) => write!(f, "presence/{chat}/{person}"),
            Self::Clause(edition, order) => write!(f, "clause/{edition}/{order}"),
            Self::Listed(draft, page) => {
                write!(f, "{}/", if *draft { "draft" } else { "listed" })?;
                match page {
                    Page::Class(name) => write!(f, "class/{name}"),
                    Page::Staff(letter) => write!(f, "staff/{letter}"),
                }
            }
        }
    }
}
