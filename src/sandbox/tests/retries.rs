//! Webhooks that fail: when each delivery is tried again by the clock of this MAX, and when nothing is sent any more.

mod support;

use futures_util::FutureExt;
use max_sandbox::Sandbox;
use serde_json::{Value, json};
use support::{Max, ear::Ear};
use tokio::net::TcpListener;

const HOUR: i64 = 3_600_000;

/// How often `bot_started` has been tried and answered.
fn tried(sandbox: &Sandbox) -> usize {
    let all = sandbox.ledger(0);
    let tries = all.iter().filter(|one| one["kind"] == "update");
    tries
        .filter(|one| one["update"]["update_type"] == "bot_started")
        .count()
}

async fn subscribed(max: &Max) -> bool {
    max.get("/subscriptions").await.1["subscriptions"] != json!([])
}

/// Says something that is delivered after all that is due, and awaits it. The clock takes a millisecond for it.
async fn sentinel(max: &Max, anna: i64) {
    let heard = |sandbox: &Sandbox| {
        let all = sandbox.ledger(0);
        let kind = |one: &&Value| one["update"]["update_type"] == "message_created";
        all.iter().filter(kind).count()
    };
    let before = heard(&max.sandbox);
    max.sandbox.say(anna, None, "тут?").unwrap();
    max.sandbox.until(|max| heard(max) > before).await;
}

#[tokio::test]
async fn a_delivery_is_repeated_after_a_minute_and_ever_later_ten_times() {
    let max = Max::start().await;
    let ear = Ear::deaf_to("bot_started");
    ear.hook(&max).await;
    let anna = max.sandbox.person("Анна", "");
    max.sandbox.press_start(anna, None).unwrap();
    max.sandbox.until(|max| tried(max) == 1).await;
    for retry in 0..10 {
        sentinel(&max, anna).await;
        let wait = (60_000.0 * 2.5_f64.powi(retry)) as i64;
        max.sandbox.clock(wait - 3);
        sentinel(&max, anna).await;
        assert_eq!(
            tried(&max.sandbox),
            1 + retry as usize,
            "a millisecond early"
        );
        max.sandbox.clock(1);
        max.sandbox
            .until(|max| tried(max) == 2 + retry as usize)
            .await;
    }
    sentinel(&max, anna).await;
    max.sandbox.delivered().await;
    max.sandbox.clock(10_000 * HOUR);
    sentinel(&max, anna).await;
    assert_eq!(tried(&max.sandbox), 11, "never again");
    assert!(subscribed(&max).await, "other updates are accepted");
}

#[tokio::test]
async fn eight_hours_without_a_single_acceptance_end_the_subscription() {
    let max = Max::start().await;
    let ear = Ear::default();
    ear.hook(&max).await;
    ear.refuse(usize::MAX);
    let anna = max.sandbox.person("Анна", "");
    max.sandbox.press_start(anna, None).unwrap();
    for n in 1..=7 {
        max.sandbox.until(|max| tried(max) == n).await;
        max.sandbox
            .clock((60_000.0 * 2.5_f64.powi(n as i32 - 1)) as i64);
    }
    max.sandbox.until(|max| tried(max) == 8).await;
    let waited: f64 = (0..7).map(|n| 60_000.0 * 2.5_f64.powi(n)).sum();
    max.sandbox.clock(8 * HOUR - waited as i64 - 1);
    assert!(subscribed(&max).await);
    max.sandbox.clock(1);
    assert!(!subscribed(&max).await);
    max.sandbox.delivered().await;
    assert_eq!(tried(&max.sandbox), 8);
}

#[tokio::test]
async fn an_acceptance_begins_the_eight_hours_anew() {
    let max = Max::start().await;
    let ear = Ear::default();
    ear.hook(&max).await;
    let anna = max.sandbox.person("Анна", "");
    ear.refuse(1);
    max.sandbox.press_start(anna, None).unwrap();
    max.sandbox.until(|max| tried(max) == 1).await;
    max.sandbox.clock(60_000);
    max.sandbox.delivered().await;
    max.sandbox.clock(100 * HOUR);
    assert!(subscribed(&max).await);
}

