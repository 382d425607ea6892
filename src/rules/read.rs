//! Reading: from what people type to what they mean, with arguments and with how sure it is. One step, one file; in this order:
//! `clean`, `address`, `slash`, `words`, `names`, `homoglyphs`, `layout`, `typos`, `stems`.

mod address;
mod answers;
mod appointment;
mod arguments;
mod class;
mod clean;
mod clock;
mod codes;
mod dates;
mod doubt;
mod facts;
mod hearing;
mod homoglyphs;
mod intent;
mod known;
mod language;
mod layout;
mod lexicon;
mod line;
mod links;
mod names;
mod numbers;
mod people;
mod person;
mod phones;
mod phrases;
mod readings;
mod reply;
mod slash;
mod spelling;
mod stems;
mod topics;
mod turns;
mod typos;
mod understand;
mod understood;
mod units;
pub mod vocabulary;
mod who;
mod word;
mod words;

use jiff::civil::Date;

use self::words::Words;
pub use self::{
    appointment::{Appointment, appointment},
    clock::{hours, zone_minutes},
    intent::Intent,
    person::{clean_display, clean_name},
    phones::phone,
    phrases::PhraseError,
    reply::{Reply, reply},
    topics::{Topic, Topics, topic_of},
    understand::understand,
    understood::{Confidence, Understood},
};

/// A longer message is not read at all.
const LONGEST: usize = 1000;

/// What reading depends on besides the words.
#[derive(Clone, Copy)]
pub struct Context<'a> {
    /// The nick of the bot; empty: any bot's.
    pub nick: &'a str,
    /// The day at the school.
    pub today: Date,
    /// The classes of the school, in their written form.
    pub classes: &'a [&'a str],
    /// Its units and preschool groups, in theirs.
    pub units: &'a [&'a str],
    /// What was asked last.
    pub open: Option<Slot>,
    /// What the writer is to the school, if known: a word of `role`.
    pub role: Option<&'a str>,
    /// The questions with a ready answer.
    pub topics: Option<&'a Topics>,
}

/// What the bot may have asked for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Slot {
    Class,
    Role,
    Phone,
    Confirm,
    Requests,
    Reason,
    Name,
}

impl Slot {
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Some(match name {
            "class" => Self::Class,
            "role" => Self::Role,
            "phone" => Self::Phone,
            "confirm" => Self::Confirm,
            "requests" => Self::Requests,
            "reason" => Self::Reason,
            "name" => Self::Name,
            _ => return None,
        })
    }
}

impl<'a> Context<'a> {
    /// Nothing is known but the bot and the day.
    #[must_use]
    pub fn new(nick: &'a str, today: Date) -> Self {
        Self {
            nick,
            today,
            classes: &[],
            units: &[],
            open: None,
            role: None,
            topics: None,
        }
    }
}

/// Whether the message begins with a slash (or what people type for one): a command, whatever was asked before.
#[must_use]
pub fn is_explicit(text: &str, context: &Context) -> bool {
    if is_long(text) {
        return false;
    }
    let text = clean::clean(text);
    // A dot or an exclamation mark may begin an answer; before the name of a command it is a slash.
    let line = spelling::read(&text, context.nick);
    line.slashed
        && (text.starts_with(['/', '\\'])
            || names::exact(&line.words).is_some_and(|n| n.intent.command().is_some()))
}

/// The part of a group message that is for the bot: after a slash or a mention; `None`: not for the bot.
///
/// A slash counts only before a name of ours, for other bots may be listening to other names.
#[must_use]
pub fn addressed<'a>(text: &'a str, nick: &str) -> Option<&'a str> {
    let text = text.trim();
    if is_long(text) {
        return None;
    }
    if text.starts_with('/') {
        let name = text.split_whitespace().next().unwrap_or_default();
        let other = name
            .split_once('@')
            .is_some_and(|(_, to)| !to.eq_ignore_ascii_case(nick));
        let line = spelling::read(&clean::clean(text), nick);
        let ours = names::exact(&line.words).is_some_and(|n| n.intent.command().is_some());
        return (ours && !other).then_some(text);
    }
    let (before, after) = mention(text, nick)?;
    let after = after.trim_start_matches([',', ':', ' ', '\n']);
    Some(if after.is_empty() {
        before.trim()
    } else {
        after
    })
}

/// The code or token a message holds.
#[must_use]
pub fn code(text: &str, nick: &str) -> Option<String> {
    let sound = !is_long(text);
    sound
        .then(|| codes::any(&clean::clean(text), nick))
        .flatten()
}

/// Which of these words of `words.toml` stands in a text.
#[must_use]
pub fn word(text: &str, one_of: &[String]) -> Option<String> {
    word::find(&mut Words::of(&clean::clean(text)), one_of)
}

/// Whether a message is too long to be a message to the bot.
#[must_use]
pub fn is_long(text: &str) -> bool {
    text.chars().nth(LONGEST).is_some()
}

/// «меня зовут Мария» → «Мария».
fn introduced(line: &str) -> &str {
    [
        "меня зовут ",
        "его зовут ",
        "ее зовут ",
        "её зовут ",
        "зовут ",
        "это ",
        "я ",
    ]
    .iter()
    .find_map(|start| {
        let head = line.get(..start.len())?;
        (head.to_lowercase() == *start).then(|| &line[start.len()..])
    })
    .unwrap_or(line)
}

/// What stands before and after `@nick`.
fn mention<'a>(text: &'a str, nick: &str) -> Option<(&'a str, &'a str)> {
    text.match_indices('@').find_map(|(at, _)| {
        let rest = &text[at + 1..];
        let (name, after) = rest.split_at_checked(nick.len())?;
        let ends = !after.starts_with(|c: char| c.is_alphanumeric() || c == '_');
        (name.eq_ignore_ascii_case(nick) && ends).then_some((&text[..at], after))
    })
}
