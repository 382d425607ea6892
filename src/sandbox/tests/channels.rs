//! Channels: posts without a sender, rights of their own, comments.

mod support;

use serde_json::{Value, json};
use support::Max;

const ALL: [&str; 4] = ["read_all_messages", "write", "edit", "delete"];

/// A channel of Anna's where the bot holds these rights, with nothing waiting in the queue.
async fn channel(max: &Max, rights: &[&str]) -> (i64, i64) {
    let anna = max.sandbox.person("Анна", "Смирнова");
    let chat = max.sandbox.channel("Новости", anna).unwrap().chat_id;
    max.sandbox.add_bot(anna, chat).unwrap();
    max.sandbox.rights(anna, chat, rights).unwrap();
    max.heard().await;
    (anna, chat)
}

/// A post of the bot; its name.
async fn post(max: &Max, chat: i64) -> String {
    let post = max
        .send(
            &format!("chat_id={chat}"),
            json!({"text": "Линейка в девять"}),
        )
        .await;
    post["body"]["mid"].as_str().unwrap().to_owned()
}

#[tokio::test]
async fn a_post_has_no_sender_but_an_address_and_views() {
    let max = Max::start().await;
    let (anna, chat) = channel(&max, &ALL).await;
    max.sandbox
        .say(anna, Some(chat), "Каникулы с понедельника")
        .unwrap();
    let update = &max.updates().await[0];
    let message = &update["message"];
    assert_eq!(
        message["recipient"],
        json!({"chat_id": chat, "chat_type": "channel"})
    );
    assert!(message.get("sender").is_none());
    assert!(
        message["url"]
            .as_str()
            .unwrap()
            .starts_with(&format!("https://max.ru/c/{chat}/"))
    );
    assert_eq!(message["stat"]["views"], 1);
    let olga = max.sandbox.person("Ольга", "");
    max.sandbox.enter(olga, chat, None).unwrap();
    assert!(
        max.sandbox.say(olga, Some(chat), "?").is_err(),
        "readers do not write"
    );
}

#[tokio::test]
async fn every_right_of_a_channel_is_asked_for() {
    let max = Max::start().await;
    let (anna, chat) = channel(&max, &ALL).await;
    let mid = post(&max, chat).await;
    max.sandbox
        .rights(anna, chat, &["read_all_messages"])
        .unwrap();
    let one = format!("/messages?message_id={mid}");
    let to = format!("/messages?chat_id={chat}");
    let words = json!({"text": "да"});
    assert_eq!(
        max.refusal("POST", &to, words.clone()).await,
        "403 access.denied"
    );
    assert_eq!(
        max.refusal("PUT", &one, words.clone()).await,
        "403 access.denied"
    );
    assert_eq!(
        max.refusal("DELETE", &one, Value::Null).await,
        "403 access.denied"
    );
    max.sandbox.rights(anna, chat, &ALL).unwrap();
    let silent = json!({"text": "да", "notify": false});
    assert_eq!(max.refusal("POST", &to, silent).await, "400 proto.payload");
    max.done("PUT", &one, words).await;
    max.done("DELETE", &one, Value::Null).await;
    assert!(
        max.sandbox.rights(anna, chat, &["edit"]).is_err(),
        "rests on reading"
    );
    assert!(
        max.sandbox.rights(anna, chat, &["edit_link"]).is_err(),
        "a right of groups"
    );
}

#[tokio::test]
async fn the_bots_own_posts_come_back_only_when_told_to() {
    let max = Max::start().await;
    let (_, chat) = channel(&max, &ALL).await;
    post(&max, chat).await;
    assert!(max.heard().await.is_empty());
    max.sandbox.knobs(|knobs| knobs.echo_posts = true);
    post(&max, chat).await;
    assert_eq!(max.heard().await, ["message_created"]);
}

#[tokio::test]
async fn readers_comment_and_the_bot_hears_of_it() {
    let max = Max::start().await;
    let (anna, chat) = channel(&max, &ALL).await;
    let mid = post(&max, chat).await;
    let id = max.sandbox.comment(anna, &mid, "Ура").unwrap();
    max.sandbox
        .edit_comment(anna, &id, "Ура, каникулы")
        .unwrap();
    max.sandbox.delete_comment(anna, &id).unwrap();
    let updates = max.updates().await;
    let kinds: Vec<_> = updates.iter().map(|one| &one["update_type"]).collect();
    assert_eq!(
        kinds,
        ["comment_created", "comment_edited", "comment_removed"]
    );
    assert_eq!(updates[0]["message"]["recipient"]["post_id"], json!(mid));
    assert_eq!(updates[0]["message"]["sender"]["user_id"], anna);
    assert_eq!(updates[1]["message"]["body"]["text"], "Ура, каникулы");
    assert_eq!(updates[2]["post_id"], json!(mid));
}

