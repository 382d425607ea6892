//! Chats as wholes.

use std::collections::BTreeMap;

use http::Method;
use serde::Serialize;

use super::{Request, done, whole};
use crate::call::Call;
use crate::client::Client;
use crate::types::{Chat, ChatId, ChatMember};

/// What the bot seems to be doing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Action {
    /// Typing.
    #[serde(rename = "typing_on")]
    Typing,
    /// Sending a picture.
    SendingPhoto,
    /// Sending a film.
    SendingVideo,
    /// Sending a recording.
    SendingAudio,
    /// Sending a file.
    SendingFile,
    /// Having read everything. Left the documentation in April 2026.
    MarkSeen,
}

/// `/chats/{chatId}`
impl Client {
    /// One chat; dialogues too. The only way to learn a title: updates carry none.
    pub fn chat(&self, chat: ChatId) -> Request<Chat> {
        Request::new(self, Call::get(format!("/chats/{chat}")), whole)
    }

    /// Shows for a few seconds what the bot is doing.
    pub fn chat_action(&self, chat: ChatId, action: Action) -> Request<()> {
        let call = Call::new(Method::POST, format!("/chats/{chat}/actions")).repeatable();
        Request::new(self, call.json(&BTreeMap::from([("action", action)])), done)
    }

    /// What the bot itself is in a chat, and what it may do there.
    pub fn my_membership(&self, chat: ChatId) -> Request<ChatMember> {
        Request::new(self, Call::get(format!("/chats/{chat}/members/me")), whole)
    }

    /// The bot leaves.
    pub fn leave(&self, chat: ChatId) -> Request<()> {
        Request::new(
            self,
            Call::new(Method::DELETE, format!("/chats/{chat}/members/me")),
            done,
        )
    }
}
