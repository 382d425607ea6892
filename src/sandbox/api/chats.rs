//! `/chats/{id}`: what a chat is, its title, «typing…».

use super::request::{chat_here, chat_with, success};
use super::{Answer, ApiError, Call};
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
    let title = body["title"].as_str();
    if title.is_some_and(|title| !(1..=200).contains(&title.chars().count())) {
        return Err(ApiError::bad("title: size must be between 1 and 200"));
    }
    let chat_id = chat_with(world, id, "change_chat_info")?;
    let chat = world
        .chats
        .get_mut(&chat_id)
        .ok_or_else(|| ApiError::no_chat(id))?;
    if let Some(description) = body["description"].as_str() {
        description.clone_into(&mut chat.description);
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
