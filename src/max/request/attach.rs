//! What can be hung on a message that is sent or changed.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::types::{Keyboard, Raw, UserId};

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

/// Where MAX finds what is hung on: one of these.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub(crate) struct Source {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) url: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) token: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) code: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) photos: Option<BTreeMap<String, Photo>>,
}

/// One size of an uploaded picture.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Photo {
    pub(crate) token: String,
}

/// Somebody's card to hang on a message.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct NewContact {
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    contact_id: Option<UserId>,
    #[serde(skip_serializing_if = "Option::is_none")]
    vcf_info: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    vcf_phone: Option<String>,
}

impl NewContact {
    /// A card with a name.
    pub fn new(name: impl Into<String>) -> Self {
        let name = Some(name.into());
        Self {
            name,
            ..Self::default()
        }
    }

    /// The person in MAX.
    #[must_use]
    pub fn user(mut self, user: UserId) -> Self {
        self.contact_id = Some(user);
        self
    }

    /// The phone.
    #[must_use]
    pub fn phone(mut self, phone: impl Into<String>) -> Self {
        self.vcf_phone = Some(phone.into());
        self
    }

    /// The whole card as a vCard.
    #[must_use]
    pub fn vcard(mut self, vcard: impl Into<String>) -> Self {
        self.vcf_info = Some(vcard.into());
        self
    }
}

impl Source {
    fn url(url: impl Into<String>) -> Self {
        let url = Some(url.into());
        Self {
            url,
            ..Self::default()
        }
    }

    fn token(token: impl Into<String>) -> Self {
        let token = Some(token.into());
        Self {
            token,
            ..Self::default()
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
        let photo = |(key, token): (K, T)| {
            let token = token.into();
            (key.into(), Photo { token })
        };
        let payload = Source {
            photos: Some(photos.into_iter().map(photo).collect()),
            ..Source::default()
        };
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
        let payload = Source {
            code: Some(code.into()),
            ..Source::default()
        };
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
        use What::{Audio, File, Image, Raw, Video};
        let is_media = matches!(
            self.what,
            Image { .. } | Video { .. } | Audio { .. } | File { .. } | Raw(_)
        );
        is_media.then(|| self.size.unwrap_or(0))
    }
}

impl From<What> for NewAttachment {
    fn from(what: What) -> Self {
        Self { what, size: None }
    }
}

impl From<NewContact> for NewAttachment {
    fn from(payload: NewContact) -> Self {
        What::Contact { payload }.into()
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
