//! The world as tests and the page look at it.

use serde_json::{Value, json};

use super::{Chat, Message, World};
use crate::markup::render;
use crate::view::{Seen, SeenButton};

impl World {
    pub(crate) fn seen(&self, chat: i64) -> Vec<Seen> {
        self.chats
            .get(&chat)
            .map(|chat| chat.messages.iter().map(seen).collect())
            .unwrap_or_default()
    }

    pub(crate) fn state(&self) -> Value {
        let bot = &self.bot;
        let people: Vec<Value> = self
            .people
            .values()
            .map(|one| {
                json!({"user_id": one.user_id, "first_name": one.first_name, "last_name": one.last_name, "name": one.name()})
            })
            .collect();
        let chats: Vec<Value> = self
            .chats
            .values()
            .map(|chat| self.chat_state(chat))
            .collect();
        json!({
            "now": self.time.now(),
            "frozen": self.time.frozen(),
            "bot": {"user_id": bot.user_id, "nick": bot.nick, "name": bot.name, "commands": crate::wire::commands(self),
                "polls": self.polls, "webhooks": self.hooks.urls()},
            "people": people,
            "troubles": self.knobs().troubles,
            "knobs": self.knobs(),
            "chats": chats,
        })
    }

    fn chat_state(&self, chat: &Chat) -> Value {
        let bot = self.bot.user_id;
        let people = chat.people(bot, None);
        let unread: serde_json::Map<String, Value> = people
            .iter()
            .map(|user| (user.to_string(), json!(chat.unread(*user))))
            .collect();
        let role = match chat.members.get(&bot) {
            None => "none",
            Some(member) if member.admin => "admin",
            Some(_) => "member",
        };
        let admins: Vec<i64> = people
            .iter()
            .copied()
            .filter(|user| !chat.dialog() && chat.admin(*user))
            .collect();
        let shown = chat.messages.iter().filter(|message| !message.removed);
        let mut value = json!({
            "chat_id": chat.chat_id,
            "type": chat.kind.word(),
            "title": chat.title,
            "link": chat.link,
            "active": chat.active,
            "members": people,
            "admins": admins,
            "bot": role,
            "permissions": chat.members.get(&bot).map(|member| &member.permissions),
            "pinned": chat.pinned,
            "unread": unread,
            "messages": shown.map(|message| self.message_state(message)).collect::<Vec<_>>(),
        });
        if chat.dialog() {
            value["user_id"] = json!(chat.owner);
            value["title"] = json!(self.bot.name);
        }
        value
    }

    pub(super) fn message_state(&self, message: &Message) -> Value {
        let seen = seen(message);
        let buttons: Vec<Vec<Value>> = message
            .keyboard
            .iter()
            .map(|row| row.iter().map(button_state).collect())
            .collect();
        let mut value = json!({
            "mid": message.mid,
            "at": message.at,
            "sender": message.sender,
            "sender_name": message.sender.map(|sender| self.name(sender)),
            "text": seen.text,
            "html": seen.html,
            "edited": seen.edited,
            "buttons": buttons,
        });
        if seen.system {
            value["system"] = json!(true);
        }
        if let Some(link) = &message.link {
            match link.forward {
                true => value["forwarded"] = json!(true),
                false => value["reply_to"] = json!({"mid": link.mid, "text": link.text}),
            }
        }
        if let Some(first) = shown_attachments(message).first() {
            let name = first["filename"]
                .as_str()
                .or_else(|| first["payload"]["max_info"]["name"].as_str());
            value["attachment"] = json!({"kind": first["type"], "name": name});
            if let Some(url) = first["payload"]["url"].as_str() {
                value["attachment"]["url"] = json!(url);
            }
        }
        value
    }
}

fn button_state(button: &Value) -> Value {
    let mut value = json!({"type": button["type"], "text": button["text"]});
    if let Some(url) = button["url"].as_str() {
        value["url"] = json!(url);
    }
    value
}

fn shown_attachments(message: &Message) -> &[Value] {
    message
        .link
        .as_ref()
        .filter(|link| link.forward)
        .map_or(&message.attachments, |link| &link.attachments)
}

fn seen(message: &Message) -> Seen {
    let forward = message.link.as_ref().filter(|link| link.forward);
    let (text, marks) = match forward.filter(|_| message.text.is_empty()) {
        Some(link) => (&link.text, &link.marks),
        None => (&message.text, &message.marks),
    };
    let name = |one: &Value| one["filename"].as_str().map(str::to_owned);
    let kind = |one: &Value| one["type"].as_str().unwrap_or_default().to_owned();
    Seen {
        mid: message.mid.clone(),
        sender: message.sender.unwrap_or(0),
        text: text.clone(),
        html: render(text, marks),
        buttons: message
            .keyboard
            .iter()
            .map(|row| row.iter().map(button).collect())
            .collect(),
        attachments: shown_attachments(message).iter().map(kind).collect(),
        files: shown_attachments(message).iter().filter_map(name).collect(),
        edited: message.edited.is_some(),
        removed: message.removed,
        system: message.sender.is_none(),
        forwarded: forward.is_some(),
    }
}

fn button(button: &Value) -> SeenButton {
    let text = |name: &str| button[name].as_str().map(str::to_owned);
    SeenButton {
        kind: text("type").unwrap_or_default(),
        text: text("text").unwrap_or_default(),
        payload: text("payload"),
        url: text("url"),
    }
}
