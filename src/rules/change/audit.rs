//! What a change leaves in the audit trail: the fact and its ids, no name and no free text.

use crate::{Action, Change, ClassName, Role, Seat};

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
            Self::ClassTeacherAssigned { class, teacher, .. } => {
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
            Self::PhoneCompared { id, listed } => {
                let found = if *listed { "listed" } else { "not listed" };
                format!("request {id}: number {found}")
            }
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
            Self::SafeModeReported {
                person,
                device,
                child,
                ..
            } => {
                let whose = if *child { " of a child" } else { "" };
                format!("{person} reported safe mode on {}{whose}", device.word())
            }
            Self::TextDoubted { text, .. } => format!("text {text} doubted"),
            Self::AlternativeChosen { person, way, .. } => format!("{person} chose {}", way.word()),
            Self::AlternativeRecorded { class, way, by } => {
                format!("{by} recorded {} for a family of {class}", way.word())
            }
            Self::AlternativeDropped { person } => format!("{person} returned to MAX"),
            Self::Consented {
                person, edition, ..
            } => format!("{person} consents to edition {edition}"),
            Self::ClassReminded { class, count, .. } => format!("{count} of {class} reminded"),
            Self::Announced {
                class,
                audience,
                by,
            } => format!("announced to {class} {} by {by}", audience.word()),
            Self::ActionProposed(Action { id, asked, by, .. }) => {
                format!("action {id} proposed by {by}: {}", asked.command.stem())
            }
            Self::ActionEnded { action, done } => {
                format!("action {action} {}", if *done { "done" } else { "dropped" })
            }
            Self::PersonForgotten { person } => format!("data of {person} erased on request"),
            Self::IncidentReported { id, kind, class } => {
                let class = class.as_ref().map_or("-", ClassName::as_str);
                format!("incident {id} reported: {kind}, {class}")
            }
            Self::IncidentTaken { id, kind, by } => {
                format!("incident {id} ({kind}) taken by {by}")
            }
            Self::SchoolDescribed { field, by, .. } => format!("{field} set by {by}"),
            Self::ManagementChatMarked { chat, by } => format!("chat {chat} marked by {by}"),
            Self::Office(office) => office.audit(),
            Self::Listing(listing) => return listing.audit(),
            Self::Rulebook(rulebook) => return rulebook.audit(),
            Self::Paused(pause) => pause.audit(),
            Self::Training(training) => training.audit(),
            Self::Moved(moved) => moved.audit(),
            Self::Escalated { id } => format!("request {id} waits too long: administrators told"),
            Self::Erased(erasure) => return erasure.audit(),
            Self::Posting(posting) => posting.audit(),
            Self::Ranked(rank) => rank.audit(),
            Self::Structure(structure) => structure.audit(),
            Self::Passing(passing) => passing.audit(),
            Self::SupportRouted { topic, route } => format!("support: {topic}, {route}"),
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
