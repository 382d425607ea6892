//! In which order a call is looked at: token, path, body, recipient, rights, and the rate last.

mod support;

use serde_json::{Value, json};
use support::{Max, button};

/// A MAX where no call at all is within the rate.
async fn spent() -> Max {
    let max = Max::start().await;
    max.anna().await;
    max.sandbox
        .knobs(|knobs| (knobs.rates, knobs.overall) = (true, 0));
    max
}

const WORDS: fn() -> Value = || json!({"text": "да"});

const TOO_MANY: &str = "429 too.many.requests";

#[tokio::test]
async fn whatever_else_is_wrong_is_said_before_the_rate() {
    let max = spent().await;
    let [anna, olga] = ["Анна", "Ольга"].map(|name| max.sandbox.person(name, ""));
    max.sandbox.press_start(anna, None).unwrap();
    let chat = max.sandbox.group("7Б", anna, true).unwrap().chat_id;
    max.sandbox.add_bot(anna, chat).unwrap();
    let wrong = max.request("GET", "/me").header("Authorization", "wrong");
    assert_eq!(wrong.send().await.unwrap().status(), 401);
    let to = |user: i64| format!("/messages?user_id={user}");
    let (group, title) = (format!("/chats/{chat}"), json!({"title": "8Б"}));
    for (method, path, body, answer) in [
        ("GET", "/nowhere", Value::Null, "404 method.not.found"),
        ("POST", &to(anna), json!([]), "400 proto.payload"),
        ("POST", &to(olga), WORDS(), "404 dialog.not.found"),
        ("PATCH", &group, title, "403 access.denied"),
        ("POST", &to(anna), WORDS(), TOO_MANY),
    ] {
        let refusal = max.refusal(method, path, body).await;
        assert_eq!(refusal, answer, "{path}");
    }
    assert!(max.sandbox.dialog(anna).is_empty(), "nothing is done");
}

#[tokio::test]
async fn calls_about_no_chat_have_a_rate_too() {
    let max = spent().await;
    let menu = json!({"commands": []});
    for (method, path, body) in [
        ("GET", "/me", Value::Null),
        ("GET", "/updates", Value::Null),
        ("POST", "/uploads?type=file", Value::Null),
        ("PATCH", "/me/commands", menu),
    ] {
        assert_eq!(max.refusal(method, path, body).await, TOO_MANY, "{path}");
    }
}

#[tokio::test]
async fn a_chat_and_an_operation_have_a_rate_of_their_own() {
    let max = Max::start().await;
    let (anna, to) = max.anna().await;
    let mid = max.ask(&to, json!([[button("Да")]])).await;
    max.sandbox.press(anna, &mid, (0, 0)).unwrap();
    let press = &max.updates().await[0]["callback"]["callback_id"];
    let press = press.as_str().unwrap();
    max.sandbox
        .knobs(|knobs| (knobs.rates, knobs.per_chat) = (true, 0));
    let one = format!("/messages?message_id={mid}");
    let toast = json!({"notification": "Хорошо"});
    for (method, path, body) in [
        ("POST", format!("/messages?{to}"), WORDS()),
        ("PUT", one.clone(), WORDS()),
        ("DELETE", one, Value::Null),
        ("POST", format!("/answers?callback_id={press}"), toast),
    ] {
        let refusal = max.refusal(method, &path, body).await;
        assert_eq!(refusal, TOO_MANY, "{method} {path}");
    }
    assert_eq!(max.get("/me").await.0, 200, "of no chat");
}

#[tokio::test]
async fn polls_have_a_rate_unless_as_once() {
    let max = Max::start().await;
    max.sandbox
        .knobs(|knobs| (knobs.rates, knobs.polls) = (true, 0));
    let refusal = max.refusal("GET", "/updates?timeout=0", Value::Null).await;
    assert_eq!(refusal, TOO_MANY);
    assert_eq!(max.get("/me").await.0, 200);
    max.sandbox.knobs(|knobs| knobs.legacy_polls = true);
    assert_eq!(max.get("/updates?timeout=0").await.0, 200);
}

#[tokio::test]
async fn without_rates_nothing_is_counted() {
    let max = spent().await;
    max.sandbox.knobs(|knobs| knobs.rates = false);
    assert_eq!(max.get("/me").await.0, 200);
    assert_eq!(max.get("/updates?timeout=0").await.0, 200);
}
