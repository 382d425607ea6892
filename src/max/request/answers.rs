//! Answering a pressed button.

use http::Method;
use serde::Serialize;

use super::draft::Draft;
use super::messages::preview;
use super::{Format, NewAttachment, Pending, Request, done};
use crate::call::Call;
use crate::client::Client;
use crate::error::Error;
use crate::invalid::Invalid;
use crate::limiter::{Operation, Place};
use crate::types::{ChatId, Keyboard};

/// `POST /answers`
impl Client {
    /// Answers a pressed button: with a short notice, with a change to the message that has the button, or both. Nothing
    /// at all is refused, by MAX and so by `.await`.
    pub fn answer(&self, callback_id: impl Into<String>) -> AnswerCallback {
        let (callback_id, draft) = (callback_id.into(), Draft::default());
        AnswerCallback {
            client: self.clone(),
            callback_id,
            chat: None,
            draft,
            notification: None,
            preview: true,
        }
    }
}

/// An answer to a pressed button. What is not set stays as it was.
#[must_use = "a request does nothing until it is awaited"]
pub struct AnswerCallback {
    client: Client,
    callback_id: String,
    chat: Option<ChatId>,
    draft: Draft,
    notification: Option<String>,
    preview: bool,
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
        self.notification = Some(text.into());
        self
    }

    /// What the message says now.
    pub fn edit_text(mut self, text: impl Into<String>) -> Self {
        self.draft.text = Some(text.into());
        self
    }

    /// How that text is written.
    pub fn format(mut self, format: Format) -> Self {
        self.draft.format = Some(format);
        self
    }

    /// The buttons under the message now, instead of everything that was attached.
    pub fn keyboard(mut self, keyboard: Keyboard) -> Self {
        self.draft.set_keyboard(keyboard);
        self
    }

    /// One more thing hung on the message, instead of everything that was attached.
    pub fn attach(mut self, attachment: impl Into<NewAttachment>) -> Self {
        self.draft.attach(attachment.into());
        self
    }

    /// Nothing attached to the message any more, buttons included.
    pub fn clear_keyboard(mut self) -> Self {
        self.draft.attachments = Some(Vec::new());
        self
    }

    /// Links in the message are not unfolded.
    pub fn no_link_preview(mut self) -> Self {
        self.preview = false;
        self
    }

    /// The chat of the button, for the pace.
    pub fn in_chat(mut self, chat: ChatId) -> Self {
        self.chat = Some(chat);
        self
    }

    fn call(&self) -> Result<Call, Invalid> {
        let message = Some(&self.draft).filter(|draft| !draft.is_untouched());
        let notification = self
            .notification
            .as_deref()
            .filter(|text| !text.trim().is_empty());
        if message.is_none() && notification.is_none() {
            return Err(Invalid::EmptyAnswer);
        }
        self.draft.check()?;
        let lane = self
            .chat
            .map(|ChatId(chat)| (Operation::Answer, Place::Chat(chat)));
        let call = Call::new(Method::POST, "/answers").query("callback_id", &self.callback_id);
        preview(call, self.preview)
            .lane(lane)
            .waits_for(self.draft.waits_for())
            .repeatable()
            .json(&Answer {
                message,
                notification,
            })
    }
}

impl IntoFuture for AnswerCallback {
    type Output = Result<(), Error>;
    type IntoFuture = Pending<()>;

    fn into_future(self) -> Pending<()> {
        Request::new(&self.client, self.call(), done).into_future()
    }
}
