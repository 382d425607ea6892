//! «/заморозить»: admissions, invitations and links stand still at once, when something looks wrong; nothing is lost.

use serde::Deserialize;

use super::Command;
use crate::{Asked, Button, Call, Change, Decision, Pause, Scene, Stop, reception, text};

#[derive(Deserialize)]
pub(super) struct Args {
    person: Option<String>,
}

pub(super) fn decide(scene: &Scene, call: &Call, args: Args) -> Result<Decision, Stop> {
    let who = call.who();
    // One account and not the school: a phone was stolen.
    if let Some(person) = args.person {
        return Err(Stop::Become(
            Asked::new(Command::SuspendMember).with("person", person),
        ));
    }
    let thaw = || {
        vec![vec![Button::keep(
            text!("unfreeze-title"),
            Asked::new(Command::Unfreeze),
        )]]
    };
    if scene.school.meta().frozen {
        return Ok(Decision::new().say_with(who, text!("freeze-already"), thaw()));
    }
    let frozen = Decision::new()
        .change(Change::Paused(Pause::Frozen { by: who }))
        .say_with(who, text!("freeze-done"), thaw());
    let by = reception::signature(scene, who);
    let others = scene.school.administrators().filter(|other| *other != who);
    Ok(others.fold(frozen, |d, other| {
        d.say_with(other, text!("freeze-told", by = &by), thaw())
    }))
}
