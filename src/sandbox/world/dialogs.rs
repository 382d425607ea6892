//! What a person does with messages and with the bot in a dialogue.

use serde_json::{Value, json};

use super::{Chat, Kind, Linked, Person, Post, World};
use crate::refusal::Refusal;

impl World {
    pub(crate) fn add_person(&mut self, first: &str, last: &str) -> i64 {
        let user_id = 212_843_158 + 1_009 * self.accounts;
        self.accounts += 1;
        let active_at = self.time.now();
        let person = Person {
            user_id,
            first_name: first.to_owned(),
            last_name: last.to_owned(),
            active_at,
        };
        self.people.insert(user_id, person);
        self.changed(0);
        user_id
    }

    /// The chat a person means: the one named, or the dialogue with the bot, which writing opens.
    pub(super) fn place(&mut self, user: i64, chat: Option<i64>) -> Result<i64, Refusal> {
        self.person(user)?;
        let dialog = self.dialog_id(user);
        match chat.filter(|chat| *chat != dialog) {
            Some(chat) => {
                let chat = self.own_chat(user, chat)?;
                if chat.channel() && !chat.may(user, "write") {
                    return Err(Refusal::new(
                        "no_right",
                        "В канале пишут только его администраторы",
                    ));
                }
                Ok(chat.chat_id)
            }
            None => match self.chats.get(&dialog) {
                Some(found) if !found.active => Err(Refusal::new(
                    "bot_stopped",
                    "Бот остановлен: сначала нажмите «Начать»",
                )),
                Some(_) => Ok(dialog),
                None => Ok(self.open_dialog(user)),
            },
        }
    }

    fn open_dialog(&mut self, user: i64) -> i64 {
        let id = self.dialog_id(user);
        let now = self.time.now();
        let bot = self.bot.user_id;
        let chat = self
            .chats
            .entry(id)
            .or_insert_with(|| Chat::new(id, Kind::Dialog, user));
        for member in [user, bot] {
            if !chat.members.contains_key(&member) {
                chat.join(member, now);
            }
        }
        chat.active = true;
        self.changed(id);
        id
    }

    /// Presses Start: `bot_started`, unless the dialogue is active. Answers the dialogue and whether it was told.
    pub(crate) fn begin(
        &mut self,
        user: i64,
        payload: Option<&str>,
    ) -> Result<(i64, bool), Refusal> {
        self.person(user)?;
        let id = self.dialog_id(user);
        let active = self.chats.get(&id).is_some_and(|chat| chat.active);
        if active && !self.knobs().link_restarts {
            return Ok((id, false));
        }
        self.open_dialog(user);
        let payload = payload.filter(|text| !text.is_empty() && text.len() <= 128);
        let extra = payload.map_or(Value::Null, |payload| json!({"payload": payload}));
        self.emit_chat("bot_started", (id, user), extra);
        Ok((id, true))
    }

    pub(crate) fn halt(&mut self, user: i64) -> Result<(), Refusal> {
        let id = self.dialog_id(user);
        self.person(user)?;
        let chat = self.chat_mut(id)?;
        if !std::mem::replace(&mut chat.active, false) {
            return Err(Refusal::new("bot_stopped", "Бот уже остановлен"));
        }
        self.emit_chat("bot_stopped", (id, user), Value::Null);
        self.changed(id);
        Ok(())
    }

    /// Clears, mutes, unmutes or removes the dialogue: `dialog_cleared` and its like.
    pub(crate) fn dialog_act(&mut self, user: i64, act: &str) -> Result<(), Refusal> {
        let id = self.dialog_id(user);
        self.person(user)?;
        let until = self.time.now() + 3_600_000;
        let chat = self.chat_mut(id)?;
        let extra = match act {
            "cleared" => {
                chat.messages.clear();
                Value::Null
            }
            "muted" => json!({"muted_until": until}),
            "unmuted" => Value::Null,
            "removed" => {
                chat.messages.clear();
                self.halt(user)?;
                Value::Null
            }
            _ => {
                return Err(Refusal::new(
                    "wrong_act",
                    "С диалогом так нельзя: cleared, muted, unmuted или removed",
                ));
            }
        };
        self.emit_chat(&format!("dialog_{act}"), (id, user), extra);
        self.changed(id);
        Ok(())
    }

