//! `PATCH /me/commands`: the hint menu.

use serde::Deserialize;
use serde_json::json;

use super::request::paced;
use super::{Answer, ApiError, Call};
use crate::wire;
use crate::world::World;

#[derive(Deserialize)]
struct Menu {
    commands: Vec<Command>,
}

/// One line of the menu.
#[derive(Deserialize)]
pub(super) struct Command {
    name: String,
    description: Option<String>,
}

pub(super) fn commands(world: &mut World, call: &Call) -> Answer {
    let menu: Menu = call.object()?;
    check(&menu.commands)?;
    paced(world)?;
    set(world, menu.commands);
    Ok(json!({"commands": wire::commands(world)}))
}

pub(super) fn check(commands: &[Command]) -> Result<(), ApiError> {
    if commands.len() > 32 {
        return Err(ApiError::bad("commands: size must be between 0 and 32"));
    }
    let fits = |text: &String, most: usize| (1..=most).contains(&text.chars().count());
    let fit = |one: &Command| {
        fits(&one.name, 64) && one.description.as_ref().is_none_or(|text| fits(text, 128))
    };
    if !commands.iter().all(fit) {
        let text = "commands: name is 1 to 64, description 1 to 128 characters";
        return Err(ApiError::bad(text));
    }
    Ok(())
}

pub(super) fn set(world: &mut World, commands: Vec<Command>) {
    let commands = commands.into_iter();
    world.bot.commands = commands.map(|one| (one.name, one.description)).collect();
    world.changed(0);
}
