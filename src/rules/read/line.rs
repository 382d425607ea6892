//! A line as it was meant: without the address, the greeting and the slash.

use super::{
    letters,
    words::{Words, fits},
};

const SLASHES: [char; 5] = ['/', '\\', '.', '!', '#'];

/// How a message begins before it comes to the point. None of it is all there is: «привет» alone is a command.
const OPENINGS: [&str; 22] = [
    "бот",
    "дежурный",
    "здравствуйте",
    "здравствуй",
    "здрасте",
    "добрый день",
    "добрый вечер",
    "доброе утро",
    "доброго дня",
    "доброго времени суток",
    "привет",
    "приветствую",
    "hello",
    "hi",
    "скажите",
    "подскажите",
    "пожалуйста",
    "извините",
    "будьте добры",
    "уважаемый",
    "уважаемые",
    "народ",
];

/// A message, or the same in the other keyboard layout.
pub(super) struct Line {
    /// Began with a slash or what people type for one.
    pub(super) slashed: bool,
    pub(super) text: String,
}

impl Line {
    pub(super) fn of(text: &str, nick: &str) -> Self {
        let rest = opened(text, nick);
        match unslashed(rest) {
            Some(rest) => Self {
                slashed: true,
                text: rest.to_owned(),
            },
            None => Self {
                slashed: false,
                text: rest.to_owned(),
            },
        }
    }

    pub(super) fn words(&self) -> Words {
        Words::of(&self.text)
    }

    /// As if typed in the other layout, where there is one letter of one alphabet only.
    pub(super) fn in_russian(&self, nick: &str) -> Option<Self> {
        let foreign = letters::has_latin(&self.text) && !letters::has_cyrillic(&self.text);
        foreign.then(|| {
            let line = Self::of(&letters::as_russian(&self.text), nick);
            Self {
                slashed: self.slashed || line.slashed,
                ..line
            }
        })
    }

    pub(super) fn in_latin(&self) -> Option<Self> {
        let native = letters::has_cyrillic(&self.text) && !letters::has_latin(&self.text);
        native.then(|| Self {
            slashed: self.slashed,
            text: letters::as_latin(&self.text),
        })
    }
}

/// What follows the slash; a dot or an exclamation mark is one only right before a letter.
pub(super) fn unslashed(text: &str) -> Option<&str> {
    let rest = text.trim_start_matches(SLASHES);
    let slashed = rest.len() < text.len();
    let spaced = text.starts_with(['/', '\\']);
    let rest = if spaced { rest.trim_start() } else { rest };
    (slashed && rest.starts_with(char::is_alphabetic)).then_some(rest)
}

/// The text without the address and the greeting, unless they are all there is.
fn opened<'a>(text: &'a str, nick: &str) -> &'a str {
    let mut rest = text;
    while let Some(shorter) = past_opening(rest, nick) {
        rest = shorter;
    }
    rest
}

fn past_opening<'a>(text: &'a str, nick: &str) -> Option<&'a str> {
    if unslashed(text).is_some() {
        return None;
    }
    let words = Words::of(text);
    let own = text.starts_with('@') && words.key(0).eq_ignore_ascii_case(nick);
    let count = if own {
        1
    } else {
        OPENINGS
            .iter()
            .find_map(|opening| begins(opening, &words))?
    };
    words.list.get(count)?;
    let end = words.list.get(count - 1)?.at.end;
    Some(text[end..].trim_start_matches([',', ':', '!', '.', ')', '-', ' ', '\n']))
}

fn begins(opening: &str, words: &Words) -> Option<usize> {
    let mut count = 0;
    for part in opening.split(' ') {
        if !fits(part, words.key(count)) {
            return None;
        }
        count += 1;
    }
    Some(count)
}
