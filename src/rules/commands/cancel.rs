//! «Отмена»: the question that was open is dropped, as after every command that was done, and nothing else happens.

use serde::Deserialize;

use crate::{Call, Change, Decision, Scene, Stop, text};

#[derive(Deserialize)]
pub(super) struct Args {}

pub(super) fn decide(scene: &Scene, call: &Call, _args: Args) -> Result<Decision, Stop> {
    let person = call.who();
    let open = scene
        .school
        .person(person)
        .is_some_and(|p| p.question.is_some());
    let mut decision = Decision::new().say(person, text!("cancel-done"));
    if open {
        decision = decision.change(Change::Questioned {
            person,
            question: None,
        });
    }
    Ok(decision)
}
