//! The Bot API: one entrance, the order of checks of the real server, one list of methods.

mod admins;
mod answers;
mod chats;
mod draft;
mod error;
mod keyboard;
mod me;
mod members;
mod messages;
mod pins;
mod recipient;
mod request;
mod subscriptions;
mod updates;
pub(crate) mod uploads;

use std::sync::{Arc, PoisonError};
use std::time::Duration;

use axum::extract::{ConnectInfo, Request, State};
use axum::response::{IntoResponse, Response};
use serde_json::Value;

pub(crate) use error::ApiError;
pub(crate) use request::Call;

use crate::cut::Cut;
use crate::faults::Fault;
use crate::inner::Inner;
use crate::journal::Line;
use crate::view;
use crate::world::World;

type Answer = Result<Value, ApiError>;

/// Answers one call of the bot.
pub(crate) async fn serve(
    State(inner): State<Arc<Inner>>,
    ConnectInfo(cut): ConnectInfo<Cut>,
    request: Request,
) -> Response {
    let call = Call::read(request, &inner).await;
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
    record(&inner, &call, &answer, if lost { 0 } else { status });
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
    let free = inner
        .rates
        .lock()
        .unwrap_or_else(PoisonError::into_inner)
        .call();
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
        ("GET", ["videos", token]) => uploads::video(world, token),
        ("POST", ["answers"]) => answers::answer(world, call),
        ("POST", ["uploads"]) => uploads::begin(world, call),
        ("GET", ["subscriptions"]) => Ok(subscriptions::list(world)),
        ("POST", ["subscriptions"]) => subscriptions::add(world, call),
        ("DELETE", ["subscriptions"]) => subscriptions::delete(world, call),
        _ => Err(ApiError::no_method(&call.path)),
    }
}

fn record(inner: &Inner, call: &Call, answer: &Answer, status: u16) {
    let empty =
        matches!(answer, Ok(value) if value["updates"].as_array().is_some_and(Vec::is_empty));
    let response = match answer {
        Ok(value) => value.clone(),
        Err(error) => error.json(),
    };
    inner.with(|world| {
        world.journal.called(view::Call {
            method: call.method.clone(),
            path: call.path.clone(),
            status,
        });
        if let Ok(value) = answer.as_ref().map(|value| value["updates"].as_array()) {
            for update in value.into_iter().flatten() {
                let title = update["update_type"]
                    .as_str()
                    .unwrap_or("update")
                    .to_owned();
                world.write(Line {
                    kind: "update",
                    title,
                    response: Some(update.clone()),
                    ..Line::default()
                });
            }
        }
        if !empty && !call.is("GET", &["updates"]) {
            world.write(Line {
                kind: "call",
                title: call.title(),
                status: Some(status),
                request: call.json().ok(),
                response: Some(response),
            });
        }
    });
}
