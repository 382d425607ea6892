//! «/непринятые_роли», «/подтверждён_в_сферуме Белов» (2.3/10): a status goes from asked for to confirmed here to confirmed in «Сферум».

use serde::Deserialize;

use super::Command;
use crate::{
    Asked, Button, Call, Change, Decision, Person, Rank, Refusal, Role, Scene, State, Stop,
    colleagues::{self, Found, name},
    text,
};

#[derive(Deserialize)]
pub(super) struct Args {
    person: Option<String>,
    account: Option<String>,
}

/// More buttons than this would be a wall; then the name is typed.
const MOST: usize = 20;

pub(super) fn decide(scene: &Scene, call: &Call, args: Args) -> Result<Decision, Stop> {
    let Some(said) = args.person else {
        return Ok(list(scene, call));
    };
    let who = call.who();
    let employees = scene.school.employees();
    let person = match colleagues::find(call, employees, &said, args.account.as_deref()) {
        Found::Nobody => return Err(Refusal::PersonUnknown.into()),
        Found::One(person) => person,
        Found::Several(which) => return Ok(which),
    };
    if person.sferum.is_some() {
        return Ok(Decision::new().say(who, text!("confirm-sferum-same", name = name(person))));
    }
    let confirmed = Rank::SferumConfirmed {
        person: person.id,
        by: who,
        at: scene.now,
    };
    Ok(Decision::new()
        .change(Change::Ranked(confirmed))
        .say(who, text!("confirm-sferum-done", name = name(person)))
        .say(person.id, text!("confirm-sferum-told")))
}

/// Who waits for what: requests for a status, and those «Сферум» has not confirmed.
fn list(scene: &Scene, call: &Call) -> Decision {
    let school = scene.school;
    let employed = |role| matches!(role, Role::Teacher | Role::Staff);
    let asks = |r: &&crate::JoinRequest| r.state == State::Waiting && employed(r.seat.role);
    let asked = school.waiting_in(None).filter(asks).count();
    let open: Vec<&Person> = school.employees().filter(|p| p.sferum.is_none()).collect();
    let button = |person: &&Person| {
        let marks = Asked::new(Command::ConfirmSferum)
            .with("person", name(person))
            .with("account", person.id);
        vec![Button::once(text!("plain", text = name(person)), marks)]
    };
    let buttons = open.iter().take(MOST).map(button).collect();
    let text = text!("confirm-sferum-list", asked = asked, count = open.len());
    Decision::new().say_with(call.who(), text, buttons)
}
