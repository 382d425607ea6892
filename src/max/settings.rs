//! Where MAX is, who we are, and how fast we go.

use std::fmt;
use std::net::IpAddr;
use std::time::Duration;

use http::Uri;

use crate::invalid::Invalid;
use crate::retry::Retry;

const BASE_URL: &str = "https://platform-api2.max.ru"; // since 19 July 2026

/// The bot's token. Never printed: `Debug` and `Display` show stars.
#[derive(Clone, PartialEq, Eq)]
pub struct Token(String);

/// How fast the client goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pace {
    /// Requests in a second altogether. The server allows 30.
    pub overall: usize,
    /// Sends, edits, deletions and answers in a second into one chat, each counted apart. The server allows 2.
    pub per_chat: usize,
}

/// All a client needs to know.
#[derive(Clone, Debug)]
pub struct Settings {
    pub(crate) token: Token,
    pub(crate) base_url: String,
    pub(crate) pace: Option<Pace>,
    pub(crate) retry: Retry,
    pub(crate) request_timeout: Duration,
    pub(crate) connect_timeout: Duration,
    pub(crate) extra_root: Option<String>,
}

impl Token {
    /// The token as business.max.ru shows it.
    pub fn new(token: impl Into<String>) -> Self {
        Self(token.into())
    }

    pub(crate) fn reveal(&self) -> &str {
        &self.0
    }

    /// A text without the token in it.
    pub(crate) fn hide(&self, text: &str) -> String {
        match self.0.as_str() {
            "" => text.to_owned(),
            token => text.replace(token, "***"),
        }
    }
}

impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Token(***)")
    }
}

impl fmt::Display for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("***")
    }
}

impl Default for Pace {
    fn default() -> Self {
        Self {
            overall: 25,
            per_chat: 2,
        }
    }
}

impl Settings {
    /// The real MAX, 25 requests in a second, 15 seconds for an answer, 5 for a connection.
    pub fn new(token: Token) -> Self {
        Self {
            token,
            base_url: BASE_URL.to_owned(),
            pace: Some(Pace::default()),
            retry: Retry::default(),
            request_timeout: Duration::from_secs(15),
            connect_timeout: Duration::from_secs(5),
            extra_root: None,
        }
    }

    /// Another MAX: https anywhere, plain http only on this machine.
    #[must_use]
    pub fn base_url(mut self, url: impl Into<String>) -> Self {
        self.base_url = url.into();
        self
    }

    /// Another speed.
    #[must_use]
    pub fn pace(mut self, pace: Pace) -> Self {
        self.pace = Some(pace);
        self
    }

    /// As fast as one can. For tests: the real server answers 429.
    #[must_use]
    pub fn no_pace(mut self) -> Self {
        self.pace = None;
        self
    }

    /// Another way to repeat what failed.
    #[must_use]
    pub fn retry(mut self, retry: Retry) -> Self {
        self.retry = retry;
        self
    }

    /// How long a request may take, answer included. Long polling waits its own time and 10 seconds.
    #[must_use]
    pub fn request_timeout(mut self, timeout: Duration) -> Self {
        self.request_timeout = timeout;
        self
    }

    /// How long a TCP connection may take.
    #[must_use]
    pub fn connect_timeout(mut self, timeout: Duration) -> Self {
        self.connect_timeout = timeout;
        self
    }

    /// One more authority to trust, as PEM; several may stand in it.
    #[must_use]
    pub fn extra_root(mut self, pem: impl Into<String>) -> Self {
        self.extra_root = Some(pem.into());
        self
    }

    /// The base URL without a slash at the end, once it is known to be one we may send a token to.
    pub(crate) fn checked_base(&self) -> Result<String, Invalid> {
        let uri: Uri = self
            .base_url
            .parse()
            .map_err(|_| Invalid::BaseUrl("is not a URL"))?;
        let authority = uri.authority().ok_or(Invalid::BaseUrl("has no host"))?;
        if authority.as_str().contains('@') {
            return Err(Invalid::BaseUrl("has a user name in it"));
        }
        if uri.query().is_some() || self.base_url.contains('#') {
            return Err(Invalid::BaseUrl("has a query or a fragment"));
        }
        match uri.scheme_str() {
            Some("https") => {}
            Some("http") if is_loopback(authority.host()) => {}
            Some("http") => {
                return Err(Invalid::BaseUrl(
                    "is plain http to another machine: the token would be readable",
                ));
            }
            _ => return Err(Invalid::BaseUrl("is neither https nor http")),
        }
        Ok(self.base_url.trim_end_matches('/').to_owned())
    }
}

pub(crate) fn is_loopback(host: &str) -> bool {
    let bare = host.trim_start_matches('[').trim_end_matches(']');
    host.eq_ignore_ascii_case("localhost")
        || bare.parse::<IpAddr>().is_ok_and(|ip| ip.is_loopback())
}
