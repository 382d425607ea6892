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

#[tokio::test]
async fn the_rate_is_looked_at_last() {
    let max = spent().await;
    let [anna, olga] = ["Анна", "Ольга"].map(|name| max.sandbox.person(name, ""));
    max.sandbox.press_start(anna, None).unwrap();
    let chat = max.sandbox.group("7Б", anna, true).unwrap().chat_id;
    max.sandbox.add_bot(anna, chat).unwrap();
    let wrong = max.request("GET", "/me").header("Authorization", "wrong");
    assert_eq!(wrong.send().await.unwrap().status(), 401);
    let to = |user: i64| format!("/messages?user_id={user}");
    for (method, path, body, answer) in [
        (
            "GET",
            "/nowhere".to_owned(),
            Value::Null,
            "404 method.not.found",
        ),
        ("POST", to(anna), json!([]), "400 proto.payload"),
        ("POST", to(olga), WORDS(), "404 dialog.not.found"),
        (
            "PATCH",
            format!("/chats/{chat}"),
            json!({"title": "8Б"}),
            "403 access.denied",
        ),
        ("POST", to(anna), WORDS(), "429 too.many.requests"),
        (
            "GET",
            "/me".to_owned(),
            Value::Null,
            "429 too.many.requests",
        ),
        (
            "GET",
            "/updates".to_owned(),
            Value::Null,
            "429 too.many.requests",
        ),
        (
            "POST",
            "/uploads?type=file".to_owned(),
            Value::Null,
            "429 too.many.requests",
        ),
        (
            "PATCH",
            "/me/commands".to_owned(),
            json!({"commands": []}),
            "429 too.many.requests",
        ),
    ] {
        assert_eq!(max.refusal(method, &path, body).await, answer, "{path}");
    }
    assert!(
        max.sandbox.dialog(anna).is_empty(),
        "nothing is carried out"
    );
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
        assert_eq!(refusal, "429 too.many.requests", "{method} {path}");
    }
    assert_eq!(max.get("/me").await.0, 200, "of no chat");
}

#[tokio::test]
async fn polls_have_a_rate_unless_as_once() {
    let max = Max::start().await;
    max.sandbox
        .knobs(|knobs| (knobs.rates, knobs.polls) = (true, 0));
    let refusal = max.refusal("GET", "/updates?timeout=0", Value::Null).await;
    assert_eq!(refusal, "429 too.many.requests");
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
