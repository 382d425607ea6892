//! To whom a message goes, and whether the bot may write there.

use super::{ApiError, Call};
use crate::world::{Chat, World};

/// `user_id` or `chat_id` in the query.
#[derive(Debug, Clone, Copy)]
pub(super) enum Recipient {
    User(i64),
    Chat(i64),
}

impl Recipient {
    pub(super) fn read(call: &Call) -> Result<Self, ApiError> {
        match (call.number("chat_id")?, call.number("user_id")?) {
            (Some(chat), _) => Ok(Recipient::Chat(chat)),
            (None, Some(user)) => Ok(Recipient::User(user)),
            (None, None) => Err(ApiError::bad("Unknown recipient")),
        }
    }

    /// The chat, if it exists and the bot may write there.
    pub(super) fn resolve(self, world: &World) -> Result<i64, ApiError> {
        let id = match self {
            Recipient::Chat(chat) => chat,
            Recipient::User(user) => world.dialog_id(user),
        };
        match (self, world.chats.contains_key(&id)) {
            (_, true) => writable(world, id).map(|()| id),
            (Recipient::User(_), false) => Err(ApiError::no_dialog()),
            (Recipient::Chat(chat), false) => Err(ApiError::no_chat(chat)),
        }
    }
}

/// A dialogue must be active; of a group the bot must be a member.
pub(super) fn reachable(world: &World, chat: i64) -> Result<&Chat, ApiError> {
    let found = world.chats.get(&chat);
    let chat = found.ok_or_else(|| ApiError::no_chat(chat))?;
    if chat.dialog() && !chat.active {
        return Err(ApiError::suspended(chat.chat_id));
    }
    if !chat.members.contains_key(&world.bot.user_id) {
        return Err(ApiError::outside());
    }
    Ok(chat)
}

/// The same, and the bot may publish there.
pub(super) fn writable(world: &World, chat: i64) -> Result<(), ApiError> {
    let bot = world.bot.user_id;
    let chat = reachable(world, chat)?;
    if chat.channel() && !chat.may(bot, "write") {
        return Err(ApiError::forbidden("write"));
    }
    if !chat.dialog() && !chat.admin(bot) && !world.knobs().members_write {
        return Err(ApiError::new(
            403,
            "chat.denied",
            "Bot is not an administrator",
        ));
    }
    Ok(())
}
