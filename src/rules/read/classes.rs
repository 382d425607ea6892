//! Classes among words: «5А», «5 а», «в 5-ом б», «6 «В»», «пятый А», «V А», «5А, 5Б и 6В», «5 А Б В».

use super::words::{Words, fits};
use crate::ClassName;

/// «5-й А класса»: a class is never written in more words.
const MOST_WORDS: usize = 3;
const MOST_CLASSES: usize = 200;

const ORDINALS: [(&str, u8); 11] = [
    ("перв*", 1),
    ("втор*", 2),
    ("трет*", 3),
    ("четверт*", 4),
    ("пят*", 5),
    ("шест*", 6),
    ("седьм*", 7),
    ("восьм*", 8),
    ("девят*", 9),
    ("десят*", 10),
    ("одиннадцат*", 11),
];
const ROMAN: [&str; 11] = [
    "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI",
];

/// How sure one must be that a number is a class.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Manner {
    /// After the name of a command: a bare number will do, if nothing better is there.
    Argument,
    /// In free text a number is a class only with its letter or the word «класс».
    Free,
}

/// Takes the one class.
pub(super) fn one(words: &mut Words, manner: Manner) -> Option<String> {
    let (at, count, class) = find(words, is_telling, manner).or_else(|| {
        (manner == Manner::Argument)
            .then(|| find(words, |_, _| true, manner))
            .flatten()
    })?;
    words.take(at, count);
    Some(class.to_string())
}

/// Takes all classes, in the order given and each once; `None` if something among them was meant as a class and is none.
pub(super) fn several(words: &mut Words) -> Option<String> {
    let mut classes: Vec<ClassName> = Vec::new();
    let mut at = 0;
    while at < words.list.len() && classes.len() < MOST_CLASSES {
        let (mut found, count) = widest(words, at, true).map_or_else(
            || (joined_letters(words.key(at)), 1),
            |(class, count)| (vec![class], count),
        );
        if found.is_empty() {
            at += 1;
            continue;
        }
        words.take(at, count);
        at += count;
        while let Some(next) = next_letter(words, at, found.last()) {
            words.take(at, 1);
            at += 1;
            found.push(next);
        }
        for class in found {
            if !classes.contains(&class) {
                classes.push(class);
            }
        }
    }
    let missed = words
        .list
        .iter()
        .any(|w| !w.taken && w.key.starts_with(|c: char| c.is_ascii_digit()));
    let written: Vec<&str> = classes.iter().map(ClassName::as_str).collect();
    (!missed && !written.is_empty()).then(|| written.join(" "))
}

/// A text that is a class and nothing else, with its letter.
pub(super) fn whole(words: &Words) -> Option<ClassName> {
    let count = words.list.len();
    let text = words.span(0, count);
    (count <= MOST_WORDS)
        .then(|| read(text))
        .flatten()
        .filter(|class| is_telling(class, text))
}

fn find(
    words: &Words,
    fits: impl Fn(&ClassName, &str) -> bool,
    manner: Manner,
) -> Option<(usize, usize, ClassName)> {
    (0..words.list.len()).find_map(|at| {
        let (class, count) = widest(words, at, manner == Manner::Argument)?;
        fits(&class, words.span(at, count)).then_some((at, count, class))
    })
}

/// The class in the most words from here on.
fn widest(words: &Words, at: usize, argument: bool) -> Option<(ClassName, usize)> {
    (1..=MOST_WORDS).rev().find_map(|count| {
        let fits = words.free(at, count) && !ends_in_preposition(words, at, count, argument);
        let class = fits.then(|| read(words.span(at, count))).flatten()?;
        Some((class, count))
    })
}

/// «из 5 в 6», «5 и 6»: the letter binds what follows, it does not name a class.
fn ends_in_preposition(words: &Words, at: usize, count: usize, argument: bool) -> bool {
    let last = at + count - 1;
    let letter = words.raw(last);
    if count < 2 || !["и", "в", "с", "к", "у", "о"].contains(&letter) {
        return false;
    }
    let next = words.key(last + 1);
    let binds_number = next.starts_with(|c: char| c.is_ascii_digit());
    let follows = !next.is_empty() && !fits("класс*", next);
    follows && (letter == "и" || binds_number || !argument)
}

fn read(span: &str) -> Option<ClassName> {
    let span = span.trim_end_matches([',', '.', ';', ':', '!', '?', ')']);
    ClassName::parse(span.trim_start_matches('(')).or_else(|| ClassName::parse(&in_digits(span)?))
}

/// «пятый А» and «V А» as «5 А»; only with something after it, for «пятый» alone may be anything.
fn in_digits(span: &str) -> Option<String> {
    let (first, rest) = span.split_once(' ')?;
    let lower = first.to_lowercase();
    let ordinal = ORDINALS
        .iter()
        .find(|(stem, _)| fits(stem, &lower))
        .map(|(_, grade)| *grade);
    let roman = || {
        let at = ROMAN.iter().position(|r| *r == first)?;
        u8::try_from(at + 1).ok()
    };
    ordinal
        .or_else(roman)
        .map(|grade| format!("{grade} {rest}"))
}

/// A letter, a set of grades or the word «класс» makes a number a class.
fn is_telling(class: &ClassName, span: &str) -> bool {
    class.as_str().chars().any(|c| !c.is_ascii_digit()) || span.to_lowercase().contains("кл")
}

/// «5абв».
fn joined_letters(key: &str) -> Vec<ClassName> {
    let letters = key.trim_start_matches(|c: char| c.is_ascii_digit());
    let grade = &key[..key.len() - letters.len()];
    let count = letters.chars().count();
    if grade.is_empty() || !(2..=8).contains(&count) {
        return Vec::new();
    }
    let classes = letters
        .chars()
        .map(|letter| ClassName::parse(&format!("{grade}{letter}")));
    classes.collect::<Option<_>>().unwrap_or_default()
}

/// «5 А Б В»: one more letter of the same grade.
fn next_letter(words: &Words, at: usize, last: Option<&ClassName>) -> Option<ClassName> {
    let grade: String = last?
        .as_str()
        .chars()
        .take_while(char::is_ascii_digit)
        .collect();
    let key = words.key(at);
    let and = key == "и" && !words.key(at + 1).is_empty() && words.raw(at) == "и";
    let single = key.chars().count() == 1 && key.chars().all(char::is_alphabetic);
    (single && !and && last?.as_str() != grade)
        .then(|| ClassName::parse(&format!("{grade}{key}")))
        .flatten()
}
