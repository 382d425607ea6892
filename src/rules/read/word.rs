//! Fixed words, subjects, and what is left: the kinds that take words as they stand.

use std::{collections::BTreeMap, sync::LazyLock};

use super::{
    person,
    words::{Words, fits, is_noise},
};
use crate::manifest::{self, Argument};

/// «не законный представитель» and the like.
const LONGEST_FORM: usize = 4;
/// How a reason begins before it comes to the point.
const REASONS: [&str; 21] = [
    "потому",
    "что",
    "причина",
    "причине",
    "так",
    "как",
    "по",
    "из-за",
    "того",
    "ибо",
    "поскольку",
    "заявку",
    "заявки",
    "с",
    "отклонить",
    "отклони",
    "отклоните",
    "отклоняю",
    "отказать",
    "откажи",
    "отказ",
];

static SUBJECTS: LazyLock<BTreeMap<String, Vec<String>>> =
    LazyLock::new(|| toml::from_str(include_str!("subjects.toml")).unwrap_or_default());

/// Takes the first form of one of the values, the longest where several begin.
pub(super) fn take(words: &mut Words, argument: &Argument) -> Option<String> {
    let values = || argument.one_of.iter().chain(&argument.also);
    let found = after_role(words, argument, values()).or_else(|| find(words, values()))?;
    // «все новые»: the narrower word is meant.
    let wide = matches!(
        (argument.name.as_str(), found.as_str()),
        ("scope", "all") | ("what", "data")
    );
    let narrower = values().filter(|value| **value != found);
    let narrow = wide.then(|| find(words, narrower)).flatten();
    Some(narrow.unwrap_or(found))
}

/// «я психолог, дайте роль сотрудника»: what stands right after «роль».
fn after_role<'a>(
    words: &mut Words,
    argument: &Argument,
    values: impl Iterator<Item = &'a String>,
) -> Option<String> {
    let roles = |at: &usize| argument.name == "role" && words.key(*at).starts_with("рол");
    let at = (0..words.list.len()).find(roles)? + 1;
    let mut said = Words::of(words.raw(at));
    let value = find(&mut said, values).filter(|_| words.free(at, 1))?;
    words.take(at, 1);
    Some(value)
}

/// Takes the first form of one of these values.
pub(super) fn find<'a>(
    words: &mut Words,
    one_of: impl IntoIterator<Item = &'a String>,
) -> Option<String> {
    let forms = |value: &'a String| Some((value, manifest::words().get(value)?));
    let values: Vec<_> = one_of.into_iter().filter_map(forms).collect();
    let (at, count, value) = (0..words.list.len()).find_map(|at| {
        let here = (1..=LONGEST_FORM).rev().filter(|n| words.free(at, *n));
        here.into_iter().find_map(|count| {
            let mut values = values.iter();
            let spoken = |forms: &[String]| forms.iter().any(|f| is_form(f, words, at, count));
            let (value, _) = values.find(|(_, forms)| spoken(forms))?;
            Some((at, count, (*value).clone()))
        })
    })?;
    words.take(at, count);
    Some(value)
}

/// Takes a school subject.
pub(super) fn subject(words: &mut Words) -> Option<String> {
    let (at, count, name) = (0..words.list.len()).find_map(|at| {
        (1..=2)
            .rev()
            .filter(|n| words.free(at, *n))
            .find_map(|count| {
                let said = |(_, forms): &(&String, &Vec<String>)| {
                    forms.iter().any(|form| is_form(form, words, at, count))
                };
                let (name, _) = SUBJECTS.iter().find(said)?;
                Some((at, count, name.clone()))
            })
    })?;
    words.take(at, count);
    Some(name)
}

/// Takes the own name of a preschool group: in quotes, or in capitals after «группа».
pub(super) fn group_name(words: &mut Words, anywhere: bool) -> Option<String> {
    let after_group =
        |at: usize| at > 0 && (words.key(at - 1).starts_with("групп") || words.key(at - 1) == "гр");
    let named = |at: &usize| {
        let raw = words.raw(*at);
        words.free(*at, 1)
            && words
                .key(*at)
                .chars()
                .all(|c| c.is_alphabetic() || c == '-')
            && words.key(*at).chars().count() > 2
            && (raw.starts_with('"')
                || (raw.starts_with(char::is_uppercase)
                    && (after_group(*at) || (anywhere && *at > 0))))
    };
    let at = (0..words.list.len()).find(named)?;
    words.take(at, 1);
    let name = words.raw(at).trim_matches(|c: char| !c.is_alphanumeric());
    let mut chars = name.chars();
    let first: String = chars.next()?.to_uppercase().collect();
    Some(first + chars.as_str())
}

fn is_form(form: &str, words: &Words, at: usize, count: usize) -> bool {
    // Nearly all forms are out by their first letter.
    if form.chars().next() != words.key(at).chars().next() {
        return false;
    }
    let mut parts = form.split(' ');
    let all = (at..at + count).all(|i| parts.next().is_some_and(|p| fits(p, words.key(i))));
    all && parts.next().is_none()
}

/// Takes all that is left as a name.
pub(super) fn name(words: &mut Words) -> Option<String> {
    let all: Vec<&str> = (0..words.list.len())
        .filter(|at| words.free(*at, 1) && !is_particle(words, *at))
        .map(|at| {
            words
                .raw(at)
                .trim_matches([',', ';', ':', '!', '?', '"', '(', ')'])
        })
        .collect();
    let name = person::clean_name(&all.join(" "))?;
    let count = words.list.len();
    words.take(0, count);
    Some(name)
}

/// «в», «для»: but «К.» and «С» are initials.
fn is_particle(words: &Words, at: usize) -> bool {
    is_noise(words.key(at)) && words.raw(at).starts_with(char::is_lowercase)
}

/// Takes all that follows the last word taken; `reason`: without «потому что» before it.
pub(super) fn rest(words: &mut Words, reason: bool) -> Option<String> {
    let after = words
        .list
        .iter()
        .rposition(|w| w.taken)
        .map_or(0, |at| at + 1);
    // «сообщи родителям 6б, что завтра карантин».
    let told = words.key(0).starts_with("сообщ") || words.key(0).starts_with("оповест");
    let skips = |w: &&super::words::Word| {
        (reason && REASONS.contains(&w.key.as_str())) || (told && w.key == "что")
    };
    let from = after + words.list[after..].iter().take_while(skips).count();
    let start = words.list.get(from)?.at.start;
    let text = person::clean_text(words.text[start..].trim_start_matches([':', '-', ' ']))?;
    let text = if reason {
        text.trim_end_matches(['.', ' ']).to_owned()
    } else {
        text
    };
    // «отклонить 6, остальных не трогать»: that is no reason.
    if reason && text.to_lowercase().starts_with("остальн") {
        return None;
    }
    let count = words.list.len();
    words.take(after, count);
    Some(text)
}
