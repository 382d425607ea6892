//! The applicant's answer to the one question of the person who decides.

use serde::Deserialize;

use crate::{Call, Change, Decision, Refusal, Scene, Stop, authorize, reception, text};

#[derive(Deserialize)]
pub(super) struct Args {
    ids: String,
    text: String,
}

pub(super) fn decide(scene: &Scene, call: &Call, args: Args) -> Result<Decision, Stop> {
    let [only] = authorize::requests(Some(&args.ids))[..] else {
        return Err(Refusal::RequestUnknown.into());
    };
    let request = reception::undecided(scene, only)?;
    let asker = request.asked_by.ok_or(Refusal::RequestUnknown)?;
    Ok(Decision::new()
        .change(Change::ApplicantAnswered { id: only })
        .say(call.who(), text!("answer-passed"))
        .say(
            asker,
            text!(
                "applicant-answered",
                number = only.0,
                name = &request.name,
                text = args.text
            ),
        )
        .effect(reception::card(scene, request, asker)))
}
