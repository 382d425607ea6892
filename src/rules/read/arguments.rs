//! Arguments: each kind takes its words from anywhere, the surest kinds first, so that any order will do.

use std::collections::BTreeMap;

use super::{
    Context,
    classes::{self, Manner},
    codes, dates, letters, numbers, person,
    words::{Words, fits, is_noise},
};
use crate::{
    commands::Command,
    manifest::{self, Argument, Kind},
};

/// «не законный представитель» and the like.
const LONGEST_FORM: usize = 4;
/// An answer of more words beside the class or the word asked for is no answer.
const MOST_STRAY: usize = 3;

const SKIPS: [&str; 9] = [
    "пропустить",
    "пропускаю",
    "пропуск",
    "нет",
    "не хочу",
    "не скажу",
    "не важно",
    "неважно",
    "skip",
];

/// The arguments of a command that stand in the words not yet taken. In free text nothing is guessed that any word would fit.
pub(super) fn fill(
    command: Command,
    words: &mut Words,
    manner: Manner,
    context: Context<'_>,
) -> BTreeMap<String, String> {
    let manifest = command.manifest();
    let open = manifest.allow.iter().any(|right| right == "anyone");
    let free = manner == Manner::Free;
    let mut wanted: Vec<&Argument> = manifest
        .arguments
        .iter()
        .filter(|a| !a.asked)
        .filter(|a| !free || !(is_rest(a.kind) || (open && !a.allow.is_empty())))
        .collect();
    wanted.sort_by_key(|a| sureness(a.kind));
    let text = manifest.arguments.iter().any(|a| a.kind == Kind::Text);
    let mut args = BTreeMap::new();
    // «20 человек» is a number that nothing else may take; a bare one is left to the class.
    if let Some(argument) = wanted.iter().find(|a| a.kind == Kind::Count) {
        args.extend(numbers::counted(words).map(|v| (argument.name.clone(), v)));
    }
    for argument in wanted {
        if args.contains_key(&argument.name) {
            continue;
        }
        let value = match argument.kind {
            Kind::Link => codes::link(words),
            Kind::Code if free => codes::sure(words, context.nick),
            Kind::Code => codes::said(words, context.nick),
            Kind::Date => dates::first(words, context.today),
            Kind::Word => word(words, argument),
            Kind::Class => classes::one(words, manner),
            Kind::Classes => classes::several(words),
            Kind::Requests | Kind::Invitations => numbers::list(words, text),
            Kind::Count => numbers::bare(words),
            Kind::Name => name(words),
            Kind::Text => rest(words),
            Kind::Hidden => None,
        };
        args.extend(value.map(|v| (argument.name.clone(), v)));
    }
    args
}

/// The whole text as the answer to a question about this argument.
pub(super) fn answer(text: &str, argument: &Argument, context: Context<'_>) -> Option<String> {
    let line = letters::normalise(text);
    let mut words = Words::of(&line);
    if argument.skippable && is_skip(&line) {
        return Some(String::new());
    }
    let value = match argument.kind {
        Kind::Class => classes::one(&mut words, Manner::Argument),
        Kind::Classes => classes::several(&mut words),
        Kind::Word => word(&mut words, argument),
        Kind::Count => numbers::counted(&mut words).or_else(|| numbers::bare(&mut words)),
        Kind::Date => return dates::whole(&line, context.today),
        Kind::Link => codes::link(&mut words),
        Kind::Code => codes::said(&mut words, context.nick),
        Kind::Requests | Kind::Invitations => numbers::list(&mut words, false),
        Kind::Name => return person::clean_name(introduced(&line)),
        Kind::Text => return person::clean_text(text),
        Kind::Hidden => None,
    };
    value.filter(|_| words.stray() <= MOST_STRAY)
}

/// Takes the first form of one of the words, the longest where several begin.
fn word(words: &mut Words, argument: &Argument) -> Option<String> {
    let forms = manifest::words();
    let (at, count, value) = (0..words.list.len()).find_map(|at| {
        let here = (1..=LONGEST_FORM).rev().filter(|n| words.free(at, *n));
        here.into_iter().find_map(|count| {
            let spoken = |value: &&String| {
                let mut all = forms.get(*value).into_iter().flatten();
                all.any(|form| is_form(form, words, at, count))
            };
            let value = argument.one_of.iter().find(spoken)?;
            Some((at, count, value.clone()))
        })
    })?;
    words.take(at, count);
    Some(value)
}

fn is_form(form: &str, words: &Words, at: usize, count: usize) -> bool {
    let mut parts = form.split(' ');
    let all = (at..at + count).all(|i| parts.next().is_some_and(|p| fits(p, words.key(i))));
    all && parts.next().is_none()
}

/// Takes all that is left as a name.
fn name(words: &mut Words) -> Option<String> {
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

/// Takes all that follows the last word taken.
fn rest(words: &mut Words) -> Option<String> {
    let from = words
        .list
        .iter()
        .rposition(|w| w.taken)
        .map_or(0, |at| at + 1);
    let start = words.list.get(from)?.at.start;
    let text = person::clean_text(&words.text[start..])?;
    let count = words.list.len();
    words.take(from, count);
    Some(text)
}

fn is_rest(kind: Kind) -> bool {
    matches!(kind, Kind::Name | Kind::Text)
}

fn is_skip(line: &str) -> bool {
    let said = line.to_lowercase();
    let said = said.trim_matches(|c: char| !c.is_alphanumeric());
    SKIPS.contains(&said) || line.chars().all(|c| c == '-')
}

/// «меня зовут Мария» → «Мария».
fn introduced(line: &str) -> &str {
    [
        "меня зовут ",
        "его зовут ",
        "ее зовут ",
        "её зовут ",
        "зовут ",
    ]
    .iter()
    .find_map(|start| {
        let head = line.get(..start.len())?;
        (head.to_lowercase() == *start).then(|| &line[start.len()..])
    })
    .unwrap_or(line)
}

/// The order of taking: what can be mistaken for nothing else comes first.
fn sureness(kind: Kind) -> u8 {
    match kind {
        Kind::Link => 0,
        Kind::Code => 1,
        Kind::Date => 2,
        Kind::Word => 3,
        Kind::Class | Kind::Classes => 4,
        Kind::Requests | Kind::Invitations => 5,
        Kind::Count => 6,
        Kind::Name => 7,
        Kind::Text => 8,
        Kind::Hidden => 9,
    }
}
