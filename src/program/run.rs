//! `dezhurny run`: the bot against the MAX of the settings, until it is told to stop.

use std::{path::PathBuf, sync::Arc};

use anyhow::Context;
use rules::PersonId;
use tokio::{
    net::TcpListener,
    signal::unix::{SignalKind, signal},
};

use super::first_code::{announce, first_codes};
use crate::{
    bot::{Bot, Clock, Mode, Pace, Settings},
    config::Config,
    locale::Locale,
    store::{Keys, SledStore},
};

/// Serves the school until SIGTERM or SIGINT; a second signal ends at once, which is as safe as `kill -9`.
///
/// # Errors
/// Wrong settings, a store that cannot be opened, an address in use, a token MAX does not know.
pub async fn run(file: Option<PathBuf>, restored: bool) -> anyhow::Result<()> {
    let config = super::configure(file)?;
    let mut term = signal(SignalKind::terminate())?;
    let mut int = signal(SignalKind::interrupt())?;
    // MAX may be waited for; nothing is in hand yet, so a signal ends it at once.
    let bot = tokio::select! {
        bot = start(&config, restored) => bot?,
        _ = term.recv() => return Ok(()),
        _ = int.recv() => return Ok(()),
    };
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

async fn start(config: &Config, restored: bool) -> anyhow::Result<Bot<SledStore>> {
    let client = config.client()?;
    rules::manifest::load().map_err(anyhow::Error::msg)?;
    let (keys, store) = open_store(config, restored)?;
    let locale = Arc::new(Locale::load("ru", config.texts.clone())?);
    let clock = Clock::system();
    let chosen = config.first_code.as_ref().map(|c| c.reveal());
    let schools = (config.schools, chosen);
    let codes = first_codes(&*store, &keys.secret(), &clock, schools).await?;
    let admin = TcpListener::bind(config.admin_listen).await;
    let admin = admin.with_context(|| {
        format!(
            "DEZHURNY_ADMIN_LISTEN: {} cannot be listened on",
            config.admin_listen
        )
    })?;
    let settings = Settings {
        client: client.clone(),
        store,
        secret: keys.secret(),
        locale,
        clock,
        mode: mode(config).await?,
        admin: Some(admin),
        pace: Pace::default(),
        reader: std::env::current_exe()?,
        operators: config.operators.iter().copied().map(PersonId).collect(),
    };
    let bot = Bot::start(settings).await?;
    announce(&client, &codes).await;
    Ok(bot)
}

/// Opens the store, making key and folder at the first start; a store whose key file is gone gets no new key.
pub(super) fn open_store(
    config: &Config,
    restored: bool,
) -> anyhow::Result<(Keys, Arc<SledStore>)> {
    let keys = if SledStore::exists(&config.data) {
        Keys::open(&config.key_file)?
    } else {
        let (keys, created) = Keys::open_or_create(&config.key_file)?;
        if created {
            tracing::warn!(file = %config.key_file.display(), "a new encryption key was made: keep a copy of it apart from copies of the data");
        }
        keys
    };
    let open = if restored {
        SledStore::open_copy
    } else {
        SledStore::open
    };
    let store = open(&config.data, keys.clone())?;
    Ok((keys, Arc::new(store)))
}

async fn mode(config: &Config) -> anyhow::Result<Mode> {
    let Some(url) = config.webhook_url.clone() else {
        return Ok(Mode::Polling);
    };
    let listener = TcpListener::bind(config.listen).await;
    let listener = listener
        .with_context(|| format!("DEZHURNY_LISTEN: {} cannot be listened on", config.listen))?;
    let secret = config
        .webhook_secret
        .as_ref()
        .map(|s| s.reveal().to_owned());
    Ok(Mode::Webhook {
        listener,
        url,
        secret,
    })
}
