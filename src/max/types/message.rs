//! Messages.

use serde::{Deserialize, Serialize};

use super::{Attachment, ChatId, ChatType, Extra, Mid, Raw, User, UserId, lenient};

/// A message.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct Message {
    /// Who wrote it; posts of a channel have nobody.
    #[serde(default, deserialize_with = "lenient::option")]
    pub sender: Option<User>,
    /// Where it was written.
    #[serde(default, deserialize_with = "lenient::or_default")]
    pub recipient: Destination,
    /// When, Unix milliseconds.
    #[serde(default, deserialize_with = "lenient::option")]
    pub timestamp: Option<i64>,
    /// The message it answers or forwards.
    #[serde(default, deserialize_with = "lenient::option")]
    pub link: Option<Box<LinkedMessage>>,
    /// What was written.
    #[serde(default, deserialize_with = "lenient::option")]
    pub body: Option<Body>,
    /// The address of a post in a channel.
    pub url: Option<String>,
    /// What this crate has no name for.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Message {
    /// The message's id.
    pub fn mid(&self) -> Option<&Mid> {
        self.body.as_ref().map(|body| &body.mid)
    }

    /// Its text. A forwarded message has none of its own: the content is in `link`.
    pub fn text(&self) -> Option<&str> {
        self.body.as_ref()?.text.as_deref()
    }

    /// Its attachments.
    pub fn attachments(&self) -> &[Attachment] {
        self.body.as_ref().map_or(&[], |body| &body.attachments)
    }

    /// The chat it is in.
    pub fn chat_id(&self) -> Option<ChatId> {
        self.recipient.chat_id
    }
}

/// Where a message was written to. In a dialogue `user_id` is who *receives* it: of a message to the bot, the bot.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[non_exhaustive]
pub struct Destination {
    /// The chat.
    pub chat_id: Option<ChatId>,
    /// Dialogue, group or channel.
    #[serde(default, deserialize_with = "lenient::option")]
    pub chat_type: Option<ChatType>,
    /// The receiver, in a dialogue.
    pub user_id: Option<UserId>,
}

/// What was written.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct Body {
    /// The message's id.
    pub mid: Mid,
    /// Its place in the chat.
    #[serde(default, deserialize_with = "lenient::option")]
    pub seq: Option<i64>,
    /// The text, already without marks of formatting.
    pub text: Option<String>,
    /// What hangs on it.
    #[serde(default, deserialize_with = "lenient::list")]
    pub attachments: Vec<Attachment>,
    /// What is bold, what is a link, as the server said it.
    #[serde(default, deserialize_with = "lenient::list")]
    pub markup: Vec<Raw>,
}

/// A message inside another.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct LinkedMessage {
    /// Answer or forward.
    #[serde(rename = "type")]
    pub kind: LinkKind,
    /// Who wrote it.
    #[serde(default, deserialize_with = "lenient::option")]
    pub sender: Option<User>,
    /// Where it was written; forwards only.
    #[serde(default, deserialize_with = "lenient::option")]
    pub chat_id: Option<ChatId>,
    /// What was written.
    #[serde(rename = "message", default, deserialize_with = "lenient::option")]
    pub body: Option<Body>,
}

/// How one message holds another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum LinkKind {
    /// It was forwarded.
    Forward,
    /// It is being answered.
    Reply,
    /// A way this crate does not know.
    #[serde(untagged)]
    Other(String),
}
