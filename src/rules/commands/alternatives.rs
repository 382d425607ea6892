//! Without MAX (clause 1.7): an equal choice, kept without a motive; reminders stop with it.

use serde::Deserialize;

use crate::{Button, Call, Change, Decision, Scene, Stop, Way, text};

#[derive(Deserialize)]
pub(super) struct Args {
    alternative: Choice,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Choice {
    PaperDiary,
    Meeting,
    Assembly,
    Look,
}

pub(super) fn decide(scene: &Scene, call: &Call, args: Args) -> Result<Decision, Stop> {
    let who = call.who();
    let way = match args.alternative {
        Choice::PaperDiary => Way::Diary,
        Choice::Meeting => Way::Meeting,
        Choice::Assembly => Way::Gatherings,
        Choice::Look => {
            let choose = |label, way: Way| {
                vec![Button::once(
                    label,
                    call.asked().clone().with("alternative", way.word()),
                )]
            };
            let ways = vec![
                choose(text!("alternatives-alternative-paper-diary"), Way::Diary),
                choose(text!("alternatives-alternative-meeting"), Way::Meeting),
                choose(text!("alternatives-alternative-assembly"), Way::Gatherings),
            ];
            return Ok(Decision::new().say_with(who, text!("alternatives-look"), ways));
        }
    };
    let chosen = Change::AlternativeChosen {
        person: who,
        way,
        at: scene.now,
    };
    Ok(Decision::new()
        .change(chosen)
        .say(who, text!("alternatives-chosen", way = way)))
}
