//! Indexes over the records, so that no question a decision asks walks through the school. Derived, never stored.

use std::collections::{BTreeMap, BTreeSet};

use super::{Record, RecordKey, School};
use crate::{
    Audience, ClassName, InvitationId, JoinRequest, Person, PersonId, RequestId, Role, State,
};

#[derive(Clone, Default, PartialEq, Eq, Debug)]
pub(super) struct Index {
    pub(super) administrators: BTreeSet<PersonId>,
    pub(super) teachers: BTreeSet<PersonId>,
    pub(super) classes_of: BTreeMap<PersonId, BTreeSet<ClassName>>,
    pub(super) waiting: BTreeMap<Option<ClassName>, BTreeSet<RequestId>>,
    pub(super) owed: BTreeMap<(ClassName, Audience), BTreeSet<RequestId>>,
    pub(super) unrevoked: BTreeSet<InvitationId>,
    pub(super) by_hash: BTreeMap<String, InvitationId>,
    /// Who comes to a webinar or wants to be reminded of it.
    pub(super) webinars: BTreeMap<u32, BTreeSet<PersonId>>,
    /// Who asked a question that waits for its answer.
    pub(super) passed: BTreeMap<u32, PersonId>,
    /// Who reported the safe mode, by class.
    pub(super) safe: BTreeMap<ClassName, BTreeSet<PersonId>>,
    /// Who keeps in touch without MAX, by class.
    pub(super) elsewhere: BTreeMap<ClassName, BTreeSet<PersonId>>,
    pub(super) by_link: BTreeMap<String, (ClassName, Audience)>,
}

impl Index {
    pub(super) fn remove(&mut self, record: &Record) {
        match record {
            Record::Person(p) => self.remove_person(p),
            Record::Class(c) => {
                if let Some(teacher) = c.teacher {
                    unset(&mut self.classes_of, &teacher, &c.name);
                }
                for link in c.chats.values().filter_map(|chat| chat.link.as_ref()) {
                    self.by_link.remove(link);
                }
            }
            Record::Request(r) => {
                unset(&mut self.waiting, &r.seat.class, &r.id);
                if let Some((class, audience)) = r.seat.chat() {
                    unset(&mut self.owed, &(class.clone(), audience), &r.id);
                }
            }
            Record::Invitation(i) => {
                self.unrevoked.remove(&i.id);
                self.by_hash.remove(&i.token);
                self.by_hash.remove(&i.code);
            }
            Record::Meta(_)
            | Record::Group(_)
            | Record::Presence(_)
            | Record::Listed(_)
            | Record::Clause(_) => {}
        }
    }

    fn insert(&mut self, record: &Record) {
        match record {
            Record::Person(p) => self.insert_person(p),
            Record::Class(c) => {
                let teacher = c.teacher.filter(|_| !c.name.has_graduated());
                teacher.map(|t| self.classes_of.entry(t).or_default().insert(c.name.clone()));
                for (audience, chat) in &c.chats {
                    chat.link.as_ref().map(|link| {
                        self.by_link
                            .insert(link.clone(), (c.name.clone(), *audience))
                    });
                }
            }
            Record::Request(r) => self.insert_request(r),
            Record::Invitation(i) if i.revoked.is_none() => {
                self.unrevoked.insert(i.id);
                self.by_hash.insert(i.token.clone(), i.id);
                self.by_hash.insert(i.code.clone(), i.id);
            }
            Record::Invitation(_)
            | Record::Meta(_)
            | Record::Group(_)
            | Record::Presence(_)
            | Record::Listed(_)
            | Record::Clause(_) => {}
        }
    }
}

impl Index {
    fn remove_person(&mut self, p: &Person) {
        self.administrators.remove(&p.id);
        self.teachers.remove(&p.id);
        for (webinar, _) in &p.webinars {
            unset(&mut self.webinars, webinar, &p.id);
        }
        for question in &p.passed {
            self.passed.remove(&question.id);
        }
        p.safe_in()
            .for_each(|class| unset(&mut self.safe, class, &p.id));
        if let Some(class) = p.away_from() {
            unset(&mut self.elsewhere, class, &p.id);
        }
    }

    fn insert_person(&mut self, p: &Person) {
        (p.is(Role::Administrator) && !p.suspended).then(|| self.administrators.insert(p.id));
        p.is(Role::Teacher).then(|| self.teachers.insert(p.id));
        for (webinar, _) in &p.webinars {
            self.webinars.entry(*webinar).or_default().insert(p.id);
        }
        for question in &p.passed {
            self.passed.insert(question.id, p.id);
        }
        if let Some(class) = p.away_from() {
            let away = self.elsewhere.entry(class.clone()).or_default();
            away.insert(p.id);
        }
        for class in p.safe_in() {
            self.safe.entry(class.clone()).or_default().insert(p.id);
        }
    }

