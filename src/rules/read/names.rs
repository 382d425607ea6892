//! Names of commands: exact, misspelt, and merely alike.

use std::{collections::BTreeMap, sync::LazyLock};

use strsim::damerau_levenshtein;

use super::words::Words;
use crate::{commands::Command, manifest::Kind};

/// The longest name in words.
const MOST_WORDS: usize = 4;
/// No name is longer; measuring the distance of longer texts would cost and prove nothing.
const MOST_LETTERS: usize = 40;

/// Names and aliases without their separators: «чаткласса».
static NAMES: LazyLock<BTreeMap<String, Command>> = LazyLock::new(|| {
    let names = |command: Command| {
        let manifest = command.manifest();
        // What needs something hidden is reached by its button only.
        let by_button = manifest
            .arguments
            .iter()
            .any(|a| a.required && a.kind == Kind::Hidden);
        std::iter::once(&manifest.name)
            .chain(&manifest.aliases)
            .filter(move |_| !by_button)
            .map(move |name| (bare(&name.to_lowercase().replace('ё', "е")), command))
    };
    Command::ALL.iter().copied().flat_map(names).collect()
});

/// The command whose name the text begins with, and how many words the name took; the longest name wins.
pub(super) fn exact(words: &Words) -> Option<(Command, usize)> {
    (1..=MOST_WORDS.min(words.list.len()))
        .rev()
        .find_map(|count| Some((*NAMES.get(&first(words, count))?, count)))
}

/// The commands whose names are nearest to how the text begins, within what a slip of the finger does; all at equal distance.
pub(super) fn misspelt(words: &Words) -> Vec<(Command, usize)> {
    let mut nearest = usize::MAX;
    let mut found: Vec<(Command, usize)> = Vec::new();
    for count in (1..=MOST_WORDS.min(words.list.len())).rev() {
        let typed = first(words, count);
        let length = typed.chars().count();
        let slips = match length {
            0..=3 => continue,
            4..=6 => 1,
            7..=MOST_LETTERS => 2,
            _ => continue,
        };
        for (name, command) in NAMES.iter() {
            if name.chars().count().abs_diff(length) > slips {
                continue;
            }
            let distance = damerau_levenshtein(&typed, name);
            if distance > slips || distance > nearest {
                continue;
            }
            if distance < nearest {
                nearest = distance;
                found.clear();
            }
            if found.iter().all(|(c, _)| c != command) {
                found.push((*command, count));
            }
        }
    }
    found
}

/// Commands one of whose names begins like one of the first words: «одобрил» is like «одобрить».
pub(super) fn alike(words: &Words) -> Vec<Command> {
    let mut found = Vec::new();
    for word in words.list.iter().take(MOST_WORDS) {
        for (name, command) in NAMES.iter() {
            let common = word
                .key
                .chars()
                .zip(name.chars())
                .take_while(|(a, b)| a == b)
                .count();
            if common >= 5 && common * 3 >= word.key.chars().count() * 2 && !found.contains(command)
            {
                found.push(*command);
            }
        }
    }
    found
}

fn first(words: &Words, count: usize) -> String {
    let keys = words.list.iter().take(count);
    keys.map(|w| bare(w.key.split('@').next().unwrap_or_default()))
        .collect()
}

/// Separators are all the same: «чат класса», «чат-класса», «чат_класса».
fn bare(name: &str) -> String {
    name.replace(['_', '-', ' '], "")
}
