//! The map of the crate: `client` sends requests, `request` has one file per area, `types` is what the server says,
//! `transport` carries bytes, `limiter` keeps the pace, `error` says what went wrong and what is known about it.
#![doc = include_str!("README.md")]
#![warn(missing_docs)]
#![cfg_attr(not(test), warn(clippy::unwrap_used, clippy::expect_used))]

mod answer;
mod call;
mod client;
mod code;
mod contact;
mod deep_link;
mod error;
mod invalid;
mod limiter;
mod request;
mod settings;
mod tls;
mod transport;
mod types;
mod validate;

pub use client::Client;
pub use code::Code;
pub use contact::contact_hash_is_valid;
pub use deep_link::deep_link;
pub use error::{Doubt, Error, Kind, TlsFault};
pub use invalid::Invalid;
pub use request::{
    Action, AnswerCallback, Batch, Command, DeleteMessage, EditMessage, Format, GetMembers,
    GetMessages, GetUpdates, NewAttachment, NewContact, Pending, Recipient, RemoveMember, Request,
    SendMessage, Subscribe,
};
pub use settings::{Pace, Settings, Token};
pub use types::{
    Attachment, Body, BotInfo, Button, Callback, Chat, ChatId, ChatMember, ChatStatus, ChatType,
    Contact, Destination, Extra, Keyboard, LinkKind, LinkedMessage, Media, MemberPage, Message,
    Mid, Permission, Raw, Subscription, Update, UpdateKind, User, UserId,
};
