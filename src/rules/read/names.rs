//! Command key: a name without its separators, at the beginning of what was said.

use super::{
    intent::Intent,
    vocabulary,
    words::{Words, fits},
};

/// The longest name in words.
pub(super) const MOST_WORDS: usize = 5;

/// A wish before a name: «хочу создать класс», «прошу одобрить».
const WISHES: [&str; 30] = [
    "хочу",
    "хотим",
    "хотел*",
    "бы",
    "мне",
    "нам",
    "надо",
    "нужно",
    "необходимо",
    "прошу",
    "просьба",
    "пожалуйста",
    "давай*",
    "можно",
    "можете",
    "можешь",
    "помоги*",
    "как",
    "требуется",
    "желаю",
    "попробу*",
    "сейчас",
    "срочно",
    "хотелось",
    "еще",
    "теперь",
    "бот",
    "ботик",
    "дежурный",
    "давно",
];
const MOST_WISHES: usize = 4;

/// A name found in a text.
#[derive(Clone, Copy)]
pub(super) struct Named {
    pub(super) intent: Intent,
    /// The first word after it.
    pub(super) end: usize,
    /// Of so many words.
    pub(super) count: usize,
    /// Arguments that the name gives itself.
    pub(super) gives: &'static [(&'static str, &'static str)],
    /// «как пригласить»: a question.
    pub(super) asks_how: bool,
}

/// The intent whose name the text begins with; the longest name wins.
pub(super) fn exact(words: &Words) -> Option<Named> {
    at(words, 0)
}

/// The same after a wish.
pub(super) fn wished(words: &Words) -> Option<Named> {
    for skip in 1..=MOST_WISHES {
        if !WISHES.iter().any(|w| fits(w, words.key(skip - 1))) {
            return None;
        }
        if let Some(named) = at(words, skip) {
            let asks_how = (0..skip).any(|at| words.key(at) == "как");
            return Some(Named { asks_how, ..named });
        }
    }
    None
}

/// The name that stands here.
pub(super) fn at(words: &Words, from: usize) -> Option<Named> {
    let left = words.list.len().saturating_sub(from).min(MOST_WORDS);
    let mut name = String::new();
    let mut ends = Vec::with_capacity(left);
    for at in from..from + left {
        push(&mut name, words, at);
        ends.push(name.len());
    }
    ends.into_iter().enumerate().rev().find_map(|(at, end)| {
        let (name, count) = (vocabulary::names().get(&name[..end])?, at + 1);
        Some(Named {
            intent: name.intent,
            end: from + count,
            count,
            gives: &name.gives,
            asks_how: false,
        })
    })
}

/// Neighbours as one key: «чат класса», «чат-класса» and «чат_класса» are «чаткласса».
pub(super) fn joined(words: &Words, from: usize, count: usize) -> String {
    let mut name = String::new();
    (from..from + count).for_each(|at| push(&mut name, words, at));
    name
}

/// A key without the separators in it and the bot's nick after it.
fn push(name: &mut String, words: &Words, at: usize) {
    let key = words.key(at).split('@').next().unwrap_or_default();
    name.extend(key.chars().filter(|c| !matches!(c, '_' | '-')));
    if words.raw(at).ends_with('+') {
        name.push('+');
    }
}
