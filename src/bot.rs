//! The bot: receive → decode → load → answer → commit → deliver. A loop without opinions; what to do is decided by `rules`.

mod backoff;
mod clock;
mod core;
mod counters;
mod decode;
mod deliver;
mod hand;
mod handle;
mod menu;
mod pace;
mod papers;
mod reader;
mod receive;
mod render;
mod shards;
mod texts;
mod timers;

use std::{net::SocketAddr, path::PathBuf, sync::Arc, time::Duration};

use anyhow::Context;
use max_bot_api::{BotInfo, Client, Retry};
use rules::{PersonId, seal::Secret};
use tokio::{net::TcpListener, time::timeout};
use tokio_util::task::TaskTracker;

use self::{
    backoff::Backoff,
    core::{Core, Me, Pulse},
    deliver::Deliver,
    reader::Reader,
    shards::Shards,
};
pub use self::{clock::Clock, pace::Pace};
use crate::{locale::Locale, store::Store};

/// How long a stop waits for what is in hand, and then for calls that are under way; together under 25 seconds.
const FINISH: Duration = Duration::from_secs(10);
const LAST_CALLS: Duration = Duration::from_secs(12);

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
    /// The program that reads files: this one, which is started as `dezhurny parse`.
    pub reader: PathBuf,
    /// Those who run the installation; without them the administrators of the first school hear what they should.
    pub operators: Vec<PersonId>,
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

/// A bot at work. Dropping it stops nothing: call [`Bot::stop`].
pub struct Bot<S: Store> {
    core: Arc<Core<S>>,
    tasks: TaskTracker,
    webhook: Option<SocketAddr>,
    admin: Option<SocketAddr>,
}

impl<S: Store> Bot<S> {
    /// Asks MAX who the bot is, takes up the outbox as it was left, and begins to receive.
    ///
    /// # Errors
    /// MAX does not know the token, or the store fails. An unreachable MAX is waited for.
    pub async fn start(mut settings: Settings<S>) -> anyhow::Result<Self> {
        let (pulse, tasks) = (Arc::new(Pulse::new()), TaskTracker::new());
        let listener = settings.admin.take();
        let admin = listener.as_ref().and_then(|l| l.local_addr().ok());
        if let Some(listener) = listener {
            tasks.spawn(receive::admin::run(Arc::clone(&pulse), listener));
        }
        let me = introduced(&settings.client, settings.pace).await?;
        let (core, mode) = settings.core(&me, pulse);
        let deliver = Deliver::new(Arc::clone(&core), tasks.clone());
        let left = core.store.outbox().context("the outbox cannot be read")?;
        core.pulse.hand.take(left.len());
        deliver.take_up(left);
        let shards = Shards::start(&core, &deliver, &tasks);
        tasks.spawn(timers::run(Arc::clone(&core), shards.clone()));
        tasks.spawn(timers::sweep(Arc::clone(&core)));
        tasks.spawn(texts::watch(Arc::clone(&core), shards.clone()));
        let menu = Arc::clone(&core);
        tasks.spawn(async move { menu::publish(&menu, me.commands).await });
        let webhook = receive(mode, &core, (shards, &tasks)).await?;
        Ok(Self {
            core,
            tasks,
            webhook,
            admin,
        })
    }

    /// Waits until everything that was taken is processed, no timer is due, and the outbox is empty; or until the bot has failed.
    pub async fn drain(&self) {
        let stopped = &self.core.pulse.stopped;
        while !stopped.is_cancelled() {
            self.idle().await;
            if timers::due(&self.core).is_none() {
                return;
            }
            let mut changes = self.core.pulse.hand.changes();
            self.core.clock.moved();
            tokio::select! { _ = changes.changed() => {}, () = stopped.cancelled() => {} }
        }
    }

    /// Waits until what stands in the folder of texts now is said, or until the bot has failed.
    pub async fn reread(&self) {
        let mut looks = self.core.pulse.looked.subscribe();
        // One may be under way, one sees what is new, one that it stands still.
        let enough = *looks.borrow() + 3;
        tokio::select! {
            _ = looks.wait_for(|times| *times >= enough) => {}
            () = self.core.pulse.stopped.cancelled() => {}
        }
    }

