//! «/создать_подразделение педагоги» (2.3/4): a unit is opened, for all who work here or by invitation; the committee of parents and
//! the council of pupils are known by their names.

use serde::Deserialize;

use super::{Command, structure, subject_chat};
use crate::{
    Asked, Call, Change, ClassKind, ClassName, Decision, Refusal, Scene, Stop, Structure, read,
    text,
};

/// Words of `words.toml`, and what a unit called so is.
const KNOWN: [(&str, ClassKind); 2] = [
    ("parents_committee", ClassKind::Committee),
    ("pupils_council", ClassKind::Council),
];

#[derive(Deserialize)]
pub(super) struct Args {
    raw: String,
    open: Option<Openness>,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Openness {
    WholeStaff,
    Invited,
}

pub(super) fn decide(scene: &Scene, call: &Call, args: Args) -> Result<Decision, Stop> {
    let name = ClassName::unit(&args.raw).ok_or(Refusal::Misfit { kind: "unit" })?;
    if scene.school.class(&name).is_some() {
        return Err(Stop::Become(
            Asked::new(Command::Structure).with("class", name),
        ));
    }
    if scene.school.units().count() >= subject_chat::MOST_UNITS {
        let text = text!("create-unit-many", most = subject_chat::MOST_UNITS);
        return Ok(Decision::new().say(call.who(), text));
    }
    let kind = match (known(name.bare()), args.open) {
        (Some(kind), _) => kind,
        (None, Some(Openness::WholeStaff)) => ClassKind::Staff,
        (None, Some(Openness::Invited)) => ClassKind::Unit,
        (None, None) => return Err(Stop::Ask("open")),
    };
    let opened = Structure::UnitOpened {
        class: name.clone(),
        kind,
        keeper: None,
        by: call.who(),
    };
    let text = text!("create-unit-done", class = &name, kind = kind.word());
    Ok(Decision::new().change(Change::Structure(opened)).say_with(
        call.who(),
        text,
        structure::steps(&name),
    ))
}

/// What a unit of this name is for sure.
fn known(name: &str) -> Option<ClassKind> {
    let is = |word: &str| read::word(name, &[word.to_owned()]).is_some();
    let found = KNOWN.into_iter().find(|(word, _)| is(word));
    found.map(|(_, kind)| kind)
}

/// The way to the one committee or council of the school; it is opened under its usual name where there is none.
pub(super) fn usual(scene: &Scene, word: &str) -> Asked {
    let kind = KNOWN.into_iter().find(|(known, _)| *known == word);
    let mut units = scene.school.units();
    let unit = units.find(|unit| kind.is_some_and(|(_, kind)| unit.kind == kind));
    let name = || crate::manifest::words().get(word)?.first().cloned();
    match unit {
        Some(unit) => Asked::new(Command::Invite).with("class", &unit.name),
        None => Asked::new(Command::CreateUnit).with("raw", name().unwrap_or_default()),
    }
}
