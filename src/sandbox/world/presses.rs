//! Buttons and contact cards: what leaves a person's hands besides words and files.

use serde_json::{Value, json};

use super::dialogs::no_message;
use super::{Post, World};
use crate::hash::{contact, opaque};
use crate::refusal::Refusal;
use crate::view::Pressed;
use crate::wire;

/// A press the bot may answer.
#[derive(Debug, Clone)]
pub(crate) struct Callback {
    at: i64,
    pub(crate) user: i64,
    pub(crate) mid: String,
}

impl World {
    /// Presses the button at a row and a column.
    pub(crate) fn press(
        &mut self,
        user: i64,
        mid: &str,
        at: (usize, usize),
    ) -> Result<Pressed, Refusal> {
        let message = self.message(mid).ok_or_else(no_message)?;
        let chat = message.chat;
        let button = message
            .keyboard
            .get(at.0)
            .and_then(|row| row.get(at.1))
            .cloned();
        let button = button.ok_or_else(|| Refusal::new("no_button", "Такой кнопки нет"))?;
        self.own_chat(user, chat)?;
        self.place(user, Some(chat))?;
        let text = |name: &str| button[name].as_str().map(str::to_owned);
        match button["type"].as_str().unwrap_or_default() {
            "callback" => self.call_back(user, mid, text("payload")),
            "link" => {
                return Ok(Pressed {
                    open: text("url"),
                    ..Pressed::default()
                });
            }
            "clipboard" => {
                let toast = Some("Скопировано".to_owned());
                return Ok(Pressed {
                    copied: text("payload"),
                    toast,
                    open: None,
                });
            }
            "message" => drop(self.say(user, Some(chat), &text("text").unwrap_or_default())?),
            "request_contact" => drop(self.contact(user, Some(chat), None)?),
            "request_geo_location" => drop(self.attach(user, Some(chat), "location")?),
            _ => {
                let toast = Some("Мини-приложений в песочнице нет".to_owned());
                return Ok(Pressed {
                    toast,
                    ..Pressed::default()
                });
            }
        }
        Ok(Pressed::default())
    }

    /// A press that may still be answered.
    pub(crate) fn press_of(&self, callback_id: &str) -> Option<&Callback> {
        let longest = self.knobs().press_age_ms;
        let press = self.callbacks.get(callback_id)?;
        let young = longest == 0 || self.time.now() - press.at <= longest;
        young.then_some(press)
    }

    fn call_back(&mut self, user: i64, mid: &str, payload: Option<String>) {
        let at = self.time.tick();
        let callback_id = opaque(&format!("{user} {mid} {at}"), 120);
        let mut update = json!({"update_type": "message_callback", "timestamp": at,
            "callback": {"timestamp": at, "callback_id": callback_id, "user": wire::user(self, user)}});
        if let Some(payload) = payload {
            update["callback"]["payload"] = json!(payload);
        }
        let Some(message) = self.message(mid) else {
            return;
        };
        let chat = message.chat;
        update["message"] = if message.removed {
            Value::Null
        } else {
            wire::message(self, message)
        };
        if self.chats.get(&chat).is_some_and(|chat| chat.dialog()) {
            update["user_locale"] = json!("ru");
        }
        self.callbacks.insert(
            callback_id,
            Callback {
                at,
                user,
                mid: mid.to_owned(),
            },
        );
        if self
            .chats
            .get(&chat)
            .is_some_and(|chat| chat.heard_by(self.bot.user_id))
        {
            self.emit(update);
        }
    }

    /// Sends a contact card: one's own with the proof, somebody else's without.
    pub(crate) fn contact(
        &mut self,
        user: i64,
        chat: Option<i64>,
        of: Option<i64>,
    ) -> Result<String, Refusal> {
        let whose = of.unwrap_or(user);
        let vcf = self.person(whose)?.vcard();
        let mut payload = json!({"vcf_info": vcf, "max_info": wire::user(self, whose)});
        if whose == user {
            payload["hash"] = json!(contact(&self.options.token, &vcf));
        }
        let place = self.place(user, chat)?;
        let attachments = vec![json!({"type": "contact", "payload": payload})];
        Ok(self.post(
            place,
            Some(user),
            Post {
                attachments,
                ..Post::default()
            },
        ))
    }
}
