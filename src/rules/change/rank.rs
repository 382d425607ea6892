//! Who stands above others: the chief administrator, the director, and whoever may do nothing for a while.

use crate::{Moment, PersonId};

#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Rank {
    /// Somebody opened the school, or took it over by a code of the operator; whoever was chief before is no administrator any more.
    ChiefBecame {
        person: PersonId,
    },
    /// The administrator by order (2.1) is to be replaced: the hash of the code, and until when.
    ChiefAwaited {
        hash: String,
        until: Moment,
    },
    /// The director (2.4); none: the place is empty again.
    DirectorNamed {
        person: Option<PersonId>,
        by: PersonId,
    },
    /// «Сферум» has confirmed somebody's status, too (2.3/10).
    SferumConfirmed {
        person: PersonId,
        by: PersonId,
        at: Moment,
    },
    /// No rights until they are given back.
    Suspended {
        person: PersonId,
        by: PersonId,
    },
    Restored {
        person: PersonId,
        by: PersonId,
    },
}

impl Rank {
    /// As [`Change::audit`](crate::Change::audit).
    pub(super) fn audit(&self) -> String {
        match self {
            Self::ChiefBecame { person } => format!("chief administrator is {person}"),
            Self::ChiefAwaited { .. } => "code for a new chief administrator issued".into(),
            Self::DirectorNamed { person, by } => {
                let who = person.map_or_else(|| "nobody".into(), |p| p.to_string());
                format!("director is {who}, by {by}")
            }
            Self::SferumConfirmed { person, by, .. } => {
                format!("{person} confirmed in Sferum, says {by}")
            }
            Self::Suspended { person, by } => format!("{person} suspended by {by}"),
            Self::Restored { person, by } => format!("{person} restored by {by}"),
        }
    }
}
