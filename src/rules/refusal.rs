//! What a refusal says: its key in `refusals.ftl`, with what it may tell.

use crate::{Refusal, Text, text};

impl Refusal {
    /// The sentence for the person.
    #[must_use]
    #[expect(clippy::too_many_lines, reason = "a table: one line for each refusal")]
    pub fn text(&self) -> Text {
        match self {
            Self::NotOpen => text!("refused-not-open"),
            Self::NotAllowed => text!("refused-not-allowed"),
            Self::ClassUnknown => text!("refused-class-unknown"),
            Self::RequestUnknown => text!("refused-request-unknown"),
            Self::InvitationUnknown => text!("refused-invitation-unknown"),
            Self::PersonUnknown => text!("refused-person-unknown"),
            Self::CodeInvalid => text!("refused-code-invalid"),
            Self::TooManyGuesses { minutes } => {
                text!("refused-too-many-guesses", minutes = *minutes)
            }
            Self::AlreadyDecided { by, approved } => {
                text!(
                    "refused-already-decided",
                    by = by,
                    outcome = if *approved { "approved" } else { "declined" }
                )
            }
            Self::OwnRequest => text!("refused-own-request"),
            Self::AlreadyRequested { number } => {
                text!("refused-already-requested", number = *number)
            }
            Self::LinkMalformed => text!("refused-link-malformed"),
            Self::LinkForeign { kind } => text!("refused-link-foreign", kind = *kind),
            Self::LinkLookalike => text!("refused-link-lookalike"),
            Self::LinkTaken => text!("refused-link-taken"),
            Self::ButtonStale => text!("refused-button-stale"),
            Self::ButtonForged => text!("refused-button-forged"),
            Self::Forwarded => text!("refused-forwarded"),
            Self::LeakedCode => text!("refused-leaked-code"),
            Self::TooLong => text!("refused-too-long"),
            Self::TextOnly => text!("refused-text-only"),
            Self::ForeignContact => text!("refused-foreign-contact"),
            Self::Misfit { kind } => text!("refused-misfit", kind = *kind),
            Self::GroupOnly => text!("refused-group-only"),
            Self::DirectOnly => text!("refused-direct-only"),
            Self::DateBad => text!("refused-date-bad"),
            Self::CountBad { most } => text!("refused-count-bad", most = *most),
            Self::CountMistyped => text!("refused-count-mistyped"),
            Self::TooManyRequests => text!("refused-too-many-requests"),
            Self::InvitationNeeded => text!("refused-invitation-needed"),
            Self::Frozen => text!("refused-frozen"),
            Self::Nothing => text!("refused-nothing"),
        }
    }

    /// Whether a toast over the pressed button says it all; whatever ends a conversation is said in it.
    pub(crate) fn is_brief(&self) -> bool {
        let brief = [
            Self::NotAllowed,
            Self::OwnRequest,
            Self::RequestUnknown,
            Self::InvitationUnknown,
            Self::ButtonStale,
            Self::ButtonForged,
        ];
        matches!(self, Self::AlreadyDecided { .. }) || brief.contains(self)
    }

    /// The name of this refusal, for logs and the audit.
    #[must_use]
    pub fn name(&self) -> String {
        self.text().key.trim_start_matches("refused-").to_owned()
    }
}
