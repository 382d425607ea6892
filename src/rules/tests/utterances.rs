//! What people write and what it means: every file of `utterances/`, with a table of how well each intent is understood.

use std::{collections::BTreeMap, fmt::Write as _, fs, path::Path};

use jiff::civil::date;
use rules::read::{self, Confidence, Context, Slot, Topic, Topics, Understood, vocabulary};
use toml::{Table, Value};

/// So many readings in a thousand must be right with all their arguments.
const ENOUGH: usize = 970;

struct Utterance {
    line: String,
    text: String,
    expected: Expected,
    when: Table,
}

enum Expected {
    Is {
        intent: String,
        arguments: Table,
        asks: bool,
    },
    /// Never one of these, unless a person decides.
    Not(Vec<String>),
}

fn utterances() -> Vec<Utterance> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/utterances");
    let mut files: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|f| f.unwrap().path())
        .collect();
    files.retain(|path| path.extension().is_some_and(|e| e == "txt"));
    files.sort();
    let texts = files.iter().map(|path| fs::read_to_string(path).unwrap());
    let lines: Vec<String> = texts
        .flat_map(|t| t.lines().map(ToOwned::to_owned).collect::<Vec<_>>())
        .collect();
    lines
        .iter()
        .filter(|l| !l.trim().is_empty() && !l.starts_with('#'))
        .map(|l| utterance(l))
        .collect()
}

fn table(written: &str) -> Table {
    let parsed: Table = format!("it = {written}")
        .parse()
        .unwrap_or_else(|e| panic!("{written}: {e}"));
    parsed["it"].as_table().unwrap().clone()
}

fn utterance(line: &str) -> Utterance {
    let (rest, when) = line
        .rsplit_once(" when ")
        .map_or((line, Table::new()), |(rest, when)| (rest, table(when)));
    let text = |text: &str| {
        text.trim()
            .replace("\\u200b", "\u{200b}")
            .replace("\\u00ad", "\u{ad}")
    };
    if let Some((said, not)) = rest.split_once('⇏') {
        let stems = not.split_whitespace().map(ToOwned::to_owned).collect();
        return Utterance {
            line: line.into(),
            text: text(said),
            expected: Expected::Not(stems),
            when,
        };
    }
    let (said, meant) = rest.split_once('⇒').unwrap_or_else(|| panic!("{line}"));
    let asks = meant.starts_with('?');
    let meant = meant.trim_start_matches('?').trim();
    let (intent, arguments) = meant.split_once(' ').unwrap_or_else(|| panic!("{line}"));
    let expected = Expected::Is {
        intent: intent.into(),
        arguments: table(arguments),
        asks,
    };
    Utterance {
        line: line.into(),
        text: text(said),
        expected,
        when,
    }
}

fn topics() -> Topics {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../locales/guides/faq.toml");
    let path = std::env::var("FAQ").map_or(path, Into::into);
    let Ok(text) = fs::read_to_string(path) else {
        return Topics::default();
    };
    let parsed: Table = text.parse().unwrap();
    let list: Vec<(String, Vec<String>, bool)> = parsed["question"]
        .as_array()
        .unwrap()
        .iter()
        .map(question)
        .collect();
    let all: Vec<Topic> = list
        .iter()
        .map(|(slug, triggers, urgent)| Topic {
            slug,
            triggers,
            urgent: *urgent,
        })
        .collect();
    Topics::compile(&all).unwrap()
}

fn question(q: &Value) -> (String, Vec<String>, bool) {
    let triggers = q["triggers"]
        .as_array()
        .unwrap()
        .iter()
        .map(|t| t.as_str().unwrap().to_owned())
        .collect();
    let urgent = q.get("urgent").and_then(Value::as_bool).unwrap_or(false);
    (q["topic"].as_str().unwrap().to_owned(), triggers, urgent)
}

fn read(utterance: &Utterance, topics: &Topics) -> Understood {
    let when = &utterance.when;
    let classes: Vec<&str> = when
        .get("classes")
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .collect();
    let context = Context {
        classes: &classes,
        open: when
            .get("open")
            .and_then(Value::as_str)
            .and_then(Slot::named),
        role: when.get("role").and_then(Value::as_str),
        topics: Some(topics),
        ..Context::new("", date(2026, 11, 22))
    };
    read::understand(&utterance.text, &context)
}

/// What is wrong with a reading, if anything.
fn wrong(utterance: &Utterance, read: &Understood) -> Option<String> {
    let json = read.to_json();
    match &utterance.expected {
        Expected::Not(stems) => {
            let is =
                stems.iter().any(|s| s == read.intent.stem()) && read.confidence > Confidence::Ask;
            is.then(|| json.to_string())
        }
        Expected::Is {
            intent,
            arguments,
            asks,
        } => {
            let mut expected = serde_json::to_value(arguments).unwrap();
            let expected = expected.as_object_mut().unwrap();
            let mut got = json["arguments"].as_object().unwrap().clone();
            for loose in ["missing", "ambiguous"] {
                if !expected.contains_key(loose) {
                    got.remove(loose);
                }
            }
            let right = *intent == read.intent.stem()
                && *expected == got
                && (!asks || read.confidence == Confidence::Ask);
            (!right).then(|| json.to_string())
        }
    }
}

#[test]
fn people_are_understood() {
    let topics = topics();
    let mut table: BTreeMap<String, (usize, usize)> = BTreeMap::new();
    let mut mistakes = String::new();
    for utterance in utterances() {
        let wrong = wrong(&utterance, &read(&utterance, &topics));
        let name = match &utterance.expected {
            Expected::Is { intent, .. } => intent.clone(),
            Expected::Not(_) => "(not)".into(),
        };
        let row = table.entry(name).or_default();
        row.0 += usize::from(wrong.is_none());
        row.1 += 1;
        if let Some(got) = wrong {
            writeln!(mistakes, "{}\n    {got}", utterance.line).unwrap();
        }
    }
    let (right, total) = table
        .values()
        .fold((0, 0), |(r, t), row| (r + row.0, t + row.1));
    for (intent, (right, total)) in &table {
        println!("{intent:24} {right:3}/{total}");
    }
    println!("{:24} {right:3}/{total}\n{mistakes}", "all");
    assert!(
        right * 1000 >= total * ENOUGH,
        "{right} of {total} are understood"
    );
}

#[test]
fn nothing_changes_that_must_not() {
    let topics = topics();
    for utterance in utterances() {
        let read = read(&utterance, &topics);
        let asks = match &utterance.expected {
            Expected::Is { asks, .. } => *asks,
            Expected::Not(_) => false,
        };
        let runs = read.confidence > Confidence::Ask && !read.intent.is_harmless();
        assert!(!(asks && runs), "{} → {}", utterance.line, read.to_json());
    }
}

#[test]
fn the_vocabulary_is_sound() {
    assert_eq!(vocabulary::load(), Ok(()));
    let mut names: BTreeMap<String, &str> = BTreeMap::new();
    for intent in vocabulary::intents() {
        for name in vocabulary::names_of(intent) {
            let bare = name
                .to_lowercase()
                .replace('ё', "е")
                .replace(['_', '-', ' '], "");
            let other = names.insert(bare, intent.stem());
            assert_eq!(other, None, "{}: {name}", intent.stem());
        }
        for phrase in vocabulary::phrases_of(intent) {
            let triggers = [phrase.clone()];
            let topic = Topic {
                slug: intent.stem(),
                triggers: &triggers,
                urgent: false,
            };
            assert_eq!(
                Topics::compile(&[topic]).map(drop),
                Ok(()),
                "{}",
                intent.stem()
            );
        }
    }
}
