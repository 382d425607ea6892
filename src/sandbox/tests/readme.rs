//! The README is true: its tables are those of the code, and the tests of this folder turn every knob in them.

mod support;

use std::fs;

use serde_json::Value;
use support::Max;

const PATH: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/README.md");
const MARK: &str = "<!-- generated: UPDATE=1 cargo test -p max-sandbox --test readme -->\n";
const END: &str = "<!-- end -->";

fn table(head: &[&str], rows: Vec<Vec<String>>) -> String {
    let line = |cells: &[String]| format!("| {} |\n", cells.join(" | "));
    let head: Vec<String> = head.iter().map(|&cell| cell.to_owned()).collect();
    let rule = format!("|{}\n", "---|".repeat(head.len()));
    let rows: String = rows.iter().map(|row| line(row)).collect();
    format!("\n{}{rule}{rows}\n", line(&head))
}

fn text(value: &Value) -> String {
    value.as_str().unwrap().to_owned()
}

fn verbs(list: &Value) -> String {
    let row = |verb: &Value| {
        let code = |name: &str| format!("`{}`", text(&verb[name]));
        let json = text(&verb["answers"]).starts_with('{');
        vec![
            code("name"),
            code("takes"),
            text(&verb["does"]),
            if json {
                code("answers")
            } else {
                text(&verb["answers"])
            },
        ]
    };
    let rows = list["verbs"].as_array().unwrap().iter().map(row);
    table(&["Verb", "Takes", "Does", "Answers"], rows.collect())
}

fn knobs(title: &str, list: &Value) -> String {
    let row = |one: &Value| {
        let (name, default) = (text(&one["name"]), &one["default"]);
        vec![
            format!("`{name}`"),
            format!("`{default}`"),
            text(&one["about"]),
        ]
    };
    let rows = list.as_array().unwrap().iter().map(row);
    table(&[title, "Default", "Meaning"], rows.collect())
}

#[tokio::test]
async fn the_tables_are_those_of_the_code() {
    let max = Max::start().await;
    let (_, list) = max.get("/sandbox/verbs").await;
    let (_, all) = max.get("/sandbox/knobs").await;
    let tables = [
        verbs(&list),
        knobs("Knob", &all["knobs"]),
        knobs("Trouble", &all["troubles"]),
    ];
    let page = fs::read_to_string(PATH).unwrap();
    let mut parts = page.split(MARK);
    let mut fresh = parts.next().unwrap().to_owned();
    for table in &tables {
        let rest = parts.next().expect("a mark for every table");
        let (_, after) = rest.split_once(END).expect("an end");
        fresh += &format!("{MARK}{table}{END}{after}");
    }
    assert_eq!(parts.next(), None, "a mark too many");
    if std::env::var_os("UPDATE").is_some() {
        fs::write(PATH, &fresh).unwrap();
    }
    let page = fs::read_to_string(PATH).unwrap();
    assert!(page == fresh, "out of date: run it with UPDATE=1\n{fresh}");
}

/// All tests of this folder, one after another.
fn tests() -> String {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests");
    let files = fs::read_dir(folder).unwrap().map(|file| file.unwrap());
    let files = files.filter(|file| file.file_type().unwrap().is_file());
    files
        .map(|file| fs::read_to_string(file.path()).unwrap())
        .collect()
}

#[tokio::test]
async fn every_knob_and_every_trouble_is_turned_by_some_test() {
    let max = Max::start().await;
    let (_, all) = max.get("/sandbox/knobs").await;
    let tests = tests();
    for kind in ["knobs", "troubles"] {
        for one in all[kind].as_array().unwrap() {
            let name = one["name"].as_str().unwrap();
            let turned = [
                format!("{kind}.{name}"),
                format!("all.{name}"),
                format!("{name}: "),
            ];
            assert!(turned.iter().any(|way| tests.contains(way)), "{name}");
        }
    }
}
