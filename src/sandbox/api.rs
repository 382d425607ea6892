//! The Bot API: one entrance, the order of checks of the real server, one list of methods.

mod admins;
mod answers;
mod chats;
mod comments;
mod draft;
mod error;
mod keyboard;
mod me;
mod members;
mod messages;
mod pins;
mod recipient;
pub(crate) mod record;
mod request;
mod subscriptions;
mod updates;
pub(crate) mod uploads;

use std::sync::Arc;
use std::time::Duration;

use axum::extract::{ConnectInfo, Request, State};
use axum::response::{IntoResponse, Response};
use serde_json::Value;

pub(crate) use error::ApiError;
use record::Record;
pub(crate) use request::Call;

use crate::cut::Cut;
use crate::faults::Fault;
use crate::inner::Inner;
use crate::world::World;

type Answer = Result<Value, ApiError>;

/// Answers one call of the bot.
pub(crate) async fn serve(
    State(inner): State<Arc<Inner>>,
    ConnectInfo(cut): ConnectInfo<Cut>,
    request: Request,
) -> Response {
    let call = Call::read(request).await;
    let record = Record::open(&inner, &call);
    let answer = match enter(&inner, &call).await {
        Ok(()) if call.is("GET", &["updates"]) => updates::poll(&inner, &call).await,
        Ok(()) => inner.with(|world| route(world, &call)),
        Err(error) => Err(error),
    };
    let sent = answer.is_ok() && call.is("POST", &["messages"]);
    let lost = sent && inner.with(|world| world.faults.cuts_send());
    if lost {
        cut.now();
    }
    let status = answer.as_ref().map_or_else(|error| error.status, |_| 200);
    record.close(&answer, if lost { 0 } else { status });
    match answer {
        Ok(value) => axum::Json(value).into_response(),
        Err(error) => error.into_response(),
    }
}

/// Token, troubles, the limit over all calls.
async fn enter(inner: &Inner, call: &Call) -> Result<(), ApiError> {
    call.authorize(&inner.token)?;
    let poll = call.is("GET", &["updates"]);
    let (fault, delay, retry_after) = inner.with(|world| {
        let faults = &mut world.faults;
        (
            faults.call(poll),
            faults.delay_ms(poll),
            faults.set.retry_after,
        )
    });
    if delay > 0 {
        tokio::time::sleep(Duration::from_millis(delay)).await;
    }
    match fault {
        Fault::TooMany => return Err(ApiError::too_many().after(retry_after)),
        Fault::Fail => return Err(ApiError::gateway()),
        Fault::None => {}
    }
    let free = inner.with(|world| {
        let (counted, most) = (world.knobs().rates, world.knobs().overall);
        !counted || world.rates.take((0, ""), most)
    });
    if free {
        Ok(())
    } else {
        Err(ApiError::too_many())
    }
}

fn route(world: &mut World, call: &Call) -> Answer {
    let path: Vec<&str> = call.path.split('/').skip(1).collect();
    match (call.method.as_str(), path.as_slice()) {
        ("GET", ["me"]) => Ok(crate::wire::bot(world)),
        ("PATCH", ["me", "commands"]) => me::commands(world, call),
        ("GET", ["chats", id]) => chats::get(world, id),
        ("PATCH", ["chats", id]) => chats::patch(world, call, id),
        ("POST", ["chats", id, "actions"]) => chats::action(world, call, id),
        ("GET", ["chats", id, "pin"]) => pins::get(world, id),
        ("PUT", ["chats", id, "pin"]) => pins::put(world, call, id),
        ("DELETE", ["chats", id, "pin"]) => pins::delete(world, id),
        ("GET", ["chats", id, "members", "me"]) => members::me(world, id),
        ("DELETE", ["chats", id, "members", "me"]) => members::leave(world, id),
        ("GET", ["chats", id, "members", "admins"]) => admins::get(world, id),
        ("POST", ["chats", id, "members", "admins"]) => admins::grant(world, call, id),
        ("DELETE", ["chats", id, "members", "admins", user]) => admins::revoke(world, id, user),
        ("GET", ["chats", id, "members"]) => members::get(world, call, id),
        ("DELETE", ["chats", id, "members"]) => members::delete(world, call, id),
        ("GET", ["messages"]) => messages::list(world, call),
        ("POST", ["messages"]) => messages::send(world, call),
        ("PUT", ["messages"]) => messages::edit(world, call),
        ("DELETE", ["messages"]) => messages::delete(world, call),
        ("GET", ["messages", mid]) => messages::one(world, mid),
        ("GET", ["messages", post, "comments"]) => comments::list(world, call, post),
        ("GET", ["messages", post, "comments", id]) => comments::one(world, post, id),
        ("POST", ["messages", post, "comments"]) => comments::send(world, call, post),
        ("PUT", ["messages", post, "comments"]) => comments::edit(world, call, post),
        ("DELETE", ["messages", post, "comments"]) => comments::delete(world, call, post),
        ("GET", ["videos", token]) => uploads::video(world, token),
        ("POST", ["answers"]) => answers::answer(world, call),
        ("POST", ["uploads"]) => uploads::begin(world, call),
        ("GET", ["subscriptions"]) => Ok(subscriptions::list(world)),
        ("POST", ["subscriptions"]) => subscriptions::add(world, call),
        ("DELETE", ["subscriptions"]) => subscriptions::delete(world, call),
        _ => Err(ApiError::no_method(&call.path)),
    }
}
