//! What MAX said is written back as it came, whatever it is: recorded, odd, or of a server of tomorrow.

mod recorded;

use max_bot_api::{
    Attachment, Body, BotInfo, Button, Callback, Chat, ChatMember, Command, Contact, Destination,
    Keyboard, LinkedMessage, Markup, Media, MemberPage, Message, Subscription, Update, UpdateKind,
    User, VideoInfo,
};
use proptest::prelude::*;
use recorded::{fixture, fixtures};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value, json};

/// Reads a value as a type and says what the type writes back, if it can be read at all.
type Again = fn(&Value) -> Option<Value>;

fn again<T: DeserializeOwned + Serialize>(value: &Value) -> Option<Value> {
    let read: T = serde_json::from_value(value.clone()).ok()?;
    Some(serde_json::to_value(read).unwrap())
}

const TYPES: [(&str, Again); 21] = [
    ("Update", again::<Update>),
    ("UpdateKind", again::<UpdateKind>),
    ("Message", again::<Message>),
    ("Destination", again::<Destination>),
    ("Body", again::<Body>),
    ("LinkedMessage", again::<LinkedMessage>),
    ("Attachment", again::<Attachment>),
    ("Media", again::<Media>),
    ("Contact", again::<Contact>),
    ("Keyboard", again::<Keyboard>),
    ("Button", again::<Button>),
    ("Markup", again::<Markup>),
    ("Callback", again::<Callback>),
    ("User", again::<User>),
    ("BotInfo", again::<BotInfo>),
    ("Command", again::<Command>),
    ("Chat", again::<Chat>),
    ("ChatMember", again::<ChatMember>),
    ("MemberPage", again::<MemberPage>),
    ("Subscription", again::<Subscription>),
    ("VideoInfo", again::<VideoInfo>),
];

#[test]
fn what_was_recorded_is_written_back() {
    for (kind, json) in fixtures("webhook.") {
        let value: Value = serde_json::from_str(&json).unwrap();
        assert_eq!(again::<UpdateKind>(&value).as_ref(), Some(&value), "{kind}");
        let update = Update::parse(json.as_bytes()).unwrap();
        assert_eq!(serde_json::to_value(update).unwrap(), value, "{kind}");
    }
    for (name, again) in [
        ("botInfo.ok", again::<BotInfo> as Again),
        ("chats.chat-path-result", again::<Chat>),
        ("chats.get-chat-by-id", again::<Chat>),
        ("chats.dialog-with-user", again::<Chat>),
        ("chats.get-members", again::<MemberPage>),
        ("chats.get-admins", again::<MemberPage>),
        ("chats.get-membership", again::<ChatMember>),
    ] {
        let value: Value = serde_json::from_str(&fixture(name)).unwrap();
        assert_eq!(again(&value), Some(value), "{name}");
    }
}

#[test]
fn numbers_as_words_nulls_and_strangers_are_written_back() {
    for value in [
        json!({"user_id": "5", "first_name": null, "is_bot": false, "aura": {"colour": "blue"}}),
        json!({"user_id": 5, "last_name": "", "is_bot": "yes", "last_activity_time": "17"}),
    ] {
        assert_eq!(again::<User>(&value), Some(value));
    }
    let nowhere = json!({"recipient": {}, "body": {}, "sender": {}});
    assert_eq!(again::<Message>(&nowhere), Some(nowhere));
    let location = json!({"type": "location", "latitude": 55, "longitude": 37.61});
    assert_eq!(again::<Attachment>(&location), Some(location));
    let body = json!({"mid": 7, "attachments": [5, {"type": "image", "payload": "?"}], "markup": [null, {"from": "1"}]});
    assert_eq!(again::<Body>(&body), Some(body));
}

#[test]
fn a_change_to_what_was_read_is_written() {
    let read = json!({"user_id": "5", "first_name": "Анна", "is_bot": false, "aura": 1});
    let mut user: User = serde_json::from_value(read).unwrap();
    (user.first_name, user.is_bot, user.username) = ("Ольга".into(), true, Some("olga".into()));
    let written = json!({"user_id": "5", "first_name": "Ольга", "is_bot": true, "username": "olga", "aura": 1});
    assert_eq!(serde_json::to_value(&user).unwrap(), written);
    (user.user_id, user.is_bot, user.username) = (6.into(), false, None);
    let written = json!({"user_id": 6, "first_name": "Ольга", "is_bot": false, "aura": 1});
    assert_eq!(serde_json::to_value(&user).unwrap(), written);
}

