//! Names as they are written: surname first, initials with dots, in the nominative where something fixes the case.

use super::{
    KINSHIP, cases,
    given::{self, Gender},
};

/// «петя с.» as «Петя С.».
pub(in super::super) fn in_capitals(name: &str) -> String {
    name.split(' ').map(cased).collect::<Vec<_>>().join(" ")
}

#[derive(Debug)]
enum Token {
    Initial(char),
    Word(String),
}

fn tokens(text: &str) -> Vec<Token> {
    let parts = text.split(|c: char| c.is_whitespace() || c == '.');
    let clean = parts
        .map(|p| p.trim_matches(|c: char| !c.is_alphanumeric()))
        .filter(|p| !p.is_empty());
    clean
        .map(|part| {
            let mut chars = part.chars();
            match (chars.next(), chars.next()) {
                (Some(initial), None) => {
                    Token::Initial(initial.to_uppercase().next().unwrap_or(initial))
                }
                _ => Token::Word(cased(part)),
            }
        })
        .collect()
}

/// «иванова-петрова» as «Иванова-Петрова»; «оглы» stays small, what has capitals of its own keeps them.
pub(super) fn cased(word: &str) -> String {
    if KINSHIP.contains(&given::folded(word).as_str()) {
        return word.to_lowercase();
    }
    let all_capitals = word.chars().count() > 2 && word.chars().all(|c| !c.is_lowercase());
    let part = |part: &str| {
        let mut chars = part.chars();
        let first: String = chars
            .next()
            .into_iter()
            .flat_map(char::to_uppercase)
            .collect();
        let rest: String = if all_capitals {
            chars.as_str().to_lowercase()
        } else {
            chars.as_str().to_owned()
        };
        first + &rest
    };
    word.split('-').map(part).collect::<Vec<_>>().join("-")
}

/// A name in its one written form.
pub(super) fn written(text: &str, accusative: bool) -> Option<String> {
    let mut words: Vec<String> = Vec::new();
    let mut initials = String::new();
    for token in tokens(text) {
        match token {
            Token::Initial(letter) => initials += &format!(" {letter}."),
            Token::Word(word) => words.push(word),
        }
    }
    words.first()?;
    let folded: Vec<String> = words.iter().map(|w| given::folded(w)).collect();
    if let Some(at) = folded.iter().position(|f| cases::patronymic(f).is_some()) {
        words = with_patronymic(words, at);
    } else if let [first, second] = &folded[..] {
        let is = |key: &String| given::find(key).is_some();
        if is(first) && !is(second) && initials.is_empty() && !KINSHIP.contains(&second.as_str()) {
            words.swap(0, 1);
        }
    }
    if accusative && let Some(plain) = cases::from_accusative(&words[0]) {
        words[0] = plain;
        for word in words.iter_mut().skip(1) {
            if let Some(given) = given::find(&given::folded(word)).filter(|g| !g.plain) {
                given.name.clone_into(word);
            }
        }
    }
    Some(words.join(" ") + &initials)
}

/// Surname, name, patronymic, all in the nominative.
fn with_patronymic(mut words: Vec<String>, at: usize) -> Vec<String> {
    let mut at = at;
    // «Мария Петровна Иванова», «Ивановой»: what follows the patronymic is the surname.
    let kin = words
        .last()
        .is_some_and(|w| KINSHIP.contains(&given::folded(w).as_str()));
    if at == 1 && words.len() > 2 && !kin {
        let surname = words.remove(2);
        words.insert(0, surname);
        at = 2;
    }
    let Some((gender, plain)) = cases::patronymic(&given::folded(&words[at])) else {
        return words;
    };
    if plain {
        return words;
    }
    words[at] = cases::plain_patronymic(&words[at]);
    if at > 0 {
        words[at - 1] = plain_given(&words[at - 1], gender);
    }
    if at > 1 {
        words[at - 2] = cases::plain_surname(&words[at - 2], gender);
    }
    words
}

fn plain_given(word: &str, gender: Gender) -> String {
    match given::find(&given::folded(word)) {
        Some(given) if given.gender == gender => given.name.to_owned(),
        _ => cases::guessed_given(word),
    }
}
