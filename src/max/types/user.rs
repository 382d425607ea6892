//! People and bots.

use serde::Deserialize;

use super::lenient;
use super::{Extra, UserId};
use crate::request::Command;

/// A person or a bot. Of a person one usually knows the id and a name.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct User {
    /// Who it is.
    pub user_id: UserId,
    /// First name, or the name of a bot.
    #[serde(default, deserialize_with = "lenient::or_default")]
    pub first_name: String,
    /// Last name; may be an empty string, absent for bots.
    pub last_name: Option<String>,
    /// Nick without `@`; people usually have none.
    pub username: Option<String>,
    /// Whether it is a bot.
    #[serde(default, deserialize_with = "lenient::or_default")]
    pub is_bot: bool,
    /// When the person was last seen, Unix milliseconds; absent or 0 when hidden.
    #[serde(default, deserialize_with = "lenient::option")]
    pub last_activity_time: Option<i64>,
    /// The whole name; deprecated by MAX and still sent.
    pub name: Option<String>,
    /// What the person says about himself.
    pub description: Option<String>,
    /// A small picture; the address expires.
    pub avatar_url: Option<String>,
    /// A large picture; the address expires.
    pub full_avatar_url: Option<String>,
    /// What this crate has no name for.
    #[serde(flatten)]
    pub extra: Extra,
}

/// The bot itself.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct BotInfo {
    /// The bot as a user of MAX.
    #[serde(flatten)]
    pub user: User,
    /// Its menu of commands.
    #[serde(default, deserialize_with = "lenient::list")]
    pub commands: Vec<Command>,
}

impl User {
    /// First and last name, or what else there is to call the person by.
    pub fn display_name(&self) -> String {
        let last = self.last_name.as_deref().unwrap_or_default();
        let full = format!("{} {last}", self.first_name.trim());
        let fallback = self
            .name
            .as_deref()
            .or(self.username.as_deref())
            .unwrap_or_default();
        match full.trim() {
            "" => fallback.trim().to_owned(),
            full => full.to_owned(),
        }
    }
}
