//! The pinned message of a chat.

use http::Method;
use serde::Serialize;

use super::chats::at;
use super::{Pending, Request, done, member};
use crate::call::Call;
use crate::client::Client;
use crate::error::Error;
use crate::invalid::Invalid;
use crate::types::{ChatId, Message, Mid};
use crate::validate;

/// `/chats/{chatId}/pin`
impl Client {
    /// The pinned message, if there is one. The bot must be an administrator.
    ///
    /// ```no_run
    /// # use max_bot_api::{ChatId, Client, Error};
    /// # async fn example(client: Client, chat: ChatId) -> Result<(), Error> {
    /// if let Some(message) = client.pinned(chat).await? {
    ///     println!("{:?}", message.mid());
    /// }
    /// # Ok(()) }
    /// ```
    pub fn pinned(&self, chat: ChatId) -> Request<Option<Message>> {
        Request::new(self, at(Method::GET, chat, "/pin"), |value| {
            member(value, "message")
        })
    }

    /// Pins a message instead of the one that was pinned.
    ///
    /// ```no_run
    /// # use max_bot_api::{ChatId, Client, Error, Mid};
    /// # async fn example(client: Client, chat: ChatId, mid: Mid) -> Result<(), Error> {
    /// client.pin(chat, mid).silent().await?;
    /// # Ok(()) }
    /// ```
    pub fn pin(&self, chat: ChatId, mid: impl Into<Mid>) -> PinMessage {
        PinMessage {
            client: self.clone(),
            chat,
            body: Body {
                message_id: mid.into(),
                notify: None,
            },
        }
    }

    /// Nothing is pinned any more.
    ///
    /// ```no_run
    /// # use max_bot_api::{ChatId, Client, Error};
    /// # async fn example(client: Client, chat: ChatId) -> Result<(), Error> {
    /// client.unpin(chat).await?;
    /// # Ok(()) }
    /// ```
    pub fn unpin(&self, chat: ChatId) -> Request<()> {
        Request::new(self, at(Method::DELETE, chat, "/pin"), done)
    }
}

/// A message to pin.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct PinMessage {
    client: Client,
    chat: ChatId,
    body: Body,
}

#[derive(Clone, Debug, Serialize)]
struct Body {
    message_id: Mid,
    #[serde(skip_serializing_if = "Option::is_none")]
    notify: Option<bool>,
}

impl PinMessage {
    /// Without telling the members.
    pub fn silent(mut self) -> Self {
        self.body.notify = Some(false);
        self
    }

    fn call(&self) -> Result<Call, Invalid> {
        validate::present("the id of the message", self.body.message_id.as_str())?;
        at(Method::PUT, self.chat, "/pin")?.json(&self.body)
    }
}

impl IntoFuture for PinMessage {
    type Output = Result<(), Error>;
    type IntoFuture = Pending<()>;

    fn into_future(self) -> Pending<()> {
        Request::new(&self.client, self.call(), done).into_future()
    }
}
