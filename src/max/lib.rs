//! The map of the crate: `client` sends requests, `request` has one file per area, `types` is what the server says,
//! `transport` carries bytes, `limiter` keeps the pace, `error` says what went wrong and what is known about it.
#![doc = include_str!("README.md")]
#![warn(missing_docs)]
#![cfg_attr(not(test), warn(clippy::unwrap_used, clippy::expect_used))]

mod answer;
mod call;
mod client;
mod contact;
mod error;
mod escape;
mod file;
mod invalid;
mod kind;
mod limiter;
mod links;
mod mini_app;
mod poll;
mod request;
mod retry;
mod settings;
mod sign;
mod tls;
mod transport;
mod types;
mod validate;
mod vcard;
mod webhook;

pub use client::Client;
pub use contact::contact_hash_is_valid;
pub use error::{Error, TlsFault};
pub use escape::{escape_html, escape_markdown, mention_html, mention_markdown};
pub use file::download::Download;
pub use file::pieces::Progress;
pub use file::upload::Upload;
pub use file::{File, Uploaded};
pub use invalid::Invalid;
pub use kind::{Delivery, Kind};
pub use links::{app_link, deep_link, message_link, share_link};
pub use mini_app::{AppChat, AppPhone, AppUser, Disbelief, InitData};
pub use poll::Poll;
pub use request::{
    Action, AnswerCallback, Answering, Batch, Command, Compose, DeleteMessage, EditChat,
    EditComment, EditMessage, Editing, Format, GetComments, GetMembers, GetMessages, GetUpdates,
    NewAdmin, NewAttachment, NewContact, NewMessage, Pending, PinMessage, PostComment, Recipient,
    RemoveMember, Request, SendMessage, Sending, Subscribe, UploadKind, UploadTarget,
};
pub use retry::Retry;
pub use settings::{Pace, Settings, Token};
pub use types::{
    Attachment, Body, BotInfo, Button, Callback, CallbackId, Chat, ChatId, ChatMember, ChatStatus,
    ChatType, CommentId, Contact, Destination, Extra, Icon, Keyboard, LinkKind, LinkedMessage,
    Markup, Media, MemberPage, Message, Mid, Permission, PostId, Raw, Statistics, Style,
    Subscription, Thumbnail, Update, UpdateKind, User, UserId, VideoInfo, VideoUrls,
};
pub use webhook::{Rejected, Webhook};
