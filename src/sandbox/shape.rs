//! The last touch on what leaves: `null` for what is absent, as the schema has it, and a right that nobody knows yet.

use serde_json::{Map, Value};

use crate::knobs::Knobs;

/// Objects, each told by fields it always has, and the fields that the schema lets be `null`.
const NULLABLE: [(&[&str], &[&str]); 11] = [
    (&["user_id", "is_bot"], &["last_name", "username", "name"]),
    (&["is_bot", "description"], &["commands"]),
    (&["is_bot", "is_owner"], &["permissions", "description"]),
    (
        &["chat_id", "participants_count"],
        &[
            "title",
            "icon",
            "owner_id",
            "participants",
            "link",
            "description",
            "dialog_with_user",
            "messages_count",
            "pinned_message",
        ],
    ),
    (&["recipient", "body"], &["link", "stat", "url"]),
    (&["chat_type"], &["chat_id", "user_id"]),
    (&["mid", "seq"], &["text", "attachments", "markup"]),
    (&["url", "time"], &["update_types"]),
    (&["members"], &["marker"]),
    (&["chats"], &["marker"]),
    (&["vcf_info"], &["hash", "max_info"]),
];

/// The same for updates and attachments, told by their type.
const NULLABLE_OF: [(&str, &str, &[&str]); 6] = [
    ("update_type", "message_created", &["user_locale"]),
    (
        "update_type",
        "message_callback",
        &["user_locale", "message"],
    ),
    ("update_type", "bot_started", &["payload"]),
    ("update_type", "user_added", &["inviter_id"]),
    ("type", "audio", &["transcription"]),
    ("type", "share", &["title", "description", "image_url"]),
];

/// Changes an answer or an update as the knobs say.
pub(crate) fn dress(knobs: &Knobs, value: &mut Value) {
    let future = knobs.troubles.unknown_every > 0;
    if knobs.strict_schema || future {
        walk(value, &mut |fields| {
            if knobs.strict_schema {
                add_nulls(fields);
            }
            if let Some(Value::Array(rights)) = fields.get_mut("permissions").filter(|_| future) {
                rights.push("hold_lotteries".into());
            }
        });
    }
}

fn walk(value: &mut Value, touch: &mut impl FnMut(&mut Map<String, Value>)) {
    match value {
        Value::Array(list) => list.iter_mut().for_each(|one| walk(one, touch)),
        Value::Object(fields) => {
            touch(fields);
            fields.values_mut().for_each(|one| walk(one, touch));
        }
        _ => {}
    }
}

fn add_nulls(fields: &mut Map<String, Value>) {
    let told = |names: &[&str]| names.iter().all(|name| fields.contains_key(*name));
    let by_fields = NULLABLE.iter().filter(|(always, _)| told(always));
    let mut names: Vec<&str> = by_fields.flat_map(|(_, names)| *names).copied().collect();
    for (field, kind, nullable) in NULLABLE_OF {
        if fields.get(field).and_then(Value::as_str) == Some(kind) {
            names.extend(nullable);
        }
    }
    for name in names {
        fields.entry(name).or_insert(Value::Null);
    }
}
