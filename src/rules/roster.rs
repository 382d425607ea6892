//! The list of the school: which classes there are, who teaches them, who works here, who learns. Read out of a table, kept in
//! pages of one class or one letter, so that looking somebody up costs the same in every school.

mod columns;
mod leaders;
mod like;
mod read;

use serde::{Deserialize, Serialize};

pub(crate) use leaders::{offered, offered_all};
use like::{is_called, is_child, is_employee};
pub(crate) use read::{Misfit, Roster, read};

use crate::{ClassName, JoinRequest, Moment, PersonId, Role, Scene, School, seal};

/// What is together in one record.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Page {
    /// The pupils of a class and its class teacher.
    Class(ClassName),
    /// Who works here and whose surname begins so.
    Staff(char),
}

/// A page of the list, or of a draft of it that nobody has applied yet.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Listed {
    pub draft: bool,
    pub page: Page,
    /// The class teacher: «Иванова М. П.».
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub teacher: Option<String>,
    #[serde(default)]
    pub names: Vec<Entry>,
}

/// A pupil as «С. Петя», an employee as «Иванова М. П.» with his post.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Entry {
    pub name: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub post: String,
    /// Telephones of the parents, as keyed hashes.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub phones: Vec<String>,
}

/// A list somebody sent and has not applied.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Draft {
    pub by: PersonId,
    pub at: Moment,
}

/// What a list holds, in numbers.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Size {
    pub classes: usize,
    pub teachers: usize,
    pub staff: usize,
    pub pupils: usize,
}

impl Listed {
    #[must_use]
    pub fn draft(page: Page) -> Self {
        Self {
            draft: true,
            page,
            teacher: None,
            names: Vec::new(),
        }
    }
}

impl Size {
    #[must_use]
    pub fn of<'a>(pages: impl Iterator<Item = &'a Listed>) -> Self {
        pages.fold(Self::default(), |mut size, listed| {
            match listed.page {
                Page::Class(_) => {
                    size.classes += 1;
                    size.teachers += usize::from(listed.teacher.is_some());
                    size.pupils += listed.names.len();
                }
                Page::Staff(_) => size.staff += listed.names.len(),
            }
            size
        })
    }
}

/// What the list says of whoever made a request: `yes`, `no`, or `none` where there is nothing to look in.
pub(crate) fn word(school: &School, request: &JoinRequest) -> &'static str {
    let found = match (&request.seat.class, request.seat.role) {
        (Some(class), Role::Parent) => {
            let child = request.child.as_deref().filter(|child| !child.is_empty());
            let listed = school.listed(Page::Class(class.clone()));
            child
                .zip(listed)
                .map(|(child, listed)| is_child(child, &listed.names))
        }
        (Some(class), Role::Pupil) => {
            let listed = school.listed(Page::Class(class.clone()));
            listed.map(|listed| is_child(&request.name, &listed.names))
        }
        (class, Role::Teacher | Role::Staff) => {
            let page = class
                .as_ref()
                .and_then(|c| school.listed(Page::Class(c.clone())));
            let teacher = page.and_then(|page| page.teacher.as_deref());
            let leads = teacher.map(|teacher| is_called(&request.name, teacher));
            let heads = |page: &Listed| {
                let teacher = page.teacher.as_deref();
                teacher.is_some_and(|teacher| is_called(&request.name, teacher))
            };
            let heads = class.is_none() && school.led_pages().any(heads);
            let works = is_employee(school, &request.name);
            let works = if heads { Some(true) } else { works };
            leads.filter(|leads| *leads || works.is_none()).or(works)
        }
        (_, Role::Administrator | Role::Parent | Role::Pupil) => None,
    };
    match found {
        Some(true) => "yes",
        Some(false) => "no",
        None => "none",
    }
}

/// Of the hash of a telephone so much is kept.
const HASH: usize = 20;

/// What is kept of a telephone, written +79001234567.
pub(crate) fn hash(secret: &seal::Secret, phone: &str) -> String {
    let hash = seal::hash(secret, phone);
    hash.chars().take(HASH).collect()
}

/// Whether the list has telephones of this class.
pub(crate) fn has_phones(school: &School, class: &ClassName) -> bool {
    let listed = school.listed(Page::Class(class.clone()));
    listed.is_some_and(|listed| listed.names.iter().any(|entry| !entry.phones.is_empty()))
}

/// Whether the list of a class has this telephone, written without a plus as on a visiting card.
pub(crate) fn has_phone(scene: &Scene, class: &ClassName, phone: &str) -> bool {
    let hash = hash(scene.secret, &format!("+{phone}"));
    let listed = scene.school.listed(Page::Class(class.clone()));
    listed.is_some_and(|listed| {
        listed
            .names
            .iter()
            .any(|entry| entry.phones.contains(&hash))
    })
}
