//! «/сменить_администратора»: the operator gives the school a code by which another person becomes its administrator by order (2.1).

use serde::Deserialize;

use super::Command;
use crate::{
    Asked, Button, Call, Change, Decision, Invitation, PersonId, Rank, Role, Scene, Seat, Stop,
    seal, text,
};

/// How long the code works.
const DAYS: i64 = 1;

#[derive(Deserialize)]
pub(super) struct Args {
    sure: Option<String>,
}

pub(super) fn decide(scene: &Scene, call: &Call, args: Args) -> Result<Decision, Stop> {
    let (school, who) = (scene.school, call.who());
    let name = school.name().unwrap_or_default();
    if args.sure.is_none() {
        let sure = Asked::new(Command::ReplaceChief).with("sure", "yes");
        let buttons = vec![
            Button::once(text!("button-yes"), sure),
            Button::once(text!("button-no"), Asked::new(Command::Cancel)),
        ];
        let warn = text!("replace-chief-warn", school = name);
        return Ok(Decision::new().say_with(who, warn, vec![buttons]));
    }
    let code = seal::token(&scene.random);
    let awaited = Rank::ChiefAwaited {
        hash: seal::hash(scene.secret, &code),
        until: scene.now.plus_days(DAYS),
    };
    let issued = Decision::new().change(Change::Ranked(awaited)).say(
        who,
        text!("replace-chief-code", school = name, code = &code),
    );
    let told = school.administrators().chain(school.director());
    Ok(told.fold(issued, |told, one| {
        told.say(one, text!("replace-chief-told"))
    }))
}

/// A school that is open gets another administrator by order; the former one's invitations end with his rights.
pub(super) fn take_over(scene: &Scene, who: PersonId) -> Decision {
    let school = scene.school;
    let former = school.meta().chief.filter(|former| *former != who);
    let confirmed = Change::RoleConfirmed {
        person: who,
        seat: Seat {
            role: Role::Administrator,
            class: None,
        },
        full_name: None,
        at: scene.now,
    };
    let name = school.name().unwrap_or_default();
    let mut taken = Decision::new()
        .change(confirmed)
        .change(Change::Ranked(Rank::ChiefBecame { person: who }))
        .say(who, text!("chief-took-over", school = name));
    let his = |i: &&Invitation| Some(i.issued_by) == former && i.is_alive(scene.now);
    for invitation in school.invitations().filter(his) {
        taken = taken.change(Change::InvitationRevoked {
            id: invitation.id,
            at: scene.now,
        });
    }
    let others = school.administrators().chain(school.director());
    others.filter(|one| *one != who).fold(taken, |told, one| {
        let is_former = Some(one) == former;
        let text = if is_former {
            text!("chief-former")
        } else {
            text!("chief-news")
        };
        told.say(one, text)
    })
}
