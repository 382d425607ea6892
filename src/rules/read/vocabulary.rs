//! The vocabulary: what the phrases of the manifests mean.

use std::sync::LazyLock;

use super::{
    phrases::{Phrases, Rank},
    words::Words,
};
use crate::commands::Command;

static PHRASES: LazyLock<Option<Phrases>> = LazyLock::new(|| {
    let all = Command::ALL.iter().enumerate();
    let lines = all.flat_map(|(at, c)| c.manifest().phrases.iter().map(move |p| (at, p.as_str())));
    Phrases::compile(lines).ok()
});

/// What a text means best.
pub(super) struct Meaning {
    pub(super) turns: bool,
    pub(super) words: usize,
    /// More than one: it could be any of them.
    pub(super) commands: Vec<Command>,
}

/// The phrase that turns the meaning first, then the one with most words.
pub(super) fn best(words: &Words) -> Option<Meaning> {
    let hits: Vec<_> = PHRASES
        .as_ref()?
        .found(words)
        .into_iter()
        .filter(|h| !h.guessed)
        .collect();
    let best = hits.first()?;
    let equal = hits
        .iter()
        .filter(|h| (h.rank, h.words) == (best.rank, best.words));
    Some(Meaning {
        turns: best.rank > Rank::Said,
        words: best.words,
        commands: equal.map(|h| Command::ALL[h.meaning]).collect(),
    })
}

/// Commands of which at least half a phrase occurs, the nearest first.
pub(super) fn partly(words: &Words) -> Vec<Command> {
    let near = PHRASES.as_ref().map(|p| p.near(words)).unwrap_or_default();
    near.into_iter().map(|at| Command::ALL[at]).collect()
}
