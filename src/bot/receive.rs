//! Where updates come in: by polling or by webhook; both acknowledge only what is durable.

pub(super) mod admin;
pub(super) mod polling;
mod serve;
mod subscription;
pub(super) mod webhook;

use max_bot_api::Update;

use super::{
    core::Core,
    counters::Counters,
    decode::decode,
    handle::Job,
    shards::{Durable, Shards},
};
use crate::store::Store;

/// Takes one update in; `None`: there is nothing to answer to, so it may be acknowledged at once.
async fn take<S: Store>(core: &Core<S>, shards: &Shards, update: &Update) -> Option<Durable> {
    Counters::add(&core.pulse.counters.taken);
    let Some(heard) = decode(update, core.ears()) else {
        tracing::debug!(kind = update.name(), "nothing to answer to");
        Counters::add(&core.pulse.counters.ignored);
        return None;
    };
    let mut job = Job::new(heard.event);
    job.dialogue = heard.dialogue.map(|chat| (job.event.who.id, chat));
    Some(shards.take(core, job).await)
}

/// The host of a URL: all of it that may be logged.
fn host(url: &str) -> &str {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    rest.split(['/', '?', '#']).next().unwrap_or_default()
}
