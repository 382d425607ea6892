//! What MAX leaves out, writes otherwise or may invent tomorrow does no harm, and costs nothing that stands beside it.

mod common;

use common::{max, told};
use max_bot_api::{
    Attachment, Batch, Callback, ChatId, ChatMember, ChatType, Markup, Message, Permission, PostId,
    Style, Update, UpdateKind, UserId,
};
use serde_json::{Value, json};

fn update(value: Value) -> Update {
    Update::parse(value.to_string().as_bytes()).unwrap()
}

fn message(value: Value) -> Message {
    serde_json::from_value(value).unwrap()
}

#[tokio::test]
async fn one_bad_update_does_not_cost_the_batch() {
    let json = r#"{"marker":"7","updates":[5, {"update_type":"bot_started","chat_id":null}, null,
        {"update_type":"moon_landed","chat_id":1}, {"update_type":"dialog_cleared","chat_id":2}]}"#;
    let batch: Batch = max(told(200, json)).await.client.updates().await.unwrap();
    assert_eq!(batch.marker, Some(7));
    let [five, nameless, null, moon, cleared] = batch.updates.try_into().unwrap();
    for unknown in [&five, &nameless, &null, &moon] {
        assert!(
            matches!(unknown.kind, UpdateKind::Unknown(_)),
            "{unknown:?}"
        );
    }
    assert_eq!(
        (five.raw().to_string(), nameless.name()),
        ("5".into(), "bot_started")
    );
    assert_eq!(
        (moon.name(), moon.chat_id()),
        ("moon_landed", Some(ChatId(1)))
    );
    assert!(matches!(
        cleared.kind,
        UpdateKind::DialogCleared { user: None, .. }
    ));
}

#[test]
fn updates_of_messages_come_without_them() {
    for (kind, key) in [
        ("message_created", "message"),
        ("message_edited", "message"),
        ("comment_created", "message"),
        ("comment_edited", "message"),
    ] {
        for value in [
            json!({"update_type": kind, "timestamp": 1}),
            json!({"update_type": kind, key: null}),
        ] {
            let update = update(value);
            assert!(!matches!(update.kind, UpdateKind::Unknown(_)), "{kind}");
            assert_eq!(update.message(), None, "{kind}");
        }
    }
}

#[test]
fn a_press_on_a_message_that_is_gone_says_who_pressed() {
    let callback = json!({"callback_id": "c", "user": {"user_id": "5"}});
    for value in [
        json!({"update_type": "message_callback", "callback": callback, "message": null}),
        json!({"update_type": "message_callback", "callback": callback}),
    ] {
        let update = update(value);
        assert_eq!(
            (update.user_id(), update.chat_id()),
            (Some(UserId(5)), None)
        );
        let UpdateKind::MessageCallback {
            callback,
            message: None,
            ..
        } = update.kind
        else {
            panic!()
        };
        let Callback {
            callback_id,
            payload: None,
            ..
        } = *callback
        else {
            panic!()
        };
        assert_eq!(callback_id.as_str(), "c");
    }
}

#[test]
fn who_acted_may_be_a_number_only() {
    let removed =
        json!({"update_type": "bot_removed", "chat_id": "-9", "user_id": "5", "timestamp": 1});
    let update = update(removed);
    assert_eq!((update.user(), update.user_id()), (None, Some(UserId(5))));
    assert_eq!(update.chat_id(), Some(ChatId(-9)));
    let UpdateKind::BotRemoved {
        is_channel, extra, ..
    } = update.kind
    else {
        panic!()
    };
    assert!(!is_channel);
    assert_eq!(extra.get("user_id").unwrap().number(""), Some(5));
}

#[test]
fn a_post_is_named_by_a_number_or_a_word() {
    for (post, name) in [(json!(17), "17"), (json!("mid.9"), "mid.9")] {
        let recipient = json!({"chat_id": -1, "chat_type": "channel", "post_id": post});
        let comment = json!({"recipient": recipient, "body": {"mid": "mid.2", "text": "Да"}});
        let created = update(json!({"update_type": "comment_created", "message": comment}));
        assert_eq!(
            created.message().unwrap().recipient.post_id,
            Some(PostId::new(name))
        );
        let removed = json!({"update_type": "comment_removed", "message_id": "mid.2", "chat_id": -1, "user_id": 5, "post_id": post});
        let UpdateKind::CommentRemoved {
            message_id,
            post_id,
            ..
        } = update(removed).kind
        else {
            panic!()
        };
        assert_eq!(
            (message_id.as_str(), post_id),
            ("mid.2", Some(PostId::new(name)))
        );
    }
}

#[test]
fn seq_is_exact_beyond_what_a_float_can_count() {
    for seq in [116993690454357274, 9007199254740993, i64::MAX] {
        for value in [json!(seq), json!(seq.to_string())] {
            let message = message(json!({"body": {"mid": "mid.1", "seq": value}}));
            assert_eq!(message.body.as_ref().unwrap().seq, Some(seq));
            assert_eq!(
                serde_json::to_value(&message).unwrap()["body"]["seq"],
                value
            );
        }
    }
}

