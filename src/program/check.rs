//! `dezhurny check`: is everything in place, and what does a start cost on this machine?

use std::{path::PathBuf, time::Instant};

use anyhow::Context;

use super::{run::open_store, sandbox::start_bot};
use crate::{
    bot::Pace,
    config::{Config, Problems},
    locale::Locale,
    store::{SledStore, Store},
};

/// Looks at settings, texts, key and store, and measures a start with an empty store.
///
/// # Errors
/// The first thing that is not in place.
pub async fn check(file: Option<PathBuf>, online: bool) -> anyhow::Result<()> {
    let config = super::configure(file)?;
    println!("settings   ok: MAX at {}", config.api_url);
    rules::manifest::load().map_err(anyhow::Error::msg)?;
    texts(&config)?;
    store(&config).await?;
    if online {
        let me = config
            .client()?
            .me()
            .await
            .context("MAX does not answer as it should")?;
        println!(
            "MAX        ok: the bot is @{}",
            me.user.username.unwrap_or_default()
        );
    } else if config.token.is_none() {
        println!("token      MAX_BOT_TOKEN is not set: `run` needs it");
    }
    start().await
}

/// Reads the texts of both languages, and says every mistake in the folder with its file and line.
fn texts(config: &Config) -> anyhow::Result<()> {
    let mut wrong = Vec::new();
    for language in ["ru", "en"] {
        let locale = Locale::load(language, config.texts.clone())?;
        for mistake in locale.mistakes() {
            if mistake.harmless {
                println!("texts      {mistake}");
            } else {
                wrong.push(format!("DEZHURNY_TEXTS: {mistake}"));
            }
        }
        let (voice, sentences) = (locale.now(), locale.keys().len());
        println!(
            "texts      {language}: {sentences} sentences, {} guides, {} questions",
            voice.guides().len(),
            voice.faq().entries().count()
        );
    }
    wrong.sort();
    wrong.dedup();
    if wrong.is_empty() {
        return Ok(());
    }
    Err(Problems(wrong).into())
}

async fn store(config: &Config) -> anyhow::Result<()> {
    if !SledStore::exists(&config.data) {
        println!(
            "store      none yet in {}: made at the first start",
            config.data.display()
        );
        return Ok(());
    }
    let (_, store) = open_store(config, false)?;
    let entries = store.verify_audit()?;
    let (opened, known) = store.schools(|all| (all.opened().count(), all.ids().count()));
    println!("store      ok: {entries} audit entries, {opened} of {known} schools opened");
    store.close().await?;
    Ok(())
}

/// A start as `run` makes it, against a MAX on this machine with an empty store, up to the first poll.
async fn start() -> anyhow::Result<()> {
    let max = max_sandbox::Sandbox::start(max_sandbox::Options::default()).await?;
    let folder = Scratch::new()?;
    // A call is seen when it is answered; an update that waits already answers the first poll at once.
    let somebody = max.person("check", "");
    max.press_start(somebody, None)
        .map_err(|why| anyhow::anyhow!("{why}"))?;
    let begun = Instant::now();
    let (bot, _) = start_bot(&max, &folder.0, Pace::default()).await?;
    max.until(|max| {
        max.calls()
            .iter()
            .any(|call| call.path.starts_with("/updates"))
    })
    .await;
    println!(
        "start      {} ms to the first poll (aim: 1000)",
        begun.elapsed().as_millis()
    );
    if let Some(kib) = resident_kib() {
        println!(
            "memory     {} MB idle with an empty store (aim: 64)",
            kib / 1024
        );
    }
    bot.stop().await?;
    max.stop().await;
    Ok(())
}

/// Resident memory of this process, where the system tells it.
fn resident_kib() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    status
        .lines()
        .find_map(|line| line.strip_prefix("VmRSS:"))?
        .split_whitespace()
        .next()?
        .parse()
        .ok()
}

/// A folder that goes when it is dropped.
pub(super) struct Scratch(pub(super) PathBuf);

impl Scratch {
    pub(super) fn new() -> anyhow::Result<Self> {
        let mut random = [0; 8];
        getrandom::fill(&mut random).context("no randomness")?;
        let path = std::env::temp_dir().join(format!(
            "dezhurny-{}",
            data_encoding::HEXLOWER.encode(&random)
        ));
        std::fs::create_dir_all(&path)
            .with_context(|| format!("{} cannot be made", path.display()))?;
        Ok(Self(path))
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let _gone = std::fs::remove_dir_all(&self.0);
    }
}
