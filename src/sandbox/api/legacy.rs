//! What MAX has removed, for bots that have not heard of it: answered only while that knob is on.

use serde::Deserialize;
use serde_json::{Value, json};

use super::request::{chat_here, chat_with, id as number, paced, success};
use super::{Answer, ApiError, Call, me};
use crate::wire;
use crate::world::{Chat, World};

pub(super) fn route(world: &mut World, call: &Call, path: &[&str]) -> Answer {
    match (call.method.as_str(), path) {
        ("GET", ["chats"]) => list(world, call),
        ("GET", ["chats", link]) => by_link(world, link),
        ("DELETE", ["chats", id]) => delete(world, id),
        ("POST", ["chats", id, "members"]) => add_members(world, call, id),
        ("PATCH", ["me"]) => patch_me(world, call),
        _ => Err(ApiError::no_method(&call.path)),
    }
}

/// The groups and channels the bot is in, by pages.
fn list(world: &World, call: &Call) -> Answer {
    let count = call.number("count")?.unwrap_or(50);
    if !(1..=100).contains(&count) {
        return Err(ApiError::bad("count: must be between 1 and 100"));
    }
    let after = call.number("marker")?.unwrap_or(i64::MIN);
    let bot = world.bot.user_id;
    let ours =
        |chat: &&Chat| !chat.dialog() && chat.members.contains_key(&bot) && chat.chat_id > after;
    let mut rest = world.chats.values().filter(ours);
    let page: Vec<&Chat> = rest.by_ref().take(count.unsigned_abs() as usize).collect();
    let marker = page.last().map(|chat| chat.chat_id);
    let marker = marker.filter(|_| rest.next().is_some());
    let chats: Vec<Value> = page
        .into_iter()
        .map(|chat| wire::chat(world, chat))
        .collect();
    Ok(json!({"chats": chats, "marker": marker}))
}

/// A channel by the last part of its link.
fn by_link(world: &World, link: &str) -> Answer {
    let link = format!("https://max.ru/{}", link.trim_start_matches('@'));
    let mut chats = world.chats.values();
    let chat = chats.find(|chat| chat.channel() && chat.link.as_ref() == Some(&link));
    chat.map(|chat| wire::chat(world, chat))
        .ok_or_else(|| ApiError::no_chat(link))
}

fn delete(world: &mut World, id: &str) -> Answer {
    let chat = chat_here(world, id)?;
    chat_with(world, id, "")?;
    paced(world)?;
    world.chats.remove(&chat);
    world.changed(chat);
    Ok(success())
}

#[derive(Deserialize)]
struct Wanted {
    user_ids: Vec<Value>,
}

/// Adds whom it can; the rest are named in the answer.
fn add_members(world: &mut World, call: &Call, id: &str) -> Answer {
    let wanted: Wanted = call.object()?;
    let users: Option<Vec<i64>> = wanted.user_ids.iter().map(number).collect();
    let users = users.ok_or_else(ApiError::shape)?;
    if !(1..=100).contains(&users.len()) {
        return Err(ApiError::bad("user_ids: size must be between 1 and 100"));
    }
    let chat = chat_with(world, id, "add_remove_members")?;
    paced(world)?;
    let bot = world.bot.user_id;
    let failed: Vec<i64> = users
        .into_iter()
        .filter(|user| world.enter(*user, chat, Some(bot)).is_err())
        .collect();
    if failed.is_empty() {
        return Ok(success());
    }
    let why = [json!({"error_code": "add.participant.not.found", "user_ids": failed})];
    Ok(
        json!({"success": false, "message": "Not all users were added", "failed_user_ids": failed, "failed_user_details": why}),
    )
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Patch {
    first_name: Option<String>,
    description: Option<String>,
    commands: Option<Vec<me::Command>>,
}

fn patch_me(world: &mut World, call: &Call) -> Answer {
    let patch: Patch = call.object()?;
    let fits = |text: &Option<String>, most: usize| {
        let length = text.as_ref().map_or(1, |text| text.chars().count());
        (1..=most).contains(&length)
    };
    if !fits(&patch.first_name, 64) || !fits(&patch.description, 16_000) {
        let text = "first_name is 1 to 64, description 1 to 16000 characters";
        return Err(ApiError::bad(text));
    }
    me::check(patch.commands.as_deref().unwrap_or_default())?;
    paced(world)?;
    if let Some(commands) = patch.commands {
        me::set(world, commands);
    }
    let bot = &mut world.bot;
    bot.name = patch.first_name.unwrap_or(std::mem::take(&mut bot.name));
    bot.description = patch
        .description
        .unwrap_or(std::mem::take(&mut bot.description));
    Ok(wire::bot(world))
}
