//! Chats as wholes.

use std::collections::BTreeMap;

use http::Method;
use serde::Serialize;

use super::{Request, done, whole};
use crate::call::Call;
use crate::client::Client;
use crate::invalid::Invalid;
use crate::types::{Chat, ChatId, ChatMember};
use crate::validate;

/// What the bot seems to be doing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
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
    ///
    /// ```no_run
    /// # use max_bot_api::{ChatId, Client, Error};
    /// # async fn example(client: Client, chat: ChatId) -> Result<(), Error> {
    /// let title = client.chat(chat).await?.title;
    /// # Ok(()) }
    /// ```
    pub fn chat(&self, chat: ChatId) -> Request<Chat> {
        Request::new(self, at(Method::GET, chat, ""), whole)
    }

    /// Shows for a few seconds what the bot is doing.
    ///
    /// ```no_run
    /// # use max_bot_api::{Action, ChatId, Client, Error};
    /// # async fn example(client: Client, chat: ChatId) -> Result<(), Error> {
    /// client.chat_action(chat, Action::Typing).await?;
    /// # Ok(()) }
    /// ```
    pub fn chat_action(&self, chat: ChatId, action: Action) -> Request<()> {
        let call = at(Method::POST, chat, "/actions").and_then(|call| {
            call.repeatable()
                .json(&BTreeMap::from([("action", action)]))
        });
        Request::new(self, call, done)
    }

    /// What the bot itself is in a chat, and what it may do there.
    ///
    /// ```no_run
    /// # use max_bot_api::{ChatId, Client, Error, Permission};
    /// # async fn example(client: Client, chat: ChatId) -> Result<(), Error> {
    /// let can_pin = client.my_membership(chat).await?.may(&Permission::PinMessage);
    /// # Ok(()) }
    /// ```
    pub fn my_membership(&self, chat: ChatId) -> Request<ChatMember> {
        Request::new(self, at(Method::GET, chat, "/members/me"), whole)
    }

    /// The bot leaves.
    ///
    /// ```no_run
    /// # use max_bot_api::{ChatId, Client, Error};
    /// # async fn example(client: Client, chat: ChatId) -> Result<(), Error> {
    /// client.leave(chat).await?;
    /// # Ok(()) }
    /// ```
    pub fn leave(&self, chat: ChatId) -> Request<()> {
        Request::new(self, at(Method::DELETE, chat, "/members/me"), done)
    }
}

/// A call about a chat: its path, then the rest of the path.
pub(super) fn at(method: Method, chat: ChatId, rest: &str) -> Result<Call, Invalid> {
    validate::chat(chat)?;
    Ok(Call::new(method, format!("/chats/{chat}{rest}")))
}
