//! `PATCH /me/commands`: the hint menu.

use serde_json::{Value, json};

use super::{Answer, ApiError, Call};
use crate::wire;
use crate::world::World;

pub(super) fn commands(world: &mut World, call: &Call) -> Answer {
    let body = call.object()?;
    let list = body["commands"].as_array().ok_or_else(ApiError::shape)?;
    if list.len() > 32 {
        return Err(ApiError::bad("commands: size must be between 0 and 32"));
    }
    world.bot.commands = list.iter().map(command).collect::<Result<_, _>>()?;
    world.changed(0);
    Ok(json!({"commands": wire::commands(world)}))
}

fn command(value: &Value) -> Result<(String, Option<String>), ApiError> {
    let name = value["name"].as_str().ok_or_else(ApiError::shape)?;
    let description = match &value["description"] {
        Value::Null => None,
        Value::String(text) => Some(text.clone()),
        _ => return Err(ApiError::shape()),
    };
    let described = description
        .as_ref()
        .is_none_or(|text| (1..=128).contains(&text.chars().count()));
    if !(1..=64).contains(&name.chars().count()) || !described {
        return Err(ApiError::bad(
            "commands: name is 1 to 64, description 1 to 128 characters",
        ));
    }
    Ok((name.to_owned(), description))
}
