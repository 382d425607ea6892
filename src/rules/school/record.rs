//! The records a school is made of: what a store writes, one small value under one key.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::{Doubts, Planned, Substitute, Term};
use crate::{
    Asked, Audience, ChatFacts, ChatId, ClassKind, ClassName, Clause, Draft, Invitation,
    JoinRequest, Lesson, Letter, Listed, Moment, Person, PersonId, Post, Regulation, RequestId,
    Sent, Way, Webinar,
};

/// What is true of the school as a whole.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Meta {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Minutes east of UTC; Moscow is 180.
    #[serde(default = "moscow")]
    pub zone_minutes: i32,
    /// The hash of the code that opens the school, and until when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub first_code: Option<(String, Moment)>,
    /// Requests ever made; the last number given.
    #[serde(default)]
    pub requests: u32,
    #[serde(default)]
    pub invitations: u32,
    /// How often a text was called wrong, by its name.
    #[serde(default)]
    pub doubts: BTreeMap<String, Doubts>,
    /// How often support was asked, by topic.
    #[serde(default)]
    pub support: BTreeMap<String, u32>,
    /// The chats of the administration (2.4) that are there.
    #[serde(default)]
    pub management: BTreeSet<String>,
    /// Dangerous actions that wait, and the last number given.
    #[serde(default)]
    pub actions: Vec<Action>,
    #[serde(default)]
    pub last_action: u32,
    /// How many incidents of a kind were reported, and how many somebody took.
    #[serde(default)]
    pub incidents: BTreeMap<String, (u32, u32)>,
    /// Incidents nobody has taken, and the last number given.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub untaken: BTreeSet<u32>,
    #[serde(default)]
    pub last_incident: u32,
    /// Webinars announced, by time, and the last number given.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub webinars: Vec<Webinar>,
    #[serde(default)]
    pub last_webinar: u32,
    #[serde(default)]
    pub last_passed: u32,
    /// What the school says of itself, by field: `school_hours`, `school_diary`, …
    #[serde(default)]
    pub card: BTreeMap<String, String>,
    /// Letters to «Сферум» that went out.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub letters: BTreeMap<Letter, Sent>,
    #[serde(default, skip_serializing_if = "Regulation::is_none")]
    pub regulation: Regulation,
    /// The administrator by order (2.1), and the director (2.4).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub chief: Option<PersonId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub director: Option<PersonId>,
    /// Dangerous actions proposed within the last hour: by whom, when.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub proposed: Vec<(PersonId, Moment)>,
    /// Announcements that wait for the morning, and the last number given.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub posts: Vec<Post>,
    #[serde(default)]
    pub last_post: u32,
    /// A list that was sent and not applied.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub draft: Option<Draft>,
    /// Admissions stand still (`Pause::Frozen`).
    #[serde(default)]
    pub frozen: bool,
    /// The last new school year, for the days in which it may be taken back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rolled: Option<Rolled>,
    /// From which hour of the evening to which of the morning nothing is sent unasked.
    #[serde(default = "night")]
    pub quiet: (u8, u8),
}

fn night() -> (u8, u8) {
    (21, 8)
}

/// A new school year: each class with its new name.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Rolled {
    pub renamed: Vec<(ClassName, ClassName)>,
    pub by: PersonId,
    pub at: Moment,
}

/// A dangerous action somebody proposed.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Action {
    pub id: u32,
    pub asked: Asked,
    pub by: PersonId,
    pub at: Moment,
    /// There was no other administrator: it waits for its delay, not for consent.
    pub alone: bool,
}

fn moscow() -> i32 {
    180
}

impl Default for Meta {
    fn default() -> Self {
        Self {
            name: None,
            zone_minutes: moscow(),
            first_code: None,
            requests: 0,
            invitations: 0,
            doubts: BTreeMap::new(),
            support: BTreeMap::new(),
            management: BTreeSet::new(),
            actions: Vec::new(),
            last_action: 0,
            incidents: BTreeMap::new(),
            untaken: BTreeSet::new(),
            last_incident: 0,
            webinars: Vec::new(),
            last_webinar: 0,
            last_passed: 0,
            card: BTreeMap::new(),
            letters: BTreeMap::new(),
            chief: None,
            director: None,
            proposed: Vec::new(),
            posts: Vec::new(),
            last_post: 0,
            draft: None,
            regulation: Regulation::default(),
            frozen: false,
            rolled: None,
            quiet: night(),
        }
    }
}

#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Class {
    pub name: ClassName,
    #[serde(default, skip_serializing_if = "ClassKind::is_usual")]
    pub kind: ClassKind,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub teacher: Option<PersonId>,
    /// Who kept it and from when to when, the latest last.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub terms: Vec<Term>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub planned: Option<Planned>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub substitute: Option<Substitute>,
    /// Lessons at a distance that are to come.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub lessons: Vec<Lesson>,
    #[serde(default)]
    pub chats: BTreeMap<Audience, ClassChat>,
    /// Families that chose another way on paper (clause 1.7), by way.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub on_paper: BTreeMap<Way, u32>,
    /// When its families were reminded last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reminded: Option<Moment>,
}

impl Class {
    /// How many of its chats have no link.
    pub(crate) fn linkless(&self) -> usize {
        let linked = |a: &&Audience| self.chats.get(a).is_some_and(|chat| chat.link.is_some());
        let all = self.kind.audiences();
        all.len() - all.iter().filter(linked).count()
    }
}

/// One chat of a class, known by its link, by the bot's presence in it, or by both.
#[derive(Clone, PartialEq, Eq, Default, Debug, Serialize, Deserialize)]
pub struct ClassChat {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub link: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub group: Option<ChatId>,
    /// How many came in by an approved request or were vouched for, and are still there.
    #[serde(default)]
    pub entered: u32,
}

/// A group the bot was added to.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Group {
    pub id: ChatId,
    pub added_by: PersonId,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bound: Option<(ClassName, Audience)>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub facts: Option<ChatFacts>,
}

/// Somebody in a group, since when and by which right.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Presence {
    pub chat: ChatId,
    pub person: PersonId,
    pub since: Moment,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub request: Option<RequestId>,
    /// Let in by a request or vouched for by the class teacher.
    pub admitted: bool,
    pub here: bool,
}

#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum Record {
    Meta(Meta),
    Class(Class),
    Person(Person),
    Invitation(Invitation),
    Request(JoinRequest),
    Group(Group),
    Presence(Presence),
    Listed(Listed),
    Clause(Clause),
}
