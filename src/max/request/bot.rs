//! The bot itself: who it is, its menu of commands.

use std::collections::BTreeMap;

use http::Method;

use super::{Request, member, whole};
use crate::call::Call;
use crate::client::Client;
use crate::invalid::Invalid;
use crate::types::object::object;
use crate::types::{BotInfo, Extra};
use crate::validate;

object! {
    /// A line in the menu of commands. The server does not know commands: the menu only helps to type one.
    pub struct Command {
        /// The name, without a slash.
        pub name: String,
        /// What it does.
        pub description: Option<String>,
    }
}

impl Command {
    /// A command, 1–64 characters. Latin small letters are the only ones known to work.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            description: None,
            extra: Extra::default(),
        }
    }

    /// What it does, 1–128 characters.
    #[must_use]
    pub fn description(mut self, description: impl Into<String>) -> Self {
        self.description = Some(description.into());
        self
    }

    fn check(&self) -> Result<(), Invalid> {
        validate::length("the name of a command", &self.name, (1, 64))?;
        match &self.description {
            Some(description) => {
                validate::length("the description of a command", description, (1, 128))
            }
            None => Ok(()),
        }
    }
}

/// `GET /me`, `PATCH /me/commands`
impl Client {
    /// Who the bot is. Also the cheapest way to learn whether the token is good.
    ///
    /// ```no_run
    /// # use max_bot_api::{Client, Error};
    /// # async fn example(client: Client) -> Result<(), Error> {
    /// let nick = client.me().await?.user.username;
    /// # Ok(()) }
    /// ```
    pub fn me(&self) -> Request<BotInfo> {
        Request::new(self, Call::get("/me"), whole)
    }

    /// Replaces the menu of commands, at most 32; an empty one removes it. Answers with the menu as it is now.
    ///
    /// ```no_run
    /// # use max_bot_api::{Client, Command, Error};
    /// # async fn example(client: Client) -> Result<(), Error> {
    /// client.set_commands(vec![Command::new("start").description("Начать")]).await?;
    /// # Ok(()) }
    /// ```
    pub fn set_commands(&self, commands: Vec<Command>) -> Request<Vec<Command>> {
        Request::new(self, set_commands(&commands), |value| {
            member(value, "commands")
        })
    }
}

fn set_commands(commands: &[Command]) -> Result<Call, Invalid> {
    validate::count("commands", commands.len(), (0, 32))?;
    commands.iter().try_for_each(Command::check)?;
    Call::new(Method::PATCH, "/me/commands").json(&BTreeMap::from([("commands", commands)]))
}
