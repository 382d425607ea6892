//! Two languages say the same things, every sentence the code names is written and every written one is named, its gaps are
//! filled, and the voice keeps its few rules in every variant of every sentence.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
    sync::LazyLock,
};

use data_encoding::HEXLOWER;
use dezhurny::locale::Locale;
use jiff::civil::date;
use regex::{Captures, Regex};
use rules::{
    Arg, ChatFacts, Text,
    commands::Command,
    manifest::{Argument, Kind},
    read::vocabulary,
    text,
};
use sha2::{Digest, Sha256};

macro_rules! regex {
    ($name:ident = $pattern:literal) => {
        static $name: LazyLock<Regex> = LazyLock::new(|| Regex::new($pattern).unwrap());
    };
}

regex!(KEY = r"^([a-z][a-z0-9-]*) =");
regex!(NAMED = r#"text!\(\s*"([a-z0-9-]+)""#);
regex!(ASKS = r#"Stop::Ask\(\s*"([a-z_]+)""#);
regex!(FILLS = r"^\s*([a-z_]+)\s*=");
// What matters of a message: the head of a selector, a variant, a variable, a reference, other braces.
regex!(
    PART = r"\{\s*\$([a-z_]+)\s*->|\*?\[([a-z0-9_]+)\]|\{\s*\$([a-z_]+)\s*\}|\{\s*([a-z][a-z-]*)\s*\}|([{}])"
);
// Labels that the code names.
regex!(LABEL = r"^(button|support-button|safe-mode-button|faq-button|language-button)-");
// A sentence about the school in an answer.
regex!(GAP = r"\{([a-z-]+)\}");
regex!(COMMAND = r"/[\p{L}\d_]+");
// Gaps that an empty variant or an empty line leaves behind, a gap that nothing filled, a day as only machines write it.
regex!(UNTIDY = r"(?m)^ | $|  | [,.:;?]|\n\n\n|\A\n|\n\z|[{}]|\d{4}-\d\d");

/// Sentences whose key is exchanged after `text!` filled the gaps of another.
const FILLED_AS: [(&str, &str); 2] = [
    ("requests-confirm", "requests-list"),
    ("requests-line", "request-card"),
];
/// What the locale fills besides, from a guide or a question.
const OF_THE_LOCALE: [(&str, &[&str]); 9] = [
    ("guide", &["title", "steps", "note", "source", "checked"]),
    (
        "guide-pupil",
        &["title", "steps", "note", "source", "checked"],
    ),
    ("guide-name", &["title"]),
    ("faq-answer", &["answer", "checked"]),
    ("faq-answer-pupil", &["answer", "checked"]),
    ("faq-urgent", &["answer"]),
    ("faq-urgent-pupil", &["answer"]),
    ("faq-question", &["title"]),
    ("faq-paste", &["about"]),
];
/// What the locale says by itself while it fills one of these.
const SAID_BY_THE_LOCALE: &str = "faq-paste-about";
/// What `rules/question.rs` may fill in a question, if it was given before.
const OF_A_QUESTION: [&str; 3] = ["class", "role", "audience"];
/// Selectors over what people wrote, where a word may stand instead of it.
const OPEN: [&str; 4] = ["class", "by", "teacher", "child"];
/// As the regulation calls it, though a button does not show it whole.
const LONG_LABEL: &str = "reject-reason-not-guardian";
/// A section of the help stands off by an empty line of its own.
const STANDS_OFF: [&str; 2] = ["help-section", "class-teacher-until"];

type Messages = BTreeMap<String, String>;

/// Every message of a language with its source, by key.
fn messages(language: &str) -> Messages {
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

/// The texts as they are on the disk, not as they were built in.
fn locale(language: &'static str) -> Locale {
    Locale::load(language, Some("locales".into())).unwrap()
}

/// What a message needs, with what those it refers to need: each variable, and the words it is compared with.
#[derive(Default)]
struct Needs {
    variables: BTreeMap<String, BTreeSet<String>>,
    references: BTreeSet<String>,
}

fn needs(of: &Messages, key: &str) -> Needs {
    let mut needs = Needs::default();
    let mut inside: Vec<Option<String>> = Vec::new();
    for part in PART.captures_iter(&of[key]) {
        let named = |n| part.get(n).map(|m| m.as_str().to_owned());
        if let Some(variable) = named(1).or_else(|| named(3)) {
            needs.variables.entry(variable).or_default();
        }
        match (named(2), named(4), &part[0]) {
            (Some(word), ..) => {
                if let Some(Some(head)) = inside.last() {
                    needs
                        .variables
                        .entry(head.clone())
                        .or_default()
                        .insert(word);
                }
            }
            (_, Some(reference), _) => drop(needs.references.insert(reference)),
            (.., "}") => drop(inside.pop()),
            _ if named(3).is_none() => inside.push(named(1)),
            _ => {}
        }
    }
    assert!(inside.is_empty(), "{key}: braces");
    for reference in needs.references.clone() {
        let inner = self::needs(of, &reference);
        for (variable, words) in inner.variables {
            needs.variables.entry(variable).or_default().extend(words);
        }
        needs.references.extend(inner.references);
    }
    needs
}

fn gaps(of: &Messages, key: &str) -> Vec<String> {
    needs(of, key).variables.into_keys().collect()
}

/// The sources of the rules and the bot, without comments.
fn code() -> String {
    fn add(folder: &Path, all: &mut String) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                add(&path, all);
            } else if path.extension().is_some_and(|e| e == "rs") {
                let text = fs::read_to_string(path).unwrap();
                let lines = text.lines().filter(|l| !l.trim_start().starts_with("//"));
                lines.for_each(|line| all.extend([line, "\n"]));
            }
        }
    }
    let mut all = String::new();
    add(Path::new("src/rules"), &mut all);
    add(Path::new("src/bot"), &mut all);
    all
}

