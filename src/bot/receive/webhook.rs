//! Updates by webhook: answered 200 only when durable, so that MAX brings them again otherwise.

use std::{sync::Arc, time::Duration};

use axum::{
    Router,
    body::to_bytes,
    extract::{Request, State},
    http::StatusCode,
    routing::post,
};
use max_bot_api::{Rejected, UpdateKind, Webhook as Door};
use tokio::{net::TcpListener, sync::Semaphore, time::timeout};
use tokio_util::task::TaskTracker;

use super::{
    serve::serve,
    subscription::{self, Webhook},
    take,
};
use crate::{
    bot::{core::Core, counters::Counters, shards::Shards},
    store::{Store, StoreError},
};

const SECRET_NOTE: &str = "webhook-secret";
const AT_ONCE: usize = 256;
const BODY_TIME: Duration = Duration::from_secs(10);
/// MAX waits 30 seconds for the answer.
const COMMIT_TIME: Duration = Duration::from_secs(25);

struct Porch<S> {
    core: Arc<Core<S>>,
    shards: Shards,
    door: Door,
    room: Semaphore,
}

/// Where MAX is to bring updates.
pub(in crate::bot) struct Address {
    pub listener: TcpListener,
    pub url: String,
    pub secret: Option<String>,
}

/// Opens the door and tells MAX where it is. MAX may not listen yet; it is told again until it does.
pub(in crate::bot) async fn begin<S: Store>(
    core: &Arc<Core<S>>,
    shards: Shards,
    (address, tasks): (Address, &TaskTracker),
) -> Result<(), StoreError> {
    let secret = secret(core, address.secret).await?;
    let porch = Arc::new(Porch {
        core: Arc::clone(core),
        shards,
        door: Door::new(secret.clone()),
        room: Semaphore::new(AT_ONCE),
    });
    let router = Router::new()
        .route("/webhook", post(receive::<S>))
        .with_state(porch);
    let stopped = core.pulse.stopped.clone();
    tasks.spawn(serve(address.listener, router, stopped));
    let tried = subscription::set(core, &address.url, &secret).await;
    let webhook = Webhook {
        url: address.url,
        secret,
        tried,
    };
    tasks.spawn(subscription::keep(Arc::clone(core), webhook));
    Ok(())
}

/// The secret that was set, or the one made at the first start.
async fn secret<S: Store>(core: &Core<S>, set: Option<String>) -> Result<String, StoreError> {
    if let Some(secret) = set {
        return Ok(secret);
    }
    if let Some(kept) = core.store.note(SECRET_NOTE)? {
        return Ok(kept);
    }
    let mut random = [0; 32];
    getrandom::fill(&mut random).map_err(|e| StoreError::Failed(format!("no randomness: {e}")))?;
    let made = data_encoding::BASE64URL_NOPAD.encode(&random);
    core.store.set_note(SECRET_NOTE, &made).await?;
    Ok(made)
}

async fn receive<S: Store>(State(porch): State<Arc<Porch<S>>>, request: Request) -> StatusCode {
    let core = &porch.core;
    if core.pulse.closing.is_cancelled() {
        return StatusCode::SERVICE_UNAVAILABLE;
    }
    let (head, body) = request.into_parts();
    if let Err(rejected) = porch.door.check(&head.headers) {
        if rejected == Rejected::Secret {
            Counters::add(&core.pulse.counters.unauthorized);
        }
        return rejected.status();
    }
    let Ok(_room) = porch.room.try_acquire() else {
        return StatusCode::SERVICE_UNAVAILABLE;
    };
    let body = match timeout(BODY_TIME, to_bytes(body, Door::LARGEST)).await {
        Ok(Ok(body)) => body,
        Ok(Err(_)) => return StatusCode::PAYLOAD_TOO_LARGE,
        Err(_) => return StatusCode::REQUEST_TIMEOUT,
    };
    let update = match porch.door.read(&head.headers, &body) {
        Ok(update) => update,
        Err(rejected) => return rejected.status(),
    };
    if matches!(update.kind, UpdateKind::Unknown(_)) {
        // Refusing what we do not understand would make MAX bring it for hours, and then remove the webhook.
        tracing::warn!(
            kind = update.name(),
            "an update of an unknown kind is put aside"
        );
    }
    let Some(durable) = take(core, &porch.shards, &update).await else {
        return StatusCode::OK;
    };
    match timeout(COMMIT_TIME, durable).await {
        Ok(Ok(())) => StatusCode::OK,
        _ => StatusCode::SERVICE_UNAVAILABLE,
    }
}
