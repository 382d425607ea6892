//! Replies: the whole text as the answer to a question about one argument, in the written form of its kind.

use super::{
    Context,
    class::{self, Manner, Roster},
    clean, codes, dates, introduced, is_long,
    links::{self, Link},
    numbers, people, person,
    phones::{self, Phone},
    units, word,
    words::Words,
};
use crate::manifest::{Argument, Kind};

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

/// An answer that fits the question.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Reply {
    pub value: String,
    /// Nothing else was said.
    pub whole: bool,
}

/// Reads the answer to a question about an argument; `None`: it does not fit.
#[must_use]
pub fn reply(text: &str, argument: &Argument, context: &Context) -> Option<Reply> {
    if is_long(text) {
        return None;
    }
    let line = clean::clean(text);
    let whole = |value| Some(Reply { value, whole: true });
    if argument.skippable && is_skip(&line) {
        return whole(String::new());
    }
    if let Some(value) = of_all((text, &line), argument, context) {
        return value.and_then(whole);
    }
    let mut words = Words::of(&line);
    let value = within(&mut words, argument, context)?;
    let stray = words.stray();
    (stray <= MOST_STRAY).then_some(Reply {
        value,
        whole: stray == 0,
    })
}

/// The kinds that take the whole text; `None`: another kind.
fn of_all(
    (text, line): (&str, &str),
    argument: &Argument,
    context: &Context,
) -> Option<Option<String>> {
    let name = || person::clean_name(introduced(line));
    match argument.kind {
        Kind::Date | Kind::Since => Some(dates::whole(line, context.today)),
        Kind::Text => Some(person::clean_text(text)),
        Kind::Name | Kind::Child => Some(name()),
        Kind::Person => {
            Some(name().map(|name| people::marked(&mut Words::of(&name), true).unwrap_or(name)))
        }
        Kind::Class
        | Kind::Classes
        | Kind::Word
        | Kind::Subject
        | Kind::Count
        | Kind::Term
        | Kind::Days
        | Kind::Link
        | Kind::Code
        | Kind::Payload
        | Kind::Phone
        | Kind::Clause
        | Kind::Requests
        | Kind::Refused
        | Kind::Invitations
        | Kind::File
        | Kind::Hidden => None,
    }
}

fn within(words: &mut Words, argument: &Argument, context: &Context) -> Option<String> {
    match argument.kind {
        Kind::Class => one_class(words, context),
        Kind::Classes => {
            let reading = class::take(words, Manner::List, Roster(context.classes));
            let sound = reading.wrong.is_none() && !reading.classes.is_empty();
            sound.then(|| reading.classes.join(" "))
        }
        Kind::Word => word::take(words, argument),
        Kind::Subject => word::subject(words),
        Kind::Count => numbers::counted(words).or_else(|| numbers::bare(words)),
        Kind::Term => dates::term(words),
        Kind::Days => dates::days(words),
        Kind::Clause => numbers::clause(words),
        Kind::Link => links::take(words, context.nick).map(|link| match link {
            Link::Group(link) | Link::Wrong(link) | Link::Deep(link) => link,
        }),
        Kind::Code | Kind::Payload => codes::said(words, context.nick),
        Kind::Phone => match phones::take(words, true)? {
            Phone::Right(phone) => Some(phone),
            Phone::Wrong(_) => None,
        },
        Kind::Requests | Kind::Invitations | Kind::Refused => numbers::list(words, false),
        Kind::Date
        | Kind::Since
        | Kind::Text
        | Kind::Name
        | Kind::Child
        | Kind::Person
        | Kind::File
        | Kind::Hidden => None,
    }
}

/// One class, of which there is but one reading.
fn one_class(words: &mut Words, context: &Context) -> Option<String> {
    let reading = class::take(words, Manner::Argument, Roster(context.classes));
    if let Some(unit) = units::take(words, context.units, (&reading.classes, false)) {
        return Some(unit);
    }
    match &reading.classes[..] {
        [one] => Some(one.clone()),
        _ => reading.range.map(|(from, to)| format!("{from}-{to}")),
    }
}

fn is_skip(line: &str) -> bool {
    let said = line.to_lowercase();
    let said = said.trim_matches(|c: char| !c.is_alphanumeric());
    SKIPS.contains(&said) || line.chars().all(|c| c == '-')
}
