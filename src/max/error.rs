//! What went wrong, and what is known about whether MAX did the thing all the same.

use std::error::Error as StdError;
use std::time::Duration;

use crate::code::Code;
use crate::invalid::Invalid;

/// A request that failed. Says neither the token, nor what was being sent, nor the query of the URL.
#[derive(Debug, thiserror::Error)]
#[error("{kind}")]
pub struct Error {
    kind: Kind,
    source: Option<Box<dyn StdError + Send + Sync>>,
}

/// What kind of failure it is.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Kind {
    /// MAX answered and refused.
    #[error("MAX refused: {status} {code} {message}")]
    #[non_exhaustive]
    Api {
        /// The HTTP status; may be 200.
        status: u16,
        /// Why, for the program.
        code: Code,
        /// Why, in the server's words; often a key and not a sentence.
        message: String,
        /// How long the server asks to wait.
        retry_after: Option<Duration>,
    },
    /// No connection: nothing was sent.
    #[error("no connection to MAX")]
    Connect,
    /// No trust in the other side: nothing was sent.
    #[error("no secure connection to MAX: {0}")]
    Tls(TlsFault),
    /// It may have been done, and may not.
    #[error("MAX may have done it or not: {0}")]
    Ambiguous(Doubt),
    /// It breaks a rule of the server and was not sent.
    #[error("not sent: {0}")]
    Invalid(Invalid),
}

/// Why it is not known whether MAX did it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Doubt {
    /// No answer in time.
    #[error("no answer in time")]
    Timeout,
    /// The connection broke after the request was on its way.
    #[error("the connection broke after the request was on its way")]
    Cut,
    /// The answer cannot be read.
    #[error("the answer cannot be read")]
    Unreadable,
}

/// Why the other side is not trusted.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum TlsFault {
    /// The chain ends in a root that is neither the system's nor the Russian Trusted Root CA bundled here.
    #[error(
        "the certificate was issued by an unknown authority (a proxy on the way, or MAX changed its root)"
    )]
    UnknownIssuer,
    /// The certificate is too old or too new, or the clock of this machine is wrong.
    #[error("the certificate is not valid today; is the clock right?")]
    Expired,
    /// The certificate is for another name.
    #[error("the certificate is for another name")]
    WrongName,
    /// Anything else.
    #[error("{0}")]
    Other(String),
}

impl Error {
    /// What kind of failure it is.
    pub fn kind(&self) -> &Kind {
        &self.kind
    }

    /// Why MAX refused, if it answered at all.
    pub fn code(&self) -> Option<&Code> {
        match &self.kind {
            Kind::Api { code, .. } => Some(code),
            _ => None,
        }
    }

    /// Whether the same request may succeed later. Says nothing about doing it twice: see `certainly_not_sent`.
    pub fn is_retryable(&self) -> bool {
        match &self.kind {
            Kind::Api {
                code: Code::AttachmentNotReady | Code::TooManyRequests,
                ..
            } => true,
            Kind::Api { status, .. } => *status >= 500,
            Kind::Connect | Kind::Tls(_) | Kind::Ambiguous(_) => true,
            Kind::Invalid(_) => false,
        }
    }

    /// Whether MAX certainly did not do it, so that doing it again cannot do it twice. A failure of the server (5xx) is
    /// not certain: a gateway may say 502 while the server behind it went on.
    pub fn certainly_not_sent(&self) -> bool {
        match &self.kind {
            Kind::Api { status, .. } => *status < 500,
            Kind::Connect | Kind::Tls(_) | Kind::Invalid(_) => true,
            Kind::Ambiguous(_) => false,
        }
    }

    /// How long to leave MAX alone: what it asked for, or a second when it only said «too many requests».
    pub fn retry_after(&self) -> Option<Duration> {
        match &self.kind {
            Kind::Api {
                retry_after: Some(wait),
                ..
            } => Some(*wait),
            Kind::Api {
                code: Code::TooManyRequests,
                ..
            } => Some(Duration::from_secs(1)),
            _ => None,
        }
    }

    pub(crate) fn new(kind: Kind) -> Self {
        Self { kind, source: None }
    }

    pub(crate) fn caused(kind: Kind, source: impl Into<Box<dyn StdError + Send + Sync>>) -> Self {
        Self {
            kind,
            source: Some(source.into()),
        }
    }

    // Without a source: serde's words quote the values it could not read.
    pub(crate) fn unreadable(_: serde_json::Error) -> Self {
        Self::new(Kind::Ambiguous(Doubt::Unreadable))
    }
}

impl From<Invalid> for Error {
    fn from(invalid: Invalid) -> Self {
        Self::new(Kind::Invalid(invalid))
    }
}
