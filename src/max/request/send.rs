//! Sending a message.

use http::Method;

use super::compose::Compose;
use super::{Pending, Request, sent};
use crate::call::Call;
use crate::client::Client;
use crate::error::Error;
use crate::invalid::Invalid;
use crate::limiter::{Operation, Place};
use crate::types::{ChatId, Message, UserId};
use crate::validate;

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

/// A message to send.
pub type SendMessage = Compose<Sending>;

/// That a [`SendMessage`] goes out anew.
#[derive(Clone, Debug)]
pub struct Sending {
    client: Client,
    recipient: Recipient,
}

/// `POST /messages`
impl Client {
    /// A new message. Answers with the message as MAX keeps it. Not idempotent: MAX has no key for a send, so after an
    /// ambiguous failure look into [`Client::messages`] before sending again.
    ///
    /// ```no_run
    /// # use max_bot_api::{Button, ChatId, Client, Error, Keyboard, UserId};
    /// # async fn example(client: Client, chat: ChatId) -> Result<(), Error> {
    /// client.send_message(UserId(212843158)).text("Здравствуйте").await?;
    ///
    /// let yes_no = [Button::callback("Да", "yes"), Button::callback("Нет", "no")];
    /// let question = client.send_message(chat).html("Вы <b>придёте</b>?").keyboard(Keyboard::new().row(yes_no));
    /// let mid = question.silent().await?.mid().cloned();
    /// # Ok(()) }
    /// ```
    pub fn send_message(&self, recipient: impl Into<Recipient>) -> SendMessage {
        Compose::to(Sending {
            client: self.clone(),
            recipient: recipient.into(),
        })
    }
}

impl SendMessage {
    fn call(&self) -> Result<Call, Invalid> {
        self.draft.check_new()?;
        let call = Call::new(Method::POST, "/messages");
        let (call, place) = match self.to.recipient {
            Recipient::User(user) => {
                validate::user(user)?;
                (call.query("user_id", user), Place::User(user.0))
            }
            Recipient::Chat(chat) => {
                validate::chat(chat)?;
                (call.query("chat_id", chat), Place::Chat(chat.0))
            }
        };
        let call = call.lane(Some((Operation::Send, place)));
        self.draft.query(call).json(&self.draft)
    }
}

impl IntoFuture for SendMessage {
    type Output = Result<Message, Error>;
    type IntoFuture = Pending<Message>;

    fn into_future(self) -> Pending<Message> {
        Request::new(&self.to.client, self.call(), sent).into_future()
    }
}