/// Names and words of the API, so that what is made up looks like it.
const NAMES: &str = "update_type type message callback user sender recipient body link payload attachments markup buttons \
    chat_id user_id post_id mid seq text url token timestamp callback_id first_name is_bot is_channel permissions from length \
    latitude longitude max_info vcf_info thumbnail width members marker commands name participants chat_type muted_until \
    message_id inviter_id admin_id title urls mp4_720 dialog_with_user owner_id quick web_app contact_id unheard_of";
const WORDS: &str = "message_created message_callback message_removed bot_started user_added comment_created dialog_muted \
    bot_admin_permissions_changed image video file contact location inline_keyboard share sticker data callback open_app \
    request_geo_location forward reply dialog chat channel strong user_mention write mid.1 12 -5 unheard_of";

fn one_of(words: &'static str) -> impl Strategy<Value = String> {
    let words: Vec<_> = words.split_whitespace().collect();
    prop::sample::select(words).prop_map(str::to_owned)
}

/// Any JSON, more often than not like that of MAX.
fn anything() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        (-1e6..1e6_f64).prop_map(Value::from),
        one_of(WORDS).prop_map(Value::from),
        ".{0,9}".prop_map(Value::from),
    ];
    leaf.prop_recursive(5, 60, 8, |inner| {
        let name = prop_oneof![9 => one_of(NAMES), 1 => ".{0,5}"];
        let object = prop::collection::vec((name, inner.clone()), 0..8);
        prop_oneof![
            1 => prop::collection::vec(inner, 0..4).prop_map(Value::from),
            3 => object.prop_map(|members| Value::Object(Map::from_iter(members))),
        ]
    })
}

/// The places in a value, in a fixed order.
fn places(value: &Value, at: &str, found: &mut Vec<String>) {
    found.push(at.to_owned());
    match value {
        Value::Object(object) => object
            .iter()
            .for_each(|(name, value)| places(value, &format!("{at}/{name}"), found)),
        Value::Array(list) => list
            .iter()
            .enumerate()
            .for_each(|(index, value)| places(value, &format!("{at}/{index}"), found)),
        _ => {}
    }
}

/// A recorded update with one place of it replaced, or with one more member there.
fn altered() -> impl Strategy<Value = Value> {
    let recorded: Vec<Value> = fixtures("webhook.")
        .iter()
        .map(|(_, json)| serde_json::from_str(json).unwrap())
        .collect();
    let choice = (prop::sample::select(recorded), any::<prop::sample::Index>());
    (choice, anything(), any::<bool>()).prop_map(|((mut update, index), value, replace)| {
        let mut found = Vec::new();
        places(&update, "", &mut found);
        let place = update
            .pointer_mut(&found[index.index(found.len())])
            .unwrap();
        match place {
            Value::Object(object) if !replace => drop(object.insert("unheard_of".into(), value)),
            place => *place = value,
        }
        update
    })
}

fn cases() -> ProptestConfig {
    ProptestConfig {
        failure_persistence: None,
        ..ProptestConfig::with_cases(512)
    }
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn whatever_arrives_is_an_update_and_is_kept(value in anything()) {
        let update = Update::parse(value.to_string().as_bytes()).unwrap();
        prop_assert_eq!(serde_json::to_value(&update).unwrap(), value);
        let _ = (update.key(), update.chat_id(), update.user_id(), update.message());
    }

    #[test]
    fn whatever_a_type_reads_it_writes_back(value in anything()) {
        for (name, again) in TYPES {
            let written = again(&value);
            prop_assert_eq!(written.as_ref().unwrap_or(&value), &value, "{}", name);
        }
    }

    #[test]
    fn what_is_strange_in_a_known_update_is_written_back(value in altered()) {
        prop_assert_eq!(again::<UpdateKind>(&value), Some(value));
    }
}
