//! Who is who: the names in the file, the accounts and the groups in the sandbox.

use std::collections::BTreeMap;

use max_sandbox::Sandbox;

use super::grammar::Mistake;
use super::lines::Lane;

/// Everybody who appears in a dialogue.
pub(crate) struct Cast {
    /// In the order of appearance: the whole name, the account, the shortest name the file uses.
    people: Vec<Person>,
    groups: BTreeMap<String, i64>,
}

struct Person {
    name: String,
    id: i64,
    short: String,
}

impl Cast {
    /// A cast that knows one person before the first line.
    pub(crate) fn with(known: Option<(String, i64)>) -> Self {
        let person = |(name, id): (String, i64)| Person {
            short: name.clone(),
            name,
            id,
        };
        Self {
            people: known.into_iter().map(person).collect(),
            groups: BTreeMap::new(),
        }
    }

    /// The account of this name or of the one person whose name begins so; a new account if there is none.
    pub(crate) fn person(&mut self, sandbox: &Sandbox, name: &str) -> i64 {
        let begins = |whole: &str| whole == name || whole.starts_with(&format!("{name} "));
        if let Some(found) = self.people.iter_mut().find(|person| begins(&person.name)) {
            if name.len() < found.short.len() {
                name.clone_into(&mut found.short);
            }
            return found.id;
        }
        let (first, last) = match name
            .rsplit_once(' ')
            .filter(|(first, _)| first.contains(' '))
        {
            Some((first, last)) => (first, last),
            None => (name, ""),
        };
        let id = sandbox.person(first, last);
        self.people.push(Person {
            name: name.to_owned(),
            id,
            short: name.to_owned(),
        });
        id
    }

    /// The shortest name the file uses for an account.
    pub(crate) fn short(&self, id: i64) -> Option<&str> {
        self.people
            .iter()
            .find(|person| person.id == id)
            .map(|person| person.short.as_str())
    }

    pub(crate) fn add_group(&mut self, title: &str, chat: i64) {
        self.groups.insert(title.to_owned(), chat);
    }

    pub(crate) fn group(&self, title: &str) -> Result<i64, Mistake> {
        self.groups
            .get(title)
            .copied()
            .ok_or_else(|| format!("there is no group «{title}»"))
    }

    /// Whose eyes see this chat.
    pub(crate) fn lane(&self, sandbox: &Sandbox, chat: i64) -> Option<Lane> {
        let group = self
            .groups
            .iter()
            .find(|(_, id)| **id == chat)
            .map(|(title, _)| Lane::Group(title.clone()));
        let person = || {
            self.people
                .iter()
                .find(|person| sandbox.dialog_id(person.id) == chat)
        };
        group.or_else(|| person().map(|person| Lane::Person(person.short.clone())))
    }

    /// The lane with the shortest name of the person, so that the file may use any.
    pub(crate) fn settled(&mut self, sandbox: &Sandbox, lane: &Lane) -> Lane {
        match lane {
            Lane::Group(_) => lane.clone(),
            Lane::Person(name) => {
                let id = self.person(sandbox, name);
                Lane::Person(self.short(id).unwrap_or(name).to_owned())
            }
        }
    }

    /// The place of a lane in the listing: persons as they appeared, then groups.
    pub(crate) fn order(&self, lane: &Lane) -> usize {
        let place = |name: &String| self.people.iter().position(|person| person.short == *name);
        match lane {
            Lane::Person(name) => place(name).unwrap_or(usize::MAX - 1),
            Lane::Group(_) => usize::MAX,
        }
    }
}
