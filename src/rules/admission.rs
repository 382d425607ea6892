//! Invitations and requests: the two halves of coming in. Holding the first never grants anything; it opens the second.

use serde::{Deserialize, Serialize};

use crate::{Audience, ClassName, InvitationId, Moment, PersonId, RequestId, Role};

/// What somebody is invited to be or asks to be: a parent of 5А, a pupil of 5А, a teacher of 5А, a teacher, an employee.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
pub struct Seat {
    pub role: Role,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub class: Option<ClassName>,
}

impl Seat {
    /// The chat this seat lets into: that of a class, for this role.
    #[must_use]
    pub fn chat(&self) -> Option<(&ClassName, Audience)> {
        let audience = match self.role {
            Role::Parent => Audience::Parents,
            Role::Pupil => Audience::Pupils,
            Role::Teacher | Role::Staff => Audience::Teachers,
            Role::Administrator => return None,
        };
        Some((self.class.as_ref()?, audience))
    }

    /// The seat in the chat of a class for this audience.
    #[must_use]
    pub fn of_chat(class: ClassName, audience: Audience) -> Self {
        let role = match audience {
            Audience::Parents => Role::Parent,
            Audience::Pupils => Role::Pupil,
            Audience::Teachers => Role::Teacher,
        };
        Self {
            role,
            class: Some(class),
        }
    }
}

/// An invitation of ours. The token and the code are kept as keyed hashes only.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Invitation {
    pub id: InvitationId,
    pub seat: Seat,
    pub issued_by: PersonId,
    pub issued_at: Moment,
    /// The first moment it no longer works.
    pub until: Moment,
    /// How many requests it may open.
    pub seats: u32,
    /// How many it has opened.
    pub used: u32,
    /// How many of those still wait for a decision.
    pub queued: u32,
    pub token: String,
    pub code: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub revoked: Option<Moment>,
}

impl Invitation {
    #[must_use]
    pub fn is_alive(&self, now: Moment) -> bool {
        self.revoked.is_none() && now < self.until && self.used < self.seats
    }
}

/// What a parent is to the child. A category, for the person who decides.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Relation {
    Mother,
    Father,
    Grandmother,
    Grandfather,
    Guardian,
    Other,
}

impl Relation {
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Mother => "mother",
            Self::Father => "father",
            Self::Grandmother => "grandmother",
            Self::Grandfather => "grandfather",
            Self::Guardian => "guardian",
            Self::Other => "other",
        }
    }
}

/// Why a request was declined; chosen, never typed, so that it can be said politely.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    NotListed,
    OtherClass,
    NotGuardian,
    Repeat,
    /// By the applicant himself.
    Withdrawn,
    Other,
}

impl Reason {
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::NotListed => "not_listed",
            Self::OtherClass => "other_class",
            Self::NotGuardian => "not_guardian",
            Self::Repeat => "repeat",
            Self::Withdrawn => "withdrawn",
            Self::Other => "other",
        }
    }
}

/// Where a request stands. It only moves forward; a decided request is never decided again.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    Waiting,
    /// Approved; the class has no chat link yet, or the role has no chat.
    Approved,
    LinkGiven,
    Entered,
    Left,
    Declined(Reason),
}

impl State {
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Approved => "approved",
            Self::LinkGiven => "link_given",
            Self::Entered => "entered",
            Self::Left => "left",
            Self::Declined(_) => "declined",
        }
    }
}

/// What a teacher says he does here. It decides nothing: the administrator sees it.
#[derive(Clone, Default, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Duty {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub leads: Option<ClassName>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subject: Option<String>,
}

impl Duty {
    fn is_unsaid(&self) -> bool {
        *self == Self::default()
    }
}

/// Somebody asks to be let in.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct JoinRequest {
    pub id: RequestId,
    pub person: PersonId,
    /// As MAX showed it, or the ФИО a teacher gave; for the person who decides, erased when the request is over.
    pub name: String,
    pub seat: Seat,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub relation: Option<Relation>,
    /// A first name or initials, as the parent chose to give; erased with the decision.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub child: Option<String>,
    #[serde(default, skip_serializing_if = "Duty::is_unsaid")]
    pub duty: Duty,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub invitation: Option<InvitationId>,
    pub at: Moment,
    pub state: State,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decided: Option<(PersonId, Moment)>,
    /// Who asked the applicant a question that is not answered yet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub asked_by: Option<PersonId>,
    /// Whether the applicant's number stands on the list; none: nobody compared it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<bool>,
    /// The administrators were told once that it waits too long.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub escalated: bool,
}
