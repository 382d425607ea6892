//! `/chats/{id}/members/admins`: administrators and their rights.

use serde_json::{Value, json};

use super::request::{chat_with, failure, id as number, success};
use super::{Answer, ApiError, Call};
use crate::wire;
use crate::world::{Kind, World, permissions};

const MOST_ADMINS: usize = 50;

pub(super) fn get(world: &World, id: &str) -> Answer {
    let chat = chat_with(world, id, "")?;
    let chat = world
        .chats
        .get(&chat)
        .ok_or_else(|| ApiError::no_chat(id))?;
    let admins = chat.members.keys().filter(|user| chat.admin(**user));
    Ok(json!({"members": admins.map(|user| wire::member(world, chat, *user)).collect::<Vec<_>>()}))
}

pub(super) fn grant(world: &mut World, call: &Call, id: &str) -> Answer {
    let body = call.object()?;
    let list = body["admins"].as_array().ok_or_else(ApiError::shape)?;
    let kind = id
        .parse()
        .ok()
        .and_then(|id| world.chats.get(&id))
        .map_or(Kind::Group, |chat| chat.kind);
    let wish = |value| wish(kind, value);
    let wanted = list.iter().map(wish).collect::<Result<Vec<_>, _>>()?;
    let chat_id = chat_with(world, id, "add_admins")?;
    let chat = world
        .chats
        .get_mut(&chat_id)
        .ok_or_else(|| ApiError::no_chat(id))?;
    if wanted
        .iter()
        .any(|wish| !chat.members.contains_key(&wish.user))
    {
        return Ok(failure("User is not a chat member"));
    }
    let already = chat
        .members
        .keys()
        .filter(|user| chat.admin(**user))
        .count();
    let new = wanted.iter().filter(|wish| !chat.admin(wish.user)).count();
    if already + new > MOST_ADMINS {
        return Ok(failure("Too many admins in the chat"));
    }
    for wish in wanted {
        if let Some(member) = chat.members.get_mut(&wish.user) {
            member.admin = true;
            member.permissions = wish.permissions;
            member.alias = wish.alias;
        }
    }
    world.changed(chat_id);
    Ok(success())
}

struct Wish {
    user: i64,
    permissions: std::collections::BTreeSet<String>,
    alias: Option<String>,
}

fn wish(kind: Kind, value: &Value) -> Result<Wish, ApiError> {
    let user = number(&value["user_id"]).ok_or_else(ApiError::shape)?;
    let asked: Vec<String> =
        serde_json::from_value(value["permissions"].clone()).map_err(|_| ApiError::shape())?;
    let alias = value["alias"].as_str().map(str::to_owned);
    Ok(Wish {
        user,
        permissions: permissions(kind, &asked).map_err(ApiError::bad)?,
        alias,
    })
}

pub(super) fn revoke(world: &mut World, id: &str, user: &str) -> Answer {
    let chat_id = chat_with(world, id, "add_admins")?;
    let user: i64 = user
        .parse()
        .map_err(|_| ApiError::bad("Invalid parameter user_id"))?;
    let member = world
        .chats
        .get_mut(&chat_id)
        .and_then(|chat| chat.members.get_mut(&user));
    let Some(member) = member else {
        return Ok(failure("User is not a chat member"));
    };
    member.admin = false;
    member.permissions.clear();
    world.changed(chat_id);
    Ok(success())
}
