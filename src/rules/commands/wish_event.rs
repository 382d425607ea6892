//! «/хочу» (3.2): who wants to learn is put on a list; the administrator sees it, and he hears of the next webinar first.

use serde::Deserialize;

use super::{Command, events};
use crate::{Asked, Button, Call, Change, Decision, Scene, Stop, Training, text};

#[derive(Deserialize)]
pub(super) struct Args {}

pub(super) fn decide(scene: &Scene, call: &Call, _args: Args) -> Result<Decision, Stop> {
    if scene.school.webinars(scene.now).next().is_some() {
        return Err(Stop::Become(Asked::new(Command::Events)));
    }
    let who = call.who();
    let asked = Asked::new(Command::Events)
        .with("webinar", events::ANY)
        .with("answer", "drop");
    let stop = vec![vec![Button::once(text!("wish-event-button-drop"), asked)]];
    let wishes = Training::WebinarAnswered {
        person: who,
        id: events::ANY,
        coming: Some(false),
    };
    Ok(Decision::new().change(Change::Training(wishes)).say_with(
        who,
        text!("wish-event-done"),
        stop,
    ))
}
