//! Webhooks: deliveries, the secret, retries by the clock, and how they exclude polling.

mod support;

use max_sandbox::{Knobs, Options, Sandbox};
use serde_json::{Value, json};
use support::{Max, ear::Ear};

async fn hooked(max: &Max) -> (Ear, String) {
    let ear = Ear::default();
    let url = ear.hook(max).await;
    (ear, url)
}

/// A MAX that tries five times more at once while its clock stands.
async fn persistent() -> Max {
    Max::with(Options {
        knobs: Knobs {
            retries_at_once: 5,
            ..Knobs::unhurried()
        },
        ..Options::default()
    })
    .await
}

/// How many deliveries have been answered, well or badly.
fn tried(sandbox: &Sandbox) -> usize {
    let all = sandbox.ledger(0);
    all.iter().filter(|entry| entry["kind"] == "update").count()
}

#[tokio::test]
async fn one_update_per_post_with_the_secret() {
    let max = Max::start().await;
    let anna = max.sandbox.person("Анна", "");
    let (ear, url) = hooked(&max).await;
    max.sandbox.press_start(anna, None).unwrap();
    max.sandbox.say(anna, None, "раз").unwrap();
    max.sandbox.delivered().await;
    let expected =
        ["bot_started", "message_created"].map(|kind| (kind.to_owned(), "s-e_cret1".to_owned()));
    assert_eq!(*ear.heard.lock().unwrap(), expected);
    assert_eq!(max.get("/updates?timeout=0").await.0, 405);
    let (_, list) = max.get("/subscriptions").await;
    assert_eq!(list["subscriptions"][0]["url"], json!(url));
    assert!(!list.to_string().contains("s-e_cret1"));
    max.done("POST", "/subscriptions", json!({"url": url}))
        .await;
    let (_, list) = max.get("/subscriptions").await;
    assert_eq!(
        list["subscriptions"].as_array().unwrap().len(),
        1,
        "the same address is replaced"
    );
    max.done("DELETE", &format!("/subscriptions?url={url}"), Value::Null)
        .await;
    assert_eq!(max.get("/updates?timeout=0").await.0, 200);
}

#[tokio::test]
async fn bad_subscriptions_are_refused() {
    let max = Max::start().await;
    for body in [
        json!({"url": "http://school.ru/hook"}),
        json!({"url": "https://school.ru:8443/hook"}),
        json!({"url": "https://school.ru/hook", "secret": "a+b/c="}),
        json!({"url": "https://school.ru/hook", "secret": "abcd"}),
        json!({}),
    ] {
        let refusal = max.refusal("POST", "/subscriptions", body).await;
        assert_eq!(refusal, "400 proto.payload");
    }
}

#[tokio::test]
async fn a_refused_delivery_is_tried_again() {
    let max = persistent().await;
    let anna = max.sandbox.person("Анна", "");
    let (ear, _) = hooked(&max).await;
    ear.refuse(5);
    max.sandbox.press_start(anna, None).unwrap();
    max.sandbox.delivered().await;
    assert_eq!(
        ear.types(),
        ["bot_started"; 6],
        "at once while the clock is frozen"
    );

    ear.refuse(7);
    max.sandbox.say(anna, None, "раз").unwrap();
    for (count, wait) in [(12, 60_000), (13, 150_000)] {
        max.sandbox.until(|max| tried(max) == count).await;
        max.sandbox.clock(wait);
    }
    max.sandbox.delivered().await;
    assert_eq!(ear.types().len(), 6 + 8);
}

#[tokio::test]
async fn eight_silent_hours_end_the_subscription() {
    let max = persistent().await;
    let anna = max.sandbox.person("Анна", "");
    let (ear, _) = hooked(&max).await;
    ear.refuse(usize::MAX);
    max.sandbox.press_start(anna, None).unwrap();
    for n in 6..20 {
        max.sandbox.until(|max| tried(max) >= n).await;
        max.sandbox.clock(9 * 3_600_000);
        if max.get("/subscriptions").await.1["subscriptions"] == json!([]) {
            return;
        }
    }
    panic!("still subscribed");
}

#[tokio::test]
async fn chosen_types_and_rights_come_by_webhook() {
    let max = Max::start().await;
    let anna = max.sandbox.person("Анна", "");
    let ear = Ear::default();
    let url = ear.clone().open().await;
    let types = ["bot_added", "bot_admin_permissions_changed"];
    max.done(
        "POST",
        "/subscriptions",
        json!({"url": url, "update_types": types}),
    )
    .await;
    let chat = max.sandbox.group("7Б", anna, true).unwrap().chat_id;
    max.sandbox.press_start(anna, None).unwrap();
    max.sandbox.add_bot(anna, chat).unwrap();
    max.sandbox
        .rights(anna, chat, &["read_all_messages"])
        .unwrap();
    max.sandbox.delivered().await;
    assert_eq!(ear.types(), types);
}
