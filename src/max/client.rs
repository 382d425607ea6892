//! The client: what every request goes through.

use std::fmt;
use std::sync::{Arc, OnceLock};

use serde_json::Value;

use crate::call::Call;
use crate::error::Error;
use crate::file;
use crate::kind::Kind;
use crate::limiter::Limiter;
use crate::retry::{AFTER_TOO_MANY, Retry, Tries};
use crate::settings::{Settings, Token};
use crate::transport::Transport;

/// Speaks to MAX for one bot. Cloning it is cheap, and the clones share connections and pace: make one for a token.
///
/// What failed is made again as [`Retry`] says, if that can do no harm.
#[derive(Clone)]
pub struct Client {
    inner: Arc<Inner>,
    pub(crate) retry: Retry,
}

struct Inner {
    token: Token,
    transport: Transport,
    limiter: Option<Limiter>,
    settings: Settings,
    /// Made when the first file is carried.
    files: OnceLock<reqwest::Client>,
}

impl Client {
    pub(crate) fn token(&self) -> &Token {
        &self.inner.token
    }

    /// A client; nothing is sent yet.
    ///
    /// # Errors
    /// When the base URL or the token cannot be used.
    pub fn new(settings: Settings) -> Result<Self, Error> {
        let transport = Transport::new(&settings)?;
        let limiter = settings.pace.map(Limiter::new);
        let retry = settings.retry;
        let inner = Inner {
            token: settings.token.clone(),
            transport,
            limiter,
            settings,
            files: OnceLock::new(),
        };
        Ok(Self {
            inner: Arc::new(inner),
            retry,
        })
    }

    /// The same client, repeating in another way what fails.
    #[must_use]
    pub fn retry(&self, retry: Retry) -> Self {
        Self {
            retry,
            ..self.clone()
        }
    }

    /// What carries files.
    pub(crate) fn files(&self) -> Result<&reqwest::Client, Error> {
        match self.inner.files.get() {
            Some(files) => Ok(files),
            None => {
                let files = file::carrier(&self.inner.settings)?;
                Ok(self.inner.files.get_or_init(|| files))
            }
        }
    }

    /// Makes a call, and again as the settings say. A poll is made once: [`Poll`](crate::Poll) knows what comes after.
    pub(crate) async fn execute(&self, call: Call) -> Result<Value, Error> {
        let retry = call.poll.map_or(self.retry, |_| Retry::never());
        let mut tries = Tries::new(retry, call.repeatable, call.waits_for);
        loop {
            let error = match self.once(&call).await {
                Ok(value) => return Ok(value),
                Err(error) => error,
            };
            match tries.after(&error) {
                Some(wait) => tokio::time::sleep(wait).await,
                None => return Err(error),
            }
        }
    }

    async fn once(&self, call: &Call) -> Result<Value, Error> {
        if let Some(limiter) = &self.inner.limiter {
            limiter.pass(call.lane).await;
        }
        let result = match self.inner.transport.send(call).await {
            Ok(answer) => answer.into_value(&self.inner.token),
            Err(error) => Err(error),
        };
        if let (Some(limiter), Err(error)) = (&self.inner.limiter, &result)
            && error.kind() == Kind::TooMany
        {
            limiter.pause(error.retry_after().unwrap_or(AFTER_TOO_MANY));
        }
        result
    }
}

impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Client").finish_non_exhaustive()
    }
}
