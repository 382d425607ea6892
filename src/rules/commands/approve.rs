//! «/одобрить 12 14-16»: lets in those who asked; each gets the link personally.

use serde::Deserialize;

use crate::{
    Asked, Call, Decision, Refusal, Scene, Stop, Text, authorize, commands::Command, reception,
    text,
};

#[derive(Deserialize)]
pub(super) struct Args {
    ids: Option<String>,
}

pub(super) fn decide(scene: &Scene, call: &Call, args: Args) -> Result<Decision, Stop> {
    // «/одобрить все»: first the list, then the button under it.
    let Some(written) = args.ids else {
        return Err(Stop::Become(Asked::new(Command::ListRequests)));
    };
    let numbers = authorize::requests(Some(&written));
    if let [only] = numbers[..] {
        let request = reception::undecided(scene, only)?;
        let done = reception::approve(scene, call.who(), request);
        return Ok(confirmed(
            call,
            done,
            text!("approve-done", number = only.0),
        ));
    }
    each(scene, call, &written, |request| {
        reception::approve(scene, call.who(), request)
    })
}

/// Decides several at once; those that were decided meanwhile are counted, not decided again.
pub(super) fn each<'a>(
    scene: &Scene<'a>,
    call: &Call,
    numbers: &str,
    decide: impl Fn(&'a crate::JoinRequest) -> Decision,
) -> Result<Decision, Stop> {
    let numbers = authorize::requests(Some(numbers));
    let open: Vec<_> = numbers
        .iter()
        .filter_map(|id| reception::undecided(scene, *id).ok())
        .collect();
    if open.is_empty() {
        return Err(Refusal::RequestUnknown.into());
    }
    let decided = open.iter().fold(Decision::new(), |decision, request| {
        decision.and(decide(request))
    });
    let done = text!(
        "decided-many",
        count = open.len(),
        skipped = numbers.len() - open.len()
    );
    Ok(decided.say(call.who(), done))
}

/// The decider sees it done: a toast over the card that is rewritten, or a line if he typed the command.
pub(super) fn confirmed(call: &Call, decision: Decision, done: Text) -> Decision {
    if call.pressed() {
        decision.toast(done)
    } else {
        decision.say(call.who(), done)
    }
}
