//! Which texts of `locales/ru` were spoken while the dialogues were played.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Mutex, PoisonError};

use rules::commands::Command;

static SPOKEN: Mutex<BTreeSet<String>> = Mutex::new(BTreeSet::new());

/// Texts no dialogue can bring about, each with the reason.
const UNSPEAKABLE: [(&str, &str); 5] = [
    (
        "ask-answer-question-ids",
        "without a number there is nobody to allow it to",
    ),
    (
        "refused-direct-only",
        "in a group it turns into group-direct-only",
    ),
    (
        "role-gen",
        "the English texts need it, and both languages have the same keys",
    ),
    (
        "paper-failed",
        "said when MAX refuses a file; the tests of the bot make it refuse",
    ),
    (
        "sorry",
        "said when the rules panic; the tests of the bot make them",
    ),
];

/// A title stands on buttons and in the menu of MAX, which does not hold all of them; the help lists no command without a group.
fn is_unlisted(key: &str) -> bool {
    let command = |stem: &str| Command::by_stem(&stem.replace('-', "_"));
    let title = key.strip_suffix("-title").and_then(command);
    let help = key.strip_suffix("-help").and_then(command);
    title.is_some() || help.is_some_and(|c| c.manifest().group.is_none())
}

/// Notes that a text was spoken.
pub(crate) fn spoken(key: &str) {
    SPOKEN
        .lock()
        .unwrap_or_else(PoisonError::into_inner)
        .insert(key.to_owned());
}

/// Notes that people were shown a text that no answer of the bot spoke: the menu of commands in MAX.
pub(crate) fn shown(text: &str) {
    spoken(&format!("{SHOWN}{text}"));
}

/// What stands before a text that was shown without its key.
const SHOWN: &str = "shown: ";

/// Fails with the list of texts that nobody heard.
pub(crate) fn all_spoken() -> Result<(), String> {
    let bodies = bodies("locales/ru").map_err(|error| error.to_string())?;
    let mut heard = SPOKEN
        .lock()
        .unwrap_or_else(PoisonError::into_inner)
        .clone();
    let in_menu = |body: &String| heard.contains(&format!("{SHOWN}{}", body.trim()));
    let listed: Vec<String> = bodies
        .iter()
        .filter(|(_, body)| in_menu(body))
        .map(|(key, _)| key.clone())
        .collect();
    heard.extend(listed);
    let mut open: Vec<String> = heard.iter().cloned().collect();
    while let Some(key) = open.pop() {
        for inner in bodies
            .get(&key)
            .map(|body| references(body))
            .unwrap_or_default()
        {
            if heard.insert(inner.clone()) {
                open.push(inner);
            }
        }
    }
    let excused = |key: &str| is_unlisted(key) || UNSPEAKABLE.iter().any(|(name, _)| *name == key);
    let silent: Vec<&str> = bodies
        .keys()
        .map(String::as_str)
        .filter(|key| !heard.contains(*key) && !excused(key))
        .collect();
    if silent.is_empty() {
        Ok(())
    } else {
        Err(format!(
            "{} texts are spoken by no dialogue:\n{}",
            silent.len(),
            silent.join("\n")
        ))
    }
}

/// Every message of a language with its source, terms left out.
fn bodies(folder: &str) -> std::io::Result<BTreeMap<String, String>> {
    let mut bodies: BTreeMap<String, String> = BTreeMap::new();
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    for file in std::fs::read_dir(folder)? {
        let source = std::fs::read_to_string(file?.path())?;
        let mut key = String::new();
        for line in source.lines() {
            let begins = line.starts_with(|first: char| first.is_ascii_alphabetic());
            match line.split_once('=').filter(|_| begins) {
                Some((name, body)) => {
                    name.trim().clone_into(&mut key);
                    bodies.insert(key.clone(), body.to_owned());
                }
                None => bodies.entry(key.clone()).or_default().push_str(line),
            }
        }
    }
    bodies.remove("");
    Ok(bodies)
}

/// The messages a text is put together from.
fn references(body: &str) -> Vec<String> {
    let name = |part: &str| {
        let word: String = part
            .trim_start()
            .chars()
            .take_while(|c| c.is_ascii_alphanumeric() || *c == '-')
            .collect();
        (!word.is_empty() && !word.starts_with('-')).then_some(word)
    };
    body.split('{').skip(1).filter_map(name).collect()
}
