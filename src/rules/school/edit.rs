//! Editing one record: take it (or a new one), change it, give it back to be put in its place.

use std::collections::BTreeMap;

use super::{Class, Group, Meta, Record, School};
use crate::{
    Calendar, ChatId, ClassKind, ClassName, JoinRequest, Moment, Office, Pause, Person, PersonId,
    Posting, RequestId, Sent, local_date,
};

/// Older incidents than so many are not waited for.
const MOST_UNTAKEN: usize = 100;

impl Meta {
    /// A line of the card; `none` where the school has said nothing.
    #[must_use]
    pub fn said(&self, field: &str) -> &str {
        self.card.get(field).map_or("none", String::as_str)
    }

    /// The days on which the school works.
    #[must_use]
    pub fn calendar(&self) -> Calendar {
        Calendar::written(self.said("school_off"))
    }

    /// The working days that a request has waited.
    #[must_use]
    pub fn waited(&self, request: &JoinRequest, now: Moment) -> usize {
        let day = |moment| local_date(moment, self.zone_minutes);
        self.calendar().between(day(request.at), day(now))
    }

    /// Takes a line in the written form of its field; one of another form changes nothing.
    pub(crate) fn describe(&mut self, field: &str, value: &str) {
        match field {
            "school_name" => self.name = Some(value.into()),
            "school_zone" => self.zone_minutes = value.parse().unwrap_or(self.zone_minutes),
            "school_quiet" => {
                let hours = value.split_once('-');
                let hours =
                    hours.and_then(|(from, to)| Some((from.parse().ok()?, to.parse().ok()?)));
                self.quiet = hours.unwrap_or(self.quiet);
            }
            _ => drop(self.card.insert(field.into(), value.into())),
        }
    }

    pub(super) fn incident_reported(&mut self, id: u32, kind: &str) {
        self.incidents.entry(kind.into()).or_default().0 += 1;
        self.last_incident = self.last_incident.max(id);
        self.untaken.insert(id);
        if self.untaken.len() > MOST_UNTAKEN {
            self.untaken.pop_first();
        }
    }

    pub(super) fn incident_taken(&mut self, id: u32, kind: &str) {
        self.incidents.entry(kind.into()).or_default().1 += 1;
        self.untaken.remove(&id);
    }
}

impl School {
    pub(super) fn meta_with(&self, edit: impl FnOnce(&mut Meta)) -> Vec<Record> {
        let mut meta = self.meta.clone();
        edit(&mut meta);
        vec![Record::Meta(meta)]
    }

    pub(super) fn at_the_office(&self, office: &Office) -> Vec<Record> {
        match office {
            // For the audit trail only.
            Office::JournalExported { .. } => Vec::new(),
            Office::LetterSent { letter, at, .. } => self.meta_with(|m| {
                let sent = Sent {
                    at: *at,
                    answered: false,
                };
                m.letters.insert(*letter, sent);
            }),
            Office::LetterAnswered { letter, .. } => self.meta_with(|m| {
                m.letters
                    .entry(*letter)
                    .and_modify(|sent| sent.answered = true);
            }),
        }
    }

    pub(super) fn posted(&self, posting: &Posting) -> Vec<Record> {
        self.meta_with(|m| match posting {
            Posting::Planned(post) => {
                m.last_post = m.last_post.max(post.id);
                m.posts.retain(|known| known.id != post.id);
                m.posts.push(post.clone());
            }
            Posting::Over { id } => m.posts.retain(|post| post.id != *id),
        })
    }

    pub(super) fn paused(&self, pause: &Pause) -> Vec<Record> {
        match pause {
            Pause::Frozen { .. } => self.meta_with(|m| m.frozen = true),
            Pause::Thawed { .. } => self.meta_with(|m| m.frozen = false),
            Pause::Quieted { person, until } => {
                self.person_with(*person, |p| p.quiet_until = *until)
            }
        }
    }

    pub(super) fn class_or_new(&self, name: &ClassName) -> Class {
        let new = || Class {
            name: name.clone(),
            kind: ClassKind::default(),
            teacher: None,
            terms: Vec::new(),
            planned: None,
            substitute: None,
            lessons: Vec::new(),
            chats: BTreeMap::new(),
            on_paper: BTreeMap::new(),
            reminded: None,
        };
        self.classes.get(name).cloned().unwrap_or_else(new)
    }

    pub(super) fn class_with(
        &self,
        name: &ClassName,
        edit: impl FnOnce(&mut Class),
    ) -> Vec<Record> {
        let mut class = self.class_or_new(name);
        edit(&mut class);
        vec![Record::Class(class)]
    }

    pub(super) fn person_with(&self, id: PersonId, edit: impl FnOnce(&mut Person)) -> Vec<Record> {
        let mut person = self
            .people
            .get(&id)
            .cloned()
            .unwrap_or_else(|| Person::new(id));
        edit(&mut person);
        vec![Record::Person(person)]
    }

    pub(super) fn request_with(
        &self,
        id: RequestId,
        edit: impl FnOnce(&mut JoinRequest),
    ) -> Vec<Record> {
        let Some(mut request) = self.requests.get(&id).cloned() else {
            return Vec::new();
        };
        edit(&mut request);
        vec![Record::Request(request)]
    }

    pub(super) fn group_with(&self, id: ChatId, edit: impl FnOnce(&mut Group)) -> Vec<Record> {
        let Some(mut group) = self.groups.get(&id).cloned() else {
            return Vec::new();
        };
        edit(&mut group);
        vec![Record::Group(group)]
    }
}
