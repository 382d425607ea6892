//! Groups: what the bot hears and may do, as a member, as an administrator, and when it is out.

mod support;

use max_sandbox::{Group, Shown};
use serde_json::{Value, json};
use support::Max;

const READ: &str = "read_all_messages";

/// Anna's group with the bot in it, and nothing waiting in the queue.
async fn group(max: &Max, rights: &[&str]) -> (i64, Group) {
    let anna = max.sandbox.person("Анна", "");
    let group = max.sandbox.group("7Б", anna, true).unwrap();
    max.sandbox.add_bot(anna, group.chat_id).unwrap();
    max.sandbox.rights(anna, group.chat_id, rights).unwrap();
    assert_eq!(max.heard().await, ["bot_added"]);
    (anna, group)
}

#[tokio::test]
async fn a_member_hears_only_of_itself() {
    let max = Max::start().await;
    for rights in [&[][..], &["add_remove_members"][..]] {
        let (anna, group) = group(&max, rights).await;
        let chat = group.chat_id;
        let olga = max.sandbox.person("Ольга", "");
        max.sandbox.open(olga, &group.link.unwrap()).unwrap();
        max.sandbox.say(olga, Some(chat), "/помощь").unwrap();
        max.sandbox.rename(anna, chat, "8Б").unwrap();
        max.sandbox.leave(olga, chat).unwrap();
        max.sandbox.remove_bot(anna, chat).unwrap();
        assert_eq!(max.heard().await, ["bot_removed"]);
        let path = format!("/chats/{chat}");
        assert_eq!(
            max.refusal("GET", &path, Value::Null).await,
            "403 chat.denied"
        );
    }
}

#[tokio::test]
async fn an_administrator_who_reads_hears_everything() {
    let max = Max::start().await;
    let (anna, group) = group(&max, &[READ]).await;
    let chat = group.chat_id;
    let [olga, oleg] = ["Ольга", "Олег"].map(|name| max.sandbox.person(name, ""));
    let opened = max.sandbox.open(olga, &group.link.unwrap()).unwrap();
    assert!(opened.entered && opened.chat_id == chat);
    max.sandbox.enter(oleg, chat, Some(anna)).unwrap();
    max.sandbox.say(olga, Some(chat), "привет").unwrap();
    max.sandbox.leave(oleg, chat).unwrap();
    let updates = max.updates().await;
    assert_eq!(updates[0]["update_type"], "user_added");
    assert_eq!(updates[0]["user_id"], olga);
    assert!(updates[0].get("inviter_id").is_none());
    assert_eq!(updates[1]["inviter_id"], anna);
    let recipient = json!({"chat_id": chat, "chat_type": "chat"});
    assert_eq!(updates[2]["message"]["recipient"], recipient);
    assert_eq!(updates[3]["update_type"], "user_removed");
    assert!(updates[3].get("admin_id").is_none());
    assert!(
        max.sandbox
            .messages(chat)
            .iter()
            .any(|seen| seen.system && seen.text == "Ольга теперь в чате")
    );
}

#[tokio::test]
async fn removing_needs_the_right_and_spares_the_owner() {
    let max = Max::start().await;
    let (anna, group) = group(&max, &[READ]).await;
    let (chat, link) = (group.chat_id, group.link.unwrap());
    let olga = max.sandbox.person("Ольга", "");
    max.sandbox.open(olga, &link).unwrap();
    let path = |user: i64, more: &str| format!("/chats/{chat}/members?user_id={user}{more}");
    assert_eq!(
        max.refusal("DELETE", &path(olga, ""), Value::Null).await,
        "403 access.denied"
    );

    max.sandbox
        .rights(anna, chat, &[READ, "add_remove_members"])
        .unwrap();
    max.done("DELETE", &path(olga, ""), Value::Null).await;
    max.sandbox.open(olga, &link).unwrap();
    max.done("DELETE", &path(olga, "&block=true"), Value::Null)
        .await;
    assert_eq!(
        max.sandbox.log().last(),
        Some(&Shown::Removed {
            chat,
            user: olga,
            blocked: true
        })
    );
    assert!(max.sandbox.open(olga, &link).is_err());
    assert!(max.sandbox.enter(olga, chat, None).is_err());
    let (_, answer) = max.call("DELETE", &path(olga, ""), Value::Null).await;
    assert_eq!(answer["success"], false);
    max.done("DELETE", &path(anna, "&block=true"), Value::Null)
        .await;
    assert_eq!(max.sandbox.members(chat), [anna]);
}

