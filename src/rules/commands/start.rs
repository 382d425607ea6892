//! Greets: who the bot is, who the person is to it, and what usually comes next.

use serde::Deserialize;

use super::{Command, check_status::waiting_for};
use crate::{
    Asked, Call, ClassName, Decision, PersonId, Role, Scene, State, Stop, Text, suggest, text,
};

#[derive(Deserialize)]
pub(super) struct Args {
    payload: Option<String>,
}

pub(super) fn decide(scene: &Scene, call: &Call, args: Args) -> Result<Decision, Stop> {
    if let Some(payload) = args.payload {
        return Err(Stop::Become(
            Asked::new(Command::RedeemCode).with("code", payload),
        ));
    }
    let who = call.who();
    let menu = menu(scene, who).map(|c| vec![suggest::button(c)]).collect();
    Ok(Decision::new().say_with(who, greeting(scene, who), menu))
}

/// What is usual; in a school without classes, first of all to create them.
fn menu(scene: &Scene, who: PersonId) -> impl Iterator<Item = Command> {
    let empty = scene.school.classes().next().is_none();
    let first = empty && scene.school.is(who, Role::Administrator);
    first
        .then_some(Command::CreateClass)
        .into_iter()
        .chain(suggest::usual(scene, who).iter().copied())
}

fn greeting(scene: &Scene, who: PersonId) -> Text {
    let school = scene.school;
    let Some(name) = school.name() else {
        return text!("start-unopened");
    };
    let mine = school.classes_of(who);
    let waiting = waiting_for(school, who);
    if school.is(who, Role::Administrator) {
        let classes = school.classes().count();
        text!(
            "start-administrator",
            school = name,
            classes = classes,
            waiting = waiting
        )
    } else if !mine.is_empty() {
        let (led, kept): (Vec<_>, Vec<_>) = mine
            .into_iter()
            .partition(|class| school.kind(class).is_taught());
        let leads = !led.is_empty();
        let classes = listed(if leads { led } else { kept }.into_iter());
        text!(
            "start-class-teacher",
            kind = if leads { "class" } else { "other" },
            school = name,
            classes = classes,
            waiting = waiting
        )
    } else {
        greeting_by_role(scene, who, name)
    }
}

fn greeting_by_role(scene: &Scene, who: PersonId, name: &str) -> Text {
    let school = scene.school;
    let in_classes = |role| {
        let memberships = school.person(who).into_iter().flat_map(|p| &p.memberships);
        listed(
            memberships
                .filter(move |m| m.role == role)
                .filter_map(|m| m.class.as_ref()),
        )
    };
    let role = [Role::Teacher, Role::Staff, Role::Parent, Role::Pupil]
        .into_iter()
        .find(|role| school.is(who, *role));
    let waiting = school
        .requests_of(who)
        .filter(|r| r.state == State::Waiting)
        .last();
    match (role, waiting) {
        (Some(role @ (Role::Teacher | Role::Staff | Role::Administrator)), _) => {
            text!("start-employee", school = name, role = role)
        }
        (Some(role @ (Role::Parent | Role::Pupil)), _) => {
            text!(
                "start-family",
                school = name,
                role = role,
                classes = in_classes(role)
            )
        }
        (None, Some(request)) => text!(
            "start-waiting",
            school = name,
            number = request.id.0,
            role = request.seat.role
        ),
        (None, None) => text!("start-guest", school = name),
    }
}

fn listed<'a>(classes: impl Iterator<Item = &'a ClassName>) -> String {
    classes
        .map(ClassName::as_str)
        .collect::<Vec<_>>()
        .join(", ")
}
