//! Changing what a chat is called and how it looks.

use http::Method;
use serde::Serialize;

use super::attach::{NewAttachment, What};
use super::chats::at;
use super::source::Source;
use super::{Pending, Request, whole};
use crate::call::Call;
use crate::client::Client;
use crate::error::Error;
use crate::invalid::Invalid;
use crate::types::{Chat, ChatId, Mid};
use crate::validate;

/// `PATCH /chats/{chatId}`
impl Client {
    /// Changes a group or channel; what is not set stays. Answers with the chat as it is now. The bot must be an
    /// administrator with the right to change the chat.
    ///
    /// ```no_run
    /// # use max_bot_api::{ChatId, Client, Error, NewAttachment};
    /// # async fn example(client: Client, chat: ChatId, token: String) -> Result<(), Error> {
    /// let change = client.edit_chat(chat).title("7Б, родители").icon(NewAttachment::image(token));
    /// let chat = change.silent().await?;
    /// # Ok(()) }
    /// ```
    pub fn edit_chat(&self, chat: ChatId) -> EditChat {
        EditChat {
            client: self.clone(),
            chat,
            icon: None,
            patch: Patch::default(),
        }
    }
}

/// A change to a chat.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct EditChat {
    client: Client,
    chat: ChatId,
    icon: Option<NewAttachment>,
    patch: Patch,
}

/// What MAX calls `ChatPatch`.
#[derive(Clone, Debug, Default, Serialize)]
struct Patch {
    #[serde(skip_serializing_if = "Option::is_none")]
    icon: Option<Source>,
    #[serde(skip_serializing_if = "Option::is_none")]
    title: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pin: Option<Mid>,
    #[serde(skip_serializing_if = "Option::is_none")]
    notify: Option<bool>,
}

impl EditChat {
    /// The title, 1–200 characters.
    pub fn title(mut self, title: impl Into<String>) -> Self {
        self.patch.title = Some(title.into());
        self
    }

    /// The description, up to 16000 characters; an empty string removes it.
    pub fn description(mut self, description: impl Into<String>) -> Self {
        self.patch.description = Some(description.into());
        self
    }

    /// The picture, any of [`NewAttachment`]'s. By address it was seen to change nothing: better upload it.
    pub fn icon(mut self, picture: impl Into<NewAttachment>) -> Self {
        self.icon = Some(picture.into());
        self
    }

    /// The message to pin.
    pub fn pin(mut self, mid: impl Into<Mid>) -> Self {
        self.patch.pin = Some(mid.into());
        self
    }

    /// Without telling the members.
    pub fn silent(mut self) -> Self {
        self.patch.notify = Some(false);
        self
    }

    fn call(mut self) -> Result<Call, Invalid> {
        self.patch.icon = match self.icon.map(|icon| icon.what) {
            Some(What::Image { payload }) => Some(payload),
            Some(_) => return Err(Invalid::Icon),
            None => None,
        };
        let patch = &self.patch;
        if let Some(title) = &patch.title {
            validate::length("the title of a chat", title, (1, 200))?;
        }
        if let Some(description) = &patch.description {
            validate::length("the description of a chat", description, (0, 16_000))?;
        }
        if let Some(icon) = &patch.icon {
            icon.check("the picture")?;
        }
        if let Some(pin) = &patch.pin {
            validate::present("the id of the message", pin.as_str())?;
        }
        let content = (&patch.title, &patch.description, &patch.icon, &patch.pin);
        if matches!(content, (None, None, None, None)) {
            return Err(Invalid::EmptyChange);
        }
        at(Method::PATCH, self.chat, "")?.json(patch)
    }
}

impl IntoFuture for EditChat {
    type Output = Result<Chat, Error>;
    type IntoFuture = Pending<Chat>;

    fn into_future(self) -> Pending<Chat> {
        let client = self.client.clone();
        Request::new(&client, self.call(), whole).into_future()
    }
}
