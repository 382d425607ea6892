//! «/назначить_директора Белов» (2.4): the director sees the counts and the journal, hears of dangerous actions and can stop them.

use serde::Deserialize;

use super::Command;
use crate::{
    Asked, Button, Call, Change, Decision, Rank, Refusal, Scene, Stop,
    colleagues::{self, Found, name},
    text,
};

#[derive(Deserialize)]
pub(super) struct Args {
    person: String,
    account: Option<String>,
    sure: Option<String>,
}

pub(super) fn decide(scene: &Scene, call: &Call, args: Args) -> Result<Decision, Stop> {
    let (school, who) = (scene.school, call.who());
    let account = args.account.as_deref();
    let person = match colleagues::find(call, school.employees(), &args.person, account) {
        Found::Nobody => return Err(Refusal::PersonUnknown.into()),
        Found::One(person) => person,
        Found::Several(which) => return Ok(which),
    };
    if school.director() == Some(person.id) {
        return Ok(Decision::new().say(who, text!("name-director-same", name = name(person))));
    }
    if args.sure.is_none() {
        let sure = Asked::new(Command::NameDirector)
            .with("person", name(person))
            .with("account", person.id)
            .with("sure", "yes");
        let buttons = vec![
            Button::once(text!("button-yes"), sure),
            Button::once(text!("button-no"), Asked::new(Command::Cancel)),
        ];
        let former = school.director().and_then(|id| school.person(id));
        let former = former.map_or("none", name);
        let warn = text!("name-director-warn", name = name(person), former = former);
        return Ok(Decision::new().say_with(who, warn, vec![buttons]));
    }
    let named = Rank::DirectorNamed {
        person: Some(person.id),
        by: who,
    };
    let named = Decision::new()
        .change(Change::Ranked(named))
        .say(who, text!("name-director-done", name = name(person)))
        .say(person.id, text!("name-director-told"));
    let former = school.director().into_iter();
    Ok(former.fold(named, |told, former| {
        told.say(former, text!("name-director-over"))
    }))
}
