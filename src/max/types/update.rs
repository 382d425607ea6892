//! What happened, as MAX tells it.

use std::fmt;

use serde::Deserialize;
use serde_json::Value;

use super::{ChatId, Message, Mid, Permission, Raw, User, UserId, lenient};
use crate::error::Error;

/// One thing that happened. There is no update id: the same update may come twice, and looks the same both times.
/// `Debug` shows its name and time only, because what people write does not belong in a log.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Update {
    /// What happened.
    pub kind: UpdateKind,
    /// When, Unix milliseconds.
    pub timestamp: Option<i64>,
    /// The person's language, such as `ru`; comes in dialogues.
    pub user_locale: Option<String>,
    raw: Raw,
}

/// What happened. A kind this crate does not know, or a known one that cannot be read, is `Unknown`: look into `raw()`.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(tag = "update_type", rename_all = "snake_case")]
#[non_exhaustive]
pub enum UpdateKind {
    /// Somebody wrote. A voice message comes without `message`.
    MessageCreated {
        /// What was written.
        #[serde(default, deserialize_with = "lenient::option")]
        message: Option<Message>,
    },
    /// Somebody changed what was written. Answering a button may bring this too, with the bot as sender.
    MessageEdited {
        /// What is written now.
        #[serde(default, deserialize_with = "lenient::option")]
        message: Option<Message>,
    },
    /// Somebody pressed a button.
    MessageCallback {
        /// Who, and which.
        callback: Box<Callback>,
        /// The message with the button; absent when it was deleted meanwhile.
        #[serde(default, deserialize_with = "lenient::option")]
        message: Option<Message>,
    },
    /// A message was deleted.
    MessageRemoved {
        /// Which.
        message_id: Mid,
        /// Where.
        chat_id: Option<ChatId>,
        /// By whom.
        user_id: Option<UserId>,
    },
    /// A person pressed Start, for the first time or after stopping the bot.
    BotStarted {
        /// The dialogue.
        chat_id: ChatId,
        /// The person.
        user: Option<User>,
        /// What the deep link carried.
        payload: Option<String>,
    },
    /// A person stopped the bot: it can no longer write to them.
    BotStopped {
        /// The dialogue.
        chat_id: ChatId,
        /// The person.
        user: Option<User>,
    },
    /// A person cleared the history; the bot may still write.
    DialogCleared {
        /// The dialogue.
        chat_id: ChatId,
        /// The person.
        user: Option<User>,
    },
    /// A person deleted the dialogue.
    DialogRemoved {
        /// The dialogue.
        chat_id: ChatId,
        /// The person.
        user: Option<User>,
    },
    /// A person silenced the bot; messages still arrive.
    DialogMuted {
        /// The dialogue.
        chat_id: ChatId,
        /// The person.
        user: Option<User>,
        /// Until when, Unix milliseconds.
        muted_until: Option<i64>,
    },
    /// A person lets the bot ring again.
    DialogUnmuted {
        /// The dialogue.
        chat_id: ChatId,
        /// The person.
        user: Option<User>,
    },
    /// The bot was added to a group or channel.
    BotAdded {
        /// The chat.
        chat_id: ChatId,
        /// Who added it.
        user: Option<User>,
        /// Whether it is a channel.
        #[serde(default, deserialize_with = "lenient::or_default")]
        is_channel: bool,
    },
    /// The bot was removed from a group or channel.
    BotRemoved {
        /// The chat.
        chat_id: ChatId,
        /// Who removed it.
        user: Option<User>,
        /// Whether it is a channel.
        #[serde(default, deserialize_with = "lenient::or_default")]
        is_channel: bool,
    },
    /// Somebody came into a chat where the bot is an administrator.
    UserAdded {
        /// The chat.
        chat_id: ChatId,
        /// Who came.
        user: Option<User>,
        /// Who brought them; absent when they came by the link.
        inviter_id: Option<UserId>,
        /// Whether it is a channel.
        #[serde(default, deserialize_with = "lenient::or_default")]
        is_channel: bool,
    },
    /// Somebody left a chat where the bot is an administrator.
    UserRemoved {
        /// The chat.
        chat_id: ChatId,
        /// Who left.
        user: Option<User>,
        /// Who removed them; absent when they left by themselves.
        admin_id: Option<UserId>,
        /// Whether it is a channel.
        #[serde(default, deserialize_with = "lenient::or_default")]
        is_channel: bool,
    },
    /// A chat has a new title.
    ChatTitleChanged {
        /// The chat.
        chat_id: ChatId,
        /// Who renamed it.
        user: Option<User>,
        /// The new title.
        title: Option<String>,
    },
    /// The bot's own rights in a chat changed. Comes by webhook only.
    #[serde(rename = "bot_admin_permissions_changed")]
    BotPermissionsChanged {
        /// The chat.
        chat_id: ChatId,
        /// Whether the bot is an administrator now.
        is_admin: Option<bool>,
        /// What it may do now.
        permissions: Option<Vec<Permission>>,
    },
    /// Something this crate does not know.
    #[serde(skip)]
    Unknown,
}

/// A pressed button. Who pressed it is the only authority there is: the payload was written by the bot, and anybody in a
/// group can press.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct Callback {
    /// What to answer to.
    pub callback_id: String,
    /// What the button carries.
    pub payload: Option<String>,
    /// Who pressed it.
    pub user: User,
    /// When, Unix milliseconds.
    #[serde(default, deserialize_with = "lenient::option")]
    pub timestamp: Option<i64>,
}

impl Update {
    /// Reads the body of a webhook. Whatever is JSON is an update; the rest is an error.
    pub fn parse(body: &[u8]) -> Result<Self, Error> {
        serde_json::from_slice(body)
            .map(Self::from_value)
            .map_err(Error::unreadable)
    }

    /// The name MAX has for this kind of update, such as `message_created`; empty when it has none.
    pub fn name(&self) -> &str {
        self.raw.text("/update_type").unwrap_or_default()
    }

    /// The whole update as it came.
    pub fn raw(&self) -> &Raw {
        &self.raw
    }

    pub(crate) fn from_value(value: Value) -> Self {
        let raw = Raw(value);
        Self {
            kind: UpdateKind::deserialize(&raw.0).unwrap_or(UpdateKind::Unknown),
            timestamp: raw.number("/timestamp"),
            user_locale: raw.text("/user_locale").map(str::to_owned),
            raw,
        }
    }
}

impl fmt::Debug for Update {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = f.debug_struct("Update");
        shown
            .field("name", &self.name())
            .field("timestamp", &self.timestamp)
            .finish_non_exhaustive()
    }
}
