//! `/answers`: what the bot replies to a press.

use super::draft::Draft;
use super::recipient::writable;
use super::request::{limit, success};
use super::{Answer, ApiError, Call};
use crate::world::World;

pub(super) fn answer(world: &mut World, call: &Call) -> Answer {
    let body = call.object()?;
    let toast = body["notification"].as_str().map(str::to_owned);
    let draft = if body["message"].is_null() {
        None
    } else {
        Some(Draft::read(&body["message"])?)
    };
    if draft.is_none() && toast.as_ref().is_none_or(String::is_empty) {
        return Err(ApiError::bad("`message` or `notification` required"));
    }
    let id = call
        .text("callback_id")
        .ok_or_else(|| ApiError::bad("Missing parameter callback_id"))?;
    let callback = world.callbacks.get(id).cloned();
    let callback = callback.ok_or_else(|| ApiError::new(404, "not.found", "Callback not found"))?;
    let message = world
        .message(&callback.mid)
        .ok_or_else(ApiError::no_message)?;
    let (chat, removed) = (message.chat, message.removed);
    if draft.is_some() && removed {
        return Err(ApiError::no_message());
    }
    writable(world, chat)?;
    limit(world, chat, "answer")?;
    if let Some(draft) = draft {
        draft.revise(world, &callback.mid)?;
        world.echo_edit(&callback.mid);
    }
    if let Some(text) = toast {
        world.toast(callback.user, &text);
    }
    Ok(success())
}
