//! The entrance: token and body, troubles, the method itself with the rate behind it, the answer and its way out.

use std::sync::Arc;
use std::time::Duration;

use axum::Extension;
use axum::body::{Body, Bytes};
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::http::header::{CONTENT_LENGTH, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use futures_util::{StreamExt, stream};

use super::record::Record;
use super::request::paced;
use super::{Answer, ApiError, Call, route, updates};
use crate::cut::Cut;
use crate::faults::Fault;
use crate::inner::Inner;
use crate::shape;

/// Answers one call of the bot.
pub(crate) async fn serve(
    State(inner): State<Arc<Inner>>,
    Extension(cut): Extension<Cut>,
    request: Request,
) -> Response {
    let call = Call::read(request, &inner.token).await;
    let record = Record::open(&inner, &call);
    let fault = struck(&inner, &call).await;
    if fault == Some(Fault::Hang) {
        inner.stopped().await;
    }
    if matches!(fault, Some(Fault::CutBefore | Fault::Hang)) {
        cut.now();
        return StatusCode::OK.into_response();
    }
    let answer = carried_out(&inner, &call, fault).await;
    let sent = answer.is_ok() && call.is("POST", &["messages"]);
    let lost = sent && inner.with(|world| world.loses_answer());
    if lost {
        cut.now();
    }
    let inside = fault == Some(Fault::CutInside);
    let status = answer.as_ref().map_or_else(|error| error.status, |_| 200);
    record.close(&answer, if lost || inside { 0 } else { status });
    match answer {
        Ok(value) if inside => halved(value.to_string()),
        Ok(value) => axum::Json(value).into_response(),
        Err(error) => error.into_response(),
    }
}

/// What goes wrong with this call, after the wait that is set.
async fn struck(inner: &Inner, call: &Call) -> Option<Fault> {
    let poll = call.is("GET", &["updates"]);
    let (fault, delay) = inner.with(|world| {
        let set = &world.options.knobs.troubles;
        let spared = call.refused.is_some() || (poll && !set.polls_too);
        if spared {
            (None, 0)
        } else {
            (world.faults.call(set), set.delay_ms)
        }
    });
    if delay > 0 {
        tokio::time::sleep(Duration::from_millis(delay)).await;
    }
    fault
}

async fn carried_out(inner: &Inner, call: &Call, fault: Option<Fault>) -> Answer {
    let answer = match (&call.refused, fault) {
        (Some(error), _) => Err(error.clone()),
        (None, Some(Fault::TooMany)) => Err(ApiError::too_many()),
        (None, Some(Fault::Fail)) => {
            let status = inner.look(|world| world.knobs().troubles.fail_status);
            Err(ApiError::gateway(status))
        }
        (None, _) if call.is("GET", &["updates"]) => updates::poll(inner, call).await,
        (None, _) => inner.with(|world| {
            world.spent = !world.within_rate();
            let answer = route(world, call)?;
            if call.method == "GET" {
                paced(world)?;
            }
            Ok(answer)
        }),
    };
    let knobs = inner.look(|world| world.knobs().clone());
    match answer {
        Ok(mut value) => {
            shape::dress(&knobs, &mut value);
            Ok(value)
        }
        Err(error) if error.status == 429 => Err(error.after(knobs.troubles.retry_after)),
        Err(error) => Err(error),
    }
}

/// An answer that breaks off in the middle.
fn halved(body: String) -> Response {
    let whole = body.len();
    let half = Bytes::from(body).slice(..whole / 2);
    // What comes at once with the end would not be sent.
    let end = stream::once(async {
        tokio::task::yield_now().await;
        Err(std::io::Error::from(std::io::ErrorKind::BrokenPipe))
    });
    let parts = stream::iter([Ok(half)]).chain(end);
    let headers = [
        (CONTENT_TYPE, "application/json".to_owned()),
        (CONTENT_LENGTH, whole.to_string()),
    ];
    (headers, Body::from_stream(parts)).into_response()
}
