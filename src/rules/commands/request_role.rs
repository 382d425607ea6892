//! «/роль учитель»: a teacher or an employee asks the administrator to confirm the status.

use serde::Deserialize;

use crate::{
    Call, ClassName, Decision, InvitationId, Refusal, Role, Scene, Seat, Stop,
    reception::{self, Application},
};

#[derive(Deserialize)]
pub(super) struct Args {
    role: Role,
    class: Option<ClassName>,
    name: Option<String>,
    invitation: Option<String>,
}

pub(super) fn decide(scene: &Scene, call: &Call, args: Args) -> Result<Decision, Stop> {
    if !matches!(args.role, Role::Teacher | Role::Staff) {
        return Err(Refusal::NotAllowed.into());
    }
    let seat = Seat {
        role: args.role,
        class: args.class.filter(|_| args.role == Role::Teacher),
    };
    let invitation = args
        .invitation
        .and_then(|id| id.parse().ok())
        .map(InvitationId);
    reception::check(scene, call, &seat, invitation)?;
    let known = scene
        .school
        .person(call.who())
        .and_then(|p| p.full_name.clone());
    let name = args.name.or(known).ok_or(Stop::Ask("name"))?;
    Ok(reception::open(
        scene,
        call,
        Application {
            seat,
            name,
            relation: None,
            child: None,
            invitation,
        },
    ))
}
