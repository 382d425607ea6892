//! Phrases: what free text means, by the stems of its words.

use std::sync::LazyLock;

use super::words::{Words, fits};
use crate::commands::Command;

/// One line of `phrases`: all its stems must occur. A stem is one of several, and each of these one or several neighbours.
struct Phrase {
    command: Command,
    /// Turns the meaning of the rest around: «не хочу», «обязательно ли». Marked `!`, or plain from a «не» in it.
    turns: bool,
    stems: Vec<Vec<Vec<&'static str>>>,
}

/// A longer text is listened to only so far.
const HEARD: usize = 60;
const NEGATIONS: [&str; 4] = ["не", "нет", "без", "ни"];

static PHRASES: LazyLock<Vec<Phrase>> = LazyLock::new(|| {
    let all = Command::ALL
        .iter()
        .flat_map(|c| c.manifest().phrases.iter().map(|p| (*c, p)));
    all.map(|(command, phrase)| read(command, phrase)).collect()
});

fn read(command: Command, phrase: &'static str) -> Phrase {
    let (turns, phrase) = match phrase.strip_prefix('!') {
        Some(rest) => (true, rest),
        None => (false, phrase),
    };
    let neighbours = |one: &'static str| one.split('_').collect();
    let stem = |stem: &'static str| stem.split('|').map(neighbours).collect();
    Phrase {
        command,
        turns,
        stems: phrase.split_whitespace().map(stem).collect(),
    }
}

/// What a text means best.
pub(super) struct Meaning {
    pub(super) turns: bool,
    pub(super) words: usize,
    /// More than one: it could be any of them.
    pub(super) commands: Vec<Command>,
}

/// The phrase that turns the meaning first, then the one with most words.
pub(super) fn best(words: &Words) -> Option<Meaning> {
    let mut best: Option<Meaning> = None;
    for phrase in PHRASES.iter() {
        let Some((turns, count)) = phrase.found(words) else {
            continue;
        };
        match &mut best {
            Some(b) if (b.turns, b.words) > (turns, count) => {}
            Some(b) if (b.turns, b.words) == (turns, count) => {
                if !b.commands.contains(&phrase.command) {
                    b.commands.push(phrase.command);
                }
            }
            _ => {
                best = Some(Meaning {
                    turns,
                    words: count,
                    commands: vec![phrase.command],
                });
            }
        }
    }
    best
}

/// Commands of which at least half a phrase occurs, the nearest first.
pub(super) fn partly(words: &Words) -> Vec<Command> {
    let mut found: Vec<(usize, Command)> = Vec::new();
    for phrase in PHRASES.iter() {
        let telling = |stem: &&Vec<Vec<&'static str>>| {
            let found = stem.iter().filter(|one| occurs(one, words));
            found
                .flat_map(|one| one.iter())
                .any(|p| p.chars().count() >= 5)
        };
        let count = phrase.stems.iter().filter(telling).count();
        if count * 2 < phrase.stems.len() || count == 0 {
            continue;
        }
        match found.iter_mut().find(|(_, c)| *c == phrase.command) {
            Some(known) => known.0 = known.0.max(count),
            None => found.push((count, phrase.command)),
        }
    }
    found.sort_by_key(|(count, _)| std::cmp::Reverse(*count));
    found.into_iter().map(|(_, command)| command).collect()
}

impl Phrase {
    /// Whether all stems occur: does the phrase turn the meaning, and how many words is it.
    fn found(&self, words: &Words) -> Option<(bool, usize)> {
        let mut turns = self.turns;
        let mut count = 0;
        for stem in &self.stems {
            let longest = stem
                .iter()
                .filter(|one| occurs(one, words))
                .max_by_key(|one| one.len())?;
            turns |= longest.iter().any(|p| NEGATIONS.contains(p));
            count += longest.len();
        }
        Some((turns, count))
    }
}

/// Whether neighbours occur side by side; after a «не» only what begins with it does: «не вступать» is not «вступать».
fn occurs(one: &[&str], words: &Words) -> bool {
    (0..words.list.len().min(HEARD)).any(|at| {
        let negated = at > 0 && words.key(at - 1) == "не";
        !negated
            && one
                .iter()
                .enumerate()
                .all(|(i, p)| fits(p, words.key(at + i)))
    })
}
