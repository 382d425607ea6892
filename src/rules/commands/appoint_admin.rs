//! «/назначить_админа Петрова» (2.3/7): offers a confirmed teacher or employee to be an administrator, too; nobody becomes one unasked.

use serde::Deserialize;

use super::Command;
use crate::{
    Asked, Button, Call, Decision, Person, PersonId, Refusal, Role, Scene, Stop, names, reception,
    text,
};

#[derive(Deserialize)]
pub(super) struct Args {
    person: String,
    account: Option<String>,
    sure: Option<String>,
}

pub(super) fn decide(scene: &Scene, call: &Call, args: Args) -> Result<Decision, Stop> {
    let chosen = args.account.and_then(|id| id.parse().ok()).map(PersonId);
    let fits = |p: &&Person| match (chosen, p.full_name.as_deref()) {
        (Some(id), _) => p.id == id,
        (None, Some(name)) => names::matches(&args.person, name),
        (None, None) => false,
    };
    let found: Vec<&Person> = scene.school.employees().filter(fits).collect();
    let person = match found[..] {
        [] => return Err(Refusal::PersonUnknown.into()),
        [one] => one,
        _ => return Ok(which(call, &found)),
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

fn which(call: &Call, found: &[&Person]) -> Decision {
    let button = |p: &&Person| {
        let asked = call.asked().clone().with("account", p.id);
        vec![Button::once(text!("plain", text = name(p)), asked)]
    };
    let buttons = found.iter().map(button).collect();
    Decision::new().say_with(call.who(), text!("class-teacher-which"), buttons)
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

pub(super) fn name(person: &Person) -> &str {
    person.full_name.as_deref().unwrap_or_default()
}
