//! «/заявки [класс]»: what waits, oldest first; a card each, or one list over five.

use serde::Deserialize;

use crate::{
    Asked, Button, Call, ClassName, Decision, JoinRequest, Role, Scene, Stop, Text,
    commands::Command, reception, text,
};

#[derive(Deserialize)]
pub(super) struct Args {
    class: Option<ClassName>,
    all: Option<String>,
}

/// Over this many a list is easier to read than cards.
pub(super) const MOST_CARDS: usize = 5;
/// A list longer than this would not fit a message; the rest comes after these are decided.
const MOST_LINES: usize = 40;

pub(super) fn decide(scene: &Scene, call: &Call, args: Args) -> Result<Decision, Stop> {
    let waiting = waiting(scene, call, args.class.as_ref());
    if waiting.is_empty() {
        return Ok(Decision::new().say(call.who(), text!("requests-none")));
    }
    if args.all.is_some() {
        return Ok(confirm_all(scene, call, &waiting));
    }
    if waiting.len() > MOST_CARDS {
        let button = vec![vec![all_button(call)]];
        return Ok(Decision::new().say_with(
            call.who(),
            list(scene, "requests-list", &waiting),
            button,
        ));
    }
    let cards = waiting.iter().fold(Decision::new(), |decision, r| {
        decision.effect(reception::card(scene, r, call.who()))
    });
    Ok(if waiting.len() == 1 {
        cards
    } else {
        cards.say_with(
            call.who(),
            text!("requests-count", count = waiting.len()),
            vec![vec![all_button(call)]],
        )
    })
}

/// What this person may decide, oldest first.
fn waiting<'a>(scene: &Scene<'a>, call: &Call, class: Option<&ClassName>) -> Vec<&'a JoinRequest> {
    let school = scene.school;
    let mut found: Vec<&JoinRequest> = match class {
        Some(class) => school.waiting_in(Some(class)).collect(),
        None if school.is(call.who(), Role::Administrator) => school.waiting(),
        None => school
            .classes_of(call.who())
            .into_iter()
            .flat_map(|c| school.waiting_in(Some(c)))
            .collect(),
    };
    let families = !school.is(call.who(), Role::Administrator);
    found.retain(|r| r.person != call.who() && (!families || school.kept_by(r).is_some()));
    found.sort_by_key(|r| r.id);
    found
}

fn all_button(call: &Call) -> Button {
    Button::keep(
        text!("button-approve-all"),
        call.asked().clone().with("all", "yes"),
    )
}

/// The list first, then the count to confirm; the button names exactly these requests, so a newcomer is not waved through.
fn confirm_all(scene: &Scene, call: &Call, waiting: &[&JoinRequest]) -> Decision {
    let numbers: Vec<String> = waiting
        .iter()
        .take(MOST_LINES)
        .map(|r| r.id.to_string())
        .collect();
    let asked = Asked::new(Command::Approve).with("ids", numbers.join(" "));
    let buttons = vec![
        Button::once(text!("button-approve-count", count = numbers.len()), asked),
        Button::once(text!("button-no"), Asked::new(Command::Cancel)),
    ];
    Decision::new().say_with(
        call.who(),
        list(scene, "requests-confirm", waiting),
        vec![buttons],
    )
}

fn list(scene: &Scene, key: &'static str, waiting: &[&JoinRequest]) -> Text {
    let lines: Vec<Text> = waiting
        .iter()
        .take(MOST_LINES)
        .map(|r| line(scene, r))
        .collect();
    let mut text = text!(
        "requests-list",
        count = waiting.len(),
        shown = lines.len(),
        lines = lines
    );
    text.key = key.into();
    text
}

fn line(scene: &Scene, request: &JoinRequest) -> Text {
    let mut line = reception::describe(scene, request);
    line.key = "requests-line".into();
    line
}
