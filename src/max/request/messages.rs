//! Sending, changing, deleting.

use http::Method;
use serde::Deserialize;

use super::draft::Draft;
use super::{Format, NewAttachment, Pending, Request, done, whole};
use crate::call::Call;
use crate::client::Client;
use crate::error::Error;
use crate::invalid::Invalid;
use crate::limiter::{Operation, Place};
use crate::types::{ChatId, Keyboard, LinkKind, Message, Mid, UserId};

/// To whom. Where an update names a chat, use the chat; where only a person is known, the person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Recipient {
    /// A person who started the bot.
    User(UserId),
    /// A dialogue, group or channel.
    Chat(ChatId),
}

impl From<UserId> for Recipient {
    fn from(user: UserId) -> Self {
        Self::User(user)
    }
}

impl From<ChatId> for Recipient {
    fn from(chat: ChatId) -> Self {
        Self::Chat(chat)
    }
}

/// `POST`, `PUT`, `DELETE /messages`
impl Client {
    /// A new message. Answers with the message as MAX keeps it. Not idempotent: MAX has no key for a send, so after an
    /// ambiguous failure look into [`Client::messages`] before sending again.
    pub fn send_message(&self, recipient: impl Into<Recipient>) -> SendMessage {
        SendMessage {
            client: self.clone(),
            recipient: recipient.into(),
            draft: Draft::default(),
            preview: true,
        }
    }

    /// Changes a message of the bot. What is not set stays; in a dialogue a message without buttons can be changed for 7
    /// days.
    pub fn edit_message(&self, mid: impl Into<Mid>) -> EditMessage {
        let draft = Draft::default();
        EditMessage {
            client: self.clone(),
            mid: mid.into(),
            chat: None,
            draft,
            preview: true,
        }
    }

    /// Deletes a message: in a dialogue only the bot's own, elsewhere any, given the right.
    pub fn delete_message(&self, mid: impl Into<Mid>) -> DeleteMessage {
        DeleteMessage {
            client: self.clone(),
            mid: mid.into(),
            chat: None,
        }
    }
}

/// A message to send.
#[must_use = "a request does nothing until it is awaited"]
pub struct SendMessage {
    client: Client,
    recipient: Recipient,
    draft: Draft,
    preview: bool,
}

impl SendMessage {
    /// What it says, up to 4000 characters.
    pub fn text(mut self, text: impl Into<String>) -> Self {
        self.draft.text = Some(text.into());
        self
    }

    /// How the text is written; plain if not said.
    pub fn format(mut self, format: Format) -> Self {
        self.draft.format = Some(format);
        self
    }

    /// The buttons under it.
    pub fn keyboard(mut self, keyboard: Keyboard) -> Self {
        self.draft.set_keyboard(keyboard);
        self
    }

    /// One more thing hung on it; up to 12 in all, the keyboard included.
    pub fn attach(mut self, attachment: impl Into<NewAttachment>) -> Self {
        self.draft.attach(attachment.into());
        self
    }

    /// The message it answers.
    pub fn reply_to(mut self, mid: impl Into<Mid>) -> Self {
        self.draft.set_link(LinkKind::Reply, mid.into());
        self
    }

    /// The message it passes on. Buttons are lost on the way.
    pub fn forward(mut self, mid: impl Into<Mid>) -> Self {
        self.draft.set_link(LinkKind::Forward, mid.into());
        self
    }

    /// Without a sound. Channels refuse it.
    pub fn silent(mut self) -> Self {
        self.draft.notify = Some(false);
        self
    }

    /// Links in it are not unfolded.
    pub fn no_link_preview(mut self) -> Self {
        self.preview = false;
        self
    }

    fn call(&self) -> Result<Call, Invalid> {
        self.draft.check_new()?;
        let call = Call::new(Method::POST, "/messages");
        let (call, place) = match self.recipient {
            Recipient::User(UserId(id)) => (call.query("user_id", id), Place::User(id)),
            Recipient::Chat(ChatId(id)) => (call.query("chat_id", id), Place::Chat(id)),
        };
        preview(call, self.preview)
            .lane(Some((Operation::Send, place)))
            .waits_for(self.draft.waits_for())
            .json(&self.draft)
    }
}

