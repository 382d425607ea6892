//! A new school year: all classes are called anew at once, and everything that names a class follows. The one change that walks
//! through the whole school, once a year.

use std::collections::BTreeMap;

use super::{Class, Group, Record, RecordKey, Rolled, School};
use crate::{ClassName, Invitation, JoinRequest, Listed, Page, Person, Seat};

/// The new names by the old ones.
struct Names<'a>(BTreeMap<&'a ClassName, &'a ClassName>);

impl Names<'_> {
    fn renamed(&self, class: &ClassName) -> Option<ClassName> {
        self.0.get(class).map(|name| (*name).clone())
    }

    fn seat(&self, seat: &Seat) -> Option<Seat> {
        let class = self.renamed(seat.class.as_ref()?)?;
        Some(Seat {
            class: Some(class),
            ..seat.clone()
        })
    }
}

impl School {
    /// Calls the classes anew and names the records that are gone or changed.
    pub(super) fn roll(&mut self, rolled: Rolled, back: bool) -> Vec<RecordKey> {
        let names = Names(rolled.renamed.iter().map(|(old, new)| (old, new)).collect());
        let known = names
            .0
            .keys()
            .filter(|name| self.classes.contains_key(**name));
        let mut old: Vec<RecordKey> = known
            .map(|name| RecordKey::Class((*name).clone()))
            .collect();
        old.extend(self.listed_of(&names));
        let mut records = self.renamed(&names);
        records.extend(self.meta_with(|m| m.rolled = (!back).then_some(rolled)));
        // All old places are empty before the first new one is taken: 6А becomes 7А while 5А becomes 6А.
        old.iter().for_each(|key| self.remove(key));
        let mut keys = self.put(records);
        keys.extend(old);
        keys
    }

    /// The pages of the list of these classes.
    fn listed_of(&self, names: &Names) -> Vec<RecordKey> {
        let pages = self.listed.keys().filter(|(_, page)| match page {
            Page::Class(class) => names.renamed(class).is_some(),
            Page::Staff(_) => false,
        });
        let keys = pages.map(|(draft, page)| RecordKey::Listed(*draft, page.clone()));
        keys.collect()
    }

    fn renamed(&self, names: &Names) -> Vec<Record> {
        let classes = self.classes.values().filter_map(|class| {
            let name = names.renamed(&class.name)?;
            let class = class.clone();
            Some(Record::Class(Class { name, ..class }))
        });
        let people = self.people.values().filter_map(|p| person(p, names));
        let requests = self.requests.values().filter_map(|request| {
            let seat = names.seat(&request.seat)?;
            let request = request.clone();
            Some(Record::Request(JoinRequest { seat, ..request }))
        });
        let invitations = self.invitations.values().filter_map(|invitation| {
            let seat = names.seat(&invitation.seat)?;
            let invitation = invitation.clone();
            Some(Record::Invitation(Invitation { seat, ..invitation }))
        });
        let groups = self.groups.values().filter_map(|group| {
            let (class, audience) = group.bound.as_ref()?;
            let bound = Some((names.renamed(class)?, *audience));
            let group = group.clone();
            Some(Record::Group(Group { bound, ..group }))
        });
        // Who has left school is on no list any more.
        let listed = self.listed.values().filter_map(|listed| {
            let Page::Class(class) = &listed.page else {
                return None;
            };
            let class = names.renamed(class).filter(|c| !c.has_graduated())?;
            let page = Page::Class(class);
            Some(Record::Listed(Listed {
                page,
                ..listed.clone()
            }))
        });
        let all = classes.chain(people).chain(requests).chain(invitations);
        all.chain(groups).chain(listed).collect()
    }
}

/// The person under the new names; an open question about the old ones is dropped.
fn person(known: &Person, names: &Names) -> Option<Record> {
    let mut person = known.clone();
    for membership in &mut person.memberships {
        let new = membership
            .class
            .as_ref()
            .and_then(|class| names.renamed(class));
        membership.class = new.or(membership.class.take());
    }
    let alternative = person.alternative_class.as_ref();
    let new = alternative.and_then(|class| names.renamed(class));
    person.alternative_class = new.or(person.alternative_class.take());
    for question in &mut person.passed {
        if let Some(class) = names.renamed(&question.class) {
            question.class = class;
        }
    }
    person.question = None;
    (person != *known).then_some(Record::Person(person))
}
