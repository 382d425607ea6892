//! The vocabulary: names, phrases and arguments of every intent; from the manifests of commands, and from `intents.toml` for talk and
//! for what has no command yet.

use std::{collections::BTreeMap, sync::LazyLock};

use serde::Deserialize;

use super::{
    intent::Intent,
    phrases::{PhraseError, Phrases},
};
use crate::{
    commands::Command,
    manifest::{Argument, Kind, Manifest},
};

/// One entry of `intents.toml`; a command that comes later takes it into its manifest.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Talk {
    /// The command that answers it, with the arguments they share.
    #[serde(default)]
    pub becomes: Option<String>,
    /// The sentence that answers it; without one it is not possible yet.
    #[serde(default)]
    pub says: Option<String>,
    /// The next steps under the answer.
    #[serde(default)]
    pub next: Vec<String>,
    #[serde(default)]
    name: String,
    #[serde(default)]
    aliases: Vec<String>,
    #[serde(default)]
    phrases: Vec<String>,
    #[serde(default)]
    harmless: bool,
    #[serde(default, rename = "argument")]
    arguments: Vec<Argument>,
}

/// What reading needs to know of an intent.
pub(super) struct Entry {
    pub(super) intent: Intent,
    pub(super) harmless: bool,
    pub(super) arguments: &'static [Argument],
    names: Vec<&'static str>,
    phrases: &'static [String],
}

static TALK: LazyLock<Result<BTreeMap<String, Talk>, String>> = LazyLock::new(|| {
    let read = toml::from_str(include_str!("intents.toml"));
    read.map_err(|e| format!("src/rules/read/intents.toml: {e}"))
});

static ENTRIES: LazyLock<Vec<Entry>> = LazyLock::new(|| {
    let commands = Command::ALL
        .iter()
        .map(|c| Entry::of_command(*c, c.manifest()));
    let talk = TALK
        .iter()
        .flatten()
        .map(|(stem, talk)| Entry::of_talk(stem, talk));
    commands.chain(talk).collect()
});

static PHRASES: LazyLock<Result<Phrases, PhraseError>> = LazyLock::new(|| {
    let all = ENTRIES.iter().enumerate();
    let lines = all.flat_map(|(at, e)| e.phrases.iter().map(move |p| (at, p.as_str())));
    Phrases::compile(lines)
});

/// Names and aliases without their separators: «чаткласса»; with what they give: `невостребованные => scope=unclaimed`.
static NAMES: LazyLock<BTreeMap<String, Name>> = LazyLock::new(|| {
    let name = |entry: &Entry, written: &'static str| {
        let (name, gives) = written.split_once("=>").unwrap_or((written, ""));
        let gives = gives
            .split_whitespace()
            .filter_map(|pair| pair.split_once('='));
        let name = bare(name.trim());
        (
            name,
            Name {
                intent: entry.intent,
                gives: gives.collect(),
            },
        )
    };
    ENTRIES
        .iter()
        .flat_map(|entry| entry.names.iter().map(|written| name(entry, written)))
        .collect()
});

/// What a name means, and the arguments it gives itself.
pub(super) struct Name {
    pub(super) intent: Intent,
    pub(super) gives: Vec<(&'static str, &'static str)>,
}

impl Entry {
    fn of_command(command: Command, manifest: &'static Manifest) -> Self {
        // What needs something hidden is reached by its button only.
        let by_button = manifest
            .arguments
            .iter()
            .any(|a| a.required && a.kind == Kind::Hidden);
        let names = std::iter::once(&manifest.name).chain(&manifest.aliases);
        Self {
            intent: command.into(),
            harmless: manifest.harmless,
            arguments: &manifest.arguments,
            names: names.filter(|_| !by_button).map(String::as_str).collect(),
            phrases: &manifest.phrases,
        }
    }

    fn of_talk(stem: &'static str, talk: &'static Talk) -> Self {
        let names = std::iter::once(&talk.name).chain(&talk.aliases);
        Self {
            intent: Intent(stem),
            harmless: talk.harmless,
            arguments: &talk.arguments,
            names: names
                .filter(|n| !n.is_empty())
                .map(String::as_str)
                .collect(),
            phrases: &talk.phrases,
        }
    }
}

/// Reads the vocabulary; called at start, so that a broken build says so and serves nobody.
///
/// # Errors
/// The file and the place of the first mistake.
pub fn load() -> Result<(), String> {
    TALK.as_ref().map_err(Clone::clone)?;
    PHRASES.as_ref().map(|_| ()).map_err(ToString::to_string)
}

/// How a turn of talk is answered.
#[must_use]
pub fn talk(intent: Intent) -> Option<&'static Talk> {
    TALK.as_ref().ok()?.get(intent.stem())
}

/// Every intent, commands first.
pub fn intents() -> impl Iterator<Item = Intent> {
    ENTRIES.iter().map(|e| e.intent)
}

/// The intent of a stem.
#[must_use]
pub fn by_stem(stem: &str) -> Option<Intent> {
    intents().find(|i| i.stem() == stem)
}

/// The phrases of an intent, as they are written.
#[must_use]
pub fn phrases_of(intent: Intent) -> &'static [String] {
    entry(intent).map_or(&[], |e| e.phrases)
}

/// The arguments of an intent.
#[must_use]
pub fn arguments_of(intent: Intent) -> &'static [Argument] {
    intent.arguments()
}

/// Names and aliases of an intent.
pub fn names_of(intent: Intent) -> impl Iterator<Item = &'static str> {
    let names = entry(intent).map(|e| e.names.iter());
    names
        .into_iter()
        .flatten()
        .filter_map(|name| name.split("=>").next())
}

pub(super) fn entry(intent: Intent) -> Option<&'static Entry> {
    ENTRIES.iter().find(|e| e.intent == intent)
}

pub(super) fn at(meaning: usize) -> Option<Intent> {
    ENTRIES.get(meaning).map(|e| e.intent)
}

pub(super) fn phrases() -> Option<&'static Phrases> {
    PHRASES.as_ref().ok()
}

pub(super) fn names() -> &'static BTreeMap<String, Name> {
    &NAMES
}

/// Separators are all the same: «чат класса», «чат-класса», «чат_класса».
fn bare(name: &str) -> String {
    name.to_lowercase()
        .replace('ё', "е")
        .replace(['_', '-', ' '], "")
}
