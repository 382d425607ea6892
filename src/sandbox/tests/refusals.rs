//! What the API refuses, with which code, and in which order it looks.

mod support;

use max_sandbox::Options;
use serde_json::{Value, json};
use support::{Max, button};

#[tokio::test]
async fn the_token_comes_first() {
    let max = Max::start().await;
    let token = max.sandbox.token().to_owned();
    assert_eq!(token.len(), 84);
    for (given, said) in [
        ("", "Empty access_token"),
        ("wrong", "Invalid access_token"),
        (&format!("{token}x"), "Invalid access_token"),
        (&format!("Bearer {token}"), "Malformed access token"),
    ] {
        let mut request = max.request("POST", "/no/such/path");
        if !given.is_empty() {
            request = request.header("Authorization", given);
        }
        let answer = request.send().await.unwrap();
        assert_eq!(answer.status(), 401);
        let body: Value = answer.json().await.unwrap();
        assert_eq!(body, json!({"code": "verify.token", "message": said}));
    }
}

#[tokio::test]
async fn gone_methods_are_not_recognized() {
    let max = Max::start().await;
    for (method, path) in [
        ("GET", "/chats"),
        ("DELETE", "/chats/-1"),
        ("POST", "/chats/-1/members"),
        ("PATCH", "/me"),
        ("POST", "/me/commands"),
        ("GET", "/nothing"),
    ] {
        let refusal = max.refusal(method, path, json!({})).await;
        assert_eq!(refusal, "404 method.not.found", "{method} {path}");
    }
}

fn keyboard(rows: Value) -> Value {
    json!({"text": "?", "attachments": [{"type": "inline_keyboard", "payload": {"buttons": rows}}]})
}

const SHAPE: &str = "Can't deserialize body";

#[tokio::test]
async fn keyboards_are_checked() {
    let max = Max::start().await;
    let link = |url: &str| keyboard(json!([[{"type": "link", "text": "a", "url": url}]]));
    let http = "Must have only http/https links format in buttons";
    let wide = json!({"type": "link", "text": "a", "url": "https://max.ru"});
    for (body, said) in [
        (keyboard(json!([button("a")])), SHAPE),
        (keyboard(json!([[{"type": "chat", "text": "a"}]])), SHAPE),
        (keyboard(json!([vec![button("a"); 8]])), "errors.maxRowSize"),
        (keyboard(json!([vec![wide; 4]])), "errors.maxRowSize"),
        (keyboard(json!(vec![[button("a")]; 31])), "errors.maxRows"),
        (link("ftp://max.ru"), http),
        (link(""), http),
        (link("https://school.local/x"), http),
    ] {
        let (status, error) = max.call("POST", "/messages?user_id=1", body).await;
        assert_eq!((status, error["message"].as_str()), (400, Some(said)));
    }
}

#[tokio::test]
async fn bodies_are_checked_before_the_recipient() {
    let max = Max::start().await;
    let inside = json!([{"type": "location", "payload": {"latitude": 1}}]);
    let video = json!([{"type": "video", "payload": {}}]);
    for (body, said) in [
        (json!([]), SHAPE),
        (json!({"text": 5}), SHAPE),
        (json!({"text": "a", "format": "xml"}), SHAPE),
        (
            json!({"text": "<b></b>", "format": "html"}),
            "text: must not be empty",
        ),
        (
            json!({"text": "я".repeat(4001)}),
            "text: size must be between 0 and 4000",
        ),
        (json!({"attachments": inside}), "latitude cannot be null"),
        (
            json!({"attachments": video}),
            "Missing `token` in video attachment",
        ),
    ] {
        let (status, error) = max.call("POST", "/messages?user_id=1", body).await;
        assert_eq!((status, error["message"].as_str()), (400, Some(said)));
    }
    let body = json!({"text": "a", "user_id": 1});
    for (path, said) in [
        ("/messages", "400 proto.payload"),
        ("/messages?user_id=1", "404 dialog.not.found"),
        ("/messages?chat_id=1", "404 chat.not.found"),
    ] {
        assert_eq!(max.refusal("POST", path, body.clone()).await, said);
    }
}

#[tokio::test]
async fn limits_let_the_last_allowed_through() {
    let max = Max::start().await;
    let (_, to) = max.anna().await;
    max.send(&to, json!({"text": "я".repeat(4000)})).await;
    max.send(&to, keyboard(json!(vec![vec![button("a"); 7]; 30])))
        .await;
    max.send(
        &to,
        keyboard(json!([[{"type": "link", "text": "a", "url": "http://10.0.0.1/x"}]])),
    )
    .await;
}

#[tokio::test]
async fn the_hint_menu_is_an_object() {
    let max = Max::start().await;
    let command = json!({"name": "start", "description": "Начать"});
    assert_eq!(
        max.refusal("PATCH", "/me/commands", json!([command])).await,
        "400 proto.payload"
    );
    let many = json!({"commands": vec![&command; 33]});
    assert_eq!(
        max.refusal("PATCH", "/me/commands", many).await,
        "400 proto.payload"
    );
    let body = json!({"commands": [command]});
    assert_eq!(
        max.call("PATCH", "/me/commands", body.clone()).await,
        (200, body.clone())
    );
    assert_eq!(max.get("/me").await.1["commands"], body["commands"]);
    max.call("PATCH", "/me/commands", json!({"commands": []}))
        .await;
    assert!(max.get("/me").await.1.get("commands").is_none());
}

#[tokio::test]
async fn only_own_and_young_messages_change() {
    let max = Max::start().await;
    let (anna, to) = max.anna().await;
    let plain = max.send(&to, json!({"text": "a"})).await["body"]["mid"]
        .as_str()
        .unwrap()
        .to_owned();
    let asked = max.ask(&to, json!([[button("Да")]])).await;
    let said = max.sandbox.say(anna, None, "моё").unwrap();
    let path = |mid: &str| format!("/messages?message_id={mid}");
    max.done("PUT", &path(&plain), json!({"text": "b"})).await;
    for method in ["PUT", "DELETE"] {
        let refusal = max
            .refusal(method, &path(&said), json!({"text": "b"}))
            .await;
        assert_eq!(refusal, "403 access.denied");
        let refusal = max
            .refusal(method, &path("mid.0"), json!({"text": "b"}))
            .await;
        assert_eq!(refusal, "404 message.not.found");
    }
    max.sandbox.clock(7 * 24 * 3_600_000);
    assert_eq!(
        max.refusal("PUT", &path(&plain), json!({"text": "c"}))
            .await,
        "403 access.denied"
    );
    max.done("PUT", &path(&asked), json!({"text": "c"})).await;
    assert_eq!(max.sandbox.dialog(anna)[1].buttons.len(), 1);
    max.done("DELETE", &path(&plain), Value::Null).await;
    assert_eq!(max.get(&format!("/messages/{plain}")).await.0, 404);
    assert_eq!(
        max.get(&format!("/messages/{asked}")).await.1["body"]["text"],
        "c"
    );
}

#[tokio::test]
async fn more_than_two_a_second_into_one_chat_is_too_many() {
    let max = Max::with(Options::default()).await;
    let (_, to) = max.anna().await;
    let path = format!("/messages?{to}");
    let mut last = String::new();
    for _ in 0..3 {
        last = max.refusal("POST", &path, json!({"text": "a"})).await;
    }
    assert_eq!(last, "429 too.many.requests");
}
