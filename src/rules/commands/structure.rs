//! «/структура» (2.3/4, 2.3/5): the classes in numbers, every unit with its chat and how many came; one unit as a card.

use serde::Deserialize;

use super::{Command, list_classes::teacher};
use crate::{
    Asked, Button, Call, Class, ClassKind, ClassName, Decision, PersonId, Refusal, Role, Scene,
    School, Stop, Text, suggest, text,
};

const LINES_IN_MESSAGE: usize = 40;
const MOST_BUTTONS: usize = 20;

#[derive(Deserialize)]
pub(super) struct Args {
    class: Option<ClassName>,
}

pub(super) fn decide(scene: &Scene, call: &Call, args: Args) -> Result<Decision, Stop> {
    let (school, who) = (scene.school, call.who());
    if let Some(name) = args.class {
        let unit = school.class(&name).ok_or(Refusal::ClassUnknown)?;
        return card(scene, call, unit);
    }
    let mine: Vec<&Class> = school
        .units()
        .filter(|u| is_shown(school, who, u))
        .collect();
    let manages = school.is(who, Role::Administrator);
    if mine.is_empty() && !manages {
        return Ok(Decision::new().say(who, text!("structure-none")));
    }
    let lines: Vec<Text> = mine.iter().map(|unit| line(school, unit)).collect();
    let mut parts = lines.chunks(LINES_IN_MESSAGE);
    let first = summary(school, parts.next().unwrap_or_default());
    let buttons = menu(&mine, manages);
    let told = Decision::new().say_with(who, first, buttons);
    Ok(parts.fold(told, |told, part| {
        told.say(who, text!("plain", text = part.to_vec()))
    }))
}

/// An administrator sees all, anybody who works here what is open to him, what he keeps and where he is in.
pub(super) fn is_shown(school: &School, who: PersonId, unit: &Class) -> bool {
    let joined = |p: &crate::Person| {
        let mut held = p.memberships.iter();
        held.any(|m| m.class.as_ref() == Some(&unit.name))
    };
    school.keeps(who, &unit.name)
        || unit.kind == ClassKind::Staff
        || school.person(who).is_some_and(joined)
}

fn summary(school: &School, lines: &[Text]) -> Text {
    let of = |kind| school.classes().filter(|c| c.kind == kind).count();
    let sets = school.classes().filter(|c| c.name.is_set()).count();
    text!(
        "structure-list",
        school = school.name().unwrap_or_default(),
        classes = of(ClassKind::Class) - sets,
        sets = sets,
        preschool = of(ClassKind::Preschool),
        units = lines.len(),
        lines = lines.to_vec()
    )
}

fn menu(units: &[&Class], manages: bool) -> Vec<Vec<Button>> {
    let button = |unit: &&Class| {
        let asked = Asked::new(Command::Structure).with("class", &unit.name);
        Button::keep(text!("button-class", class = unit.name.bare()), asked)
    };
    let shown: Vec<Button> = units.iter().take(MOST_BUTTONS).map(button).collect();
    let mut rows: Vec<Vec<Button>> = shown.into_iter().map(|b| vec![b]).collect();
    if manages {
        rows.push(vec![suggest::button(Command::CreateUnit)]);
        rows.push(vec![suggest::button(Command::ListClasses)]);
    }
    rows
}

/// Whether a unit has its link, and how many came.
pub(super) fn line(school: &School, unit: &Class) -> Text {
    let linked = linked(unit);
    let state = state(school, unit);
    text!("structure-line", link = linked, state = state)
}

fn linked(unit: &Class) -> &'static str {
    if unit.linkless() == 0 { "yes" } else { "no" }
}

pub(super) fn state(school: &School, unit: &Class) -> Text {
    text!(
        "structure-state",
        class = &unit.name,
        link = linked(unit),
        entered = unit.chats.values().map(|chat| chat.entered).sum::<u32>(),
        expected = school.expected(unit)
    )
}

/// One unit for whoever keeps it; anybody else gets its link, if it is his.
fn card(scene: &Scene, call: &Call, unit: &Class) -> Result<Decision, Stop> {
    let (school, who) = (scene.school, call.who());
    if !school.keeps(who, &unit.name) || unit.kind.is_taught() {
        let chat = Asked::new(Command::ClassChat).with("class", &unit.name);
        return Err(Stop::Become(chat));
    }
    let text = text!(
        "structure-card",
        state = state(school, unit),
        kind = unit.kind.word(),
        keeper = teacher(school, unit),
        waiting = school.waiting_in(Some(&unit.name)).count()
    );
    let mut rows = steps(&unit.name);
    if school.is(who, Role::Administrator) {
        let keeper = Asked::new(Command::AssignClassTeacher).with("class", &unit.name);
        rows.push(vec![Button::keep(text!("structure-keeper"), keeper)]);
        let close = Asked::new(Command::CloseUnit).with("class", &unit.name);
        rows.push(vec![Button::keep(
            suggest::title(Command::CloseUnit),
            close,
        )]);
    }
    Ok(Decision::new().say_with(who, text, rows))
}

/// What a unit needs: people, a chat, its link.
pub(super) fn steps(unit: &ClassName) -> Vec<Vec<Button>> {
    let about = |command| {
        let asked = Asked::new(command).with("class", unit);
        vec![Button::keep(suggest::title(command), asked)]
    };
    [Command::Invite, Command::AddLink, Command::CreateChat]
        .map(about)
        .to_vec()
}
