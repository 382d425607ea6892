//! Everything recorded from MAX is understood.

mod common;
mod recorded;

use common::{max, told};
use max_bot_api::{
    Batch, ChatId, ChatStatus, ChatType, Kind, LinkKind, Mid, Permission, Update, UpdateKind,
    UserId,
};
use recorded::{fixture, fixtures};

async fn batch(json: &str) -> Batch {
    max(told(200, json.to_owned()))
        .await
        .client
        .updates()
        .timeout(0)
        .await
        .unwrap()
}

#[tokio::test]
async fn every_recorded_batch_is_understood() {
    for (kind, json) in fixtures("update.") {
        let batch = batch(&json).await;
        assert_eq!(batch.marker, Some(25493970), "{kind}");
        let [update] = batch.updates.try_into().unwrap();
        assert!(!matches!(update.kind, UpdateKind::Unknown(_)), "{kind}");
        assert_eq!(update.name(), kind);
        assert_eq!(update.timestamp, Some(1775025604499), "{kind}");
    }
}

#[test]
fn every_recorded_webhook_is_understood_and_kept() {
    for (kind, json) in fixtures("webhook.") {
        let update = Update::parse(json.as_bytes()).unwrap();
        assert!(!matches!(update.kind, UpdateKind::Unknown(_)), "{kind}");
        assert_eq!(update.name(), kind);
        let kept: serde_json::Value = serde_json::from_str(&update.raw().to_string()).unwrap();
        assert_eq!(
            kept,
            serde_json::from_str::<serde_json::Value>(&json).unwrap(),
            "{kind}"
        );
    }
}

#[test]
fn a_forwarded_message_says_what_it_holds() {
    let update = Update::parse(fixture("webhook.message_created").as_bytes()).unwrap();
    let UpdateKind::MessageCreated {
        message: Some(message),
        ..
    } = update.kind
    else {
        panic!()
    };
    assert_eq!(message.chat_id(), Some(ChatId(-70801090403050)));
    assert_eq!(message.sender.unwrap().display_name(), "John Doe");
    let link = message.link.unwrap();
    assert_eq!(
        (link.kind, link.chat_id),
        (LinkKind::Forward, Some(ChatId(-695695695695)))
    );
    assert_eq!(link.body.unwrap().text.unwrap(), "Лада седан - баклажан");
}

#[test]
fn a_pressed_button_says_who_and_which() {
    let update = Update::parse(fixture("webhook.message_callback").as_bytes()).unwrap();
    let UpdateKind::MessageCallback {
        callback,
        message: Some(message),
        ..
    } = update.kind
    else {
        panic!()
    };
    assert_eq!(callback.payload.as_deref(), Some("picture"));
    assert_eq!(callback.user.user_id, UserId(123456789));
    assert!(
        message
            .mid()
            .unwrap()
            .as_str()
            .starts_with("mid.000000000adf429c")
    );
}

#[tokio::test]
async fn the_bot_reads_itself() {
    let me = max(told(200, fixture("botInfo.ok")))
        .await
        .client
        .me()
        .await
        .unwrap();
    assert_eq!(
        (me.user.user_id, me.user.display_name().as_str()),
        (UserId(123123123), "unit bot")
    );
    assert_eq!((me.user.is_bot, me.commands.len()), (true, 0));
}

#[tokio::test]
async fn chats_are_read() {
    for name in [
        "chats.chat-path-result",
        "chats.get-chat-by-id",
        "chats.dialog-with-user",
    ] {
        let chat = max(told(200, fixture(name)))
            .await
            .client
            .chat(ChatId(1))
            .await
            .unwrap();
        assert_eq!(chat.status, Some(ChatStatus::Active), "{name}");
        match chat.chat_type {
            Some(ChatType::Dialog) => assert_eq!(chat.dialog_with_user.unwrap().first_name, "John"),
            Some(ChatType::Chat) => {
                assert_eq!(chat.link.unwrap(), "https://max.ru/join/hash-chat-link")
            }
            other => panic!("{name}: {other:?}"),
        }
    }
}

#[tokio::test]
async fn a_chat_of_the_list_that_was_is_read() {
    let list: serde_json::Value = serde_json::from_str(&fixture("chats.get-chats")).unwrap();
    let client = max(told(200, list["chats"][0].to_string())).await.client;
    assert_eq!(
        client.chat(ChatId(1)).await.unwrap().owner_id,
        Some(UserId(123123123))
    );
}

#[tokio::test]
async fn a_message_in_an_envelope_is_read() {
    let client = max(told(200, fixture("chats.get-pin-message")))
        .await
        .client;
    let message = client.send_message(ChatId(1)).text("hi").await.unwrap();
    assert_eq!(
        (message.text(), message.mid()),
        (Some("hi"), Some(&Mid::new("mid.sha-more")))
    );
}

#[tokio::test]
async fn recorded_errors_are_read() {
    for (name, status, code) in [
        ("error.attachment.not.ready", 400, Kind::NotReady),
        ("error.invalid-token", 401, Kind::BadToken),
    ] {
        let client = max(told(status, fixture(name))).await.client;
        assert_eq!(client.me().await.unwrap_err().kind(), code);
    }
}

#[tokio::test]
async fn members_are_read() {
    let client = max(told(200, fixture("chats.get-members"))).await.client;
    let page = client.members(ChatId(1)).await.unwrap();
    assert_eq!((page.members.len(), page.marker), (2, None));
    let (bot, owner) = (&page.members[0], &page.members[1]);
    assert!(bot.may(&Permission::AddRemoveMembers) && !bot.may(&Permission::ViewStats));
    assert!(owner.is_owner && owner.permissions.contains(&Permission::ViewStats));
    assert_eq!(bot.user.username.as_deref(), Some("test-bot"));
    assert_eq!(client.admins(ChatId(1)).await.unwrap(), page);

    let client = max(told(200, fixture("chats.get-membership"))).await.client;
    assert_eq!(&client.my_membership(ChatId(1)).await.unwrap(), bot);
}