#[tokio::test]
async fn a_new_link_kills_the_old_one() {
    let max = Max::start().await;
    let (anna, group) = group(&max, &[READ]).await;
    let (chat, old) = (group.chat_id, group.link.unwrap());
    let new = max.sandbox.refresh_link(anna, chat).unwrap();
    let olga = max.sandbox.person("Ольга", "");
    assert!(max.sandbox.refresh_link(olga, chat).is_err());
    assert!(max.sandbox.open(olga, &old).is_err());
    assert!(max.sandbox.open(olga, &new).unwrap().entered);
    let path = format!("/chats/{chat}");
    assert_eq!(max.get(&path).await.1["link"], json!(new));
    max.sandbox.rights(anna, chat, &[]).unwrap();
    assert!(max.get(&path).await.1.get("link").is_none());
}

#[tokio::test]
async fn members_and_rights_are_read() {
    let max = Max::start().await;
    let (anna, group) = group(&max, &[READ, "add_admins"]).await;
    let chat = group.chat_id;
    let olga = max.sandbox.person("Ольга", "");
    max.sandbox.enter(olga, chat, Some(anna)).unwrap();
    let members = format!("/chats/{chat}/members");
    let (_, page) = max.get(&format!("{members}?count=2")).await;
    let (_, rest) = max
        .get(&format!("{members}?count=2&marker={}", page["marker"]))
        .await;
    assert_eq!(page["members"].as_array().unwrap().len(), 2);
    assert_eq!(rest["members"].as_array().unwrap().len(), 1);
    assert!(rest.get("marker").is_none());
    let (_, me) = max.get(&format!("{members}/me")).await;
    assert_eq!(me["permissions"], json!(["add_admins", "can_call", READ]));
}

#[tokio::test]
async fn rights_are_granted_and_revoked() {
    let max = Max::start().await;
    let (anna, group) = group(&max, &[READ, "add_admins"]).await;
    let chat = group.chat_id;
    let olga = max.sandbox.person("Ольга", "");
    max.sandbox.enter(olga, chat, Some(anna)).unwrap();
    let members = format!("/chats/{chat}/members");
    let admins = format!("{members}/admins");
    let wish = |rights: Value| json!({"admins": [{"user_id": olga, "permissions": rights}]});
    assert_eq!(
        max.refusal("POST", &admins, wish(json!(["write"]))).await,
        "400 proto.payload"
    );
    max.done("POST", &admins, wish(json!([READ, "write"])))
        .await;
    assert_eq!(
        max.get(&admins).await.1["members"]
            .as_array()
            .unwrap()
            .len(),
        3
    );
    max.done("DELETE", &format!("{admins}/{olga}"), Value::Null)
        .await;
    assert_eq!(
        max.get(&admins).await.1["members"]
            .as_array()
            .unwrap()
            .len(),
        2
    );
    max.sandbox.rights(anna, chat, &[]).unwrap();
    assert_eq!(
        max.refusal("GET", &members, Value::Null).await,
        "403 access.denied"
    );
}

#[tokio::test]
async fn the_bot_writes_and_cleans_up() {
    let max = Max::start().await;
    let (anna, group) = group(&max, &[READ, "write", "pin_message"]).await;
    let chat = group.chat_id;
    let rude = max.sandbox.say(anna, Some(chat), "!").unwrap();
    let sent = max
        .send(&format!("chat_id={chat}"), json!({"text": "Тише"}))
        .await;
    let mid = sent["body"]["mid"].as_str().unwrap();
    max.done(
        "DELETE",
        &format!("/messages?message_id={rude}"),
        Value::Null,
    )
    .await;
    max.done(
        "PUT",
        &format!("/chats/{chat}/pin"),
        json!({"message_id": mid}),
    )
    .await;
    let (_, pinned) = max.get(&format!("/chats/{chat}/pin")).await;
    assert_eq!(pinned["message"]["body"]["text"], "Тише");
    let (_, history) = max.get(&format!("/messages?chat_id={chat}")).await;
    assert_eq!(history["messages"].as_array().unwrap().len(), 1);
    assert_eq!(max.heard().await, ["message_created"]);
    max.done("DELETE", &format!("/chats/{chat}/members/me"), Value::Null)
        .await;
    let path = format!("/messages?chat_id={chat}");
    assert_eq!(
        max.refusal("POST", &path, json!({"text": "a"})).await,
        "403 chat.denied"
    );
}
