//! Manifests: sound by themselves, of one mind with each other, and as `commands/README.md` shows them.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::PathBuf,
};

use rules::{
    commands::Command,
    manifest::{self, Kind, Manifest},
    read::{Topic, Topics, vocabulary},
};

const ROLES: [&str; 10] = [
    "guest",
    "parent",
    "student",
    "teacher",
    "class_teacher",
    "staff",
    "director",
    "administrator",
    "chief",
    "operator",
];
/// Commands that may be run from a guess, in the order of the list.
const HARMLESS: [&str; 32] = [
    "start",
    "help",
    "list_classes",
    "list_roles",
    "structure",
    "create_chat",
    "list_links",
    "class_chat",
    "leave_chat",
    "list_requests",
    "chat_checklist",
    "check_status",
    "safe_mode",
    "safety_report",
    "events",
    "instructions",
    "documents",
    "consent",
    "support",
    "report_incident",
    "alternatives",
    "faq",
    "regulation",
    "school_card",
    "sferum_letter",
    "language",
    "check_texts",
    "my_data",
    "report",
    "export",
    "journal",
    "switch_school",
];
const GROUPS: [&str; 5] = ["people", "chats", "requests", "self", "help"];
const TABLE: &str = "<!-- generated: UPDATE=1 cargo test -p rules --test manifests -->\n";

fn all() -> impl Iterator<Item = (&'static str, &'static Manifest)> {
    Command::ALL.iter().map(|c| (c.stem(), c.manifest()))
}

#[test]
fn all_manifests_load() {
    assert_eq!(manifest::load(), Ok(()));
}

#[test]
fn everything_is_denied_unless_allowed_to_somebody() {
    for (stem, manifest) in all() {
        assert!(!manifest.allow.is_empty(), "{stem}");
        for right in manifest.allow.iter().chain(&manifest.deny) {
            assert!(is_right(right, manifest), "{stem}: {right}");
        }
        for argument in &manifest.arguments {
            for right in &argument.allow {
                assert!(
                    is_right(right, manifest),
                    "{stem} {}: {right}",
                    argument.name
                );
            }
        }
    }
}

fn is_right(right: &str, manifest: &Manifest) -> bool {
    match right.split_once(" of ") {
        Some(("class_teacher" | "applicant", argument)) => manifest.argument(argument).is_some(),
        Some(_) => false,
        None => right == "anyone" || ROLES[1..].contains(&right),
    }
}

#[test]
fn arguments_are_told_apart_and_words_are_known() {
    let words = manifest::words();
    for (stem, manifest) in all() {
        let names: BTreeSet<_> = manifest.arguments.iter().map(|a| &a.name).collect();
        assert_eq!(names.len(), manifest.arguments.len(), "{stem}");
        for argument in &manifest.arguments {
            let about = format!("{stem} {}", argument.name);
            let chosen = !argument.one_of.is_empty();
            assert!(argument.kind != Kind::Word || chosen, "{about}");
            assert!(
                !chosen || matches!(argument.kind, Kind::Word | Kind::Text),
                "{about}"
            );
            assert!(
                !(argument.asked && argument.kind == Kind::Hidden),
                "{about}"
            );
            for word in argument.one_of.iter().chain(&argument.also) {
                assert!(words.contains_key(word), "{about}: {word} has no forms");
            }
        }
        for example in &manifest.examples {
            // Several classes are read with the class.
            let known = example
                .gives
                .keys()
                .all(|name| names.contains(name) || name == "classes");
            assert!(known, "{stem}: {}", example.say);
        }
    }
    let used: BTreeSet<&String> = vocabulary::intents()
        .flat_map(vocabulary::arguments_of)
        .flat_map(|a| a.one_of.iter().chain(&a.also))
        .collect();
    for (word, forms) in words {
        assert!(used.contains(word), "{word} is used nowhere");
        for form in forms {
            assert_eq!(*form, form.to_lowercase().replace('ё', "е"), "{word}");
        }
    }
}

