//! «/вступить 5А»: a family asks to be let in; with an invitation or without one, the same request.

use serde::Deserialize;

use super::class_chat;
use crate::{
    Asked, Call, ClassKind, ClassName, Decision, Duty, InvitationId, Refusal, Relation, Role,
    Scene, Seat, Stop,
    commands::Command,
    reception::{self, Application},
};

#[derive(Deserialize)]
pub(super) struct Args {
    role: Role,
    class: ClassName,
    relation: Option<Relation>,
    child: Option<String>,
    invitation: Option<String>,
}

pub(super) fn decide(scene: &Scene, call: &Call, args: Args) -> Result<Decision, Stop> {
    let seat = match args.role {
        Role::Parent | Role::Pupil => Seat {
            role: args.role,
            class: Some(args.class),
        },
        Role::Teacher | Role::Staff => return Err(as_employee(args.role, &args.class)),
        Role::Administrator => return Err(Refusal::NotAllowed.into()),
    };
    let invitation = args
        .invitation
        .and_then(|id| id.parse().ok())
        .map(InvitationId);
    if let Some(back) = class_chat::come_back(scene, call, &seat) {
        return Ok(back);
    }
    reception::check(scene, call, &seat, invitation)?;
    let class = seat.class.as_ref();
    let committee = class.is_some_and(|c| scene.school.kind(c) == ClassKind::Committee);
    let parent = seat.role == Role::Parent && !committee;
    if parent && args.relation.is_none() {
        return Err(Stop::Ask("relation"));
    }
    if parent && args.child.is_none() {
        return Err(Stop::Ask("child"));
    }
    let child = args.child.filter(|c| parent && !c.is_empty());
    let relation = args.relation.filter(|_| parent);
    Ok(reception::open(
        scene,
        call,
        Application {
            seat,
            name: call.name().into(),
            relation,
            child,
            duty: Duty::default(),
            invitation,
        },
    ))
}

/// Who works at the school asks for the role; a teacher for the chat of the class as well.
fn as_employee(role: Role, class: &ClassName) -> Stop {
    let asked = Asked::new(Command::RequestRole).with("role", role.word());
    Stop::Become(if role == Role::Teacher {
        asked.with("class", class)
    } else {
        asked
    })
}
