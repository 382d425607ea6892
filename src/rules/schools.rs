//! The schools of an installation, and in which one a person stands: most know one school and never hear of the others.

use std::{collections::BTreeMap, sync::LazyLock};

use crate::{
    ChatId, Decision, Effect, Event, Person, PersonId, Place, Record, School, SchoolId, What, read,
    seal, text,
};

/// Every school of the installation, by its number.
#[derive(Clone, Default, PartialEq, Eq, Debug)]
pub struct Schools {
    schools: BTreeMap<SchoolId, School>,
    /// Where those stand who know several.
    stands: BTreeMap<PersonId, SchoolId>,
    none: School,
}

/// The school an event belongs to.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Here {
    pub school: SchoolId,
    /// Not known for sure: the person has several schools to choose from and has not said which.
    pub open: bool,
}

impl Here {
    /// A school that is known.
    #[must_use]
    pub const fn sure(school: SchoolId) -> Self {
        Self {
            school,
            open: false,
        }
    }
}

impl Schools {
    /// A school; an empty one if nothing is known of it.
    #[must_use]
    pub fn get(&self, id: SchoolId) -> &School {
        self.schools.get(&id).unwrap_or(&self.none)
    }

    pub fn get_mut(&mut self, id: SchoolId) -> &mut School {
        self.schools.entry(id).or_default()
    }

    pub fn ids(&self) -> impl Iterator<Item = SchoolId> {
        self.schools.keys().copied()
    }

    /// Puts a record of a store back.
    pub fn insert(&mut self, id: SchoolId, record: Record) {
        self.get_mut(id).insert(record);
    }

    /// Remembers where a person stands; `false`: he stood there already.
    pub fn stand(&mut self, who: PersonId, school: SchoolId) -> bool {
        self.stands.insert(who, school) != Some(school)
    }

    /// Whether any school keeps something about this person.
    #[must_use]
    pub fn know(&self, who: PersonId) -> bool {
        self.schools
            .values()
            .any(|school| school.person(who).is_some())
    }

    /// Forgets where a person stands.
    pub fn unstand(&mut self, who: PersonId) {
        self.stands.remove(&who);
    }

    /// Whether there is anything to choose between.
    #[must_use]
    pub fn are_several(&self) -> bool {
        self.schools.len() > 1
    }

    /// Which school an event belongs to: that of the button, of the code, of the group; else where the person stands or is known.
    #[must_use]
    pub fn here(&self, event: &Event, nick: &str, secret: &seal::Secret) -> Here {
        if !self.are_several() {
            return Here::sure(self.ids().next().unwrap_or(SchoolId::FIRST));
        }
        let told = match (&event.what, event.place) {
            (What::Pressed { payload, .. }, _) => Some(seal::school(payload)),
            (_, Place::Group(chat)) => self.of_group(chat),
            (What::Said { text }, _)
            | (
                What::Opened {
                    payload: Some(text),
                },
                _,
            ) => self.of_code(text, event, (nick, secret)),
            _ => None,
        };
        let stands = || self.stands.get(&event.who.id).copied();
        told.or_else(stands)
            .filter(|id| self.schools.contains_key(id))
            .map_or_else(|| self.guess(event.who.id), Here::sure)
    }

    /// The schools that somebody has opened, with their names.
    pub fn opened(&self) -> impl Iterator<Item = (SchoolId, &str)> {
        let schools = self.schools.iter();
        schools.filter_map(|(id, school)| Some((*id, school.name()?)))
    }

    fn guess(&self, who: PersonId) -> Here {
        let choice = self.choice(who);
        Here {
            school: choice.first().map_or(SchoolId::FIRST, |(id, _)| *id),
            open: choice.len() > 1,
        }
    }

    /// The schools a person is known in; all that are open for somebody known in none.
    fn choice(&self, who: PersonId) -> Vec<(SchoolId, &str)> {
        let open: Vec<_> = self.opened().collect();
        let known = open.iter().filter(|(id, _)| knows(self.get(*id), who));
        let known: Vec<_> = known.copied().collect();
        if known.is_empty() { open } else { known }
    }

