//! Dates: «до 30.11», «до 30 ноября», «до пятницы», «на 3 дня», «на неделю», «завтра»; written `2026-11-30`.

use std::sync::LazyLock;

use jiff::{
    ToSpan,
    civil::{Date, Weekday},
};
use regex::Regex;

use super::words::{Words, fits};
use crate::parse_date;

/// Nothing is set further ahead.
const MOST_DAYS: i64 = 400;

const MONTHS: [&str; 12] = [
    "январ*",
    "феврал*",
    "март*",
    "апрел*",
    "ма",
    "июн*",
    "июл*",
    "август*",
    "сентябр*",
    "октябр*",
    "ноябр*",
    "декабр*",
];
const WEEKDAYS: [(&str, Weekday); 7] = [
    ("понедельник*", Weekday::Monday),
    ("вторник*", Weekday::Tuesday),
    ("сред*", Weekday::Wednesday),
    ("четверг*", Weekday::Thursday),
    ("пятниц*", Weekday::Friday),
    ("суббот*", Weekday::Saturday),
    ("воскресень*", Weekday::Sunday),
];

static DAY: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"^[0-9]{1,2}[./][0-9]{1,2}(?:[./](?:[0-9]{4}|[0-9]{2}))?$").ok());
static PLAIN_DAY: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"^[0-9]{1,2}\.[0-9]{2}(?:\.(?:[0-9]{4}|[0-9]{2}))?$").ok());

/// Takes the first date. What needs no «до» or «на» is taken without.
pub(super) fn first(words: &mut Words, today: Date) -> Option<String> {
    let (at, count, date) = (0..words.list.len()).find_map(|at| {
        let read = match words.key(at) {
            "до" | "по" => day(words, at + 1, today),
            "на" => period(words, at + 1, today),
            _ => None,
        };
        let (start, (date, count)) = match read {
            Some((date, count)) => (at, (date, count + 1)),
            None => (at, plain(words, at, today)?),
        };
        words.free(start, count).then_some((start, count, date))
    })?;
    words.take(at, count);
    Some(date.to_string())
}

/// The whole text as a date, with «до» and «на» left out.
pub(super) fn whole(text: &str, today: Date) -> Option<String> {
    let words = Words::of(text);
    let all = words.list.len();
    let read = |found: Option<(Date, usize)>| found.filter(|(_, count)| *count == all);
    let skip = usize::from(["до", "по", "на"].contains(&words.key(0)));
    let read_from = |at| {
        let found = day(&words, at, today).or_else(|| period(&words, at, today));
        read(found.map(|(date, count)| (date, count + at)))
    };
    let found = read_from(skip).or_else(|| read(plain(&words, 0, today)));
    found.map(|(date, _)| date.to_string())
}

/// What follows «до»: the day and how many words it took.
fn day(words: &Words, at: usize, today: Date) -> Option<(Date, usize)> {
    let key = words.key(at);
    let next = words.key(at + 1);
    if DAY.as_ref()?.is_match(key) {
        return Some((parse_date(&key.replace('/', "."), today)?, 1));
    }
    if let Some(month) = month(next) {
        let number = key.trim_end_matches(|c: char| !c.is_ascii_digit());
        let year = words.key(at + 2);
        let named = year.len() == 4 && year.starts_with("20");
        let tail = if named {
            format!(".{year}")
        } else {
            String::new()
        };
        let date = parse_date(&format!("{number}.{month}{tail}"), today)?;
        return Some((date, 2 + usize::from(named)));
    }
    if let Some((_, weekday)) = WEEKDAYS.iter().find(|(stem, _)| fits(stem, key)) {
        return Some((today.nth_weekday(1, *weekday).ok()?, 1));
    }
    match (key, next) {
        ("конца", "недели") => Some((week_end(today)?, 2)),
        ("конца", "месяца") => Some((today.last_of_month(), 2)),
        _ => plain(words, at, today),
    }
}

fn week_end(today: Date) -> Option<Date> {
    if today.weekday() == Weekday::Sunday {
        return Some(today);
    }
    today.nth_weekday(1, Weekday::Sunday).ok()
}

/// What follows «на»: so long from today.
fn period(words: &Words, at: usize, today: Date) -> Option<(Date, usize)> {
    let (number, unit, count) = match words.key(at).parse::<i64>() {
        Ok(number) => (number, words.key(at + 1), 2),
        Err(_) => (1, words.key(at), 1),
    };
    let days = if fits("недел*", unit) {
        number.checked_mul(7)?
    } else if fits("месяц*", unit) {
        number.checked_mul(30)?
    } else if ["день", "дня", "дней", "сутки", "суток"].contains(&unit) {
        number
    } else {
        return None;
    };
    let sound = (1..=MOST_DAYS).contains(&days);
    let date = sound
        .then(|| today.checked_add(days.days()).ok())
        .flatten()?;
    Some((date, count))
}

/// What is a date by itself.
fn plain(words: &Words, at: usize, today: Date) -> Option<(Date, usize)> {
    let key = words.key(at);
    let date = match key {
        "сегодня" => Some(today),
        "завтра" => today.tomorrow().ok(),
        "послезавтра" => today.checked_add(2.days()).ok(),
        _ if PLAIN_DAY.as_ref()?.is_match(key) => parse_date(key, today),
        _ if key.len() == 10 && key.as_bytes().get(4) == Some(&b'-') => key.parse().ok(),
        _ => None,
    };
    Some((date?, 1))
}

fn month(key: &str) -> Option<usize> {
    let short = matches!(key, "май" | "мая");
    MONTHS
        .iter()
        .position(|stem| fits(stem, key) || (short && *stem == "ма"))
        .map(|at| at + 1)
}
