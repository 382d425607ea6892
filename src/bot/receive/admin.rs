//! For those who run the bot: does it live, does it work, what has it counted.

use std::sync::Arc;

use axum::{Router, extract::State, http::StatusCode, routing::get};
use tokio::net::TcpListener;

use super::serve::serve;
use crate::bot::core::Pulse;

/// Answers until the bot is stopped.
pub(in crate::bot) async fn run(pulse: Arc<Pulse>, listener: TcpListener) {
    let stopped = pulse.stopped.clone();
    let router = Router::new()
        .route("/healthz", get(lives))
        .route("/readyz", get(works))
        .route("/metrics", get(counted))
        .with_state(pulse);
    serve(listener, router, stopped).await;
}

async fn lives(State(pulse): State<Arc<Pulse>>) -> (StatusCode, &'static str) {
    if *pulse.failed.borrow() {
        return (StatusCode::INTERNAL_SERVER_ERROR, "failed\n");
    }
    (StatusCode::OK, "ok\n")
}

async fn works(State(pulse): State<Arc<Pulse>>) -> (StatusCode, &'static str) {
    if pulse.counters.is_ready() && !pulse.closing.is_cancelled() {
        return (StatusCode::OK, "ready\n");
    }
    (StatusCode::SERVICE_UNAVAILABLE, "not ready\n")
}

async fn counted(State(pulse): State<Arc<Pulse>>) -> String {
    let in_hand = *pulse.hand.changes().borrow();
    pulse.counters.text(in_hand)
}