/// The key each `text!` names and the gaps it fills.
fn calls(code: &str) -> Vec<(String, BTreeSet<String>)> {
    let call = |found: Captures| {
        let rest = &code[found.get(0).unwrap().end()..];
        let (mut depth, mut arguments) = (1, String::new());
        for c in rest.chars() {
            match c {
                '(' | '[' | '{' => depth += 1,
                ')' | ']' | '}' => depth -= 1,
                ',' if depth == 1 => arguments.push('\n'),
                '\n' => {}
                _ if depth == 1 => arguments.push(c),
                _ => {}
            }
            if depth == 0 {
                break;
            }
        }
        let fills = arguments.lines().filter_map(|line| FILLS.captures(line));
        (
            found[1].to_owned(),
            fills.map(|c| c[1].to_owned()).collect(),
        )
    };
    NAMED.captures_iter(code).map(call).collect()
}

/// Every such sentence, and whose gaps it has.
fn exchanged() -> impl Iterator<Item = (String, &'static str)> {
    let pupils = rules::SIMPLER.into_iter();
    let pupils = pupils.map(|key| (format!("{key}-pupil"), key));
    pupils.chain(FILLED_AS.map(|(key, like)| (key.to_owned(), like)))
}

/// The arguments a command can ask for.
fn asked_for(command: Command) -> Vec<&'static Argument> {
    let handler = fs::read_to_string(format!("src/rules/commands/{}.rs", command.stem())).unwrap();
    let by_handler: Vec<_> = ASKS
        .captures_iter(&handler)
        .map(|c| c[1].to_owned())
        .collect();
    let arguments = command.manifest().arguments.iter();
    arguments
        .filter(|a| a.kind != Kind::Hidden)
        .filter(|a| (a.required && !a.shown) || a.asked || by_handler.contains(&a.name))
        .collect()
}

/// The keys made from the manifests, and whether each is the label of a button.
fn generated() -> BTreeMap<String, bool> {
    let mut keys = BTreeMap::new();
    let mut add = |key: String, label| keys.insert(key.replace('_', "-"), label);
    for command in Command::ALL {
        let stem = command.stem();
        add(format!("{stem}-title"), true);
        add(format!("{stem}-help"), false);
        for argument in asked_for(*command) {
            add(format!("ask-{stem}-{}", argument.name), false);
            for word in &argument.one_of {
                add(format!("{stem}-{}-{word}", argument.name), true);
            }
        }
        if let Some(group) = &command.manifest().group {
            add(format!("help-group-{group}"), false);
        }
    }
    for says in vocabulary::intents().filter_map(|i| vocabulary::talk(i)?.says.as_deref()) {
        add(says.to_owned(), false);
    }
    for right in ChatFacts::NEEDED {
        add(format!("right-{right}"), false);
    }
    keys
}