    /// Waits until nothing is in hand, or until the bot has failed.
    async fn idle(&self) {
        let mut changes = self.core.pulse.hand.changes();
        tokio::select! {
            _ = changes.wait_for(|count| *count == 0) => {}
            () = self.core.pulse.stopped.cancelled() => {}
        }
    }

    /// Ends when the bot cannot go on: the store failed. The caller stops the process.
    pub async fn failed(&self) -> anyhow::Error {
        let pulse = &self.core.pulse;
        // The sender lives as long as the bot does, so waiting cannot fail.
        let _ = pulse.failed.subscribe().wait_for(|failed| *failed).await;
        let known = pulse.failure().map(anyhow::Error::from);
        known.unwrap_or_else(|| anyhow::anyhow!("the store failed"))
    }

    /// Stops taking, finishes what is in hand, closes the store; at most 25 seconds. Rows that were not sent stay in the outbox.
    ///
    /// # Errors
    /// The store could not be closed.
    pub async fn stop(self) -> anyhow::Result<()> {
        let pulse = &self.core.pulse;
        pulse.closing.cancel();
        if timeout(FINISH, self.idle()).await.is_err() {
            tracing::info!("not everything was sent: the rest waits in the outbox");
        }
        pulse.stopped.cancel();
        self.tasks.close();
        if timeout(LAST_CALLS, self.tasks.wait()).await.is_err() {
            tracing::warn!("a call was cut off: it is looked for at the next start");
        }
        self.core
            .store
            .close()
            .await
            .context("the store could not be closed")
    }

    /// Where webhooks are received, if they are.
    #[must_use]
    pub fn webhook_address(&self) -> Option<SocketAddr> {
        self.webhook
    }

    /// Where `/healthz`, `/readyz` and `/metrics` are answered, if they are.
    #[must_use]
    pub fn admin_address(&self) -> Option<SocketAddr> {
        self.admin
    }

    /// The nick of the bot, as in `https://max.ru/<nick>`.
    #[must_use]
    pub fn nick(&self) -> &str {
        &self.core.me.nick
    }
}

impl<S: Store> Settings<S> {
    fn core(self, me: &BotInfo, pulse: Arc<Pulse>) -> (Arc<Core<S>>, Mode) {
        let core = Core {
            // The outbox repeats, and knows what was done: one layer is enough.
            client: self.client.retry(Retry::never()),
            store: self.store,
            secret: self.secret,
            locale: self.locale,
            clock: self.clock,
            pace: self.pace,
            me: Me {
                id: PersonId(me.user.user_id.0),
                nick: me.user.username.clone().unwrap_or_default(),
            },
            pulse,
            reader: Reader::new(self.reader),
            operators: self.operators,
        };
        (Arc::new(core), self.mode)
    }
}

/// Begins to receive; what it needs is all at work by now.
async fn receive<S: Store>(
    mode: Mode,
    core: &Arc<Core<S>>,
    (shards, tasks): (Shards, &TaskTracker),
) -> anyhow::Result<Option<SocketAddr>> {
    match mode {
        Mode::Polling => {
            receive::polling::prepare(core).await;
            tasks.spawn(receive::polling::run(Arc::clone(core), shards));
            Ok(None)
        }
        Mode::Webhook {
            listener,
            url,
            secret,
        } => {
            let here = listener.local_addr().ok();
            let address = receive::webhook::Address {
                listener,
                url,
                secret,
            };
            receive::webhook::begin(core, shards, (address, tasks))
                .await
                .context("the secret of the webhook could not be kept")?;
            Ok(here)
        }
    }
}

/// Asks MAX who the bot is, as long as it takes.
async fn introduced(client: &Client, pace: Pace) -> anyhow::Result<BotInfo> {
    let mut backoff = Backoff::default();
    loop {
        match client.me().await {
            Ok(me) => return Ok(me),
            Err(error) if error.is_retryable() => {
                tracing::warn!(%error, "MAX does not say who the bot is: asking again");
                tokio::time::sleep(backoff.next(pace, error.retry_after())).await;
            }
            Err(error) => {
                return Err(error).context("MAX does not accept this bot: check MAX_BOT_TOKEN");
            }
        }
    }
}

#[cfg(test)]
mod tests;
