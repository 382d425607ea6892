//! «/закрыть_подразделение химики»: a unit that was opened by mistake or is needed no more is gone, with its requests, invitations and
//! seats; who works at the school goes on working there.

use serde::Deserialize;

use crate::{
    Asked, Button, Call, Change, Class, ClassKind, ClassName, Decision, Invitation, JoinRequest,
    Move, Person, Reason, Refusal, Role, Scene, Seat, Stop, Structure, commands::Command,
    reception, text,
};

#[derive(Deserialize)]
pub(super) struct Args {
    class: ClassName,
    sure: Option<String>,
}

/// What goes with a unit.
struct Within<'a> {
    waiting: Vec<&'a JoinRequest>,
    invitations: Vec<&'a Invitation>,
    people: Vec<(&'a Person, Role)>,
}

pub(super) fn decide(scene: &Scene, call: &Call, args: Args) -> Result<Decision, Stop> {
    let unit = scene.school.class(&args.class);
    let unit = unit.ok_or(Refusal::ClassUnknown)?;
    if unit.kind == ClassKind::Class || unit.name.has_graduated() {
        let text = text!("close-unit-class", class = &unit.name);
        return Ok(Decision::new().say(call.who(), text));
    }
    let within = within(scene, unit);
    Ok(if args.sure.is_some() {
        close(scene, call, (unit, &within))
    } else {
        preview(call, unit, &within)
    })
}

fn within<'a>(scene: &Scene<'a>, unit: &Class) -> Within<'a> {
    let school = scene.school;
    let of_it = |class: Option<&ClassName>| class == Some(&unit.name);
    let seats = |p: &'a Person| {
        let held = p.memberships.iter();
        held.filter(|m| of_it(m.class.as_ref()))
            .map(move |m| (p, m.role))
            .collect::<Vec<_>>()
    };
    let issued = school.invitations();
    Within {
        waiting: school.waiting_in(Some(&unit.name)).collect(),
        invitations: issued.filter(|i| of_it(i.seat.class.as_ref())).collect(),
        people: school.people().flat_map(seats).collect(),
    }
}

fn preview(call: &Call, unit: &Class, within: &Within) -> Decision {
    let sure = call.asked().clone().with("sure", "yes");
    let buttons = vec![
        Button::once(text!("close-unit-button"), sure),
        Button::once(text!("button-no"), Asked::new(Command::Cancel)),
    ];
    let text = text!(
        "close-unit-preview",
        class = &unit.name,
        people = within.people.len(),
        waiting = within.waiting.len(),
        invitations = within.invitations.len()
    );
    Decision::new().say_with(call.who(), text, vec![buttons])
}

fn close(scene: &Scene, call: &Call, (unit, within): (&Class, &Within)) -> Decision {
    let (by, at) = (call.who(), scene.now);
    let mut done = Decision::new();
    for request in &within.waiting {
        done = done.and(reception::reject(scene, by, request, Reason::Other));
    }
    for (person, role) in &within.people {
        done = leave(done, (person, *role), (unit, call, scene));
    }
    for invitation in &within.invitations {
        let id = invitation.id;
        done = done.change(Change::InvitationRevoked { id, at });
    }
    let class = unit.name.clone();
    let text = text!("close-unit-done", class = &class);
    let closed = Change::Structure(Structure::UnitClosed { class, by });
    done.change(closed).say(by, text)
}

/// One seat is over; the role of somebody who works here stays.
fn leave(
    done: Decision,
    (person, role): (&Person, Role),
    (unit, call, scene): (&Class, &Call, &Scene),
) -> Decision {
    let seat = |class| Seat { role, class };
    let ended = Change::Moved(Move::RoleEnded {
        person: person.id,
        seat: seat(Some(unit.name.clone())),
        by: call.who(),
    });
    if !matches!(role, Role::Teacher | Role::Staff) {
        return done.change(ended);
    }
    let stays = Change::RoleConfirmed {
        person: person.id,
        seat: seat(None),
        full_name: None,
        at: scene.now,
    };
    done.change(stays).change(ended)
}
