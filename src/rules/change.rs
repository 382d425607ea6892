//! Changes: each one fact in the past tense, applied to memory in one place and written by a store as the records it touched.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::{
    Asked, Audience, ChatId, ClassName, Device, Invitation, InvitationId, JoinRequest, Moment,
    PersonId, Reason, RequestId, Role, Seat, Way,
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
    SafeModeReported {
        person: PersonId,
        device: Device,
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
    SupportRouted {
        topic: String,
    },
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
    pub const NEEDED: [&'static str; 2] = ["read_all_messages", "add_remove_members"];

    /// The needed rights that MAX has not given.
    #[must_use]
    pub fn missing(&self) -> Vec<&'static str> {
        Self::NEEDED
            .into_iter()
            .filter(|need| !self.rights.iter().any(|r| r == need))
            .collect()
    }
}

impl Change {
    /// A line for the audit trail: the fact and its ids, no name and no free text. `None`: not worth a line (a question asked).
    #[must_use]
    #[expect(clippy::too_many_lines, reason = "a table: one line for each change")]
    pub fn audit(&self) -> Option<String> {
        let seat = |seat: &Seat| {
            format!(
                "{} {}",
                seat.role.word(),
                seat.class.as_ref().map_or("-", ClassName::as_str)
            )
        };
        Some(match self {
            Self::Questioned { .. } | Self::ApplicantAnswered { .. } => return None,
            Self::FirstCodeIssued { .. } => "first code issued".into(),
            Self::SchoolOpened { by, .. } => format!("school opened by {by}"),
            Self::CodeMissed { person, .. } => format!("wrong code by {person}"),
            Self::ClassOpened { class } => format!("class {class} opened"),
            Self::ClassTeacherAssigned { class, teacher } => {
                format!("class teacher of {class} is {teacher}")
            }
            Self::Invited(i) => format!(
                "invitation {} issued: {}, {} seats",
                i.id,
                seat(&i.seat),
                i.seats
            ),
            Self::InvitationRevoked { id, .. } => format!("invitation {id} revoked"),
            Self::JoinRequested(r) => {
                format!("request {} by {}: {}", r.id, r.person, seat(&r.seat))
            }
            Self::Approved { id, by, .. } => format!("request {id} approved by {by}"),
            Self::Declined { id, by, reason, .. } => {
                format!("request {id} declined by {by}: {}", reason.word())
            }
            Self::ApplicantAsked { id, by } => format!("request {id} questioned by {by}"),
            Self::LinkGiven { id } => format!("request {id}: link given"),
            Self::RoleConfirmed {
                person, seat: s, ..
            } => format!("{person} is {}", seat(s)),
            Self::ChatLinked {
                class, audience, ..
            } => format!("link of {class} {} set", audience.word()),
            Self::GroupSeen { chat, added_by } => format!("group {chat}: bot added by {added_by}"),
            Self::GroupBound {
                chat,
                class,
                audience,
            } => format!("group {chat} is {class} {}", audience.word()),
            Self::GroupLost { chat } => format!("group {chat}: bot removed"),
            Self::GroupInspected { chat, facts } => format!(
                "group {chat}: {} members, rights {:?}",
                facts.members, facts.rights
            ),
            Self::Admitted {
                chat,
                person,
                request,
                ..
            } => {
                format!(
                    "{person} entered {chat}, request {}",
                    request.map_or("-".into(), |r| r.to_string())
                )
            }
            Self::StrangerEntered { chat, person, .. } => {
                format!("{person} entered {chat} without a request")
            }
            Self::LeftChat { chat, person, .. } => format!("{person} left {chat}"),
            Self::SafeModeReported { person, device, .. } => {
                format!("{person} reported safe mode on {}", device.word())
            }
            Self::TextDoubted { text, .. } => format!("text {text} doubted"),
            Self::AlternativeChosen { person, way, .. } => format!("{person} chose {}", way.word()),
            Self::AlternativeRecorded { class, way, by } => {
                format!("{by} recorded {} for a family of {class}", way.word())
            }
            Self::AlternativeDropped { person } => format!("{person} returned to MAX"),
            Self::SchoolDescribed { field, by, .. } => format!("{field} set by {by}"),
            Self::ManagementChatMarked { chat, by } => format!("chat {chat} marked by {by}"),
            Self::SupportRouted { topic } => format!("support: {topic}"),
        })
    }

    /// The role this change gives, if it gives one; the anchor of the store is moved at once for such a change.
    #[must_use]
    pub fn gives(&self) -> Option<Role> {
        if let Self::RoleConfirmed { seat, .. } = self {
            Some(seat.role)
        } else {
            None
        }
    }
}
