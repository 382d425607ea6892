//! `dezhurny run`: the bot against the MAX of the settings, until it is told to stop.

use std::{path::PathBuf, sync::Arc};

use anyhow::Context;
use rules::{Change, EventKey, seal};
use tokio::{
    net::TcpListener,
    signal::unix::{SignalKind, signal},
};

use crate::{
    bot::{Bot, Clock, Mode, Pace, Settings},
    config::Config,
    locale::Locale,
    store::{Cause, Commit, Keys, SledStore, Store},
};

/// How long the first code works.
const FIRST_CODE_DAYS: i64 = 1;

/// Serves the school until SIGTERM or SIGINT; a second signal ends at once, which is as safe as `kill -9`.
///
/// # Errors
/// Wrong settings, a store that cannot be opened, an address in use, a token MAX does not know.
pub async fn run(file: Option<PathBuf>) -> anyhow::Result<()> {
    let config = super::configure(file)?;
    let bot = start(&config).await?;
    let mut term = signal(SignalKind::terminate())?;
    let mut int = signal(SignalKind::interrupt())?;
    tokio::select! {
        _ = term.recv() => {}
        _ = int.recv() => {}
        error = bot.failed() => return Err(error),
    }
    tracing::info!("stopping: finishing what is in hand");
    tokio::select! {
        stopped = bot.stop() => stopped,
        _ = term.recv() => std::process::exit(0),
        _ = int.recv() => std::process::exit(0),
    }
}

async fn start(config: &Config) -> anyhow::Result<Bot<SledStore>> {
    let client = config.client()?;
    rules::manifest::load().map_err(anyhow::Error::msg)?;
    let (keys, store) = open_store(config)?;
    let locale = Arc::new(Locale::load("ru", config.texts.clone())?);
    let clock = Clock::system();
    let code = first_code(&*store, &keys.secret(), (&clock, config.first_code.as_ref().map(|c| c.reveal()))).await?;
    let admin = TcpListener::bind(config.admin_listen).await;
    let admin = admin.with_context(|| format!("DEZHURNY_ADMIN_LISTEN: {} cannot be listened on", config.admin_listen))?;
    let settings = Settings {
        client: client.clone(),
        store,
        secret: keys.secret(),
        locale,
        clock,
        mode: mode(config).await?,
        admin: Some(admin),
        pace: Pace::default(),
    };
    let bot = Bot::start(settings).await?;
    if let Some(code) = code {
        announce(&client, &code).await;
    }
    Ok(bot)
}

/// Opens the store, making key and folder at the first start; a store whose key file is gone gets no new key.
pub(super) fn open_store(config: &Config) -> anyhow::Result<(Keys, Arc<SledStore>)> {
    let keys = if SledStore::exists(&config.data) {
        Keys::open(&config.key_file)?
    } else {
        let (keys, created) = Keys::open_or_create(&config.key_file)?;
        if created {
            tracing::warn!(file = %config.key_file.display(), "a new encryption key was made: keep a copy of it apart from copies of the data");
        }
        keys
    };
    let store = SledStore::open(&config.data, keys.clone())?;
    Ok((keys, Arc::new(store)))
}

async fn mode(config: &Config) -> anyhow::Result<Mode> {
    let Some(url) = config.webhook_url.clone() else { return Ok(Mode::Polling) };
    let listener = TcpListener::bind(config.listen).await;
    let listener = listener.with_context(|| format!("DEZHURNY_LISTEN: {} cannot be listened on", config.listen))?;
    let secret = config.webhook_secret.as_ref().map(|s| s.reveal().to_owned());
    Ok(Mode::Webhook { listener, url, secret })
}

/// While there is no school: makes the code that opens it, or takes the one of the settings. The code is returned to be shown once.
pub async fn first_code(
    store: &impl Store,
    secret: &seal::Secret,
    clock_and_chosen: (&Clock, Option<&str>),
) -> anyhow::Result<Option<String>> {
    let (clock, chosen) = clock_and_chosen;
    let now = clock.now();
    let mut random = [0; 32];
    getrandom::fill(&mut random).context("no randomness")?;
    let code = chosen.map_or_else(|| seal::token(&random), ToOwned::to_owned);
    let hash = seal::hash(secret, &code);
    let (opened, issued, version) = store.look(|school| {
        let issued = school.meta().first_code.clone();
        (school.name().is_some(), issued, school.version())
    });
    if opened {
        return Ok(None);
    }
    if let Some((_, until)) = issued.filter(|(known, _)| *known == hash) {
        if now >= until {
            tracing::warn!("DEZHURNY_FIRST_CODE was set over 24 hours ago and no longer works: set another one");
        }
        return Ok(None);
    }
    let mut key = [0; 16];
    key.copy_from_slice(&random[16..]);
    let issue = Commit {
        key: EventKey(key),
        version,
        at: now,
        changes: vec![Change::FirstCodeIssued { hash, until: now.plus_days(FIRST_CODE_DAYS) }],
        cause: Cause::default(),
        outgoing: Vec::new(),
        timers: Vec::new(),
        fired: None,
        settled: None,
        dialogue: None,
    };
    store.commit(issue).await?;
    Ok(Some(code))
}

/// To the terminal only: the code is a secret, and logs are kept.
async fn announce(client: &max_bot_api::Client, code: &str) {
    println!("The school is not opened yet. Whoever sends this code to the bot becomes its administrator, once, within 24 hours:");
    println!("  {code}");
    let nick = client.me().await.ok().and_then(|me| me.user.username);
    if let Some(link) = nick.and_then(|nick| max_bot_api::deep_link(&nick, code).ok()) {
        println!("  {link}");
    }
}
