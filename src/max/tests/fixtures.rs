//! Everything recorded from MAX can be read, and what MAX may invent tomorrow does no harm.

mod common;

use std::fs;
use std::path::PathBuf;

use common::{max, told};
use max_bot_api::{
    Attachment, Batch, ChatId, ChatStatus, ChatType, Code, LinkKind, Mid, Permission, Update,
    UpdateKind, UserId,
};

fn fixtures(prefix: &str) -> Vec<(String, String)> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let name = entry.as_ref().unwrap().file_name().into_string().unwrap();
        if let Some(kind) = name
            .strip_prefix(prefix)
            .and_then(|rest| rest.strip_suffix(".json"))
        {
            found.push((
                kind.to_owned(),
                fs::read_to_string(entry.unwrap().path()).unwrap(),
            ));
        }
    }
    assert!(!found.is_empty(), "{prefix}");
    found
}

fn fixture(name: &str) -> String {
    fixtures(name).remove(0).1
}

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
        ("error.attachment.not.ready", 400, Code::AttachmentNotReady),
        ("error.invalid-token", 401, Code::VerifyToken),
    ] {
        let client = max(told(status, fixture(name))).await.client;
        assert_eq!(client.me().await.unwrap_err().code(), Some(&code));
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

#[tokio::test]
async fn one_bad_update_does_not_cost_the_batch() {
    let json = r#"{"marker":"7","updates":[
        {"update_type":"bot_started","chat_id":null}, 5, null, {"update_type":"moon_landed","chat_id":1},
        {"update_type":"message_created","timestamp":1,"user_locale":"ru"},
        {"update_type":"message_callback","callback":{"callback_id":"c","user":{"user_id":"5"}},"message":null},
        {"update_type":"user_added","chat_id":"-9","user":{"user_id":"5","first_name":null},"inviter_id":null}]}"#;
    let batch = batch(json).await;
    let kinds: Vec<_> = batch.updates.iter().map(|update| &update.kind).collect();
    assert!(
        kinds[..4]
            .iter()
            .all(|kind| matches!(kind, UpdateKind::Unknown(_)))
    );
    assert_eq!(batch.updates[3].name(), "moon_landed");
    assert_eq!(batch.updates[3].raw().number("/chat_id"), Some(1));
    assert!(matches!(
        kinds[4],
        UpdateKind::MessageCreated { message: None, .. }
    ));
    assert!(
        matches!(kinds[5], UpdateKind::MessageCallback { callback, message: None, .. } if callback.payload.is_none())
    );
    let UpdateKind::UserAdded {
        chat_id,
        user: Some(user),
        inviter_id: None,
        is_channel: false,
        ..
    } = kinds[6]
    else {
        panic!()
    };
    assert_eq!((*chat_id, user.user_id), (ChatId(-9), UserId(5)));
}

#[test]
fn what_is_unknown_is_kept() {
    let json = r#"{"update_type":"message_created","message":{"mood":"good","recipient":{"chat_type":"planet"},
        "body":{"mid":"mid.1","seq":116993690454357274,"text":null,"markup":[{"type":"glow"}],"attachments":[
            {"type":"hologram","payload":{"x":1}}, {"type":"image","payload":"broken"},
            {"type":"contact","payload":{"vcf_info":"BEGIN:VCARD","hash":"00","max_info":{"user_id":"7"}}},
            {"type":"inline_keyboard","payload":{"buttons":[[{"type":"teleport","text":"Ух"}]]}}]}}}"#;
    let UpdateKind::MessageCreated {
        message: Some(message),
        ..
    } = Update::parse(json.as_bytes()).unwrap().kind
    else {
        panic!()
    };
    assert_eq!(
        message.recipient.chat_type,
        Some(ChatType::Other("planet".into()))
    );
    assert_eq!(message.extra.names().collect::<Vec<_>>(), ["mood"]);
    assert_eq!(message.body.as_ref().unwrap().seq, Some(116993690454357274));
    let [unknown, broken, contact, keyboard] = message.attachments() else {
        panic!()
    };
    assert!(matches!(unknown, Attachment::Unknown(raw) if raw.number("/payload/x") == Some(1)));
    assert!(matches!(broken, Attachment::Unknown(raw) if raw.text("/type") == Some("image")));
    let Attachment::Contact { payload, .. } = contact else {
        panic!()
    };
    assert_eq!(payload.max_info.as_ref().unwrap().user_id, UserId(7));
    let Attachment::InlineKeyboard { payload, .. } = keyboard else {
        panic!()
    };
    assert_eq!(payload.rows()[0][0].text(), "Ух");
}

#[test]
fn a_webhook_body_that_is_not_json_is_an_error() {
    assert!(Update::parse(b"<html>").is_err());
    assert!(matches!(
        Update::parse(b"[]").unwrap().kind,
        UpdateKind::Unknown(_)
    ));
}
