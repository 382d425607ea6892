//! Forgetting a person: every record about him is taken away, and what others need of him loses his name.

use super::{Record, RecordKey, School};
use crate::{Invitation, Moment, PersonId, State};

impl School {
    /// Erases a person and names the records that are gone or changed.
    pub(super) fn forget(&mut self, person: PersonId) -> Vec<RecordKey> {
        let here = self.presences.keys().filter(|(_, who)| *who == person);
        let presences: Vec<_> = here.copied().collect();
        let mut keys = Vec::new();
        for (chat, who) in &presences {
            let left = self.left(*chat, *who);
            keys.extend(self.put(left));
        }
        let without = self.without(person);
        keys.extend(self.put(without));
        let requests = self.requests.values().filter(|r| r.person == person);
        let mut gone: Vec<RecordKey> = requests.map(|r| RecordKey::Request(r.id)).collect();
        let presences = presences.into_iter();
        gone.extend(presences.map(|(chat, who)| RecordKey::Presence(chat, who)));
        let known = self.people.contains_key(&person);
        gone.extend(known.then_some(RecordKey::Person(person)));
        gone.iter().for_each(|key| self.remove(key));
        keys.extend(gone);
        keys
    }

    /// Puts records in their places and names them.
    pub(super) fn put(&mut self, records: Vec<Record>) -> Vec<RecordKey> {
        let keys = records.iter().map(Record::key).collect();
        records.into_iter().for_each(|record| self.insert(record));
        keys
    }

    /// What others need of him, without him: classes he led, invitations he issued or used, the counts of chats.
    fn without(&self, person: PersonId) -> Vec<Record> {
        let mut records = Vec::new();
        let led = self.classes.values().filter(|c| c.knows(person));
        let names: Vec<_> = led.map(|c| c.name.clone()).collect();
        for name in names {
            records.extend(self.class_with(&name, |c| c.forget(person)));
        }
        records.extend(self.meta_without(person));
        for invitation in self.invitations.values() {
            let waiting = |r: &&crate::JoinRequest| {
                r.person == person
                    && r.state == State::Waiting
                    && r.invitation == Some(invitation.id)
            };
            let queued = self.requests.values().filter(waiting).count();
            let issued = invitation.issued_by == person;
            if !issued && queued == 0 {
                continue;
            }
            let queued = invitation
                .queued
                .saturating_sub(u32::try_from(queued).unwrap_or(0));
            let mut invitation = Invitation {
                queued,
                ..invitation.clone()
            };
            if issued {
                invitation.issued_by = PersonId(0);
                invitation.revoked = invitation.revoked.or(Some(Moment(0)));
            }
            records.push(Record::Invitation(invitation));
        }
        records
    }

    /// What the school as a whole has of him: ranks, what he proposed and what he wrote for the morning.
    fn meta_without(&self, person: PersonId) -> Vec<Record> {
        let mut meta = self.meta.clone();
        meta.chief = meta.chief.filter(|chief| *chief != person);
        meta.director = meta.director.filter(|director| *director != person);
        meta.proposed.retain(|(by, _)| *by != person);
        meta.posts.retain(|post| post.by != person);
        let changed = meta != self.meta;
        changed.then_some(Record::Meta(meta)).into_iter().collect()
    }

    pub(super) fn remove(&mut self, key: &RecordKey) {
        let Some(old) = self.record(key) else { return };
        self.index.remove(&old);
        match key {
            RecordKey::Person(id) => drop(self.people.remove(id)),
            RecordKey::Request(id) => drop(self.requests.remove(id)),
            RecordKey::Presence(chat, person) => drop(self.presences.remove(&(*chat, *person))),
            RecordKey::Listed(draft, page) => drop(self.listed.remove(&(*draft, page.clone()))),
            RecordKey::Class(name) => drop(self.classes.remove(name)),
            RecordKey::Clause(edition, order) => drop(self.clauses.remove(&(*edition, *order))),
            // The rest is never taken away.
            RecordKey::Meta | RecordKey::Invitation(_) | RecordKey::Group(_) => {}
        }
    }
}
