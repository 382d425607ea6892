//! The control interface over HTTP: every verb is `POST /sandbox/<verb>`; only pages of this very server may use it.

mod fields;
pub(crate) mod looks;
mod settings;
mod verbs;
mod wait;

use std::sync::Arc;

use axum::Json;
use axum::body::Bytes;
use axum::extract::{Request, State};
use axum::http::header::{HOST, ORIGIN};
use axum::http::{HeaderMap, StatusCode, Uri};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};

use crate::inner::Inner;
use crate::refusal::Refusal;

type Answer = Result<Value, Refusal>;

/// Carries out one verb.
pub(crate) async fn act(State(inner): State<Arc<Inner>>, uri: Uri, body: Bytes) -> Response {
    let verb = uri.path().trim_start_matches('/');
    let body = if body.is_empty() {
        Ok(json!({}))
    } else {
        serde_json::from_slice(&body)
    };
    let answer = match body {
        Ok(body) if verb == "wait" => wait::wait(&inner, body).await,
        Ok(body) => perform(&inner, verb, body),
        Err(_) => Err(Refusal::new("not_json", "Тело запроса не JSON")),
    };
    match answer {
        Ok(value) => Json(value).into_response(),
        Err(refusal) => refused(&refusal),
    }
}

/// Carries out a verb that does not wait.
pub(crate) fn perform(inner: &Inner, verb: &str, body: Value) -> Answer {
    inner.with(|world| verbs::perform(world, verb, body))
}

fn refused(refusal: &Refusal) -> Response {
    let status = match refusal.code() {
        "timeout" => StatusCode::REQUEST_TIMEOUT,
        "unknown_verb" => StatusCode::NOT_FOUND,
        _ => StatusCode::BAD_REQUEST,
    };
    let body = json!({"error": refusal.to_string(), "code": refusal.code()});
    (status, Json(body)).into_response()
}

/// Lets in only requests to a loopback name, and from no foreign page (DNS rebinding, forged forms).
pub(crate) async fn only_here(request: Request, next: Next) -> Response {
    if !from_here(request.headers()) {
        let text = "Управлять песочницей можно только с этого компьютера";
        return (
            StatusCode::FORBIDDEN,
            Json(json!({"error": text, "code": "not_here"})),
        )
            .into_response();
    }
    next.run(request).await
}

fn from_here(headers: &HeaderMap) -> bool {
    let header = |name| headers.get(name).and_then(|value| value.to_str().ok());
    let host = header(HOST).unwrap_or_default();
    let foreign = header(ORIGIN).is_some_and(|origin| origin.split("://").nth(1) != Some(host));
    loopback(host) && !foreign
}

fn loopback(host: &str) -> bool {
    let name = match host.strip_prefix('[') {
        Some(rest) => rest.split(']').next().unwrap_or_default(),
        None => host.split(':').next().unwrap_or_default(),
    };
    name == "localhost"
        || name
            .parse::<std::net::IpAddr>()
            .is_ok_and(|ip| ip.is_loopback())
}
