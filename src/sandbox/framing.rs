//! What the HTTP parser keeps to itself: that a head told a length beside `Transfer-Encoding`. Such a call is refused.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use axum::Extension;
use axum::extract::Request;
use axum::http::HeaderValue;
use axum::http::header::{CONNECTION, TRANSFER_ENCODING};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use crate::api::ApiError;

const LARGEST: usize = 16 << 10;

/// Whether the last head on one connection told a length.
#[derive(Debug, Clone, Default)]
pub(crate) struct Told(Arc<AtomicBool>);

/// The head of a call, as it comes in.
#[derive(Debug, Default)]
pub(crate) struct Head {
    seen: Vec<u8>,
    whole: bool,
}

impl Head {
    /// Takes what was read, until the head is whole.
    pub(crate) fn take(&mut self, bytes: &[u8], told: &Told) {
        if self.whole || self.seen.len() > LARGEST {
            return;
        }
        self.seen.extend(bytes.iter().map(u8::to_ascii_lowercase));
        let Some(end) = end(&self.seen) else { return };
        self.whole = true;
        let has = contains(&self.seen[..end], b"\ncontent-length:");
        told.0.store(has, Ordering::Release);
    }

    /// An answer goes out: the next head is another call's. One that came together with the body before it is not looked into.
    pub(crate) fn forget(&mut self) {
        *self = Head::default();
    }
}

fn end(bytes: &[u8]) -> Option<usize> {
    let ends = |at: &usize| {
        let rest = &bytes[*at..];
        rest.starts_with(b"\n\r\n") || rest.starts_with(b"\n\n")
    };
    (0..bytes.len()).find(ends)
}

fn contains(bytes: &[u8], what: &[u8]) -> bool {
    bytes.windows(what.len()).any(|window| window == what)
}

/// Lets through what has one length at most.
pub(crate) async fn plain(
    Extension(told): Extension<Told>,
    request: Request,
    next: Next,
) -> Response {
    let chunked = request.headers().contains_key(TRANSFER_ENCODING);
    if !(chunked && told.0.load(Ordering::Acquire)) {
        return next.run(request).await;
    }
    let mut refusal = ApiError::bad("Content-Length beside Transfer-Encoding").into_response();
    let close = HeaderValue::from_static("close");
    refusal.headers_mut().insert(CONNECTION, close);
    refusal
}
