//! Requests as values: a method of `Client` makes one, setters fill it in, `.await` sends it.

mod answers;
mod attach;
mod bot;
mod chats;
mod draft;
mod history;
mod members;
mod messages;
mod subscriptions;
mod updates;

use std::pin::Pin;

use serde::Deserialize;
use serde_json::Value;

pub use answers::AnswerCallback;
pub use attach::{NewAttachment, NewContact};
pub use bot::Command;
pub use chats::Action;
pub use draft::Format;
pub use history::GetMessages;
pub use members::{GetMembers, RemoveMember};
pub use messages::{DeleteMessage, EditMessage, Recipient, SendMessage};
pub use subscriptions::Subscribe;
pub use updates::{Batch, GetUpdates};

use crate::call::Call;
use crate::client::Client;
use crate::error::Error;
use crate::invalid::Invalid;

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
    serde_json::from_value(value).map_err(Error::unreadable)
}
