//! `/messages`: sending, changing, deleting, reading.

use serde_json::json;

use super::draft::Draft;
use super::recipient::{Recipient, reachable};
use super::request::{limit, success};
use super::{Answer, ApiError, Call};
use crate::wire;
use crate::world::{Chat, Kind, Message, World};

pub(super) fn send(world: &mut World, call: &Call) -> Answer {
    let draft = Draft::read(call.object()?)?;
    draft.not_empty()?;
    let chat = Recipient::read(call)?.resolve(world)?;
    if draft.silent && is_channel(world, chat) {
        return Err(ApiError::bad("notify: must be true in a channel"));
    }
    limit(world, chat, "send")?;
    let post = draft.post(world)?;
    let bot = world.bot.user_id;
    let mid = world.post(chat, Some(bot), post);
    let message = world.message(&mid).ok_or_else(ApiError::no_message)?;
    Ok(json!({"message": wire::message(world, message)}))
}

pub(super) fn edit(world: &mut World, call: &Call) -> Answer {
    let draft = Draft::read(call.object()?)?;
    let mid = named(call)?;
    let message = visible(world, mid)?;
    let (chat, sender, at) = (message.chat, message.sender, message.at);
    let keyboard = !message.keyboard.is_empty();
    reachable(world, chat)?;
    let dialog = world.chats.get(&chat).is_some_and(|chat| chat.dialog());
    let old = dialog && !keyboard && world.time.now() - at >= world.knobs().edit_age_ms;
    let bot = world.bot.user_id;
    let may = !is_channel(world, chat)
        || world
            .chats
            .get(&chat)
            .is_some_and(|chat| chat.may(bot, "edit"));
    if sender != Some(bot) || old || !may {
        return Err(ApiError::forbidden("edit message"));
    }
    limit(world, chat, "edit")?;
    draft.revise(world, mid)?;
    Ok(success())
}

pub(super) fn delete(world: &mut World, call: &Call) -> Answer {
    let mid = named(call)?;
    let message = visible(world, mid)?;
    let (chat_id, sender) = (message.chat, message.sender);
    let bot = world.bot.user_id;
    let chat = reachable(world, chat_id)?;
    let allowed = match chat.kind {
        Kind::Dialog => sender == Some(bot),
        Kind::Group => sender == Some(bot) || (chat.may(bot, "write")),
        Kind::Channel => chat.may(bot, "delete"),
    };
    if !allowed {
        return Err(ApiError::forbidden("delete message"));
    }
    limit(world, chat_id, "delete")?;
    world.remove(mid);
    Ok(success())
}

pub(super) fn one(world: &World, mid: &str) -> Answer {
    visible(world, mid).map(|message| wire::message(world, message))
}

pub(super) fn list(world: &World, call: &Call) -> Answer {
    let found = match (call.number("chat_id")?, call.text("message_ids")) {
        (Some(chat), None) => history(world, call, chat)?,
        (None, Some(ids)) => ids
            .split(',')
            .filter_map(|mid| visible(world, mid).ok())
            .collect(),
        _ => {
            return Err(ApiError::bad(
                "Exactly one of chat_id and message_ids is required",
            ));
        }
    };
    Ok(
        json!({"messages": found.into_iter().map(|message| wire::message(world, message)).collect::<Vec<_>>()}),
    )
}

fn history<'a>(world: &'a World, call: &Call, chat: i64) -> Result<Vec<&'a Message>, ApiError> {
    let count = call.number("count")?.unwrap_or(50);
    let before = call
        .number("before")?
        .or(call.number("from")?)
        .unwrap_or(i64::MAX);
    let after = call
        .number("after")?
        .or(call.number("to")?)
        .unwrap_or(i64::MIN);
    if !(1..=100).contains(&count) {
        return Err(ApiError::bad("count: must be between 1 and 100"));
    }
    let chat = world
        .chats
        .get(&chat)
        .ok_or_else(|| ApiError::no_chat(chat))?;
    if chat.dialog() && !chat.active {
        return Err(ApiError::suspended(chat.chat_id));
    }
    if !readable(world, chat) {
        return Err(ApiError::new(
            403,
            "chat.denied",
            "Bot may not read this chat",
        ));
    }
    let shown = chat.messages.iter().rev().filter(|one| one.shown());
    let within = shown.filter(|one| one.at <= before && one.at >= after);
    Ok(within.take(count.unsigned_abs() as usize).collect())
}

fn is_channel(world: &World, chat: i64) -> bool {
    world.chats.get(&chat).is_some_and(Chat::channel)
}

fn readable(world: &World, chat: &Chat) -> bool {
    chat.members.contains_key(&world.bot.user_id) && chat.heard_by(world.bot.user_id)
}

fn named(call: &Call) -> Result<&str, ApiError> {
    call.text("message_id")
        .ok_or_else(|| ApiError::bad("Missing parameter message_id"))
}

/// A message that exists and that the bot may know of: its own, or one of a chat it may read.
fn visible<'a>(world: &'a World, mid: &str) -> Result<&'a Message, ApiError> {
    let full = if mid.starts_with("mid.") {
        mid.to_owned()
    } else {
        format!("mid.{mid}")
    };
    let message = world
        .message(&full)
        .filter(|message| message.shown())
        .ok_or_else(ApiError::no_message)?;
    let own = message.sender == Some(world.bot.user_id);
    let chat = world
        .chats
        .get(&message.chat)
        .ok_or_else(ApiError::no_message)?;
    if own || readable(world, chat) {
        Ok(message)
    } else {
        Err(ApiError::no_message())
    }
}
