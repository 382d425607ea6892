//! Classes and the three kinds of chat a class has.

use std::{cmp::Ordering, fmt, sync::LazyLock};

use regex::Regex;
use serde::{Deserialize, Serialize};

/// A class in its one written form: «5А», «11Б», «1», «9.1», «10ФМ», or a set of grades, «1-4», «1+3».
///
/// Parsed from anything people write: «5 а», «5-а», «5a» (Latin), «5 «А» класс». Sorted by grade, then by letter.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct ClassName(String);

/// Whom a chat of a class is for.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Audience {
    Parents,
    #[serde(rename = "students", alias = "pupils")]
    Pupils,
    Teachers,
}

impl Audience {
    pub const ALL: [Self; 3] = [Self::Parents, Self::Pupils, Self::Teachers];

    /// The word in payloads and in the selectors of `locales`.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Parents => "parents",
            Self::Pupils => "students",
            Self::Teachers => "teachers",
        }
    }
}

/// Latin letters that look like the Cyrillic letters of classes; by look only, as people copy what they see on the door.
const LOOKALIKES: [(char, char); 12] = [
    ('A', 'А'),
    ('B', 'В'),
    ('C', 'С'),
    ('E', 'Е'),
    ('H', 'Н'),
    ('K', 'К'),
    ('M', 'М'),
    ('O', 'О'),
    ('P', 'Р'),
    ('T', 'Т'),
    ('X', 'Х'),
    ('Y', 'У'),
];

static CLASS: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r#"^(?:(?:КЛАСС|КЛ)[. ]*)?(1[01]|[1-9])(?:-?(?:Й|Я|ГО|ОМ))?(?:[ \-_/.]*["«'“„]?([А-Я])["»'”]?)?(?:[ .]*(?:КЛАССА|КЛАССЕ|КЛАССУ|КЛАСС|КЛ))?[.,]?$"#)
        .ok()
});
static SET: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"^(1[01]|[1-9]) ?([-+]) ?(1[01]|[1-9])(?: *(?:КЛАССЫ|КОМПЛЕКТ))?$").ok()
});
/// «9.1», «10ФМ».
static SPECIAL: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"^(?:1[01]|[1-9])(?:\.[1-9]|[А-ЯЁ]{2,4})$").ok());

impl ClassName {
    /// Reads a class as people write it; `None` if this is no class.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let text: String = text
            .trim()
            .chars()
            .flat_map(char::to_uppercase)
            .map(|c| {
                LOOKALIKES
                    .iter()
                    .find(|(latin, _)| *latin == c)
                    .map_or(c, |(_, cyrillic)| *cyrillic)
            })
            .map(|c| {
                if "–—‐‑−".contains(c) {
                    '-'
                } else {
                    c
                }
            })
            .collect();
        if let Some(set) = SET.as_ref()?.captures(&text) {
            let (from, to): (u8, u8) = (set[1].parse().ok()?, set[3].parse().ok()?);
            return (from < to).then(|| Self(format!("{from}{}{to}", &set[2])));
        }
        if SPECIAL.as_ref()?.is_match(&text) && !is_list(&text) {
            return Some(Self(text));
        }
        let class = CLASS.as_ref()?.captures(&text)?;
        let letter = class.get(2).map_or("", |m| m.as_str());
        // No school has a class «5Ъ»; such a letter is a slip of the keyboard.
        (!["Ъ", "Ы", "Ь", "Й", "Ё"].contains(&letter))
            .then(|| Self(format!("{}{letter}", &class[1])))
    }

    /// A class as people write it, or a unit in its quotation marks: what an argument may hold.
    #[must_use]
    pub(crate) fn written(text: &str) -> Option<Self> {
        let quoted = || text.strip_prefix('«')?.strip_suffix('»');
        Self::parse(text).or_else(|| Self::unit(quoted()?))
    }

    pub(crate) fn quoted(name: &str) -> Self {
        Self(format!("«{name}»"))
    }

    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// A class that left school in that year: «9А/2027». Nobody can write it, so no command reaches it.
    #[must_use]
    pub(crate) fn graduated(&self, year: i16) -> Self {
        Self(format!("{}/{year}", self.0))
    }

    #[must_use]
    pub(crate) fn has_graduated(&self) -> bool {
        self.0.contains('/')
    }

    /// What it is called next year; `None` for the classes that leave school (9 and 11) and the chats of their subjects. A set of grades
    /// and a unit keep their names; only [`ClassKind::Subject`](crate::ClassKind) is to be asked of a name with a class in it.
    #[must_use]
    pub(crate) fn next_year(&self) -> Option<Self> {
        if let Some((subject, class)) = self.subject() {
            return Self::of_subject(subject, &class.next_year()?);
        }
        let grade = self.grade();
        if self.is_set() || self.is_unit() || self.has_graduated() {
            return Some(self.clone());
        }
        let rest = self.0.trim_start_matches(|c: char| c.is_ascii_digit());
        (![9, 11].contains(&grade)).then(|| Self(format!("{}{rest}", grade + 1)))
    }

    /// Several grades taught as one class.
    #[must_use]
    pub(crate) fn is_set(&self) -> bool {
        self.0.contains(['-', '+']) && !self.is_unit()
    }

    pub(crate) fn grade(&self) -> u8 {
        let digits: String = self.0.chars().take_while(char::is_ascii_digit).collect();
        digits.parse().unwrap_or(u8::MAX)
    }
}

