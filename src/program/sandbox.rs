//! `dezhurny sandbox`: a small MAX with a page, and the bot in it by the same code as in `run`, over real HTTP.

use std::{
    net::{Ipv4Addr, SocketAddr},
    path::{Path, PathBuf},
    sync::Arc,
};

use anyhow::Context;
use tokio::signal::unix::{SignalKind, signal};

use super::{check::Scratch, first_code::first_codes, sample};
use crate::{
    bot::{Bot, Clock, Mode, Pace, Settings},
    locale::Locale,
    store::{Keys, SledStore, Store},
};

/// What `dezhurny sandbox` was asked for.
pub struct Sandbox {
    pub port: u16,
    pub data: Option<PathBuf>,
    pub empty: bool,
}

/// Plays until Ctrl+C or SIGTERM.
///
/// # Errors
/// The port is in use, the folder cannot be used.
pub async fn sandbox(asked: Sandbox) -> anyhow::Result<()> {
    super::log_as("warn", false);
    let mut terminated = signal(SignalKind::terminate())?;
    let max = start_max(asked.port).await?;
    let scratch = Scratch::new()?;
    let folder = asked.data.unwrap_or_else(|| scratch.0.clone());
    set_up(&max, &folder, asked.empty).await?;
    max.knobs(|knobs| knobs.rates = true);
    max.freeze(false);
    let (bot, _) = start_bot(&max, &folder, Pace::quick()).await?;
    println!("{}/  (Ctrl+C)", max.url());
    tokio::select! { _ = tokio::signal::ctrl_c() => {}, _ = terminated.recv() => {} }
    bot.stop().await?;
    max.stop().await;
    Ok(())
}

/// What is there when the page opens. Time stands meanwhile, and nobody counts calls.
async fn set_up(max: &max_sandbox::Sandbox, folder: &Path, empty: bool) -> anyhow::Result<()> {
    let (bot, code) = start_bot(max, folder, Pace::quick()).await?;
    match code {
        Some(code) if !empty => {
            let played = sample::play(max, &bot, &code).await;
            played.context("the sample school could not be set up")?;
        }
        code => {
            max.clock(Clock::system().now().0 - max.now());
            match code {
                // house: the operator's terminal
                Some(code) => println!("Код первого запуска, пришлите его боту: {code}"),
                // The school is in the folder already; only this MAX is new.
                None => drop(sample::people(max)),
            }
        }
    }
    bot.stop().await?;
    Ok(())
}

async fn start_max(port: u16) -> anyhow::Result<max_sandbox::Sandbox> {
    let options = max_sandbox::Options {
        listen: SocketAddr::from((Ipv4Addr::LOCALHOST, port)),
        knobs: max_sandbox::Knobs::unhurried(),
        ..max_sandbox::Options::default()
    };
    let started = max_sandbox::Sandbox::start(options).await;
    started.with_context(|| {
        format!(
            "port {port} cannot be listened on; try another: dezhurny sandbox --port {}",
            port + 1
        )
    })
}

/// The bot with its store in a folder, against this MAX; and the first code if there is no school yet.
pub(super) async fn start_bot(
    max: &max_sandbox::Sandbox,
    folder: &Path,
    pace: Pace,
) -> anyhow::Result<(Bot<SledStore>, Option<String>)> {
    let (keys, _) = Keys::open_or_create(&folder.join("key"))?;
    let store = Arc::new(SledStore::open(&folder.join("store"), keys.clone())?);
    // This MAX counts its updates from one; a marker of another would acknowledge them unread.
    store.set_note("marker", "").await?;
    let clock = follow(max);
    let codes = first_codes(&*store, &keys.secret(), &clock, (1, None)).await?;
    let code = codes.into_iter().next().map(|(_, code)| code);
    let token = max_bot_api::Token::new(max.token());
    let mut client = max_bot_api::Settings::new(token).base_url(max.url());
    if !max.knobs_now().rates {
        client = client.no_pace();
    }
    let settings = Settings {
        client: max_bot_api::Client::new(client)?,
        store,
        secret: keys.secret(),
        locale: Arc::new(Locale::russian()?),
        clock,
        mode: Mode::Polling,
        admin: None,
        pace,
        reader: std::env::current_exe()?,
        operators: Vec::new(),
    };
    Ok((Bot::start(settings).await?, code))
}

/// The bot's clock is the one of this MAX, and hears when it is moved.
fn follow(max: &max_sandbox::Sandbox) -> Clock {
    let told = max.clone();
    let clock = Clock::new(move || told.now());
    let (moved, mut ticks) = (clock.clone(), max.moved());
    tokio::spawn(async move {
        while ticks.changed().await.is_ok() {
            moved.moved();
        }
    });
    clock
}
