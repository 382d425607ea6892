//! Everything that can happen.

use super::object::{object, tagged};
use super::{CallbackId, ChatId, CommentId, Message, Mid, Permission, PostId, User, UserId};

tagged! {
    /// What happened. A kind this crate does not know, or a known one without what names it, is `Unknown`.
    pub enum UpdateKind by "update_type" {
        /// Somebody wrote. A voice message comes without `message`.
        MessageCreated = "message_created" {
            /// What was written.
            message: Option<Message>,
        },
        /// Somebody changed what was written. Answering a button may bring this too, with the bot as sender.
        MessageEdited = "message_edited" {
            /// What is written now.
            message: Option<Message>,
        },
        /// A message was deleted.
        MessageRemoved = "message_removed" {
            /// Which.
            message_id: Mid,
            /// Where.
            chat_id: Option<ChatId>,
            /// By whom.
            user_id: Option<UserId>,
            /// The post it was under.
            post_id: Option<PostId>,
        },
        /// Somebody pressed a button.
        MessageCallback = "message_callback" {
            /// Who, and which.
            callback: Box<Callback>,
            /// The message with the button; absent when it was deleted meanwhile.
            message: Option<Message>,
        },
        /// A person pressed Start, for the first time or after stopping the bot.
        BotStarted = "bot_started" {
            /// The dialogue.
            chat_id: ChatId,
            /// The person.
            user: Option<User>,
            /// What the deep link carried.
            payload: Option<String>,
        },
        /// A person stopped the bot: it can no longer write to them.
        BotStopped = "bot_stopped" {
            /// The dialogue.
            chat_id: ChatId,
            /// The person.
            user: Option<User>,
        },
        /// A person cleared the history; the bot may still write.
        DialogCleared = "dialog_cleared" {
            /// The dialogue.
            chat_id: ChatId,
            /// The person.
            user: Option<User>,
        },
        /// A person deleted the dialogue. `BotStopped` comes too.
        DialogRemoved = "dialog_removed" {
            /// The dialogue.
            chat_id: ChatId,
            /// The person.
            user: Option<User>,
        },
        /// A person silenced the bot; messages still arrive.
        DialogMuted = "dialog_muted" {
            /// The dialogue.
            chat_id: ChatId,
            /// The person.
            user: Option<User>,
            /// Until when, Unix milliseconds.
            muted_until: Option<i64>,
        },
        /// A person lets the bot ring again.
        DialogUnmuted = "dialog_unmuted" {
            /// The dialogue.
            chat_id: ChatId,
            /// The person.
            user: Option<User>,
        },
        /// The bot was added to a group or channel.
        BotAdded = "bot_added" {
            /// The chat.
            chat_id: ChatId,
            /// Who added it.
            user: Option<User>,
            /// Whether it is a channel.
            is_channel: bool,
        },
        /// The bot was removed from a group or channel.
        BotRemoved = "bot_removed" {
            /// The chat.
            chat_id: ChatId,
            /// Who removed it; may be missing.
            user: Option<User>,
            /// Whether it is a channel.
            is_channel: bool,
        },
        /// Somebody came into a chat where the bot is an administrator.
        UserAdded = "user_added" {
            /// The chat.
            chat_id: ChatId,
            /// Who came.
            user: Option<User>,
            /// Who brought them; absent when they came by the link.
            inviter_id: Option<UserId>,
            /// Whether it is a channel.
            is_channel: bool,
        },
        /// Somebody left a chat where the bot is an administrator.
        UserRemoved = "user_removed" {
            /// The chat.
            chat_id: ChatId,
            /// Who left.
            user: Option<User>,
            /// Who removed them; absent when they left by themselves.
            admin_id: Option<UserId>,
            /// Whether it is a channel.
            is_channel: bool,
        },
        /// A chat has a new title.
        ChatTitleChanged = "chat_title_changed" {
            /// The chat.
            chat_id: ChatId,
            /// Who renamed it.
            user: Option<User>,
            /// The new title.
            title: Option<String>,
        },
        /// The bot's own rights in a chat changed. Comes by webhook only.
        BotPermissionsChanged = "bot_admin_permissions_changed" {
            /// The chat.
            chat_id: ChatId,
            /// Who changed them.
            user_id: Option<UserId>,
            /// The bot.
            bot_id: Option<UserId>,
            /// Whether it is a channel.
            is_channel: bool,
            /// Whether the bot is an administrator now.
            is_admin: bool,
            /// What it may do now.
            permissions: Vec<Permission>,
        },
        /// Somebody commented on a post: on which, `message.recipient.post_id` says.
        CommentCreated = "comment_created" {
            /// The comment.
            message: Option<Message>,
        },
        /// Somebody changed a comment.
        CommentEdited = "comment_edited" {
            /// The comment as it is now.
            message: Option<Message>,
        },
        /// A comment was deleted.
        CommentRemoved = "comment_removed" {
            /// Which.
            message_id: CommentId,
            /// The channel.
            chat_id: Option<ChatId>,
            /// By whom.
            user_id: Option<UserId>,
            /// Under which post.
            post_id: Option<PostId>,
        },
    }
}

object! {
    /// A pressed button. Who pressed it is the only authority there is: the payload was written by the bot, and anybody in a
    /// group can press.
    pub struct Callback {
        /// What to answer to.
        pub callback_id: CallbackId,
        /// What the button carries.
        pub payload: Option<String>,
        /// Who pressed it.
        pub user: User,
        /// When, Unix milliseconds.
        pub timestamp: Option<i64>,
    }
}
