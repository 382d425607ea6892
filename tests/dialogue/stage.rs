//! A small MAX, a real bot, and the ways they can be joined.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context, Result, bail};
use dezhurny::bot::{Bot, Clock, Mode, Pace, Settings};
use dezhurny::locale::Locale;
use dezhurny::store::{Commit, Committed, Keys, SledStore, Store};
use max_bot_api::{Client, Token};
use max_sandbox::{Knobs, Options, Sandbox, Troubles};
use rules::{Change, EventKey, Moment, PersonId, SchoolId, seal};
use tempfile::TempDir;
use tokio::net::TcpListener;

use super::keys;

/// The code that opens the school, and the one that opens another.
pub(crate) const FIRST_CODE: &str = "PERVYY-KOD-2026";
pub(crate) const SECOND_CODE: &str = "VTOROY-KOD-2026";

/// How long one act may take in all.
const PATIENCE: Duration = Duration::from_secs(20);

/// How updates reach the bot, and what goes wrong on the way.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Way {
    Polling,
    Webhook,
    /// Polling; every update comes twice, every third call is refused with 429, every fourth send is cut after it was done.
    Troubled,
}

/// What is there before the bot begins: the codes of the schools to be opened, and who runs the installation.
#[derive(Clone, Copy)]
pub(crate) struct House<'a> {
    pub(crate) codes: &'static [&'static str],
    pub(crate) operator: Option<&'a str>,
    /// Whether people are asked for their consent; else the schools have another ground.
    pub(crate) consent: bool,
}

/// A bot at work in a sandbox of its own.
pub(crate) struct Stage {
    pub(crate) sandbox: Sandbox,
    pub(crate) operator: Option<(String, i64)>,
    clock: Clock,
    bot: Bot<SledStore>,
    data: TempDir,
}

impl Stage {
    /// Starts a MAX, opens an empty store with the first codes in it, one for each school, and lets the bot run.
    pub(crate) async fn start(way: Way, house: House<'_>) -> Result<Self> {
        Self::open(sandbox(way).await?, tempfile::tempdir()?, way, house).await
    }

    /// The same with a MAX and a folder that are there already.
    pub(crate) async fn open(
        sandbox: Sandbox,
        data: TempDir,
        way: Way,
        house: House<'_>,
    ) -> Result<Self> {
        let known = |name: &str| (name.to_owned(), sandbox.person(name, ""));
        let operator = house.operator.map(known);
        let (keys, _) = Keys::open_or_create(&data.path().join("key"))?;
        let secret = keys.secret();
        let folder = data.path().join("data");
        let store = tokio::task::spawn_blocking(move || SledStore::open(&folder, keys)).await??;
        let own = texts(&data);
        std::fs::create_dir_all(&own)?;
        for (school, code) in (1..).zip(house.codes) {
            let told = (school, *code, house.consent);
            issue_code(&store, &secret, sandbox.now(), told).await?;
        }
        let of = sandbox.clone();
        let clock = Clock::new(move || of.now());
        let bot = Bot::start(Settings {
            client: client(&sandbox)?,
            store: Arc::new(store),
            secret,
            locale: Arc::new(Locale::load("ru", Some(own))?.with_listener(keys::spoken)),
            clock: clock.clone(),
            mode: mode(way).await?,
            admin: None,
            pace: Pace::quick(),
            reader: env!("CARGO_BIN_EXE_dezhurny").into(),
            operators: operator.iter().map(|(_, id)| PersonId(*id)).collect(),
        });
        let bot = tokio::time::timeout(PATIENCE, bot)
            .await
            .context("the bot did not start")??;
        Ok(Self {
            sandbox,
            operator,
            clock,
            bot,
            data,
        })
    }

    /// Waits until nothing moves any more: what was sent is taken, what was decided is delivered.
    pub(crate) async fn settle(&self) -> Result<()> {
        let quiet = async {
            let mut before = (0, 0);
            loop {
                self.sandbox.delivered().await;
                self.bot.drain().await;
                let calls = self
                    .sandbox
                    .calls()
                    .iter()
                    .filter(|call| call.path != "/updates")
                    .count();
                let now = (self.sandbox.log().len(), calls);
                if now == before {
                    return;
                }
                before = now;
            }
        };
        tokio::select! {
            done = tokio::time::timeout(PATIENCE, quiet) => match done {
                Ok(()) => Ok(()),
                Err(_) => bail!("nothing was settled within {} s", PATIENCE.as_secs()),
            },
            failure = self.bot.failed() => Err(failure.context("the bot gave up")),
        }
    }

