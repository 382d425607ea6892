//! The ledger: every call and every update, and what it never holds.

mod support;

use max_sandbox::Sandbox;
use serde_json::{Value, json};
use support::Max;

fn last(sandbox: &Sandbox, kind: &str) -> Value {
    let entries = sandbox.ledger(0);
    let found = entries.into_iter().rfind(|one| one["kind"] == kind);
    found.expect("an entry")
}

#[tokio::test]
async fn the_ledger_has_every_call_and_never_the_token() {
    let max = Max::start().await;
    let (_, to) = max.anna().await;
    let token = max.sandbox.token();
    max.send(&to, json!({"text": token})).await;
    max.get(&format!("/me?access_token={token}")).await;
    let (_, ledger) = max.get("/sandbox/ledger?kind=call&limit=2").await;
    let [sent, me] = ledger["entries"].as_array().unwrap().as_slice() else {
        panic!("{ledger}");
    };
    assert_eq!(sent["title"], format!("POST /messages?{to}"));
    assert_eq!(
        (&sent["kind"], &sent["status"]),
        (&json!("call"), &json!(200))
    );
    assert_eq!(sent["request"], json!({"text": "…"}));
    assert_eq!(sent["query"].as_object().unwrap().len(), 1);
    assert_eq!(sent["content_type"], "application/json");
    assert_eq!(me["title"], "GET /me");
    assert_eq!(ledger["dropped"], 0);
    assert!(!ledger.to_string().contains(token));
}

#[tokio::test]
async fn the_ledger_has_every_update_and_counts_empty_polls() {
    let max = Max::start().await;
    let (anna, _) = max.anna().await;
    max.sandbox.say(anna, None, "да").unwrap();
    let (_, batch) = max.get("/updates?timeout=0").await;
    let marker = &batch["marker"];
    for _ in 0..3 {
        max.get(&format!("/updates?timeout=0&marker={marker}"))
            .await;
    }
    let ledger = max.sandbox.ledger(0);
    let last = ledger.iter().rfind(|one| one["kind"] == "update").unwrap();
    assert_eq!(last["update"]["message"]["body"]["text"], "да");
    assert_eq!(last["to"], "poll");
    let polls = ledger.last().unwrap();
    assert_eq!(polls["path"], "/updates");
    assert_eq!(polls["times"], 3);
}

#[tokio::test]
async fn an_update_is_acknowledged_when_its_marker_comes_back() {
    let max = Max::start().await;
    let (anna, _) = max.anna().await;
    max.sandbox.say(anna, None, "да").unwrap();
    let (_, marker) = max.poll("").await;
    let update = last(&max.sandbox, "update");
    assert_eq!(update["marker"], marker);
    assert_eq!(update["acknowledged"], false);
    max.poll(&format!("marker={marker}")).await;
    assert_eq!(last(&max.sandbox, "update")["acknowledged"], true);
}

#[tokio::test]
async fn a_poll_nobody_waits_for_is_written_down() {
    let max = Max::start().await;
    max.anna().await;
    let poll = max
        .request("GET", "/updates?timeout=20&types=message_created")
        .header("Authorization", max.sandbox.token());
    let waiting = tokio::spawn(poll.send());
    let polled = |sandbox: &Sandbox| sandbox.state()["bot"]["polls"] == 1;
    max.sandbox.until(polled).await;
    waiting.abort();
    let cut = |sandbox: &Sandbox| {
        let call = last(sandbox, "call");
        call["query"]["types"] == "message_created" && call["status"] == 0
    };
    max.sandbox.until(cut).await;
}

#[tokio::test]
async fn uploads_are_in_it_by_their_size() {
    let max = Max::start().await;
    let (_, place) = max.call("POST", "/uploads?type=file", Value::Null).await;
    let url = place["url"].as_str().unwrap();
    let path = url.strip_prefix(max.sandbox.url()).unwrap();
    let piece = max.request("POST", path).body("0123");
    let piece = piece.header("Content-Range", "bytes 0-3/8");
    piece.send().await.unwrap();
    let call = last(&max.sandbox, "call");
    assert_eq!(call["request"], "4 bytes, bytes 0-3/8");
    assert_eq!(
        (&call["status"], &call["response"]),
        (&json!(201), &json!("0-3/8"))
    );
}
