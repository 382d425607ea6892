//! What a message says, for a new one, a changed one, and one changed in answer to a button.

use super::attach::NewAttachment;
use super::draft::{Draft, Format};
use crate::types::{Keyboard, LinkKind, Mid};

/// A message being written; `To` is where it goes. Made by [`Client::send_message`], [`Client::edit_message`] and
/// [`Client::answer`], or on its own as a [`NewMessage`].
///
/// In a new message what is not set is not there; in a change what is not set stays as it was.
///
/// [`Client::send_message`]: crate::Client::send_message
/// [`Client::edit_message`]: crate::Client::edit_message
/// [`Client::answer`]: crate::Client::answer
#[derive(Clone, Debug, Default)]
#[must_use = "it does nothing until it is awaited"]
pub struct Compose<To> {
    pub(super) draft: Draft,
    pub(super) to: To,
}

/// What a message says, without where it goes: written once, sent, edited and answered with as often as needed.
///
/// ```no_run
/// # use max_bot_api::{Button, ChatId, Client, Error, Keyboard, Mid, NewMessage};
/// fn menu() -> NewMessage {
///     NewMessage::new()
///         .html("<b>Меню</b>")
///         .keyboard(Keyboard::new().row([Button::callback("Расписание", "timetable")]))
/// }
/// # async fn example(client: Client, chat: ChatId, mid: Mid) -> Result<(), Error> {
/// client.send_message(chat).content(menu()).await?;
/// client.edit_message(mid).content(menu()).await?;
/// # Ok(()) }
/// ```
pub type NewMessage = Compose<()>;

impl NewMessage {
    /// Nothing yet.
    pub fn new() -> Self {
        Self::default()
    }
}

impl<To> Compose<To> {
    pub(super) fn to(to: To) -> Self {
        let draft = Draft::default();
        Self { draft, to }
    }

    /// All that another message says, instead of what was set here.
    pub fn content(mut self, content: impl Into<NewMessage>) -> Self {
        self.draft = content.into().draft;
        self
    }

    /// What it says, up to 4000 characters. In a change an empty string removes the text.
    pub fn text(mut self, text: impl Into<String>) -> Self {
        self.draft.text = Some(text.into());
        self
    }

    /// What it says, in HTML. What came from people goes through [`escape_html`](crate::escape_html) first.
    pub fn html(self, html: impl Into<String>) -> Self {
        self.text(html).format(Format::Html)
    }

    /// What it says, in markdown. What came from people goes through [`escape_markdown`](crate::escape_markdown) first.
    pub fn markdown(self, markdown: impl Into<String>) -> Self {
        self.text(markdown).format(Format::Markdown)
    }

    /// How the text is written; plain if not said.
    pub fn format(mut self, format: Format) -> Self {
        self.draft.format = Some(format);
        self
    }

    /// One more thing hung on it, up to 12 with the keyboard. In a change: instead of everything that hung on it.
    ///
    /// ```no_run
    /// # use max_bot_api::{ChatId, Client, Error, NewAttachment};
    /// # async fn example(client: Client, chat: ChatId, token: String) -> Result<(), Error> {
    /// let message = client.send_message(chat).text("План школы");
    /// message.attach(NewAttachment::image(token)).attach(NewAttachment::location(55.75, 37.61)).await?;
    /// # Ok(()) }
    /// ```
    pub fn attach(mut self, attachment: impl Into<NewAttachment>) -> Self {
        self.draft.attach(attachment.into());
        self
    }

    /// The buttons under it, beside what was attached here; one without buttons is none.
    pub fn keyboard(mut self, keyboard: Keyboard) -> Self {
        self.draft.set_keyboard(keyboard);
        self
    }

    /// In a change: nothing hangs on it any more, buttons included.
    pub fn no_attachments(mut self) -> Self {
        self.draft.attachments = Some(Vec::new());
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
        self.draft.no_preview = true;
        self
    }
}

impl From<&str> for NewMessage {
    fn from(text: &str) -> Self {
        Self::new().text(text)
    }
}

impl From<String> for NewMessage {
    fn from(text: String) -> Self {
        Self::new().text(text)
    }
}
