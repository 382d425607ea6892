//! Beginning anew, and finding what the control interface means.

use serde_json::Value;

use super::{Queue, World};
use crate::ledger::Happening;
use crate::refusal::Refusal;

impl World {
    /// Forgets everything. Numbers go on from where they were, so that a bot that was not told takes nothing for something it knows.
    pub(crate) fn reset(&mut self, keep_bot: bool) {
        let mut fresh = World::new(self.first.clone(), self.url.clone());
        fresh.accounts = self.accounts;
        fresh.groups = self.groups;
        fresh.polls = self.polls;
        fresh.queue = Queue::after(&self.queue);
        fresh.hooks = self.hooks.after(keep_bot);
        if keep_bot {
            fresh.bot = self.bot.clone();
        }
        fresh.happenings = vec![Happening::Reset];
        fresh.clock_moved = true;
        *self = fresh;
    }

    /// Freezes the clock or lets it run on from the moment it shows.
    pub(crate) fn freeze(&mut self, frozen: bool) {
        self.time.freeze(frozen);
        self.clock_moved = true;
        self.changed(0);
    }

    /// The chat that is meant by a chat, or by a person.
    pub(crate) fn meant(&self, chat: Option<i64>, user: Option<i64>) -> Result<i64, Refusal> {
        match (chat, user) {
            (Some(chat), _) => Ok(chat),
            (None, Some(user)) => self.person(user).map(|_| self.dialog_id(user)),
            (None, None) => Err(Refusal::new("missing_field", "Нужно поле chat или user")),
        }
    }

    /// The messages of a chat that people see, after one of them.
    pub(crate) fn shown_after(&self, chat: i64, after: Option<&str>) -> Vec<Value> {
        let Some(chat) = self.chats.get(&chat) else {
            return Vec::new();
        };
        let after = after.and_then(|mid| chat.messages.iter().find(|one| one.mid == mid));
        let after = after.map_or(i64::MIN, |message| message.seq);
        let shown = chat.messages.iter();
        shown
            .filter(|one| !one.removed && one.seq > after)
            .map(|one| self.message_state(one))
            .collect()
    }

    /// Where the button with this label is.
    pub(crate) fn button_at(&self, mid: &str, label: &str) -> Result<(usize, usize), Refusal> {
        let message = self.message(mid).ok_or_else(super::dialogs::no_message)?;
        let rows = message.keyboard.iter().enumerate();
        let mut all = rows.flat_map(|(row, keys)| {
            keys.iter()
                .enumerate()
                .map(move |(column, key)| ((row, column), key))
        });
        let found = all.find(|(_, key)| key["text"] == label);
        found
            .map(|(at, _)| at)
            .ok_or_else(|| Refusal::new("no_button", "Такой кнопки нет"))
    }
}