impl IntoFuture for SendMessage {
    type Output = Result<Message, Error>;
    type IntoFuture = Pending<Message>;

    fn into_future(self) -> Pending<Message> {
        let read = |value| whole::<Sent>(value).map(|sent| sent.message);
        Request::new(&self.client, self.call(), read).into_future()
    }
}

#[derive(Deserialize)]
struct Sent {
    message: Message,
}

/// A change to a message.
#[must_use = "a request does nothing until it is awaited"]
pub struct EditMessage {
    client: Client,
    mid: Mid,
    chat: Option<ChatId>,
    draft: Draft,
    preview: bool,
}

impl EditMessage {
    /// What it says now; an empty string removes the text.
    pub fn text(mut self, text: impl Into<String>) -> Self {
        self.draft.text = Some(text.into());
        self
    }

    /// How the text is written.
    pub fn format(mut self, format: Format) -> Self {
        self.draft.format = Some(format);
        self
    }

    /// The buttons under it now, instead of everything that was attached.
    pub fn keyboard(mut self, keyboard: Keyboard) -> Self {
        self.draft.set_keyboard(keyboard);
        self
    }

    /// One more thing hung on it; up to 12 in all, the keyboard included.
    pub fn attach(mut self, attachment: impl Into<NewAttachment>) -> Self {
        self.draft.attach(attachment.into());
        self
    }

    /// Nothing attached any more, buttons included.
    pub fn no_keyboard(mut self) -> Self {
        self.draft.attachments = Some(Vec::new());
        self
    }

    /// Links in it are not unfolded.
    pub fn no_link_preview(mut self) -> Self {
        self.preview = false;
        self
    }

    /// The chat it is in, for the pace. Without it the chat is guessed from the id.
    pub fn in_chat(mut self, chat: ChatId) -> Self {
        self.chat = Some(chat);
        self
    }

    fn call(&self) -> Result<Call, Invalid> {
        if self.draft.is_untouched() {
            return Err(Invalid::EmptyMessage);
        }
        self.draft.check()?;
        let lane = place(self.chat, &self.mid).map(|place| (Operation::Edit, place));
        let call = Call::new(Method::PUT, "/messages").query("message_id", &self.mid);
        preview(call, self.preview)
            .lane(lane)
            .waits_for(self.draft.waits_for())
            .json(&self.draft)
    }
}

impl IntoFuture for EditMessage {
    type Output = Result<(), Error>;
    type IntoFuture = Pending<()>;

    fn into_future(self) -> Pending<()> {
        Request::new(&self.client, self.call(), done).into_future()
    }
}

/// A message to delete.
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
}

impl IntoFuture for DeleteMessage {
    type Output = Result<(), Error>;
    type IntoFuture = Pending<()>;

    fn into_future(self) -> Pending<()> {
        let lane = place(self.chat, &self.mid).map(|place| (Operation::Delete, place));
        let call = Call::new(Method::DELETE, "/messages")
            .query("message_id", &self.mid)
            .lane(lane);
        Request::new(&self.client, call, done).into_future()
    }
}

pub(super) fn preview(call: Call, preview: bool) -> Call {
    if preview {
        call
    } else {
        call.query("disable_link_preview", true)
    }
}

/// The ids of messages seen so far begin with the chat in 16 hexadecimal digits. MAX does not promise it, so it serves
/// the pace only: a wrong guess costs a 429 and nothing else.
fn place(chat: Option<ChatId>, mid: &Mid) -> Option<Place> {
    let guess = || u64::from_str_radix(mid.as_str().strip_prefix("mid.")?.get(..16)?, 16).ok();
    chat.map(|chat| chat.0)
        .or_else(|| guess().map(u64::cast_signed))
        .map(Place::Chat)
}
