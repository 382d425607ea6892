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
const WEEKDAYS: [(&str, Weekday); 9] = [
    ("понедельник*", Weekday::Monday),
    ("вторник*", Weekday::Tuesday),
    ("среды", Weekday::Wednesday),
    ("среду", Weekday::Wednesday),
    ("среда", Weekday::Wednesday),
    ("четверг*", Weekday::Thursday),
    ("пятниц*", Weekday::Friday),
    ("суббот*", Weekday::Saturday),
    ("воскресень*", Weekday::Sunday),
];

const UNITS: [(&str, i64); 12] = [
    ("день", 1),
    ("дня", 1),
    ("дней", 1),
    ("дн", 1),
    ("сутк*", 1),
    ("суток", 1),
    ("недел*", 7),
    ("месяц*", 30),
    ("полгода", 180),
    ("год", 365),
    ("года", 365),
    ("полмесяца", 15),
];
const NUMERALS: [(&[&str], i64); 12] = [
    (&["один", "одну", "одни"], 1),
    (&["два", "две", "двух", "пару"], 2),
    (&["три", "трех"], 3),
    (&["четыре", "четырех"], 4),
    (&["пять", "пяти"], 5),
    (&["шесть", "шести"], 6),
    (&["семь", "семи"], 7),
    (&["восемь", "восьми"], 8),
    (&["девять", "девяти"], 9),
    (&["десять", "десяти"], 10),
    (&["четырнадцать", "четырнадцати"], 14),
    (&["тридцать", "тридцати"], 30),
];

static DAY: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"^[0-9]{1,2}[./][0-9]{1,2}(?:[./](?:[0-9]{4}|[0-9]{2}))?$").ok());
static PLAIN_DAY: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"^[0-9]{1,2}\.[0-9]{2}(?:\.(?:[0-9]{4}|[0-9]{2}))?$").ok());

/// Takes the first day something works until: what needs no «до» is taken without.
pub(super) fn until(words: &mut Words, today: Date) -> Option<String> {
    let bound = |at: usize| {
        let (date, count) = ["до", "по"]
            .contains(&words.key(at))
            .then(|| day(words, at + 1, today))
            .flatten()?;
        words.free(at, count + 1).then_some((at, count + 1, date))
    };
    let bare = |at: usize| {
        let (date, count) = plain(words, at, today)?;
        words.free(at, count).then_some((at, count, date))
    };
    let all = 0..words.list.len();
    let (at, count, date) = all
        .clone()
        .find_map(bound)
        .or_else(|| all.clone().find_map(bare))?;
    words.take(at, count);
    Some(date.to_string())
}

/// Takes the first day of something: «с 01.12», «со среды».
pub(super) fn since(words: &mut Words, today: Date) -> Option<String> {
    let begins = |at: usize| {
        let (date, count) = ["с", "со"]
            .contains(&words.key(at))
            .then(|| day(words, at + 1, today))
            .flatten()?;
        words.free(at, count + 1).then_some((at, count + 1, date))
    };
    let (at, count, date) = (0..words.list.len()).find_map(begins)?;
    words.take(at, count);
    Some(date.to_string())
}

/// Takes so many days from now: «на 3 дня», «на неделю», «сроком на месяц».
pub(super) fn term(words: &mut Words) -> Option<String> {
    spanned(words, &["на"])
}

/// Takes any other number of days: «через 2 дня», «старше 14 дней».
pub(super) fn days(words: &mut Words) -> Option<String> {
    spanned(
        words,
        &[
            "через",
            "старше",
            "больше",
            "более",
            "дольше",
            "за",
            "последние",
            "уже",
            "каждые",
            "",
        ],
    )
}

