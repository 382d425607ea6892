//! The code that opens a school: made while there is none, shown once, kept as a hash.

use anyhow::Context;
use rules::{Change, EventKey, Moment, seal};

use crate::{
    bot::Clock,
    store::{Commit, Store},
};

/// How long the code works.
const DAYS: i64 = 1;

/// While there is no school: makes the code that opens it, or takes the one of the settings. It is returned to be shown once.
pub(super) async fn first_code(
    store: &impl Store,
    secret: &seal::Secret,
    clock: &Clock,
    chosen: Option<&str>,
) -> anyhow::Result<Option<String>> {
    let mut random = [0; 32];
    getrandom::fill(&mut random).context("no randomness")?;
    let code = chosen.map_or_else(|| seal::token(&random), ToOwned::to_owned);
    let hash = seal::hash(secret, &code);
    let now = clock.now();
    let (opened, issued) =
        store.look(|school| (school.name().is_some(), school.meta().first_code.clone()));
    match issued.filter(|(known, _)| *known == hash) {
        _ if opened => Ok(None),
        Some((_, until)) => {
            if now >= until {
                tracing::warn!(
                    "DEZHURNY_FIRST_CODE was set over 24 hours ago and no longer works: set another one"
                );
            }
            Ok(None)
        }
        None => {
            let mut key = [0; 16];
            key.copy_from_slice(&random[16..]);
            store.commit(issue(store, EventKey(key), hash, now)).await?;
            Ok(Some(code))
        }
    }
}

fn issue(store: &impl Store, key: EventKey, hash: String, now: Moment) -> Commit {
    Commit {
        changes: vec![Change::FirstCodeIssued {
            hash,
            until: now.plus_days(DAYS),
        }],
        ..Commit::new(key, store.look(rules::School::version), now)
    }
}

/// To the terminal only: the code is a secret, and logs are kept.
pub(super) async fn announce(client: &max_bot_api::Client, code: &str) {
    println!(
        "The school is not opened yet. Whoever sends this code to the bot becomes its administrator, once, within 24 hours:"
    );
    println!("  {code}");
    let nick = client.me().await.ok().and_then(|me| me.user.username);
    if let Some(link) = nick.and_then(|nick| max_bot_api::deep_link(&nick, code).ok()) {
        println!("  {link}");
    }
}
