//! Deep links, what a bot may do in a dialogue that is stopped or was never begun, and the proof of a phone.

mod support;

use max_sandbox::{Knobs, Options};
use serde_json::{Value, json};
use support::{Max, button};

#[tokio::test]
async fn a_deep_link_is_understood_however_it_is_written() {
    let max = Max::start().await;
    let nick = max.sandbox.nick();
    let loud = nick.to_uppercase();
    for (link, payload) in [
        (format!("https://max.ru/{nick}?start=a-b_1"), json!("a-b_1")),
        (format!("max.ru/@{nick}?start=x"), json!("x")),
        (
            format!("http://www.max.ru/{loud}/?utm=1&start=x"),
            json!("x"),
        ),
        (
            format!("https://max.ru/{nick}?start=%D0%90%2B"),
            json!("А+"),
        ),
        (
            format!("https://max.ru/{nick}?start=%D0%9"),
            json!("\u{fffd}%9"),
        ),
        (
            format!("https://max.ru/{nick}?start={}", "x".repeat(128)),
            json!("x".repeat(128)),
        ),
        (
            format!("https://max.ru/{nick}?start={}", "x".repeat(129)),
            Value::Null,
        ),
        (format!("https://max.ru/{nick}?start="), Value::Null),
        (format!("https://max.ru/{nick}"), Value::Null),
    ] {
        let person = max.sandbox.person("Анна", "");
        let opened = max.sandbox.open(person, &link).unwrap();
        assert!(opened.started && !opened.entered, "{link}");
        let started = &max.updates().await[0];
        assert_eq!(started["update_type"], "bot_started");
        assert_eq!(started["payload"], payload, "{link}");
    }
}

#[tokio::test]
async fn a_link_into_an_active_dialogue_starts_again_only_when_told_to() {
    let max = Max::start().await;
    let (anna, _) = max.anna().await;
    let link = format!("https://max.ru/{}?start=слово", max.sandbox.nick());
    assert!(!max.sandbox.open(anna, &link).unwrap().started);
    assert!(max.heard().await.is_empty());
    max.sandbox.knobs(|knobs| knobs.link_restarts = true);
    assert!(max.sandbox.open(anna, &link).unwrap().started);
    assert_eq!(max.updates().await[0]["payload"], "слово");
    max.sandbox.knobs(|knobs| knobs.link_restarts = false);
    max.sandbox.stop_bot(anna).unwrap();
    max.heard().await;
    assert!(max.sandbox.open(anna, &link).unwrap().started, "resumed");
    assert_eq!(max.updates().await[0]["payload"], "слово");
}

#[tokio::test]
async fn a_dialogue_that_was_never_begun_is_not_there() {
    let max = Max::start().await;
    let anna = max.sandbox.person("Анна", "");
    let chat = max.sandbox.dialog_id(anna);
    let no_chat = "404 chat.not.found";
    for (method, path, answer) in [
        (
            "POST",
            format!("/messages?user_id={anna}"),
            "404 dialog.not.found",
        ),
        ("POST", format!("/messages?chat_id={chat}"), no_chat),
        ("POST", format!("/chats/{chat}/actions"), no_chat),
        ("GET", format!("/chats/{chat}"), no_chat),
        ("GET", format!("/messages?chat_id={chat}"), no_chat),
    ] {
        let body = json!({"text": "да", "action": "typing_on"});
        assert_eq!(max.refusal(method, &path, body).await, answer, "{path}");
    }
}

#[tokio::test]
async fn a_stopped_dialogue_denies_everything_until_it_is_resumed() {
    let max = Max::start().await;
    let (anna, to) = max.anna().await;
    let chat = max.sandbox.dialog_id(anna);
    let mid = max.ask(&to, json!([[button("Да")]])).await;
    max.sandbox.press(anna, &mid, (0, 0)).unwrap();
    let press = max.updates().await[0]["callback"]["callback_id"].clone();
    let one = format!("/messages?message_id={mid}");
    let (words, typing) = (json!({"text": "да"}), json!({"action": "typing_on"}));
    let calls = [
        ("POST", format!("/messages?{to}"), words.clone()),
        ("POST", format!("/messages?chat_id={chat}"), words.clone()),
        ("GET", format!("/messages?chat_id={chat}"), Value::Null),
        ("POST", format!("/chats/{chat}/actions"), typing),
        (
            "POST",
            format!("/answers?callback_id={}", press.as_str().unwrap()),
            json!({"notification": "Да"}),
        ),
        ("PUT", one.clone(), words),
        ("DELETE", one, Value::Null),
    ];
    max.sandbox.stop_bot(anna).unwrap();
    for (method, path, body) in &calls {
        let (status, error) = max.call(method, path, body.clone()).await;
        assert_eq!(
            (status, &error["code"]),
            (403, &json!("chat.denied")),
            "{path}"
        );
        let said = format!("Key: error.dialog.suspended, args: [{chat},].");
        assert_eq!(error["message"], said);
    }
    assert!(max.sandbox.press(anna, &mid, (0, 0)).is_err());
    max.sandbox.press_start(anna, None).unwrap();
    for (method, path, body) in calls {
        assert_eq!(max.call(method, &path, body).await.0, 200, "{path}");
    }
}

#[tokio::test]
async fn the_proof_of_a_phone_is_the_card_under_the_token() {
    let max = Max::with(Options {
        token: "a-token_of-mine".to_owned(),
        knobs: Knobs::unhurried(),
        ..Options::default()
    })
    .await;
    let (anna, _) = max.anna().await;
    let card = max.sandbox.contact(anna, None, None).unwrap();
    max.sandbox.forward(anna, None, &card).unwrap();
    let updates = max.updates().await;
    let payload = &updates[0]["message"]["body"]["attachments"][0]["payload"];
    let vcf = "BEGIN:VCARD\r\nVERSION:3.0\r\nPRODID:ez-vcard 0.10.3\r\nTEL;TYPE=cell:70002843158\r\nFN:Анна Смирнова\r\nEND:VCARD\r\n";
    assert_eq!(payload["vcf_info"], vcf);
    assert_eq!(
        payload["hash"],
        "d989702d8336548232d370ab5e5ef31c02105ab970620e71e88bedc9ba3899e4"
    );
    let forwarded = &updates[1]["message"]["link"]["message"]["attachments"][0];
    assert_eq!(forwarded["payload"]["vcf_info"], vcf);
    assert_eq!(
        forwarded["payload"].get("hash"),
        None,
        "only a press proves"
    );
}
