//! The fields of the verbs: what each means, and that a request has all it needs and nothing it cannot mean.

use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value, json};

use crate::refusal::Refusal;

/// Name, type, meaning: a field means the same in every verb.
const FIELDS: [(&str, &str, &str); 31] = [
    ("user", "integer", "who does it: a user id"),
    (
        "chat",
        "integer",
        "a chat id; where it may be left out, the dialogue with the bot",
    ),
    (
        "text",
        "string",
        "words; of `wait`, what the message must contain",
    ),
    ("reply_to", "string", "the message that is answered"),
    ("mid", "string", "the name of a message"),
    ("first_name", "string", "a name"),
    ("last_name", "string", "a name"),
    ("title", "string", "the title of a group or a channel"),
    ("owner", "integer", "a user id"),
    (
        "public_link",
        "boolean",
        "with a link to enter by; true if left out",
    ),
    (
        "kind",
        "string",
        "image, video, audio or file; of `attach` also sticker, location",
    ),
    (
        "of",
        "integer",
        "whose contact, if not one's own: a user id",
    ),
    ("row", "integer", "from 0; 0 if left out"),
    ("column", "integer", "from 0; 0 if left out"),
    (
        "button",
        "string",
        "what is written on the button, instead of row and column",
    ),
    ("payload", "string", "the word of a deep link"),
    ("url", "string", "a link"),
    ("inviter", "integer", "who brings the person in: a user id"),
    ("permissions", "array", "rights as in the Bot API"),
    ("admin", "boolean", "administrator or not"),
    ("act", "string", "cleared, muted, unmuted or removed"),
    ("forward_ms", "integer", "milliseconds"),
    ("frozen", "boolean", "whether the clock stands"),
    ("name", "string", "the name of a file"),
    ("data", "string", "the bytes of a file in base64"),
    (
        "keep_bot",
        "boolean",
        "keep the bot's subscriptions and commands",
    ),
    ("for", "string", "bot, delivered, message or call"),
    (
        "after",
        "string or integer",
        "a message name, or the number of a ledger entry",
    ),
    ("method", "string", "of a call: GET, POST…"),
    ("path", "string", "of a call, without the query"),
    ("timeout_ms", "integer", "5000 if left out, at most 600000"),
];

/// All fields of all verbs that do not wait; each takes its own.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Words {
    pub(super) user: i64,
    pub(super) chat: Option<i64>,
    pub(super) text: String,
    pub(super) reply_to: Option<String>,
    pub(super) mid: String,
    pub(super) first_name: String,
    pub(super) last_name: String,
    pub(super) title: String,
    pub(super) owner: i64,
    pub(super) public_link: Option<bool>,
    pub(super) kind: String,
    pub(super) of: Option<i64>,
    pub(super) row: usize,
    pub(super) column: usize,
    pub(super) button: Option<String>,
    pub(super) payload: Option<String>,
    pub(super) url: String,
    pub(super) inviter: Option<i64>,
    pub(super) permissions: Vec<String>,
    pub(super) admin: bool,
    pub(super) act: String,
    pub(super) forward_ms: i64,
    pub(super) frozen: Option<bool>,
    pub(super) name: String,
    pub(super) data: String,
    pub(super) keep_bot: bool,
}

/// The fields of a body: what stands in the table must be there, nothing else may.
pub(super) fn checked(takes: &str, body: Value) -> Result<Map<String, Value>, Refusal> {
    let Value::Object(mut body) = body else {
        return Err(Refusal::new("not_json", "Тело запроса — не объект JSON"));
    };
    body.retain(|_, value| !value.is_null());
    let known: Vec<(&str, bool)> = named(takes).collect();
    if let Some(odd) = body
        .keys()
        .find(|key| !known.iter().any(|(name, _)| name == key))
    {
        let text = format!("Лишнее поле {odd}: здесь бывают {takes}");
        return Err(Refusal::new("unknown_field", text));
    }
    let blank = |value: &Value| value.as_str().is_some_and(|text| text.trim().is_empty());
    let missing = |name: &str| body.get(name).is_none_or(blank);
    match known.iter().find(|(name, must)| *must && missing(name)) {
        Some((name, _)) => Err(Refusal::new("missing_field", format!("Нужно поле {name}"))),
        None => Ok(body),
    }
}

/// `user, chat?` as names and whether they must be there.
fn named(takes: &str) -> impl Iterator<Item = (&str, bool)> {
    let names = takes.split(", ").filter(|name| !name.is_empty());
    names.map(|name| (name.trim_end_matches('?'), !name.ends_with('?')))
}

/// The same for programs: `[{name, required, type, about}]`.
pub(super) fn listed(takes: &str) -> Value {
    let field = |(name, required): (&str, bool)| {
        let (_, kind, about) = FIELDS.iter().find(|(known, ..)| *known == name)?;
        Some(json!({"name": name, "required": required, "type": kind, "about": about}))
    };
    named(takes).filter_map(field).collect()
}

pub(super) fn read<T: DeserializeOwned>(body: Value) -> Result<T, Refusal> {
    serde_json::from_value(body)
        .map_err(|error| Refusal::new("wrong_field", format!("Неверное поле запроса: {error}")))
}
