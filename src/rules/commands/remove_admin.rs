//! «/снять_админа Петрова» (2.3/7): an administrator is one no longer; the last one stays, for nobody could open the school again.

use serde::Deserialize;

use super::Command;
use crate::{
    Asked, Button, Call, Change, Decision, Move, Person, PersonId, Role, Scene, Seat, Stop,
    colleagues::{self, Found},
    movement, reception, text,
};

#[derive(Deserialize)]
pub(super) struct Args {
    person: String,
    account: Option<String>,
    sure: Option<String>,
}

pub(super) fn decide(scene: &Scene, call: &Call, args: Args) -> Result<Decision, Stop> {
    let (school, who) = (scene.school, call.who());
    let administrators = school.administrators().filter_map(|id| school.person(id));
    let account = args.account.as_deref();
    let person = match colleagues::find(call, administrators, &args.person, account) {
        Found::Nobody => return Ok(which(scene, who)),
        Found::One(person) => person,
        Found::Several(which) => return Ok(which),
    };
    if !school.is_chief(who) && person.id != who {
        return Ok(Decision::new().say(who, text!("remove-admin-chief")));
    }
    if movement::is_last_administrator(scene, person.id) {
        return Ok(Decision::new().say(who, text!("remove-admin-last")));
    }
    if args.sure.is_some() {
        return Ok(remove(scene, call, person));
    }
    let buttons = vec![
        Button::once(text!("button-yes"), about(person).with("sure", "yes")),
        Button::once(text!("button-no"), Asked::new(Command::Cancel)),
    ];
    let name = reception::signature(scene, person.id);
    let left = school.administrators().count() - 1;
    let warn = text!("remove-admin-warn", name = name, count = left);
    Ok(Decision::new().say_with(who, warn, vec![buttons]))
}

fn about(person: &Person) -> Asked {
    Asked::new(Command::RemoveAdmin)
        .with("person", person.full_name.as_deref().unwrap_or("none"))
        .with("account", person.id)
}

/// Nobody of that name: whoever opened the school has given none, so all are shown.
fn which(scene: &Scene, who: PersonId) -> Decision {
    let school = scene.school;
    let administrators = school.administrators().filter_map(|id| school.person(id));
    let button = |person: &Person| {
        let name = reception::signature(scene, person.id);
        let label = text!("remove-admin-button", name = name);
        vec![Button::once(label, about(person))]
    };
    let buttons = administrators.map(button).collect();
    Decision::new().say_with(who, text!("remove-admin-unknown"), buttons)
}

fn remove(scene: &Scene, call: &Call, person: &Person) -> Decision {
    let seat = Seat {
        role: Role::Administrator,
        class: None,
    };
    let ended = Move::RoleEnded {
        person: person.id,
        seat,
        by: call.who(),
    };
    let by = reception::signature(scene, call.who());
    let removed = Decision::new()
        .change(Change::Moved(ended))
        .say(person.id, text!("remove-admin-over", by = &by));
    let left = scene.school.administrators().filter(|id| *id != person.id);
    left.fold(removed, |told, other| {
        let text = text!(
            "remove-admin-told",
            name = reception::signature(scene, person.id),
            by = &by
        );
        told.say(other, text)
    })
}
