//! Units of a school, and who decides who comes into a class or a unit.

use super::{Class, Group, Record, RecordKey, School};
use crate::{ClassKind, ClassName, JoinRequest, Passed, Passing, PersonId, Role, Seat, Structure};

impl School {
    pub(super) fn structured(&self, change: &Structure) -> Vec<Record> {
        match change {
            Structure::UnitOpened {
                class,
                kind,
                keeper,
                ..
            } => self.class_with(class, |c| {
                c.kind = *kind;
                c.teacher = keeper.or(c.teacher);
            }),
            // Taken away: see `apply`.
            Structure::UnitClosed { .. } => Vec::new(),
            Structure::TeacherPlanned { class, planned, .. } => {
                self.class_with(class, |c| c.planned = Some(planned.clone()))
            }
            Structure::TeacherPlanDropped { class, .. } => {
                self.class_with(class, |c| c.planned = None)
            }
        }
    }

    /// Takes a unit away; its groups belong to nothing.
    pub(super) fn closed(&mut self, class: &ClassName) -> Vec<RecordKey> {
        if self.class(class).is_none() || self.kind(class) == ClassKind::Class {
            return Vec::new();
        }
        let of_it = |g: &&Group| g.bound.as_ref().is_some_and(|(name, _)| name == class);
        let groups: Vec<_> = self.groups.values().filter(of_it).map(|g| g.id).collect();
        let freed = groups
            .into_iter()
            .flat_map(|id| self.group_with(id, |g| g.bound = None))
            .collect();
        let mut keys = self.put(freed);
        let key = RecordKey::Class(class.clone());
        self.remove(&key);
        keys.push(key);
        keys
    }

    pub(super) fn passing(&self, change: &Passing) -> Vec<Record> {
        match change {
            // A number is given once.
            Passing::Asked { question, .. } if self.index.passed.contains_key(&question.id) => {
                Vec::new()
            }
            Passing::Asked { person, question } => {
                let mut records =
                    self.meta_with(|m| m.last_passed = m.last_passed.max(question.id));
                records.extend(self.person_with(*person, |p| p.passed.push(question.clone())));
                records
            }
            Passing::Closed { id, person, .. } if self.people.contains_key(person) => {
                self.person_with(*person, |p| p.passed.retain(|q| q.id != *id))
            }
            Passing::Closed { .. } => Vec::new(),
        }
    }

    /// A question that waits for its answer, and who asked it.
    #[must_use]
    pub fn passed(&self, id: u32) -> Option<(PersonId, &Passed)> {
        let person = self.person(*self.index.passed.get(&id)?)?;
        let question = person.passed.iter().find(|q| q.id == id)?;
        Some((person.id, question))
    }

    /// The chats of subjects, the committees and the rest of the structure that is no class.
    pub fn units(&self) -> impl Iterator<Item = &Class> {
        let standing = |c: &&Class| !c.kind.is_taught() && !c.name.has_graduated();
        self.classes.values().filter(standing)
    }

    /// What a class or a unit is.
    #[must_use]
    pub fn kind(&self, class: &ClassName) -> ClassKind {
        self.class(class).map_or(ClassKind::Class, |c| c.kind)
    }

    /// Who decides requests for a seat: whoever keeps the class where it is a family's seat, or somebody of the staff asks to come into
    /// a unit; else the administrators.
    #[must_use]
    pub fn deciders(&self, seat: &Seat, asks: Option<PersonId>) -> Vec<PersonId> {
        let keeper = self
            .kept_seat(seat, asks)
            .and_then(|class| self.class(class)?.teacher)
            .filter(|keeper| !self.is_suspended(*keeper));
        keeper.map_or_else(|| self.administrators().collect(), |t| vec![t])
    }

    /// The class or the unit whose keeper decides a request; none where a role in the school would come with it.
    #[must_use]
    pub fn kept_by(&self, request: &JoinRequest) -> Option<ClassName> {
        self.kept_seat(&request.seat, Some(request.person)).cloned()
    }

    fn kept_seat<'a>(&self, seat: &'a Seat, asks: Option<PersonId>) -> Option<&'a ClassName> {
        let class = seat.class.as_ref()?;
        let family = matches!(seat.role, Role::Parent | Role::Pupil);
        let known = || asks.is_some_and(|who| self.is(who, seat.role));
        (family || (class.is_unit() && known())).then_some(class)
    }

    /// How many of a unit may come in: all who work here where it is open to them, else those let in; walks through the requests.
    #[must_use]
    pub fn expected(&self, unit: &Class) -> usize {
        let in_it = |p: &&crate::Person| {
            let mut held = p.memberships.iter();
            held.any(|m| m.class.as_ref() == Some(&unit.name))
        };
        if unit.kind == ClassKind::Staff {
            self.employees().count()
        } else {
            self.people.values().filter(in_it).count()
        }
    }
}