    fn insert_request(&mut self, request: &JoinRequest) {
        match (request.state, request.seat.chat()) {
            (State::Waiting, _) => {
                self.waiting
                    .entry(request.seat.class.clone())
                    .or_default()
                    .insert(request.id);
            }
            (State::Approved, Some((class, audience))) => {
                self.owed
                    .entry((class.clone(), audience))
                    .or_default()
                    .insert(request.id);
            }
            (
                State::Approved
                | State::LinkGiven
                | State::Entered
                | State::Left
                | State::Declined(_),
                _,
            ) => {}
        }
    }
}

/// Takes an element out of a set in a map, and the set with its last element.
fn unset<K: Ord, V: Ord>(map: &mut BTreeMap<K, BTreeSet<V>>, key: &K, value: &V) {
    if let Some(set) = map.get_mut(key) {
        set.remove(value);
        if set.is_empty() {
            map.remove(key);
        }
    }
}

impl School {
    /// Whether this person answers for any class, or for all.
    #[must_use]
    pub fn leads(&self, who: PersonId) -> bool {
        self.index.classes_of.contains_key(&who) || self.index.administrators.contains(&who)
    }

    /// Those of a class who reported the safe mode (clause 2.10).
    pub fn safe_in(&self, class: &ClassName) -> impl Iterator<Item = &Person> {
        let ids = self.index.safe.get(class).into_iter().flatten();
        ids.filter_map(|id| self.people.get(id))
    }

    /// Puts a record in its place; used when loading, and by [`School::apply`].
    pub fn insert(&mut self, record: Record) {
        if let Some(old) = self.record(&record.key()) {
            self.index.remove(&old);
        }
        self.index.insert(&record);
        match record {
            Record::Meta(m) => self.meta = m,
            Record::Class(c) => drop(self.classes.insert(c.name.clone(), c)),
            Record::Person(p) => drop(self.people.insert(p.id, p)),
            Record::Invitation(i) => drop(self.invitations.insert(i.id, i)),
            Record::Request(r) => drop(self.requests.insert(r.id, r)),
            Record::Group(g) => drop(self.groups.insert(g.id, g)),
            Record::Presence(p) => drop(self.presences.insert((p.chat, p.person), p)),
            Record::Listed(l) => drop(self.listed.insert((l.draft, l.page.clone()), l)),
            Record::Clause(c) => drop(self.clauses.insert((c.edition, c.order), c)),
        }
    }

    /// The record of this key as it is now.
    #[must_use]
    pub fn record(&self, key: &RecordKey) -> Option<Record> {
        Some(match key {
            RecordKey::Meta => Record::Meta(self.meta.clone()),
            RecordKey::Class(name) => Record::Class(self.classes.get(name)?.clone()),
            RecordKey::Person(id) => Record::Person(self.people.get(id)?.clone()),
            RecordKey::Invitation(id) => Record::Invitation(self.invitations.get(id)?.clone()),
            RecordKey::Request(id) => Record::Request(self.requests.get(id)?.clone()),
            RecordKey::Group(id) => Record::Group(self.groups.get(id)?.clone()),
            RecordKey::Presence(chat, person) => {
                Record::Presence(self.presences.get(&(*chat, *person))?.clone())
            }
            RecordKey::Clause(edition, order) => {
                Record::Clause(self.clauses.get(&(*edition, *order))?.clone())
            }
            RecordKey::Listed(draft, page) => {
                Record::Listed(self.listed.get(&(*draft, page.clone()))?.clone())
            }
        })
    }

    /// All records, for an export and for tests.
    pub fn records(&self) -> impl Iterator<Item = Record> {
        std::iter::once(Record::Meta(self.meta.clone()))
            .chain(self.classes.values().cloned().map(Record::Class))
            .chain(self.people.values().cloned().map(Record::Person))
            .chain(self.invitations.values().cloned().map(Record::Invitation))
            .chain(self.requests.values().cloned().map(Record::Request))
            .chain(self.groups.values().cloned().map(Record::Group))
            .chain(self.presences.values().cloned().map(Record::Presence))
            .chain(self.listed.values().cloned().map(Record::Listed))
            .chain(self.clauses.values().cloned().map(Record::Clause))
    }
}
