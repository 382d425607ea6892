//! Changes: each one fact in the past tense, applied to memory in one place and written by a store as the records it touched.

mod audit;
mod erasure;
mod listing;
mod moves;
mod office;
mod passing;
mod pause;
mod posting;
mod rank;
mod rulebook;
mod structure;
mod training;

pub use erasure::Erasure;
pub use listing::Listing;
pub use moves::Move;
pub use office::{Letter, Office, Sent};
pub use passing::Passing;
pub use pause::Pause;
pub use posting::{Post, Posting};
pub use rank::Rank;
pub use rulebook::Rulebook;
pub use structure::Structure;
pub use training::{Lesson, Training, Webinar};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::{
    Asked, Audience, ChatId, ClassName, Device, Invitation, InvitationId, JoinRequest, Moment,
    PersonId, Reason, RequestId, Seat, Way, school::Action,
};

/// What happened. The whole vocabulary in which a school changes.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Change {
    FirstCodeIssued {
        hash: String,
        until: Moment,
    },
    SchoolOpened {
        name: String,
        by: PersonId,
        at: Moment,
    },
    CodeMissed {
        person: PersonId,
        at: Moment,
        pause_until: Moment,
    },
    Questioned {
        person: PersonId,
        question: Option<Question>,
    },
    ClassOpened {
        class: ClassName,
    },
    ClassTeacherAssigned {
        class: ClassName,
        teacher: PersonId,
        at: Moment,
        /// In somebody's place, up to this moment.
        until: Option<Moment>,
    },
    Invited(Invitation),
    InvitationRevoked {
        id: InvitationId,
        at: Moment,
    },
    JoinRequested(JoinRequest),
    Approved {
        id: RequestId,
        by: PersonId,
        at: Moment,
    },
    Declined {
        id: RequestId,
        by: PersonId,
        at: Moment,
        reason: Reason,
    },
    /// A request waits too long: the administrators were told, once.
    Escalated {
        id: RequestId,
    },
    ApplicantAsked {
        id: RequestId,
        by: PersonId,
    },
    ApplicantAnswered {
        id: RequestId,
    },
    LinkGiven {
        id: RequestId,
    },
    /// The applicant showed his number, which is on the list or is not; it is not kept.
    PhoneCompared {
        id: RequestId,
        listed: bool,
    },
    RoleConfirmed {
        person: PersonId,
        seat: Seat,
        full_name: Option<String>,
        at: Moment,
    },
    ChatLinked {
        class: ClassName,
        audience: Audience,
        link: String,
    },
    GroupSeen {
        chat: ChatId,
        added_by: PersonId,
    },
    GroupBound {
        chat: ChatId,
        class: ClassName,
        audience: Audience,
    },
    GroupLost {
        chat: ChatId,
    },
    GroupInspected {
        chat: ChatId,
        facts: ChatFacts,
    },
    Admitted {
        chat: ChatId,
        person: PersonId,
        at: Moment,
        request: Option<RequestId>,
    },
    StrangerEntered {
        chat: ChatId,
        person: PersonId,
        at: Moment,
    },
    LeftChat {
        chat: ChatId,
        person: PersonId,
        at: Moment,
    },
    /// On his own phone or on his child's.
    SafeModeReported {
        person: PersonId,
        device: Device,
        child: bool,
        at: Moment,
    },
    /// A guide or an answer, as it was checked that day, was called wrong.
    TextDoubted {
        text: String,
        checked: Date,
    },
    /// Of which class, if the person said so or is known in one.
    AlternativeChosen {
        person: PersonId,
        way: Way,
        class: Option<ClassName>,
        at: Moment,
    },
    /// A family's choice on paper, recorded by whoever answers for the class: a count, no name.
    AlternativeRecorded {
        class: ClassName,
        way: Way,
        by: PersonId,
    },
    AlternativeDropped {
        person: PersonId,
    },
    /// He agreed that his data are kept, to this edition of the text.
    Consented {
        person: PersonId,
        edition: String,
        at: Moment,
    },
    /// Whoever was let in and has not come was reminded, so many of them.
    ClassReminded {
        class: ClassName,
        at: Moment,
        count: usize,
    },
    /// An announcement went into the chat of a class; its text is not kept.
    Announced {
        class: ClassName,
        audience: Audience,
        by: PersonId,
    },
    /// A dangerous action waits: for another administrator, or for its delay (`alone`).
    ActionProposed(Action),
    /// It was done, refused, taken back or forgotten.
    ActionEnded {
        action: u32,
        done: bool,
    },
    /// Everything kept about a person is erased, on his own wish; the line in the audit trail is the act of it.
    PersonForgotten {
        person: PersonId,
    },
    /// Somebody told the school of an incident: its kind and class, no text.
    IncidentReported {
        id: u32,
        kind: String,
        class: Option<ClassName>,
    },
    /// Who answers for it has taken it.
    IncidentTaken {
        id: u32,
        kind: String,
        by: PersonId,
    },
    /// One line of the school's card, in the written form of its field (`school_hours`, `school_quiet`, …).
    SchoolDescribed {
        field: String,
        value: String,
        by: PersonId,
    },
    /// The administrator says that this chat of the administration is there (2.4).
    ManagementChatMarked {
        chat: String,
        by: PersonId,
    },
    /// What somebody was helped with, and whom he was sent to; no word of his.
    SupportRouted {
        topic: String,
        route: String,
    },
    Office(Office),
    Listing(Listing),
    Rulebook(Rulebook),
    Paused(Pause),
    Training(Training),
    Moved(Move),
    Ranked(Rank),
    Erased(Erasure),
    Posting(Posting),
    Structure(Structure),
    Passing(Passing),
}

/// A question the bot asked and has not heard the answer to: a command that lacks one argument.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Question {
    pub asked: Asked,
    /// The argument that is missing.
    pub argument: String,
    pub at: Moment,
}

/// What MAX says of a group, read by the bot (`GET /chats/{id}` and `…/members/me`).
#[derive(Clone, PartialEq, Eq, Default, Debug, Serialize, Deserialize)]
pub struct ChatFacts {
    #[serde(default)]
    pub title: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub link: Option<String>,
    #[serde(default)]
    pub members: u32,
    /// The rights MAX gave the bot; none: an ordinary member.
    #[serde(default)]
    pub rights: Vec<String>,
}

impl ChatFacts {
    /// Rights the bot needs: to see who enters, and to remove a stranger.
    pub const NEEDED: [&'static str; 2] = ["read_all_messages", Self::REMOVES];
    /// The right to remove people, as MAX calls it, and the right to pin.
    pub const REMOVES: &'static str = "add_remove_members";
    pub const PINS: &'static str = "pin_message";

    #[must_use]
    pub fn has(&self, right: &str) -> bool {
        self.rights.iter().any(|r| r == right)
    }

    /// The same less a right that MAX does not honour.
    #[must_use]
    pub fn without(mut self, right: &str) -> Self {
        self.rights.retain(|r| r != right);
        self
    }

    /// The needed rights that MAX has not given.
    #[must_use]
    pub fn missing(&self) -> Vec<&'static str> {
        Self::NEEDED
            .into_iter()
            .filter(|need| !self.has(need))
            .collect()
    }
}
