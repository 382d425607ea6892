//! Two languages say the same things, every sentence the rules name exists, and the voice keeps its few rules.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
    sync::LazyLock,
};

use regex::Regex;
use rules::{commands::Command, manifest::Kind};

static KEY: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"^([a-z][a-z0-9-]*) =").unwrap());
static VARIABLE: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"\$([a-z_]+)").unwrap());
static NAMED: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r#"text!\(\s*"([a-z0-9-]+)""#).unwrap());

/// Every message of a language with its source, by key.
fn messages(language: &str) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(format!("locales/{language}")).unwrap() {
        let text = fs::read_to_string(entry.unwrap().path()).unwrap();
        let mut key = String::new();
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            if let Some(new) = KEY.captures(line) {
                key = new[1].to_owned();
                let before = found.insert(key.clone(), String::new());
                assert!(before.is_none(), "{language}: {key} stands twice");
            }
            if let Some(message) = found.get_mut(&key) {
                message.push_str(line);
                message.push('\n');
            }
        }
    }
    found
}

fn variables(message: &str) -> BTreeSet<&str> {
    VARIABLE
        .captures_iter(message)
        .filter_map(|c| c.get(1))
        .map(|m| m.as_str())
        .collect()
}

#[test]
fn both_languages_have_the_same_keys_and_gaps() {
    let (russian, english) = (messages("ru"), messages("en"));
    let keys = |of: &BTreeMap<String, String>| of.keys().cloned().collect::<BTreeSet<_>>();
    assert_eq!(keys(&russian), keys(&english));
    for (key, message) in &russian {
        assert_eq!(variables(message), variables(&english[key]), "{key}");
    }
}

fn sources(folder: &Path, into: &mut String) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, into);
        } else if path.extension().is_some_and(|e| e == "rs") {
            into.push_str(&fs::read_to_string(path).unwrap());
        }
    }
}

#[test]
fn every_sentence_the_code_names_is_written() {
    let (russian, mut code) = (messages("ru"), String::new());
    sources(Path::new("src/rules"), &mut code);
    let named: BTreeSet<&str> = NAMED
        .captures_iter(&code)
        .filter_map(|c| c.get(1))
        .map(|m| m.as_str())
        .collect();
    assert!(named.len() > 100, "the search finds the names no longer");
    let missing: Vec<_> = named
        .into_iter()
        .filter(|key| !russian.contains_key(*key))
        .collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn every_command_has_its_title_its_help_and_its_questions() {
    let russian = messages("ru");
    let mut missing = Vec::new();
    let mut wants = |key: String| {
        let key = key.replace('_', "-");
        if !russian.contains_key(&key) {
            missing.push(key);
        }
    };
    for command in Command::ALL {
        let stem = command.stem();
        wants(format!("{stem}-title"));
        wants(format!("{stem}-help"));
        for argument in command
            .manifest()
            .arguments
            .iter()
            .filter(|a| a.kind != Kind::Hidden && (a.required || a.asked))
        {
            wants(format!("ask-{stem}-{}", argument.name));
            argument
                .one_of
                .iter()
                .for_each(|word| wants(format!("{stem}-{}-{word}", argument.name)));
        }
    }
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn the_voice_is_calm_and_its_markup_whole() {
    for (key, message) in messages("ru") {
        assert!(
            !message.contains('!') && !message.contains("Ошибка"),
            "{key} is not calm"
        );
        // Texts are HTML for MAX: a bare bracket would swallow what follows it.
        let bare = message
            .replace("->", "")
            .replace("<b>", "")
            .replace("</b>", "");
        assert!(!bare.contains(['<', '>']), "{key} has a bracket");
        assert!(message.chars().count() < 1400, "{key} is a wall");
    }
}
