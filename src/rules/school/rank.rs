//! Folding ranks into the school, and the questions about them.

use super::{Record, School};
use crate::{Person, PersonId, Rank, Role, Seat};

impl School {
    pub(super) fn ranked(&self, rank: &Rank) -> Vec<Record> {
        match rank {
            Rank::ChiefBecame { person } => self.chief_became(*person),
            Rank::ChiefAwaited { hash, until } => {
                self.meta_with(|m| m.first_code = Some((hash.clone(), *until)))
            }
            Rank::DirectorNamed { person, .. } => self.meta_with(|m| m.director = *person),
            Rank::SferumConfirmed { person, at, .. } => {
                self.person_with(*person, |p| p.sferum = Some(*at))
            }
            Rank::Suspended { person, .. } => self.person_with(*person, |p| p.suspended = true),
            Rank::Restored { person, .. } => self.person_with(*person, |p| p.suspended = false),
        }
    }

    fn chief_became(&self, person: PersonId) -> Vec<Record> {
        let former = self.meta.chief.filter(|former| *former != person);
        let mut records = self.meta_with(|m| {
            m.chief = Some(person);
            m.first_code = None;
            m.actions.retain(|action| Some(action.by) != former);
        });
        if let Some(former) = former {
            let administrator = Seat {
                role: Role::Administrator,
                class: None,
            };
            records.extend(self.ended(former, &administrator));
        }
        records
    }

    /// Whether this person is the administrator by order (2.1), who alone appoints others; while that place is empty, any is.
    #[must_use]
    pub fn is_chief(&self, who: PersonId) -> bool {
        let chief = self.meta.chief;
        let chief = chief.filter(|chief| self.is(*chief, Role::Administrator));
        self.is(who, Role::Administrator) && chief.is_none_or(|chief| chief == who)
    }

    /// The director, while he works here and is not suspended.
    #[must_use]
    pub fn director(&self) -> Option<PersonId> {
        let employed = |id: &PersonId| self.is(*id, Role::Teacher) || self.is(*id, Role::Staff);
        self.meta.director.filter(employed)
    }

    /// Whether this person sees the whole school: an administrator or the director.
    #[must_use]
    pub fn oversees(&self, who: PersonId) -> bool {
        self.is(who, Role::Administrator) || self.director() == Some(who)
    }

    /// Whether this person's rights rest.
    #[must_use]
    pub fn is_suspended(&self, who: PersonId) -> bool {
        self.person(who).is_some_and(|p| p.suspended)
    }

    /// Confirmed teachers and employees, and whoever of them is suspended.
    pub fn employees(&self) -> impl Iterator<Item = &Person> {
        let employed = |p: &&Person| p.is(Role::Teacher) || p.is(Role::Staff);
        self.people.values().filter(employed)
    }
}
