//! Writing, changing and deleting messages: people, the bot and the messenger itself alike.

use serde_json::{Value, json};

use super::message::{mid, seq};
use super::{Linked, Message, World};
use crate::markup::Marked;
use crate::view::Shown;

/// A message about to be written.
#[derive(Debug, Clone, Default)]
pub(crate) struct Post {
    pub(crate) text: Marked,
    pub(crate) attachments: Vec<Value>,
    pub(crate) keyboard: Vec<Vec<Value>>,
    pub(crate) link: Option<Linked>,
}

impl Post {
    pub(crate) fn text(text: &str) -> Self {
        Post {
            text: Marked {
                text: text.to_owned(),
                marks: Vec::new(),
            },
            ..Post::default()
        }
    }

    pub(super) fn message(self, chat: i64, sender: Option<i64>, at: i64) -> Message {
        let seq = seq(at);
        Message {
            mid: mid(chat, seq),
            seq,
            chat,
            sender,
            at,
            edited: None,
            removed: false,
            text: self.text.text,
            marks: self.text.marks,
            attachments: self.attachments,
            keyboard: self.keyboard,
            link: self.link,
        }
    }
}

impl World {
    /// Writes a message; the bot hears of it when it comes from a person.
    pub(crate) fn post(&mut self, chat_id: i64, sender: Option<i64>, post: Post) -> String {
        let at = self.time.tick();
        let bot = self.bot.user_id;
        let message = post.message(chat_id, sender, at);
        let (mid, seq) = (message.mid.clone(), message.seq);
        let Some(chat) = self.chats.get_mut(&chat_id) else {
            return mid;
        };
        chat.last_event = at;
        chat.messages.push(message);
        let to = chat.people(bot, sender);
        if let Some(member) = sender.and_then(|sender| chat.members.get_mut(&sender)) {
            member.read = seq;
        }
        self.changed(chat_id);
        if let Some(from) = sender {
            self.log.push(Shown::Message {
                chat: chat_id,
                from,
                to,
                mid: mid.clone(),
            });
            self.active(from);
        }
        let echoed =
            self.knobs().echo_posts && self.chats.get(&chat_id).is_some_and(super::Chat::channel);
        if sender.is_some_and(|sender| sender != bot || echoed) {
            self.emit_message("message_created", &mid);
        }
        mid
    }

    /// A line of the messenger itself; no update tells the bot of it.
    pub(crate) fn note(&mut self, chat: i64, text: &str) {
        self.post(chat, None, Post::text(text));
    }

    /// Changes a message in place.
    pub(crate) fn revise(&mut self, mid: &str, change: impl FnOnce(&mut Message)) {
        let at = self.time.tick();
        let Some(message) = self.message_mut(mid) else {
            return;
        };
        change(message);
        message.edited = Some(at);
        let chat = message.chat;
        self.log.push(Shown::Edited {
            chat,
            mid: mid.to_owned(),
        });
        self.changed(chat);
    }

    /// Deletes a message for everybody.
    pub(crate) fn remove(&mut self, mid: &str) {
        self.time.tick();
        let Some(message) = self.message_mut(mid) else {
            return;
        };
        message.removed = true;
        let chat = message.chat;
        if let Some(chat) = self
            .chats
            .get_mut(&chat)
            .filter(|chat| chat.pinned.as_deref() == Some(mid))
        {
            chat.pinned = None;
        }
        self.log.push(Shown::Deleted {
            chat,
            mid: mid.to_owned(),
        });
        self.changed(chat);
    }

    /// Tells the bot that a person deleted a message.
    pub(super) fn emit_removed(&mut self, mid: &str, user: i64) {
        let Some(chat) = super::chat_of(mid).and_then(|chat| self.chats.get(&chat)) else {
            return;
        };
        if chat.heard_by(self.bot.user_id) {
            let update = json!({"update_type": "message_removed", "timestamp": self.time.now(), "message_id": mid,
                "chat_id": chat.chat_id, "user_id": user});
            self.emit(update);
        }
    }

    fn active(&mut self, user: i64) {
        let now = self.time.now();
        match self.people.get_mut(&user) {
            Some(person) => person.active_at = now,
            None => self.bot.active_at = now,
        }
    }
}
