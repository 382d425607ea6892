//! What people see: for tests, without any knowledge of the API.

/// A message as a person sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen {
    /// The name of the message.
    pub mid: String,
    /// Who wrote it; 0 for a line of the messenger itself.
    pub sender: i64,
    /// Plain text; of a forwarded message, the inner one.
    pub text: String,
    /// The same with its marks, as safe HTML.
    pub html: String,
    /// The inline keyboard, row by row.
    pub buttons: Vec<Vec<SeenButton>>,
    /// Kinds of what is attached: `image`, `file`, `contact`…
    pub attachments: Vec<String>,
    /// Names of the files among them.
    pub files: Vec<String>,
    /// It was changed after it was sent.
    pub edited: bool,
    /// It was deleted; people do not see it any more.
    pub removed: bool,
    /// A line of the messenger itself («… теперь в чате»).
    pub system: bool,
    /// It is a forwarded message.
    pub forwarded: bool,
}

/// A button under a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeenButton {
    /// `callback`, `link`, `clipboard`, `request_contact`…
    pub kind: String,
    /// What is written on it.
    pub text: String,
    /// What the bot gets, or what is copied.
    pub payload: Option<String>,
    /// Where a link leads.
    pub url: Option<String>,
}

/// One thing that somebody saw happen, in the order it happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shown {
    /// A message, of a person or of the bot.
    Message {
        /// The chat.
        chat: i64,
        /// Who wrote it.
        from: i64,
        /// The people who got it (not the sender).
        to: Vec<i64>,
        /// Its name.
        mid: String,
    },
    /// A message was changed.
    Edited {
        /// The chat.
        chat: i64,
        /// The message.
        mid: String,
    },
    /// A message was deleted.
    Deleted {
        /// The chat.
        chat: i64,
        /// The message.
        mid: String,
    },
    /// The bot answered a press with a short line over the chat.
    Toast {
        /// Who pressed.
        user: i64,
        /// The line.
        text: String,
    },
    /// The bot removed a person from a group.
    Removed {
        /// The group.
        chat: i64,
        /// The person.
        user: i64,
        /// The person cannot come back by the link.
        blocked: bool,
    },
}

/// A new group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// Its id, negative.
    pub chat_id: i64,
    /// Its link, `https://max.ru/join/…`, if it has one.
    pub link: Option<String>,
}

/// What the app did when a button was pressed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Pressed {
    /// The address a `link` button opened.
    pub open: Option<String>,
    /// What a `clipboard` button copied.
    pub copied: Option<String>,
    /// A line of the app itself.
    pub toast: Option<String>,
}

/// What the app did with a link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opened {
    /// The chat that is now on the screen.
    pub chat_id: i64,
    /// The person has entered the group.
    pub entered: bool,
    /// The bot was told `bot_started`.
    pub started: bool,
}

/// One call of the bot to this MAX.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Call {
    /// `GET`, `POST`…
    pub method: String,
    /// The path without the query.
    pub path: String,
    /// The status of the answer; 0 when the connection was cut.
    pub status: u16,
}
