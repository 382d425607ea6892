//! The program by itself: started, talked to over HTTP, ended.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Output, Stdio};

use serde_json::{Value, json};

fn program(arguments: &[&str]) -> Command {
    let mut program = Command::new(env!("CARGO_BIN_EXE_max-sandbox"));
    program
        .args(arguments)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    program
}

fn start(arguments: &[&str]) -> (Child, Value) {
    let mut program = program(arguments).spawn().expect("the program");
    let out = program.stdout.take().expect("its output");
    let mut line = String::new();
    BufReader::new(out).read_line(&mut line).expect("a line");
    (program, serde_json::from_str(&line).expect("JSON"))
}

fn refused(arguments: &[&str]) -> (Option<i32>, String) {
    let Output { status, stderr, .. } = program(arguments).output().expect("an end");
    (status.code(), String::from_utf8(stderr).expect("words"))
}

#[tokio::test]
async fn it_says_where_it_is_serves_and_ends_at_sigterm() {
    let _ = rustls::crypto::ring::default_provider().install_default(); // reqwest wants one even here
    let (mut program, ready) = start(&[
        "--port",
        "0",
        "--json",
        "--token",
        "a-token_of-mine",
        "--clock",
        "frozen=2026-11-23T09:00:00+03:00",
    ]);
    let url = ready["url"].as_str().expect("a url");
    let http = reqwest::Client::new();
    let me = http
        .get(format!("{url}/me"))
        .header("Authorization", "a-token_of-mine");
    let me: Value = me.send().await.unwrap().json().await.unwrap();
    assert_eq!(me["username"], ready["nick"]);
    let person = http
        .post(format!("{url}/sandbox/person"))
        .json(&json!({"first_name": "Анна"}));
    assert_eq!(person.send().await.unwrap().status(), 200);
    let state = http
        .get(format!("{url}/sandbox/state"))
        .send()
        .await
        .unwrap();
    let state: Value = state.json().await.unwrap();
    assert_eq!(state["people"][0]["name"], "Анна");
    assert_eq!(state["now"], 1_795_413_600_000_i64);
    let killed = Command::new("kill").arg(program.id().to_string()).status();
    assert!(killed.unwrap().success());
    assert_eq!(program.wait().unwrap().code(), Some(0));
}

#[test]
fn without_a_token_every_start_makes_another() {
    let tokens = [(); 2].map(|()| {
        let (mut program, ready) = start(&["--port", "0", "--json"]);
        program.kill().unwrap();
        program.wait().unwrap();
        ready["token"].as_str().unwrap().to_owned()
    });
    assert_ne!(tokens[0], tokens[1]);
    assert!(tokens.iter().all(|token| token.len() == 64));
    let help = program(&["--help"]).output().unwrap().stdout;
    let help = String::from_utf8(help).unwrap();
    assert!(help.contains("a fresh random one is made and printed"));
}

#[test]
fn what_cannot_be_is_explained() {
    let (mut first, ready) = start(&["--port", "0", "--json"]);
    let port = ready["url"].as_str().unwrap().rsplit(':').next().unwrap();
    let (code, said) = refused(&["--port", port]);
    assert_eq!(code, Some(1));
    assert!(said.contains("--port 0"), "{said}");
    first.kill().unwrap();
    first.wait().unwrap();
    for (arguments, expected) in [
        (["--knob", "rate=false"], "unknown field `rate`"),
        (["--knob", "rates"], "NAME=VALUE"),
        (["--clock", "slow"], "running"),
        (["--token", "a b"], "letters"),
    ] {
        let (code, said) = refused(&arguments);
        assert_eq!(code, Some(2), "{said}");
        assert!(said.contains(expected), "{said}");
    }
}
