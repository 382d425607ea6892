//! The administrators of a chat.

use std::collections::BTreeMap;

use http::Method;
use serde::Serialize;

use super::chats::at;
use super::{Request, done, whole};
use crate::call::Call;
use crate::client::Client;
use crate::invalid::Invalid;
use crate::types::{ChatId, MemberPage, Permission, UserId};
use crate::validate;

/// `/chats/{chatId}/members/admins`
impl Client {
    /// The administrators of a chat. The bot must be one of them.
    ///
    /// ```no_run
    /// # use max_bot_api::{ChatId, Client, Error};
    /// # async fn example(client: Client, chat: ChatId) -> Result<(), Error> {
    /// let owner = client.admins(chat).await?.members.into_iter().find(|one| one.is_owner);
    /// # Ok(()) }
    /// ```
    pub fn admins(&self, chat: ChatId) -> Request<MemberPage> {
        Request::new(self, at(Method::GET, chat, "/members/admins"), whole)
    }

    /// Makes members administrators, up to 50. Who is one already has these rights instead of the old ones. The bot must
    /// have the right to do so.
    ///
    /// ```no_run
    /// # use max_bot_api::{ChatId, Client, Error, NewAdmin, Permission, UserId};
    /// # async fn example(client: Client, chat: ChatId, user: UserId) -> Result<(), Error> {
    /// let rights = [Permission::ReadAllMessages, Permission::PinMessage];
    /// client.set_admins(chat, [NewAdmin::new(user, rights).alias("староста")]).await?;
    /// # Ok(()) }
    /// ```
    pub fn set_admins(
        &self,
        chat: ChatId,
        admins: impl IntoIterator<Item = NewAdmin>,
    ) -> Request<()> {
        Request::new(self, set_admins(chat, admins.into_iter().collect()), done)
    }

    /// Makes an administrator a member like others.
    ///
    /// ```no_run
    /// # use max_bot_api::{ChatId, Client, Error, UserId};
    /// # async fn example(client: Client, chat: ChatId, user: UserId) -> Result<(), Error> {
    /// client.remove_admin(chat, user).await?;
    /// # Ok(()) }
    /// ```
    pub fn remove_admin(&self, chat: ChatId, user: UserId) -> Request<()> {
        let call = validate::user(user)
            .and_then(|()| at(Method::DELETE, chat, &format!("/members/admins/{user}")));
        Request::new(self, call, done)
    }
}

/// Somebody who shall be an administrator.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NewAdmin {
    user_id: UserId,
    permissions: Vec<Permission>,
    #[serde(skip_serializing_if = "Option::is_none")]
    alias: Option<String>,
}

impl NewAdmin {
    /// A member with these rights. Old names of rights are sent by their names of today.
    pub fn new(user: UserId, permissions: impl IntoIterator<Item = Permission>) -> Self {
        let today = |right: Permission| right.today().clone();
        Self {
            user_id: user,
            permissions: permissions.into_iter().map(today).collect(),
            alias: None,
        }
    }

    /// The title the chat shows beside the name.
    #[must_use]
    pub fn alias(mut self, alias: impl Into<String>) -> Self {
        self.alias = Some(alias.into());
        self
    }

    fn check(&self) -> Result<(), Invalid> {
        use Permission::{Delete, Edit, PinMessage, ReadAllMessages, Write};
        validate::user(self.user_id)?;
        if let Some(alias) = &self.alias {
            validate::present("the alias of an administrator", alias)?;
        }
        let has = |right| self.permissions.contains(right);
        if [Write, Edit, Delete, PinMessage].iter().any(has) && !has(&ReadAllMessages) {
            return Err(Invalid::Reading);
        }
        Ok(())
    }
}

fn set_admins(chat: ChatId, admins: Vec<NewAdmin>) -> Result<Call, Invalid> {
    validate::count("administrators", admins.len(), (1, 50))?;
    admins.iter().try_for_each(NewAdmin::check)?;
    let call = at(Method::POST, chat, "/members/admins")?.repeatable();
    call.json(&BTreeMap::from([("admins", admins)]))
}
