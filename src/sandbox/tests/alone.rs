//! The control interface as a test in another language uses it: tables, waiting, beginning anew.

mod support;

use serde_json::{Value, json};
use support::{Max, button};

async fn act(max: &Max, verb: &str, body: Value) -> (u16, Value) {
    max.call("POST", &format!("/sandbox/{verb}"), body).await
}

#[tokio::test]
async fn every_field_of_every_verb_is_explained() {
    let max = Max::start().await;
    let (_, list) = max.get("/sandbox/verbs").await;
    let verbs = list["verbs"].as_array().unwrap();
    assert!(verbs.len() > 30);
    for verb in verbs {
        let takes = verb["takes"].as_str().unwrap();
        let fields = verb["fields"].as_array().unwrap();
        let free = takes == "…";
        assert!(free || fields.len() == takes.split(", ").count(), "{verb}");
    }
}

#[tokio::test]
async fn a_field_too_many_or_too_few_is_named() {
    let max = Max::start().await;
    for (verb, body, code) in [
        ("say", json!({"user": 1}), "missing_field"),
        (
            "say",
            json!({"user": 1, "text": "а", "chatt": 2}),
            "unknown_field",
        ),
        ("say", json!({"user": "Анна", "text": "а"}), "wrong_field"),
        ("say", json!([]), "not_json"),
        ("knobs", json!({"rate": true}), "wrong_field"),
        ("wait", json!({"for": "rain"}), "wrong_field"),
    ] {
        let (status, refusal) = act(&max, verb, body).await;
        assert_eq!((status, refusal["code"].as_str()), (400, Some(code)));
    }
}

#[tokio::test]
async fn every_knob_and_trouble_is_described() {
    let max = Max::start().await;
    let (_, mut turned) = act(&max, "knobs", json!({"per_chat": 7})).await;
    turned.as_object_mut().unwrap().remove("troubles");
    let (_, troubles) = act(&max, "troubles", json!({})).await;
    let (_, list) = max.get("/sandbox/knobs").await;
    for (kind, all) in [("knobs", turned), ("troubles", troubles)] {
        let described = list[kind].as_array().unwrap();
        assert_eq!(described.len(), all.as_object().unwrap().len(), "{kind}");
        for one in described {
            assert!(one["about"].as_str().unwrap().len() > 10, "{one}");
        }
    }
    let per_chat = list["knobs"]
        .as_array()
        .unwrap()
        .iter()
        .find(|one| one["name"] == "per_chat");
    let per_chat = per_chat.unwrap();
    assert_eq!(
        (&per_chat["default"], &per_chat["now"]),
        (&json!(2), &json!(7))
    );
}

#[tokio::test]
async fn what_the_bot_does_can_be_awaited() {
    let max = Max::start().await;
    let (anna, to) = max.anna().await;
    let said = max.sandbox.say(anna, None, "раз").unwrap();
    let (none, early) = act(
        &max,
        "wait",
        json!({"for": "message", "user": anna, "after": said, "timeout_ms": 1}),
    )
    .await;
    assert_eq!((none, &early["code"]), (408, &json!("timeout")));
    let wish = json!({"for": "message", "user": anna, "after": said, "text": "два"});
    let (waited, _) = tokio::join!(
        act(&max, "wait", wish),
        max.send(&to, json!({"text": "два"}))
    );
    assert_eq!(waited.1["message"]["text"], "два");
    let mid = max.ask(&to, json!([[button("да"), button("нет")]])).await;
    let (pressed, _) = act(
        &max,
        "press",
        json!({"user": anna, "mid": mid, "button": "нет"}),
    )
    .await;
    assert_eq!(pressed, 200);
    let updates = max.updates().await;
    assert_eq!(updates.last().unwrap()["callback"]["payload"], "нет");
    assert_eq!(act(&max, "wait", json!({"for": "delivered"})).await.0, 200);
    let wish = json!({"for": "call", "method": "POST", "path": "/messages"});
    assert_eq!(act(&max, "wait", wish).await.1["entry"]["status"], 200);
    let (_, list) = max
        .get(&format!("/sandbox/messages?user={anna}&after={said}"))
        .await;
    assert_eq!(list["messages"].as_array().unwrap().len(), 2);
}

#[tokio::test]
async fn beginning_anew_forgets_all_and_uses_no_id_twice() {
    let max = Max::start().await;
    let (anna, _) = max.anna().await;
    max.sandbox.say(anna, None, "раз").unwrap();
    let (_, old) = max.poll("").await;
    max.sandbox.knobs(|knobs| knobs.rates = true);
    max.sandbox.clock(1000);
    assert_eq!(act(&max, "reset", json!({})).await, (200, json!({})));
    let state = max.sandbox.state();
    assert_eq!(
        (&state["people"], &state["knobs"]["rates"]),
        (&json!([]), &json!(false))
    );
    assert!(max.sandbox.ledger(0).is_empty());
    let olga = max.sandbox.person("Ольга", "");
    assert_ne!(anna, olga);
    max.sandbox.say(olga, None, "два").unwrap();
    let (updates, _) = max.poll(&format!("marker={old}")).await;
    assert_eq!(updates.len(), 1, "an old marker acknowledges nothing new");
}

#[tokio::test]
async fn the_clock_is_frozen_and_let_go() {
    let max = Max::start().await;
    let (_, at) = act(&max, "clock", json!({})).await;
    assert_eq!(
        (&at["now"], &at["frozen"]),
        (&json!(max.sandbox.now()), &json!(true))
    );
    let (_, going) = act(
        &max,
        "clock",
        json!({"frozen": false, "forward_ms": 60_000}),
    )
    .await;
    assert_eq!(going["frozen"], false);
    let now = max.sandbox.now();
    assert!(now >= at["now"].as_i64().unwrap() + 60_000);
    let (_, stood) = act(&max, "clock", json!({"frozen": true})).await;
    assert_eq!(stood["now"], max.sandbox.now());
}
