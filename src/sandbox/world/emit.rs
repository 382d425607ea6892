//! Updates for the bot, in the shapes of the official fixtures.

use serde_json::{Value, json};

use super::{Entry, World, strange};
use crate::ledger::Happening;
use crate::shape;
use crate::view::Shown;
use crate::wire;

impl World {
    /// Puts an update into the queue, and what the troubles add to it.
    pub(crate) fn emit(&mut self, mut update: Value) {
        let set = &self.options.knobs.troubles;
        self.faults.update();
        let (copy, strange) = (self.faults.duplicates(set), self.faults.strange(set));
        if let Some(before) = strange.and_then(|time| strange::twist(&mut update, time)) {
            self.enqueue(before, false);
        }
        match copy {
            Some(true) => self.queue.push_after_ack(update.clone()),
            Some(false) => self.enqueue(update.clone(), false),
            None => {}
        }
        self.enqueue(update, false);
    }

    fn enqueue(&mut self, mut update: Value, hook_only: bool) {
        shape::dress(self.knobs(), &mut update);
        let at = self.time.now();
        self.queue.push(Entry {
            at,
            update,
            hook_only,
        });
    }

    /// `message_created` or `message_edited`.
    pub(super) fn emit_message(&mut self, kind: &str, mid: &str) {
        let Some(message) = self.message(mid) else {
            return;
        };
        let Some(chat) = self
            .chats
            .get(&message.chat)
            .filter(|chat| chat.heard_by(self.bot.user_id))
        else {
            return;
        };
        let at = message.edited.unwrap_or(message.at);
        let mut update =
            json!({"update_type": kind, "timestamp": at, "message": wire::message(self, message)});
        if kind == "message_created" && chat.dialog() {
            update["user_locale"] = json!("ru");
        }
        if let Some(edited) = message.edited {
            update["message"]["timestamp"] = json!(edited);
        }
        self.emit(update);
    }

    /// The bot's own edit through `/answers` comes back to it.
    pub(crate) fn echo_edit(&mut self, mid: &str) {
        if self.knobs().echo_edits {
            self.emit_message("message_edited", mid);
        }
    }

    /// A short line over the chat of one person.
    pub(crate) fn toast(&mut self, user: i64, text: &str) {
        self.log.push(Shown::Toast {
            user,
            text: text.to_owned(),
        });
        self.happenings.push(Happening::Toast {
            user,
            text: text.to_owned(),
        });
    }

    /// A message this API cannot carry: a voice message.
    pub(super) fn emit_voice(&mut self, dialog: bool) {
        let mut update = json!({"update_type": "message_created", "timestamp": self.time.tick()});
        if dialog {
            update["user_locale"] = json!("ru");
        }
        self.emit(update);
    }

    /// An update about `(chat, person)`: `bot_started`, `user_added`… with the fields of `extra`.
    pub(super) fn emit_chat(&mut self, kind: &str, at: (i64, i64), extra: Value) {
        let (chat, user) = at;
        let mut update = json!({"update_type": kind, "timestamp": self.time.tick(), "chat_id": chat, "user_id": user,
            "user": wire::user(self, user)});
        match self.chats.get(&chat).is_some_and(|chat| chat.dialog()) {
            true => update["user_locale"] = json!("ru"),
            false => {
                let channel = self.chats.get(&chat).is_some_and(|chat| chat.channel());
                update["is_channel"] = json!(channel);
            }
        }
        if let Value::Object(extra) = extra {
            for (name, value) in extra {
                update[name] = value;
            }
        }
        self.emit(update);
    }

    /// The same, if what happens in that group reaches the bot.
    pub(super) fn emit_heard(&mut self, kind: &str, at: (i64, i64), extra: Value) {
        let chat = self.chats.get(&at.0);
        if chat.is_some_and(|chat| chat.heard_by(self.bot.user_id)) {
            self.emit_chat(kind, at, extra);
        }
    }

    /// `bot_admin_permissions_changed`: webhooks only.
    pub(super) fn emit_rights(&mut self, chat: i64, by: i64) {
        let at = self.time.tick();
        let bot = self.bot.user_id;
        let Some(member) = self
            .chats
            .get(&chat)
            .and_then(|chat| chat.members.get(&bot))
        else {
            return;
        };
        let channel = self.chats.get(&chat).is_some_and(|chat| chat.channel());
        let update = json!({"update_type": "bot_admin_permissions_changed", "timestamp": at, "chat_id": chat, "user_id": by,
            "bot_id": bot, "is_channel": channel, "is_admin": member.admin, "permissions": member.permissions});
        self.enqueue(update, true);
    }
}
