//! Known words: whether a text is in our language at all.

use std::{collections::BTreeSet, sync::LazyLock};

use super::{
    stems, vocabulary,
    words::{Words, is_noise},
};
use crate::manifest;

/// Words that everybody uses and no phrase of ours.
const COMMON: &str = include_str!("common_words.txt");
/// A prefix of fewer letters proves nothing.
const SHORTEST_START: usize = 4;

struct Known {
    stems: BTreeSet<String>,
    starts: BTreeSet<String>,
}

static KNOWN: LazyLock<Known> = LazyLock::new(|| {
    let mut known = Known {
        stems: BTreeSet::new(),
        starts: BTreeSet::new(),
    };
    let words = manifest::words()
        .values()
        .chain(manifest::synonyms().values())
        .flatten();
    words.for_each(|form| known.learn(form));
    for intent in vocabulary::intents() {
        vocabulary::phrases_of(intent)
            .iter()
            .for_each(|phrase| known.learn(phrase));
        vocabulary::names_of(intent).for_each(|name| known.learn(name));
    }
    known.learn(COMMON);
    known
});

static COMMON_WORDS: LazyLock<BTreeSet<&str>> =
    LazyLock::new(|| COMMON.split_whitespace().collect());
static COMMON_STEMS: LazyLock<BTreeSet<String>> = LazyLock::new(|| {
    COMMON
        .split_whitespace()
        .map(|word| stems::stem(word).into_owned())
        .collect()
});

impl Known {
    /// Learns every word of a form, a phrase or a name.
    fn learn(&mut self, text: &str) {
        let word = |c: char| !(c.is_alphabetic() || c == '*');
        for word in text.split(word).filter(|w| !w.is_empty()) {
            match word.strip_suffix('*') {
                Some(start) if start.chars().count() >= SHORTEST_START => {
                    self.starts.insert(start.to_owned());
                }
                Some(start) => {
                    self.stems.insert(start.to_owned());
                }
                None => {
                    self.stems
                        .insert(stems::stem(&word.to_lowercase()).into_owned());
                }
            }
        }
    }
}

/// Whether everybody uses this word: it is no slip for a rarer one.
pub(super) fn is_common(key: &str) -> bool {
    is_noise(key) || COMMON_STEMS.contains(&*stems::stem(key))
}

/// Whether a word stands as everybody spells it.
pub(super) fn is_spelt(key: &str) -> bool {
    is_noise(key) || COMMON_WORDS.contains(key)
}

/// Whether a word, in small letters, is one we know.
pub(super) fn is(key: &str) -> bool {
    is_noise(key)
        || KNOWN.stems.contains(&*stems::stem(key))
        || KNOWN.stems.contains(key)
        || key
            .char_indices()
            .skip(SHORTEST_START)
            .any(|(at, _)| KNOWN.starts.contains(&key[..at]))
        || KNOWN.starts.contains(key)
}

/// Whether so many words in a hundred are known; numbers and single letters do not count.
pub(super) fn enough(words: &Words, percent: usize) -> bool {
    let counts = |key: &&str| key.chars().count() > 1 && key.chars().all(char::is_alphabetic);
    let keys: Vec<&str> = words
        .list
        .iter()
        .map(|w| w.key.as_str())
        .filter(counts)
        .collect();
    let known = keys.iter().filter(|key| is(key)).count();
    known > 0 && known * 100 >= keys.len() * percent
}
