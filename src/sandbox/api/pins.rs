//! `/chats/{id}/pin`: the one pinned message.

use serde_json::{Value, json};

use super::request::{chat_with, success};
use super::{Answer, ApiError, Call};
use crate::wire;
use crate::world::{World, chat_of};

pub(super) fn get(world: &World, id: &str) -> Answer {
    let chat = chat_with(world, id, "")?;
    let pinned = world
        .chats
        .get(&chat)
        .and_then(|chat| chat.pinned.as_ref())
        .and_then(|mid| world.message(mid));
    Ok(json!({"message": pinned.map_or(Value::Null, |message| wire::message(world, message))}))
}

pub(super) fn put(world: &mut World, call: &Call, id: &str) -> Answer {
    let body = call.object()?;
    let mid = body["message_id"].as_str().ok_or_else(ApiError::shape)?;
    let chat_id = chat_with(world, id, "pin_message")?;
    pin(world, chat_id, mid)?;
    world.changed(chat_id);
    Ok(success())
}

/// Pins a message of this very chat.
pub(super) fn pin(world: &mut World, chat_id: i64, mid: &str) -> Result<(), ApiError> {
    let alive = world.message(mid).is_some_and(|message| !message.removed);
    let here = alive && chat_of(mid) == Some(chat_id);
    let chat = world.chats.get_mut(&chat_id).filter(|_| here);
    chat.ok_or_else(ApiError::no_message)?.pinned = Some(mid.to_owned());
    Ok(())
}

pub(super) fn delete(world: &mut World, id: &str) -> Answer {
    let chat_id = chat_with(world, id, "pin_message")?;
    if let Some(chat) = world.chats.get_mut(&chat_id) {
        chat.pinned = None;
    }
    world.changed(chat_id);
    Ok(success())
}
