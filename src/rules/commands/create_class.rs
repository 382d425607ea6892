//! Opens classes, several at once; a class that is there already stays as it is.

use std::collections::BTreeSet;

use serde::Deserialize;

use super::Command;
use crate::{
    Asked, Button, Call, Change, ClassKind, ClassName, Decision, Refusal, Scene, Stop, Structure,
    suggest, text,
};

#[derive(Deserialize)]
pub(super) struct Args {
    class: Option<String>,
    classes: Option<String>,
    /// Several grades taught as one: «1-4».
    class_set: Option<String>,
    /// A preschool group: what it is, and its own name.
    group: Option<String>,
    group_name: Option<String>,
}

pub(super) fn decide(scene: &Scene, call: &Call, args: Args) -> Result<Decision, Stop> {
    if args.group.is_some() || args.group_name.is_some() {
        let name = [args.group, args.group_name];
        let name = name.into_iter().flatten().collect::<Vec<_>>().join(" ");
        return preschool(scene, call, &name);
    }
    if let Some(group) = args.class.as_deref().filter(|c| c.starts_with('«')) {
        return preschool(scene, call, group);
    }
    let said = [args.class, args.classes, args.class_set];
    let written = said.into_iter().flatten().collect::<Vec<_>>().join(" ");
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

/// «Подготовительная Солнышко»: a class in all but the name.
fn preschool(scene: &Scene, call: &Call, name: &str) -> Result<Decision, Stop> {
    let class = ClassName::unit(name).ok_or(Refusal::Misfit { kind: "unit" })?;
    let who = call.who();
    if scene.school.class(&class).is_some() {
        return Ok(Decision::new().say(who, text!("create-class-group-there", class = &class)));
    }
    let text = text!("create-class-group-done", class = &class);
    let about = |command| {
        let asked = Asked::new(command).with("class", &class);
        vec![Button::keep(suggest::title(command), asked)]
    };
    let menu = [Command::AssignClassTeacher, Command::Invite].map(about);
    let opened = Structure::UnitOpened {
        class: class.clone(),
        kind: ClassKind::Preschool,
        keeper: None,
        by: who,
    };
    Ok(Decision::new()
        .change(Change::Structure(opened))
        .say_with(who, text, menu.to_vec()))
}

fn listed(classes: &[ClassName]) -> String {
    classes
        .iter()
        .map(ClassName::as_str)
        .collect::<Vec<_>>()
        .join(", ")
}
