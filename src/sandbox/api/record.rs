//! Every call goes into the ledger: with its answer, or as cut off when the client has gone before it.

use std::sync::Arc;

use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::HeaderMap;
use axum::http::header::{CONTENT_LENGTH, CONTENT_RANGE, CONTENT_TYPE};
use axum::middleware::Next;
use axum::response::Response;
use serde_json::Value;

use super::{Answer, Call};
use crate::inner::Inner;
use crate::ledger::{Called, Handed};

/// A call under way.
pub(super) struct Record {
    inner: Arc<Inner>,
    called: Option<Called>,
}

impl Record {
    pub(super) fn open(inner: &Arc<Inner>, call: &Call) -> Self {
        if call.is("GET", &["updates"]) {
            inner.with(|world| world.polls += 1);
        }
        Record {
            inner: inner.clone(),
            called: Some(Called {
                method: call.method.clone(),
                path: call.path.clone(),
                query: call.query.clone(),
                content_type: call.content_type.clone(),
                request: call.written(),
                ..Called::default()
            }),
        }
    }

    /// The call with its answer, and the updates that were in it; status 0: the answer never leaves.
    pub(super) fn close(mut self, answer: &Answer, status: u16) {
        let response = answer.clone().unwrap_or_else(|error| error.json());
        let updates = response["updates"].as_array().cloned().unwrap_or_default();
        let marker = response["marker"].as_i64();
        self.write(status, response);
        self.inner.with(|world| {
            for update in updates {
                world.handed(Handed {
                    update,
                    to: "poll".to_owned(),
                    attempt: 1,
                    status: None,
                    marker,
                });
            }
        });
    }

    /// Writes it down once.
    fn write(&mut self, status: u16, response: Value) {
        let Some(called) = self.called.take() else {
            return;
        };
        self.inner.with(|world| {
            if called.is_poll() {
                world.polls -= 1;
            }
            world.called(Called {
                status,
                response,
                ..called
            });
        });
    }
}

impl Drop for Record {
    fn drop(&mut self) {
        self.write(0, Value::Null);
    }
}

/// Writes down what goes to the upload host and what it answers; of files only the size.
pub(crate) async fn upload(
    State(inner): State<Arc<Inner>>,
    request: Request,
    next: Next,
) -> Response {
    let headers = request.headers();
    let called = Called {
        method: request.method().to_string(),
        path: request.uri().path().to_owned(),
        content_type: text(headers, CONTENT_TYPE.as_str()),
        request: sent(headers),
        ..Called::default()
    };
    let (parts, body) = next.run(request).await.into_parts();
    let body = to_bytes(body, usize::MAX).await.unwrap_or_default();
    let response = match (serde_json::from_slice(&body), std::str::from_utf8(&body)) {
        (Ok(json), _) => json,
        (_, Ok(text)) if text.len() < 200 => Value::from(text),
        _ => Value::from(format!("{} bytes", body.len())),
    };
    inner.with(|world| {
        world.called(Called {
            status: parts.status.as_u16(),
            response,
            ..called
        });
    });
    Response::from_parts(parts, Body::from(body))
}

fn sent(headers: &HeaderMap) -> Option<Value> {
    let length = text(headers, CONTENT_LENGTH.as_str())?;
    let range = text(headers, CONTENT_RANGE.as_str());
    let range = range.map_or(String::new(), |range| format!(", {range}"));
    Some(Value::String(format!("{length} bytes{range}")))
}

fn text(headers: &HeaderMap, name: &str) -> Option<String> {
    let value = headers.get(name)?.to_str().ok()?;
    Some(value.to_owned())
}
