//! Reading what was written.

use serde::Deserialize;

use super::{Pending, Request, whole};
use crate::call::{Call, list, percent};
use crate::client::Client;
use crate::error::Error;
use crate::invalid::Invalid;
use crate::types::{ChatId, Message, Mid, lenient};
use crate::validate;

/// `GET /messages`, `GET /messages/{messageId}`
impl Client {
    /// The last messages of a chat, newest first. In a group the bot must be an administrator.
    pub fn messages(&self, chat: ChatId) -> GetMessages {
        GetMessages {
            client: self.clone(),
            chat,
            count: None,
            before: None,
            after: None,
        }
    }

    /// Messages by their ids; those that are gone are missing in the answer.
    pub fn messages_by_id(&self, mids: &[Mid]) -> Request<Vec<Message>> {
        let call = validate::count("message ids", mids.len(), (1, 100))
            .map(|()| Call::get("/messages").query("message_ids", list(mids)));
        Request::new(self, call, page)
    }

    /// One message.
    pub fn message(&self, mid: impl Into<Mid>) -> Request<Message> {
        let mid = mid.into();
        Request::new(
            self,
            Call::get(format!("/messages/{}", percent(mid.as_str()))),
            whole,
        )
    }
}

/// A look into a chat.
#[must_use = "a request does nothing until it is awaited"]
pub struct GetMessages {
    client: Client,
    chat: ChatId,
    count: Option<usize>,
    before: Option<i64>,
    after: Option<i64>,
}

impl GetMessages {
    /// How many, 1–100; the server gives 50 if not said.
    pub fn count(mut self, count: usize) -> Self {
        self.count = Some(count);
        self
    }

    /// Only older than this, Unix milliseconds.
    pub fn before(mut self, milliseconds: i64) -> Self {
        self.before = Some(milliseconds);
        self
    }

    /// Only newer than this, Unix milliseconds.
    pub fn after(mut self, milliseconds: i64) -> Self {
        self.after = Some(milliseconds);
        self
    }

    fn call(&self) -> Result<Call, Invalid> {
        validate::count("messages", self.count.unwrap_or(1), (1, 100))?;
        let call = Call::get("/messages")
            .query("chat_id", self.chat)
            .maybe("count", self.count);
        Ok(call.maybe("before", self.before).maybe("after", self.after))
    }
}

impl IntoFuture for GetMessages {
    type Output = Result<Vec<Message>, Error>;
    type IntoFuture = Pending<Vec<Message>>;

    fn into_future(self) -> Pending<Vec<Message>> {
        Request::new(&self.client, self.call(), page).into_future()
    }
}

#[derive(Deserialize)]
struct Page {
    #[serde(default, deserialize_with = "lenient::list")]
    messages: Vec<Message>,
}

fn page(value: serde_json::Value) -> Result<Vec<Message>, Error> {
    whole::<Page>(value).map(|page| page.messages)
}
