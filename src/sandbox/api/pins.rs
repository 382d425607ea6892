//! `/chats/{id}/pin`: the one pinned message.

use serde::Deserialize;
use serde_json::{Value, json};

use super::request::{chat_with, paced, success};
use super::{Answer, ApiError, Call};
use crate::wire;
use crate::world::World;

#[derive(Deserialize)]
struct Pin {
    message_id: String,
    notify: Option<bool>,
}

pub(super) fn get(world: &World, id: &str) -> Answer {
    let chat = chat_with(world, id, "")?;
    let chat = world.chats.get(&chat);
    let pinned = chat.and_then(|chat| world.message(chat.pinned.as_ref()?));
    Ok(json!({"message": pinned.map_or(Value::Null, |message| wire::message(world, message))}))
}

pub(super) fn put(world: &mut World, call: &Call, id: &str) -> Answer {
    let body: Pin = call.object()?;
    let chat_id = chat_with(world, id, "pin_message")?;
    pinnable(world, chat_id, &body.message_id)?;
    paced(world)?;
    pin(world, chat_id, body.message_id);
    if body.notify != Some(false) {
        world.note(chat_id, "Закреплено сообщение");
    }
    Ok(success())
}

/// A message of this very chat.
pub(super) fn pinnable(world: &World, chat_id: i64, mid: &str) -> Result<(), ApiError> {
    match world.message(mid) {
        Some(message) if message.shown() && message.chat == chat_id => Ok(()),
        _ => Err(ApiError::no_message()),
    }
}

pub(super) fn pin(world: &mut World, chat_id: i64, mid: String) {
    if let Some(chat) = world.chats.get_mut(&chat_id) {
        chat.pinned = Some(mid);
    }
    world.changed(chat_id);
}

pub(super) fn delete(world: &mut World, id: &str) -> Answer {
    let chat_id = chat_with(world, id, "pin_message")?;
    paced(world)?;
    if let Some(chat) = world.chats.get_mut(&chat_id) {
        chat.pinned = None;
    }
    world.changed(chat_id);
    Ok(success())
}
