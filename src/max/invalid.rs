//! The rules a request can break before it is sent: the server's own, known beforehand.

/// Which rule. Numbers and places only, never the text itself.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Invalid {
    /// The token is empty or has characters a header cannot carry.
    #[error("the token is empty or has characters that no token has")]
    Token,
    /// The base URL cannot be used.
    #[error("the base URL {0}")]
    BaseUrl(&'static str),
    /// The extra root certificate is not PEM.
    #[error("the extra root certificate cannot be read")]
    RootCertificate,
    /// The request cannot be written down.
    #[error("the request cannot be written as JSON or as an address")]
    Unwritable,
    /// Neither text nor attachment nor forward.
    #[error("the message is empty")]
    EmptyMessage,
    /// Neither a message nor a notification.
    #[error("the answer is empty: MAX cannot just be told that a press was seen")]
    EmptyAnswer,
    /// Something is too long or too short, in characters.
    #[error("{what} has {length} characters, {least} to {most} are allowed")]
    #[non_exhaustive]
    Length {
        /// What it is.
        what: &'static str,
        /// How long it is.
        length: usize,
        /// How long it must be.
        least: usize,
        /// How long it may be.
        most: usize,
    },
    /// There are too many of something, or too few.
    #[error("{count} {what}, {least} to {most} are allowed")]
    #[non_exhaustive]
    Count {
        /// Of what.
        what: &'static str,
        /// How many.
        count: usize,
        /// How many at least.
        least: usize,
        /// How many at most.
        most: usize,
    },
    /// A row of buttons is too long, or empty.
    #[error("row {row} has {buttons} buttons, 1 to {most} are allowed there")]
    #[non_exhaustive]
    Row {
        /// Which row, from 1.
        row: usize,
        /// How many buttons.
        buttons: usize,
        /// How many it may have: 7, or 3 with a link, a contact, a place or an app.
        most: usize,
    },
    /// Something that must be there is empty.
    #[error("{0} is missing")]
    Missing(&'static str),
    /// Nobody has this id.
    #[error("nobody to address: ids of people are above 0, ids of chats are not 0")]
    Recipient,
    /// Nothing is changed.
    #[error("the change changes nothing")]
    EmptyChange,
    /// Something beside which nothing but a keyboard may stand.
    #[error("{0} stands alone: only a keyboard may be beside it")]
    Alone(&'static str),
    /// A place that is not on Earth.
    #[error("a place has a latitude of -90 to 90 and a longitude of -180 to 180")]
    Place,
    /// The icon of a chat is not a picture.
    #[error("the icon of a chat is a picture")]
    Icon,
    /// Rights that need another.
    #[error("the rights to write, edit, delete and pin need the right to read all messages")]
    Reading,
    /// A link that a button cannot carry.
    #[error("a link needs http or https and a public host")]
    LinkUrl,
    /// A character that is not allowed there.
    #[error("{0} may have only A-Z a-z 0-9 _ -")]
    Characters(&'static str),
    /// A webhook must be https on port 443.
    #[error("the address of a webhook begins with https:// and has no port")]
    WebhookUrl,
    /// A file is too large for its kind.
    #[error("the file has {size} bytes, {most} are allowed")]
    #[non_exhaustive]
    FileSize {
        /// How many bytes it has.
        size: u64,
        /// How many it may have.
        most: u64,
    },
    /// A file has an extension its kind does not take.
    #[error("the name of the file should end in one of {}", known.join(", "))]
    #[non_exhaustive]
    FileType {
        /// The extensions that are taken.
        known: &'static [&'static str],
    },
    /// A file is not at a public https address.
    #[error("a file must be at a public https address")]
    FileHost,
}
