//! Buttons: what a press tells the bot, and how the bot may answer.

mod support;

use max_sandbox::Shown;
use serde_json::json;
use support::{Max, button};

#[tokio::test]
async fn a_press_is_answered_by_an_edit_and_a_toast() {
    let max = Max::start().await;
    let (anna, to) = max.anna().await;
    let mid = max.ask(&to, json!([[button("Да"), button("Нет")]])).await;
    let before = max.sandbox.log().len();
    max.sandbox.press(anna, &mid, (0, 1)).unwrap();
    assert!(max.sandbox.press(anna, &mid, (0, 2)).is_err());
    let press = &max.updates().await[0];
    assert_eq!(press["callback"]["payload"], "Нет");
    assert_eq!(press["callback"]["user"]["user_id"], anna);
    assert_eq!(press["message"]["body"]["mid"], mid);

    let path = format!(
        "/answers?callback_id={}",
        press["callback"]["callback_id"].as_str().unwrap()
    );
    let (status, error) = max.call("POST", &path, json!({})).await;
    let text = "`message` or `notification` required";
    assert_eq!((status, &error["message"]), (400, &json!(text)));
    let message = json!({"text": "Нет так нет", "attachments": []});
    max.done(
        "POST",
        &path,
        json!({"notification": "Хорошо", "message": message}),
    )
    .await;
    let seen = &max.sandbox.dialog(anna)[0];
    assert_eq!(seen.text, "Нет так нет");
    assert!(seen.edited && seen.buttons.is_empty());
    let toast = Shown::Toast {
        user: anna,
        text: "Хорошо".to_owned(),
    };
    assert_eq!(max.sandbox.log_since(before)[1], toast);
    let echo = &max.updates().await[0];
    assert_eq!(echo["update_type"], "message_edited");
    assert_eq!(echo["message"]["sender"]["is_bot"], true);
}

#[tokio::test]
async fn a_press_on_a_deleted_message_comes_without_it() {
    let max = Max::start().await;
    let (anna, to) = max.anna().await;
    let mid = max.ask(&to, json!([[button("Да")]])).await;
    max.done(
        "DELETE",
        &format!("/messages?message_id={mid}"),
        json!(null),
    )
    .await;
    max.sandbox.press(anna, &mid, (0, 0)).unwrap();
    assert!(max.updates().await[0]["message"].is_null());
    let refusal = max
        .refusal(
            "POST",
            "/answers?callback_id=x",
            json!({"notification": "Да"}),
        )
        .await;
    assert_eq!(refusal, "404 not.found");
}

#[tokio::test]
async fn every_button_does_what_the_app_does() {
    let max = Max::start().await;
    let (anna, to) = max.anna().await;
    let rows = json!([
        [{"type": "link", "text": "Сайт", "url": "https://max.ru"}],
        [{"type": "clipboard", "text": "Код", "payload": "12345678"}],
        [{"type": "message", "text": "/помощь"}],
        [{"type": "request_geo_location", "text": "Место"}],
    ]);
    let mid = max.ask(&to, rows).await;
    let pressed = max.sandbox.press(anna, &mid, (0, 0)).unwrap();
    assert_eq!(pressed.open.as_deref(), Some("https://max.ru"));
    let pressed = max.sandbox.press(anna, &mid, (1, 0)).unwrap();
    assert_eq!(pressed.copied.as_deref(), Some("12345678"));
    max.sandbox.press(anna, &mid, (2, 0)).unwrap();
    max.sandbox.press(anna, &mid, (3, 0)).unwrap();
    let updates = max.updates().await;
    assert_eq!(updates[0]["message"]["body"]["text"], "/помощь");
    let attached = &updates[1]["message"]["body"]["attachments"][0];
    assert_eq!(attached["type"], "location");
}

#[tokio::test]
async fn only_an_own_contact_is_proved() {
    let max = Max::start().await;
    let (anna, to) = max.anna().await;
    let mid = max
        .ask(
            &to,
            json!([[{"type": "request_contact", "text": "Телефон"}]]),
        )
        .await;
    let boris = max.sandbox.person("Борис", "");
    max.sandbox.press(anna, &mid, (0, 0)).unwrap();
    max.sandbox.contact(anna, None, Some(boris)).unwrap();
    let updates = max.updates().await;
    let card = |n: usize| updates[n]["message"]["body"]["attachments"][0]["payload"].clone();
    assert_eq!(card(0)["max_info"]["user_id"], anna);
    assert_eq!(card(0)["hash"].as_str().unwrap().len(), 64);
    assert!(
        card(0)["vcf_info"]
            .as_str()
            .unwrap()
            .contains("FN:Анна Смирнова\r\n")
    );
    assert_eq!(card(1)["max_info"]["user_id"], boris);
    assert!(card(1).get("hash").is_none());
}
