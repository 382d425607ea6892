//! `/chats/{id}`: what a chat is, its title, «typing…».

use serde_json::Value;

use super::request::{chat_here, chat_with, success};
use super::{Answer, ApiError, Call, pins};
use crate::wire;
use crate::world::World;

const ACTIONS: [&str; 6] = [
    "typing_on",
    "sending_photo",
    "sending_video",
    "sending_audio",
    "sending_file",
    "mark_seen",
];

pub(super) fn get(world: &World, id: &str) -> Answer {
    let chat = chat_here(world, id)?;
    world
        .chats
        .get(&chat)
        .map(|chat| wire::chat(world, chat))
        .ok_or_else(|| ApiError::no_chat(id))
}

pub(super) fn patch(world: &mut World, call: &Call, id: &str) -> Answer {
    let body = call.object()?;
    let title = sized(&body, "title", (1, 200))?;
    let description = sized(&body, "description", (0, 16_000))?;
    let chat_id = chat_with(world, id, "change_chat_info")?;
    let icon = icon(world, &body["icon"])?;
    if let Some(pin) = body["pin"].as_str() {
        pins::pin(world, chat_id, pin)?;
    }
    let chat = world.chats.get_mut(&chat_id);
    let chat = chat.ok_or_else(|| ApiError::no_chat(id))?;
    chat.icon = icon.or(chat.icon.take());
    if let Some(description) = description {
        chat.description = description;
    }
    if let Some(title) = title {
        title.clone_into(&mut chat.title);
        if body["notify"].as_bool() != Some(false) {
            world.note(chat_id, &format!("Чат теперь называется «{title}»"));
        }
    }
    world.changed(chat_id);
    get(world, id)
}

/// A text of so many characters, if it is there.
fn sized(
    body: &Value,
    field: &'static str,
    (least, most): (usize, usize),
) -> Result<Option<String>, ApiError> {
    match &body[field] {
        Value::Null => Ok(None),
        Value::String(text) if (least..=most).contains(&text.chars().count()) => {
            Ok(Some(text.clone()))
        }
        Value::String(_) => Err(ApiError::bad(format!(
            "{field}: size must be between {least} and {most}"
        ))),
        _ => Err(ApiError::shape()),
    }
}

/// Where the new icon is.
fn icon(world: &World, icon: &Value) -> Result<Option<String>, ApiError> {
    let photos = icon["photos"].as_object();
    let photo = photos.and_then(|photos| photos.values().next());
    let token = photo.map_or(&icon["token"], |photo| &photo["token"]);
    match (token.as_str(), icon["url"].as_str()) {
        _ if icon.is_null() => Ok(None),
        (Some(token), _) if world.files.get(token).is_some_and(|file| file.stored) => {
            Ok(Some(world.file_url(token)))
        }
        (None, Some(url)) => Ok(Some(url.to_owned())),
        _ => Err(ApiError::bad("icon: image not found")),
    }
}

pub(super) fn action(world: &World, call: &Call, id: &str) -> Answer {
    let body = call.object()?;
    let action = body["action"].as_str().ok_or_else(ApiError::shape)?;
    if !ACTIONS.contains(&action) {
        return Err(ApiError::shape());
    }
    let chat_id = chat_here(world, id)?;
    if world.chats.get(&chat_id).is_some_and(|chat| !chat.active) {
        return Err(ApiError::suspended(chat_id));
    }
    Ok(success())
}