    pub(crate) fn say(
        &mut self,
        user: i64,
        chat: Option<i64>,
        text: &str,
    ) -> Result<String, Refusal> {
        writable(text)?;
        let place = self.place(user, chat)?;
        Ok(self.post(place, Some(user), Post::text(text)))
    }

    pub(crate) fn reply(&mut self, user: i64, to: &str, text: &str) -> Result<String, Refusal> {
        writable(text)?;
        let link = self.seen_by(user, to, false)?;
        let place = self.place(user, super::chat_of(to))?;
        Ok(self.post(
            place,
            Some(user),
            Post {
                link: Some(link),
                ..Post::text(text)
            },
        ))
    }

    pub(crate) fn forward(
        &mut self,
        user: i64,
        chat: Option<i64>,
        mid: &str,
    ) -> Result<String, Refusal> {
        let link = self.seen_by(user, mid, true)?;
        let place = self.place(user, chat)?;
        Ok(self.post(
            place,
            Some(user),
            Post {
                link: Some(link),
                ..Post::default()
            },
        ))
    }

    fn seen_by(&self, user: i64, mid: &str, forward: bool) -> Result<Linked, Refusal> {
        let message = self
            .message(mid)
            .filter(|message| !message.removed)
            .ok_or_else(no_message)?;
        self.own_chat(user, message.chat)?;
        Ok(message.linked(forward))
    }

    pub(crate) fn edit(&mut self, user: i64, mid: &str, text: &str) -> Result<(), Refusal> {
        writable(text)?;
        self.own_message(user, mid)?;
        self.revise(mid, |message| text.clone_into(&mut message.text));
        self.emit_message("message_edited", mid);
        Ok(())
    }

    pub(crate) fn delete(&mut self, user: i64, mid: &str) -> Result<(), Refusal> {
        self.own_message(user, mid)?;
        self.remove(mid);
        self.emit_removed(mid, user);
        Ok(())
    }

    fn own_message(&self, user: i64, mid: &str) -> Result<(), Refusal> {
        let message = self
            .message(mid)
            .filter(|message| !message.removed)
            .ok_or_else(no_message)?;
        self.own_chat(user, message.chat)?;
        if message.sender == Some(user) {
            Ok(())
        } else {
            Err(Refusal::new("not_yours", "Это чужое сообщение"))
        }
    }

    pub(crate) fn voice(&mut self, user: i64, chat: Option<i64>) -> Result<(), Refusal> {
        let place = self.place(user, chat)?;
        let chat = self.chat(place)?;
        if chat.heard_by(self.bot.user_id) {
            self.emit_voice(chat.dialog());
        }
        let name = self.name(user);
        self.note(place, &format!("{name}: голосовое сообщение"));
        Ok(())
    }

    pub(crate) fn mark_read(&mut self, user: i64, chat: i64) -> Result<(), Refusal> {
        self.own_chat(user, chat)?;
        let chat = self.chat_mut(chat)?;
        let last = chat.messages.last().map_or(0, |message| message.seq);
        let member = chat.members.get_mut(&user);
        if let Some(member) = member.filter(|member| member.read != last) {
            member.read = last;
            let chat = chat.chat_id;
            self.changed(chat);
        }
        Ok(())
    }
}

pub(super) fn no_message() -> Refusal {
    Refusal::new("no_message", "Такого сообщения нет")
}

fn writable(text: &str) -> Result<(), Refusal> {
    match text.chars().count() {
        0 => Err(Refusal::new("empty_text", "Пустое сообщение не отправить")),
        1..=4000 => Ok(()),
        _ => Err(Refusal::new("long_text", "Сообщение длиннее 4000 знаков")),
    }
}
