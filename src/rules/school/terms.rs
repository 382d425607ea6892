//! Who keeps a class from when to when: the terms that were, the one that is, the one to come, and whose place is held for a while.

use serde::{Deserialize, Serialize};

use super::Class;
use crate::{Moment, PersonId};

/// Older terms than so many are forgotten.
const MOST_TERMS: usize = 12;

/// Somebody kept a class from one moment to another.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Term {
    pub teacher: PersonId,
    pub from: Moment,
    /// None: still.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<Moment>,
}

/// Somebody is to keep a class from a day on; with an end, in somebody's place.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Planned {
    pub teacher: PersonId,
    pub from: Moment,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Moment>,
}

/// The keeper of a class is there for a while: whose place he takes, if anybody's, and the first moment he does not.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Substitute {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub of: Option<PersonId>,
    pub until: Moment,
}

impl Class {
    pub(super) fn assigned(&mut self, teacher: PersonId, at: Moment, until: Option<Moment>) {
        let regular = match self.substitute.take() {
            Some(substitute) => substitute.of,
            None => self.teacher,
        };
        self.released(at);
        self.substitute = until.map(|until| Substitute { of: regular, until });
        self.teacher = Some(teacher);
        let begun = |planned: &mut Planned| planned.from <= at;
        self.planned.take_if(begun);
        self.terms.push(Term {
            teacher,
            from: at,
            to: None,
        });
        let old = self.terms.len().saturating_sub(MOST_TERMS);
        self.terms.drain(..old);
    }

    pub(super) fn released(&mut self, at: Moment) {
        self.teacher = None;
        if let Some(last) = self.terms.last_mut() {
            last.to = last.to.or(Some(at));
        }
    }

    /// Whether this person is anywhere in its terms.
    pub(super) fn knows(&self, person: PersonId) -> bool {
        let in_terms = self.terms.iter().any(|t| t.teacher == person);
        let planned = self.planned.as_ref().is_some_and(|p| p.teacher == person);
        let held = self
            .substitute
            .as_ref()
            .is_some_and(|s| s.of == Some(person));
        self.teacher == Some(person) || in_terms || planned || held
    }

    /// Without a person who is forgotten.
    pub(super) fn forget(&mut self, person: PersonId) {
        self.teacher.take_if(|teacher| *teacher == person);
        self.terms.retain(|term| term.teacher != person);
        self.planned.take_if(|planned| planned.teacher == person);
        if let Some(substitute) = &mut self.substitute {
            substitute.of.take_if(|of| *of == person);
        }
    }
}
