//! Long polling. Passing a marker tells MAX that everything before it is safe, so the marker is written down only when it is.

use std::sync::Arc;

use max_bot_api::{Batch, Error, Kind};

use super::{subscription, take};
use crate::{
    bot::{core::Core, shards::Shards},
    store::Store,
};

const MARKER: &str = "marker";

/// Makes way for polling, which does not work beside a webhook.
pub(in crate::bot) async fn prepare<S: Store>(core: &Core<S>) {
    subscription::clear(core).await;
}

/// Polls until the bot closes; nothing else ends it.
pub(in crate::bot) async fn run<S: Store>(core: Arc<Core<S>>, shards: Shards) {
    let Some(kept) = core.checked(core.store.note(MARKER)) else {
        return;
    };
    let mut kept: Option<i64> = kept.and_then(|text| text.parse().ok());
    if kept.is_none() {
        tracing::info!("polling begins without a marker: MAX decides what comes first");
    }
    let pace = core.pace;
    let mut poll = core
        .client
        .poll(kept)
        .timeout(pace.poll_seconds)
        .gap(pace.between_polls)
        .pauses(pace.retry, pace.retry_most);
    let closing = &core.pulse.closing;
    // MAX has said who the bot is, so it can be heard, too; the first poll may take half a minute to say so.
    core.pulse.counters.receiving(true);
    while !closing.is_cancelled() {
        let polled =
            tokio::select! { () = closing.cancelled() => return, polled = poll.next() => polled };
        match polled {
            Ok(batch) => {
                well(&core);
                if swallow(&core, &shards, &batch).await.is_none() {
                    return;
                }
                poll.acknowledge(&batch);
                if keep(&core, &mut kept, poll.marker()).await.is_none() {
                    return;
                }
            }
            Err(error) => unwell(&core, &error).await,
        }
    }
}

/// Handles a batch to its end; `None`: the store failed.
async fn swallow<S: Store>(core: &Core<S>, shards: &Shards, batch: &Batch) -> Option<()> {
    let mut pending = Vec::new();
    for update in &batch.updates {
        pending.extend(take(core, shards, update).await);
    }
    for durable in pending {
        durable.await.ok()?;
    }
    Some(())
}

/// Writes the marker down before MAX hears of it; `None`: the store failed.
async fn keep<S: Store>(core: &Core<S>, kept: &mut Option<i64>, new: Option<i64>) -> Option<()> {
    if let Some(marker) = new.filter(|_| new != *kept) {
        core.checked(core.store.set_note(MARKER, &marker.to_string()).await)?;
        *kept = new;
    }
    Some(())
}

fn well<S: Store>(core: &Core<S>) {
    core.pulse.counters.token(true);
    core.pulse.counters.receiving(true);
}

async fn unwell<S: Store>(core: &Core<S>, error: &Error) {
    core.pulse.counters.receiving(false);
    match error.kind() {
        Kind::BadToken => {
            core.pulse.counters.token(false);
            tracing::error!("MAX refuses the token: set MAX_BOT_TOKEN to the present one");
        }
        Kind::NotAllowed => {
            tracing::error!("MAX refuses polling while a webhook is set");
            subscription::clear(core).await;
        }
        _ => tracing::warn!(%error, "a poll failed"),
    }
}
