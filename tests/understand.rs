//! `dezhurny understand`, as an operator calls it.

use std::{
    io::Write,
    process::{Command, Output, Stdio},
};

use anyhow::{Context, Result};
use serde_json::{Value, json};

fn understand(options: &[&str], input: &[u8]) -> Result<Output> {
    let mut child = Command::new(env!("CARGO_BIN_EXE_dezhurny"))
        .args(["understand", "--today", "2026-11-22"])
        .args(options)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()?;
    child.stdin.take().context("no input")?.write_all(input)?;
    Ok(child.wait_with_output()?)
}

fn lines(output: &Output) -> Result<Vec<Value>> {
    let text = str::from_utf8(&output.stdout)?;
    Ok(text
        .lines()
        .map(serde_json::from_str)
        .collect::<Result<_, _>>()?)
}

#[test]
fn each_line_is_read_by_itself() -> Result<()> {
    let output = understand(
        &[],
        "ghjdthbnm cnfnec\n\nпригласи родителей 5а до завтра\n\u{fe}".as_bytes(),
    )?;
    assert!(output.status.success());
    let read = lines(&output)?;
    let intents: Vec<&Value> = read.iter().map(|line| &line["intent"]).collect();
    assert_eq!(intents, ["check_status", "unknown", "invite", "unknown"]);
    assert_eq!(
        read[2]["arguments"],
        json!({"audience": "parents", "class": "5А", "expires": "2026-11-23"})
    );
    assert_eq!(read[2]["confidence"], "exact");
    Ok(())
}

#[test]
fn what_the_answer_depends_on_comes_with_the_line() -> Result<()> {
    let input = [
        json!({"text": "6", "open": "class", "classes": ["5А", "6Б", "7А"]}),
        json!({"text": "6", "open": "requests"}),
    ];
    let input = input.map(|line| format!("{line}\n")).concat();
    let output = understand(&["--json"], input.as_bytes())?;
    let read = lines(&output)?;
    assert_eq!(read[0]["arguments"], json!({"class": "6Б"}));
    assert_eq!(read[1]["arguments"], json!({"ids": [6]}));
    Ok(())
}

#[test]
fn a_wrong_line_is_named() -> Result<()> {
    for wrong in [
        "not JSON",
        r#"{"text": "да", "open": "weather"}"#,
        r#"{"txt": "да"}"#,
    ] {
        let output = understand(
            &["--json"],
            format!("{{\"text\": \"да\"}}\n{wrong}\n").as_bytes(),
        )?;
        assert_eq!(output.status.code(), Some(1), "{wrong}");
        assert_eq!(lines(&output)?.len(), 1, "{wrong}");
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(said.contains("line 2 of the input"), "{said}");
    }
    Ok(())
}
