//! Manifests: what is true of a command before it runs. Read once from `commands/*.toml`; a mistake in one fails a named test.

use std::{collections::BTreeMap, sync::LazyLock};

use serde::Deserialize;

use crate::{commands::Command, read::vocabulary};

/// One `commands/<stem>.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    /// The name people type, with `_` between words: «создать_класс».
    pub name: String,
    #[serde(default)]
    pub aliases: Vec<String>,
    /// Stems of words that together mean this command in free text: «вступ* чат*|групп*»; `_` binds neighbours: «не_хочу макс*».
    /// The phrase with most words wins, one with a negation above all.
    #[serde(default)]
    pub phrases: Vec<String>,
    /// The section of the help; none: not listed (a button or an answer leads here).
    #[serde(default)]
    pub group: Option<String>,
    /// Who may: `anyone`, a role, `class_teacher`, or `class_teacher of <argument>`. Never empty: deny by default.
    pub allow: Vec<String>,
    /// Who may not even so: `applicant of <argument>`.
    #[serde(default)]
    pub deny: Vec<String>,
    #[serde(default = "direct", rename = "where")]
    pub places: Vec<Where>,
    #[serde(default)]
    pub clause: Vec<String>,
    /// Works before the school is opened.
    #[serde(default)]
    pub unopened: bool,
    /// Changes nothing: may be run from a guess (a misspelt name).
    #[serde(default)]
    pub harmless: bool,
    /// Done with two administrators' consent, or after a delay where there is but one (`dangerous.rs`). Its argument `sure` begins it,
    /// `allowed` ends the waiting; both are hidden.
    #[serde(default)]
    pub dangerous: bool,
    /// Stands still while the school is frozen: it lets people in, invites them or gives links.
    #[serde(default)]
    pub rests: bool,
    /// Keeps something personal: the person agrees to that first (`consent.rs`).
    #[serde(default)]
    pub consent: bool,
    #[serde(default, rename = "argument")]
    pub arguments: Vec<Argument>,
    #[serde(default, rename = "example")]
    pub examples: Vec<Example>,
}

