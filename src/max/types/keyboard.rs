//! Buttons under a message.

use serde::{Deserialize, Serialize};

use super::{Raw, lenient};

/// Rows of buttons. At most 30 rows, 7 buttons in a row, 3 if the row has a link, a contact, a place or an app.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Keyboard {
    #[serde(default, deserialize_with = "lenient::list")]
    buttons: Vec<Vec<Button>>,
}

impl Keyboard {
    /// No buttons yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// One more row.
    #[must_use]
    pub fn row(mut self, buttons: impl IntoIterator<Item = Button>) -> Self {
        self.buttons.push(buttons.into_iter().collect());
        self
    }

    /// The rows.
    pub fn rows(&self) -> &[Vec<Button>] {
        &self.buttons
    }

    /// Whether there is nothing to press.
    pub fn is_empty(&self) -> bool {
        self.buttons.iter().all(Vec::is_empty)
    }
}

impl FromIterator<Vec<Button>> for Keyboard {
    fn from_iter<I: IntoIterator<Item = Vec<Button>>>(rows: I) -> Self {
        Self {
            buttons: rows.into_iter().collect(),
        }
    }
}

/// One button. In full one sees 20, 10, 5, 3 characters of it with 1, 2, 3, 4 in a row.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
#[non_exhaustive]
pub enum Button {
    /// Tells the bot that it was pressed.
    Callback {
        /// What is written on it, 1–128 characters.
        text: String,
        /// What the bot is told, up to 1024 characters.
        #[serde(default, deserialize_with = "lenient::or_default")]
        payload: String,
    },
    /// Opens a page.
    Link {
        /// What is written on it.
        text: String,
        /// Where it leads: http or https, a public host.
        url: String,
    },
    /// Sends its own text as a message of the person who pressed it.
    Message {
        /// What is written on it and said.
        text: String,
    },
    /// Asks the person for the phone number.
    RequestContact {
        /// What is written on it.
        text: String,
    },
    /// Asks the person for the place.
    RequestGeoLocation {
        /// What is written on it.
        text: String,
        /// Without a question.
        #[serde(default, deserialize_with = "lenient::or_default")]
        quick: bool,
    },
    /// Copies a text.
    Clipboard {
        /// What is written on it.
        text: String,
        /// What is copied, up to 1024 characters.
        #[serde(default, deserialize_with = "lenient::or_default")]
        payload: String,
    },
    /// Opens a mini-app.
    OpenApp {
        /// What is written on it.
        text: String,
        /// The nick of the bot that has the app.
        web_app: String,
        /// What the app is told, up to 512 of `A-Z a-z 0-9 _ -`.
        #[serde(skip_serializing_if = "Option::is_none")]
        payload: Option<String>,
    },
    /// A button this crate does not know.
    #[serde(untagged)]
    Unknown(Raw),
}

impl Button {
    /// A button that tells the bot it was pressed.
    pub fn callback(text: impl Into<String>, payload: impl Into<String>) -> Self {
        Self::Callback {
            text: text.into(),
            payload: payload.into(),
        }
    }

    /// A button that opens a page.
    pub fn link(text: impl Into<String>, url: impl Into<String>) -> Self {
        Self::Link {
            text: text.into(),
            url: url.into(),
        }
    }

    /// A button that says its own text for the person.
    pub fn message(text: impl Into<String>) -> Self {
        Self::Message { text: text.into() }
    }

    /// A button that asks for the phone number.
    pub fn request_contact(text: impl Into<String>) -> Self {
        Self::RequestContact { text: text.into() }
    }

    /// A button that copies a text.
    pub fn clipboard(text: impl Into<String>, payload: impl Into<String>) -> Self {
        Self::Clipboard {
            text: text.into(),
            payload: payload.into(),
        }
    }

    /// What is written on it.
    pub fn text(&self) -> &str {
        match self {
            Self::Callback { text, .. } | Self::Link { text, .. } | Self::Message { text } => text,
            Self::RequestContact { text } | Self::RequestGeoLocation { text, .. } => text,
            Self::Clipboard { text, .. } | Self::OpenApp { text, .. } => text,
            Self::Unknown(raw) => raw.text("/text").unwrap_or_default(),
        }
    }
}
