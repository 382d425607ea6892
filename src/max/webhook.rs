//! Receiving by webhook: what MAX brings to your server, checked and read.

use http::header::CONTENT_TYPE;
use http::{HeaderMap, StatusCode};
use subtle::ConstantTimeEq;

use crate::types::Update;

const SECRET: &str = "x-max-bot-api-secret";

/// The door for MAX. It knows no server: give it the headers and the body of a `POST`, answer what it says.
///
/// Answer 200 only when the update is safe, and within 30 seconds: anything else makes MAX bring it again, ten times in
/// 8 hours at most, and then the webhook is removed and nobody is told. So the same update may come twice.
///
/// ```
/// # use max_bot_api::Webhook;
/// fn receive(door: &Webhook, headers: &http::HeaderMap, body: &[u8]) -> http::StatusCode {
///     match door.read(headers, body) {
///         Ok(update) => {
///             println!("{}", update.name()); // hand it to a queue that survives a crash, then
///             http::StatusCode::OK
///         }
///         Err(rejected) => rejected.status(),
///     }
/// }
/// ```
#[derive(Clone)]
pub struct Webhook {
    secret: Option<Box<str>>,
}

/// Why something is not let in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Rejected {
    /// The secret is absent or another: it is not from MAX.
    #[error("the secret is not the one that was set")]
    Secret,
    /// The body is not said to be plain JSON.
    #[error("the body is not application/json")]
    MediaType,
    /// The body is longer than [`Webhook::LARGEST`].
    #[error("the body is larger than 1 MiB")]
    TooLarge,
    /// The body is not JSON.
    #[error("the body is not JSON")]
    Malformed,
}

impl Rejected {
    /// What to answer.
    pub fn status(self) -> StatusCode {
        match self {
            Self::Secret => StatusCode::UNAUTHORIZED,
            Self::MediaType => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::Malformed => StatusCode::BAD_REQUEST,
        }
    }
}

impl Webhook {
    /// No update is longer, bytes; read no more of a body than this.
    pub const LARGEST: usize = 1 << 20;

    /// A door that opens to this secret only, the one given to [`Client::subscribe`](crate::Client::subscribe).
    pub fn new(secret: impl Into<String>) -> Self {
        let secret: String = secret.into();
        Self {
            secret: Some(secret.into()),
        }
    }

    /// A door that opens to everybody. Only behind something else that knows MAX: the addresses it comes from are not a
    /// promise.
    pub fn open() -> Self {
        Self { secret: None }
    }

    /// Whether the body is worth reading. Takes the same time for every secret of the right length.
    ///
    /// # Errors
    /// When it does not come from MAX, or is not plain JSON.
    pub fn check(&self, headers: &HeaderMap) -> Result<(), Rejected> {
        let given = headers
            .get(SECRET)
            .map_or(&[][..], |value| value.as_bytes());
        let known = |secret: &str| bool::from(given.ct_eq(secret.as_bytes()));
        if !self.secret.as_deref().is_none_or(known) {
            return Err(Rejected::Secret);
        }
        let kind = headers
            .get(CONTENT_TYPE)
            .map_or(&[][..], |value| value.as_bytes());
        let kind = kind.split(|byte| *byte == b';').next().unwrap_or_default();
        let plain = !headers.contains_key(http::header::CONTENT_ENCODING);
        if plain && kind.trim_ascii().eq_ignore_ascii_case(b"application/json") {
            Ok(())
        } else {
            Err(Rejected::MediaType)
        }
    }

    /// Checks and reads one update. What this crate does not know is an update, too: `UpdateKind::Unknown`.
    ///
    /// # Errors
    /// When it is not from MAX, too large, or not JSON.
    pub fn read(&self, headers: &HeaderMap, body: &[u8]) -> Result<Update, Rejected> {
        self.check(headers)?;
        if body.len() > Self::LARGEST {
            return Err(Rejected::TooLarge);
        }
        Update::parse(body).map_err(|_| Rejected::Malformed)
    }
}

impl std::fmt::Debug for Webhook {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let secret = self.secret.as_ref().map(|_| "***");
        f.debug_struct("Webhook").field("secret", &secret).finish()
    }
}