    /// Moves the time of MAX and of the bot.
    pub(crate) fn wait(&self, ms: i64) {
        self.sandbox.clock(ms);
        self.clock.moved();
    }

    /// Writes a file of the folder of texts, or takes it away, and waits until the bot says what stands there now.
    pub(crate) async fn write(&self, file: &str, words: Option<&str>) -> Result<()> {
        let path = texts(&self.data).join(file);
        match words {
            Some(words) => {
                std::fs::create_dir_all(path.parent().context("a file without a folder")?)?;
                std::fs::write(path, words)?;
            }
            None => std::fs::remove_file(path)?,
        }
        tokio::time::timeout(PATIENCE, self.bot.reread())
            .await
            .context("the texts were not read again")
    }

    /// The last things the bot was told and asked for, a line each.
    pub(crate) fn ledger(&self) -> String {
        let told = |entry: &&serde_json::Value| {
            let title = entry["title"].as_str().unwrap_or_default();
            !title.contains("/updates") && !title.contains("/subscriptions")
        };
        let entries = self.sandbox.ledger(0);
        let lines: Vec<String> = entries.iter().filter(told).map(line).collect();
        lines[lines.len().saturating_sub(12)..].join("\n")
    }

    pub(crate) async fn stop(self) -> Result<()> {
        let (sandbox, _data) = self.leave().await?;
        sandbox.stop().await;
        Ok(())
    }

    /// Stops the bot and leaves the MAX and the folder to whoever comes next.
    pub(crate) async fn leave(self) -> Result<(Sandbox, TempDir)> {
        let stopping = tokio::time::timeout(PATIENCE, self.bot.stop()).await;
        stopping.context("the bot did not stop")??;
        Ok((self.sandbox, self.data))
    }
}

/// The folder of texts of one's own.
fn texts(data: &TempDir) -> PathBuf {
    data.path().join("texts")
}

/// A MAX without rates, so that a test takes no longer than its work; with the troubles of the way.
async fn sandbox(way: Way) -> Result<Sandbox> {
    let sandbox = Sandbox::start(Options {
        knobs: Knobs::unhurried(),
        ..Options::default()
    })
    .await?;
    if way == Way::Troubled {
        sandbox.troubles(Troubles {
            duplicate_every: 1,
            too_many_every: 3,
            cut_after_every: 4,
            ..Troubles::default()
        });
    }
    Ok(sandbox)
}

fn client(sandbox: &Sandbox) -> Result<Client> {
    let settings = max_bot_api::Settings::new(Token::new(sandbox.token()));
    Ok(Client::new(settings.base_url(sandbox.url()).no_pace())?)
}

async fn mode(way: Way) -> Result<Mode> {
    if way != Way::Webhook {
        return Ok(Mode::Polling);
    }
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let url = format!("http://{}/webhook", listener.local_addr()?);
    Ok(Mode::Webhook {
        listener,
        url,
        secret: None,
    })
}

/// One entry of the ledger, cut to what tells it from others.
fn line(entry: &serde_json::Value) -> String {
    let cut = |value: &serde_json::Value| match value {
        serde_json::Value::Null => String::new(),
        serde_json::Value::String(text) => text.chars().take(60).collect(),
        value => value.to_string().chars().take(200).collect(),
    };
    ["kind", "title", "status", "request"]
        .map(|field| cut(&entry[field]))
        .join(" ")
}

/// What `dezhurny run` does at its first start.
async fn issue_code(
    store: &SledStore,
    secret: &seal::Secret,
    now: i64,
    (school, code, consent): (u32, &str, bool),
) -> Result<()> {
    let (school, at) = (SchoolId(school), Moment(now));
    let code = Change::FirstCodeIssued {
        hash: seal::hash(secret, code),
        until: at.plus_days(1),
    };
    let ground = Change::SchoolDescribed {
        field: "school_consent".into(),
        value: "other".into(),
        by: PersonId(0),
    };
    let ground = (!consent).then_some(ground);
    let commit = Commit {
        school,
        changes: std::iter::once(code).chain(ground).collect(),
        ..Commit::new(
            EventKey([0xF0 + u8::try_from(school.0)?; 16]),
            store.look(school, rules::School::version),
            at,
        )
    };
    match store.commit(commit).await? {
        Committed::Applied(_) => Ok(()),
        other => bail!("the first code was not issued: {other:?}"),
    }
}
