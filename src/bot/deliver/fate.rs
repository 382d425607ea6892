//! What becomes of a row whose call failed.

use std::time::Duration;

use max_bot_api::{Code, Error, Kind};
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
    match (error.kind(), error.code()) {
        (_, Some(Code::VerifyToken)) => Fate::Token,
        _ if error.is_retryable() => Fate::Again {
            ambiguous: !error.certainly_not_sent(),
            asked: asked(error),
        },
        (
            _,
            Some(
                Code::DialogNotFound
                | Code::DialogSuspended
                | Code::ChatDenied
                | Code::ChatNotFound
                | Code::AccessDenied,
            ),
        ) => Fate::Unreachable,
        (_, Some(Code::MessageNotFound)) => Fate::Gone,
        (Kind::Invalid(_) | Kind::Api { status: 400, .. }, _) => Fate::Plain,
        (Kind::Api { status: 401, .. }, _) => Fate::Token,
        (Kind::Api { status: 403, .. }, _) => Fate::Unreachable,
        (Kind::Api { status: 404, .. }, _) => Fate::Gone,
        _ => Fate::Drop,
    }
}

pub(super) fn is_too_many(error: &Error) -> bool {
    error.code() == Some(&Code::TooManyRequests)
}

/// What MAX said itself; its silence is ours to fill.
fn asked(error: &Error) -> Option<Duration> {
    match error.kind() {
        Kind::Api { retry_after, .. } => *retry_after,
        _ => None,
    }
}

/// A row that still fails then is given up: a press nobody waits for any more, news of yesterday.
pub(super) fn give_up_at(body: &Body, at: Moment) -> Moment {
    match body {
        Body::Answer { .. } => at.plus_minutes(10),
        Body::SayInGroup { .. } => at.plus_minutes(60),
        Body::Say { .. } | Body::Edit { .. } | Body::Inspect { .. } | Body::Remove { .. } => {
            at.plus_days(1)
        }
    }
}