#[tokio::test]
async fn an_answer_later_than_thirty_seconds_is_none() {
    let max = Max::start().await;
    let deaf = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}/", deaf.local_addr().unwrap());
    max.done("POST", "/subscriptions", json!({"url": url}))
        .await;
    let anna = max.sandbox.person("Анна", "");
    max.sandbox.press_start(anna, None).unwrap();
    let (_connection, _) = deaf.accept().await.unwrap();
    max.sandbox.clock(29_000);
    assert_eq!(tried(&max.sandbox), 0);
    max.sandbox.clock(1_000);
    max.sandbox.until(|max| tried(max) == 1).await;
    let entry = max.sandbox.ledger(0).pop().unwrap();
    assert_eq!(
        (&entry["status"], &entry["attempt"]),
        (&json!(0), &json!(1))
    );
}

#[tokio::test]
async fn an_address_subscribed_twice_hears_twice_if_so_told() {
    for (twice, times) in [(false, 1), (true, 2)] {
        let max = Max::start().await;
        max.sandbox.knobs(|knobs| knobs.twice_subscribed = twice);
        let ear = Ear::default();
        let url = ear.hook(&max).await;
        max.done("POST", "/subscriptions", json!({"url": url}))
            .await;
        let (_, list) = max.get("/subscriptions").await;
        assert_eq!(list["subscriptions"].as_array().unwrap().len(), times);
        let anna = max.sandbox.person("Анна", "");
        max.sandbox.press_start(anna, None).unwrap();
        max.sandbox.delivered().await;
        assert_eq!(ear.types(), vec!["bot_started"; times]);
    }
}

#[tokio::test]
async fn a_poll_beside_a_webhook_is_refused_or_brings_nothing() {
    let max = Max::start().await;
    let (anna, _) = max.anna().await;
    let (_, before) = max.poll("").await;
    let url = Ear::default().hook(&max).await;
    max.sandbox.say(anna, None, "да").unwrap();
    max.sandbox.delivered().await;
    let poll = format!("/updates?timeout=0&marker={before}");
    let refusal = max.refusal("GET", &poll, Value::Null).await;
    assert_eq!(refusal, "405 method.not.allowed");
    max.sandbox.knobs(|knobs| knobs.silent_poll = true);
    assert_eq!(max.get(&poll).await.1["updates"], json!([]));
    max.done("DELETE", &format!("/subscriptions?url={url}"), Value::Null)
        .await;
    let (_, again) = max.get(&poll).await;
    assert_eq!(again["updates"].as_array().unwrap().len(), 1);
}

#[tokio::test]
async fn so_many_deliveries_are_on_their_way_at_once_as_told() {
    let max = Max::start().await;
    let slow = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}/", slow.local_addr().unwrap());
    let anna = max.sandbox.person("Анна", "");
    max.sandbox.press_start(anna, None).unwrap();
    max.sandbox.say(anna, None, "да").unwrap();
    max.done("POST", "/subscriptions", json!({"url": url}))
        .await;
    let first = slow.accept().await.unwrap();
    assert_eq!(max.get("/me").await.0, 200);
    assert!(slow.accept().now_or_never().is_none(), "one after another");
    max.sandbox.knobs(|knobs| knobs.hooks_at_once = 2);
    let second = slow.accept().await.unwrap();
    assert_ne!(first.1, second.1);
}

#[tokio::test]
async fn plain_http_to_this_machine_is_a_knob() {
    let max = Max::start().await;
    let url = Ear::default().hook(&max).await;
    max.sandbox.knobs(|knobs| knobs.plain_http = false);
    for url in [url.as_str(), "https://localhost:8443/hook"] {
        let refusal = max.refusal("POST", "/subscriptions", json!({"url": url}));
        assert_eq!(refusal.await, "400 proto.payload", "{url}");
    }
    let url = "https://school.ru/hook";
    max.done("POST", "/subscriptions", json!({"url": url}))
        .await;
}