#[test]
fn one_bad_part_does_not_cost_the_message() {
    let hung = json!([{"type": "hologram", "payload": {"x": 1}}, {"type": "image", "payload": "broken"}, 5,
        {"type": "location", "latitude": "north"}, {"type": "share", "title": "MAX"}]);
    let message = message(
        json!({"mood": "good", "sender": "nobody", "timestamp": "x", "link": {"type": 5},
        "recipient": {"chat_type": "planet", "chat_id": "-9"},
        "body": {"mid": "mid.1", "text": "Да", "attachments": hung, "markup": [{"type": "glow"}]}}),
    );
    assert_eq!(
        (message.text(), message.chat_id()),
        (Some("Да"), Some(ChatId(-9)))
    );
    assert_eq!(
        (message.sender.is_none(), message.link.is_none()),
        (true, true)
    );
    assert_eq!(
        message.extra.names().collect::<Vec<_>>(),
        ["link", "mood", "sender", "timestamp"]
    );
    assert_eq!(
        message.recipient.chat_type,
        Some(ChatType::Other("planet".into()))
    );
    assert_eq!(message.markup()[0].style, Some(Style::Other("glow".into())));
    let [hologram, image, five, location, share] = message.attachments() else {
        panic!()
    };
    for (unknown, kind) in [
        (hologram, "hologram"),
        (image, "image"),
        (location, "location"),
    ] {
        assert!(matches!(unknown, Attachment::Unknown(raw) if raw.text("/type") == Some(kind)));
    }
    assert!(matches!(five, Attachment::Unknown(raw) if raw.number("") == Some(5)));
    assert!(matches!(share, Attachment::Share { payload: None, .. }));
}

#[test]
fn rights_have_old_names() {
    let rights = [
        "post_edit_delete_message",
        "edit_message",
        "delete_message",
        "fly",
    ];
    let member: ChatMember =
        serde_json::from_value(json!({"user_id": 5, "permissions": rights})).unwrap();
    for right in [
        Permission::Write,
        Permission::Edit,
        Permission::Delete,
        Permission::DeleteMessage,
    ] {
        assert!(member.may(&right), "{right:?}");
    }
    assert!(member.may(&Permission::Other("fly".into())) && !member.may(&Permission::PinMessage));
    assert_eq!(
        serde_json::to_value(&member).unwrap()["permissions"],
        json!(rights)
    );
}

#[test]
fn what_is_marked_is_counted_in_utf_16() {
    let text = "🙂 Анна, да";
    let mark = |from, length| {
        Markup::of(
            &serde_json::from_value(json!({"type": "strong", "from": from, "length": length}))
                .unwrap(),
            text,
        )
        .map(str::to_owned)
    };
    assert_eq!(mark(3, 4).as_deref(), Some("Анна"));
    assert_eq!(mark(0, 11).as_deref(), Some(text));
    assert_eq!(mark(11, 0).as_deref(), Some(""));
    for (from, length) in [(1, 2), (0, 12), (-1, 2), (i64::MAX, i64::MAX)] {
        assert_eq!(mark(from, length), None, "{from} {length}");
    }
}

#[test]
fn copies_of_an_update_have_one_key_and_others_another() {
    let message = |mid: &str| json!({"body": {"mid": mid, "text": "Да"}});
    let user = |seen: i64| json!({"user_id": 5, "last_activity_time": seen});
    let updates = [
        json!({"update_type": "message_created", "timestamp": 1, "message": message("mid.1")}),
        json!({"update_type": "message_created", "timestamp": 1, "message": message("mid.2")}),
        json!({"update_type": "message_edited", "timestamp": 1, "message": message("mid.1")}),
        json!({"update_type": "message_edited", "timestamp": 2, "message": message("mid.1")}),
        json!({"update_type": "message_removed", "timestamp": 1, "message_id": "mid.1"}),
        json!({"update_type": "comment_removed", "timestamp": 1, "message_id": "mid.1"}),
        json!({"update_type": "message_callback", "callback": {"callback_id": "c", "user": {"user_id": 5}}, "message": message("mid.1")}),
        json!({"update_type": "message_callback", "callback": {"callback_id": "d", "user": {"user_id": 5}}, "message": message("mid.1")}),
        json!({"update_type": "message_created", "timestamp": 1, "user_locale": "ru"}),
        json!({"update_type": "bot_started", "timestamp": 1, "chat_id": 7, "user": user(1)}),
        json!({"update_type": "bot_started", "timestamp": 2, "chat_id": 7, "user": user(1)}),
        json!({"update_type": "bot_started", "timestamp": 1, "chat_id": 8, "user": user(1)}),
        json!({"update_type": "bot_stopped", "timestamp": 1, "chat_id": 7, "user": user(1)}),
        json!({"update_type": "moon_landed"}),
        json!(5),
    ];
    let keys: std::collections::BTreeSet<_> = updates
        .iter()
        .map(|one| update(one.clone()).key())
        .collect();
    assert_eq!(keys.len(), updates.len());
    let later = json!({"update_type": "bot_started", "timestamp": 1, "chat_id": 7, "user": user(2), "user_id": 5});
    assert_eq!(update(later).key(), update(updates[9].clone()).key());
}

#[test]
fn a_webhook_body_that_is_not_json_is_an_error() {
    assert!(Update::parse(b"<html>").is_err());
    assert!(matches!(
        Update::parse(b"[]").unwrap().kind,
        UpdateKind::Unknown(_)
    ));
}