fn spanned(words: &mut Words, before: &[&str]) -> Option<String> {
    let (at, count, days) = (0..words.list.len()).find_map(|at| {
        let skip = match before
            .iter()
            .find(|b| **b == words.key(at) || b.is_empty())?
        {
            &"" => 0,
            _ => 1,
        };
        let (days, count) = period(words, at + skip)?;
        // «неделю» by itself is no number of days.
        let told = skip == 1 || count == 2;
        (told && words.free(at, count + skip)).then_some((at, count + skip, days))
    })?;
    words.take(at, count);
    Some(days.to_string())
}

/// The whole text as a date, with «до» and «на» left out.
pub(super) fn whole(text: &str, today: Date) -> Option<String> {
    let words = Words::of(text);
    let all = words.list.len();
    let read = |found: Option<(Date, usize)>| found.filter(|(_, count)| *count == all);
    let skip = usize::from(["до", "по", "на"].contains(&words.key(0)));
    let read_from = |at| {
        let ends =
            |(days, count): (i64, usize)| Some((today.checked_add(days.days()).ok()?, count));
        let found = day(&words, at, today).or_else(|| period(&words, at).and_then(ends));
        read(found.map(|(date, count)| (date, count + at)))
    };
    let found = read_from(skip).or_else(|| read(plain(&words, 0, today)));
    found.map(|(date, _)| date.to_string())
}

/// The whole text as the name of a day, with «в» left out: «в пятницу», «27 ноября», «завтра».
pub(super) fn named(text: &str, today: Date) -> Option<Date> {
    let words = Words::of(text);
    let skip = usize::from(["в", "во", "на"].contains(&words.key(0)));
    let (date, count) = day(&words, skip, today)?;
    (skip + count == words.list.len()).then_some(date)
}

/// What follows «до»: the day and how many words it took.
fn day(words: &Words, at: usize, today: Date) -> Option<(Date, usize)> {
    let key = words.key(at);
    let next = words.key(at + 1);
    if DAY.as_ref()?.is_match(key) {
        return Some((parse_date(&key.replace('/', "."), today)?, 1));
    }
    if let Some(month) = month(next) {
        let number = key
            .trim_end_matches(|c: char| !c.is_ascii_digit())
            .trim_end_matches('-');
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
    if fits("следующ*", key) || fits("ближайш*", key) {
        let (_, weekday) = WEEKDAYS.iter().find(|(stem, _)| fits(stem, next))?;
        return Some((today.nth_weekday(1, *weekday).ok()?, 2));
    }
    match (key, next) {
        ("конца", "недели") => Some((week_end(today)?, 2)),
        ("конца", "месяца") => Some((today.last_of_month(), 2)),
        ("конца", "года") | ("нового", "года") => {
            Some((Date::new(today.year(), 12, 31).ok()?, 2))
        }
        ("конца", "учебного") => Some((
            school_end(today)?,
            2 + usize::from(words.key(at + 2) == "года"),
        )),
        _ => plain(words, at, today),
    }
}

/// The school year ends with May.
fn school_end(today: Date) -> Option<Date> {
    let year = today.year() + i16::from(today.month() > 5);
    Date::new(year, 5, 31).ok()
}

fn week_end(today: Date) -> Option<Date> {
    if today.weekday() == Weekday::Sunday {
        return Some(today);
    }
    today.nth_weekday(1, Weekday::Sunday).ok()
}

/// So many days, and how many words say it.
fn period(words: &Words, at: usize) -> Option<(i64, usize)> {
    let number = words
        .key(at)
        .parse::<i64>()
        .ok()
        .or_else(|| numeral(words.key(at)));
    let (number, unit, count) = match number {
        Some(number) => (number, words.key(at + 1), 2),
        None => (1, words.key(at), 1),
    };
    let each = UNITS
        .iter()
        .find(|(stem, _)| fits(stem, unit))
        .map(|(_, days)| *days)?;
    let days = number.checked_mul(each)?;
    (1..=MOST_DAYS).contains(&days).then_some((days, count))
}

fn numeral(key: &str) -> Option<i64> {
    let (_, number) = NUMERALS.iter().find(|(words, _)| words.contains(&key))?;
    Some(*number)
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
