//! Codes and tokens, however they were retyped; and the codes of others that must not be kept.

use super::{
    links,
    words::{Words, fits},
};
use crate::link;

/// Our tokens: `i1` and 26 characters of Crockford's base32.
const TOKEN: usize = 28;
const CODE: usize = 8;
/// A token may have been broken by spaces and line ends into so many pieces.
const MOST_PIECES: usize = 8;

/// Words beside which six digits are a login code.
const SECRET_WORDS: [&str; 8] = [
    "код*",
    "смс*",
    "sms*",
    "code",
    "парол*",
    "подтвержд*",
    "госуслуг*",
    "никому",
];

/// Whether this is or holds a six-digit code of somebody's: alone, or beside words about codes.
pub(super) fn is_leaked(text: &str) -> bool {
    let alone = text
        .trim_matches(|c: char| !c.is_alphanumeric())
        .replace([' ', '-'], "");
    if is_digits(&alone, 6) {
        return true;
    }
    let words = Words::of(text);
    let secret = words
        .list
        .iter()
        .any(|w| SECRET_WORDS.iter().any(|s| fits(s, &w.key)));
    let alone = |at: usize, count: usize| {
        (at == 0 || !is_number(words.key(at - 1))) && !is_number(words.key(at + count))
    };
    let halves = |at: usize| is_digits(words.key(at), 3) && is_digits(words.key(at + 1), 3);
    let six = |at: usize| is_digits(&words.key(at).replace('-', ""), 6);
    secret
        && (0..words.list.len()).any(|at| (six(at) && alone(at, 1)) || (halves(at) && alone(at, 2)))
}

/// Takes a deep link of ours, a token or eight digits.
pub(super) fn sure(words: &mut Words, nick: &str) -> Option<String> {
    let (at, count, code) = (0..words.list.len()).find_map(|at| {
        if let Some(payload) = link::deep_link_payload(links::bare(words.raw(at)), nick) {
            return Some((at, 1, token(payload).unwrap_or_else(|| payload.to_owned())));
        }
        if at == 0 && words.list.len() == CODE && (0..CODE).all(|i| is_digits(words.key(i), 1)) {
            return Some((0, CODE, words.list.iter().map(|w| w.key.as_str()).collect()));
        }
        (1..=MOST_PIECES)
            .take_while(|count| words.free(at, *count))
            .find_map(|count| {
                let span = words.span(at, count);
                let code = token(span).or_else(|| digits(words, at, count))?;
                Some((at, count, code))
            })
    })?;
    words.take(at, count);
    Some(code)
}

/// Takes what follows `/start`, or the payload of a link, as it was typed.
pub(super) fn payload(words: &mut Words, nick: &str) -> Option<String> {
    let (at, payload) = (0..words.list.len())
        .filter(|at| words.free(*at, 1))
        .find_map(|at| {
            let typed = links::bare(words.raw(at));
            let linked = link::deep_link_payload(typed, nick).map(ToOwned::to_owned);
            Some((at, linked.or_else(|| any_token(typed, 6))?))
        })?;
    words.take(at, 1);
    Some(payload)
}

/// Takes whatever the person says is a code: right after the name of the command.
pub(super) fn said(words: &mut Words, nick: &str) -> Option<String> {
    if let Some(code) = sure(words, nick) {
        return Some(code);
    }
    let at = words.list.iter().position(|w| !w.taken)?;
    let code = any_token(words.raw(at), 8)?;
    words.take(at, 1);
    Some(code)
}

/// The code or token a text holds.
pub(super) fn any(text: &str, nick: &str) -> Option<String> {
    let mut words = Words::of(text);
    lonely(&words).or_else(|| sure(&mut words, nick))
}

/// A token by itself, of which nobody said that it is one: long, Latin and with a digit.
pub(super) fn lonely(words: &Words) -> Option<String> {
    let code = (words.list.len() == 1)
        .then(|| any_token(words.raw(0), 12))
        .flatten()?;
    let letters = code.chars().any(|c| c.is_ascii_alphabetic());
    let marks = code.chars().any(|c| !c.is_ascii_alphabetic());
    (letters && marks).then_some(code)
}

fn any_token(word: &str, least: usize) -> Option<String> {
    let word = word.trim_end_matches(['.', ',', ';', '!']);
    let sound = (least..=128).contains(&word.len())
        && word
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_');
    sound.then(|| word.to_owned())
}

/// `i1…` in its one written form: capitals, O as 0, I and L as 1, Cyrillic look-alikes as what they look like.
fn token(span: &str) -> Option<String> {
    let bare = span
        .chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '-' | '.' | ',' | '"' | '(' | ')'));
    let mut folded = String::with_capacity(TOKEN);
    for (nth, c) in bare.enumerate() {
        if nth >= TOKEN {
            return None;
        }
        folded.push(crockford(c)?);
    }
    let rest = folded.strip_prefix("11")?;
    // «i1» itself folds to «11»; eleven digits and the like begin so, too, but are shorter.
    (folded.len() == TOKEN).then(|| format!("i1{rest}"))
}

fn crockford(c: char) -> Option<char> {
    Some(match c.to_uppercase().next()? {
        'O' | 'О' => '0',
        'I' | 'L' => '1',
        'А' => 'A',
        'В' => 'B',
        'С' => 'C',
        'Е' => 'E',
        'Н' => 'H',
        'К' => 'K',
        'М' => 'M',
        'Р' => 'P',
        'Т' => 'T',
        'Х' => 'X',
        c if c.is_ascii_alphanumeric() && c != 'U' => c,
        _ => return None,
    })
}

/// Eight digits in one to four groups, О meant as 0 and З as 3; not a part of a longer number.
fn digits(words: &Words, at: usize, count: usize) -> Option<String> {
    let grouped =
        count <= 4 && (at..at + count).all(|i| words.key(i).contains(|c: char| c.is_ascii_digit()));
    let within = (at > 0 && is_number(words.key(at - 1))) || is_number(words.key(at + count));
    if !grouped || within {
        return None;
    }
    let span = words
        .span(at, count)
        .trim_end_matches(['.', ',', ';', '!', '?', ')', '"'])
        .trim_start_matches(['№', '(', '"']);
    // «4827.1935», but not «30.11.2026».
    let halves = span
        .split_once('.')
        .filter(|(a, b)| a.len() == 4 && b.len() == 4);
    let span = halves.map_or(span.to_owned(), |(a, b)| format!("{a}{b}"));
    let folded: String = span
        .chars()
        .filter(|c| *c != ' ' && *c != '-')
        .map(|c| match c {
            'О' | 'о' | 'O' | 'o' => '0',
            'З' | 'з' => '3',
            c => c,
        })
        .collect();
    is_digits(&folded, CODE).then_some(folded)
}

fn is_number(key: &str) -> bool {
    !key.is_empty() && key.chars().all(|c| c.is_ascii_digit() || c == '-')
}

fn is_digits(text: &str, count: usize) -> bool {
    text.len() == count && text.chars().all(|c| c.is_ascii_digit())
}
