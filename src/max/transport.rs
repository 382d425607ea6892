//! Bytes to MAX and back: pooled connections, time limits, and the knowledge of whether a request left this machine.

use std::convert::Infallible;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll};
use std::time::Duration;

use bytes::Bytes;
use http::header::{AUTHORIZATION, CONTENT_TYPE, RETRY_AFTER, USER_AGENT};
use http::{HeaderValue, Request, Response};
use http_body_util::{BodyExt, Full, Limited};
use hyper::body::{Body, Frame, Incoming, SizeHint};
use hyper_rustls::{HttpsConnector, HttpsConnectorBuilder};
use hyper_util::client::legacy::Client;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::{TokioExecutor, TokioTimer};

use crate::call::Call;
use crate::error::Error;
use crate::invalid::Invalid;
use crate::kind::Delivery;
use crate::settings::Settings;
use crate::tls;

const LARGEST_ANSWER: usize = 2 * 1024 * 1024;
const IDLE: Duration = Duration::from_secs(20); // below what servers usually allow, so that we close first
const POLL_MARGIN: Duration = Duration::from_secs(10);
/// No word from a server stops the bot for longer.
const LONGEST_PAUSE: Duration = Duration::from_secs(300);
const AGENT: &str = concat!("max-bot-api/", env!("CARGO_PKG_VERSION"));

type Pool = Client<HttpsConnector<HttpConnector>, Tracked>;

/// The connections of one client.
pub(crate) struct Transport {
    base: String,
    authorization: HeaderValue,
    timeout: Duration,
    calls: Pool,
    /// Apart, so that a request of half a minute never stands before a send.
    polls: Pool,
}

/// What came back. `body` is absent when it was cut off or too large.
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) retry_after: Option<Duration>,
    pub(crate) body: Option<Bytes>,
}

impl Transport {
    pub(crate) fn new(settings: &Settings) -> Result<Self, Error> {
        let base = settings.checked_base()?;
        Ok(Self {
            authorization: authorization(settings)?,
            timeout: settings.request_timeout,
            calls: pool(settings, &base)?,
            polls: pool(settings, &base)?,
            base,
        })
    }

    pub(crate) async fn send(&self, call: &Call) -> Result<Answer, Error> {
        let limit = call.poll.map_or(self.timeout, |wait| wait + POLL_MARGIN);
        let pool = if call.poll.is_some() {
            &self.polls
        } else {
            &self.calls
        };
        let left = Arc::new(AtomicBool::new(call.body.is_none()));
        let request = self.request(call, Arc::clone(&left))?;
        let exchange = async { Answer::read(pool.request(request).await?).await };
        match tokio::time::timeout(limit, exchange).await {
            Ok(Ok(answer)) => Ok(answer),
            Ok(Err(error)) => Err(classify(error, &left)),
            Err(late) => Err(Error::network(delivery(&left)).because(late)),
        }
    }

    fn request(&self, call: &Call, left: Arc<AtomicBool>) -> Result<Request<Tracked>, Error> {
        let mut request = Request::builder()
            .method(&call.method)
            .uri(format!("{}{}", self.base, call.target()))
            .header(AUTHORIZATION, self.authorization.clone())
            .header(USER_AGENT, AGENT);
        if call.body.is_some() {
            request = request.header(CONTENT_TYPE, "application/json");
        }
        let bytes = Full::from(call.body.clone().unwrap_or_default());
        Ok(request
            .body(Tracked { bytes, left })
            .map_err(|_| Invalid::Unwritable)?)
    }
}

impl Answer {
    async fn read(response: Response<Incoming>) -> Result<Self, hyper_util::client::legacy::Error> {
        let (head, body) = response.into_parts();
        let seconds = head
            .headers
            .get(RETRY_AFTER)
            .and_then(|value| value.to_str().ok()?.trim().parse().ok());
        let body = Limited::new(body, LARGEST_ANSWER).collect().await;
        Ok(Self {
            status: head.status.as_u16(),
            retry_after: seconds.map(|wait| Duration::from_secs(wait).min(LONGEST_PAUSE)),
            body: body.ok().map(http_body_util::Collected::to_bytes),
        })
    }
}

/// A body that knows whether it was taken. A connection takes it when it writes the request, so what was not taken was
/// not sent.
struct Tracked {
    bytes: Full<Bytes>,
    left: Arc<AtomicBool>,
}

impl Body for Tracked {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        self.left.store(true, Ordering::Release);
        Pin::new(&mut self.bytes).poll_frame(cx)
    }

    fn is_end_stream(&self) -> bool {
        self.bytes.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.bytes.size_hint()
    }
}

fn pool(settings: &Settings, base: &str) -> Result<Pool, Error> {
    let tls = tls::config(base.starts_with("https"), settings.extra_root.as_deref())?;
    let mut tcp = HttpConnector::new();
    tcp.enforce_http(false);
    tcp.set_nodelay(true);
    tcp.set_keepalive(Some(IDLE));
    tcp.set_connect_timeout(Some(settings.connect_timeout));
    let connector = HttpsConnectorBuilder::new()
        .with_tls_config(tls)
        .https_or_http()
        .enable_http1()
        .wrap_connector(tcp);
    Ok(Client::builder(TokioExecutor::new())
        .pool_timer(TokioTimer::new())
        .pool_idle_timeout(IDLE)
        .pool_max_idle_per_host(8)
        .build(connector))
}

fn authorization(settings: &Settings) -> Result<HeaderValue, Invalid> {
    let token = settings.token.reveal();
    if token.is_empty() || !token.bytes().all(|byte| byte.is_ascii_graphic()) {
        return Err(Invalid::Token);
    }
    let mut value = HeaderValue::from_str(token).map_err(|_| Invalid::Token)?;
    value.set_sensitive(true);
    Ok(value)
}

fn classify(error: hyper_util::client::legacy::Error, left: &AtomicBool) -> Error {
    if let Some(fault) = tls::fault(&error) {
        return Error::untrusted(fault).because(error);
    }
    let delivery = if error.is_connect() {
        Delivery::NotSent
    } else {
        delivery(left)
    };
    Error::network(delivery).because(error)
}

/// What is known of a request without an answer.
fn delivery(left: &AtomicBool) -> Delivery {
    if left.load(Ordering::Acquire) {
        Delivery::Unknown
    } else {
        Delivery::NotSent
    }
}
