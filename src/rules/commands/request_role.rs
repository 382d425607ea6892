//! «/роль учитель»: a teacher or an employee asks the administrator to confirm the status.

use serde::Deserialize;

use crate::{
    Call, ClassName, Decision, Duty, InvitationId, Refusal, Role, Scene, Seat, Stop,
    reception::{self, Application},
};

#[derive(Deserialize)]
pub(super) struct Args {
    role: Wanted,
    class: Option<ClassName>,
    subject: Option<String>,
    name: Option<String>,
    invitation: Option<String>,
}

#[derive(Clone, Copy, PartialEq, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Wanted {
    Teacher,
    SubjectTeacher,
    ClassTeacher,
    Staff,
    Admin,
}

pub(super) fn decide(scene: &Scene, call: &Call, args: Args) -> Result<Decision, Stop> {
    let role = match args.role {
        Wanted::Teacher | Wanted::SubjectTeacher | Wanted::ClassTeacher => Role::Teacher,
        Wanted::Staff => Role::Staff,
        Wanted::Admin => return Err(Refusal::NotAllowed.into()),
    };
    let duty = duty(scene, &args)?;
    let seat = Seat {
        role,
        class: args
            .class
            .filter(|c| args.role == Wanted::Teacher || c.is_unit()),
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
            duty,
            invitation,
        },
    ))
}

/// Who leads a class is decided by the administrator, not by a request; that he says so is told him.
fn duty(scene: &Scene, args: &Args) -> Result<Duty, Refusal> {
    let leads = args.class.clone();
    let leads = leads.filter(|_| args.role == Wanted::ClassTeacher);
    let unknown = |class: &ClassName| scene.school.class(class).is_none();
    if leads.as_ref().is_some_and(unknown) {
        return Err(Refusal::ClassUnknown);
    }
    let subject = args.subject.clone().filter(|_| args.role != Wanted::Staff);
    Ok(Duty { leads, subject })
}
