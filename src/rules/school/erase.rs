//! Erasing what is overdue, and the questions about what is.

use super::{Presence, Record, RecordKey, School};
use crate::{ClassName, Erasure, Moment, Person, PersonId, RequestId, State};

impl School {
    /// Erases and names the records that are gone or changed.
    pub(super) fn erase(&mut self, erasure: &Erasure) -> Vec<RecordKey> {
        let records = match erasure {
            Erasure::Person(person) => return self.forget(*person),
            Erasure::Graduates(class) => return self.erase_class(class),
            Erasure::Presence(chat, person) => {
                let key = RecordKey::Presence(*chat, *person);
                self.remove(&key);
                return vec![key];
            }
            Erasure::Name(id) => self.request_with(*id, |r| r.name.clear()),
            Erasure::Question(person) => self.known_with(*person, |p| p.question = None),
            Erasure::Idle { person, since } => self.known_with(*person, |p| p.idle = *since),
        };
        self.put(records)
    }

    fn known_with(&self, person: PersonId, edit: impl FnOnce(&mut Person)) -> Vec<Record> {
        let known = self.people.contains_key(&person);
        let edited = known.then(|| self.person_with(person, edit));
        edited.unwrap_or_default()
    }

    /// A class that left school, the requests for it, and its families' part in it.
    fn erase_class(&mut self, class: &ClassName) -> Vec<RecordKey> {
        let mut records = self.without_class(class);
        let groups = self.groups.values().filter(|group| {
            let bound = group.bound.as_ref();
            bound.is_some_and(|(of, _)| of == class)
        });
        records.extend(groups.map(|group| {
            let mut group = group.clone();
            group.bound = None;
            Record::Group(group)
        }));
        let issued = self.invitations.values();
        let issued = issued.filter(|i| i.seat.class.as_ref() == Some(class) && i.revoked.is_none());
        records.extend(issued.map(|i| {
            let mut invitation = i.clone();
            invitation.revoked = Some(Moment(0));
            Record::Invitation(invitation)
        }));
        let mut keys = self.put(records);
        let requests = self.requests.values();
        let of_it = requests.filter(|r| r.seat.class.as_ref() == Some(class));
        let mut gone: Vec<RecordKey> = of_it.map(|r| RecordKey::Request(r.id)).collect();
        gone.push(RecordKey::Class(class.clone()));
        gone.iter().for_each(|key| self.remove(key));
        keys.extend(gone);
        keys
    }

    /// The people of a class, without their part in it.
    fn without_class(&self, class: &ClassName) -> Vec<Record> {
        let in_it = |of: &Option<ClassName>| of.as_ref() == Some(class);
        let asked = |id: &RequestId| {
            let request = self.requests.get(id);
            request.is_some_and(|r| in_it(&r.seat.class))
        };
        let left = self.people.values().filter_map(|person| {
            let mut left = person.clone();
            left.memberships.retain(|m| !in_it(&m.class));
            left.requests.retain(|id| !asked(id));
            if in_it(&left.alternative_class) {
                left.alternative = None;
                left.alternative_class = None;
            }
            (left != *person).then_some(Record::Person(left))
        });
        left.collect()
    }

    /// Everybody known here, for what walks through the school.
    pub fn people(&self) -> impl Iterator<Item = &Person> {
        self.people.values()
    }

    pub fn presences(&self) -> impl Iterator<Item = &Presence> {
        self.presences.values()
    }

    /// Whether nothing here is this person's: no role, no request under way, no choice of a way without MAX.
    #[must_use]
    pub fn is_idle(&self, person: &Person) -> bool {
        let under_way = |r: &crate::JoinRequest| {
            matches!(r.state, State::Waiting | State::Approved | State::LinkGiven)
        };
        person.memberships.is_empty()
            && person.alternative.is_none()
            && !self.requests_of(person.id).any(under_way)
    }

    /// The classes that left school in the last roll-over, if that was long enough ago.
    #[must_use]
    pub fn archived(&self, is_over: impl FnOnce(Moment) -> bool) -> Vec<ClassName> {
        let rolled = self.meta.rolled.as_ref().filter(|r| is_over(r.at));
        let left = rolled.into_iter().flat_map(|r| &r.renamed);
        let left = left.filter(|(_, new)| new.has_graduated() && self.classes.contains_key(new));
        left.map(|(_, new)| new.clone()).collect()
    }
}
