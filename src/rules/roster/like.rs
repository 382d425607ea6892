//! Whether somebody is on the list, by the little that is kept of him: «Петя С.», «П. С.» and «Сидоров Пётр» are «С. Пётр».

use std::{collections::BTreeMap, sync::LazyLock};

use super::{Entry, Page, read::folded};
use crate::School;

/// By what a child is called at home, the whole names it may be.
static FULL: LazyLock<BTreeMap<String, Vec<String>>> = LazyLock::new(|| {
    let mut full: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for line in include_str!("pet_names.txt").lines() {
        let mut words = line.split_whitespace().map(fold);
        let Some(name) = words.next() else { continue };
        for pet in words {
            full.entry(pet).or_default().push(name.clone());
        }
    }
    full
});

fn fold(word: &str) -> String {
    word.to_lowercase().replace('ё', "е")
}

/// Whether a child of that name, as a parent writes it, is among these.
pub(super) fn is_child(said: &str, listed: &[Entry]) -> bool {
    let folded = fold(said);
    let words: Vec<&str> = folded
        .split(|c: char| !c.is_alphabetic() && c != '-')
        .filter(|w| !w.is_empty())
        .collect();
    !words.is_empty() && listed.iter().any(|entry| is_like(&words, &entry.name))
}

/// «С. Пётр»: one word is the given name or its letter, every other one begins the surname.
fn is_like(words: &[&str], listed: &str) -> bool {
    let listed = fold(listed);
    let Some((initial, given)) = listed.split_once(". ") else {
        return false;
    };
    let begins = |word: &&str| word.starts_with(initial);
    let others = |at: usize| {
        words
            .iter()
            .enumerate()
            .filter(move |(other, _)| *other != at)
    };
    (0..words.len()).any(|at| {
        is_given(words[at], given) && words.len() <= 3 && {
            let mut rest = others(at).map(|(_, word)| word).peekable();
            rest.peek().is_none() || rest.any(begins)
        }
    })
}

fn is_given(word: &str, given: &str) -> bool {
    let letter = word.chars().count() == 1 || given.trim_end_matches('.').chars().count() == 1;
    let full = || {
        FULL.get(word)
            .is_some_and(|names| names.iter().any(|name| name == given))
    };
    let same_pet = || {
        FULL.get(word)
            .zip(FULL.get(given))
            .is_some_and(|(a, b)| a.iter().any(|name| b.contains(name)))
    };
    let back = || {
        FULL.get(given)
            .is_some_and(|names| names.iter().any(|name| name == word))
    };
    word == given
        || (letter && word.chars().next() == given.chars().next())
        || full()
        || same_pet()
        || back()
}

/// Whether the list of employees has such a one; `None`: there is no such list.
pub(super) fn is_employee(school: &School, said: &str) -> Option<bool> {
    if !school.lists_staff() {
        return None;
    }
    let words: Vec<String> = said.split_whitespace().map(fold).collect();
    let surname_of = |surname: &String| {
        let letter = folded(surname.chars().next()?);
        let listed = school.listed(Page::Staff(letter))?;
        let found = listed
            .names
            .iter()
            .any(|entry| is_named(&words, surname, &entry.name));
        found.then_some(())
    };
    Some(words.iter().any(|word| surname_of(word).is_some()))
}

/// Whether somebody who calls himself so is «Иванова М. П.».
pub(super) fn is_called(said: &str, listed: &str) -> bool {
    let words: Vec<String> = said.split_whitespace().map(fold).collect();
    words
        .iter()
        .any(|surname| is_named(&words, surname, listed))
}

/// «Иванова М. П.»: the surname is said whole, every other word begins with one of the letters.
fn is_named(words: &[String], surname: &str, listed: &str) -> bool {
    let listed = fold(listed);
    let mut parts = listed.split([' ', '.']).filter(|part| !part.is_empty());
    if parts.next() != Some(surname) {
        return false;
    }
    let letters: Vec<char> = parts.filter_map(|part| part.chars().next()).collect();
    let mut others = words.iter().filter(|word| *word != surname);
    words.len() > 1
        && others.all(|word| {
            word.chars()
                .next()
                .is_some_and(|first| letters.contains(&first))
        })
}
