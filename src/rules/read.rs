//! Reading: from what people type to a command with arguments.

use jiff::civil::Date;

use crate::{Asked, commands::Command, manifest::Argument};

/// What a message turned out to be.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Read {
    Asked(Asked),
    /// No command; the two or three likeliest, best first (may be empty).
    Unknown {
        likely: Vec<Command>,
    },
    /// A bare six-digit number: a login code of MAX.
    Leaked,
    TooLong,
    /// Nothing to read: spaces, emoji.
    Nothing,
}

/// What reading depends on besides the words.
#[derive(Clone, Copy, Debug)]
pub struct Context<'a> {
    /// The nick of the bot.
    pub nick: &'a str,
    /// The day at the school.
    pub today: Date,
}

/// Reads a message of a dialogue.
#[must_use]
pub fn message(_text: &str, _context: Context<'_>) -> Read {
    Read::Nothing
}

/// Whether the message begins with a slash (or what people type for one): a command, whatever was asked before.
#[must_use]
pub fn is_explicit(text: &str, _context: Context<'_>) -> bool {
    text.starts_with('/')
}

/// The part of a group message that is for the bot: after a slash or a mention; `None`: not for the bot.
#[must_use]
pub fn addressed<'a>(text: &'a str, _nick: &str) -> Option<&'a str> {
    text.starts_with('/').then_some(text)
}

/// Reads the answer to a question in the written form of its kind; `None`: it does not fit.
#[must_use]
pub fn answer(_text: &str, _argument: &Argument, _context: Context<'_>) -> Option<String> {
    None
}
