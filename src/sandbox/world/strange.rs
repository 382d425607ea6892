//! Updates of a future MAX: with things in them that nobody knows yet.

use serde_json::{Value, json};

/// Makes an update strange, each time in another way. Answers an update of a new type that is to come before it.
pub(super) fn twist(update: &mut Value, time: u64) -> Option<Value> {
    match (time % 4, update.pointer_mut("/message/body")) {
        (2, Some(body)) => add(body, "attachments", poll()),
        (3, Some(body)) => add(body, "markup", spoiler()),
        (0, Some(body)) => add_button(body),
        _ => return Some(reaction(update)),
    }
    None
}

fn add(body: &mut Value, field: &str, one: Value) {
    match &mut body[field] {
        Value::Array(list) => list.push(one),
        other => *other = json!([one]),
    }
}

fn poll() -> Value {
    json!({"type": "poll", "payload": {"question": "Когда собрание?", "options": ["Сегодня", "Завтра"]}})
}

fn spoiler() -> Value {
    json!({"type": "spoiler", "from": 0, "length": 1})
}

/// A new kind of button, in the keyboard that is there or in one of its own.
fn add_button(body: &mut Value) {
    let row = json!([{"type": "pay", "text": "Оплатить", "amount": 100}]);
    let attached = body["attachments"].as_array_mut();
    let keyboard = attached
        .into_iter()
        .flatten()
        .find(|one| one["type"] == "inline_keyboard");
    match keyboard.and_then(|one| one["payload"]["buttons"].as_array_mut()) {
        Some(rows) => rows.push(row),
        None => add(
            body,
            "attachments",
            json!({"type": "inline_keyboard", "payload": {"buttons": [row]}}),
        ),
    }
}

fn reaction(update: &Value) -> Value {
    json!({"update_type": "reaction_added", "timestamp": update["timestamp"], "reaction": {"emoji": "👍", "weight": 1.5}})
}
