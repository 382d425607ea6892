//! The bot itself: who it is, its menu of commands.

use std::collections::BTreeMap;

use http::Method;
use serde::{Deserialize, Serialize};

use super::{Request, whole};
use crate::call::Call;
use crate::client::Client;
use crate::invalid::Invalid;
use crate::types::{BotInfo, lenient};
use crate::validate;

/// A line in the menu of commands. The server does not know commands: the menu only helps to type one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Command {
    /// The name, without a slash.
    pub name: String,
    /// What it does.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
}

impl Command {
    /// A command, 1–64 characters. Latin small letters are the only ones known to work.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            description: None,
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
    pub fn me(&self) -> Request<BotInfo> {
        Request::new(self, Call::get("/me"), whole)
    }

    /// Replaces the menu of commands, at most 32; an empty one removes it. Answers with the menu as it is now.
    pub fn set_commands(&self, commands: Vec<Command>) -> Request<Vec<Command>> {
        Request::new(self, set_commands(&commands), |value| {
            whole::<Menu>(value).map(|menu| menu.commands)
        })
    }
}

#[derive(Deserialize)]
struct Menu {
    #[serde(default, deserialize_with = "lenient::list")]
    commands: Vec<Command>,
}

fn set_commands(commands: &[Command]) -> Result<Call, Invalid> {
    validate::count("commands", commands.len(), (0, 32))?;
    commands.iter().try_for_each(Command::check)?;
    Call::new(Method::PATCH, "/me/commands").json(&BTreeMap::from([("commands", commands)]))
}
