//! What MAX has removed: there while its knobs are on. Without them `refusals.rs` is told that it is gone.

mod support;

use serde_json::{Value, json};
use support::Max;
use tokio::time::Instant;

async fn old() -> Max {
    let max = Max::start().await;
    max.sandbox
        .knobs(|knobs| (knobs.legacy_methods, knobs.legacy_polls) = (true, true));
    max
}

/// Anna's groups with the bot as an administrator; their ids, lowest first.
async fn groups(max: &Max, titles: &[&str]) -> (i64, Vec<i64>) {
    let (anna, _) = max.anna().await;
    let found = titles.iter().map(|title| {
        let chat = max.sandbox.group(title, anna, true).unwrap().chat_id;
        max.sandbox.add_bot(anna, chat).unwrap();
        let rights = ["read_all_messages", "add_remove_members"];
        max.sandbox.rights(anna, chat, &rights).unwrap();
        chat
    });
    let mut found: Vec<i64> = found.collect();
    found.sort_unstable();
    (anna, found)
}

fn ids(answer: &Value) -> Vec<i64> {
    let chats = answer["chats"].as_array().unwrap().iter();
    chats
        .map(|chat| chat["chat_id"].as_i64().unwrap())
        .collect()
}

#[tokio::test]
async fn groups_are_listed_by_pages_and_deleted() {
    let max = old().await;
    let (anna, all) = groups(&max, &["7А", "7Б", "7В"]).await;
    let foreign = max.sandbox.group("без бота", anna, true).unwrap().chat_id;
    let (_, page) = max.get("/chats?count=2").await;
    assert_eq!(ids(&page), all[..2]);
    let (_, rest) = max
        .get(&format!("/chats?count=2&marker={}", page["marker"]))
        .await;
    assert_eq!(
        (ids(&rest), &rest["marker"]),
        (all[2..].to_vec(), &Value::Null)
    );
    let refusal = max.refusal("GET", "/chats?count=101", Value::Null).await;
    assert_eq!(refusal, "400 proto.payload");
    max.done("DELETE", &format!("/chats/{}", all[0]), Value::Null)
        .await;
    assert_eq!(ids(&max.get("/chats").await.1), all[1..]);
    let refusal = max
        .refusal("DELETE", &format!("/chats/{foreign}"), Value::Null)
        .await;
    assert_eq!(refusal, "403 chat.denied");
}

#[tokio::test]
async fn a_channel_is_found_by_its_link() {
    let max = old().await;
    let (anna, _) = max.anna().await;
    let channel = max.sandbox.channel("Новости", anna).unwrap();
    let link = channel.link.unwrap();
    let name = link.trim_start_matches("https://max.ru/");
    for path in [format!("/chats/{name}"), format!("/chats/@{name}")] {
        assert_eq!(max.get(&path).await.1["chat_id"], channel.chat_id);
    }
    let refusal = max.refusal("GET", "/chats/nowhere", Value::Null).await;
    assert_eq!(refusal, "404 chat.not.found");
}

#[tokio::test]
async fn members_are_added_and_those_who_cannot_be_are_named() {
    let max = old().await;
    let (anna, all) = groups(&max, &["7Б"]).await;
    let olga = max.sandbox.person("Ольга", "");
    let path = format!("/chats/{}/members", all[0]);
    max.done("POST", &path, json!({"user_ids": [olga]})).await;
    assert_eq!(max.sandbox.members(all[0]), [anna, olga]);
    let (status, answer) = max
        .call("POST", &path, json!({"user_ids": [olga, 5]}))
        .await;
    assert_eq!((status, &answer["success"]), (200, &json!(false)));
    assert_eq!(answer["failed_user_ids"], json!([olga, 5]));
    let refusal = max.refusal("POST", &path, json!({"user_ids": []})).await;
    assert_eq!(refusal, "400 proto.payload");
}

#[tokio::test]
async fn the_bot_changes_its_own_card() {
    let max = old().await;
    let card = json!({"first_name": "Вахтёр", "description": "Открывает дверь", "commands": [{"name": "ключ"}]});
    let (status, me) = max.call("PATCH", "/me", card).await;
    assert_eq!(status, 200, "{me}");
    assert_eq!(
        (&me["first_name"], &me["description"]),
        (&json!("Вахтёр"), &json!("Открывает дверь"))
    );
    assert_eq!(max.get("/me").await.1, me);
    let (_, same) = max.call("PATCH", "/me", json!({})).await;
    assert_eq!(same, me);
    let refusal = max.refusal("PATCH", "/me", json!({"first_name": ""})).await;
    assert_eq!(refusal, "400 proto.payload");
}

#[tokio::test]
async fn a_poll_takes_a_hundred_or_as_once_a_thousand() {
    let max = Max::start().await;
    let (anna, _) = max.anna().await;
    for _ in 0..101 {
        max.sandbox.say(anna, None, "да").unwrap();
    }
    assert_eq!(max.poll("limit=1000").await.0.len(), 100);
    max.sandbox.knobs(|knobs| knobs.legacy_polls = true);
    assert_eq!(max.poll("limit=1000").await.0.len(), 101);
    assert_eq!(max.poll("").await.0.len(), 100);
}

#[tokio::test(start_paused = true)]
async fn a_poll_waits_thirty_seconds_or_as_once_ninety() {
    let max = Max::start().await;
    for (legacy, seconds) in [(false, 30), (true, 90)] {
        max.sandbox.knobs(|knobs| knobs.legacy_polls = legacy);
        let begun = Instant::now();
        assert_eq!(max.get("/updates?timeout=90").await.0, 200);
        assert_eq!(begun.elapsed().as_secs(), seconds);
    }
}
