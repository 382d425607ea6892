//! The control interface over HTTP, the stream of news, the page.

mod support;

use max_sandbox::{Clock, Options};
use serde_json::{Value, json};
use support::Max;

async fn act(max: &Max, verb: &str, body: Value) -> (u16, Value) {
    max.call("POST", &format!("/sandbox/{verb}"), body).await
}

#[tokio::test]
async fn people_can_be_played_over_http() {
    let max = Max::start().await;
    let (_, anna) = act(&max, "person", json!({"first_name": "Анна"})).await;
    let anna = anna["user_id"].clone();
    let (_, group) = act(&max, "group", json!({"title": "7Б", "owner": anna})).await;
    let (_, olga) = act(
        &max,
        "person",
        json!({"first_name": "Ольга", "last_name": "К"}),
    )
    .await;
    let olga = olga["user_id"].clone();
    let (_, opened) = act(&max, "open", json!({"user": olga, "url": group["link"]})).await;
    assert_eq!(opened["entered"], true);
    act(
        &max,
        "say",
        json!({"user": olga, "chat": group["chat_id"], "text": "<b>привет"}),
    )
    .await;
    act(&max, "say", json!({"user": olga, "text": "/помощь"})).await;

    let (_, state) = max.get("/sandbox/state").await;
    assert_eq!(state["people"][1]["name"], "Ольга К");
    let chat = &state["chats"][0];
    assert_eq!(
        (&chat["title"], &chat["bot"]),
        (&json!("7Б"), &json!("none"))
    );
    assert_eq!(chat["unread"][anna.to_string()], 1);
    let message = &chat["messages"][1];
    assert_eq!(message["html"], "&lt;b&gt;привет");
    assert_eq!(message["sender_name"], "Ольга К");
    let dialog = &state["chats"][1];
    assert_eq!(
        (&dialog["type"], &dialog["user_id"]),
        (&json!("dialog"), &olga)
    );
}

#[tokio::test]
async fn refusals_have_a_code_and_russian_words() {
    let max = Max::start().await;
    for (verb, body, code, said) in [
        (
            "say",
            json!({"user": 5, "text": "a"}),
            "no_person",
            "Такого человека нет",
        ),
        (
            "person",
            json!({}),
            "missing_field",
            "Нужно поле first_name",
        ),
        (
            "dance",
            json!({}),
            "unknown_verb",
            "Такого действия нет: dance",
        ),
        (
            "press",
            json!({"user": 5, "mid": "mid.0"}),
            "no_message",
            "Такого сообщения нет",
        ),
    ] {
        let refusal = json!({"error": said, "code": code});
        let status = if verb == "dance" { 404 } else { 400 };
        assert_eq!(act(&max, verb, body).await, (status, refusal));
    }
}

#[tokio::test]
async fn troubles_and_the_clock_are_switched() {
    let max = Max::start().await;
    let (_, all) = act(
        &max,
        "troubles",
        json!({"duplicate_every": 2, "reorder": true}),
    )
    .await;
    assert_eq!(
        (&all["duplicate_every"], &all["fail_every"]),
        (&json!(2), &json!(0))
    );
    let (_, all) = act(&max, "troubles", json!({"duplicate_every": 0})).await;
    assert_eq!(
        (&all["duplicate_every"], &all["reorder"]),
        (&json!(0), &json!(true))
    );
    let (before, moved) = (max.sandbox.now(), max.sandbox.moved());
    let (_, answer) = act(&max, "clock", json!({"forward_ms": 60_000})).await;
    assert_eq!(answer["now"], before + 60_000);
    assert_eq!(*moved.borrow(), before + 60_000);
}

#[tokio::test]
async fn foreign_pages_are_kept_out() {
    let max = Max::start().await;
    let own = max.sandbox.url().to_owned();
    let host = own.trim_start_matches("http://").to_owned();
    for (origin, host, status) in [
        (own.as_str(), host.as_str(), 200),
        ("https://evil.example", host.as_str(), 403),
        ("null", host.as_str(), 403),
        ("http://evil.example", "evil.example", 403),
    ] {
        let request = max
            .request("POST", "/sandbox/person")
            .header("Origin", origin)
            .header("Host", host);
        let answer = request
            .json(&json!({"first_name": "Анна"}))
            .send()
            .await
            .unwrap();
        assert_eq!(answer.status(), status, "{origin} {host}");
    }
    let request = max
        .request("GET", "/sandbox/state")
        .header("Host", "evil.example");
    assert_eq!(request.send().await.unwrap().status(), 403);
}

#[tokio::test]
async fn the_page_brings_everything_with_it() {
    let max = Max::start().await;
    for (path, kind) in [
        ("/", "text/html"),
        ("/sandbox", "text/html"),
        ("/sandbox/app.js", "text/javascript"),
        ("/sandbox/style.css", "text/css"),
    ] {
        let answer = max.request("GET", path).send().await.unwrap();
        let header = |name: &str| answer.headers()[name].to_str().unwrap().to_owned();
        assert_eq!(answer.status(), 200, "{path}");
        assert!(header("content-type").starts_with(kind));
        assert!(header("content-security-policy").starts_with("default-src 'self'"));
    }
    assert_eq!(max.get("/favicon.ico").await.0, 204);
    assert!(max.sandbox.calls().is_empty(), "the page is no bot");
}

#[tokio::test]
async fn news_stream_until_the_end() {
    let max = Max::start().await;
    let (anna, _) = max.anna().await;
    let mut stream = max.request("GET", "/sandbox/events").send().await.unwrap();
    max.sandbox.say(anna, None, "да").unwrap();
    let first = stream.chunk().await.unwrap().unwrap();
    let text = String::from_utf8(first.to_vec()).unwrap();
    let chat = max.sandbox.dialog_id(anna);
    assert!(
        text.starts_with(&format!("event: change\ndata: {{\"chat_id\":{chat}}}")),
        "{text}"
    );
    max.sandbox.stop().await;
    while stream.chunk().await.unwrap().is_some() {}
}

#[tokio::test]
async fn a_running_clock_goes_by_itself_and_never_back() {
    let max = Max::with(Options {
        clock: Clock::Running,
        ..Options::default()
    })
    .await;
    let anna = max.sandbox.person("Анна", "");
    let before = max.sandbox.now();
    for _ in 0..5 {
        max.sandbox.say(anna, None, "a").unwrap();
    }
    let mids: Vec<String> = max
        .sandbox
        .dialog(anna)
        .into_iter()
        .map(|seen| seen.mid)
        .collect();
    assert!(mids.is_sorted() && mids[0] != mids[1]);
    assert!(max.sandbox.clock(3_600_000) >= before + 3_600_000);
    assert!(max.sandbox.now() >= before + 3_600_000);
}
