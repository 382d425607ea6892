//! Updates by webhook: answered 200 only when durable, so that MAX brings them again otherwise.

use std::{sync::Arc, time::Duration};

use axum::{
    Router,
    body::to_bytes,
    extract::{Request, State},
    http::{HeaderMap, StatusCode, header::CONTENT_TYPE},
    routing::post,
};
use max_bot_api::{Update, UpdateKind};
use subtle::ConstantTimeEq;
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

const SECRET_HEADER: &str = "x-max-bot-api-secret";
const SECRET_NOTE: &str = "webhook-secret";
const LARGEST: usize = 1 << 20;
const AT_ONCE: usize = 256;
const BODY_TIME: Duration = Duration::from_secs(10);
/// MAX waits 30 seconds for the answer.
const COMMIT_TIME: Duration = Duration::from_secs(25);

struct Door<S> {
    core: Arc<Core<S>>,
    shards: Shards,
    secret: String,
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
    let door = Arc::new(Door {
        core: Arc::clone(core),
        shards,
        secret: secret.clone(),
        room: Semaphore::new(AT_ONCE),
    });
    let router = Router::new()
        .route("/webhook", post(receive::<S>))
        .with_state(door);
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

async fn receive<S: Store>(State(door): State<Arc<Door<S>>>, request: Request) -> StatusCode {
    let core = &door.core;
    if core.pulse.closing.is_cancelled() {
        return StatusCode::SERVICE_UNAVAILABLE;
    }
    if !is_from_max(request.headers(), &door.secret) {
        Counters::add(&core.pulse.counters.unauthorized);
        return StatusCode::UNAUTHORIZED;
    }
    if !is_json(request.headers()) {
        return StatusCode::UNSUPPORTED_MEDIA_TYPE;
    }
    let Ok(_room) = door.room.try_acquire() else {
        return StatusCode::SERVICE_UNAVAILABLE;
    };
    let body = match timeout(BODY_TIME, to_bytes(request.into_body(), LARGEST)).await {
        Ok(Ok(body)) => body,
        Ok(Err(_)) => return StatusCode::PAYLOAD_TOO_LARGE,
        Err(_) => return StatusCode::REQUEST_TIMEOUT,
    };
    let Ok(update) = Update::parse(&body) else {
        return StatusCode::BAD_REQUEST;
    };
    if matches!(update.kind, UpdateKind::Unknown(_)) {
        // Refusing what we do not understand would make MAX bring it for hours, and then remove the webhook.
        tracing::warn!(
            kind = update.name(),
            "an update of an unknown kind is put aside"
        );
    }
    let Some(durable) = take(core, &door.shards, &update).await else {
        return StatusCode::OK;
    };
    match timeout(COMMIT_TIME, durable).await {
        Ok(Ok(())) => StatusCode::OK,
        _ => StatusCode::SERVICE_UNAVAILABLE,
    }
}

fn is_from_max(headers: &HeaderMap, secret: &str) -> bool {
    let given = headers
        .get(SECRET_HEADER)
        .map_or(&[][..], |value| value.as_bytes());
    given.ct_eq(secret.as_bytes()).into()
}

fn is_json(headers: &HeaderMap) -> bool {
    let kind = headers
        .get(CONTENT_TYPE)
        .and_then(|value| value.to_str().ok());
    let kind = kind
        .unwrap_or_default()
        .split(';')
        .next()
        .unwrap_or_default();
    kind.trim().eq_ignore_ascii_case("application/json")
}
