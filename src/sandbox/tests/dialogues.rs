//! A person and the bot: starting, stopping, writing.

mod support;

use serde_json::json;
use support::Max;

#[tokio::test]
async fn the_bot_cannot_write_first() {
    let max = Max::start().await;
    let anna = max.sandbox.person("Анна", "Смирнова");
    let path = format!("/messages?user_id={anna}");
    let refusal = max.refusal("POST", &path, json!({"text": "Да"})).await;
    assert_eq!(refusal, "404 dialog.not.found");

    let chat = max.sandbox.press_start(anna, Some("слово")).unwrap();
    assert_eq!(chat, anna ^ max.sandbox.bot_id());
    let told = &max.updates().await[0];
    assert_eq!(told["update_type"], "bot_started");
    assert_eq!(told["payload"], "слово");
    assert_eq!(told["user_id"], anna);
    assert_eq!(told["user_locale"], "ru");
    max.send(&format!("user_id={anna}"), json!({"text": "Да"}))
        .await;
    max.send(&format!("chat_id={chat}"), json!({"text": "Да"}))
        .await;
}

#[tokio::test]
async fn a_message_comes_back_parsed_and_numbered() {
    let max = Max::start().await;
    let (anna, to) = max.anna().await;
    let chat = max.sandbox.dialog_id(anna);
    let body = json!({"text": "<b>Здравствуйте</b>", "format": "HTML"});
    let sent = max.send(&to, body).await;
    assert_eq!(sent["body"]["text"], "Здравствуйте");
    let mark = json!({"type": "strong", "from": 0, "length": 12});
    assert_eq!(sent["body"]["markup"], json!([mark]));
    let recipient = json!({"chat_id": chat, "chat_type": "dialog", "user_id": anna});
    assert_eq!(sent["recipient"], recipient);
    let seq = sent["body"]["seq"].as_i64().unwrap();
    assert_eq!(sent["body"]["mid"], format!("mid.{chat:016x}{seq:016x}"));
    assert_eq!(json!(seq >> 16), sent["timestamp"]);
    let seen = max.sandbox.dialog(anna);
    assert_eq!(seen[0].html, "<b>Здравствуйте</b>");
    assert_eq!(seen[0].sender, max.sandbox.bot_id());
}

#[tokio::test]
async fn a_stopped_bot_is_silent_until_resumed() {
    let max = Max::start().await;
    let (anna, to) = max.anna().await;
    max.sandbox.stop_bot(anna).unwrap();
    assert_eq!(max.heard().await, ["bot_stopped"]);
    let path = format!("/messages?{to}");
    let (status, error) = max.call("POST", &path, json!({"text": "Да"})).await;
    assert_eq!((status, &error["code"]), (403, &json!("chat.denied")));
    let message = error["message"].as_str().unwrap();
    assert!(message.starts_with("Key: error.dialog.suspended"));
    assert!(max.sandbox.say(anna, None, "привет").is_err());

    max.sandbox.press_start(anna, None).unwrap();
    assert_eq!(max.heard().await, ["bot_started"]);
    max.send(&to, json!({"text": "Да"})).await;
}

#[tokio::test]
async fn writing_opens_a_dialogue_without_start() {
    let max = Max::start().await;
    let anna = max.sandbox.person("Анна", "");
    max.sandbox.say(anna, None, "/start").unwrap();
    assert_eq!(max.heard().await, ["message_created"]);
    max.send(&format!("user_id={anna}"), json!({"text": "Да"}))
        .await;
}

#[tokio::test]
async fn a_deep_link_into_an_active_dialogue_says_nothing() {
    let max = Max::start().await;
    let (anna, nick) = (max.sandbox.person("Анна", ""), max.sandbox.nick());
    let link = format!("https://max.ru/{nick}?start=a%2Db");
    assert!(max.sandbox.open(anna, &link).unwrap().started);
    assert!(!max.sandbox.open(anna, &link).unwrap().started);
    let updates = max.updates().await;
    assert_eq!(updates.len(), 1);
    assert_eq!(updates[0]["payload"], "a-b");
    for foreign in ["https://max.ru/drugoj_bot", "https://example.org/", "слово"] {
        assert!(max.sandbox.open(anna, foreign).is_err());
    }
    let boris = max.sandbox.person("Борис", "");
    let long = format!("max.ru/{nick}?start={}", "x".repeat(129));
    max.sandbox.open(boris, &long).unwrap();
    assert!(max.updates().await[0].get("payload").is_none());
}

#[tokio::test]
async fn messages_are_changed_forwarded_and_deleted() {
    let max = Max::start().await;
    let (anna, _) = max.anna().await;
    let mid = max.sandbox.say(anna, None, "раз").unwrap();
    max.sandbox.edit(anna, &mid, "два").unwrap();
    let copy = max.sandbox.forward(anna, None, &mid).unwrap();
    max.sandbox.reply(anna, &copy, "вот").unwrap();
    max.sandbox.delete(anna, &mid).unwrap();
    let updates = max.updates().await;
    assert_eq!(updates[1]["update_type"], "message_edited");
    assert_eq!(updates[1]["message"]["body"]["text"], "два");
    assert_eq!(updates[2]["message"]["body"]["text"], "");
    let link = &updates[2]["message"]["link"];
    assert_eq!(
        (&link["type"], &link["message"]["text"]),
        (&json!("forward"), &json!("два"))
    );
    assert_eq!(updates[3]["message"]["link"]["type"], "reply");
    assert_eq!(updates[4]["update_type"], "message_removed");
    assert_eq!(updates[4]["message_id"], mid);
    let seen = max.sandbox.dialog(anna);
    assert!(seen[0].removed && seen[1].forwarded && seen[1].text == "два");
}

#[tokio::test]
async fn a_voice_message_has_no_message() {
    let max = Max::start().await;
    let (anna, _) = max.anna().await;
    max.sandbox.voice(anna, None).unwrap();
    let update = &max.updates().await[0];
    assert_eq!(update["update_type"], "message_created");
    assert!(update.get("message").is_none());
}
