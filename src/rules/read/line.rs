//! A line as it was meant: in the right letters, without the address and the slash.

use super::{address, slash, words::Words};

pub(super) struct Line {
    /// Began with a slash or what people type for one.
    pub(super) slashed: bool,
    pub(super) words: Words,
}

impl Line {
    pub(super) fn of(text: &str, nick: &str) -> Self {
        let words = Words::of(text);
        let skip = if slash::unslashed(text).is_some() {
            0
        } else {
            address::opening(&words, nick)
        };
        let start = words.list.get(skip).map_or(0, |w| w.at.start);
        // A slash after the greeting belongs to the first word.
        let rest = if skip == 0 { text } else { &text[start..] };
        let unslashed = slash::unslashed(rest);
        Self {
            slashed: unslashed.is_some(),
            words: if skip == 0 && unslashed.is_none() {
                words
            } else {
                Words::of(unslashed.unwrap_or(rest))
            },
        }
    }

    pub(super) fn text(&self) -> &str {
        &self.words.text
    }
}
