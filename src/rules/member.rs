//! People of a school: what we know of an account, and what it may be.

use serde::{Deserialize, Serialize};

use crate::{ClassName, Moment, Passed, PersonId, Question, RequestId, Seat};

/// What a person is in the school. «Class teacher» is not here: it is a fact of the class (`Class::teacher`).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    Administrator,
    Teacher,
    Staff,
    Parent,
    #[serde(rename = "student", alias = "pupil")]
    Pupil,
}

impl Role {
    /// The word in manifests, payloads and the selectors of `locales`.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Administrator => "administrator",
            Self::Teacher => "teacher",
            Self::Staff => "staff",
            Self::Parent => "parent",
            Self::Pupil => "student",
        }
    }
}

/// One confirmed role, of a class where the role has one.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Membership {
    pub role: Role,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub class: Option<ClassName>,
    pub since: Moment,
}

/// Everything kept about one account. A parent's name is not: it is read from the update and lives in the open request only.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Person {
    pub id: PersonId,
    /// ФИО, of teachers and staff only, as they gave it when they applied.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub full_name: Option<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub memberships: Vec<Membership>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub requests: Vec<RequestId>,
    /// His rights rest until somebody gives them back.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub suspended: bool,
    /// Since when nothing in the school is his; the count of days until he is forgotten.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub idle: Option<Moment>,
    /// Since when «Сферум» has confirmed the status, too, as the administrator says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sferum: Option<Moment>,
    /// The question this person has not answered yet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub question: Option<Question>,
    /// Questions to whoever keeps a class, until they are answered.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub passed: Vec<Passed>,
    /// No reminders before that moment.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quiet_until: Option<Moment>,
    #[serde(default)]
    pub guesses: Guesses,
    /// Webinars this person comes to, or (`false`) wants to be reminded of.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub webinars: Vec<(u32, bool)>,
    /// The edition of the regulation he says he has read, by its hash, and when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub acknowledged: Option<(String, Moment)>,
    /// The edition of the consent he gave, and when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub consent: Option<(String, Moment)>,
    /// Self-report: on which device safe mode was switched on, and when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub safe_mode: Option<(Device, Moment)>,
    /// The same of the child's device.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub safe_child: Option<(Device, Moment)>,
    /// Clause 1.7: the way chosen instead of MAX. No motive, no reminders after it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub alternative: Option<(Way, Moment)>,
    /// Of which class the family is that chose it, for the count of that class.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub alternative_class: Option<ClassName>,
}

/// Wrong codes further apart than this begin a new row.
const GUESS_WINDOW_MS: i64 = 10 * 60_000;

/// Wrong codes in a row, and the pause they cost.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Guesses {
    pub wrong: u32,
    /// When the current row began.
    pub since: i64,
    /// No guess is looked at before this moment.
    pub pause_until: i64,
}

impl Guesses {
    /// How many wrong codes in a row it will be with one more at this moment.
    pub(crate) fn with_one_more(&self, at: Moment) -> u32 {
        let fresh = self.wrong == 0 || at.0 - self.since.max(self.pause_until) > GUESS_WINDOW_MS;
        if fresh { 1 } else { self.wrong + 1 }
    }

    pub(crate) fn miss(&mut self, at: Moment, pause_until: Moment) {
        self.wrong = self.with_one_more(at);
        self.since = if self.wrong == 1 { at.0 } else { self.since };
        self.pause_until = pause_until.0;
    }
}

/// What the safe-mode steps are for.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Device {
    Android,
    #[serde(rename = "ios", alias = "iphone")]
    Iphone,
    #[serde(rename = "desktop", alias = "computer")]
    Computer,
}

/// How a family keeps in touch without MAX (clause 1.7).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Way {
    #[serde(rename = "paper_diary", alias = "diary")]
    Diary,
    Meeting,
    #[serde(rename = "assembly", alias = "gatherings")]
    Gatherings,
    Phone,
}

impl Device {
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Android => "android",
            Self::Iphone => "ios",
            Self::Computer => "desktop",
        }
    }
}

impl Way {
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Diary => "paper_diary",
            Self::Meeting => "meeting",
            Self::Gatherings => "assembly",
            Self::Phone => "phone",
        }
    }
}

impl Person {
    #[must_use]
    pub fn new(id: PersonId) -> Self {
        Self {
            id,
            full_name: None,
            memberships: Vec::new(),
            requests: Vec::new(),
            suspended: false,
            sferum: None,
            idle: None,
            question: None,
            passed: Vec::new(),
            quiet_until: None,
            guesses: Guesses::default(),
            webinars: Vec::new(),
            acknowledged: None,
            consent: None,
            safe_mode: None,
            safe_child: None,
            alternative: None,
            alternative_class: None,
        }
    }

    /// Adds the membership of a seat, once; whoever joins has returned from the other way.
    pub(crate) fn join(&mut self, seat: &Seat, at: Moment) {
        if self.membership(seat.role, seat.class.as_ref()).is_none() {
            self.memberships.push(Membership {
                role: seat.role,
                class: seat.class.clone(),
                since: at,
            });
        }
        self.alternative = None;
        self.alternative_class = None;
    }

    #[must_use]
    pub fn is(&self, role: Role) -> bool {
        self.memberships.iter().any(|m| m.role == role)
    }

    /// The classes it is said of, if this person reported the safe mode.
    pub(crate) fn safe_in(&self) -> impl Iterator<Item = &ClassName> {
        let reported = self.safe_mode.is_some() || self.safe_child.is_some();
        let classes = self.memberships.iter().filter_map(|m| m.class.as_ref());
        classes.filter(move |_| reported)
    }

    /// The class about which this person keeps in touch without MAX.
    pub(crate) fn away_from(&self) -> Option<&ClassName> {
        self.alternative.and(self.alternative_class.as_ref())
    }

    /// The membership of this role, in this class if one is named.
    #[must_use]
    pub fn membership(&self, role: Role, class: Option<&ClassName>) -> Option<&Membership> {
        self.memberships
            .iter()
            .find(|m| m.role == role && m.class.as_ref() == class)
    }
}