#[tokio::test]
async fn the_bot_comments_changes_and_deletes() {
    let max = Max::start().await;
    let (anna, chat) = channel(&max, &ALL).await;
    let mid = post(&max, chat).await;
    let path = format!("/messages/{mid}/comments");
    let anna_said = max.sandbox.comment(anna, &mid, "Во сколько?").unwrap();
    let answer = json!({"text": "В **девять**", "format": "markdown", "link": {"type": "reply", "mid": anna_said}});
    let (status, said) = max.call("POST", &path, answer).await;
    assert_eq!(status, 200, "{said}");
    let id = said["message"]["body"]["mid"].as_str().unwrap().to_owned();
    assert_eq!(said["message"]["body"]["text"], "В девять");
    let (_, all) = max.get(&format!("{path}?count=1")).await;
    assert_eq!(all["messages"][0]["body"]["mid"], json!(id), "newest first");
    let (_, one) = max.get(&format!("{path}/{anna_said}")).await;
    assert_eq!(one["body"]["text"], "Во сколько?");
    let (_, chosen) = max.get(&format!("{path}?comment_ids={anna_said}")).await;
    assert_eq!(chosen["messages"].as_array().unwrap().len(), 1);

    let of = |id: &str| format!("{path}?comment_id={id}");
    max.done("PUT", &of(&id), json!({"text": "В десять"})).await;
    assert_eq!(
        max.refusal("PUT", &of(&anna_said), json!({"text": "!"}))
            .await,
        "403 access.denied"
    );
    max.sandbox.clock(26 * 3_600_000 + 10);
    let late = max
        .refusal("PUT", &of(&id), json!({"text": "В одиннадцать"}))
        .await;
    assert_eq!(late, "422 comments.timeout_exceeded");
    max.done("DELETE", &of(&anna_said), Value::Null).await;
    assert_eq!(
        max.refusal("DELETE", &of(&anna_said), Value::Null).await,
        "404 message.not.found"
    );
}

#[tokio::test]
async fn a_comment_is_words_under_a_post_of_a_channel() {
    let max = Max::start().await;
    let (anna, chat) = channel(&max, &ALL).await;
    let mid = post(&max, chat).await;
    let path = format!("/messages/{mid}/comments");
    let picture = json!({"text": "!", "attachments": [{"type": "image", "payload": {"url": "https://max.ru/a.png"}}]});
    assert_eq!(
        max.refusal("POST", &path, picture).await,
        "400 proto.payload"
    );
    let long = json!({"text": "а".repeat(4001)});
    assert_eq!(max.refusal("POST", &path, long).await, "400 proto.payload");
    assert_eq!(
        max.refusal("GET", &format!("{path}?count=101"), Value::Null)
            .await,
        "400 proto.payload"
    );
    max.sandbox
        .rights(anna, chat, &["read_all_messages"])
        .unwrap();
    let words = json!({"text": "да"});
    assert_eq!(
        max.refusal("POST", &path, words.clone()).await,
        "403 access.denied"
    );
    let (_, to) = max.anna().await;
    let sent = max.send(&to, json!({"text": "не канал"})).await;
    let other = format!(
        "/messages/{}/comments",
        sent["body"]["mid"].as_str().unwrap()
    );
    assert_eq!(
        max.refusal("POST", &other, words).await,
        "404 message.not.found"
    );
}

#[tokio::test]
async fn title_icon_description_and_pin_are_changed_at_once() {
    let max = Max::start().await;
    let (anna, chat) = channel(&max, &ALL).await;
    let mid = post(&max, chat).await;
    let path = format!("/chats/{chat}");
    let all = json!({"title": "Вести", "description": "Школа", "icon": {"url": "https://max.ru/i.png"}, "pin": mid});
    assert_eq!(
        max.refusal("PATCH", &path, all.clone()).await,
        "403 access.denied"
    );
    max.sandbox
        .rights(
            anna,
            chat,
            &["read_all_messages", "write", "change_chat_info"],
        )
        .unwrap();
    let (status, now) = max.call("PATCH", &path, all).await;
    assert_eq!(status, 200, "{now}");
    assert_eq!(
        (&now["title"], &now["description"]),
        (&json!("Вести"), &json!("Школа"))
    );
    assert_eq!(now["icon"]["url"], "https://max.ru/i.png");
    assert_eq!(now["pinned_message"]["body"]["mid"], json!(mid));
    assert_eq!(
        (&now["type"], &now["is_public"]),
        (&json!("channel"), &json!(true))
    );
    let (_, bare) = max.call("PATCH", &path, json!({"description": ""})).await;
    assert!(bare.get("description").is_none());
    for wrong in [
        json!({"title": ""}),
        json!({"title": "а".repeat(201)}),
        json!({"description": "а".repeat(16_001)}),
    ] {
        assert_eq!(
            max.refusal("PATCH", &path, wrong).await,
            "400 proto.payload"
        );
    }
}
