//! What went wrong, and what is known about whether MAX did the thing all the same.

use std::error::Error as StdError;
use std::fmt;
use std::time::Duration;

use crate::invalid::Invalid;
use crate::kind::{Delivery, Kind};

/// A request that failed. Says neither the token, nor what was being sent, nor the query of the URL.
///
/// ```
/// # use max_bot_api::{Error, Kind};
/// fn what_now(error: &Error) -> &'static str {
///     match error.kind() {
///         Kind::Suspended | Kind::NoDialogue => "the person does not want to hear from us: stop writing",
///         Kind::BadToken => "ask the operator for the new token",
///         _ if error.is_retryable() && error.certainly_not_done() => "try again",
///         _ if error.is_retryable() => "look whether it was done, then try again",
///         _ => "give up",
///     }
/// }
/// ```
#[derive(Debug)]
pub struct Error(Box<Details>);

#[derive(Debug)]
struct Details {
    kind: Kind,
    refusal: Option<Refusal>,
    invalid: Option<Invalid>,
    tls: Option<TlsFault>,
    source: Option<Box<dyn StdError + Send + Sync>>,
}

/// An answer that is no success.
#[derive(Debug)]
pub(crate) struct Refusal {
    pub(crate) status: u16,
    pub(crate) code: String,
    pub(crate) message: String,
    pub(crate) retry_after: Option<Duration>,
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
    pub fn kind(&self) -> Kind {
        self.0.kind
    }

    /// The HTTP status, if there was an answer; a refusal may come under 200.
    pub fn status(&self) -> Option<u16> {
        self.0.refusal.as_ref().map(|refusal| refusal.status)
    }

    /// The server's own word for it, such as `chat.denied`; empty when it gave none.
    pub fn code(&self) -> &str {
        self.0.refusal.as_ref().map_or("", |refusal| &refusal.code)
    }

    /// What the server said, at most 300 characters; often a key and not a sentence, empty for pages of a gateway.
    pub fn message(&self) -> &str {
        let refusal = self.0.refusal.as_ref();
        refusal.map_or("", |refusal| &refusal.message)
    }

    /// The rule that the request breaks, if it was refused here, before anything was sent.
    pub fn invalid(&self) -> Option<&Invalid> {
        self.0.invalid.as_ref()
    }

    /// Why the other side is not trusted, if that is what failed.
    pub fn tls(&self) -> Option<&TlsFault> {
        self.0.tls.as_ref()
    }

    /// Whether the same request may succeed later. Says nothing about doing it twice: see `certainly_not_done`.
    pub fn is_retryable(&self) -> bool {
        matches!(
            self.0.kind,
            Kind::NotReady | Kind::TooMany | Kind::Server | Kind::Network(_) | Kind::Untrusted
        )
    }

    /// Whether MAX certainly did not do it, so that doing it again cannot do it twice. A failure of the server (5xx) is
    /// not certain: a gateway may say 502 while the server behind it went on.
    pub fn certainly_not_done(&self) -> bool {
        match self.0.kind {
            Kind::Server => false,
            Kind::Network(delivery) => delivery == Delivery::NotSent,
            _ => true,
        }
    }

    /// How long the server asks to be left alone, at most 5 minutes. It rarely says, even when it is too much for it.
    pub fn retry_after(&self) -> Option<Duration> {
        self.0.refusal.as_ref()?.retry_after
    }

    pub(crate) fn network(delivery: Delivery) -> Self {
        Self::of(Kind::Network(delivery))
    }

    pub(crate) fn refused(refusal: Refusal) -> Self {
        let kind = Kind::read(refusal.status, &refusal.code, &refusal.message);
        let mut error = Self::of(kind);
        error.0.refusal = Some(refusal);
        error
    }

    pub(crate) fn untrusted(fault: TlsFault) -> Self {
        let mut error = Self::of(Kind::Untrusted);
        error.0.tls = Some(fault);
        error
    }

    pub(crate) fn because(mut self, source: impl Into<Box<dyn StdError + Send + Sync>>) -> Self {
        self.0.source = Some(source.into());
        self
    }

    /// An answer that came whole and is not what it should be. Without a source: serde's words quote what they could not
    /// read.
    pub(crate) fn unreadable() -> Self {
        Self::network(Delivery::Sent)
    }

    pub(crate) fn of(kind: Kind) -> Self {
        Self(Box::new(Details {
            kind,
            refusal: None,
            invalid: None,
            tls: None,
            source: None,
        }))
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(invalid) = &self.0.invalid {
            return write!(f, "not sent: {invalid}");
        }
        f.write_str(self.0.kind.words())?;
        match (&self.0.tls, &self.0.refusal) {
            (Some(fault), _) => write!(f, ": {fault}"),
            (None, Some(refusal)) => {
                write!(f, " ({} {}", refusal.status, refusal.code)?;
                let said = if refusal.message.is_empty() { "" } else { ": " };
                write!(f, "{said}{})", refusal.message)
            }
            (None, None) => Ok(()),
        }
    }
}

impl StdError for Error {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        let source = self.0.source.as_deref()?;
        Some(source)
    }
}

impl From<Invalid> for Error {
    fn from(invalid: Invalid) -> Self {
        let mut error = Self::of(Kind::Invalid);
        error.0.invalid = Some(invalid);
        error
    }
}
