//! Messages. A comment under a post is a message, too.

use serde::{Deserialize, Serialize};

use super::member::Required;
use super::object::object;
use super::{Attachment, ChatId, ChatType, Markup, Mid, PostId, User, UserId};

object! {
    /// A message, or a comment under a post.
    #[derive(Default)]
    pub struct Message {
        /// Who wrote it; posts of a channel have nobody.
        pub sender: Option<User>,
        /// Where it was written.
        pub recipient: Destination,
        /// When, Unix milliseconds.
        pub timestamp: Option<i64>,
        /// The message it answers or forwards.
        pub link: Option<Box<LinkedMessage>>,
        /// What was written.
        pub body: Option<Body>,
        /// How a post of a channel fares.
        pub stat: Option<Statistics>,
        /// The address of a post in a channel.
        pub url: Option<String>,
    }
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

    /// What in its text is bold, a link, a mention.
    pub fn markup(&self) -> &[Markup] {
        self.body.as_ref().map_or(&[], |body| &body.markup)
    }

    /// The chat it is in.
    pub fn chat_id(&self) -> Option<ChatId> {
        self.recipient.chat_id
    }
}

object! {
    /// Where a message was written to. In a dialogue `user_id` is who *receives* it: of a message to the bot, the bot.
    #[derive(Default)]
    pub struct Destination {
        /// The chat.
        pub chat_id: Option<ChatId>,
        /// Dialogue, group or channel.
        pub chat_type: Option<ChatType>,
        /// The receiver, in a dialogue.
        pub user_id: Option<UserId>,
        /// The post, if this is a comment.
        pub post_id: Option<PostId>,
    }
}

object! {
    /// What was written.
    pub struct Body {
        /// The message's id.
        pub mid: Mid,
        /// Its place in the chat. Larger than what JavaScript can count to.
        pub seq: Option<i64>,
        /// The text, already without signs or tags of formatting.
        pub text: Option<String>,
        /// What hangs on it.
        pub attachments: Vec<Attachment>,
        /// What in the text is bold, a link, a mention.
        pub markup: Vec<Markup>,
    }
}

object! {
    /// How a post of a channel fares.
    pub struct Statistics {
        /// How many have seen it.
        pub views: Option<i64>,
    }
}

object! {
    /// A message inside another.
    pub struct LinkedMessage {
        /// Answer or forward.
        pub kind: LinkKind = "type",
        /// Who wrote it.
        pub sender: Option<User>,
        /// Where it was written; forwards only.
        pub chat_id: Option<ChatId>,
        /// What was written.
        pub body: Option<Body> = "message",
    }
}

/// How one message holds another.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
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

impl Required for LinkKind {}
