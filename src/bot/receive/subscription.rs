//! The webhook as MAX knows it: set, watched, because MAX removes one that failed for eight hours and tells nobody; or cleared.

use std::{sync::Arc, time::Duration};

use max_bot_api::{Error, Kind};

use super::host;
use crate::{
    bot::{backoff::Backoff, core::Core},
    store::Store,
};

const WATCH: Duration = Duration::from_secs(300);

/// Removes every webhook: polling does not work beside one.
pub(super) async fn clear<S: Store>(core: &Core<S>) {
    let set = match core.client.subscriptions().await {
        Ok(set) => set,
        Err(error) => {
            tracing::warn!(%error, "the webhooks that are set could not be read");
            return;
        }
    };
    for one in set {
        let host = host(&one.url);
        match core.client.unsubscribe(&one.url).await {
            Ok(()) => tracing::warn!(host, "a webhook was set and is removed: this bot polls"),
            Err(error) => tracing::error!(host, %error, "a webhook is set and cannot be removed"),
        }
    }
}

/// A webhook of this bot, and how the last try to set it ended.
pub(super) struct Webhook {
    pub url: String,
    pub secret: String,
    pub tried: Result<(), Error>,
}

/// Keeps the webhook set until the bot closes.
pub(super) async fn keep<S: Store>(core: Arc<Core<S>>, mut webhook: Webhook) {
    let mut backoff = Backoff::default();
    loop {
        let wait = match &webhook.tried {
            Ok(()) => {
                backoff.reset();
                WATCH
            }
            Err(error) => backoff.next(core.pace, error.retry_after()),
        };
        tokio::select! {
            () = core.pulse.closing.cancelled() => return,
            () = tokio::time::sleep(wait) => {}
        }
        webhook.tried = set(&core, &webhook.url, &webhook.secret).await;
    }
}

/// Tries to set the webhook, once.
pub(super) async fn set<S: Store>(core: &Core<S>, url: &str, secret: &str) -> Result<(), Error> {
    let tried = ensure(core, url, secret).await;
    let counters = &core.pulse.counters;
    counters.receiving(tried.is_ok());
    if let Err(error) = &tried {
        counters.token(error.kind() != Kind::BadToken);
        tracing::error!(%error, "the webhook could not be set: it is tried again");
    }
    tried
}

/// Sets the webhook at the start, for the secret may be new, and later when it is gone.
async fn ensure<S: Store>(core: &Core<S>, url: &str, secret: &str) -> Result<(), Error> {
    let set = core.client.subscriptions().await?;
    for foreign in set.iter().filter(|one| one.url != url) {
        tracing::error!(
            host = host(&foreign.url),
            "somebody else receives the updates of this bot: remove that webhook or change the token"
        );
    }
    let first = !core.pulse.counters.is_ready();
    let gone = set.iter().all(|one| one.url != url);
    if gone && !first {
        tracing::error!("MAX had removed the webhook: it is set again, and updates may be lost");
    }
    if gone || first {
        core.client.subscribe(url).secret(secret).await?;
        tracing::info!(host = host(url), "the webhook is set");
    }
    Ok(())
}
