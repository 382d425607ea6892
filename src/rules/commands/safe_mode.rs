//! The safe mode of MAX (clause 2.10): the steps for a device, one's own or a child's, their side effect, and the person's own word
//! that it is done.

use serde::Deserialize;

use super::Command;
use crate::{
    Asked, Button, Call, Change, ClassName, Decision, Device, Role, Scene, Stop, aging, local_date,
    text,
};

#[derive(Deserialize)]
pub(super) struct Args {
    platform: Option<Device>,
    class: Option<ClassName>,
    #[serde(rename = "for")]
    whose: Option<String>,
    /// `yes`: it is on; `later`: not now.
    done: Option<String>,
    doubt: Option<String>,
}

pub(super) fn decide(scene: &Scene, call: &Call, args: Args) -> Result<Decision, Stop> {
    let Some(device) = args.platform else {
        return Err(of_class(scene, call, args.class));
    };
    let who = call.who();
    let child = args.whose.as_deref() == Some("child");
    match args.done.as_deref() {
        Some("later") => return Ok(Decision::new().say(who, text!("safe-mode-later"))),
        Some(_) => return Ok(done(scene, call, (device, child))),
        None => {}
    }
    if args.doubt.is_some() {
        let said = Decision::new().say(who, text!("safe-mode-doubted"));
        let checked = scene.guides.get(device.word());
        return Ok(checked.into_iter().fold(said, |said, checked| {
            said.change(aging::doubted(device.word().into(), *checked))
        }));
    }
    Ok(steps(scene, call, (device, child)))
}

/// Whoever answers for the class he names wants to know how it is there.
fn of_class(scene: &Scene, call: &Call, class: Option<ClassName>) -> Stop {
    match class.filter(|class| scene.school.keeps(call.who(), class)) {
        Some(class) => Stop::Become(Asked::new(Command::SafetyReport).with("class", class)),
        None => Stop::Ask("platform"),
    }
}

fn done(scene: &Scene, call: &Call, (device, child): (Device, bool)) -> Decision {
    let date = local_date(scene.now, scene.school.meta().zone_minutes);
    let reported = Change::SafeModeReported {
        person: call.who(),
        device,
        child,
        at: scene.now,
    };
    let whose = if child { "child" } else { "self" };
    Decision::new().change(reported).say(
        call.who(),
        text!("safe-mode-done", date = date, whose = whose),
    )
}

fn steps(scene: &Scene, call: &Call, (device, child): (Device, bool)) -> Decision {
    let pupil = scene.school.is(call.who(), Role::Pupil);
    let role = match (child, pupil) {
        (true, _) => "child",
        (false, true) => "student",
        (false, false) => "other",
    };
    let steps = text!(
        "safe-mode-steps",
        guide = text!("guide", device = device),
        role = role
    );
    let asked = |name, value| call.asked().clone().with(name, value);
    let report = vec![
        Button::once(text!("safe-mode-button-done"), asked("done", "yes")),
        Button::once(text!("safe-mode-button-later"), asked("done", "later")),
    ];
    let mut more = vec![Button::keep(
        text!("safe-mode-button-doubt"),
        asked("doubt", "yes"),
    )];
    if !child && !pupil {
        more.push(Button::keep(
            text!("safe-mode-button-child"),
            asked("for", "child"),
        ));
    }
    Decision::new().say_with(call.who(), steps, vec![report, more])
}
