//! «/разморозить»: the school lets people in again; dangerous, because somebody had a reason to stop.

use serde::Deserialize;

use super::Command;
use crate::{Asked, Button, Call, Change, Decision, Pause, Scene, Stop, text};

#[derive(Deserialize)]
pub(super) struct Args {
    sure: Option<String>,
}

pub(super) fn decide(scene: &Scene, call: &Call, args: Args) -> Result<Decision, Stop> {
    let who = call.who();
    if !scene.school.meta().frozen {
        return Ok(Decision::new().say(who, text!("unfreeze-not")));
    }
    if args.sure.is_none() {
        let buttons = vec![
            Button::once(
                text!("button-yes"),
                call.asked().clone().with("sure", "yes"),
            ),
            Button::once(text!("button-no"), Asked::new(Command::Cancel)),
        ];
        let waiting = scene.school.waiting().len();
        return Ok(Decision::new().say_with(
            who,
            text!("unfreeze-sure", waiting = waiting),
            vec![buttons],
        ));
    }
    let thawed = Decision::new().change(Change::Paused(Pause::Thawed { by: who }));
    let all = scene.school.administrators();
    Ok(all.fold(thawed, |d, one| d.say(one, text!("unfreeze-done"))))
}
