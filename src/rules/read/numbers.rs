//! Numbers: of requests and invitations, and how many.

use std::collections::BTreeSet;

use super::words::{Words, fits};

/// More at once is a slip.
const MOST_NUMBERS: usize = 200;
const MOST_DIGITS: usize = 6;

/// What is counted in an invitation.
const UNITS: [&str; 9] = [
    "человек*",
    "чел",
    "мест*",
    "раз",
    "раза",
    "штук*",
    "шт",
    "семей",
    "участник*",
];

/// Takes the first run of numbers: «12 14-16», «№5 и №6», «12,14», «14 - 16»; written «12 14 15 16».
/// `leading`: it must come first, for free text follows.
pub(super) fn list(words: &mut Words, leading: bool) -> Option<String> {
    let start = (0..words.list.len()).find(|at| {
        words.free(*at, 1)
            && (range(words.key(*at)).is_some() || (leading && !is_filler(words.key(*at))))
    })?;
    let mut numbers = BTreeSet::new();
    let mut last: Option<u32> = None;
    let mut at = start;
    while words.free(at, 1) {
        let key = words.key(at);
        if last.is_some() && (key == "и" || key == "по") && range(words.key(at + 1)).is_some() {
            at += 1;
            continue;
        }
        let Some((from, to)) = range(key) else { break };
        // «14 - 16» and «с 14 по 16» are ranges in three words.
        let bound = last.filter(|l| from > *l && at > start && is_bound(words, at));
        numbers.extend((bound.map_or(from, |l| l + 1)..=to).take(MOST_NUMBERS + 1));
        if numbers.len() > MOST_NUMBERS {
            return None;
        }
        last = Some(to);
        at += 1;
        if leading && words.raw(at - 1).ends_with(':') {
            break;
        }
    }
    words.take(start, at - start);
    let written: Vec<String> = numbers.iter().map(ToString::to_string).collect();
    (!written.is_empty()).then(|| written.join(" "))
}

/// Takes «20 человек», «25чел».
pub(super) fn counted(words: &mut Words) -> Option<String> {
    (0..words.list.len()).find_map(|at| {
        let key = words.key(at);
        let digits = key.trim_end_matches(|c: char| c.is_alphabetic());
        let unit = &key[digits.len()..];
        let is_unit = |unit: &str| UNITS.iter().any(|u| fits(u, unit));
        let width = match unit {
            "" if is_unit(words.key(at + 1)) => 2,
            "" => return None,
            unit if is_unit(unit) => 1,
            _ => return None,
        };
        let count = words.free(at, width).then(|| count(digits)).flatten()?;
        words.take(at, width);
        Some(count)
    })
}

/// Takes a bare number.
pub(super) fn bare(words: &mut Words) -> Option<String> {
    (0..words.list.len()).find_map(|at| {
        let count = words.free(at, 1).then(|| count(words.key(at))).flatten()?;
        words.take(at, 1);
        Some(count)
    })
}

fn count(digits: &str) -> Option<String> {
    let whole = digits.len() <= 3 && digits.chars().all(|c| c.is_ascii_digit());
    let count: u16 = whole.then(|| digits.parse().ok()).flatten()?;
    (count > 0).then(|| count.to_string())
}

/// «12» or «14-16».
fn range(key: &str) -> Option<(u32, u32)> {
    let (from, to) = key.split_once('-').unwrap_or((key, key));
    let number = |text: &str| -> Option<u32> {
        let text = text.trim_start_matches('№');
        let sound =
            (1..=MOST_DIGITS).contains(&text.len()) && text.chars().all(|c| c.is_ascii_digit());
        sound
            .then(|| text.parse().ok())
            .flatten()
            .filter(|n| *n > 0)
    };
    let (from, to) = (number(from)?, number(to)?);
    (from <= to).then_some((from, to))
}

fn is_bound(words: &Words, at: usize) -> bool {
    words.key(at - 1) == "по" || words.span(at - 1, 2).contains(" - ")
}

fn is_filler(key: &str) -> bool {
    [
        "заявка",
        "заявку",
        "заявки",
        "заявке",
        "на",
        "номер",
        "к",
        "по",
    ]
    .contains(&key)
}
