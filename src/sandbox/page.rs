//! The page: a messenger in the browser. Everything it needs is in the program; nothing comes from outside.

use std::convert::Infallible;
use std::sync::Arc;

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, X_CONTENT_TYPE_OPTIONS,
};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Redirect, Response};
use futures_util::{Stream, StreamExt};
use serde_json::json;
use tokio_stream::wrappers::BroadcastStream;

use crate::inner::Inner;
use crate::ledger::Happening;

const INDEX: &str = include_str!("page/index.html");
const SCRIPT: &str = "text/javascript; charset=utf-8";
const FILES: [(&str, &str, &str); 7] = [
    ("app.js", SCRIPT, include_str!("page/app.js")),
    ("attach.js", SCRIPT, include_str!("page/attach.js")),
    ("chat.js", SCRIPT, include_str!("page/chat.js")),
    ("knobs.js", SCRIPT, include_str!("page/knobs.js")),
    ("panels.js", SCRIPT, include_str!("page/panels.js")),
    ("ui.js", SCRIPT, include_str!("page/ui.js")),
    (
        "style.css",
        "text/css; charset=utf-8",
        include_str!("page/style.css"),
    ),
];
const POLICY: &str =
    "default-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

pub(crate) async fn home() -> Redirect {
    Redirect::temporary("/sandbox/")
}

/// Browsers ask for it unbidden; to the Bot API it would be a call without a token.
pub(crate) async fn icon() -> StatusCode {
    StatusCode::NO_CONTENT
}

pub(crate) async fn index() -> Response {
    shown("text/html; charset=utf-8", INDEX)
}

pub(crate) async fn file(Path(name): Path<String>) -> Response {
    match FILES.iter().find(|(file, ..)| *file == name) {
        Some((_, kind, content)) => shown(kind, content),
        None => (StatusCode::NOT_FOUND, "Такой страницы нет").into_response(),
    }
}

fn shown(kind: &'static str, content: &'static str) -> Response {
    let headers = [
        (CONTENT_TYPE, kind),
        (CONTENT_SECURITY_POLICY, POLICY),
        (X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (CACHE_CONTROL, "no-cache"),
    ];
    (headers, content).into_response()
}

/// The stream of news.
pub(crate) async fn events(
    State(inner): State<Arc<Inner>>,
) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    let news = BroadcastStream::new(inner.news.subscribe());
    let stopped = async move { inner.stopped().await };
    let stream = news
        .map(|happening| Ok(event(happening.unwrap_or(Happening::Change(0)))))
        .take_until(Box::pin(stopped));
    Sse::new(stream).keep_alive(KeepAlive::default())
}

/// A page that has missed something is told to look again.
fn event(happening: Happening) -> Event {
    let (name, value) = match happening {
        Happening::Change(chat) => ("change", json!({"chat_id": chat})),
        Happening::Toast { user, text } => ("toast", json!({"user_id": user, "text": text})),
        Happening::Reset => ("reset", json!({})),
        Happening::Entry(entry) => ("ledger", entry),
    };
    Event::default().event(name).data(value.to_string())
}
