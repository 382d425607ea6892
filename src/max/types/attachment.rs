//! What hangs on a message: pictures, files, contacts, buttons.

use serde::Deserialize;

use super::{Keyboard, Raw, User, lenient};

/// One attachment of a received message.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
#[non_exhaustive]
pub enum Attachment {
    /// A picture.
    Image {
        /// Where it is and how to send it again.
        payload: Media,
    },
    /// A film.
    Video {
        /// Where it is and how to send it again.
        payload: Media,
    },
    /// A recording.
    Audio {
        /// Where it is and how to send it again.
        payload: Media,
        /// What is said in it.
        transcription: Option<String>,
    },
    /// A file.
    File {
        /// Where it is and how to send it again.
        payload: Media,
        /// Its name.
        filename: Option<String>,
        /// Bytes.
        size: Option<u64>,
    },
    /// A sticker.
    Sticker {
        /// Its code is in `payload.code`.
        payload: Media,
    },
    /// A visiting card, usually an answer to `Button::RequestContact`.
    Contact {
        /// Whose.
        payload: Contact,
    },
    /// The buttons.
    InlineKeyboard {
        /// Their rows.
        payload: Keyboard,
    },
    /// A preview of a link.
    Share {
        /// The link.
        #[serde(default, deserialize_with = "lenient::or_default")]
        payload: Media,
        /// Its title.
        title: Option<String>,
        /// Its description.
        description: Option<String>,
    },
    /// A place.
    Location {
        /// Degrees north.
        latitude: f64,
        /// Degrees east.
        longitude: f64,
    },
    /// An attachment this crate does not know.
    #[serde(untagged)]
    Unknown(Raw),
}

/// Where a picture or file is, and the token by which it is sent again.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[non_exhaustive]
pub struct Media {
    /// By this it can be attached to another message.
    pub token: Option<String>,
    /// Where it can be read; expires.
    pub url: Option<String>,
    /// The code of a sticker.
    pub code: Option<String>,
    /// The number of a picture.
    #[serde(default, deserialize_with = "lenient::option")]
    pub photo_id: Option<i64>,
}

/// A visiting card.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct Contact {
    /// The card as a vCard.
    pub vcf_info: Option<String>,
    /// Proof that the card came from `Button::RequestContact` and not from a keyboard.
    pub hash: Option<String>,
    /// The person, if in MAX.
    #[serde(default, alias = "tam_info", deserialize_with = "lenient::option")]
    pub max_info: Option<User>,
}
