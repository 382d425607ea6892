//! The words by which MAX refuses.

use std::fmt;

/// Why MAX refused. Read from the code *or* the message of the answer: the server puts the word into either.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Code {
    /// The token is wrong, absent, or was re-issued.
    VerifyToken,
    /// The person never started the bot.
    DialogNotFound,
    /// The person stopped the bot or deleted the dialogue; also a bot not yet moderated.
    DialogSuspended,
    /// The bot is not in the chat any more.
    ChatDenied,
    /// There is no such chat.
    ChatNotFound,
    /// The bot has no right to do this.
    AccessDenied,
    /// There is no such message.
    MessageNotFound,
    /// There is no such path: the operation was removed, or the base URL is wrong.
    MethodNotFound,
    /// The request is not well formed, or breaks a limit.
    Payload,
    /// MAX is still processing an upload; try again.
    AttachmentNotReady,
    /// Too fast.
    TooManyRequests,
    /// Not now: long polling while a webhook is set, or a button that may not be answered.
    MethodNotAllowed,
    /// The server failed.
    Internal,
    /// The server is not available.
    Unavailable,
    /// A word this crate does not know; empty when there was none.
    Other(String),
}

impl Code {
    /// The word as MAX writes it.
    pub fn as_str(&self) -> &str {
        match self {
            Self::VerifyToken => "verify.token",
            Self::DialogNotFound => "dialog.not.found",
            Self::DialogSuspended => "error.dialog.suspended",
            Self::ChatDenied => "chat.denied",
            Self::ChatNotFound => "chat.not.found",
            Self::AccessDenied => "access.denied",
            Self::MessageNotFound => "message.not.found",
            Self::MethodNotFound => "method.not.found",
            Self::Payload => "proto.payload",
            Self::AttachmentNotReady => "attachment.not.ready",
            Self::TooManyRequests => "too.many.requests",
            Self::MethodNotAllowed => "method.not.allowed",
            Self::Internal => "internal.error",
            Self::Unavailable => "service.unavailable",
            Self::Other(word) => word,
        }
    }

    pub(crate) fn read(status: u16, word: &str, message: &str) -> Self {
        let said = |part: &str| word.contains(part) || message.contains(part);
        if status == 429 {
            Self::TooManyRequests
        } else if said("dialog.not.found") {
            Self::DialogNotFound
        } else if said("error.dialog.suspended") {
            Self::DialogSuspended
        } else if said("attachment.not.ready") || said(".not.processed") {
            Self::AttachmentNotReady
        } else {
            Self::named(word).unwrap_or_else(|| Self::of_status(status, word))
        }
    }

    fn named(word: &str) -> Option<Self> {
        const NAMED: [Code; 10] = [
            Code::VerifyToken,
            Code::ChatDenied,
            Code::ChatNotFound,
            Code::AccessDenied,
            Code::MessageNotFound,
            Code::MethodNotFound,
            Code::Payload,
            Code::TooManyRequests,
            Code::Internal,
            Code::Unavailable,
        ];
        NAMED.into_iter().find(|code| code.as_str() == word)
    }

    fn of_status(status: u16, word: &str) -> Self {
        match status {
            401 => Self::VerifyToken,
            405 => Self::MethodNotAllowed,
            502..=504 => Self::Unavailable,
            500..=599 => Self::Internal,
            _ => Self::Other(word.to_owned()),
        }
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
