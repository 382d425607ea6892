//! The HTTP server: the Bot API at the root, the control interface and the page under `/sandbox`. Nobody can hold it up.

use std::sync::Arc;
use std::time::Duration;

use axum::extract::DefaultBodyLimit;
use axum::middleware::{from_fn, from_fn_with_state};
use axum::routing::{get, post};
use axum::{Extension, Router};
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use hyper_util::service::TowerToHyperService;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use crate::control::{Peer, looks};
use crate::cut::{Cut, Wire};
use crate::framing::{self, Told};
use crate::inner::Inner;
use crate::world::LARGEST;
use crate::{api, control, page};

const FAREWELL: Duration = Duration::from_secs(2);
const HEAD_TIME: Duration = Duration::from_secs(30);
const LARGEST_HEAD: usize = 16 << 10;
const CONNECTIONS: usize = 512;

/// Serves until the sandbox is stopped.
pub(crate) async fn run(inner: Arc<Inner>, listener: TcpListener) {
    let router = routes(inner.clone());
    let room = Arc::new(Semaphore::new(CONNECTIONS));
    let open = GracefulShutdown::new();
    loop {
        let Ok(permit) = room.clone().acquire_owned().await else {
            break;
        };
        let accepted = tokio::select! {
            () = inner.stopped() => break,
            accepted = listener.accept() => accepted,
        };
        match accepted {
            Ok((stream, peer)) => {
                let router = router.clone().layer(Extension(Peer(peer.ip())));
                connect(stream, router, (permit, &open));
            }
            // Too many open files: a moment later there may be room.
            Err(_) => tokio::time::sleep(Duration::from_millis(100)).await,
        }
    }
    drop(listener);
    let _ = tokio::time::timeout(FAREWELL, open.shutdown()).await;
}

fn connect(stream: TcpStream, router: Router, within: (OwnedSemaphorePermit, &GracefulShutdown)) {
    let (permit, open) = within;
    let _ = stream.set_nodelay(true);
    let (cut, told) = (Cut::default(), Told::default());
    let router = router.layer(Extension(cut.clone()));
    let service = TowerToHyperService::new(router.layer(Extension(told.clone())));
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(HEAD_TIME)
        .max_buf_size(LARGEST_HEAD)
        .serve_connection(TokioIo::new(Wire::new(stream, cut, told)), service);
    let connection = open.watch(connection);
    tokio::spawn(async move {
        let _permit = permit;
        // A connection that ended badly is the client's affair.
        let _ = connection.await;
    });
}

fn routes(inner: Arc<Inner>) -> Router {
    let sandbox = Router::new()
        .route("/", get(page::home))
        .route("/{file}", get(page::file).post(control::act))
        .route("/state", get(looks::state))
        .route("/ledger", get(looks::ledger))
        .route("/about", get(looks::about))
        .route("/messages", get(looks::messages))
        .route("/verbs", get(looks::verbs))
        .route("/knobs", get(looks::knobs).post(control::act))
        .route("/events", get(page::events))
        .layer(from_fn(control::only_here));
    Router::new()
        .route("/", get(page::home))
        .route("/favicon.ico", get(page::icon))
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
        .layer(from_fn(framing::plain))
        .with_state(inner)
}
