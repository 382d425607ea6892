//! Requests as values: a method of `Client` makes one, setters fill it in, `.await` sends it.

mod admins;
mod answers;
mod attach;
mod bot;
mod change;
mod chats;
mod comments;
mod compose;
mod draft;
mod edit_chat;
mod history;
mod media;
mod members;
mod new_contact;
mod pins;
mod send;
mod send_again;
mod source;
mod subscriptions;
mod updates;
mod write_comment;

use std::pin::Pin;

use serde::Deserialize;
use serde_json::Value;

pub use admins::NewAdmin;
pub use answers::{AnswerCallback, Answering};
pub use attach::NewAttachment;
pub use bot::Command;
pub use change::{DeleteMessage, EditMessage, Editing};
pub use chats::Action;
pub use comments::GetComments;
pub use compose::{Compose, NewMessage};
pub use draft::Format;
pub use edit_chat::EditChat;
pub use history::GetMessages;
pub use media::{UploadKind, UploadTarget};
pub use members::{GetMembers, RemoveMember};
pub use new_contact::NewContact;
pub use pins::PinMessage;
pub use send::{Recipient, SendMessage, Sending};
pub use subscriptions::Subscribe;
pub use updates::{Batch, GetUpdates};
pub use write_comment::{EditComment, PostComment};

pub(crate) use attach::What;

use crate::call::Call;
use crate::client::Client;
use crate::error::Error;
use crate::invalid::Invalid;
use crate::types::Message;
use crate::types::member::{Member, object, take};

/// An answer on its way.
pub type Pending<T> = Pin<Box<dyn Future<Output = Result<T, Error>> + Send>>;

/// A request that has nothing to fill in: `.await` it.
#[must_use = "a request does nothing until it is awaited"]
pub struct Request<T> {
    client: Client,
    call: Result<Call, Invalid>,
    read: fn(Value) -> Result<T, Error>,
}

impl<T> Request<T> {
    fn new(client: &Client, call: impl Into<Built>, read: fn(Value) -> Result<T, Error>) -> Self {
        Self {
            client: client.clone(),
            call: call.into().0,
            read,
        }
    }
}

impl<T: Send + 'static> IntoFuture for Request<T> {
    type Output = Result<T, Error>;
    type IntoFuture = Pending<T>;

    fn into_future(self) -> Pending<T> {
        Box::pin(async move {
            let value = self.client.execute(self.call?).await?;
            (self.read)(value)
        })
    }
}

/// A call, or the rule it breaks.
struct Built(Result<Call, Invalid>);

impl From<Call> for Built {
    fn from(call: Call) -> Self {
        Self(Ok(call))
    }
}

impl From<Result<Call, Invalid>> for Built {
    fn from(call: Result<Call, Invalid>) -> Self {
        Self(call)
    }
}

/// For what answers only that it is done. A refusal under 200 was recognised before.
fn done(_: Value) -> Result<(), Error> {
    Ok(())
}

/// For what answers with the thing itself.
fn whole<T: for<'de> Deserialize<'de>>(value: Value) -> Result<T, Error> {
    serde_json::from_value(value).map_err(|_| Error::unreadable())
}

/// For what answers with the thing inside an object.
fn member<T: Member>(value: Value, name: &str) -> Result<T, Error> {
    let found = object(value).and_then(|mut answer| take(&mut answer, name));
    found.ok_or_else(Error::unreadable)
}

/// For what answers with the message that was written.
fn sent(value: Value) -> Result<Message, Error> {
    let found: Option<Message> = member(value, "message")?;
    found.ok_or_else(Error::unreadable)
}
