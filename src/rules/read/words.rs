//! Separators: the words of a text, each with its place and its key, so that arguments can take theirs from anywhere in any order.

use std::ops::Range;

use super::{homoglyphs, layout};

/// Words that mean nothing to a command beside what it has taken.
const NOISE: [&str; 72] = [
    "в",
    "во",
    "к",
    "ко",
    "с",
    "со",
    "для",
    "на",
    "до",
    "и",
    "по",
    "из",
    "от",
    "о",
    "об",
    "за",
    "у",
    "а",
    "же",
    "ли",
    "мне",
    "меня",
    "я",
    "мы",
    "нам",
    "нас",
    "это",
    "бы",
    "ну",
    "вот",
    "там",
    "тут",
    "пожалуйста",
    "плиз",
    "пж",
    "спасибо",
    "спс",
    "заранее",
    "прошу",
    "надо",
    "нужно",
    "нужен",
    "нужна",
    "нужны",
    "хотим",
    "хотел",
    "хотела",
    "бот",
    "номера",
    "хочу",
    "можно",
    "мой",
    "моя",
    "мои",
    "наш",
    "нашего",
    "класс",
    "класса",
    "классу",
    "классе",
    "чат",
    "чата",
    "чате",
    "чату",
    "заявку",
    "заявки",
    "заявка",
    "код",
    "приглашения",
    "приглашение",
    "номер",
    "макс",
];

/// Files that run: what their names end with is a word by itself.
const PROGRAMS: [&str; 4] = ["apk", "апк", "exe", "xapk"];
/// What comes after so many is not read.
const MOST_WORDS: usize = 250;

/// A word with its place in the text and its key.
#[derive(Clone)]
pub(super) struct Word {
    pub(super) at: Range<usize>,
    pub(super) key: String,
    pub(super) taken: bool,
}

/// The words of a text, in order.
#[derive(Clone)]
pub(super) struct Words {
    pub(super) text: String,
    pub(super) list: Vec<Word>,
}

impl Words {
    /// Words end at spaces, commas and semicolons; in Russian ones also at underscores, slashes and a full stop without a space
    /// after it. What is all signs is no word.
    pub(super) fn of(text: &str) -> Self {
        let mut list = Vec::new();
        let mut start = 0;
        for piece in text.split_inclusive([' ', '\n']) {
            if list.len() >= MOST_WORDS {
                break;
            }
            let ends = ends(piece);
            let mut from = 0;
            for at in ends.into_iter().chain([piece.len()]) {
                let part = &piece[from..at];
                let end = start + from + part.trim_end().len();
                let key = homoglyphs::key(part);
                if !key.is_empty() {
                    list.push(Word {
                        at: start + from..end,
                        key,
                        taken: false,
                    });
                }
                from = at;
            }
            start += piece.len();
        }
        Self {
            text: text.to_owned(),
            list,
        }
    }

    pub(super) fn key(&self, at: usize) -> &str {
        self.list.get(at).map_or("", |w| w.key.as_str())
    }

    pub(super) fn raw(&self, at: usize) -> &str {
        self.span(at, 1)
    }

    /// The text of `count` words from this one, with what stands between them.
    pub(super) fn span(&self, from: usize, count: usize) -> &str {
        match (
            self.list.get(from),
            self.list.get((from + count).saturating_sub(1)),
        ) {
            (Some(first), Some(last)) if first.at.start <= last.at.end => {
                &self.text[first.at.start..last.at.end]
            }
            _ => "",
        }
    }

    /// Whether so many words from this one are there and not yet taken.
    pub(super) fn free(&self, from: usize, count: usize) -> bool {
        self.list
            .get(from..from + count)
            .is_some_and(|words| words.iter().all(|w| !w.taken))
    }

    pub(super) fn take(&mut self, from: usize, count: usize) {
        for word in self.list.iter_mut().skip(from).take(count) {
            word.taken = true;
        }
    }

    /// What nothing has taken and what is not mere politeness.
    pub(super) fn stray(&self) -> usize {
        self.list
            .iter()
            .filter(|w| !w.taken && !is_noise(&w.key))
            .count()
    }

    pub(super) fn has(&self, any: &[&str]) -> bool {
        self.list.iter().any(|w| any.contains(&w.key.as_str()))
    }
}

pub(super) fn is_noise(key: &str) -> bool {
    NOISE.contains(&key)
}

/// Whether a key is this word, or begins with this stem («вступ*»).
pub(super) fn fits(pattern: &str, key: &str) -> bool {
    match pattern.strip_suffix('*') {
        Some(stem) => key.starts_with(stem),
        None => key == pattern,
    }
}

/// Where words end inside a piece without spaces.
fn ends(piece: &str) -> Vec<usize> {
    if piece.bytes().all(|b| b >= 0x80 || b == b' ' || b == b'\n') || layout::is_surely_link(piece)
    {
        return Vec::new();
    }
    let russian = homoglyphs::has_cyrillic(piece);
    let ends = |(at, c): (usize, char)| match c {
        ',' | ';' => Some(at + 1),
        '_' if russian => Some(at + 1),
        '.' if PROGRAMS
            .iter()
            .any(|p| piece[at + 1..].to_lowercase().starts_with(p)) =>
        {
            Some(at + 1)
        }
        '.' | '!' | '?' | ':' | '/' | '(' | ')' if parts_words(&piece[..at], &piece[at + 1..]) => {
            Some(at + 1)
        }
        _ => None,
    };
    piece.char_indices().filter_map(ends).collect()
}

/// «Здравствуйте.Скиньте», «мама/папа»: but «М.П.» and «1.5» are one.
fn parts_words(before: &str, after: &str) -> bool {
    let letters = |c: &char| matches!(c, 'а'..='я' | 'А'..='Я' | 'ё');
    before.chars().rev().take_while(letters).count() >= 3
        && after.chars().take_while(letters).count() >= 3
}
