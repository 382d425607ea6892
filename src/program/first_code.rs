//! The codes that open schools: made while a school is not open, shown once, kept as hashes.

use anyhow::Context;
use rules::{Change, EventKey, SchoolId, seal};

use crate::{
    bot::Clock,
    store::{Commit, Store},
};

/// How long a code works.
const DAYS: i64 = 1;

/// For each of so many schools that is not open: makes the code that opens it; the first may have one of the settings. They are
/// returned to be shown once.
pub(super) async fn first_codes(
    store: &impl Store,
    secret: &seal::Secret,
    clock: &Clock,
    (schools, chosen): (u32, Option<&str>),
) -> anyhow::Result<Vec<(SchoolId, String)>> {
    let mut codes = Vec::new();
    for number in 1..=schools {
        let school = SchoolId(number);
        let chosen = chosen.filter(|_| school == SchoolId::FIRST);
        let code = first_code(store, secret, clock, (school, chosen)).await?;
        codes.extend(code.map(|code| (school, code)));
    }
    Ok(codes)
}

async fn first_code(
    store: &impl Store,
    secret: &seal::Secret,
    clock: &Clock,
    (school, chosen): (SchoolId, Option<&str>),
) -> anyhow::Result<Option<String>> {
    let mut random = [0; 32];
    getrandom::fill(&mut random).context("no randomness")?;
    let code = chosen.map_or_else(|| seal::token(&random), ToOwned::to_owned);
    let hash = seal::hash(secret, &code);
    let now = clock.now();
    let (opened, issued, version) = store.look(school, |school| {
        let issued = school.meta().first_code.clone();
        (school.name().is_some(), issued, school.version())
    });
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
            let until = now.plus_days(DAYS);
            let issue = Commit {
                school,
                changes: vec![Change::FirstCodeIssued { hash, until }],
                ..Commit::new(EventKey(key), version, now)
            };
            store.commit(issue).await?;
            Ok(Some(code))
        }
    }
}

/// To the terminal only: the code is a secret, and logs are kept.
pub(super) async fn announce(client: &max_bot_api::Client, codes: &[(SchoolId, String)]) {
    if codes.is_empty() {
        return;
    }
    let nick = client.me().await.ok().and_then(|me| me.user.username);
    for (school, code) in codes {
        println!(
            "School {school} is not opened yet. Whoever sends this code to the bot becomes its administrator, once, within 24 hours:"
        );
        println!("  {code}");
        let link = nick
            .as_deref()
            .map(|nick| max_bot_api::deep_link(nick, code));
        if let Some(Ok(link)) = link {
            println!("  {link}");
        }
    }
}
