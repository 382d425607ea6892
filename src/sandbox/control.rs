//! The control interface over HTTP: every verb is `POST /sandbox/<verb>`; only pages of this very server may use it.

mod fields;
pub(crate) mod looks;
mod settings;
mod verbs;
mod wait;

use std::net::IpAddr;
use std::sync::Arc;

use axum::body::Bytes;
use axum::extract::{Request, State};
use axum::http::header::{HOST, ORIGIN};
use axum::http::{HeaderMap, StatusCode, Uri};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use axum::{Extension, Json};
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

/// Who is at the other end of the connection.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Peer(pub(crate) IpAddr);

/// Lets in only this machine, by a loopback name, and from no foreign page (DNS rebinding, forged forms).
pub(crate) async fn only_here(
    Extension(Peer(peer)): Extension<Peer>,
    request: Request,
    next: Next,
) -> Response {
    if !from_here(peer, request.headers()) {
        let text = "Управлять песочницей можно только с этого компьютера";
        return (
            StatusCode::FORBIDDEN,
            Json(json!({"error": text, "code": "not_here"})),
        )
            .into_response();
    }
    next.run(request).await
}

fn from_here(peer: IpAddr, headers: &HeaderMap) -> bool {
    let header = |name| headers.get(name).and_then(|value| value.to_str().ok());
    let host = header(HOST).unwrap_or_default();
    let foreign = header(ORIGIN).is_some_and(|origin| origin.split("://").nth(1) != Some(host));
    peer.to_canonical().is_loopback() && loopback(host) && !foreign
}

fn loopback(host: &str) -> bool {
    let name = match host.strip_prefix('[') {
        Some(rest) => rest.split(']').next().unwrap_or_default(),
        None => host.split(':').next().unwrap_or_default(),
    };
    name == "localhost" || name.parse::<IpAddr>().is_ok_and(|ip| ip.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_loopback_name_does_not_make_a_neighbour_this_machine() {
        let headers = HeaderMap::from_iter([(HOST, "localhost:8080".parse().unwrap())]);
        for (peer, here) in [
            ("127.0.0.1", true),
            ("::1", true),
            ("::ffff:127.0.0.1", true),
            ("192.168.1.7", false),
            ("::ffff:192.168.1.7", false),
            ("fe80::1", false),
        ] {
            assert_eq!(from_here(peer.parse().unwrap(), &headers), here, "{peer}");
        }
        assert!(!from_here([127, 0, 0, 1].into(), &HeaderMap::new()));
    }
}
