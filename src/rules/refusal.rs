//! Refusals, and what each says: its key in `refusals.ftl`, with what it may tell.

use crate::{Text, text};

/// Why not, for people to read; each has its key in `refusals.ftl`. It never echoes what was typed, and «нет» sounds as «нельзя знать».
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Refusal {
    /// The school is not opened yet.
    NotOpen,
    /// This person may not do that.
    NotAllowed,
    /// His rights rest.
    Suspended,
    /// Three dangerous actions within an hour are enough.
    TooManyDangerous,
    /// There is no such class, or it is not his.
    ClassUnknown,
    /// No such request, or it is not his to see.
    RequestUnknown,
    InvitationUnknown,
    /// Nobody of that name among confirmed teachers.
    PersonUnknown,
    /// Wrong, expired, exhausted, revoked, foreign: one identical answer.
    CodeInvalid,
    TooManyGuesses {
        minutes: i64,
    },
    AlreadyDecided {
        by: String,
        /// `approved`, `declined`, `withdrawn`.
        outcome: &'static str,
    },
    OwnRequest,
    /// The same request waits already.
    AlreadyRequested {
        number: u32,
    },
    LinkMalformed,
    /// Not MAX: `kind` is `sferum`, `telegram`, `whatsapp`, `vk`.
    LinkForeign {
        kind: &'static str,
    },
    /// Looks like max.ru and is not.
    LinkLookalike,
    LinkTaken,
    ButtonStale,
    ButtonForged,
    Forwarded,
    /// A bare six-digit number: a login code of MAX.
    LeakedCode,
    TooLong,
    TextOnly,
    ForeignContact,
    /// The answer does not fit the question.
    Misfit {
        kind: &'static str,
    },
    GroupOnly,
    DirectOnly,
    DateBad,
    CountBad {
        most: u32,
    },
    CountMistyped,
    TooManyRequests,
    /// The school takes families with an invitation only.
    InvitationNeeded,
    /// A file larger than is read.
    FileTooLarge,
    /// Not of the kind that is read here.
    FileKind {
        reading: &'static str,
    },
    /// Nobody asked for a file.
    FileUnasked,
    /// The school is frozen.
    Frozen,
    Nothing,
}

impl Refusal {
    /// The sentence for the person.
    #[must_use]
    #[expect(clippy::too_many_lines, reason = "a table: one line for each refusal")]
    pub fn text(&self) -> Text {
        match self {
            Self::NotOpen => text!("refused-not-open"),
            Self::NotAllowed => text!("refused-not-allowed"),
            Self::Suspended => text!("refused-suspended"),
            Self::TooManyDangerous => text!("refused-too-many-dangerous"),
            Self::ClassUnknown => text!("refused-class-unknown"),
            Self::RequestUnknown => text!("refused-request-unknown"),
            Self::InvitationUnknown => text!("refused-invitation-unknown"),
            Self::PersonUnknown => text!("refused-person-unknown"),
            Self::CodeInvalid => text!("refused-code-invalid"),
            Self::TooManyGuesses { minutes } => {
                text!("refused-too-many-guesses", minutes = *minutes)
            }
            Self::AlreadyDecided { by, outcome } => {
                text!("refused-already-decided", by = by, outcome = *outcome)
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
            Self::FileTooLarge => text!("refused-file-too-large"),
            Self::FileKind { reading } => text!("refused-file-kind", reading = *reading),
            Self::FileUnasked => text!("refused-file-unasked"),
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
