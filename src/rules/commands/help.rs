//! What this person may do here, one line each, under the headings of the manifests' groups.

use serde::Deserialize;

use super::Command;
use crate::{
    Call, Decision, Place, Scene, Stop, Text, authorize::could, manifest::Where, suggest, text,
};

/// The groups of the manifests in the order of the help.
const GROUPS: [&str; 5] = ["people", "chats", "requests", "self", "help"];

#[derive(Deserialize)]
pub(super) struct Args {}

pub(super) fn decide(scene: &Scene, call: &Call, _args: Args) -> Result<Decision, Stop> {
    let sections: Vec<Text> = GROUPS
        .iter()
        .filter_map(|group| section(scene, call, group))
        .collect();
    let menu = suggest::usual(scene, call.who())
        .iter()
        .filter(|c| **c != Command::Help)
        .map(|c| vec![suggest::button(*c)])
        .collect();
    Ok(Decision::new().say_with(call.who(), text!("help", sections = sections), menu))
}

fn section(scene: &Scene, call: &Call, group: &str) -> Option<Text> {
    let lines: Vec<Text> = Command::ALL
        .iter()
        .filter(|c| c.manifest().group.as_deref() == Some(group))
        .filter(|c| is_for_here(scene, call, **c) && could(scene, call.who(), **c))
        .map(|c| Text::named(format!("{}-help", c.stem())))
        .collect();
    let heading = Text::named(format!("help-group-{group}"));
    (!lines.is_empty()).then(|| text!("help-section", heading = heading, lines = lines))
}

/// Asked in a group, the help lists what works in a group; where there is one school, nothing about others.
fn is_for_here(scene: &Scene, call: &Call, command: Command) -> bool {
    match call.place() {
        Place::Direct => command != Command::SwitchSchool || scene.directory.opened().len() > 1,
        Place::Group(_) => command.manifest().places.contains(&Where::Group),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_group_of_a_manifest_has_its_place_in_the_help() {
        for command in Command::ALL {
            let group = command.manifest().group.as_deref();
            assert!(
                group.is_none_or(|g| GROUPS.contains(&g)),
                "{}: {group:?}",
                command.stem()
            );
        }
    }
}
