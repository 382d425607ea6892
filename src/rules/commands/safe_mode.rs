//! The safe mode of MAX (clause 2.10): the steps for a device, their side effect, and the person's own word that it is done.

use serde::Deserialize;

use crate::{Button, Call, Change, Decision, Device, Role, Scene, Stop, aging, local_date, text};

#[derive(Deserialize)]
pub(super) struct Args {
    platform: Device,
    done: Option<String>,
    doubt: Option<String>,
}

pub(super) fn decide(scene: &Scene, call: &Call, args: Args) -> Result<Decision, Stop> {
    let (who, device) = (call.who(), args.platform);
    if args.done.is_some() {
        let date = local_date(scene.now, scene.school.meta().zone_minutes);
        return Ok(Decision::new()
            .change(Change::SafeModeReported {
                person: who,
                device,
                at: scene.now,
            })
            .say(who, text!("safe-mode-done", date = date)));
    }
    if args.doubt.is_some() {
        let said = Decision::new().say(who, text!("safe-mode-doubted"));
        let checked = scene.guides.get(device.word());
        return Ok(checked.into_iter().fold(said, |said, checked| {
            said.change(aging::doubted(device.word().into(), *checked))
        }));
    }
    let pupil = scene.school.is(who, Role::Pupil);
    let steps = text!(
        "safe-mode-steps",
        guide = text!("guide", device = device),
        role = if pupil { "student" } else { "other" }
    );
    let buttons = vec![
        Button::once(
            text!("safe-mode-button-done"),
            call.asked().clone().with("done", "yes"),
        ),
        Button::keep(
            text!("safe-mode-button-doubt"),
            call.asked().clone().with("doubt", "yes"),
        ),
    ];
    Ok(Decision::new().say_with(who, steps, vec![buttons]))
}
