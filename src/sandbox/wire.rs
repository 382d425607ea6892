//! Objects as the Bot API sends them; what is absent is omitted, as in the official fixtures.

use data_encoding::BASE64URL_NOPAD;
use serde_json::{Map, Value, json};

use crate::world::{Chat, Kind, Linked, Message, World};

/// `User`: in messages and presses.
pub(crate) fn user(world: &World, id: i64) -> Value {
    let bot = &world.bot;
    if id == bot.user_id {
        return json!({"user_id": id, "first_name": bot.name, "username": bot.nick, "is_bot": true,
            "last_activity_time": bot.active_at, "name": bot.name});
    }
    let Some(person) = world.people.get(&id) else {
        return json!({"user_id": id, "first_name": "", "is_bot": false, "last_activity_time": 0});
    };
    json!({"user_id": id, "first_name": person.first_name, "last_name": person.last_name, "is_bot": false,
        "last_activity_time": person.active_at / 1000 * 1000, "name": person.name()})
}

/// `BotInfo`: the answer of `GET /me`.
pub(crate) fn bot(world: &World) -> Value {
    let mut value = user(world, world.bot.user_id);
    value["description"] = json!(world.bot.description);
    if !world.bot.commands.is_empty() {
        value["commands"] = commands(world);
    }
    value
}

pub(crate) fn commands(world: &World) -> Value {
    let one = |(name, description): &(String, Option<String>)| match description {
        Some(description) => json!({"name": name, "description": description}),
        None => json!({"name": name}),
    };
    world.bot.commands.iter().map(one).collect()
}

/// `Message`.
pub(crate) fn message(world: &World, message: &Message) -> Value {
    let mut value = json!({"recipient": recipient(world, message), "timestamp": message.at, "body": body(message)});
    if let Some(link) = &message.link {
        value["link"] = linked(world, link);
    }
    let post = world.chats.get(&message.chat).is_some_and(Chat::channel);
    if post {
        value["url"] = json!(address(message));
        value["stat"] = json!({"views": 1});
    } else if let Some(sender) = message.sender {
        value["sender"] = user(world, sender);
    }
    value
}

/// A comment under a post of a channel.
pub(crate) fn comment(world: &World, post: &str, comment: &Message) -> Value {
    let recipient = json!({"chat_id": comment.chat, "chat_type": "channel", "post_id": post});
    let mut value = json!({"recipient": recipient, "timestamp": comment.at, "body": body(comment)});
    if let Some(sender) = comment.sender {
        value["sender"] = user(world, sender);
    }
    if let Some(link) = &comment.link {
        value["link"] = linked(world, link);
    }
    value
}

/// `https://max.ru/c/<chat>/<seq in base64url>`.
fn address(message: &Message) -> String {
    let seq = BASE64URL_NOPAD.encode(&message.seq.to_be_bytes());
    format!("https://max.ru/c/{}/{seq}", message.chat)
}

fn recipient(world: &World, message: &Message) -> Value {
    let chat_id = message.chat;
    let kind = world
        .chats
        .get(&chat_id)
        .map_or(Kind::Group, |chat| chat.kind);
    let Some(chat) = world.chats.get(&chat_id).filter(|chat| chat.dialog()) else {
        return json!({"chat_id": chat_id, "chat_type": kind.word()});
    };
    let receiver = if message.sender == Some(world.bot.user_id) {
        chat.owner
    } else {
        world.bot.user_id
    };
    json!({"chat_id": chat_id, "chat_type": "dialog", "user_id": receiver})
}

fn body(message: &Message) -> Value {
    let mut attachments = message.attachments.clone();
    if !message.keyboard.is_empty() {
        attachments
            .push(json!({"type": "inline_keyboard", "payload": {"buttons": message.keyboard}}));
    }
    let mut value = json!({"mid": message.mid, "seq": message.seq, "text": message.text});
    if !attachments.is_empty() {
        value["attachments"] = Value::Array(attachments);
    }
    if !message.marks.is_empty() {
        value["markup"] = message
            .marks
            .iter()
            .map(crate::markup::Mark::json)
            .collect();
    }
    value
}

fn linked(world: &World, link: &Linked) -> Value {
    let mut inner = json!({"mid": link.mid, "seq": link.seq, "text": link.text});
    if !link.attachments.is_empty() {
        inner["attachments"] = json!(link.attachments);
    }
    if !link.marks.is_empty() {
        inner["markup"] = link.marks.iter().map(crate::markup::Mark::json).collect();
    }
    let mut value =
        json!({"type": if link.forward { "forward" } else { "reply" }, "message": inner});
    if let Some(sender) = link.sender {
        value["sender"] = user(world, sender);
    }
    if link.forward {
        value["chat_id"] = json!(link.chat);
    }
    value
}

/// `Chat`; the bot sees the link only as administrator.
pub(crate) fn chat(world: &World, chat: &Chat) -> Value {
    let mut value = json!({"chat_id": chat.chat_id, "type": "dialog", "status": "active", "last_event_time": chat.last_event,
        "participants_count": chat.members.len(), "is_public": false});
    if chat.dialog() {
        value["dialog_with_user"] = user(world, chat.owner);
        return value;
    }
    value["type"] = json!(chat.kind.word());
    value["is_public"] = json!(chat.channel());
    value["title"] = json!(chat.title);
    value["owner_id"] = json!(chat.owner);
    value["messages_count"] = json!(chat.messages.iter().filter(|one| !one.removed).count());
    if !chat.description.is_empty() {
        value["description"] = json!(chat.description);
    }
    if let Some(icon) = &chat.icon {
        value["icon"] = json!({"url": icon});
    }
    if chat.members.len() <= 20 {
        let one =
            |(id, member): (&i64, &crate::world::Member)| (id.to_string(), json!(member.joined));
        value["participants"] = Value::Object(chat.members.iter().map(one).collect::<Map<_, _>>());
    }
    if let Some(link) = chat.link.as_ref().filter(|_| chat.admin(world.bot.user_id)) {
        value["link"] = json!(link);
    }
    if let Some(pinned) = chat.pinned.as_ref().and_then(|mid| world.message(mid)) {
        value["pinned_message"] = message(world, pinned);
    }
    value
}

/// `ChatMember`.
pub(crate) fn member(world: &World, chat: &Chat, id: i64) -> Value {
    let mut value = user(world, id);
    let Some(member) = chat.members.get(&id) else {
        return value;
    };
    value["last_access_time"] = json!(member.joined);
    value["join_time"] = json!(member.joined);
    value["is_owner"] = json!(id == chat.owner);
    value["is_admin"] = json!(chat.admin(id));
    if id == chat.owner {
        value["permissions"] = json!([
            "add_admins",
            "edit_link",
            "edit",
            "pin_message",
            "change_chat_info",
            "add_remove_members",
            "can_call",
            "delete",
            "write",
            "read_all_messages",
            "view_stats"
        ]);
    } else if member.admin {
        value["permissions"] = json!(member.permissions);
    }
    if let Some(alias) = &member.alias {
        value["alias"] = json!(alias);
    }
    value
}
