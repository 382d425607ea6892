//! A person and the bot: starting, stopping, writing, pressing.

mod support;

use serde_json::json;
use support::{Max, keyboard};

#[tokio::test]
async fn the_bot_cannot_write_first() {
    let max = Max::start().await;
    let anna = max.sandbox.person("Анна", "Смирнова");
    let (status, error) = max
        .call(
            "POST",
            &format!("/messages?user_id={anna}"),
            json!({"text": "Да"}),
        )
        .await;
    assert_eq!(
        (status, error["code"].as_str()),
        (404, Some("dialog.not.found"))
    );

    let chat = max.sandbox.press_start(anna, Some("слово")).unwrap();
    assert_eq!(chat, anna ^ max.sandbox.bot_id());
    let (updates, _) = max.poll("").await;
    assert_eq!(updates[0]["update_type"], "bot_started");
    assert_eq!(updates[0]["payload"], "слово");
    assert_eq!(
        (&updates[0]["user_id"], &updates[0]["user_locale"]),
        (&json!(anna), &json!("ru"))
    );

    let sent = max
        .send(
            &format!("user_id={anna}"),
            json!({"text": "<b>Здравствуйте</b>", "format": "HTML"}),
        )
        .await;
    assert_eq!(sent["body"]["text"], "Здравствуйте");
    assert_eq!(
        sent["body"]["markup"],
        json!([{"type": "strong", "from": 0, "length": 12}])
    );
    assert_eq!(
        sent["recipient"],
        json!({"chat_id": chat, "chat_type": "dialog", "user_id": anna})
    );
    let mid = sent["body"]["mid"].as_str().unwrap();
    assert_eq!(
        mid,
        format!(
            "mid.{chat:016x}{:016x}",
            sent["body"]["seq"].as_i64().unwrap()
        )
    );
    assert_eq!(
        sent["body"]["seq"].as_i64().unwrap() >> 16,
        sent["timestamp"].as_i64().unwrap()
    );
    assert_eq!(max.sandbox.dialog(anna)[0].html, "<b>Здравствуйте</b>");
}

#[tokio::test]
async fn a_stopped_bot_is_silent_until_resumed() {
    let max = Max::start().await;
    let anna = max.sandbox.person("Анна", "");
    max.sandbox.say(anna, None, "привет").unwrap();
    max.sandbox.stop_bot(anna).unwrap();
    assert_eq!(max.heard().await, ["message_created", "bot_stopped"]);
    let (status, error) = max
        .call(
            "POST",
            &format!("/messages?user_id={anna}"),
            json!({"text": "Да"}),
        )
        .await;
    assert_eq!((status, error["code"].as_str()), (403, Some("chat.denied")));
    assert!(
        error["message"]
            .as_str()
            .unwrap()
            .contains("error.dialog.suspended")
    );
    assert!(max.sandbox.say(anna, None, "привет").is_err());

    max.sandbox.press_start(anna, None).unwrap();
    assert_eq!(max.heard().await, ["bot_started"]);
    max.send(&format!("user_id={anna}"), json!({"text": "Да"}))
        .await;
    assert_eq!(max.sandbox.dialog(anna).len(), 2);
}

#[tokio::test]
async fn a_deep_link_into_an_active_dialogue_says_nothing() {
    let max = Max::start().await;
    let anna = max.sandbox.person("Анна", "");
    let link = format!("https://max.ru/{}?start=a%2Db", max.sandbox.nick());
    assert!(max.sandbox.open(anna, &link).unwrap().started);
    assert!(!max.sandbox.open(anna, &link).unwrap().started);
    let (updates, _) = max.poll("").await;
    assert_eq!(updates.len(), 1);
    assert_eq!(updates[0]["payload"], "a-b");
    assert!(max.sandbox.open(anna, "https://max.ru/drugoj_bot").is_err());
    assert!(max.sandbox.open(anna, "https://example.org/").is_err());
    let boris = max.sandbox.person("Борис", "");
    max.sandbox
        .open(
            boris,
            &format!("max.ru/{}?start={}", max.sandbox.nick(), "x".repeat(129)),
        )
        .unwrap();
    let (updates, _) = max.poll("").await;
    assert!(
        updates[1].get("payload").is_none(),
        "an over-long word is dropped"
    );
}

