//! Class teachers as the list names them: offered to the administrator when they are confirmed, never appointed by the list itself.

use super::{Listed, Page, is_called};
use crate::{
    Asked, Button, ClassName, Decision, Person, PersonId, Role, Scene, commands::Command, text,
};

/// More buttons would be a wall; the rest can be appointed by name.
const MOST: usize = 20;

/// Somebody is a teacher now: the classes the list gives him.
pub(crate) fn offered(scene: &Scene, by: PersonId, (person, name): (PersonId, &str)) -> Decision {
    let called = |listed: &&Listed| {
        let teacher = listed.teacher.as_deref();
        teacher.is_some_and(|teacher| is_called(name, teacher))
    };
    let found = scene.school.led_pages().filter(called);
    let buttons = found.filter_map(|listed| button(scene, listed, person));
    ask(scene, by, buttons.collect())
}

/// A list is applied: its class teachers who are confirmed already.
pub(crate) fn offered_all<'a>(
    scene: &Scene,
    by: PersonId,
    pages: impl Iterator<Item = &'a Listed>,
) -> Decision {
    let known = |listed: &Listed| {
        let teacher = listed.teacher.as_deref()?;
        let called = |p: &&Person| {
            let full = p.full_name.as_deref();
            full.is_some_and(|full| is_called(full, teacher))
        };
        let mut found = scene.school.teachers().filter(called);
        let one = found.next()?;
        found.next().is_none().then_some(one.id)
    };
    let buttons = pages.filter_map(|listed| button(scene, listed, known(listed)?));
    ask(scene, by, buttons.take(MOST).collect())
}

fn ask(scene: &Scene, by: PersonId, buttons: Vec<Vec<Button>>) -> Decision {
    if buttons.is_empty() || !scene.school.is(by, Role::Administrator) {
        return Decision::new();
    }
    Decision::new().say_with(by, text!("class-teacher-listed"), buttons)
}

/// «5А: Иванова М. П.», unless he leads it already.
fn button(scene: &Scene, listed: &Listed, person: PersonId) -> Option<Vec<Button>> {
    let Page::Class(class) = &listed.page else {
        return None;
    };
    let led = scene.school.class(class).and_then(|c| c.teacher) == Some(person);
    let teacher = listed.teacher.as_deref().filter(|_| !led)?;
    let asked = Asked::new(Command::AssignClassTeacher)
        .with("class", class)
        .with("person", teacher)
        .with("account", person);
    Some(vec![Button::keep(label(class, teacher), asked)])
}

fn label(class: &ClassName, teacher: &str) -> crate::Text {
    let surname = teacher.split_whitespace().next().unwrap_or_default();
    text!("class-teacher-button", class = class, name = surname)
}