    fn is_known_elsewhere(&self, who: PersonId, here: SchoolId) -> bool {
        let mut others = self.schools.iter().filter(|(id, _)| **id != here);
        others.any(|(_, school)| knows(school, who))
    }

    fn of_group(&self, chat: ChatId) -> Option<SchoolId> {
        let seen = self.schools.iter().filter_map(|(id, school)| {
            let group = school.group(chat)?;
            Some((group.bound.is_none(), *id))
        });
        seen.min().map(|(_, id)| id)
    }

    /// The school a code in the text was made by, if the text holds one that is known.
    fn of_code(
        &self,
        text: &str,
        event: &Event,
        (nick, secret): (&str, &seal::Secret),
    ) -> Option<SchoolId> {
        let typed = [Some(text.trim()), text.split_whitespace().last()];
        let typed = typed.into_iter().flatten().map(ToOwned::to_owned);
        let codes: Vec<String> = typed.chain(read::code(text, nick)).collect();
        let knows = |school: &School| {
            let first = school.first_code(event.at);
            codes.iter().any(|code| {
                let canonical = seal::canonical(code);
                let hashes = [code, &canonical].map(|code| seal::hash(secret, code));
                school.invitation_by(secret, &canonical).is_some()
                    || hashes.iter().any(|hash| first == Some(hash))
            })
        };
        let mut schools = self.schools.iter();
        let found = schools.find(|(_, school)| knows(school));
        found.map(|(id, _)| *id)
    }
}

/// Whether somebody is or asked to be somebody in a school.
fn knows(school: &School, who: PersonId) -> bool {
    let known = |p: &Person| !p.memberships.is_empty() || !p.requests.is_empty();
    school.person(who).is_some_and(known)
}

/// What a decision may know of the schools besides its own: their names, and who is known in which.
#[derive(Clone, Copy)]
pub struct Directory<'a> {
    schools: &'a Schools,
    pub here: Here,
}

/// An installation with nothing in it.
static NOTHING: LazyLock<Schools> = LazyLock::new(Schools::default);

impl Directory<'static> {
    /// Of an installation that has one school.
    #[must_use]
    pub fn alone() -> Self {
        Self::new(&NOTHING, Here::sure(SchoolId::FIRST))
    }
}

impl<'a> Directory<'a> {
    #[must_use]
    pub fn new(schools: &'a Schools, here: Here) -> Self {
        Self { schools, here }
    }

    /// The schools a person is known in, or all for somebody known in none; by number and name.
    pub(crate) fn choice(&self, who: PersonId) -> Vec<(SchoolId, &'a str)> {
        self.schools.choice(who)
    }

    /// All schools that are open, by number and name.
    pub(crate) fn opened(&self) -> Vec<(SchoolId, &'a str)> {
        self.schools.opened().collect()
    }

    /// Says above every message of which school it is, to those who are known in another one.
    pub(crate) fn headed(&self, mut decision: Decision) -> Decision {
        let name = self.schools.get(self.here.school).name();
        let Some(name) = name.filter(|_| self.schools.are_several()) else {
            return decision;
        };
        for effect in &mut decision.effects {
            let (to, text) = match effect {
                Effect::Say { to, text, .. } | Effect::Edit { to, text, .. } => (*to, text),
                Effect::SendPaper { to, caption, .. } => (*to, caption),
                Effect::SayInGroup { .. }
                | Effect::Answer { .. }
                | Effect::Inspect { .. }
                | Effect::ReadJournal { .. }
                | Effect::ReadFile { .. }
                | Effect::RemoveFromChat { .. } => continue,
            };
            if self.schools.is_known_elsewhere(to, self.here.school) {
                *text = text!("in-school", school = name, text = text.clone());
            }
        }
        decision
    }
}
