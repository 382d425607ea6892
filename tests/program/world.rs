//! A MAX, a folder, the program between them, and what a test needs to play MAX at its webhook.

use std::net::SocketAddr;

use anyhow::Result;
use max_sandbox::{Clock, Knobs, Options, Sandbox};
use serde_json::{Value, json};
use tempfile::TempDir;
use tokio::net::TcpListener;
use tokio::time::timeout;

use super::{PATIENCE, Program, until};

pub(crate) const SECRET: &str = "secret-of-this-test";

/// A MAX, a folder, and where the program listens.
pub(crate) struct World {
    pub(crate) sandbox: Sandbox,
    pub(crate) folder: TempDir,
    pub(crate) listen: SocketAddr,
}

impl World {
    pub(crate) async fn new() -> Result<Self> {
        let options = Options {
            knobs: Knobs::unhurried(),
            clock: Clock::Running,
            ..Options::default()
        };
        let listen = free_port().await?;
        Ok(Self {
            sandbox: Sandbox::start(options).await?,
            folder: tempfile::tempdir()?,
            listen,
        })
    }

    pub(crate) fn polling(&self) -> Result<Program> {
        Program::start(&self.sandbox, self.folder.path(), &[])
    }

    /// Started with a webhook, and listening.
    pub(crate) async fn webhook(&self) -> Result<Program> {
        let listen = self.listen.to_string();
        let settings = [
            ("DEZHURNY_WEBHOOK_URL", "https://bot.invalid/webhook"),
            ("DEZHURNY_WEBHOOK_SECRET", SECRET),
            ("DEZHURNY_LISTEN", &listen),
        ];
        let before = self.sandbox.calls().len();
        let program = Program::start(&self.sandbox, self.folder.path(), &settings)?;
        let set = |sandbox: &Sandbox| {
            sandbox.calls()[before..].iter().any(|call| {
                call.method == "POST" && call.path == "/subscriptions" && call.status == 200
            })
        };
        until(&self.sandbox, "the webhook is set", set).await?;
        Ok(program)
    }

    /// A person with an open dialogue, and the update that says this text in it.
    pub(crate) fn person(&self, name: &str, text: &str) -> Result<(i64, Value)> {
        let user = self.sandbox.person(name, "");
        let mid = self
            .sandbox
            .say(user, None, text)
            .map_err(|refusal| anyhow::anyhow!(refusal.to_string()))?;
        let at = self.sandbox.now();
        let update = json!({"update_type": "message_created", "timestamp": at, "user_locale": "ru", "message": {
            "sender": {"user_id": user, "first_name": name, "name": name, "is_bot": false, "last_activity_time": at},
            "recipient": {"chat_id": self.sandbox.dialog_id(user), "chat_type": "dialog", "user_id": self.sandbox.bot_id()},
            "timestamp": at, "body": {"mid": mid, "seq": at, "text": text}}});
        Ok((user, update))
    }

    /// So many people who have said this text.
    pub(crate) fn people(&self, count: usize, text: &str) -> Result<Vec<i64>> {
        (1..=count)
            .map(|number| Ok(self.person(&format!("Человек {number}"), text)?.0))
            .collect()
    }

    pub(crate) async fn post(
        &self,
        secret: Option<&str>,
        body: impl Into<reqwest::Body>,
    ) -> Result<u16> {
        let request = reqwest::Client::new().post(format!("http://{}/webhook", self.listen));
        let request = request
            .header("Content-Type", "application/json")
            .body(body);
        let request = secret.into_iter().fold(request, |request, secret| {
            request.header("X-Max-Bot-Api-Secret", secret)
        });
        Ok(timeout(PATIENCE, request.send()).await??.status().as_u16())
    }

    pub(crate) async fn bring(&self, update: &Value) -> Result<u16> {
        self.post(Some(SECRET), update.to_string()).await
    }

    /// How many messages the bot has written to a person.
    pub(crate) fn heard(&self, user: i64) -> usize {
        heard(&self.sandbox, user)
    }
}

pub(crate) fn heard(sandbox: &Sandbox, user: i64) -> usize {
    sandbox
        .dialog(user)
        .iter()
        .filter(|seen| seen.sender == sandbox.bot_id())
        .count()
}

pub(crate) async fn free_port() -> Result<SocketAddr> {
    Ok(TcpListener::bind("127.0.0.1:0").await?.local_addr()?)
}
