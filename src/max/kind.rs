//! What a failure means: one word for each answer of MAX that a program can react to.

/// What kind of failure it is. Read from the status, the code *and* the message of an answer: the server puts its words
/// into either, and changes them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Kind {
    /// The token is wrong, absent, or was re-issued (401 `verify.token`).
    BadToken,
    /// The person stopped the bot or deleted the dialogue; also a bot not yet moderated (403 `error.dialog.suspended`).
    Suspended,
    /// The person never started the bot (404 `dialog.not.found`).
    NoDialogue,
    /// The bot is not in the chat, or not any more (403 `chat.denied`).
    NotMember,
    /// There is no such chat (404 `chat.not.found`).
    NoChat,
    /// There is no such message (404 `message.not.found`).
    NoMessage,
    /// The bot has no right to do this (403 `access.denied`).
    NoRights,
    /// The request breaks a rule. Refused here before it was sent, with [`Error::invalid`] saying which rule, or by the
    /// server (400 `proto.payload`).
    ///
    /// [`Error::invalid`]: crate::Error::invalid
    Invalid,
    /// MAX is still processing an upload (400 `attachment.not.ready`).
    NotReady,
    /// Too fast (429 `too.many.requests`).
    TooMany,
    /// Not now: long polling beside a webhook, or a press that may not be answered (405).
    NotAllowed,
    /// There is no such operation: MAX removed it, or the base URL is wrong (404 `method.not.found`).
    NoMethod,
    /// The server or a gateway before it failed (5xx).
    Server,
    /// There was no answer.
    Network(Delivery),
    /// The other side is not who it should be; nothing was sent. [`Error::tls`] says more.
    ///
    /// [`Error::tls`]: crate::Error::tls
    Untrusted,
    /// A file is larger than was allowed.
    TooLarge,
    /// A file of this machine cannot be read or written.
    File,
    /// A refusal this crate has no word for: see the status and the code.
    Other,
}

/// Whether a request that got no answer reached MAX.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Delivery {
    /// It certainly did not leave.
    NotSent,
    /// MAX did it: the answer began with a success, but was cut off or is not of the expected shape.
    Sent,
    /// It left, and nobody knows.
    Unknown,
}

impl Kind {
    pub(crate) fn read(status: u16, code: &str, message: &str) -> Self {
        let said = |part: &str| code.contains(part) || message.contains(part);
        match status {
            401 => return Self::BadToken,
            429 => return Self::TooMany,
            405 => return Self::NotAllowed,
            500.. => return Self::Server,
            _ => {}
        }
        const WORDS: [(&str, Kind); 13] = [
            ("dialog.not.found", Kind::NoDialogue),
            ("error.dialog.suspended", Kind::Suspended),
            ("attachment.not.ready", Kind::NotReady),
            (".not.processed", Kind::NotReady),
            ("verify.token", Kind::BadToken),
            ("too.many.requests", Kind::TooMany),
            ("chat.denied", Kind::NotMember),
            ("chat.not.found", Kind::NoChat),
            ("message.not.found", Kind::NoMessage),
            ("method.not.found", Kind::NoMethod),
            ("access.denied", Kind::NoRights),
            ("internal.error", Kind::Server),
            ("service.unavailable", Kind::Server),
        ];
        let found = WORDS.iter().find(|(word, _)| said(word));
        match (found, status) {
            (Some((_, kind)), _) => *kind,
            (None, 400) => Self::Invalid,
            (None, 403) => Self::NoRights,
            (None, _) if code == "proto.payload" => Self::Invalid,
            (None, _) => Self::Other,
        }
    }

    /// In a few words, for an operator.
    pub(crate) fn words(self) -> &'static str {
        match self {
            Self::BadToken => "MAX refuses the token",
            Self::Suspended => "the person stopped the bot",
            Self::NoDialogue => "the person never started the bot",
            Self::NotMember => "the bot is not in the chat",
            Self::NoChat => "there is no such chat",
            Self::NoMessage => "there is no such message",
            Self::NoRights => "the bot has no right to do this",
            Self::Invalid => "the request breaks a rule",
            Self::NotReady => "the upload is still being processed",
            Self::TooMany => "too many requests",
            Self::NotAllowed => "not allowed now",
            Self::NoMethod => "MAX has no such operation",
            Self::Server => "MAX failed",
            Self::Network(Delivery::NotSent) => "no connection to MAX",
            Self::Network(Delivery::Sent) => "MAX did it, but its answer cannot be read",
            Self::Network(Delivery::Unknown) => "no answer: MAX may have done it or not",
            Self::Untrusted => "no secure connection to MAX",
            Self::TooLarge => "the file is larger than was allowed",
            Self::File => "a file cannot be read or written",
            Self::Other => "MAX refused",
        }
    }
}
