//! Reading: from what people type to a command with arguments.

mod arguments;
mod classes;
mod codes;
mod dates;
mod intent;
mod letters;
mod lexicon;
mod line;
mod names;
mod numbers;
mod person;
mod phrases;
mod stems;
mod topics;
mod vocabulary;
mod words;

use jiff::civil::Date;

pub use self::{
    person::{clean_display, clean_name},
    phrases::PhraseError,
    topics::{Topic, Topics},
};

use crate::{Asked, commands::Command, manifest::Argument};

/// A longer message is not read at all.
const LONGEST: usize = 1000;

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
#[derive(Clone, Copy)]
pub struct Context<'a> {
    /// The nick of the bot.
    pub nick: &'a str,
    /// The day at the school.
    pub today: Date,
    /// The questions there are answers to.
    pub topics: &'a Topics,
}

/// Reads a message of a dialogue.
#[must_use]
pub fn message(text: &str, context: Context<'_>) -> Read {
    if is_long(text) {
        return Read::TooLong;
    }
    let text = letters::normalise(text);
    if !text.chars().any(char::is_alphanumeric) {
        Read::Nothing
    } else if codes::is_leaked(&text) {
        Read::Leaked
    } else {
        intent::read(&text, context)
    }
}

/// Whether the message begins with a slash (or what people type for one): a command, whatever was asked before.
#[must_use]
pub fn is_explicit(text: &str, context: Context<'_>) -> bool {
    if is_long(text) {
        return false;
    }
    let text = letters::normalise(text);
    // A dot or an exclamation mark may begin an answer; before the name of a command it is a slash.
    line::unslashed(&text)
        .is_some_and(|_| text.starts_with(['/', '\\']) || intent::is_named(&text, context.nick))
}

/// The part of a group message that is for the bot: after a slash or a mention; `None`: not for the bot.
///
/// A slash counts only before a name of ours, for other bots may be listening to other names.
#[must_use]
pub fn addressed<'a>(text: &'a str, nick: &str) -> Option<&'a str> {
    let text = text.trim();
    if is_long(text) {
        return None;
    }
    if text.starts_with('/') {
        let name = text.split_whitespace().next().unwrap_or_default();
        let other = name
            .split_once('@')
            .is_some_and(|(_, to)| !to.eq_ignore_ascii_case(nick));
        let ours = intent::is_named(&letters::normalise(text), nick);
        return (ours && !other).then_some(text);
    }
    let (before, after) = mention(text, nick)?;
    let after = after.trim_start_matches([',', ':', ' ', '\n']);
    Some(if after.is_empty() {
        before.trim()
    } else {
        after
    })
}

/// Reads the answer to a question in the written form of its kind; `None`: it does not fit.
#[must_use]
pub fn answer(text: &str, argument: &Argument, context: Context<'_>) -> Option<String> {
    if is_long(text) {
        return None;
    }
    arguments::answer(text, argument, context)
}

fn is_long(text: &str) -> bool {
    text.chars().nth(LONGEST).is_some()
}

/// What stands before and after `@nick`.
fn mention<'a>(text: &'a str, nick: &str) -> Option<(&'a str, &'a str)> {
    text.match_indices('@').find_map(|(at, _)| {
        let rest = &text[at + 1..];
        let (name, after) = rest.split_at_checked(nick.len())?;
        let ends = !after.starts_with(|c: char| c.is_alphanumeric() || c == '_');
        (name.eq_ignore_ascii_case(nick) && ends).then_some((&text[..at], after))
    })
}
