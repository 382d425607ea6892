//! What is wrong with the text of a regulation: what came from another school's, what breaks off, what is not said at all.

use std::sync::LazyLock;

use regex::Regex;

use super::Clause;

/// Something to mend; of the whole text if it has no clause.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Flaw {
    pub(crate) clause: Option<String>,
    /// The end of the key of its sentence: `diary`, `director`, `broken`, `blank`, `deadline`, `refusal`, `data`.
    pub(crate) what: &'static str,
    /// The address and the region of a diary.
    pub(crate) diary: Option<(&'static str, &'static str)>,
}

fn pattern(text: &str) -> Option<Regex> {
    Regex::new(text).ok()
}

/// What a clause must not have.
static BAD: LazyLock<[(&str, Option<Regex>); 3]> = LazyLock::new(|| {
    [
        ("director", pattern(r"(?i)классн\w+ директор")),
        (
            "broken",
            pattern(
                r"(?i)\b(?:либо|или|и|для|по|на|с|в)\s*;|\b(?:либо|или|для|по|на)\s*\.|\s[;,]|,\s*\.|\(\s*\)|\b(?:либо|или|для|и|в|по)\s*$",
            ),
        ),
        ("blank", pattern(r"_{3,}|…{2,}|\.{5,}|<[^>]*>|\[[^\]]*\]")),
    ]
});
/// What the whole text must have.
static NEEDED: LazyLock<[(&str, Option<Regex>); 3]> = LazyLock::new(|| {
    [
        (
            "deadline",
            pattern(
                r"(?i)(?:\d+|одн\w+|дву\w+|тр[её]х|пяти|десяти|суток)[\s\u{a0}]*(?:\([^)]*\)[\s\u{a0}]*)?(?:рабоч\w+|календарн\w+|учебн\w+)?[\s\u{a0}]*(?:дн\w+|час\w+|недел\w+|сут\w+)",
            ),
        ),
        (
            "refusal",
            pattern(r"(?i)необязательн|добровольн|не соглас|не хоч|отказ|альтернатив|вправе не"),
        ),
        ("data", pattern(r"(?i)персональн\w+ данн|152-ФЗ")),
    ]
});

/// Addresses of diaries of one region each, and the region.
static DIARIES: LazyLock<Vec<(&'static str, &'static str)>> = LazyLock::new(|| {
    let lines = include_str!("diaries.txt").lines();
    lines.filter_map(|line| line.split_once(' ')).collect()
});

/// Looks through the clauses; `diary` is what the school's card says of its own.
pub(crate) fn check<'a>(
    clauses: impl Iterator<Item = &'a Clause> + Clone,
    diary: &str,
) -> Vec<Flaw> {
    let of_one = clauses.clone().flat_map(|clause| of_clause(clause, diary));
    let mut flaws: Vec<Flaw> = of_one.collect();
    let has = |needed: &Option<Regex>| {
        let says = |clause: &Clause| needed.as_ref().is_none_or(|n| n.is_match(&clause.text));
        clauses.clone().any(says)
    };
    let missing = NEEDED.iter().filter(|(_, needed)| !has(needed));
    flaws.extend(missing.map(|(what, _)| Flaw {
        clause: None,
        what,
        diary: None,
    }));
    flaws
}

fn of_clause(clause: &Clause, diary: &str) -> Vec<Flaw> {
    let flaw = |what, diary| Flaw {
        clause: Some(clause.number.clone()),
        what,
        diary,
    };
    let text = clause.text.to_lowercase();
    let other = |(address, _): &&(&str, &str)| text.contains(*address) && !diary.contains(*address);
    let foreign = DIARIES.iter().filter(other);
    let mut flaws: Vec<Flaw> = foreign.map(|known| flaw("diary", Some(*known))).collect();
    let bad = BAD.iter().filter(|(_, bad)| {
        bad.as_ref()
            .is_some_and(|bad| clause.text.lines().any(|line| bad.is_match(line)))
    });
    flaws.extend(bad.map(|(what, _)| flaw(what, None)));
    flaws
}
