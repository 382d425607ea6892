//! The child somebody speaks of: «мама Пети Сидорова», «сын Дима», «ученик Лёша К.».

use super::{super::words::Words, cases, given, is_name, written::cased};

/// The child after «мама», «ученика», «сын»: «Пети Сидорова» is Петя Сидоров.
pub(in super::super) fn child(words: &mut Words) -> Option<String> {
    let after_kin =
        (1..words.list.len()).find(|at| follows_kin(words, *at) && is_child(words, *at));
    let at = after_kin.or_else(|| (0..words.list.len()).find(|at| is_child(words, *at)))?;
    let given = given::find(words.key(at));
    let said = cased(words.raw(at).trim_matches(|c: char| !c.is_alphanumeric()));
    let (name, gender) = match given {
        Some(given) if given.plain => (said, Some(given.gender)),
        Some(given) => (given.name.to_owned(), Some(given.gender)),
        None => (cases::guessed_given(&said), None),
    };
    let mut name = name;
    let mut count = 1;
    let next = words.raw(at + 1);
    let letters = next.trim_end_matches(['.', ',', ':']);
    let initial = letters.chars().count() == 1 && letters.chars().all(char::is_uppercase);
    let follows = words.free(at + 1, 1) && !words.raw(at).ends_with([',', '.', ':']);
    if follows && initial && words.key(at + 1).chars().all(char::is_alphabetic) {
        name = format!("{name} {letters}.");
        count = 2;
    } else if follows
        && (is_name(words, at + 1) || letters.chars().count() == 2)
        && next.starts_with(char::is_uppercase)
        && letters.chars().count() > 1
    {
        let plain = given.is_some_and(|g| g.plain);
        let gender = gender.filter(|_| !plain);
        let surname = gender.map_or_else(
            || cased(letters),
            |g| cases::surname_of_child(&cased(letters), g),
        );
        name = format!("{name} {surname}");
        count = 2;
    }
    words.take(at, count);
    if count == 1 && at > 1 && is_surname_before(words, at - 1) {
        name = format!("{} {name}", cased(words.raw(at - 1)));
        words.take(at - 1, 1);
    }
    Some(name)
}

/// «/перевести Ким Лена»: a word in capitals between the command and the name.
fn is_surname_before(words: &Words, at: usize) -> bool {
    !words.free(at - 1, 1)
        && words.free(at, 1)
        && is_name(words, at)
        && !follows_kin(words, at + 1)
        && words.raw(at).starts_with(char::is_uppercase)
        && words.raw(at).ends_with(char::is_alphabetic)
}

/// Whether the word before says whose child it is.
fn follows_kin(words: &Words, at: usize) -> bool {
    const BEFORE: [&str; 24] = [
        "мам",
        "пап",
        "мать",
        "отец",
        "отц",
        "бабушк",
        "дедушк",
        "опекун",
        "попечител",
        "родител",
        "тет",
        "дяд",
        "сын",
        "доч",
        "дочк",
        "ребен",
        "ученик",
        "учениц",
        "внук",
        "внуч",
        "зовут",
        "брат",
        "сестр",
        "представител",
    ];
    let before = if at > 0 { words.key(at - 1) } else { "" };
    let own = at > 1 && before == "зовут" && words.key(at - 2) == "меня";
    !own && BEFORE.iter().any(|kin| before.starts_with(kin))
}

/// A given name, or a word in capitals right after the one whose child it is.
fn is_child(words: &Words, at: usize) -> bool {
    if !words.free(at, 1) || !is_name(words, at) {
        return false;
    }
    let after_kin = follows_kin(words, at);
    let capital = words.raw(at).starts_with(char::is_uppercase);
    let known = given::find(words.key(at)).is_some();
    (known && (capital || after_kin)) || (after_kin && capital)
}
