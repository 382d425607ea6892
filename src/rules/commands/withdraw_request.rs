//! «/отозвать_заявку»: a request that waits is taken back by whoever made it; he may apply again any day.

use serde::Deserialize;

use super::{Command, remove_member::described};
use crate::{
    Asked, Button, Call, Change, Decision, Effect, JoinRequest, Reason, Refusal, Scene, State,
    Stop, authorize::requests, reception, text,
};

#[derive(Deserialize)]
pub(super) struct Args {
    ids: Option<String>,
}

pub(super) fn decide(scene: &Scene, call: &Call, args: Args) -> Result<Decision, Stop> {
    let who = call.who();
    let waits = |r: &&JoinRequest| r.state == State::Waiting;
    let mut waiting: Vec<_> = scene.school.requests_of(who).filter(waits).collect();
    if let Some(id) = requests(args.ids.as_deref()).first() {
        waiting.retain(|r| r.id == *id);
        if waiting.is_empty() {
            return Err(Refusal::RequestUnknown.into());
        }
    }
    Ok(match waiting[..] {
        [] => Decision::new().say(who, text!("withdraw-request-none")),
        [one] => withdraw(scene, one),
        _ => {
            let button = |r: &&JoinRequest| {
                let asked = Asked::new(Command::WithdrawRequest).with("ids", r.id);
                vec![Button::once(described(scene, r), asked)]
            };
            let buttons = waiting.iter().map(button).collect();
            Decision::new().say_with(who, text!("withdraw-request-which"), buttons)
        }
    })
}

fn withdraw(scene: &Scene, request: &JoinRequest) -> Decision {
    let done = text!("withdraw-request-done", number = request.id.0);
    taken_back(scene, request).say(request.person, done)
}

/// Nobody has to decide it any more, and the cards of those who would say so.
pub(super) fn taken_back(scene: &Scene, request: &JoinRequest) -> Decision {
    let id = request.id;
    let withdrawn = Decision::new().change(Change::Declined {
        id,
        by: request.person,
        at: scene.now,
        reason: Reason::Withdrawn,
    });
    let card = text!(
        "request-withdrawn",
        number = id.0,
        role = request.seat.role,
        class = reception::class_word(&request.seat)
    );
    let readers = reception::deciders(scene, request).into_iter();
    readers.fold(withdrawn, |decision, to| {
        decision.effect(Effect::Edit {
            to,
            card: reception::card_name(id),
            text: card.clone(),
            buttons: Vec::new(),
        })
    })
}