#[test]
fn a_word_of_one_argument_means_one_thing() {
    let words = manifest::words();
    for (stem, manifest) in all() {
        for argument in &manifest.arguments {
            let mut meanings: BTreeMap<&str, &str> = BTreeMap::new();
            for word in argument.one_of.iter().chain(&argument.also) {
                for form in &words[word] {
                    let other = meanings.insert(form, word);
                    assert_eq!(
                        other, None,
                        "{stem} {}: {form} is {word}, too",
                        argument.name
                    );
                }
            }
        }
    }
}

#[test]
fn no_two_commands_share_a_name() {
    let mut names: BTreeMap<String, &str> = BTreeMap::new();
    for (stem, manifest) in all() {
        assert!(!manifest.name.is_empty(), "{stem}");
        for name in std::iter::once(&manifest.name).chain(&manifest.aliases) {
            let bare = name
                .to_lowercase()
                .replace('ё', "е")
                .replace(['_', '-', ' '], "");
            let other = names.insert(bare, stem);
            assert_eq!(other, None, "{stem}: {name}");
        }
    }
}

#[test]
fn the_help_has_known_sections() {
    for (stem, manifest) in all() {
        let group = manifest.group.as_deref();
        assert!(
            group.is_none_or(|g| GROUPS.contains(&g)),
            "{stem}: {group:?}"
        );
    }
}

#[test]
fn phrases_are_written_right_in_small_letters() {
    for (stem, manifest) in all() {
        for phrase in &manifest.phrases {
            assert_eq!(*phrase, phrase.to_lowercase().replace('ё', "е"), "{stem}");
        }
        let topic = Topic {
            slug: stem,
            triggers: &manifest.phrases,
            urgent: false,
        };
        let compiled = Topics::compile(&[topic]).map(drop);
        assert_eq!(compiled, Ok(()), "{stem}");
    }
}

#[test]
fn what_changes_nothing_is_listed() {
    let harmless: Vec<_> = all()
        .filter(|(_, m)| m.harmless)
        .map(|(stem, _)| stem)
        .collect();
    assert_eq!(harmless, HARMLESS);
}

#[test]
fn the_table_of_rights_is_up_to_date() {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../commands/README.md");
    let page = fs::read_to_string(&path).unwrap();
    let (above, below) = page.split_once(TABLE).expect("the mark above the table");
    let fresh = table();
    if below == fresh {
        return;
    }
    assert!(
        std::env::var_os("UPDATE").is_some(),
        "commands/README.md is out of date; run UPDATE=1 cargo test -p rules\n{fresh}"
    );
    fs::write(path, format!("{above}{TABLE}{fresh}")).unwrap();
}

fn table() -> String {
    let head = format!("| Command | Name | {} |\n", ROLES.join(" | "));
    let rule = format!("|---|---|{}\n", "---|".repeat(ROLES.len()));
    let rows = all().map(|(stem, manifest)| {
        let cells: Vec<_> = ROLES.iter().map(|role| cell(manifest, role)).collect();
        format!("| `{stem}` | {} | {} |\n", manifest.name, cells.join(" | "))
    });
    format!("\n{head}{rule}{}", rows.collect::<String>())
}

/// What a role may by its manifest. A class teacher is a teacher, the director an employee, the chief an administrator, too.
fn cell(manifest: &Manifest, role: &str) -> &'static str {
    let has = |right: &str| manifest.allow.iter().any(|r| r == right);
    let of = |kind: &str| {
        let scope = format!("{kind} of ");
        manifest.allow.iter().any(|r| r.starts_with(&scope))
    };
    let also = match role {
        "class_teacher" => has("teacher"),
        "director" => has("staff"),
        "chief" => has("administrator"),
        _ => false,
    };
    if has("anyone") || has(role) || also {
        "yes"
    } else if role == "class_teacher" && of("class_teacher") {
        "own class"
    } else if of("applicant") {
        "own request"
    } else {
        "no"
    }
}
