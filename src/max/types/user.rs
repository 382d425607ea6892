//! People and bots.

use super::UserId;
use super::object::object;
use crate::request::Command;

object! {
    /// A person or a bot. Of a person one usually knows the id and a name.
    pub struct User {
        /// Who it is.
        pub user_id: UserId,
        /// First name, or the name of a bot.
        pub first_name: String,
        /// Last name; may be an empty string, absent for bots.
        pub last_name: Option<String>,
        /// Nick without `@`; people usually have none.
        pub username: Option<String>,
        /// Whether it is a bot.
        pub is_bot: bool,
        /// When the person was last seen, Unix milliseconds; absent or 0 when hidden.
        pub last_activity_time: Option<i64>,
        /// The whole name; deprecated by MAX and still sent.
        pub name: Option<String>,
        /// What the person says about himself.
        pub description: Option<String>,
        /// A small picture; the address expires.
        pub avatar_url: Option<String>,
        /// A large picture; the address expires.
        pub full_avatar_url: Option<String>,
    }
}

object! {
    /// The bot itself.
    pub struct BotInfo {
        /// Its menu of commands.
        pub commands: Vec<Command>,
        ..
        /// The bot as a user of MAX.
        pub user: User
    }
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
