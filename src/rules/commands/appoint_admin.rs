//! «/назначить_админа Петрова» (2.3/7): offers a confirmed teacher or employee to be an administrator, too; nobody becomes one unasked.

use serde::Deserialize;

use super::Command;
use crate::{
    Asked, Button, Call, Decision, Person, PersonId, Refusal, Role, Scene, Stop,
    colleagues::{self, Found, name},
    reception, text,
};

#[derive(Deserialize)]
pub(super) struct Args {
    person: String,
    account: Option<String>,
    sure: Option<String>,
}

pub(super) fn decide(scene: &Scene, call: &Call, args: Args) -> Result<Decision, Stop> {
    let employees = scene.school.employees();
    let person = match colleagues::find(call, employees, &args.person, args.account.as_deref()) {
        Found::Nobody => return Err(Refusal::PersonUnknown.into()),
        Found::One(person) => person,
        Found::Several(which) => return Ok(which),
    };
    let who = call.who();
    if person.is(Role::Administrator) {
        return Ok(Decision::new().say(who, text!("appoint-admin-same", name = name(person))));
    }
    if args.sure.is_some() {
        return Ok(offer(scene, who, person));
    }
    let sure = Asked::new(Command::AppointAdmin)
        .with("person", name(person))
        .with("account", person.id)
        .with("sure", "yes");
    let buttons = vec![
        Button::once(text!("button-yes"), sure),
        Button::once(text!("button-no"), Asked::new(Command::Cancel)),
    ];
    let count = scene.school.administrators().count();
    let warn = text!("appoint-admin-warn", name = name(person), count = count);
    Ok(Decision::new().say_with(who, warn, vec![buttons]))
}

/// The appointee has the last word.
fn offer(scene: &Scene, who: PersonId, person: &Person) -> Decision {
    let answer = |label, verdict: &str| {
        let asked = Asked::new(Command::AcceptAppointment)
            .with("by", who)
            .with("verdict", verdict);
        Button::once(label, asked)
    };
    let buttons = vec![vec![
        answer(text!("appoint-admin-button-accept"), "yes"),
        answer(text!("appoint-admin-button-decline"), "no"),
    ]];
    let by = reception::signature(scene, who);
    Decision::new()
        .say_with(person.id, text!("appoint-admin-offer", by = by), buttons)
        .say(who, text!("appoint-admin-offered", name = name(person)))
}
