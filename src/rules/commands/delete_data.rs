//! «/удалить_данные»: everything the school keeps about the person who asks is erased, after he has read what goes with it. The last
//! administrator stays, for nobody could open the school again.

use serde::Deserialize;

use super::{Command, check_status::roles};
use crate::{
    Asked, Button, Call, Change, Decision, PersonId, Role, Scene, State, Stop, local_date, text,
};

#[derive(Deserialize)]
pub(super) struct Args {
    sure: Option<String>,
}

pub(super) fn decide(scene: &Scene, call: &Call, args: Args) -> Result<Decision, Stop> {
    let (school, who) = (scene.school, call.who());
    if school.is(who, Role::Administrator) && school.administrators().count() == 1 {
        return Ok(Decision::new().say(who, text!("delete-data-last")));
    }
    if school.is(who, Role::Administrator) {
        return Ok(Decision::new().say(who, text!("delete-data-administrator")));
    }
    if school.person(who).is_none() {
        return Ok(Decision::new().say(who, text!("delete-data-none")));
    }
    Ok(if args.sure.is_some() {
        erase(scene, who)
    } else {
        warn(scene, who)
    })
}

/// What goes with the data, before anything is done.
fn warn(scene: &Scene, who: PersonId) -> Decision {
    let school = scene.school;
    let waiting = school
        .requests_of(who)
        .filter(|r| r.state == State::Waiting);
    let issued = school
        .invitations()
        .filter(|i| i.issued_by == who && i.is_alive(scene.now));
    let text = text!(
        "delete-data-warn",
        roles = roles(scene, who).len(),
        waiting = waiting.count(),
        led = school.classes_of(who).len(),
        invitations = issued.count()
    );
    let sure = Asked::new(Command::DeleteData).with("sure", "yes");
    let buttons = vec![
        Button::once(text!("delete-data-button"), sure),
        Button::once(text!("button-no"), Asked::new(Command::Cancel)),
    ];
    Decision::new().say_with(who, text, vec![buttons])
}

fn erase(scene: &Scene, who: PersonId) -> Decision {
    let school = scene.school;
    let act = text!(
        "delete-data-act",
        date = local_date(scene.now, school.meta().zone_minutes),
        roles = roles(scene, who).len(),
        requests = school.requests_of(who).count()
    );
    let erased = Decision::new()
        .change(Change::PersonForgotten { person: who })
        .say(who, act);
    let orphaned = school.classes_of(who).into_iter();
    orphaned.fold(erased, |told, class| {
        let others = school.administrators().filter(|other| *other != who);
        others.fold(told, |told, other| {
            told.say(other, text!("delete-data-orphaned", class = class))
        })
    })
}
