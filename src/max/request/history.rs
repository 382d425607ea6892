//! Reading what was written.

use super::{Pending, Request, member, whole};
use crate::call::{Call, list, percent};
use crate::client::Client;
use crate::error::Error;
use crate::invalid::Invalid;
use crate::types::{ChatId, Message, Mid};
use crate::validate;

/// `GET /messages`, `GET /messages/{messageId}`
impl Client {
    /// The last messages of a chat, newest first. In a group the bot must be an administrator.
    ///
    /// ```no_run
    /// # use max_bot_api::{ChatId, Client, Error};
    /// # async fn example(client: Client, chat: ChatId) -> Result<(), Error> {
    /// for message in client.messages(chat).count(10).await? {
    ///     println!("{}", message.text().unwrap_or("no text"));
    /// }
    /// # Ok(()) }
    /// ```
    pub fn messages(&self, chat: ChatId) -> GetMessages {
        GetMessages {
            client: self.clone(),
            chat,
            window: Window::default(),
        }
    }

    /// Messages by their ids, up to 100; those that are gone are missing in the answer.
    ///
    /// ```no_run
    /// # use max_bot_api::{Client, Error, Mid};
    /// # async fn example(client: Client, question: Mid, answer: Mid) -> Result<(), Error> {
    /// let left = client.messages_by_id(&[question, answer]).await?.len();
    /// # Ok(()) }
    /// ```
    pub fn messages_by_id(&self, mids: &[Mid]) -> Request<Vec<Message>> {
        let call = validate::count("message ids", mids.len(), (1, 100))
            .map(|()| Call::get("/messages").query("message_ids", list(mids)));
        Request::new(self, call, messages)
    }

    /// One message.
    ///
    /// ```no_run
    /// # use max_bot_api::{Client, Error, Mid};
    /// # async fn example(client: Client, mid: Mid) -> Result<(), Error> {
    /// let views = client.message(mid).await?.stat.and_then(|stat| stat.views);
    /// # Ok(()) }
    /// ```
    pub fn message(&self, mid: impl Into<Mid>) -> Request<Message> {
        let mid = mid.into();
        let call = validate::present("the id of the message", mid.as_str())
            .map(|()| Call::get(format!("/messages/{}", percent(mid.as_str()))));
        Request::new(self, call, whole)
    }
}

/// Which part of a list of messages or comments.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Window {
    pub(super) count: Option<usize>,
    pub(super) before: Option<i64>,
    pub(super) after: Option<i64>,
}

impl Window {
    pub(super) fn call(self, what: &'static str, call: Call) -> Result<Call, Invalid> {
        validate::count(what, self.count.unwrap_or(1), (1, 100))?;
        let call = call.maybe("count", self.count);
        Ok(call.maybe("before", self.before).maybe("after", self.after))
    }
}

/// A look into a chat.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct GetMessages {
    client: Client,
    chat: ChatId,
    window: Window,
}

impl GetMessages {
    /// How many, 1–100; the server gives 50 if not said.
    pub fn count(mut self, count: usize) -> Self {
        self.window.count = Some(count);
        self
    }

    /// Only older than this, Unix milliseconds.
    pub fn before(mut self, milliseconds: i64) -> Self {
        self.window.before = Some(milliseconds);
        self
    }

    /// Only newer than this, Unix milliseconds.
    pub fn after(mut self, milliseconds: i64) -> Self {
        self.window.after = Some(milliseconds);
        self
    }

    fn call(&self) -> Result<Call, Invalid> {
        validate::chat(self.chat)?;
        let call = Call::get("/messages").query("chat_id", self.chat);
        self.window.call("messages", call)
    }
}

impl IntoFuture for GetMessages {
    type Output = Result<Vec<Message>, Error>;
    type IntoFuture = Pending<Vec<Message>>;

    fn into_future(self) -> Pending<Vec<Message>> {
        Request::new(&self.client, self.call(), messages).into_future()
    }
}

pub(super) fn messages(value: serde_json::Value) -> Result<Vec<Message>, Error> {
    member(value, "messages")
}
