//! Typos: names within what a slip of the finger does (Damerau–Levenshtein), and names that merely begin alike.

use std::sync::LazyLock;

use strsim::damerau_levenshtein;

use super::{
    intent::Intent,
    known,
    names::{self, MOST_WORDS},
    stems, vocabulary,
    words::Words,
};

/// No name is longer; measuring the distance of longer texts would cost and prove nothing.
const MOST_LETTERS: usize = 40;

struct Name {
    text: &'static str,
    length: usize,
    letters: u64,
    intent: Intent,
}

static NAMES: LazyLock<Vec<Name>> = LazyLock::new(|| {
    let name = |(text, name): (&'static String, &vocabulary::Name)| Name {
        text,
        length: text.chars().count(),
        letters: stems::letters(text),
        intent: name.intent,
    };
    vocabulary::names().iter().map(name).collect()
});

/// The intents whose names are nearest to how the text begins, with the first word after; all at equal distance.
pub(super) fn misspelt(words: &Words) -> Vec<(Intent, usize)> {
    nearest(words, 1, 0)
}

/// The same for names of at least so many words and letters.
fn nearest(words: &Words, least: usize, shortest: usize) -> Vec<(Intent, usize)> {
    let mut nearest = usize::MAX;
    let mut found: Vec<(Intent, usize)> = Vec::new();
    for count in (least..=MOST_WORDS.min(words.list.len())).rev() {
        // Words that everybody uses were meant as they stand; numbers are no part of a name.
        let common = least == 1 && (0..count).all(|at| known::is_spelt(words.key(at)));
        if common || (0..count).any(|at| words.key(at).contains(|c: char| c.is_ascii_digit())) {
            continue;
        }
        let typed = names::joined(words, 0, count);
        let length = typed.chars().count();
        let slips = match length {
            0..=3 => continue,
            4..=6 => 1,
            7..=MOST_LETTERS => 2,
            _ => continue,
        };
        let letters = stems::letters(&typed);
        for name in NAMES.iter() {
            let changed = (name.letters ^ letters).count_ones() as usize;
            if name.length.abs_diff(length) > slips || changed > 2 * slips || name.length < shortest
            {
                continue;
            }
            let distance = damerau_levenshtein(&typed, name.text);
            if distance > slips || distance > nearest {
                continue;
            }
            if distance < nearest {
                nearest = distance;
                found.clear();
            }
            if found.iter().all(|(intent, _)| *intent != name.intent) {
                found.push((name.intent, count));
            }
        }
    }
    found
}

/// Whether a longer name was meant than the one found: «удалить мой рофиль».
pub(super) fn is_longer_meant(words: &Words, named: usize) -> bool {
    let own = names::joined(words, 0, named).chars().count();
    !nearest(words, named + 1, own + 3).is_empty()
}

/// Intents one of whose names begins like one of the first words: «одобрил» is like «одобрить».
pub(super) fn alike(words: &Words) -> Vec<Intent> {
    let mut found = Vec::new();
    for word in words.list.iter().take(MOST_WORDS) {
        for name in NAMES.iter() {
            let pairs = word.key.chars().zip(name.text.chars());
            let common = pairs.take_while(|(a, b)| a == b).count();
            let enough = common >= 5 && common * 3 >= word.key.chars().count() * 2;
            if enough && !found.contains(&name.intent) {
                found.push(name.intent);
            }
        }
    }
    found
}