#[tokio::test]
async fn a_press_is_answered_by_an_edit_and_a_toast() {
    let max = Max::start().await;
    let anna = max.sandbox.person("Анна", "");
    max.sandbox.press_start(anna, None).unwrap();
    let sent = max
        .send(
            &format!("user_id={anna}"),
            json!({"text": "Это вы?", "attachments": [keyboard(&["Да", "Нет"])]}),
        )
        .await;
    let mid = sent["body"]["mid"].as_str().unwrap();
    max.heard().await;
    let before = max.sandbox.log().len();
    max.sandbox.press(anna, mid, (0, 1)).unwrap();
    assert!(max.sandbox.press(anna, mid, (0, 2)).is_err());
    let (updates, marker) = max.poll("").await;
    let callback = &updates[0]["callback"];
    assert_eq!(
        (&callback["payload"], &callback["user"]["user_id"]),
        (&json!("Нет"), &json!(anna))
    );
    assert_eq!(updates[0]["message"]["body"]["mid"], mid);

    let path = format!(
        "/answers?callback_id={}",
        callback["callback_id"].as_str().unwrap()
    );
    let (status, error) = max.call("POST", &path, json!({})).await;
    assert_eq!(
        (status, error["message"].as_str()),
        (400, Some("`message` or `notification` required"))
    );
    let body =
        json!({"notification": "Хорошо", "message": {"text": "Нет так нет", "attachments": []}});
    assert_eq!(
        max.call("POST", &path, body).await,
        (200, json!({"success": true}))
    );
    let seen = max.sandbox.dialog(anna);
    assert_eq!(
        (seen[0].text.as_str(), seen[0].edited, seen[0].buttons.len()),
        ("Нет так нет", true, 0)
    );
    let shown = max.sandbox.log_since(before);
    assert!(
        matches!(&shown[1], max_sandbox::Shown::Toast { user, text } if *user == anna && text == "Хорошо")
    );

    let (updates, _) = max.poll(&format!("marker={marker}")).await;
    assert_eq!(updates[0]["update_type"], "message_edited");
    assert_eq!(updates[0]["message"]["sender"]["is_bot"], true);
}

#[tokio::test]
async fn every_button_does_what_the_app_does() {
    let max = Max::start().await;
    let anna = max.sandbox.person("Анна", "Смирнова");
    max.sandbox.press_start(anna, None).unwrap();
    let rows = json!([
        [{"type": "link", "text": "Сайт", "url": "https://max.ru"}],
        [{"type": "clipboard", "text": "Код", "payload": "12345678"}],
        [{"type": "message", "text": "/помощь"}],
        [{"type": "request_contact", "text": "Телефон"}],
        [{"type": "request_geo_location", "text": "Место"}],
    ]);
    let body = json!({"text": "?", "attachments": [{"type": "inline_keyboard", "payload": {"buttons": rows}}]});
    let sent = max.send(&format!("user_id={anna}"), body).await;
    let mid = sent["body"]["mid"].as_str().unwrap();
    max.heard().await;
    assert_eq!(
        max.sandbox
            .press(anna, mid, (0, 0))
            .unwrap()
            .open
            .as_deref(),
        Some("https://max.ru")
    );
    assert_eq!(
        max.sandbox
            .press(anna, mid, (1, 0))
            .unwrap()
            .copied
            .as_deref(),
        Some("12345678")
    );
    for row in 2..5 {
        max.sandbox.press(anna, mid, (row, 0)).unwrap();
    }
    let (updates, _) = max.poll("").await;
    assert_eq!(updates[0]["message"]["body"]["text"], "/помощь");
    let contact = &updates[1]["message"]["body"]["attachments"][0]["payload"];
    assert_eq!(contact["max_info"]["user_id"], anna);
    assert_eq!(contact["hash"].as_str().unwrap().len(), 64);
    assert_eq!(
        updates[2]["message"]["body"]["attachments"][0]["type"],
        "location"
    );
    let boris = max.sandbox.person("Борис", "");
    max.sandbox.contact(anna, None, Some(boris)).unwrap();
    let (updates, _) = max.poll("").await;
    assert!(
        updates[3]["message"]["body"]["attachments"][0]["payload"]
            .get("hash")
            .is_none()
    );
}

#[tokio::test]
async fn messages_are_changed_forwarded_and_deleted() {
    let max = Max::start().await;
    let anna = max.sandbox.person("Анна", "");
    let mid = max.sandbox.say(anna, None, "раз").unwrap();
    max.sandbox.edit(anna, &mid, "два").unwrap();
    let copy = max.sandbox.forward(anna, None, &mid).unwrap();
    max.sandbox.reply(anna, &copy, "вот").unwrap();
    max.sandbox.delete(anna, &mid).unwrap();
    max.sandbox.voice(anna, None).unwrap();
    let (updates, _) = max.poll("").await;
    assert_eq!(updates[1]["message"]["body"]["text"], "два");
    assert_eq!(updates[2]["message"]["body"]["text"], "");
    assert_eq!(updates[2]["message"]["link"]["type"], "forward");
    assert_eq!(updates[2]["message"]["link"]["message"]["text"], "два");
    assert_eq!(updates[3]["message"]["link"]["type"], "reply");
    assert_eq!(
        (&updates[4]["update_type"], &updates[4]["message_id"]),
        (&json!("message_removed"), &json!(mid))
    );
    assert!(updates[5].get("message").is_none());
    let seen = max.sandbox.dialog(anna);
    assert!(seen[0].removed && seen[1].forwarded && seen[1].text == "два");
}
