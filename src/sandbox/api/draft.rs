//! `NewMessageBody`: first its shape and limits, then what it refers to.

use serde::Deserialize;
use serde_json::Value;

use super::{ApiError, attached, keyboard};
use crate::markup::{Format, Marked};
use crate::world::{Linked, Post, World};

const TEXT: usize = 4000;
const ATTACHMENTS: usize = 12;

/// The body as it comes. What is absent or null is unchanged in an edit.
#[derive(Deserialize, Default)]
#[serde(default)]
pub(super) struct Written {
    text: Option<String>,
    pub(super) attachments: Option<Vec<Value>>,
    link: Option<Reference>,
    notify: Option<bool>,
    format: Option<String>,
}

#[derive(Debug, Deserialize)]
struct Reference {
    #[serde(rename = "type")]
    kind: Link,
    mid: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Link {
    Forward,
    Reply,
}

/// A body within the limits.
#[derive(Debug)]
pub(super) struct Draft {
    pub(super) text: Option<Marked>,
    attachments: Option<Vec<Value>>,
    keyboard: Vec<Vec<Value>>,
    link: Option<Reference>,
    /// Without a sound.
    pub(super) silent: bool,
}

impl Draft {
    pub(super) fn read(written: Written) -> Result<Self, ApiError> {
        let format = match &written.format {
            None => Format::Plain,
            Some(name) => Format::named(name).ok_or_else(ApiError::shape)?,
        };
        let long = |text: &String| text.chars().count() > TEXT;
        if written.text.as_ref().is_some_and(long) {
            return Err(ApiError::bad("text: size must be between 0 and 4000"));
        }
        let mut draft = Draft {
            text: written.text.map(|text| format.read(&text)),
            attachments: None,
            keyboard: Vec::new(),
            link: written.link,
            silent: written.notify == Some(false),
        };
        if let Some(list) = &written.attachments {
            draft.attach(list)?;
        }
        Ok(draft)
    }

    fn attach(&mut self, list: &[Value]) -> Result<(), ApiError> {
        let (keyboards, others): (Vec<_>, Vec<_>) = list
            .iter()
            .partition(|one| one["type"] == "inline_keyboard");
        for keyboard in &keyboards {
            self.keyboard = keyboard::rows(&keyboard["payload"])?;
        }
        others.iter().try_for_each(|one| attached::check(one))?;
        attached::alone(&others)?;
        if keyboards.len() > 1 {
            let text = "Must be only one inline_keyboard attachment in message";
            return Err(ApiError::bad(text));
        }
        if list.len() > ATTACHMENTS {
            return Err(ApiError::bad("attachments: size must be between 0 and 12"));
        }
        self.attachments = Some(others.into_iter().cloned().collect());
        Ok(())
    }

    /// The message it answers.
    pub(super) fn answers(&self) -> Option<&str> {
        let reply = self.link.as_ref().filter(|link| link.kind == Link::Reply);
        reply.map(|link| link.mid.as_str())
    }

    /// A message must show something.
    pub(super) fn not_empty(&self) -> Result<(), ApiError> {
        let text = self.text.as_ref();
        let text = text.is_some_and(|text| !text.text.trim().is_empty());
        let others = self.attachments.as_ref();
        let attached = !self.keyboard.is_empty() || others.is_some_and(|list| !list.is_empty());
        let link = self.link.as_ref();
        if text || attached || link.is_some_and(|link| link.kind == Link::Forward) {
            Ok(())
        } else {
            Err(ApiError::bad("text: must not be empty"))
        }
    }

    /// The message to write.
    pub(super) fn post(self, world: &mut World) -> Result<Post, ApiError> {
        let link = self.link.map(|link| find(world, &link)).transpose()?;
        let attachments = attached::received(world, self.attachments.unwrap_or_default())?;
        Ok(Post {
            text: self.text.unwrap_or_default(),
            attachments,
            keyboard: self.keyboard,
            link,
        })
    }

    /// Changes a message as `PUT` and `/answers` do.
    pub(super) fn revise(self, world: &mut World, mid: &str) -> Result<(), ApiError> {
        let attachments = self.attachments;
        let attachments = attachments
            .map(|list| attached::received(world, list))
            .transpose()?;
        let old = world.message(mid).filter(|message| !message.removed);
        let old = old.ok_or_else(ApiError::no_message)?;
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

fn find(world: &World, link: &Reference) -> Result<Linked, ApiError> {
    let bot = world.bot.user_id;
    let message = world.message(&link.mid).filter(|message| !message.removed);
    let message = message.ok_or_else(ApiError::no_message)?;
    let chat = world.chats.get(&message.chat);
    if chat.is_some_and(|chat| chat.members.contains_key(&bot)) {
        Ok(message.linked(link.kind == Link::Forward))
    } else {
        Err(ApiError::no_message())
    }
}
