//! What becomes of a row whose call failed.

use std::time::Duration;

use max_bot_api::{Error, Kind};
use rules::Moment;

use crate::store::Body;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Fate {
    /// Try again, after what MAX asked for; `ambiguous`: it may have been done.
    Again {
        ambiguous: bool,
        asked: Option<Duration>,
    },
    /// The token is refused: wait for a better one, drop nothing.
    Token,
    /// The form was refused: once more without markup.
    Plain,
    /// There is no such message.
    Gone,
    /// The person stopped the bot, or the bot is out of the chat.
    Unreachable,
    /// Refused for good.
    Drop,
}

pub(super) fn fate(error: &Error) -> Fate {
    match error.kind() {
        Kind::BadToken => Fate::Token,
        _ if error.is_retryable() => Fate::Again {
            ambiguous: !error.certainly_not_done(),
            asked: error.retry_after(),
        },
        Kind::NoDialogue | Kind::Suspended | Kind::NotMember | Kind::NoChat | Kind::NoRights => {
            Fate::Unreachable
        }
        Kind::NoMessage => Fate::Gone,
        Kind::Invalid => Fate::Plain,
        _ if error.status() == Some(404) => Fate::Gone,
        _ => Fate::Drop,
    }
}

/// Whether MAX will say the same another time.
pub(super) fn is_final(error: &Error) -> bool {
    !matches!(fate(error), Fate::Again { .. } | Fate::Token)
}

pub(super) fn is_too_many(error: &Error) -> bool {
    error.kind() == Kind::TooMany
}

/// A row that still fails then is given up: a press nobody waits for any more, news of yesterday.
pub(super) fn give_up_at(body: &Body, at: Moment) -> Moment {
    match body {
        Body::Answer { .. } | Body::ReadJournal { .. } | Body::ReadFile { .. } => {
            at.plus_minutes(10)
        }
        Body::SayInGroup { .. } => at.plus_minutes(60),
        Body::Say { .. } | Body::Edit { .. } | Body::Inspect { .. } | Body::Remove { .. } => {
            at.plus_days(1)
        }
    }
}