/// What stands in a gap that no selector looks at: something usual, as long as life makes it.
fn usual(variable: &str) -> Arg {
    match variable {
        "link" => "https://max.ru/join/LNPW0aBcDeF1234567890abcdefghijklmnopqrs".into(),
        "hours" | "diary" | "contact" | "wait" | "address" => "в рабочие дни с 9 до 17".into(),
        "zone" => "+5".into(),
        "school" => "МБОУ «Средняя школа № 25»".into(),
        "name" | "by" | "old" | "new" => "Константинопольская Александра Владимировна".into(),
        "class" => "11А".into(),
        "classes" | "created" | "existed" => "5А, 7Б, 11А".into(),
        "code" => "4827 1935".into(),
        "child" => "Маша".into(),
        "teacher" => "Смирнова А. П.".into(),
        "title" => "11А родители".into(),
        "text" => "Здравствуйте, в каком классе Маша училась в прошлом году?".into(),
        "heading" => text!("help-group-people").into(),
        "lines" | "chats" | "missing" => vec![text!("start-help"), text!("cancel-help")].into(),
        "sections" => vec![text!("start-help"), text!("cancel-help")].into(),
        "guide" => text!("guide", device = "android").into(),
        "device" => "android".into(),
        "date" | "since" | "until" | "at" => date(2026, 11, 30).into(),
        _ => 25u32.into(),
    }
}

/// The sentences about the school that answers have in their gaps.
fn of_the_answers() -> impl Iterator<Item = String> {
    let answers = fs::read_to_string("locales/guides/faq.toml").unwrap();
    let gaps: Vec<_> = GAP
        .captures_iter(&answers)
        .map(|gap| format!("school-{}", &gap[1]))
        .collect();
    gaps.into_iter()
}

/// The gaps of a sentence that the locale fills.
fn by_the_locale(key: &str) -> Vec<String> {
    let of = OF_THE_LOCALE.iter().filter(|(of, _)| *of == key);
    of.flat_map(|(_, gaps)| gaps.iter().map(ToString::to_string))
        .collect()
}

/// A value for each variant of a selector.
fn kinds(variable: &str, words: &BTreeSet<String>) -> Vec<Arg> {
    let number = |word: &String| match word.as_str() {
        "one" => Some(21),
        "few" => Some(3),
        "many" => Some(11),
        digits => digits.parse::<u32>().ok(),
    };
    let numbers: Vec<Arg> = words.iter().filter_map(number).map(Arg::from).collect();
    let open = OPEN.contains(&variable);
    let mut kinds = if numbers.is_empty() {
        let closed = words.iter().filter(|word| !open || *word != "other");
        closed.map(|word| word.as_str().into()).collect()
    } else {
        numbers.clone()
    };
    if open || words.is_empty() || !numbers.is_empty() {
        kinds.push(usual(variable));
    }
    kinds
}

/// A sentence in all its variants, the impossible ones with them.
fn variants(of: &Messages, key: &str) -> Vec<Text> {
    let mut first = Text::named(key.into());
    let filled = by_the_locale(key);
    if !filled.is_empty() {
        first.args = text!("", device = "android", topic = "link_dead").args;
    }
    let mut variants = vec![first];
    let needed = needs(of, key).variables;
    for (variable, words) in needed.into_iter().filter(|(v, _)| !filled.contains(v)) {
        let kinds = kinds(&variable, &words);
        let name: &'static str = variable.leak();
        let with = |text: &Text, kind: &Arg| {
            let mut text = text.clone();
            text.args.push((name, kind.clone()));
            text
        };
        variants = variants
            .iter()
            .flat_map(|text| kinds.iter().map(|kind| with(text, kind)))
            .collect();
    }
    variants
}

#[test]
fn both_languages_have_the_same_keys_and_gaps() {
    let (russian, english) = (messages("ru"), messages("en"));
    assert!(russian.keys().eq(english.keys()), "not the same keys");
    for key in russian.keys() {
        assert_eq!(gaps(&russian, key), gaps(&english, key), "{key}");
    }
}