/// «5АБ» are two classes, «10ФМ» is one.
fn is_list(text: &str) -> bool {
    let letters: Vec<char> = text.chars().filter(|c| c.is_alphabetic()).collect();
    letters.is_sorted() && letters.iter().all(|c| ('А'..='К').contains(c)) && !letters.is_empty()
}

impl fmt::Display for ClassName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for ClassName {
    type Error = &'static str;
    fn try_from(text: String) -> Result<Self, Self::Error> {
        let (class, year) = text.split_once('/').unwrap_or((&text, ""));
        let class = Self::written(class).ok_or("not a class")?;
        Ok(match year.parse() {
            Ok(year) => class.graduated(year),
            Err(_) => class,
        })
    }
}

impl From<ClassName> for String {
    fn from(class: ClassName) -> Self {
        class.0
    }
}

impl Ord for ClassName {
    fn cmp(&self, other: &Self) -> Ordering {
        (self.grade(), &self.0).cmp(&(other.grade(), &other.0))
    }
}

impl PartialOrd for ClassName {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

#[cfg(test)]
mod tests {
    use super::ClassName;

    #[test]
    fn a_class_is_read_as_people_write_it() {
        for (written, read) in [
            ("5А", "5А"),
            ("5 а", "5А"),
            ("5-а", "5А"),
            ("5–А", "5А"),
            ("5a", "5А"),
            ("5 «А»", "5А"),
            ("5_А", "5А"),
            ("5а класс", "5А"),
            ("кл 5а", "5А"),
            ("11б", "11Б"),
            ("1", "1"),
            ("1-4", "1-4"),
            ("1 – 4", "1-4"),
            ("5-й А", "5А"),
            ("9.1", "9.1"),
            ("10фм", "10ФМ"),
            ("1+3", "1+3"),
        ] {
            assert_eq!(
                ClassName::parse(written).map(|c| c.to_string()).as_deref(),
                Some(read),
                "{written}"
            );
        }
        for nonsense in [
            "",
            "А",
            "12Ж",
            "0А",
            "-5А",
            "5АБ",
            "4-1",
            "5Ъ",
            "99999999999А",
            "5А 6Б",
        ] {
            assert_eq!(ClassName::parse(nonsense), None, "{nonsense}");
        }
    }

    #[test]
    fn classes_sort_as_in_the_timetable() {
        let mut classes: Vec<_> = ["10А", "5Б", "1-4", "5А", "9"]
            .iter()
            .filter_map(|c| ClassName::parse(c))
            .collect();
        classes.sort();
        assert_eq!(
            classes.iter().map(ClassName::as_str).collect::<Vec<_>>(),
            ["1-4", "5А", "5Б", "9", "10А"]
        );
    }

    #[test]
    fn a_class_grows_up_and_leaves_after_the_ninth_and_eleventh() {
        let class = |name: &str| ClassName::parse(name).unwrap();
        for (now, next) in [
            ("1", Some("2")),
            ("4А", Some("5А")),
            ("8.1", Some("9.1")),
            ("9А", None),
            ("10ФМ", Some("11ФМ")),
            ("11Б", None),
            ("1-4", Some("1-4")),
            ("1+3", Some("1+3")),
        ] {
            let grown = class(now).next_year();
            assert_eq!(grown.as_ref().map(ClassName::as_str), next, "{now}");
        }
        let gone = class("9А").graduated(2027);
        assert!(ClassName::parse(gone.as_str()).is_none());
        assert_eq!(ClassName::try_from(gone.to_string()), Ok(gone));
    }
}
