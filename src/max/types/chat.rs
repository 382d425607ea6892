//! Dialogues, groups and channels.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::object::object;
use super::{ChatId, Message, User, UserId};

/// What kind of conversation it is.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum ChatType {
    /// The bot and one person.
    Dialog,
    /// A group.
    Chat,
    /// A channel.
    Channel,
    /// A kind this crate does not know.
    #[serde(untagged)]
    Other(String),
}

/// The bot's standing in a chat.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum ChatStatus {
    /// The bot is in.
    Active,
    /// The bot was removed.
    Removed,
    /// The bot left.
    Left,
    /// The chat was closed.
    Closed,
    /// The person stopped the bot. Older than the rest.
    Suspended,
    /// A standing this crate does not know.
    #[serde(untagged)]
    Other(String),
}

object! {
    /// A dialogue, group or channel.
    pub struct Chat {
        /// Which chat.
        pub chat_id: ChatId,
        /// Dialogue, group or channel.
        pub chat_type: Option<ChatType> = "type",
        /// The bot's standing in it.
        pub status: Option<ChatStatus>,
        /// Title; dialogues have none.
        pub title: Option<String>,
        /// Its picture.
        pub icon: Option<Icon>,
        /// The way in, such as `https://max.ru/join/…`.
        pub link: Option<String>,
        /// Description.
        pub description: Option<String>,
        /// Who owns it.
        pub owner_id: Option<UserId>,
        /// How many are in it.
        pub participants_count: Option<i64>,
        /// Who is in it and when each last looked in, Unix milliseconds; only for one small chat asked for by itself.
        pub participants: Option<BTreeMap<UserId, i64>>,
        /// Whether anyone can find it.
        pub is_public: Option<bool>,
        /// When something last happened, Unix milliseconds.
        pub last_event_time: Option<i64>,
        /// How many messages it has.
        pub messages_count: Option<i64>,
        /// The person of a dialogue.
        pub dialog_with_user: Option<User>,
        /// The pinned message; only when the chat is asked for by itself.
        pub pinned_message: Option<Box<Message>>,
    }
}

object! {
    /// The picture of a chat.
    pub struct Icon {
        /// Where it is.
        pub url: String,
    }
}
