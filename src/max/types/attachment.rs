//! What hangs on a message: pictures, files, contacts, buttons.

use super::object::{object, tagged};
use super::{Contact, Keyboard, Raw};

tagged! {
    /// One attachment of a received message.
    pub enum Attachment by "type" {
        /// A picture.
        Image = "image" {
            /// Where it is and how to send it again.
            payload: Media,
        },
        /// A film.
        Video = "video" {
            /// Where it is and how to send it again.
            payload: Media,
            /// A still of it.
            thumbnail: Option<Thumbnail>,
            /// Pixels.
            width: Option<i64>,
            /// Pixels.
            height: Option<i64>,
            /// Seconds.
            duration: Option<i64>,
        },
        /// A recording. What is recorded in the app itself MAX does not pass on to bots.
        Audio = "audio" {
            /// Where it is and how to send it again.
            payload: Media,
            /// What is said in it.
            transcription: Option<String>,
        },
        /// A file.
        File = "file" {
            /// Where it is and how to send it again.
            payload: Media,
            /// Its name.
            filename: Option<String>,
            /// Bytes.
            size: Option<i64>,
        },
        /// A sticker.
        Sticker = "sticker" {
            /// Where it is, and its code.
            payload: Media,
            /// Pixels.
            width: Option<i64>,
            /// Pixels.
            height: Option<i64>,
        },
        /// A visiting card, usually an answer to [`Button::RequestContact`](crate::Button::RequestContact).
        Contact = "contact" {
            /// Whose.
            payload: Box<Contact>,
        },
        /// The buttons.
        InlineKeyboard = "inline_keyboard" {
            /// Their rows.
            payload: Keyboard,
        },
        /// A preview of a link.
        Share = "share" {
            /// The link.
            payload: Option<Media>,
            /// Its title.
            title: Option<String>,
            /// Its description.
            description: Option<String>,
            /// Its picture.
            image_url: Option<String>,
        },
        /// A place.
        Location = "location" {
            /// Degrees north.
            latitude: f64,
            /// Degrees east.
            longitude: f64,
        },
        /// What a button of old sent. Still in the schema, not seen.
        Data = "data" {
            /// What it sent.
            data: Option<String>,
        },
        /// A keyboard of old. Still in the schema, not seen.
        ReplyKeyboard = "reply_keyboard" {
            /// Its rows, as they came.
            buttons: Vec<Raw>,
        },
    }
}

object! {
    /// Where a picture, film, recording, file or page is, and the token by which it is sent again.
    #[derive(Default)]
    pub struct Media {
        /// By this it can be attached to another message.
        pub token: Option<String>,
        /// Where it can be read; expires.
        pub url: Option<String>,
        /// The code of a sticker.
        pub code: Option<String>,
        /// The number of a picture.
        pub photo_id: Option<i64>,
    }
}

object! {
    /// A still of a film.
    pub struct Thumbnail {
        /// Where it can be read; expires.
        pub url: Option<String>,
    }
}

impl Attachment {
    /// Where its bytes can be read, if it has any. The address expires.
    pub fn url(&self) -> Option<&str> {
        self.media()?.url.as_deref()
    }

    /// The token by which it can be attached to another message.
    pub fn token(&self) -> Option<&str> {
        self.media()?.token.as_deref()
    }

    fn media(&self) -> Option<&Media> {
        match self {
            Self::Image { payload, .. } | Self::Video { payload, .. } => Some(payload),
            Self::Audio { payload, .. } | Self::File { payload, .. } => Some(payload),
            Self::Sticker { payload, .. } => Some(payload),
            Self::Share { payload, .. } => payload.as_ref(),
            _ => None,
        }
    }
}
