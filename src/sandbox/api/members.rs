//! `/chats/{id}/members`: who is here, leaving, removing.

use serde_json::json;

use super::request::{chat_here, chat_with, failure, limit, paced, success};
use super::{Answer, ApiError, Call};
use crate::wire;
use crate::world::World;

pub(super) fn me(world: &World, id: &str) -> Answer {
    let chat = chat_here(world, id)?;
    let chat = world
        .chats
        .get(&chat)
        .ok_or_else(|| ApiError::no_chat(id))?;
    Ok(wire::member(world, chat, world.bot.user_id))
}

pub(super) fn leave(world: &mut World, id: &str) -> Answer {
    let chat = chat_here(world, id)?;
    if world.chats.get(&chat).is_some_and(|chat| chat.dialog()) {
        return Err(ApiError::forbidden("leave a dialog"));
    }
    paced(world)?;
    world.bot_leaves(chat);
    Ok(success())
}

pub(super) fn get(world: &World, call: &Call, id: &str) -> Answer {
    let chosen = call.numbers("user_ids")?;
    let count = call.number("count")?.unwrap_or(20);
    let marker = call.number("marker")?.unwrap_or(0);
    if !(1..=100).contains(&count) {
        return Err(ApiError::bad("count: must be between 1 and 100"));
    }
    if chosen.as_ref().is_some_and(|chosen| chosen.len() > 100) {
        return Err(ApiError::bad("user_ids: size must be between 1 and 100"));
    }
    let chat = chat_with(world, id, "")?;
    let chat = world
        .chats
        .get(&chat)
        .ok_or_else(|| ApiError::no_chat(id))?;
    let card = |user: &i64| wire::member(world, chat, *user);
    if let Some(chosen) = chosen {
        let members: Vec<_> = chosen
            .iter()
            .filter(|user| chat.members.contains_key(user))
            .map(card)
            .collect();
        return Ok(json!({"members": members}));
    }
    let rest: Vec<i64> = chat
        .members
        .keys()
        .copied()
        .filter(|user| *user > marker)
        .collect();
    let page: Vec<i64> = rest
        .iter()
        .copied()
        .take(count.unsigned_abs() as usize)
        .collect();
    let mut answer = json!({"members": page.iter().map(card).collect::<Vec<_>>()});
    if let Some(last) = page.last().filter(|_| page.len() < rest.len()) {
        answer["marker"] = json!(last);
    }
    Ok(answer)
}

pub(super) fn delete(world: &mut World, call: &Call, id: &str) -> Answer {
    let user = call
        .number("user_id")?
        .ok_or_else(|| ApiError::bad("Missing parameter user_id"))?;
    let block = call.text("block") == Some("true");
    let chat_id = chat_with(world, id, "add_remove_members")?;
    let here = world
        .chats
        .get(&chat_id)
        .is_some_and(|chat| chat.members.contains_key(&user));
    limit(world, chat_id, "remove member")?;
    if !here {
        return Ok(failure("User is not a chat member"));
    }
    world.expel(chat_id, user, block);
    Ok(success())
}
