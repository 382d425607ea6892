//! Who is in a chat, and who is no longer.

use http::Method;

use super::chats::at;
use super::{Pending, Request, done, whole};
use crate::call::{Call, list};
use crate::client::Client;
use crate::error::Error;
use crate::invalid::Invalid;
use crate::types::{ChatId, MemberPage, UserId};
use crate::validate;

/// `/chats/{chatId}/members`
impl Client {
    /// The members of a chat, a page at a time. The bot must be an administrator.
    ///
    /// ```no_run
    /// # use max_bot_api::{ChatId, Client, Error};
    /// # async fn example(client: Client, chat: ChatId) -> Result<(), Error> {
    /// let mut page = client.members(chat).count(100).await?;
    /// while let Some(marker) = page.marker {
    ///     page = client.members(chat).count(100).marker(marker).await?;
    /// }
    /// # Ok(()) }
    /// ```
    pub fn members(&self, chat: ChatId) -> GetMembers {
        GetMembers {
            client: self.clone(),
            chat,
            user_ids: Vec::new(),
            marker: None,
            count: None,
        }
    }

    /// Removes somebody. Of the owner MAX says it is done and does nothing.
    ///
    /// ```no_run
    /// # use max_bot_api::{ChatId, Client, Error, UserId};
    /// # async fn example(client: Client, chat: ChatId, user: UserId) -> Result<(), Error> {
    /// client.remove_member(chat, user).block(true).await?;
    /// # Ok(()) }
    /// ```
    pub fn remove_member(&self, chat: ChatId, user: UserId) -> RemoveMember {
        RemoveMember {
            client: self.clone(),
            chat,
            user,
            block: None,
        }
    }
}

/// A page of members.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct GetMembers {
    client: Client,
    chat: ChatId,
    user_ids: Vec<UserId>,
    marker: Option<i64>,
    count: Option<usize>,
}

impl GetMembers {
    /// Only these people, up to 100; `marker` and `count` then mean nothing.
    pub fn user_ids(mut self, ids: impl IntoIterator<Item = UserId>) -> Self {
        self.user_ids = ids.into_iter().collect();
        self
    }

    /// From here, as the page before said.
    pub fn marker(mut self, marker: i64) -> Self {
        self.marker = Some(marker);
        self
    }

    /// How many, 1–100; the server gives 20 if not said.
    pub fn count(mut self, count: usize) -> Self {
        self.count = Some(count);
        self
    }

    fn call(&self) -> Result<Call, Invalid> {
        validate::count("members", self.count.unwrap_or(1), (1, 100))?;
        validate::count("user ids", self.user_ids.len(), (0, 100))?;
        self.user_ids.iter().copied().try_for_each(validate::user)?;
        let ids = (!self.user_ids.is_empty()).then(|| list(&self.user_ids));
        let call = at(Method::GET, self.chat, "/members")?.maybe("user_ids", ids);
        Ok(call.maybe("marker", self.marker).maybe("count", self.count))
    }
}

impl IntoFuture for GetMembers {
    type Output = Result<MemberPage, Error>;
    type IntoFuture = Pending<MemberPage>;

    fn into_future(self) -> Pending<MemberPage> {
        Request::new(&self.client, self.call(), whole).into_future()
    }
}

/// Somebody to remove.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct RemoveMember {
    client: Client,
    chat: ChatId,
    user: UserId,
    block: Option<bool>,
}

impl RemoveMember {
    /// Whether the link lets them in no more. There is no way to take a block back.
    pub fn block(mut self, block: bool) -> Self {
        self.block = Some(block);
        self
    }

    fn call(&self) -> Result<Call, Invalid> {
        validate::user(self.user)?;
        let call = at(Method::DELETE, self.chat, "/members")?.query("user_id", self.user);
        Ok(call.maybe("block", self.block))
    }
}

impl IntoFuture for RemoveMember {
    type Output = Result<(), Error>;
    type IntoFuture = Pending<()>;

    fn into_future(self) -> Pending<()> {
        Request::new(&self.client, self.call(), done).into_future()
    }
}
