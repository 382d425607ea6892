//! Numbers: of requests and invitations, and how many.

use std::collections::BTreeSet;

use super::words::{Words, fits};

/// More at once is a slip.
const MOST_NUMBERS: usize = 200;
const MOST_DIGITS: usize = 6;

/// What is counted in an invitation.
const UNITS: [&str; 17] = [
    "родител*",
    "учен*",
    "учител*",
    "педагог*",
    "сотрудник*",
    "мам*",
    "вход*",
    "использован*",
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
    let (numbers, count) = run(words, start, leading)?;
    words.take(start, count);
    written(&numbers)
}

/// The run of numbers that begins here, and how many words it takes.
fn run(words: &Words, start: usize, leading: bool) -> Option<(BTreeSet<u32>, usize)> {
    let mut numbers = BTreeSet::new();
    let mut last: Option<u32> = None;
    let mut at = start;
    while words.free(at, 1) {
        let key = words.key(at);
        let binds = key == "и" || key == "по" || is_filler(key);
        if last.is_some() && binds && range(words.key(at + 1)).is_some() {
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
    Some((numbers, at - start))
}

fn written(numbers: &BTreeSet<u32>) -> Option<String> {
    let all: Vec<String> = numbers.iter().map(ToString::to_string).collect();
    (!all.is_empty()).then(|| all.join(" "))
}

/// Which are taken in and which are not: «12 да 13 нет», «3 4 5, отклонить 6».
#[derive(Default)]
pub(super) struct Verdicts {
    pub(super) yes: Option<String>,
    pub(super) no: Option<String>,
    /// «все, кроме 5».
    pub(super) excepts: bool,
}

/// Takes all numbers with what is said about each; `yes`: what a number means by itself.
pub(super) fn verdicts(words: &mut Words, mut yes: bool) -> Verdicts {
    let (mut taken_in, mut refused) = (BTreeSet::new(), BTreeSet::new());
    let mut pending = BTreeSet::new();
    let mut excepts = false;
    let mut at = 0;
    while at < words.list.len() {
        if let Some((numbers, count)) = run(words, at, false).filter(|(n, _)| !n.is_empty()) {
            (if yes { &mut taken_in } else { &mut refused }).append(&mut pending);
            (if excepts { &mut refused } else { &mut pending }).extend(numbers);
            words.take(at, count);
            at += count;
            continue;
        }
        let key = words.key(at).to_owned();
        let verdict = verdict(&key);
        if let Some(said) = verdict {
            if !pending.is_empty() && (said.after || !leads(words, at)) {
                (if said.yes {
                    &mut taken_in
                } else {
                    &mut refused
                })
                .append(&mut pending);
            } else {
                (if yes { &mut taken_in } else { &mut refused }).append(&mut pending);
                yes = said.yes;
            }
            excepts |= fits("кроме", &key);
            words.take(at, 1);
        }
        at += 1;
    }
    (if yes { &mut taken_in } else { &mut refused }).append(&mut pending);
    Verdicts {
        yes: written(&taken_in),
        no: written(&refused),
        excepts,
    }
}

/// Whether a number follows this word right away: «отклонить 6», not «3 отклонить, 5 принять».
fn leads(words: &Words, at: usize) -> bool {
    let next = (at + 1..words.list.len()).find(|next| !is_filler(words.key(*next)));
    !words.raw(at).ends_with([',', ';', '.'])
        && next.is_some_and(|next| words.free(next, 1) && range(words.key(next)).is_some())
}

struct Verdict {
    yes: bool,
    /// It may stand after its number.
    after: bool,
}

fn verdict(key: &str) -> Option<Verdict> {
    let any = |patterns: &[&str]| patterns.iter().any(|p| fits(p, key));
    match () {
        () if any(&["да", "ок", "окей", "можно"]) => Some(Verdict {
            yes: true,
            after: true,
        }),
        () if any(&["нет", "нельзя"]) => Some(Verdict {
            yes: false,
            after: true,
        }),
        () if any(&["одобр*", "прим*", "принима*", "принять", "впуст*"]) => {
            Some(Verdict {
                yes: true,
                after: false,
            })
        }
        () if any(&["откл*", "отказ*", "не", "кроме"]) => Some(Verdict {
            yes: false,
            after: false,
        }),
        () => None,
    }
}

/// Takes «20 человек», «25чел», «на 25 родителей»; «одноразовый» is one.
pub(super) fn counted(words: &mut Words) -> Option<String> {
    if let Some(at) = words
        .list
        .iter()
        .position(|w| !w.taken && (fits("одноразов*", &w.key) || fits("единоразов*", &w.key)))
    {
        words.take(at, 1);
        return Some("1".into());
    }
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
        // «1 родители» is a class and whom.
        let genitive = width == 1
            || [
                "ей", "ов", "ев", "ек", "ок", "ам", "а", "чел", "шт", "мест", "раз", "их", "ел",
            ]
            .iter()
            .any(|e| words.key(at + 1).ends_with(e));
        let count = (genitive && words.free(at, width))
            .then(|| count(digits))
            .flatten()?;
        // «25 родителей»: whom is read from the unit, too.
        let kept = width == 2 && !UNITS[8..].iter().any(|u| fits(u, words.key(at + 1)));
        words.take(at, if kept { 1 } else { width });
        Some(count)
    })
}

/// Takes the number of «учеников 30».
pub(super) fn after_unit(words: &mut Words) -> Option<String> {
    let unit = |at: usize| UNITS.iter().any(|u| fits(u, words.key(at)));
    let at = (1..words.list.len())
        .find(|at| unit(at - 1) && words.free(*at, 1) && count(words.key(*at)).is_some())?;
    words.take(at, 1);
    count(words.key(at))
}

/// Takes a bare number.
pub(super) fn bare(words: &mut Words) -> Option<String> {
    (0..words.list.len()).find_map(|at| {
        let count = words.free(at, 1).then(|| count(words.key(at))).flatten()?;
        words.take(at, 1);
        Some(count)
    })
}

/// Takes the number of a clause: «2.9», «п. 1.7», «2.3/4».
pub(super) fn clause(words: &mut Words) -> Option<String> {
    let at = (0..words.list.len()).find(|at| {
        let key = words.key(*at);
        let sound = key
            .chars()
            .all(|c| c.is_ascii_digit() || c == '.' || c == '/')
            && key.starts_with(|c: char| c.is_ascii_digit());
        let worded = *at > 0
            && (words.key(at - 1).starts_with("пункт") || ["п", "пп"].contains(&words.key(at - 1)));
        words.free(*at, 1) && sound && (key.contains('.') || worded)
    })?;
    words.take(at, 1);
    Some(words.key(at).to_owned())
}

fn count(digits: &str) -> Option<String> {
    let whole = digits.len() <= 3 && digits.chars().all(|c| c.is_ascii_digit());
    let count: u16 = whole.then(|| digits.parse().ok()).flatten()?;
    (count > 0).then(|| count.to_string())
}

/// «12» or «14-16».
fn range(key: &str) -> Option<(u32, u32)> {
    let (from, to) = match key.split_once('-') {
        // «17-ю заявку».
        Some((number, "ю" | "ую" | "я" | "ая" | "й" | "го")) => (number, number),
        Some(range) => range,
        None => (key, key),
    };
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
        "заявок",
        "на",
        "номер",
        "номера",
        "№",
        "к",
        "по",
        "код",
        "коды",
        "кода",
    ]
    .contains(&key)
}
