//! Knobs of updates, presses and groups: each does what it says, and nothing of it without being turned.

mod support;

use serde_json::{Value, json};
use support::{Max, button};

/// The names of the fields that are there and `null`.
fn nulls(value: &Value) -> Vec<&str> {
    let fields = value.as_object().unwrap().iter();
    let null = fields.filter(|(_, value)| value.is_null());
    null.map(|(name, _)| name.as_str()).collect()
}

#[tokio::test]
async fn strict_schema_sends_null_for_what_is_absent() {
    let max = Max::start().await;
    let (anna, _) = max.anna().await;
    let chat = max.sandbox.group("7Б", anna, true).unwrap().chat_id;
    max.sandbox.add_bot(anna, chat).unwrap();
    max.heard().await;
    for strict in [false, true] {
        max.sandbox.knobs(|knobs| knobs.strict_schema = strict);
        let absent = |names: &[&'static str]| if strict { names.to_vec() } else { Vec::new() };
        max.sandbox.say(anna, None, "да").unwrap();
        let update = &max.updates().await[0];
        let message = &update["message"];
        assert_eq!(nulls(message), absent(&["link", "stat", "url"]));
        assert_eq!(nulls(&message["body"]), absent(&["attachments", "markup"]));
        let (_, group) = max.get(&format!("/chats/{chat}")).await;
        for name in ["description", "dialog_with_user", "icon", "pinned_message"] {
            assert_eq!(nulls(&group).contains(&name), strict, "{name}");
        }
        let (_, me) = max.get("/me").await;
        assert_eq!(nulls(&me).contains(&"commands"), strict);
    }
}

#[tokio::test]
async fn only_last_brings_one_update_to_a_poll_without_a_marker() {
    let max = Max::start().await;
    let (anna, _) = max.anna().await;
    let (_, before) = max.poll("").await;
    for text in ["раз", "два", "три"] {
        max.sandbox.say(anna, None, text).unwrap();
    }
    assert_eq!(max.poll("").await.0.len(), 3);
    max.sandbox.knobs(|knobs| knobs.only_last = true);
    let (last, _) = max.poll("limit=1").await;
    assert_eq!(last.len(), 1);
    assert_eq!(last[0]["message"]["body"]["text"], "три");
    assert_eq!(max.poll(&format!("marker={before}")).await.0.len(), 3);
}

#[tokio::test]
async fn an_update_lives_as_long_as_it_is_told() {
    let max = Max::start().await;
    let (anna, _) = max.anna().await;
    max.sandbox.knobs(|knobs| knobs.update_age_ms = 1_000);
    max.sandbox.say(anna, None, "раз").unwrap();
    max.sandbox.clock(1_000);
    assert_eq!(max.poll("").await.0.len(), 1);
    max.sandbox.clock(1);
    assert!(max.poll("").await.0.is_empty());
}

#[tokio::test]
async fn an_own_edit_is_not_heard_without_the_echo() {
    let max = Max::start().await;
    let (anna, to) = max.anna().await;
    let mid = max.ask(&to, json!([[button("Да")]])).await;
    for (echo, heard) in [(true, &["message_edited"][..]), (false, &[])] {
        max.sandbox.knobs(|knobs| knobs.echo_edits = echo);
        let answer = json!({"message": {"text": "Хорошо"}});
        max.done("POST", &pressed(&max, anna, &mid).await, answer)
            .await;
        assert_eq!(max.heard().await, heard);
    }
}

/// Presses the first button; where to answer it.
async fn pressed(max: &Max, anna: i64, mid: &str) -> String {
    max.sandbox.press(anna, mid, (0, 0)).unwrap();
    let press = &max.updates().await[0]["callback"];
    let id = press["callback_id"].as_str().unwrap();
    format!("/answers?callback_id={id}")
}

#[tokio::test]
async fn a_press_can_be_answered_as_long_as_it_is_told() {
    let max = Max::start().await;
    let (anna, to) = max.anna().await;
    let mid = max.ask(&to, json!([[button("Да")]])).await;
    let path = pressed(&max, anna, &mid).await;
    let toast = json!({"notification": "Хорошо"});
    max.sandbox.clock(365 * 24 * 3_600_000);
    max.done("POST", &path, toast.clone()).await;
    max.sandbox.knobs(|knobs| knobs.press_age_ms = 60_000);
    let refusal = max.refusal("POST", &path, toast.clone()).await;
    assert_eq!(refusal, "404 not.found");
    let path = pressed(&max, anna, &mid).await;
    max.sandbox.clock(60_000);
    max.done("POST", &path, toast.clone()).await;
    max.sandbox.clock(1);
    assert_eq!(max.refusal("POST", &path, toast).await, "404 not.found");
}

#[tokio::test]
async fn a_message_can_be_changed_as_long_as_it_is_told() {
    let max = Max::start().await;
    let (_, to) = max.anna().await;
    let sent = max.send(&to, json!({"text": "раз"})).await;
    let path = format!(
        "/messages?message_id={}",
        sent["body"]["mid"].as_str().unwrap()
    );
    max.sandbox.knobs(|knobs| knobs.edit_age_ms = 60_000);
    max.sandbox.clock(59_000);
    max.done("PUT", &path, json!({"text": "два"})).await;
    max.sandbox.clock(1_000);
    let refusal = max.refusal("PUT", &path, json!({"text": "три"})).await;
    assert_eq!(refusal, "403 access.denied");
}

#[tokio::test]
async fn a_plain_member_writes_only_where_members_do() {
    let max = Max::start().await;
    let (anna, _) = max.anna().await;
    let chat = max.sandbox.group("7Б", anna, true).unwrap().chat_id;
    max.sandbox.add_bot(anna, chat).unwrap();
    let to = format!("chat_id={chat}");
    max.send(&to, json!({"text": "раз"})).await;
    max.sandbox.knobs(|knobs| knobs.members_write = false);
    let path = format!("/messages?{to}");
    let refusal = max.refusal("POST", &path, json!({"text": "два"})).await;
    assert_eq!(refusal, "403 chat.denied");
    max.sandbox
        .rights(anna, chat, &["add_remove_members"])
        .unwrap();
    max.send(&to, json!({"text": "три"})).await;
}

#[tokio::test]
async fn an_image_by_its_address_is_taken_or_not() {
    let max = Max::start().await;
    let (_, to) = max.anna().await;
    let image = json!({"type": "image", "payload": {"url": "https://max.ru/a.png"}});
    let message = json!({"text": "вот", "attachments": [image]});
    let sent = max.send(&to, message.clone()).await;
    let shown = &sent["body"]["attachments"][0]["payload"];
    assert_eq!(shown["url"], "https://max.ru/a.png");
    max.sandbox.knobs(|knobs| knobs.no_image_urls = true);
    let path = format!("/messages?{to}");
    assert_eq!(
        max.refusal("POST", &path, message).await,
        "400 proto.payload"
    );
}
