//! Pieces: a text as numbers, runs of letters and signs, each with the word it stands in.

use super::super::words::Words;

#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum What {
    /// Of one or two digits.
    Number(u8),
    /// More digits than a class has.
    Digits,
    Letters,
    Sign(char),
}

pub(super) struct Piece<'a> {
    pub(super) what: What,
    pub(super) text: &'a str,
    /// In small letters, «ё» as «е»; only for letters.
    pub(super) key: String,
    /// Where it begins in the text.
    pub(super) at: usize,
    pub(super) word: usize,
    /// The first of its word.
    pub(super) first: bool,
}

/// The pieces of all words; what is taken breaks the row, so that nothing is read across it.
pub(super) fn pieces(words: &Words) -> Vec<Piece<'_>> {
    let mut all = Vec::new();
    for (word, of) in words.list.iter().enumerate() {
        let text = &words.text[of.at.clone()];
        if of.taken {
            all.push(Piece {
                what: What::Sign('|'),
                ..piece(text, of.at.start, word)
            });
            continue;
        }
        let mut rest = text;
        while let Some(first) = rest.chars().next() {
            let (own, after) = rest.split_at(end(rest, first));
            all.push(Piece {
                first: rest.len() == text.len(),
                ..piece(own, of.at.end - rest.len(), word)
            });
            rest = after;
        }
    }
    all
}

/// Where the piece ends with which a text begins: a sign is one by itself.
fn end(text: &str, first: char) -> usize {
    let of = kind(first);
    if of == Kind::Sign {
        return first.len_utf8();
    }
    let other = text.char_indices().find(|(_, c)| kind(*c) != of);
    other.map_or(text.len(), |(at, _)| at)
}

fn piece(text: &str, at: usize, word: usize) -> Piece<'_> {
    let first = text.chars().next().unwrap_or(' ');
    let kind = kind(first);
    Piece {
        what: kind.of(text, first),
        text,
        key: if kind == Kind::Letter {
            folded(text)
        } else {
            String::new()
        },
        at,
        word,
        first: true,
    }
}

fn folded(letters: &str) -> String {
    letters
        .chars()
        .flat_map(char::to_lowercase)
        .map(|c| if c == 'ё' { 'е' } else { c })
        .collect()
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Digit,
    Letter,
    Sign,
}

fn kind(c: char) -> Kind {
    if c.is_ascii_digit() {
        Kind::Digit
    } else if c.is_alphabetic() {
        Kind::Letter
    } else {
        Kind::Sign
    }
}

impl Kind {
    fn of(self, piece: &str, first: char) -> What {
        match self {
            Self::Digit if piece.len() <= 2 => piece.parse().map_or(What::Digits, What::Number),
            Self::Digit => What::Digits,
            Self::Letter => What::Letters,
            Self::Sign => What::Sign(first),
        }
    }
}
