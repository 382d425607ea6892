//! Opens classes, several at once; a class that is there already stays as it is.

use std::collections::BTreeSet;

use serde::Deserialize;

use super::Command;
use crate::{Call, Change, ClassName, Decision, Refusal, Scene, Stop, suggest, text};

#[derive(Deserialize)]
pub(super) struct Args {
    class: Option<String>,
    classes: Option<String>,
}

pub(super) fn decide(scene: &Scene, call: &Call, args: Args) -> Result<Decision, Stop> {
    let written = args.classes.or(args.class).unwrap_or_default();
    let classes: Option<BTreeSet<ClassName>> =
        written.split_whitespace().map(ClassName::parse).collect();
    let classes = classes
        .filter(|c| !c.is_empty())
        .ok_or(Refusal::Misfit { kind: "class" })?;
    let (existed, created): (Vec<_>, Vec<_>) = classes
        .into_iter()
        .partition(|c| scene.school.class(c).is_some());
    let text = text!(
        "create-class-done",
        created_count = created.len(),
        created = listed(&created),
        existed_count = existed.len(),
        existed = listed(&existed)
    );
    let next = [
        Command::AssignClassTeacher,
        Command::Invite,
        Command::ListClasses,
    ];
    let menu = next.map(|c| vec![suggest::button(c)]).to_vec();
    let mut decision = Decision::new().say_with(call.who(), text, menu);
    decision.changes = created
        .into_iter()
        .map(|class| Change::ClassOpened { class })
        .collect();
    Ok(decision)
}

fn listed(classes: &[ClassName]) -> String {
    classes
        .iter()
        .map(ClassName::as_str)
        .collect::<Vec<_>>()
        .join(", ")
}
