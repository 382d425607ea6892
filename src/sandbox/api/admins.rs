//! `/chats/{id}/members/admins`: administrators and their rights.

use std::collections::BTreeSet;

use serde::Deserialize;
use serde_json::{Value, json};

use super::request::{chat_with, failure, id as number, paced, success};
use super::{Answer, ApiError, Call};
use crate::wire;
use crate::world::{Chat, Kind, World, permissions};

const MOST_ADMINS: usize = 50;

#[derive(Deserialize)]
struct Body {
    admins: Vec<Wish>,
}

#[derive(Deserialize)]
struct Wish {
    user_id: Value,
    permissions: Vec<String>,
    alias: Option<String>,
}

/// A wish that can be granted.
struct Grant {
    user: i64,
    permissions: BTreeSet<String>,
    alias: Option<String>,
}

pub(super) fn get(world: &World, id: &str) -> Answer {
    let chat = chat_with(world, id, "")?;
    let chat = world.chats.get(&chat);
    let chat = chat.ok_or_else(|| ApiError::no_chat(id))?;
    let admins = chat.members.keys().filter(|user| chat.admin(**user));
    Ok(json!({"members": admins.map(|user| wire::member(world, chat, *user)).collect::<Vec<_>>()}))
}

pub(super) fn grant(world: &mut World, call: &Call, id: &str) -> Answer {
    let body: Body = call.object()?;
    let chat = id.parse().ok().and_then(|id| world.chats.get(&id));
    let kind = chat.map_or(Kind::Group, |chat| chat.kind);
    let grants = body.admins.into_iter().map(|wish| wish.grant(kind));
    let grants = grants.collect::<Result<Vec<_>, _>>()?;
    let chat_id = chat_with(world, id, "add_admins")?;
    paced(world)?;
    let chat = world.chats.get_mut(&chat_id);
    let chat = chat.ok_or_else(|| ApiError::no_chat(id))?;
    if let Some(why) = impossible(chat, &grants) {
        return Ok(failure(why));
    }
    for grant in grants {
        if let Some(member) = chat.members.get_mut(&grant.user) {
            member.admin = true;
            member.permissions = grant.permissions;
            member.alias = grant.alias;
        }
    }
    world.changed(chat_id);
    Ok(success())
}

fn impossible(chat: &Chat, grants: &[Grant]) -> Option<&'static str> {
    let strangers = |one: &Grant| !chat.members.contains_key(&one.user);
    if grants.iter().any(strangers) {
        return Some("User is not a chat member");
    }
    let new = grants.iter().map(|one| one.user);
    let all = chat
        .members
        .keys()
        .copied()
        .filter(|user| chat.admin(*user));
    let all: BTreeSet<i64> = all.chain(new).collect();
    (all.len() > MOST_ADMINS).then_some("Too many admins in the chat")
}

impl Wish {
    fn grant(self, kind: Kind) -> Result<Grant, ApiError> {
        Ok(Grant {
            user: number(&self.user_id).ok_or_else(ApiError::shape)?,
            permissions: permissions(kind, &self.permissions).map_err(ApiError::bad)?,
            alias: self.alias,
        })
    }
}

pub(super) fn revoke(world: &mut World, id: &str, user: &str) -> Answer {
    let wrong = |_| ApiError::bad("Invalid parameter user_id");
    let user: i64 = user.parse().map_err(wrong)?;
    let chat_id = chat_with(world, id, "add_admins")?;
    paced(world)?;
    let chat = world.chats.get_mut(&chat_id);
    let Some(member) = chat.and_then(|chat| chat.members.get_mut(&user)) else {
        return Ok(failure("User is not a chat member"));
    };
    member.admin = false;
    member.permissions.clear();
    member.alias = None;
    world.changed(chat_id);
    Ok(success())
}
