//! Accounts: people and the one bot.

use crate::options::Options;

/// A person.
#[derive(Debug, Clone)]
pub(crate) struct Person {
    pub(crate) user_id: i64,
    pub(crate) first_name: String,
    pub(crate) last_name: String,
    pub(crate) active_at: i64,
}

impl Person {
    pub(crate) fn name(&self) -> String {
        format!("{} {}", self.first_name, self.last_name)
            .trim()
            .to_owned()
    }

    /// A contact card with a phone nobody has.
    pub(crate) fn vcard(&self) -> String {
        let phone = 70_000_000_000 + self.user_id % 10_000_000;
        Person::card(&self.name(), &phone.to_string())
    }

    /// A contact card as MAX writes it.
    pub(crate) fn card(name: &str, phone: &str) -> String {
        format!(
            "BEGIN:VCARD\r\nVERSION:3.0\r\nPRODID:ez-vcard 0.10.3\r\nTEL;TYPE=cell:{phone}\r\nFN:{name}\r\nEND:VCARD\r\n"
        )
    }
}

/// The bot.
#[derive(Debug, Clone)]
pub(crate) struct Bot {
    pub(crate) user_id: i64,
    pub(crate) name: String,
    pub(crate) nick: String,
    pub(crate) description: String,
    pub(crate) active_at: i64,
    /// The hint menu: `(name, description)`.
    pub(crate) commands: Vec<(String, Option<String>)>,
}

impl Bot {
    pub(crate) fn new(options: &Options, now: i64) -> Self {
        Bot {
            user_id: 277_639_678,
            name: options.bot_name.clone(),
            nick: options.bot_nick.clone(),
            description: "Бот в песочнице".to_owned(),
            active_at: now,
            commands: Vec::new(),
        }
    }
}
