//! Grades: «5», «5-й», «пятого», «V», «пятиклассники».

use super::pieces::{Piece, What};

const ORDINALS: [(&str, u8); 12] = [
    ("перв", 1),
    ("втор", 2),
    ("трет", 3),
    ("четверт", 4),
    ("пят", 5),
    ("шест", 6),
    ("седьм", 7),
    ("восьм", 8),
    ("девят", 9),
    ("десят", 10),
    ("одиннадцат", 11),
    ("двенадцат", 12),
];
const PUPILS: [(&str, u8); 13] = [
    ("первокла", 1),
    ("второкла", 2),
    ("третьекла", 3),
    ("третекла", 3),
    ("четверокла", 4),
    ("пятикла", 5),
    ("шестикла", 6),
    ("семикла", 7),
    ("восьмикла", 8),
    ("девятикла", 9),
    ("десятикла", 10),
    ("одиннадцатикла", 11),
    ("двенадцатикла", 12),
];
const ONE: [&str; 17] = [
    "ый", "ой", "ий", "ого", "ому", "ом", "ая", "ую", "ое", "ьего", "ьему", "ьем", "ья", "ью",
    "ье", "ьей", "ым",
];
const MANY: [&str; 8] = ["ые", "ых", "ым", "ыми", "ьи", "ьих", "ьим", "ьими"];
/// What is written after digits.
const SUFFIXES: [&str; 24] = [
    "й", "ый", "ой", "ий", "я", "ая", "е", "ое", "го", "ого", "его", "му", "ому", "ему", "м", "ом",
    "ем", "х", "ых", "ые", "ым", "ми", "ыми", "ю",
];
const ROMAN: [&str; 12] = [
    "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII",
];

/// How a grade was written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Written {
    /// «5».
    Digits,
    /// «5-й», «пятый».
    Ordinal,
    /// «5-е», «пятые».
    Plural,
    Roman,
}

#[derive(Clone, Copy, Debug)]
pub(super) struct Grade {
    pub(super) grade: u8,
    pub(super) written: Written,
    /// The first piece after it.
    pub(super) end: usize,
}

/// The grade that begins here.
pub(super) fn read(pieces: &[Piece], at: usize) -> Option<Grade> {
    let piece = pieces.get(at)?;
    match piece.what {
        What::Number(grade) => Some(digits(pieces, at, grade)),
        What::Letters => roman(piece)
            .map(|grade| (grade, Written::Roman))
            .or_else(|| ordinal(&piece.key))
            .map(|(grade, written)| Grade {
                grade,
                written,
                end: at + 1,
            }),
        What::Digits | What::Sign(_) => None,
    }
}

/// «первоклассники» are a grade, «первоклассник» is in a class of it.
pub(super) fn of_pupils(key: &str) -> Option<(u8, bool)> {
    let (stem, grade) = PUPILS.iter().find(|(stem, _)| key.starts_with(stem))?;
    let end = &key[stem.len()..];
    let many = ["и", "ов", "ам", "ами", "ах", "ок"]
        .iter()
        .any(|e| end.ends_with(e));
    Some((*grade, many))
}

fn digits(pieces: &[Piece], at: usize, grade: u8) -> Grade {
    let plain = Grade {
        grade,
        written: Written::Digits,
        end: at + 1,
    };
    let dash = pieces
        .get(at + 1)
        .is_some_and(|p| p.what == What::Sign('-') && !p.first);
    let next = at + 1 + usize::from(dash);
    let Some(suffix) = pieces
        .get(next)
        .filter(|p| p.what == What::Letters && !p.first)
    else {
        return plain;
    };
    let follows = pieces.get(next + 1).filter(|p| p.first);
    if let Some(end) = ten(pieces, at, grade) {
        return Grade {
            grade: 10,
            end,
            ..plain
        };
    }
    if !SUFFIXES.contains(&suffix.key.as_str()) {
        return plain;
    }
    with_suffix(suffix, follows, plain, next + 1)
}

/// «1O б»: the zero of a ten; where it ends.
fn ten(pieces: &[Piece], at: usize, grade: u8) -> Option<usize> {
    let zero = pieces.get(at + 1).filter(|p| !p.first)?;
    let letter = pieces.get(at + 2).filter(|p| p.first)?;
    (grade == 1 && ["о", "o"].contains(&zero.key.as_str()) && is_single(letter)).then_some(at + 2)
}

/// «5-й», «5-е»: the number with its ending.
fn with_suffix(suffix: &Piece, follows: Option<&Piece>, plain: Grade, end: usize) -> Grade {
    // «5е» and «5-м» may be classes; a letter or «класс» after them says that they are not.
    let single = suffix.key.chars().count() == 1 && (suffix.key != "й" || suffix.text == "Й");
    let clear = follows.is_some_and(|p| {
        is_class_word(&p.key) || is_single(p) || matches!(p.what, What::Sign('"'))
    });
    // «17-ю заявку»
    let beyond = plain.grade > 11 && ["ю", "я"].contains(&suffix.key.as_str());
    if single && !clear && !beyond {
        return plain;
    }
    let many = ["е", "х", "ых", "ые", "ыми", "ми"].contains(&suffix.key.as_str())
        && follows.is_some_and(|p| is_class_word(&p.key));
    let written = if many {
        Written::Plural
    } else {
        Written::Ordinal
    };
    Grade {
        written,
        end,
        ..plain
    }
}

fn is_single(piece: &Piece) -> bool {
    piece.what == What::Letters && piece.text.chars().count() == 1
}

fn ordinal(key: &str) -> Option<(u8, Written)> {
    let (stem, grade) = ORDINALS.iter().find(|(stem, _)| key.starts_with(stem))?;
    let end = &key[stem.len()..];
    if MANY.contains(&end) && end != "ым" && end != "ьим" {
        Some((*grade, Written::Plural))
    } else {
        ONE.contains(&end).then_some((*grade, Written::Ordinal))
    }
}

/// In capitals, of Latin letters or their Cyrillic twins.
fn roman(piece: &Piece) -> Option<u8> {
    let latin: String = piece
        .text
        .chars()
        .map(|c| match c {
            'Х' => 'X',
            'І' => 'I',
            c => c,
        })
        .collect();
    let at = ROMAN.iter().position(|r| *r == latin)?;
    u8::try_from(at + 1).ok()
}

/// «класс» in any form, «кл», «кл.».
pub(super) fn is_class_word(key: &str) -> bool {
    key == "кл"
        || key
            .strip_prefix("класс")
            .is_some_and(|end| ENDINGS.contains(&end))
        || is_plural_class_word(key)
        || ["клас", "класа", "класе", "класс-комплект"].contains(&key)
}

pub(super) fn is_plural_class_word(key: &str) -> bool {
    [
        "классы",
        "классов",
        "классам",
        "классами",
        "классах",
        "класы",
        "класов",
        "параллели",
        "параллель",
    ]
    .contains(&key)
}

const ENDINGS: [&str; 6] = ["", "а", "е", "у", "ом", "ик"];
