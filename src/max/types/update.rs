//! One thing that happened, as MAX tells it.

use std::fmt;

use data_encoding::HEXLOWER;
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::Value;
use sha2::{Digest, Sha256};

use super::member::Whole;
use super::{ChatId, Message, Raw, UpdateKind, User, UserId};
use crate::error::Error;

/// One thing that happened. There is no update id: the same update may come twice, and looks the same both times; see
/// [`key`](Self::key).
///
/// `Debug` shows its name and time only, because what people write does not belong in a log. Serialized it is the JSON
/// that came.
#[derive(Clone, PartialEq, Serialize)]
#[serde(into = "Raw")]
#[non_exhaustive]
pub struct Update {
    /// What happened.
    pub kind: UpdateKind,
    /// When, Unix milliseconds.
    pub timestamp: Option<i64>,
    /// The person's language, such as `ru`; comes in dialogues.
    pub user_locale: Option<String>,
    raw: Raw,
}

impl Update {
    /// Reads the body of a webhook. Whatever is JSON is an update; the rest is an error.
    ///
    /// # Errors
    /// When it is not JSON.
    pub fn parse(body: &[u8]) -> Result<Self, Error> {
        serde_json::from_slice(body)
            .map(Self::from_value)
            .map_err(|_| Error::unreadable())
    }

    /// The name MAX has for this kind of update, such as `message_created`; empty when it has none.
    pub fn name(&self) -> &str {
        self.raw.text("/update_type").unwrap_or_default()
    }

    /// The whole update as it came.
    pub fn raw(&self) -> &Raw {
        &self.raw
    }

    /// The message or comment it is about, if it brings one.
    pub fn message(&self) -> Option<&Message> {
        use UpdateKind::{
            CommentCreated, CommentEdited, MessageCallback, MessageCreated, MessageEdited,
        };
        match &self.kind {
            MessageCreated { message, .. } | MessageEdited { message, .. } => message.as_ref(),
            CommentCreated { message, .. } | CommentEdited { message, .. } => message.as_ref(),
            MessageCallback { message, .. } => message.as_ref(),
            _ => None,
        }
    }

    /// The chat it happened in, if it says so.
    pub fn chat_id(&self) -> Option<ChatId> {
        let named = || self.raw.number("/chat_id").map(ChatId);
        self.message().and_then(Message::chat_id).or_else(named)
    }

    /// Who did it, came or left, as far as it is told.
    pub fn user(&self) -> Option<&User> {
        use UpdateKind as Kind;
        match &self.kind {
            Kind::MessageCallback { callback, .. } => Some(&callback.user),
            Kind::BotStarted { user, .. } | Kind::BotStopped { user, .. } => user.as_ref(),
            Kind::DialogCleared { user, .. } | Kind::DialogRemoved { user, .. } => user.as_ref(),
            Kind::DialogMuted { user, .. } | Kind::DialogUnmuted { user, .. } => user.as_ref(),
            Kind::BotAdded { user, .. } | Kind::BotRemoved { user, .. } => user.as_ref(),
            Kind::UserAdded { user, .. } | Kind::UserRemoved { user, .. } => user.as_ref(),
            Kind::ChatTitleChanged { user, .. } => user.as_ref(),
            _ => self.message()?.sender.as_ref(),
        }
    }

    /// Whose doing it is, by number: MAX names some people by nothing else.
    pub fn user_id(&self) -> Option<UserId> {
        let named = || self.raw.number("/user_id").map(UserId);
        self.user().map(|user| user.user_id).or_else(named)
    }

    /// The same for two copies of one update, other for any two that differ: what to keep to drop what comes twice.
    pub fn key(&self) -> String {
        use UpdateKind as Kind;
        let mid = self.message().and_then(Message::mid);
        let what = match (&self.kind, mid) {
            (Kind::MessageCallback { callback, .. }, _) => callback.callback_id.to_string(),
            (Kind::MessageCreated { .. } | Kind::CommentCreated { .. }, Some(mid)) => {
                mid.to_string()
            }
            (_, Some(mid)) => format!("{mid} {}", self.timestamp.unwrap_or_default()),
            (Kind::MessageRemoved { message_id, .. }, _) => message_id.to_string(),
            (Kind::CommentRemoved { message_id, .. }, _) => message_id.to_string(),
            _ => self.moment(),
        };
        format!("{} {what}", self.name())
    }

    /// Where, who and when; and if even that is not told, everything.
    fn moment(&self) -> String {
        match (self.chat_id(), self.user_id(), self.timestamp) {
            (Some(chat), user, Some(time)) => {
                format!("{chat} {} {time}", user.map_or(0, |user| user.0))
            }
            _ => HEXLOWER.encode(&Sha256::digest(self.raw.to_string())),
        }
    }

    pub(crate) fn from_value(value: Value) -> Self {
        let kind = UpdateKind::read(value.clone());
        let raw = Raw(value);
        Self {
            kind: kind.unwrap_or_else(|| UpdateKind::Unknown(raw.clone())),
            timestamp: raw.number("/timestamp"),
            user_locale: raw.text("/user_locale").map(str::to_owned),
            raw,
        }
    }
}

impl From<Update> for Raw {
    fn from(update: Update) -> Self {
        update.raw
    }
}

impl<'de> Deserialize<'de> for Update {
    fn deserialize<D: Deserializer<'de>>(source: D) -> Result<Self, D::Error> {
        Value::deserialize(source).map(Self::from_value)
    }
}

impl fmt::Debug for Update {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = f.debug_struct("Update");
        shown
            .field("name", &self.name())
            .field("timestamp", &self.timestamp)
            .finish_non_exhaustive()
    }
}
