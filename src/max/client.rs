//! The client: what every request goes through.

use std::fmt;
use std::sync::Arc;

use serde_json::Value;

use crate::call::Call;
use crate::error::Error;
use crate::limiter::Limiter;
use crate::settings::{Settings, Token};
use crate::transport::Transport;

/// Speaks to MAX for one bot. Cloning it is cheap, and the clones share connections and pace: make one for a token.
///
/// A request goes out at most once. Nothing is repeated here, because only the caller knows whether doing a thing twice
/// does harm: see [`Error::certainly_not_sent`].
#[derive(Clone)]
pub struct Client(Arc<Inner>);

struct Inner {
    token: Token,
    transport: Transport,
    limiter: Option<Limiter>,
}

impl Client {
    /// A client; nothing is sent yet.
    ///
    /// # Errors
    /// When the base URL or the token cannot be used.
    pub fn new(settings: Settings) -> Result<Self, Error> {
        let transport = Transport::new(&settings)?;
        let limiter = settings.pace.map(Limiter::new);
        Ok(Self(Arc::new(Inner {
            token: settings.token,
            transport,
            limiter,
        })))
    }

    pub(crate) async fn execute(&self, call: Call) -> Result<Value, Error> {
        if let Some(limiter) = &self.0.limiter {
            limiter.pass(call.lane).await;
        }
        let result = self.0.transport.send(call).await?.into_value(&self.0.token);
        if let (Some(limiter), Err(error)) = (&self.0.limiter, &result)
            && let Some(wait) = error.retry_after()
        {
            limiter.pause(wait);
        }
        result
    }
}

impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Client").finish_non_exhaustive()
    }
}
