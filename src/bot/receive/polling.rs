//! Long polling. Passing a marker tells MAX that everything before it is safe, so the marker is written down only when it is.

use std::{sync::Arc, time::Instant};

use max_bot_api::{Batch, Code, Error};

use super::{subscription, take};
use crate::{
    bot::{backoff::Backoff, core::Core, shards::Shards},
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
    let mut marker: Option<i64> = kept.and_then(|text| text.parse().ok());
    if marker.is_none() {
        tracing::info!("polling begins without a marker: MAX decides what comes first");
    }
    let mut backoff = Backoff::default();
    let closing = &core.pulse.closing;
    // MAX has said who the bot is, so it can be heard, too; the first poll may take half a minute to say so.
    core.pulse.counters.receiving(true);
    while !closing.is_cancelled() {
        let began = Instant::now();
        let poll = core
            .client
            .updates()
            .marker(marker)
            .timeout(core.pace.poll_seconds);
        let answer = tokio::select! { () = closing.cancelled() => return, answer = poll => answer };
        let wait = match answer {
            Ok(batch) => {
                well(&core, &mut backoff);
                match swallow(&core, &shards, &batch, marker).await {
                    Some(next) => marker = next,
                    None => return,
                }
                core.pace.between_polls.saturating_sub(began.elapsed())
            }
            Err(error) => {
                unwell(&core, &error).await;
                backoff.next(core.pace, error.retry_after())
            }
        };
        tokio::select! { () = closing.cancelled() => {}, () = tokio::time::sleep(wait) => {} }
    }
}

/// Handles a batch to its end and writes its marker; `None`: the store failed.
async fn swallow<S: Store>(
    core: &Core<S>,
    shards: &Shards,
    batch: &Batch,
    old: Option<i64>,
) -> Option<Option<i64>> {
    let mut pending = Vec::new();
    for update in &batch.updates {
        pending.extend(take(core, shards, update).await);
    }
    for durable in pending {
        durable.await.ok()?;
    }
    let next = newer(old, batch.marker);
    if let Some(marker) = next.filter(|_| next != old) {
        core.checked(core.store.set_note(MARKER, &marker.to_string()).await)?;
    }
    Some(next)
}

/// The marker to go on with; an absent or smaller one keeps the old.
fn newer(old: Option<i64>, new: Option<i64>) -> Option<i64> {
    match (old, new) {
        (Some(old), Some(new)) if new < old => {
            tracing::warn!(
                old,
                new,
                "MAX gave a marker from the past: the old one stays"
            );
            Some(old)
        }
        (old, new) => new.or(old),
    }
}

fn well<S: Store>(core: &Core<S>, backoff: &mut Backoff) {
    backoff.reset();
    core.pulse.counters.token(true);
    core.pulse.counters.receiving(true);
}

async fn unwell<S: Store>(core: &Core<S>, error: &Error) {
    core.pulse.counters.receiving(false);
    match error.code() {
        Some(Code::VerifyToken) => {
            core.pulse.counters.token(false);
            tracing::error!("MAX refuses the token: set MAX_BOT_TOKEN to the present one");
        }
        Some(Code::MethodNotAllowed) => {
            tracing::error!("MAX refuses polling while a webhook is set");
            subscription::clear(core).await;
        }
        _ => tracing::warn!(%error, "a poll failed"),
    }
}

#[cfg(test)]
mod tests {
    use super::newer;

    #[test]
    fn a_marker_never_goes_back_and_is_never_lost() {
        assert_eq!(newer(None, None), None);
        assert_eq!(newer(None, Some(5)), Some(5));
        assert_eq!(newer(Some(5), None), Some(5));
        assert_eq!(newer(Some(5), Some(4)), Some(5));
        assert_eq!(newer(Some(5), Some(6)), Some(6));
    }
}
