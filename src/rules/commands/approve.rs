//! «/одобрить 12 14-16»: lets in those who asked; each gets the link personally.

use serde::Deserialize;

use crate::{
    Asked, Button, Call, ClassName, Decision, Refusal, Scene, Stop, Text, authorize,
    commands::Command, reception, text,
};

#[derive(Deserialize)]
pub(super) struct Args {
    ids: Option<String>,
    reject_ids: Option<String>,
    class: Option<ClassName>,
}

pub(super) fn decide(scene: &Scene, call: &Call, args: Args) -> Result<Decision, Stop> {
    // «/одобрить все»: first the list, then the button under it.
    let Some(written) = args.ids else {
        let list = Asked::new(Command::ListRequests);
        return Err(Stop::Become(match args.class {
            Some(class) => list.with("class", class),
            None => list,
        }));
    };
    let numbers = authorize::requests(Some(&written));
    let decided = if let [only] = numbers[..] {
        let request = reception::undecided(scene, only)?;
        let done = reception::approve(scene, call.who(), request);
        confirmed(call, done, text!("approve-done", number = only.0))
    } else {
        each(scene, call, &written, |request| {
            reception::approve(scene, call.who(), request)
        })?
    };
    Ok(match args.reject_ids {
        Some(others) => decided.and(offer_to_reject(call, &others)),
        None => decided,
    })
}

/// «12 да 13 нет»: a refusal needs its reason, so it is offered.
fn offer_to_reject(call: &Call, others: &str) -> Decision {
    let asked = Asked::new(Command::Reject).with("ids", others);
    let button = Button::once(text!("button-reject"), asked);
    let numbers = others.replace(' ', ", ");
    Decision::new().say_with(
        call.who(),
        text!("approve-rest", numbers = numbers),
        vec![vec![button]],
    )
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