fn direct() -> Vec<Where> {
    vec![Where::Direct]
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Where {
    Direct,
    Group,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Argument {
    pub name: String,
    pub kind: Kind,
    /// Asked for when it is missing.
    #[serde(default)]
    pub required: bool,
    /// Not missing when one of these is given: `scope`, `audience=staff`.
    #[serde(default)]
    pub unless: Vec<String>,
    /// Missing, it is not asked for: the command itself shows what there is to choose from.
    #[serde(default)]
    pub shown: bool,
    /// For `word`: the values, each a key of `words.toml`.
    #[serde(default)]
    pub one_of: Vec<String>,
    /// For `word`: values that are read but not offered as buttons.
    #[serde(default)]
    pub also: Vec<String>,
    /// May be skipped by a button when it is asked for; written empty then.
    #[serde(default)]
    pub skippable: bool,
    /// Read only as the answer to a question, never from the words of the command.
    #[serde(default)]
    pub asked: bool,
    /// Who may give this argument at all, if fewer than may use the command.
    #[serde(default)]
    pub allow: Vec<String>,
}

/// What an argument is; each kind has one parser and one way to ask.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// One class; with it `classes`, `class_set`, `grade`, `grades` and `group` are read, whether declared or not.
    Class,
    /// Several classes, separated by spaces in the written form.
    Classes,
    /// One of `one_of`, in any of its forms in `words.toml`.
    Word,
    /// A school subject, in the nominative.
    Subject,
    /// How many; 1–999.
    Count,
    /// «до 30.11», «до пятницы»; written `2026-11-30`.
    Date,
    /// «с 01.12»: the first day; written as a date.
    Since,
    /// «на 3 дня», «на неделю»: so many days from today.
    Term,
    /// Any other number of days: «через 2 дня».
    Days,
    /// Anything that looks like a link; kept as typed, judged by `link`.
    Link,
    /// Eight digits, or a token, or a deep link; written without spaces and signs.
    Code,
    /// What follows `/start` or `?start=`.
    Payload,
    /// Written `+79001234567`.
    Phone,
    /// «2.9»: a clause of the regulation.
    Clause,
    /// Numbers of requests: «12 14-16», «№5 и №6»; written «12 14 15 16».
    Requests,
    /// Numbers of requests to be refused, beside those to be approved: «12 да 13 нет».
    Refused,
    /// Numbers of invitations.
    Invitations,
    /// Somebody of the school: written «Иванова М. П.», surname first.
    Person,
    /// A child, in the nominative: «Лена К.».
    Child,
    /// ФИО, a surname, the name of a child or of a school: 1–60 letters and signs of names; written cleaned.
    Name,
    /// The rest of the text, up to 500 characters.
    Text,
    /// A file, which comes with the command or as the answer to it; written as JSON.
    File,
    /// An id that only buttons carry; never read from words.
    Hidden,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Example {
    pub say: String,
    #[serde(default)]
    pub gives: BTreeMap<String, String>,
}

/// Forms of fixed words, shared by all commands: `parents = ["родители", "родителей", …]`.
pub type Words = BTreeMap<String, Vec<String>>;

struct Loaded {
    manifests: BTreeMap<Command, Manifest>,
    words: Words,
    synonyms: Words,
}

static LOADED: LazyLock<Result<Loaded, String>> = LazyLock::new(|| {
    let read = |command: &Command| {
        let manifest = toml::from_str(command.source())
            .map_err(|e| format!("commands/{}.toml: {e}", command.stem()))?;
        Ok((*command, manifest))
    };
    let manifests = Command::ALL
        .iter()
        .map(read)
        .collect::<Result<_, String>>()?;
    let words = toml::from_str(include_str!("../../commands/words.toml"))
        .map_err(|e| format!("commands/words.toml: {e}"))?;
    let synonyms = toml::from_str(include_str!("read/synonyms.toml"))
        .map_err(|e| format!("src/rules/read/synonyms.toml: {e}"))?;
    Ok(Loaded {
        manifests,
        words,
        synonyms,
    })
});

static NOBODY: LazyLock<Manifest> = LazyLock::new(|| Manifest {
    name: String::new(),
    aliases: Vec::new(),
    phrases: Vec::new(),
    group: None,
    allow: Vec::new(),
    deny: Vec::new(),
    places: Vec::new(),
    clause: Vec::new(),
    unopened: false,
    rests: false,
    consent: false,
    dangerous: false,
    harmless: false,
    arguments: Vec::new(),
    examples: Vec::new(),
});
static NO_WORDS: Words = Words::new();

/// Reads every manifest; called at start, so that a broken build says so and serves nobody.
///
/// # Errors
/// The file and the place of the first mistake.
pub fn load() -> Result<(), String> {
    LOADED.as_ref().map_err(Clone::clone)?;
    vocabulary::load()
}

/// The forms of fixed words.
#[must_use]
pub fn words() -> &'static Words {
    LOADED.as_ref().map_or(&NO_WORDS, |l| &l.words)
}

/// The groups of words that phrases name with `@`.
#[must_use]
pub fn synonyms() -> &'static Words {
    LOADED.as_ref().map_or(&NO_WORDS, |l| &l.synonyms)
}

impl Command {
    /// Its manifest. One that could not be read allows nobody.
    #[must_use]
    pub fn manifest(self) -> &'static Manifest {
        LOADED
            .as_ref()
            .ok()
            .and_then(|l| l.manifests.get(&self))
            .unwrap_or(&NOBODY)
    }
}

impl Manifest {
    #[must_use]
    pub fn argument(&self, name: &str) -> Option<&Argument> {
        self.arguments.iter().find(|a| a.name == name)
    }
}
