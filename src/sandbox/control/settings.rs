//! Knobs and troubles: read, described by the comments in their own files, changed one by one.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use super::Answer;
use super::fields::read;
use crate::faults::Troubles;
use crate::knobs::Knobs;
use crate::refusal::Refusal;
use crate::world::World;

/// What `GET /sandbox/knobs` answers.
pub(super) fn all(world: &World) -> Value {
    let troubles = json!(world.knobs().troubles);
    json!({
        "knobs": described(include_str!("../knobs.rs"), &json!(Knobs::default()), &json!(world.knobs())),
        "troubles": described(include_str!("../faults.rs"), &json!(Troubles::default()), &troubles),
    })
}

/// Every public field of a source file with its comment, its default and its present value.
fn described(source: &str, defaults: &Value, now: &Value) -> Vec<Value> {
    let mut about = Vec::new();
    let mut found = Vec::new();
    let listed = |name: &str| {
        defaults
            .get(name)
            .is_some_and(|default| !default.is_object())
    };
    for line in source.lines().map(str::trim) {
        if let Some(comment) = line.strip_prefix("/// ") {
            about.push(comment);
            continue;
        }
        let name = line
            .strip_prefix("pub ")
            .and_then(|rest| rest.split_once(':'));
        if let Some((name, _)) = name.filter(|(name, _)| listed(name)) {
            let default = &defaults[name];
            let kind = if default.is_boolean() {
                "boolean"
            } else {
                "integer"
            };
            found.push(json!({"name": name, "type": kind, "default": default, "now": now[name], "about": about.join(" ")}));
        }
        about.clear();
    }
    found
}

/// Changes the named settings, keeps the others; an unknown name is refused.
fn merged<T: Serialize + DeserializeOwned>(now: &T, body: Value) -> Result<T, Refusal> {
    let mut all = json!(now);
    merge(&mut all, body);
    read(all)
}

fn merge(all: &mut Value, asked: Value) {
    match (all, asked) {
        (Value::Object(all), Value::Object(asked)) => {
            for (name, value) in asked {
                merge(all.entry(name).or_insert(Value::Null), value);
            }
        }
        (all, asked) => *all = asked,
    }
}

pub(super) fn troubles(world: &mut World, body: Value) -> Answer {
    let set = merged(&world.knobs().troubles, body)?;
    world.trouble(set);
    Ok(json!(world.knobs().troubles))
}

pub(super) fn knobs(world: &mut World, body: Value) -> Answer {
    let knobs = merged(world.knobs(), body)?;
    world.turn(knobs);
    Ok(json!(world.knobs()))
}
