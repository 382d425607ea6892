//! «/приостановить 27», «/приостановить Белов»: somebody's rights rest, as when a phone was stolen; nothing of his is lost.

use serde::Deserialize;

use super::{Command, remove_member::described};
use crate::{
    Asked, Button, Call, Change, Decision, Invitation, Person, PersonId, Rank, Refusal, Role,
    Scene, Stop, Text,
    authorize::requests,
    colleagues::{self, Found, name},
    movement, text,
};

#[derive(Deserialize)]
pub(super) struct Args {
    ids: Option<String>,
    person: Option<String>,
    account: Option<String>,
    sure: Option<String>,
}

pub(super) fn decide(scene: &Scene, call: &Call, args: Args) -> Result<Decision, Stop> {
    let (school, who) = (scene.school, call.who());
    if let Some(id) = requests(args.ids.as_deref()).first() {
        let request = movement::held(scene, *id)?;
        let is = described(scene, request);
        return settle(scene, call, (request.person, is), args.sure.is_some());
    }
    let Some(said) = args.person.filter(|_| school.is(who, Role::Administrator)) else {
        return Ok(Decision::new().say(who, text!("suspend-member-how")));
    };
    let account = args.account.as_deref();
    let person = match colleagues::find(call, school.employees(), &said, account) {
        Found::Nobody => return Err(Refusal::PersonUnknown.into()),
        Found::One(person) => person,
        Found::Several(which) => return Ok(which),
    };
    let is = text!("plain", text = name(person));
    settle(scene, call, (person.id, is), args.sure.is_some())
}

/// Nobody touches himself, the chief, or his equal; the chief may touch other administrators.
fn may_touch(scene: &Scene, by: PersonId, whom: PersonId) -> bool {
    let school = scene.school;
    let equal = school.is(whom, Role::Administrator);
    by != whom && (!equal || (school.is_chief(by) && school.administrators().count() > 1))
}

fn settle(
    scene: &Scene,
    call: &Call,
    (whom, is): (PersonId, Text),
    sure: bool,
) -> Result<Decision, Stop> {
    let who = call.who();
    if !may_touch(scene, who, whom) {
        return Err(Refusal::NotAllowed.into());
    }
    let suspended = scene
        .school
        .person(whom)
        .is_some_and(|p: &Person| p.suspended);
    if suspended || sure {
        let back = vec![vec![Button::keep(
            text!("restore-member-title"),
            restoring(call),
        )]];
        if suspended {
            let same = text!("suspend-member-same", who = is);
            return Ok(Decision::new().say_with(who, same, back));
        }
        return Ok(suspend(scene, who, whom).say_with(
            who,
            text!("suspend-member-done", who = is),
            back,
        ));
    }
    let issued = issued(scene, whom).len();
    let warn = text!("suspend-member-warn", who = is, count = issued);
    let buttons = vec![
        Button::once(
            text!("button-yes"),
            call.asked().clone().with("sure", "yes"),
        ),
        Button::once(text!("button-no"), Asked::new(Command::Cancel)),
    ];
    Ok(Decision::new().say_with(who, warn, vec![buttons]))
}

fn suspend(scene: &Scene, by: PersonId, whom: PersonId) -> Decision {
    let suspended = Rank::Suspended { person: whom, by };
    let decision = Decision::new()
        .change(Change::Ranked(suspended))
        .say(whom, text!("suspend-member-told"));
    issued(scene, whom)
        .into_iter()
        .fold(decision, |d, invitation| {
            d.change(Change::InvitationRevoked {
                id: invitation.id,
                at: scene.now,
            })
        })
}

/// His invitations that still work: they die with his rights.
fn issued<'a>(scene: &Scene<'a>, by: PersonId) -> Vec<&'a Invitation> {
    let his = |i: &&Invitation| i.issued_by == by && i.is_alive(scene.now);
    scene.school.invitations().filter(his).collect()
}

/// The way back, about the same person.
fn restoring(call: &Call) -> Asked {
    let mut asked = Asked::new(Command::RestoreMember);
    for name in ["ids", "person", "account"] {
        if let Some(value) = call.asked().get(name) {
            asked = asked.with(name, value);
        }
    }
    asked
}
