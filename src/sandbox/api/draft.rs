//! `NewMessageBody`: first its shape and limits, then what it refers to.

use serde_json::{Value, json};

use super::{Answer, ApiError, keyboard, uploads};
use crate::hash::opaque;
use crate::markup::{Format, Marked};
use crate::world::{FileKind, Linked, Post, World};

const TEXT: usize = 4000;
const ATTACHMENTS: usize = 12;

/// A body that has the right shape. `None` means «unchanged» in an edit.
#[derive(Debug)]
pub(super) struct Draft {
    pub(super) text: Option<Marked>,
    attachments: Option<Vec<Value>>,
    keyboard: Vec<Vec<Value>>,
    link: Option<(bool, String)>,
    /// Without a sound.
    pub(super) silent: bool,
}

impl Draft {
    pub(super) fn read(body: &Value) -> Result<Self, ApiError> {
        let format = match &body["format"] {
            Value::Null => Format::Plain,
            Value::String(name) => Format::named(name).ok_or_else(ApiError::shape)?,
            _ => return Err(ApiError::shape()),
        };
        let text = match &body["text"] {
            Value::Null => None,
            Value::String(text) if text.chars().count() > TEXT => {
                return Err(ApiError::bad("text: size must be between 0 and 4000"));
            }
            Value::String(text) => Some(format.read(text)),
            _ => return Err(ApiError::shape()),
        };
        let mut draft = Draft {
            text,
            attachments: None,
            keyboard: Vec::new(),
            link: link(&body["link"])?,
            silent: body["notify"] == false,
        };
        match &body["attachments"] {
            Value::Null => {}
            Value::Array(list) => draft.attach(list)?,
            _ => return Err(ApiError::shape()),
        }
        Ok(draft)
    }

    fn attach(&mut self, list: &[Value]) -> Result<(), ApiError> {
        let mut others = Vec::new();
        let mut keyboards = 0;
        for one in list {
            match one["type"].as_str() {
                Some("inline_keyboard") => {
                    keyboards += 1;
                    self.keyboard = keyboard::rows(&one["payload"])?;
                }
                _ => others.push(attachment(one)?),
            }
        }
        if others.len() > 1 {
            alone(&others)?;
        }
        if list.len() > ATTACHMENTS || keyboards > 1 {
            return Err(ApiError::bad("attachments: size must be between 0 and 12"));
        }
        self.attachments = Some(others);
        Ok(())
    }

    /// The message it answers.
    pub(super) fn answers(&self) -> Option<&str> {
        let reply = self.link.as_ref().filter(|(forward, _)| !forward);
        reply.map(|(_, mid)| mid.as_str())
    }

    /// A message must show something.
    pub(super) fn not_empty(&self) -> Result<(), ApiError> {
        let text = self
            .text
            .as_ref()
            .is_some_and(|text| !text.text.trim().is_empty());
        let attached = !self.keyboard.is_empty()
            || self
                .attachments
                .as_ref()
                .is_some_and(|list| !list.is_empty());
        let forward = self.link.as_ref().is_some_and(|(forward, _)| *forward);
        if text || attached || forward {
            Ok(())
        } else {
            Err(ApiError::bad("text: must not be empty"))
        }
    }

    /// The message to write.
    pub(super) fn post(self, world: &mut World) -> Result<Post, ApiError> {
        let link = self
            .link
            .map(|(forward, mid)| find(world, forward, &mid))
            .transpose()?;
        let attachments = received(world, self.attachments.unwrap_or_default())?;
        Ok(Post {
            text: self.text.unwrap_or_default(),
            attachments,
            keyboard: self.keyboard,
            link,
        })
    }

    /// Changes a message as `PUT` and `/answers` do.
    pub(super) fn revise(self, world: &mut World, mid: &str) -> Result<(), ApiError> {
        let attachments = self
            .attachments
            .map(|list| received(world, list))
            .transpose()?;
        let old = world
            .message(mid)
            .filter(|message| !message.removed)
            .ok_or_else(ApiError::no_message)?;
        let text = self.text.as_ref().map_or(&old.text, |text| &text.text);
        let attached = match &attachments {
            Some(list) => !list.is_empty() || !self.keyboard.is_empty(),
            None => !old.attachments.is_empty() || !old.keyboard.is_empty(),
        };
        if text.trim().is_empty() && !attached && old.link.is_none() {
            return Err(ApiError::bad("text: must not be empty"));
        }
        world.revise(mid, |message| {
            if let Some(text) = self.text {
                message.text = text.text;
                message.marks = text.marks;
            }
            if let Some(attachments) = attachments {
                message.attachments = attachments;
                message.keyboard = self.keyboard;
            }
        });
        Ok(())
    }
}

