//! What can be hung on a message that is sent or changed.

use serde::Serialize;

use super::NewContact;
use super::source::Source;
use crate::types::{Keyboard, Raw};

/// Something to hang on a message. Tokens come from an upload or from a received message; MAX keeps what they name.
#[derive(Clone, Debug, PartialEq)]
pub struct NewAttachment {
    pub(crate) what: What,
    size: Option<u64>,
}

/// What MAX calls `AttachmentRequest`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub(crate) enum What {
    Image {
        payload: Source,
    },
    Video {
        payload: Source,
    },
    Audio {
        payload: Source,
    },
    File {
        payload: Source,
    },
    Sticker {
        payload: Source,
    },
    Share {
        payload: Source,
    },
    Contact {
        payload: NewContact,
    },
    Location {
        latitude: f64,
        longitude: f64,
    },
    InlineKeyboard {
        payload: Keyboard,
    },
    #[serde(untagged)]
    Raw(Raw),
}

impl What {
    /// The word MAX has for it.
    pub(crate) fn kind(&self) -> &str {
        match self {
            Self::Image { .. } => "image",
            Self::Video { .. } => "video",
            Self::Audio { .. } => "audio",
            Self::File { .. } => "file",
            Self::Sticker { .. } => "sticker",
            Self::Share { .. } => "share",
            Self::Contact { .. } => "contact",
            Self::Location { .. } => "location",
            Self::InlineKeyboard { .. } => "inline_keyboard",
            Self::Raw(raw) => raw.text("/type").unwrap_or_default(),
        }
    }
}

impl NewAttachment {
    /// A picture that was uploaded or received.
    pub fn image(token: impl Into<String>) -> Self {
        let payload = Source::token(token);
        What::Image { payload }.into()
    }

    /// A picture of the web: MAX fetches it.
    pub fn image_url(url: impl Into<String>) -> Self {
        let payload = Source::url(url);
        What::Image { payload }.into()
    }

    /// A picture as its upload answered: key and token of every size.
    pub fn image_photos<K: Into<String>, T: Into<String>>(
        photos: impl IntoIterator<Item = (K, T)>,
    ) -> Self {
        let strings = |(key, token): (K, T)| (key.into(), token.into());
        let payload = Source::photos(photos.into_iter().map(strings));
        What::Image { payload }.into()
    }

    /// A film.
    pub fn video(token: impl Into<String>) -> Self {
        let payload = Source::token(token);
        What::Video { payload }.into()
    }

    /// A recording. Nothing but a keyboard may stand beside it.
    pub fn audio(token: impl Into<String>) -> Self {
        let payload = Source::token(token);
        What::Audio { payload }.into()
    }

    /// A file. Nothing but a keyboard may stand beside it.
    pub fn file(token: impl Into<String>) -> Self {
        let payload = Source::token(token);
        What::File { payload }.into()
    }

    /// A sticker, by its code. Nothing may stand beside it.
    pub fn sticker(code: impl Into<String>) -> Self {
        let payload = Source::code(code);
        What::Sticker { payload }.into()
    }

    /// A sticker, by its address.
    pub fn sticker_url(url: impl Into<String>) -> Self {
        let payload = Source::url(url);
        What::Sticker { payload }.into()
    }

    /// A preview of a page.
    pub fn share(url: impl Into<String>) -> Self {
        let payload = Source::url(url);
        What::Share { payload }.into()
    }

    /// A place, in degrees north and east.
    pub fn location(latitude: f64, longitude: f64) -> Self {
        What::Location {
            latitude,
            longitude,
        }
        .into()
    }

    /// What this crate has no name for, as JSON.
    pub fn raw(json: Raw) -> Self {
        What::Raw(json).into()
    }

    /// How many bytes it is: a large file takes MAX long to process, and the wait for it is measured by this.
    #[must_use]
    pub fn size(mut self, bytes: u64) -> Self {
        self.size = Some(bytes);
        self
    }

    /// How long MAX may take to process it, in bytes: `None` is not at all, 0 is who knows.
    pub(crate) fn waits_for(&self) -> Option<u64> {
        let is_media = matches!(self.what.kind(), "image" | "video" | "audio" | "file");
        is_media.then(|| self.size.unwrap_or(0))
    }
}

impl From<What> for NewAttachment {
    fn from(what: What) -> Self {
        Self { what, size: None }
    }
}

impl From<Keyboard> for NewAttachment {
    fn from(payload: Keyboard) -> Self {
        What::InlineKeyboard { payload }.into()
    }
}

impl Serialize for NewAttachment {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.what.serialize(serializer)
    }
}
