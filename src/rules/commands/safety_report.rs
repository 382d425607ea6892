//! «/безопасность 5А» (2.10): how many of a class say that the safe mode is on, and a text for the parents' meeting; counts, no names.

use serde::Deserialize;

use crate::{Button, Call, ClassName, Decision, Person, Role, Scene, Stop, text};

#[derive(Deserialize)]
pub(super) struct Args {
    class: ClassName,
}

pub(super) fn decide(scene: &Scene, call: &Call, args: Args) -> Result<Decision, Stop> {
    let class = &args.class;
    let said: Vec<&Person> = scene.school.safe_in(class).collect();
    let own = |role: Role| {
        let of = |p: &&&Person| p.safe_mode.is_some() && p.membership(role, Some(class)).is_some();
        said.iter().filter(of).count()
    };
    let report = text!(
        "safety-report",
        class = class,
        parents = own(Role::Parent),
        children = said.iter().filter(|p| p.safe_child.is_some()).count(),
        students = own(Role::Pupil),
        meeting = text!("safety-report-meeting")
    );
    let copy = Button::Copy {
        label: text!("support-button-copy"),
        text: text!("safety-report-meeting"),
    };
    Ok(Decision::new().say_with(call.who(), report, vec![vec![copy]]))
}
