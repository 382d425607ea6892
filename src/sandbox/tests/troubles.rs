//! Troubles: what goes wrong on request.

mod support;

use max_sandbox::Troubles;
use serde_json::{Value, json};
use support::Max;

fn only(set: impl FnOnce(&mut Troubles)) -> Troubles {
    let mut troubles = Troubles::default();
    set(&mut troubles);
    troubles
}

#[tokio::test]
async fn updates_come_twice() {
    let max = Max::start().await;
    let (anna, _) = max.anna().await;
    max.sandbox.troubles(only(|all| all.duplicate_every = 1));
    let first = max.sandbox.say(anna, None, "раз").unwrap();
    let second = max.sandbox.say(anna, None, "два").unwrap();
    let mids = |updates: Vec<Value>| -> Vec<String> {
        updates
            .iter()
            .map(|one| one["message"]["body"]["mid"].as_str().unwrap().to_owned())
            .collect()
    };
    let (updates, marker) = max.poll("").await;
    assert_eq!(mids(updates), [&first, &first, &second].map(String::clone));
    let (updates, marker) = max.poll(&format!("marker={marker}")).await;
    assert_eq!(
        mids(updates),
        [second],
        "the copy comes after the acknowledgement"
    );
    let (updates, _) = max.poll(&format!("marker={marker}")).await;
    assert!(updates.is_empty());
    max.sandbox.delivered().await;
}

#[tokio::test]
async fn every_third_call_is_too_many() {
    let max = Max::start().await;
    max.sandbox
        .troubles(only(|all| (all.too_many_every, all.retry_after) = (3, 7)));
    let mut statuses = Vec::new();
    for _ in 0..6 {
        let token = max.sandbox.token();
        let answer = max
            .request("GET", "/me")
            .header("Authorization", token)
            .send()
            .await
            .unwrap();
        let after = answer
            .headers()
            .get("retry-after")
            .map(|value| value.to_str().unwrap().to_owned());
        assert_eq!(after.is_some(), answer.status() == 429);
        statuses.push(answer.status().as_u16());
        max.poll("").await;
    }
    assert_eq!(statuses, [200, 200, 429, 200, 200, 429], "polls are spared");
}

#[tokio::test]
async fn a_failure_is_a_page() {
    let max = Max::start().await;
    max.sandbox.troubles(only(|all| all.fail_every = 1));
    let (status, body) = max.get("/me").await;
    assert_eq!(status, 500);
    assert!(body.as_str().unwrap().starts_with("<html>"));
    max.sandbox.troubles(Troubles::default());
    assert_eq!(max.get("/me").await.0, 200);
}

#[tokio::test]
async fn a_cut_connection_leaves_the_effect() {
    let max = Max::start().await;
    let (anna, to) = max.anna().await;
    max.sandbox.troubles(only(|all| all.cut_after_every = 2));
    max.send(&to, json!({"text": "раз"})).await;
    let path = format!("/messages?{to}");
    let lost = max.raw("POST", &path, Some(json!({"text": "два"}))).await;
    assert!(lost.unwrap_err().status().is_none(), "no answer at all");
    max.send(&to, json!({"text": "три"})).await;
    let texts: Vec<String> = max
        .sandbox
        .dialog(anna)
        .into_iter()
        .map(|seen| seen.text)
        .collect();
    assert_eq!(texts, ["раз", "два", "три"]);
    let statuses: Vec<u16> = max
        .sandbox
        .calls()
        .iter()
        .filter(|call| call.path == "/messages")
        .map(|call| call.status)
        .collect();
    assert_eq!(statuses, [200, 0, 200]);
}

#[tokio::test]
async fn anything_can_be_injected() {
    let max = Max::start().await;
    let odd = json!({"update_type": "moon_landed", "timestamp": 1});
    max.sandbox.inject(odd.clone());
    assert_eq!(max.updates().await, [odd]);
}
