//! The HTTP server: the Bot API at the root, the control interface and the page under `/sandbox`.

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::middleware::{from_fn, from_fn_with_state};
use axum::routing::{get, post};
use tokio::net::TcpListener;

use crate::cut::{Cut, Wires};
use crate::inner::Inner;
use crate::world::LARGEST;
use crate::{api, control, page};

const FAREWELL: Duration = Duration::from_secs(2);

/// Serves until the sandbox is stopped.
pub(crate) async fn run(inner: Arc<Inner>, listener: TcpListener) {
    let stopped = inner.clone();
    let serving = axum::serve(
        Wires(listener),
        routes(inner.clone()).into_make_service_with_connect_info::<Cut>(),
    )
    .with_graceful_shutdown(async move { stopped.stopped().await });
    let end = async {
        inner.stopped().await;
        tokio::time::sleep(FAREWELL).await;
    };
    tokio::select! { _ = async { serving.await } => {}, () = end => {} }
}

fn routes(inner: Arc<Inner>) -> Router {
    let sandbox = Router::new()
        .route("/", get(page::home))
        .route("/{file}", get(page::file).post(control::act))
        .route("/state", get(control::state))
        .route("/ledger", get(control::ledger))
        .route("/events", get(page::events))
        .layer(from_fn(control::only_here));
    Router::new()
        .route("/", get(page::home))
        .nest("/sandbox", sandbox)
        .route(
            "/sandbox/",
            get(page::index).layer(from_fn(control::only_here)),
        )
        .route(
            "/upload/{token}",
            post(api::uploads::store)
                .get(api::uploads::fetch)
                .layer(DefaultBodyLimit::max(LARGEST))
                .layer(from_fn_with_state(inner.clone(), api::record::upload)),
        )
        .fallback(api::serve)
        .with_state(inner)
}
