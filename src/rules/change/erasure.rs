//! What is erased because its time is over, and the marks that count that time.

use crate::{ChatId, ClassName, Moment, PersonId, RequestId};

#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Erasure {
    /// The name in a request that was decided.
    Name(RequestId),
    /// A question nobody answered, with what was said before it.
    Question(PersonId),
    /// Nothing in the school is his any more, since that day; or it is again.
    Idle {
        person: PersonId,
        since: Option<Moment>,
    },
    /// Everything about somebody who has been idle long enough.
    Person(PersonId),
    /// Somebody left a group and did not come back.
    Presence(ChatId, PersonId),
    /// A class that left school: its requests, and whose it was.
    Graduates(ClassName),
}

impl Erasure {
    /// As [`Change::audit`](crate::Change::audit): the act of destruction.
    pub(super) fn audit(&self) -> Option<String> {
        Some(match self {
            Self::Name(id) => format!("name in request {id} erased: its time is over"),
            Self::Person(person) => format!("data of {person} erased: their time is over"),
            Self::Presence(chat, person) => {
                format!("presence of {person} in {chat} erased: its time is over")
            }
            Self::Graduates(class) => format!("class {class} erased: its time is over"),
            Self::Question(_) | Self::Idle { .. } => return None,
        })
    }
}