#[test]
fn every_sentence_the_code_names_is_written_and_its_gaps_are_filled() {
    let (russian, code) = (messages("ru"), code());
    let mut calls = calls(&code);
    assert!(calls.len() > 100, "the search finds the names no longer");
    for (key, like) in exchanged() {
        let alike = calls.iter().filter(|(k, _)| k == like);
        let alike: Vec<_> = alike
            .map(|(_, fills)| (key.clone(), fills.clone()))
            .collect();
        calls.extend(alike);
    }
    let mut wrong = Vec::new();
    for (key, mut filled) in calls {
        filled.extend(by_the_locale(&key));
        if russian.contains_key(&key) {
            let empty = gaps(&russian, &key)
                .into_iter()
                .filter(|gap| !filled.contains(gap));
            wrong.extend(empty.map(|gap| format!("{key}: nothing fills ${gap}")));
        } else {
            wrong.push(format!("{key} is not written"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn every_command_has_its_title_its_help_and_its_questions() {
    let russian = messages("ru");
    let keys = generated().into_keys();
    let missing: Vec<_> = keys.filter(|key| !russian.contains_key(key)).collect();
    assert!(missing.is_empty(), "{missing:#?}");
}

#[test]
fn a_question_tells_only_what_was_given_before_it() {
    let russian = messages("ru");
    for command in Command::ALL {
        let mut given = BTreeSet::new();
        for argument in asked_for(*command) {
            let key = format!("ask-{}-{}", command.stem(), argument.name).replace('_', "-");
            for gap in gaps(&russian, &key) {
                assert!(given.contains(&gap), "{key}: ${gap} may be unknown");
            }
            if argument.required && OF_A_QUESTION.contains(&argument.name.as_str()) {
                given.insert(argument.name.clone());
            }
        }
    }
}

#[test]
fn every_written_sentence_is_named() {
    let mut named: BTreeSet<String> = generated().into_keys().collect();
    named.extend(NAMED.captures_iter(&code()).map(|c| c[1].to_owned()));
    named.extend(exchanged().map(|(key, _)| key));
    named.insert(SAID_BY_THE_LOCALE.into());
    named.extend(of_the_answers());
    let languages = ["ru", "en"].map(messages);
    for of in &languages {
        let spoken: Vec<_> = named
            .iter()
            .filter(|k| of.contains_key(*k))
            .cloned()
            .collect();
        named.extend(spoken.iter().flat_map(|key| needs(of, key).references));
    }
    let silent: Vec<_> = languages[0]
        .keys()
        .filter(|key| !named.contains(*key))
        .collect();
    assert!(silent.is_empty(), "{silent:#?}");
}

#[test]
fn every_variant_is_calm_tidy_and_short() {
    for language in ["ru", "en"] {
        let (of, locale) = (messages(language), locale(language));
        for key in of.keys() {
            for text in variants(&of, key) {
                let html = locale.render_html(&text);
                let calm = !html.contains('!') && !html.contains("Ошибка");
                assert!(calm, "{key} is not calm: {html}");
                let tidy = STANDS_OFF.contains(&key.as_str()) || !UNTIDY.is_match(&html);
                assert!(tidy, "{language}: {key} is not tidy: {html:?}");
                assert!(html.chars().count() < 900, "{key} is a wall: {html}");
                // Texts are HTML: no other bracket, and nothing that Markdown of MAX would eat.
                let bare = html.replace("<b>", "").replace("</b>", "");
                let bare = COMMAND.replace_all(&bare, "");
                assert!(!bare.contains(['<', '>', '_', '*', '`']), "{key}: {html}");
            }
        }
    }
}

#[test]
fn a_label_is_seen_whole() {
    let (of, locale, generated) = (messages("ru"), locale("ru"), generated());
    let is_label = |key: &str| generated.get(key).copied().unwrap_or(LABEL.is_match(key));
    for key in of.keys().filter(|key| is_label(key) && *key != LONG_LABEL) {
        for text in variants(&of, key) {
            let label = locale.render_plain(&text);
            assert!(label.chars().count() <= 20, "{key}: {label}");
        }
    }
}

#[test]
fn a_guide_says_when_and_where_it_is_from() {
    let locale = locale("ru");
    let voice = locale.now();
    let guides = voice.guides();
    let devices = Command::SafeMode.manifest().argument("platform").unwrap();
    assert!(
        devices
            .one_of
            .iter()
            .all(|device| guides.contains_key(device))
    );
    for (device, checked) in guides {
        let shown = checked.strftime("%d.%m.%Y").to_string();
        let text = text!(
            "safe-mode-steps",
            guide = text!("guide", device = device),
            role = "student"
        );
        let html = locale.render_html(&text);
        assert!(html.contains(&shown), "{device}: {html}");
        assert!(html.chars().count() < 1000, "{device} is a wall");
        let toml = fs::read_to_string(format!("locales/guides/{device}.toml")).unwrap();
        let guide: toml::Table = toml.parse().unwrap();
        let source = guide.get("source").and_then(toml::Value::as_str);
        assert!(
            source.is_some_and(|s| !s.is_empty()),
            "{device} has no source"
        );
    }
}

#[test]
fn another_text_of_consent_is_another_edition() {
    let said = locale("ru").render_plain(&text!("consent-text"));
    let hash = HEXLOWER.encode(&Sha256::digest(said));
    assert_eq!(
        &hash[..16],
        rules::commands::CONSENT,
        "people agree again: set EDITION"
    );
}
