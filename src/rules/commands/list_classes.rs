//! The classes of the school: who leads each, and which of its chats have a link.

use serde::Deserialize;

use super::Command;
use crate::{
    Audience, Call, Class, Decision, Role, Scene, School, Stop, Text, names, suggest, text,
};

/// A line is some 60 characters and a message holds 4000.
const LINES_IN_MESSAGE: usize = 50;

#[derive(Deserialize)]
pub(super) struct Args {}

pub(super) fn decide(scene: &Scene, call: &Call, _args: Args) -> Result<Decision, Stop> {
    let (school, who) = (scene.school, call.who());
    let lines: Vec<Text> = school.classes().map(|c| line(school, c)).collect();
    if lines.is_empty() {
        let menu = school
            .is(who, Role::Administrator)
            .then(|| vec![suggest::button(Command::CreateClass)]);
        return Ok(Decision::new().say_with(
            who,
            text!("list-classes-none"),
            menu.into_iter().collect(),
        ));
    }
    let count = lines.len();
    let mut decision = Decision::new();
    for part in lines.chunks(LINES_IN_MESSAGE) {
        decision = decision.say(
            who,
            text!("list-classes-list", count = count, lines = part.to_vec()),
        );
    }
    Ok(decision)
}

fn line(school: &School, class: &Class) -> Text {
    let linked = |audience| {
        let chat = class.chats.get(&audience);
        if !class.kind.audiences().contains(&audience) {
            "none"
        } else if chat.is_some_and(|c| c.link.is_some()) {
            "yes"
        } else {
            "no"
        }
    };
    text!(
        "list-classes-line",
        class = &class.name,
        teacher = teacher(school, class),
        parents = linked(Audience::Parents),
        pupils = linked(Audience::Pupils),
        teachers = linked(Audience::Teachers)
    )
}

/// The class teacher as the locale shows one: surname and initials, `unnamed`, or `none`.
pub(super) fn teacher(school: &School, class: &Class) -> String {
    let name = |id| school.person(id).and_then(|p| p.full_name.as_deref());
    match class.teacher.map(name) {
        Some(Some(full)) => names::short(full),
        Some(None) => "unnamed".into(),
        None => "none".into(),
    }
}
