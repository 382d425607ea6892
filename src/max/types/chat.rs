//! Dialogues, groups and channels, and who is in them.

use serde::{Deserialize, Serialize};

use super::lenient;
use super::{ChatId, Extra, Message, User, UserId};

/// What kind of conversation it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
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
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
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
    /// A standing this crate does not know.
    #[serde(untagged)]
    Other(String),
}

/// A dialogue, group or channel.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct Chat {
    /// Which chat.
    pub chat_id: ChatId,
    /// Dialogue, group or channel.
    #[serde(rename = "type", default, deserialize_with = "lenient::option")]
    pub chat_type: Option<ChatType>,
    /// The bot's standing in it.
    #[serde(default, deserialize_with = "lenient::option")]
    pub status: Option<ChatStatus>,
    /// Title; dialogues have none.
    pub title: Option<String>,
    /// The way in, such as `https://max.ru/join/…`.
    pub link: Option<String>,
    /// Description.
    pub description: Option<String>,
    /// Who owns it.
    #[serde(default, deserialize_with = "lenient::option")]
    pub owner_id: Option<UserId>,
    /// How many are in it.
    #[serde(default, deserialize_with = "lenient::option")]
    pub participants_count: Option<i64>,
    /// Whether anyone can find it.
    pub is_public: Option<bool>,
    /// When something last happened, Unix milliseconds.
    #[serde(default, deserialize_with = "lenient::option")]
    pub last_event_time: Option<i64>,
    /// How many messages it has.
    #[serde(default, deserialize_with = "lenient::option")]
    pub messages_count: Option<i64>,
    /// The person of a dialogue.
    #[serde(default, deserialize_with = "lenient::option")]
    pub dialog_with_user: Option<User>,
    /// The pinned message.
    #[serde(default, deserialize_with = "lenient::option")]
    pub pinned_message: Option<Box<Message>>,
    /// What this crate has no name for.
    #[serde(flatten)]
    pub extra: Extra,
}

/// Somebody in a chat.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct ChatMember {
    /// Who.
    #[serde(flatten)]
    pub user: User,
    /// Whether this is the owner.
    #[serde(default, deserialize_with = "lenient::or_default")]
    pub is_owner: bool,
    /// Whether this is an administrator.
    #[serde(default, deserialize_with = "lenient::or_default")]
    pub is_admin: bool,
    /// What an administrator may do; empty for others.
    #[serde(default, deserialize_with = "lenient::list")]
    pub permissions: Vec<Permission>,
    /// The title the chat shows beside the name.
    pub alias: Option<String>,
    /// When the person came, Unix milliseconds; may be 0.
    #[serde(default, deserialize_with = "lenient::option")]
    pub join_time: Option<i64>,
    /// When the person last looked in, Unix milliseconds; may be 0.
    #[serde(default, deserialize_with = "lenient::option")]
    pub last_access_time: Option<i64>,
}

impl ChatMember {
    /// Whether the person has this right. The owner has all of them, listed or not.
    pub fn may(&self, permission: &Permission) -> bool {
        self.is_owner || self.permissions.contains(permission)
    }
}

/// One page of the members of a chat.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct MemberPage {
    /// The members.
    #[serde(default, deserialize_with = "lenient::list")]
    pub members: Vec<ChatMember>,
    /// Where the next page begins; absent on the last.
    #[serde(default, deserialize_with = "lenient::option")]
    pub marker: Option<i64>,
}

/// What an administrator may do.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Permission {
    /// Read everything; without it most other rights do nothing.
    ReadAllMessages,
    /// Add and remove people. Bots can only remove.
    AddRemoveMembers,
    /// Make others administrators.
    AddAdmins,
    /// Title, icon, description.
    ChangeChatInfo,
    /// Pin messages.
    PinMessage,
    /// Change the link of the chat.
    EditLink,
    /// Group: edit and delete messages. Channel: publish.
    Write,
    /// Channel: edit posts.
    Edit,
    /// Channel: delete posts.
    Delete,
    /// Start calls; the server gives it to every administrator.
    CanCall,
    /// See the statistics of a channel.
    ViewStats,
    /// A right this crate does not know, or an old alias.
    #[serde(untagged)]
    Other(String),
}
