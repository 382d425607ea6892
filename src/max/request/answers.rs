//! Answering a pressed button.

use http::Method;
use serde::Serialize;

use super::compose::Compose;
use super::draft::Draft;
use super::{Pending, Request, done};
use crate::call::Call;
use crate::client::Client;
use crate::error::Error;
use crate::invalid::Invalid;
use crate::limiter::{Operation, Place};
use crate::types::{CallbackId, ChatId};
use crate::validate;

/// An answer to a pressed button: what the message with the button says now, a short notice, or both.
pub type AnswerCallback = Compose<Answering>;

/// That an [`AnswerCallback`] answers a pressed button.
#[derive(Clone, Debug)]
pub struct Answering {
    client: Client,
    callback: CallbackId,
    chat: Option<ChatId>,
    notification: Option<String>,
}

/// `POST /answers`
impl Client {
    /// Answers a pressed button: with a short notice, with a change to the message that has the button, or both. Nothing
    /// at all is refused, by MAX and so by `.await`.
    ///
    /// ```no_run
    /// # use max_bot_api::{Callback, Client, Error};
    /// # async fn example(client: Client, callback: Callback) -> Result<(), Error> {
    /// client.answer(&callback.callback_id).notification("Принято").text("Вы придёте").no_attachments().await?;
    /// # Ok(()) }
    /// ```
    pub fn answer(&self, callback: impl Into<CallbackId>) -> AnswerCallback {
        Compose::to(Answering {
            client: self.clone(),
            callback: callback.into(),
            chat: None,
            notification: None,
        })
    }
}

#[derive(Serialize)]
struct Answer<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    message: Option<&'a Draft>,
    #[serde(skip_serializing_if = "Option::is_none")]
    notification: Option<&'a str>,
}

impl AnswerCallback {
    /// A short notice for the one who pressed.
    pub fn notification(mut self, text: impl Into<String>) -> Self {
        self.to.notification = Some(text.into());
        self
    }

    /// The chat of the button, for the pace.
    pub fn in_chat(mut self, chat: ChatId) -> Self {
        self.to.chat = Some(chat);
        self
    }

    fn call(&self) -> Result<Call, Invalid> {
        validate::present("the id of the press", self.to.callback.as_str())?;
        let notice = self.to.notification.as_deref();
        let answer = Answer {
            message: Some(&self.draft).filter(|draft| !draft.is_untouched()),
            notification: notice.filter(|text| !text.trim().is_empty()),
        };
        match answer.message {
            Some(change) => change.check_change()?,
            None if answer.notification.is_none() => return Err(Invalid::EmptyAnswer),
            None => {}
        }
        let lane = |ChatId(chat)| (Operation::Answer, Place::Chat(chat));
        let call = Call::new(Method::POST, "/answers").query("callback_id", &self.to.callback);
        let call = call.lane(self.to.chat.map(lane)).repeatable();
        self.draft.query(call).json(&answer)
    }
}

impl IntoFuture for AnswerCallback {
    type Output = Result<(), Error>;
    type IntoFuture = Pending<()>;

    fn into_future(self) -> Pending<()> {
        Request::new(&self.to.client, self.call(), done).into_future()
    }
}
