//! `/chats/{id}`: what a chat is, its title, icon and description, «typing…».

use serde::Deserialize;
use serde_json::Value;

use super::request::{chat_here, chat_with, paced, success};
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

#[derive(Default, Deserialize)]
#[serde(default)]
struct Patch {
    title: Option<String>,
    description: Option<String>,
    icon: Value,
    pin: Option<String>,
    notify: Option<bool>,
}

#[derive(Deserialize)]
struct Action {
    action: String,
}

pub(super) fn get(world: &World, id: &str) -> Answer {
    let chat = chat_here(world, id)?;
    let chat = world.chats.get(&chat);
    chat.map(|chat| wire::chat(world, chat))
        .ok_or_else(|| ApiError::no_chat(id))
}

pub(super) fn patch(world: &mut World, call: &Call, id: &str) -> Answer {
    let patch: Patch = call.object()?;
    sized(patch.title.as_ref(), "title", (1, 200))?;
    sized(patch.description.as_ref(), "description", (0, 16_000))?;
    let chat_id = chat_with(world, id, "change_chat_info")?;
    let icon = icon(world, &patch.icon)?;
    if let Some(pin) = &patch.pin {
        pins::pinnable(world, chat_id, pin)?;
    }
    paced(world)?;
    change(world, chat_id, patch, icon);
    get(world, id)
}

fn change(world: &mut World, chat_id: i64, patch: Patch, icon: Option<String>) {
    let Some(chat) = world.chats.get_mut(&chat_id) else {
        return;
    };
    chat.icon = icon.or(chat.icon.take());
    if let Some(description) = patch.description {
        chat.description = description;
    }
    if let Some(pin) = patch.pin {
        chat.pinned = Some(pin);
    }
    if let Some(title) = patch.title {
        title.clone_into(&mut chat.title);
        if patch.notify != Some(false) {
            world.note(chat_id, &format!("Чат теперь называется «{title}»"));
        }
    }
    world.changed(chat_id);
}

/// A text of so many characters, if it is there.
fn sized(
    text: Option<&String>,
    field: &str,
    (least, most): (usize, usize),
) -> Result<(), ApiError> {
    if text.is_none_or(|text| (least..=most).contains(&text.chars().count())) {
        return Ok(());
    }
    let text = format!("{field}: size must be between {least} and {most}");
    Err(ApiError::bad(text))
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
    let Action { action } = call.object()?;
    if !ACTIONS.contains(&action.as_str()) {
        return Err(ApiError::shape());
    }
    let chat_id = chat_here(world, id)?;
    if world.chats.get(&chat_id).is_some_and(|chat| !chat.active) {
        return Err(ApiError::suspended(chat_id));
    }
    paced(world)?;
    Ok(success())
}
