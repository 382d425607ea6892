//! Changing and deleting messages.

use http::Method;

use super::compose::Compose;
use super::{Pending, Request, done};
use crate::call::Call;
use crate::client::Client;
use crate::error::Error;
use crate::invalid::Invalid;
use crate::limiter::{Lane, Operation, Place};
use crate::types::{ChatId, Mid};
use crate::validate;

/// A change to a message.
pub type EditMessage = Compose<Editing>;

/// That an [`EditMessage`] changes a message that is there.
#[derive(Clone, Debug)]
pub struct Editing {
    client: Client,
    mid: Mid,
    chat: Option<ChatId>,
}

/// `PUT`, `DELETE /messages`
impl Client {
    /// Changes a message of the bot. What is not set stays; in a dialogue a message without buttons can be changed for 7
    /// days.
    ///
    /// ```no_run
    /// # use max_bot_api::{Client, Error, Mid};
    /// # async fn example(client: Client, mid: Mid) -> Result<(), Error> {
    /// client.edit_message(&mid).text("Готово").no_attachments().await?;
    /// # Ok(()) }
    /// ```
    pub fn edit_message(&self, mid: impl Into<Mid>) -> EditMessage {
        Compose::to(Editing {
            client: self.clone(),
            mid: mid.into(),
            chat: None,
        })
    }

    /// Deletes a message: in a dialogue only the bot's own, elsewhere any, given the right.
    ///
    /// ```no_run
    /// # use max_bot_api::{ChatId, Client, Error, Mid};
    /// # async fn example(client: Client, chat: ChatId, mid: Mid) -> Result<(), Error> {
    /// client.delete_message(mid).in_chat(chat).await?;
    /// # Ok(()) }
    /// ```
    pub fn delete_message(&self, mid: impl Into<Mid>) -> DeleteMessage {
        DeleteMessage {
            client: self.clone(),
            mid: mid.into(),
            chat: None,
        }
    }
}

impl EditMessage {
    /// The chat it is in, for the pace. Without it the chat is guessed from the id.
    pub fn in_chat(mut self, chat: ChatId) -> Self {
        self.to.chat = Some(chat);
        self
    }

    fn call(&self) -> Result<Call, Invalid> {
        let Editing { mid, chat, .. } = &self.to;
        validate::present("the id of the message", mid.as_str())?;
        self.draft.check_change()?;
        let call = Call::new(Method::PUT, "/messages").query("message_id", mid);
        let call = call.lane(lane(Operation::Edit, *chat, mid.as_str()));
        self.draft.query(call).json(&self.draft)
    }
}

impl IntoFuture for EditMessage {
    type Output = Result<(), Error>;
    type IntoFuture = Pending<()>;

    fn into_future(self) -> Pending<()> {
        Request::new(&self.to.client, self.call(), done).into_future()
    }
}

/// A message to delete.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct DeleteMessage {
    client: Client,
    mid: Mid,
    chat: Option<ChatId>,
}

impl DeleteMessage {
    /// The chat it is in, for the pace. Without it the chat is guessed from the id.
    pub fn in_chat(mut self, chat: ChatId) -> Self {
        self.chat = Some(chat);
        self
    }

    fn call(&self) -> Result<Call, Invalid> {
        validate::present("the id of the message", self.mid.as_str())?;
        let call = Call::new(Method::DELETE, "/messages").query("message_id", &self.mid);
        Ok(call.lane(lane(Operation::Delete, self.chat, self.mid.as_str())))
    }
}

impl IntoFuture for DeleteMessage {
    type Output = Result<(), Error>;
    type IntoFuture = Pending<()>;

    fn into_future(self) -> Pending<()> {
        Request::new(&self.client, self.call(), done).into_future()
    }
}

/// The ids of messages seen so far begin with the chat in 16 hexadecimal digits. MAX does not promise it, so it serves
/// the pace only: a wrong guess costs a 429 and nothing else.
pub(super) fn lane(operation: Operation, chat: Option<ChatId>, mid: &str) -> Option<Lane> {
    let guess = || u64::from_str_radix(mid.strip_prefix("mid.")?.get(..16)?, 16).ok();
    let chat = chat
        .map(|chat| chat.0)
        .or_else(|| guess().map(u64::cast_signed));
    Some((operation, Place::Chat(chat?)))
}
