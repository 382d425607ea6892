//! The handle: start, stop, wait, look.

use std::io;
use std::net::Ipv4Addr;
use std::sync::Arc;

use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio::task::JoinHandle;

use crate::inner::Inner;
use crate::ledger::Asked;
use crate::options::Options;
use crate::view::{Call, Seen, Shown};
use crate::{server, webhook};

/// A running MAX. Clones are handles of the same one.
#[derive(Clone)]
pub struct Sandbox {
    pub(crate) inner: Arc<Inner>,
    running: Arc<tokio::sync::Mutex<Vec<JoinHandle<()>>>>,
}

impl Sandbox {
    /// Listens and serves until [`Sandbox::stop`].
    pub async fn start(options: Options) -> io::Result<Sandbox> {
        // Where its TLS is built in, reqwest wants to know whose cryptography, even to speak plain HTTP. A second word is ignored.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let listener = TcpListener::bind(options.listen).await?;
        let mut address = listener.local_addr()?;
        if address.ip().is_unspecified() {
            address.set_ip(Ipv4Addr::LOCALHOST.into());
        }
        let url = format!("http://{address}");
        let inner = Arc::new(Inner::new(options, url));
        let serving = tokio::spawn(server::run(inner.clone(), listener));
        let sending = tokio::spawn(webhook::run(inner.clone()));
        Ok(Sandbox {
            inner,
            running: Arc::new(tokio::sync::Mutex::new(vec![serving, sending])),
        })
    }

    /// The base URL of the Bot API, `http://127.0.0.1:<port>`.
    pub fn url(&self) -> &str {
        &self.inner.url
    }

    /// The token the bot must send.
    pub fn token(&self) -> &str {
        &self.inner.token
    }

    /// The bot's nick.
    pub fn nick(&self) -> String {
        self.inner.look(|world| world.bot.nick.clone())
    }

    /// The bot's user id.
    pub fn bot_id(&self) -> i64 {
        self.inner.look(|world| world.bot.user_id)
    }

    /// The present moment of this MAX, Unix milliseconds.
    pub fn now(&self) -> i64 {
        self.inner.look(|world| world.time.now())
    }

    /// Changes whenever [`Sandbox::clock`] moves the clock.
    pub fn moved(&self) -> watch::Receiver<i64> {
        self.inner.moved.subscribe()
    }

    /// Ends polls, streams and deliveries, and stops listening.
    pub async fn stop(&self) {
        self.inner.stop();
        for task in self.running.lock().await.drain(..) {
            let _ = task.await;
        }
    }

    /// Waits until the bot has acknowledged every update: by a later marker, or by a 200 to the webhook.
    pub async fn delivered(&self) {
        let mut changed = self.inner.changed();
        loop {
            changed.borrow_and_update();
            if self.inner.look(|world| world.all_delivered()) {
                return;
            }
            tokio::select! { _ = changed.changed() => {}, () = self.inner.stopped() => return }
        }
    }

    /// Waits until the condition holds; it is asked again whenever something happens here.
    pub async fn until(&self, mut condition: impl FnMut(&Sandbox) -> bool) {
        let mut changed = self.inner.changed();
        loop {
            changed.borrow_and_update();
            if condition(self) {
                return;
            }
            tokio::select! { _ = changed.changed() => {}, () = self.inner.stopped() => return }
        }
    }

    /// All messages of a chat in the order they were written, deleted ones included.
    pub fn messages(&self, chat: i64) -> Vec<Seen> {
        self.inner.look(|world| world.seen(chat))
    }

    /// All messages of a person's dialogue with the bot.
    pub fn dialog(&self, user: i64) -> Vec<Seen> {
        self.messages(self.dialog_id(user))
    }

    /// The chat id of a person's dialogue with the bot.
    pub fn dialog_id(&self, user: i64) -> i64 {
        self.inner.look(|world| world.dialog_id(user))
    }

    /// The people in a chat.
    pub fn members(&self, chat: i64) -> Vec<i64> {
        self.inner.look(|world| {
            world
                .chats
                .get(&chat)
                .map(|chat| chat.people(world.bot.user_id, None))
                .unwrap_or_default()
        })
    }

    /// The present link of a group.
    pub fn link(&self, chat: i64) -> Option<String> {
        self.inner
            .look(|world| world.chats.get(&chat)?.link.clone())
    }

    /// Everything anybody has seen happen.
    pub fn log(&self) -> Vec<Shown> {
        self.log_since(0)
    }

    /// What happened after the first `n` entries of [`Sandbox::log`].
    pub fn log_since(&self, n: usize) -> Vec<Shown> {
        self.inner.look(|world| {
            world
                .log
                .get(n..)
                .map(<[Shown]>::to_vec)
                .unwrap_or_default()
        })
    }

    /// The calls of the bot so far.
    pub fn calls(&self) -> Vec<Call> {
        self.inner.look(|world| world.ledger.calls())
    }

    /// The entries of the ledger after number `n`, as `GET /sandbox/ledger` gives them, but all of them.
    pub fn ledger(&self, n: u64) -> Vec<serde_json::Value> {
        let asked = Asked {
            after: Some(n),
            ..Asked::default()
        };
        self.inner.look(|world| world.ledger.entries(&asked))
    }

    /// What the page shows: the answer of `GET /sandbox/state`.
    pub fn state(&self) -> serde_json::Value {
        self.inner.look(|world| world.state())
    }
}

impl std::fmt::Debug for Sandbox {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_struct("Sandbox")
            .field("url", &self.inner.url)
            .finish_non_exhaustive()
    }
}
