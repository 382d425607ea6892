//! Buttons.

use super::object::tagged;
use super::{Extra, UserId};

tagged! {
    /// One button. In full one sees 20, 10, 5, 3 characters of it with 1, 2, 3, 4 in a row.
    pub enum Button by "type" {
        /// Tells the bot that it was pressed.
        Callback = "callback" {
            /// What is written on it, 1–128 characters.
            text: String,
            /// What the bot is told, up to 1024 characters.
            payload: String,
        },
        /// Opens a page.
        Link = "link" {
            /// What is written on it.
            text: String,
            /// Where it leads: http or https, a public host.
            url: String,
        },
        /// Sends its own text as a message of the person who pressed it.
        Message = "message" {
            /// What is written on it and said.
            text: String,
        },
        /// Asks the person for the phone number.
        RequestContact = "request_contact" {
            /// What is written on it.
            text: String,
        },
        /// Asks the person for the place.
        RequestGeoLocation = "request_geo_location" {
            /// What is written on it.
            text: String,
            /// Without a question.
            quick: bool,
        },
        /// Copies a text.
        Clipboard = "clipboard" {
            /// What is written on it.
            text: String,
            /// What is copied, up to 1024 characters.
            payload: String,
        },
        /// Opens a mini-app.
        OpenApp = "open_app" {
            /// What is written on it.
            text: String,
            /// The nick of the bot that has the app, or a link to it. MAX refuses the button without it.
            web_app: Option<String>,
            /// The bot that has the app.
            contact_id: Option<UserId>,
            /// What the app is told, up to 512 of `A-Z a-z 0-9 _ -`.
            payload: Option<String>,
        },
    }
}

impl Button {
    /// A button that tells the bot it was pressed.
    pub fn callback(text: impl Into<String>, payload: impl Into<String>) -> Self {
        Self::Callback {
            text: text.into(),
            payload: payload.into(),
            extra: Extra::default(),
        }
    }

    /// A button that opens a page.
    pub fn link(text: impl Into<String>, url: impl Into<String>) -> Self {
        Self::Link {
            text: text.into(),
            url: url.into(),
            extra: Extra::default(),
        }
    }

    /// A button that says its own text for the person.
    pub fn message(text: impl Into<String>) -> Self {
        Self::Message {
            text: text.into(),
            extra: Extra::default(),
        }
    }

    /// A button that asks for the phone number. What comes is checked with
    /// [`Contact::own_phone`](crate::Contact::own_phone).
    pub fn request_contact(text: impl Into<String>) -> Self {
        Self::RequestContact {
            text: text.into(),
            extra: Extra::default(),
        }
    }

    /// A button that asks for the place; `quick` without a question.
    pub fn request_geo_location(text: impl Into<String>, quick: bool) -> Self {
        Self::RequestGeoLocation {
            text: text.into(),
            quick,
            extra: Extra::default(),
        }
    }

    /// A button that copies a text.
    pub fn clipboard(text: impl Into<String>, payload: impl Into<String>) -> Self {
        Self::Clipboard {
            text: text.into(),
            payload: payload.into(),
            extra: Extra::default(),
        }
    }

    /// A button that opens the mini-app of a bot, named by its nick.
    pub fn open_app(text: impl Into<String>, web_app: impl Into<String>) -> Self {
        Self::OpenApp {
            text: text.into(),
            web_app: Some(web_app.into()),
            contact_id: None,
            payload: None,
            extra: Extra::default(),
        }
    }

    /// The same, with a word for the app: its `start_param`.
    pub fn open_app_with(
        text: impl Into<String>,
        web_app: impl Into<String>,
        word: impl Into<String>,
    ) -> Self {
        let mut button = Self::open_app(text, web_app);
        if let Self::OpenApp { payload, .. } = &mut button {
            *payload = Some(word.into());
        }
        button
    }

    /// What is written on it.
    pub fn text(&self) -> &str {
        match self {
            Self::Callback { text, .. } | Self::Link { text, .. } => text,
            Self::Message { text, .. } | Self::RequestContact { text, .. } => text,
            Self::RequestGeoLocation { text, .. } | Self::Clipboard { text, .. } => text,
            Self::OpenApp { text, .. } => text,
            Self::Unknown(raw) => raw.text("/text").unwrap_or_default(),
        }
    }
}