fn link(value: &Value) -> Result<Option<(bool, String)>, ApiError> {
    if value.is_null() {
        return Ok(None);
    }
    let mid = value["mid"]
        .as_str()
        .ok_or_else(ApiError::shape)?
        .to_owned();
    match value["type"].as_str() {
        Some("forward") => Ok(Some((true, mid))),
        Some("reply") => Ok(Some((false, mid))),
        _ => Err(ApiError::shape()),
    }
}

fn find(world: &World, forward: bool, mid: &str) -> Result<Linked, ApiError> {
    let bot = world.bot.user_id;
    let message = world
        .message(mid)
        .filter(|message| !message.removed)
        .ok_or_else(ApiError::no_message)?;
    let here = world
        .chats
        .get(&message.chat)
        .is_some_and(|chat| chat.members.contains_key(&bot));
    if here {
        Ok(message.linked(forward))
    } else {
        Err(ApiError::no_message())
    }
}

/// What must stand alone, but for a keyboard.
fn alone(attachments: &[Value]) -> Result<(), ApiError> {
    let kinds = attachments.iter().filter_map(|one| one["type"].as_str());
    match kinds
        .into_iter()
        .find(|kind| ["file", "audio", "sticker", "contact"].contains(kind))
    {
        Some(kind) => Err(ApiError::bad(format!(
            "Must be only one {kind} attachment in message"
        ))),
        None => Ok(()),
    }
}

/// Checks one attachment other than the keyboard.
fn attachment(value: &Value) -> Result<Value, ApiError> {
    let kind = value["type"].as_str().ok_or_else(ApiError::shape)?;
    let payload = &value["payload"];
    let given = |field: &str| !payload[field].is_null();
    let missing = |field: &str| ApiError::bad(format!("Missing `{field}` in {kind} attachment"));
    match kind {
        "image" if given("url") || given("token") || given("photos") => {}
        "image" | "video" | "audio" | "file" if !given("token") => return Err(missing("token")),
        "video" | "audio" | "file" => {}
        "sticker" if !given("code") && !given("url") => return Err(missing("code")),
        "sticker" | "share" | "contact" if payload.is_object() => {}
        "location" if value["latitude"].is_number() && value["longitude"].is_number() => {}
        "location" => return Err(ApiError::bad("latitude cannot be null")),
        _ => return Err(ApiError::shape()),
    }
    Ok(value.clone())
}

/// What was sent, in the form in which it is received.
fn received(world: &mut World, list: Vec<Value>) -> Result<Vec<Value>, ApiError> {
    list.into_iter().map(|one| shown(world, one)).collect()
}

fn shown(world: &mut World, sent: Value) -> Answer {
    if sent["type"] == "sticker" {
        return Ok(sticker(&sent["payload"]));
    }
    let Some(kind) = sent["type"].as_str().and_then(FileKind::named) else {
        return Ok(sent);
    };
    let payload = &sent["payload"];
    if let Some(url) = payload["url"].as_str() {
        if world.knobs().no_image_urls {
            return Err(ApiError::bad(
                "Key: errors.process.attachment.file.not.found",
            ));
        }
        let photo_id = world.time.now() % 1_000_000_007;
        return Ok(
            json!({"type": "image", "payload": {"photo_id": photo_id, "token": opaque(url, 64), "url": url}}),
        );
    }
    let photos = payload["photos"].as_object();
    let photo = photos.and_then(|photos| photos.values().next());
    let token = photo.map_or(&payload["token"], |photo| &photo["token"]);
    uploads::attach(world, kind, token.as_str().ok_or_else(ApiError::shape)?)
}

/// A sticker as it is received: its address comes of its code.
fn sticker(payload: &Value) -> Value {
    let code = payload["code"].as_str().unwrap_or("6bd3a");
    let usual = format!("https://i.oneme.ru/getSmile?smileId={code}&smileType=4");
    let url = payload["url"].as_str().unwrap_or(&usual);
    json!({"type": "sticker", "payload": {"url": url, "code": code}, "width": 256, "height": 256})
}
