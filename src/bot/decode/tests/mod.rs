//! Updates as MAX sends them, and what is heard in them.

use serde_json::{Value, json};

use super::*;

const NOW: i64 = 1_795_413_600_000;
const BOT: i64 = 277_639_678;
const CAPTURED: &[u8] = include_bytes!("../../../max/tests/fixtures/webhook.message_callback.json");

fn hear(update: &Value) -> Option<Heard> {
    let update = Update::parse(update.to_string().as_bytes()).unwrap();
    decode(&update, ears())
}

fn ears() -> Ears<'static> {
    Ears {
        id: PersonId(BOT),
        nick: "school_bot",
        now: Moment(NOW),
        client: None,
    }
}

fn user(id: i64) -> Value {
    json!({"user_id": id, "first_name": "Анна", "last_name": "", "is_bot": id == BOT, "name": "Анна"})
}

fn message(chat_type: &str, text: &str) -> Value {
    json!({"update_type": "message_created", "timestamp": NOW - 5, "message": {
        "recipient": {"chat_id": -7, "chat_type": chat_type, "user_id": BOT},
        "timestamp": NOW - 5, "sender": user(5), "body": {"mid": "mid.1", "seq": 1, "text": text}}})
}

fn with(mut update: Value, pointer: &str, value: Value) -> Value {
    let (parent, name) = pointer.rsplit_once('/').unwrap();
    update.pointer_mut(parent).unwrap()[name] = value;
    update
}

fn what(update: &Value) -> Option<What> {
    hear(update).map(|heard| heard.event.what)
}

#[test]
fn a_message_in_the_dialogue_is_heard() {
    let heard = hear(&message("dialog", "Привет")).unwrap();
    assert_eq!(heard.dialogue, Some(ChatId(-7)));
    assert_eq!(heard.event.place, Place::Direct);
    assert_eq!(heard.event.at, Moment(NOW - 5));
    assert_eq!(
        heard.event.who,
        Who {
            id: PersonId(5),
            name: "Анна".into()
        }
    );
    assert_eq!(
        heard.event.what,
        What::Said {
            text: "Привет".into()
        }
    );
}

#[test]
fn what_is_no_command_is_told_apart() {
    let said = message("dialog", "");
    let attached = |value: Value| with(said.clone(), "/message/body/attachments", json!([value]));
    let contact =
        |id| json!({"type": "contact", "payload": {"vcf_info": "", "max_info": user(id)}});
    let link = json!({"type": "forward", "message": {"mid": "mid.0", "seq": 0, "text": "/помощь"}});
    let table = [
        (said.clone(), What::Sent),
        (
            attached(json!({"type": "sticker", "payload": {"code": "x"}})),
            What::Sent,
        ),
        (attached(json!({"type": "hologram"})), What::Sent),
        (
            attached(contact(5)),
            What::Contact {
                own: true,
                phone: None,
            },
        ),
        (
            attached(contact(6)),
            What::Contact {
                own: false,
                phone: None,
            },
        ),
        (with(said, "/message/link", link), What::Forwarded),
    ];
    for (update, expected) in table {
        assert_eq!(what(&update), Some(expected), "{update}");
    }
}

#[test]
fn what_is_not_for_the_bot_is_dropped() {
    let said = message("dialog", "Привет");
    let bare = json!({"update_type": "message_created", "timestamp": NOW});
    let edited = with(said.clone(), "/update_type", json!("message_edited"));
    let own = with(said.clone(), "/message/sender", user(BOT));
    let nobody = with(said, "/message/sender", Value::Null);
    let unknown = json!({"update_type": "tea_served", "timestamp": NOW});
    let dropped = [
        bare,
        edited,
        own,
        nobody,
        unknown,
        message("channel", "/помощь"),
        message("chat", "просто разговор"),
    ];
    for update in dropped {
        assert_eq!(what(&update), None, "{update}");
    }
}

#[test]
fn in_a_group_only_what_is_addressed_is_heard() {
    let heard = hear(&message("chat", "/помощь")).unwrap();
    assert_eq!(heard.event.place, Place::Group(ChatId(-7)));
    assert_eq!(heard.dialogue, None);
    let link = json!({"type": "forward", "message": {"mid": "mid.0", "seq": 0, "text": "x"}});
    assert_eq!(
        what(&with(message("chat", "/помощь"), "/message/link", link)),
        None
    );
}

#[test]
fn who_pressed_is_who_the_callback_names() {
    let update = Update::parse(CAPTURED).unwrap();
    let UpdateKind::MessageCallback { callback, .. } = &update.kind else {
        panic!("the fixture is no callback");
    };
    let heard = decode(&update, ears()).unwrap();
    assert_eq!(heard.event.who.id.0, callback.user.user_id.0);
    let mut value: Value = serde_json::from_slice(CAPTURED).unwrap();
    value["message"] = Value::Null;
    let orphan = hear(&value).unwrap();
    assert_eq!((orphan.event.key, orphan.dialogue), (heard.event.key, None));
}

#[test]
fn people_and_the_bot_come_and_go() {
    let group = |kind: &str| json!({"update_type": kind, "timestamp": NOW, "chat_id": -7, "is_channel": false, "user": user(5)});
    let by_link = What::Entered { added_by: None };
    let brought = What::Entered {
        added_by: Some(PersonId(6)),
    };
    let added = group("user_added");
    let table = [
        (added.clone(), Some(by_link.clone())),
        (with(added.clone(), "/inviter_id", json!(6)), Some(brought)),
        (with(added.clone(), "/inviter_id", json!(5)), Some(by_link)),
        (with(added.clone(), "/user", user(BOT)), None),
        (with(added, "/is_channel", json!(true)), None),
        (group("user_removed"), Some(What::Left)),
        (group("bot_added"), Some(What::BotAdded)),
        (
            with(group("bot_removed"), "/user", Value::Null),
            Some(What::BotRemoved),
        ),
    ];
    for (update, expected) in table {
        assert_eq!(what(&update), expected, "{update}");
    }
}

#[test]
fn a_start_carries_its_link() {
    let start = json!({"update_type": "bot_started", "timestamp": 0, "chat_id": 9, "user": user(5), "payload": "i1ABC"});
    let heard = hear(&start).unwrap();
    assert_eq!(
        heard.event.what,
        What::Opened {
            payload: Some("i1ABC".into())
        }
    );
    assert_eq!(heard.event.at, Moment(NOW), "no timestamp: now");
    let bare = with(start, "/payload", json!(""));
    assert_eq!(what(&bare), Some(What::Opened { payload: None }));
}

#[test]
fn the_future_is_not_believed() {
    let late = with(message("dialog", "x"), "/timestamp", json!(NOW + 1_000_000));
    assert_eq!(hear(&late).unwrap().event.at, Moment(NOW));
}

#[test]
fn copies_have_one_key_and_others_another() {
    let keys = |update: &Value| hear(update).unwrap().event.key;
    let said = message("dialog", "x");
    let copy = with(said.clone(), "/message/sender/last_activity_time", json!(1));
    assert_eq!(keys(&said), keys(&copy));
    assert_ne!(
        keys(&said),
        keys(&with(said.clone(), "/message/body/mid", json!("mid.2")))
    );
    let parts = |a: &str, b: &str| key("x").text(a).text(b).done();
    assert_ne!(parts("ab", "c"), parts("a", "bc"));
}
