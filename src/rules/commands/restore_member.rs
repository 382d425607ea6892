//! «/вернуть_права Белов»: rights that rested are given back; the revoked invitations are not.

use serde::Deserialize;

use super::remove_member::described;
use crate::{
    Call, Change, Decision, Person, PersonId, Rank, Refusal, Role, Scene, Stop, Text,
    authorize::requests,
    colleagues::{self, Found, name},
    movement, text,
};

#[derive(Deserialize)]
pub(super) struct Args {
    ids: Option<String>,
    person: Option<String>,
    account: Option<String>,
}

pub(super) fn decide(scene: &Scene, call: &Call, args: Args) -> Result<Decision, Stop> {
    let (school, who) = (scene.school, call.who());
    if let Some(id) = requests(args.ids.as_deref()).first() {
        let request = movement::held(scene, *id)?;
        let is = described(scene, request);
        return restore(scene, who, (request.person, is));
    }
    let suspended = || school.employees().filter(|p| p.suspended);
    let Some(said) = args.person.filter(|_| school.is(who, Role::Administrator)) else {
        let names: Vec<Text> = suspended()
            .map(|p| text!("plain", text = name(p)))
            .collect();
        let count = names.len();
        let list = text!("restore-member-list", count = count, lines = names);
        return Ok(Decision::new().say(who, list));
    };
    match colleagues::find(call, suspended(), &said, args.account.as_deref()) {
        Found::Nobody => Err(Refusal::PersonUnknown.into()),
        Found::One(person) => {
            let is = text!("plain", text = name(person));
            restore(scene, who, (person.id, is))
        }
        Found::Several(which) => Ok(which),
    }
}

fn restore(scene: &Scene, by: PersonId, (whom, is): (PersonId, Text)) -> Result<Decision, Stop> {
    let person = scene.school.person(whom);
    if !person.is_some_and(|p: &Person| p.suspended) {
        return Ok(Decision::new().say(by, text!("restore-member-same", who = is)));
    }
    let manages = person.is_some_and(|p| p.is(Role::Administrator));
    if manages && !scene.school.is_chief(by) {
        return Err(Refusal::NotAllowed.into());
    }
    Ok(Decision::new()
        .change(Change::Ranked(Rank::Restored { person: whom, by }))
        .say(by, text!("restore-member-done", who = is))
        .say(whom, text!("restore-member-told")))
}
