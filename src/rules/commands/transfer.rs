//! «/перевести 27 5Б» (2.3/11): out of one class and into another in one step. A family says it of itself: whoever answers for the
//! old class hears it; a class teacher proposes, an administrator does it.

use serde::Deserialize;

use super::{Command, remove_member::described};
use crate::{
    Asked, Button, Call, Change, ClassName, Decision, JoinRequest, Refusal, Role, Scene, Seat,
    State, Stop,
    authorize::requests,
    movement::{self, Leaving},
    reception, text,
};

#[derive(Deserialize)]
pub(super) struct Args {
    from: Option<ClassName>,
    to: ClassName,
    ids: Option<String>,
    sure: Option<String>,
}

pub(super) fn decide(scene: &Scene, call: &Call, args: Args) -> Result<Decision, Stop> {
    let (school, who) = (scene.school, call.who());
    if let Some(id) = requests(args.ids.as_deref()).first() {
        let request = movement::held(scene, *id)?;
        return transfer(scene, call, (request, &args.to), args.sure.is_some());
    }
    let mine = |r: &&JoinRequest| {
        let class = r.seat.class.as_ref();
        movement::held(scene, r.id).is_ok()
            && class.is_some()
            && args.from.as_ref().is_none_or(|from| class == Some(from))
            && class != Some(&args.to)
    };
    let own: Vec<&JoinRequest> = school.requests_of(who).filter(mine).collect();
    match (own.last(), &args.from) {
        (Some(request), _) => Ok(hand_on(scene, call, (request, &args.to))),
        (None, Some(from)) if school.keeps(who, from) => {
            let list = Asked::new(Command::RemoveMember).with("class", from);
            Ok(Decision::new().say_with(
                who,
                text!("transfer-which", from = from, to = &args.to),
                vec![vec![Button::keep(text!("transfer-button-list"), list)]],
            ))
        }
        (None, _) => {
            let join = Asked::new(Command::RequestJoin).with("class", &args.to);
            Err(Stop::Become(join))
        }
    }
}

/// A family has said it: whoever answers for it decides.
fn hand_on(scene: &Scene, call: &Call, moving: (&JoinRequest, &ClassName)) -> Decision {
    let (request, to) = moving;
    let from = reception::class_word(&request.seat);
    let told = Decision::new().say(
        call.who(),
        text!("transfer-handed-on", from = &from, to = to),
    );
    let ask = || {
        let text = text!(
            "transfer-asked",
            who = described(scene, request),
            name = call.name(),
            to = to
        );
        (text, vec![buttons(request, to, false)])
    };
    let deciders = reception::deciders(scene, request);
    deciders.into_iter().fold(told, |told, one| {
        let (text, buttons) = ask();
        told.say_with(one, text, buttons)
    })
}

fn buttons(request: &JoinRequest, to: &ClassName, sure: bool) -> Vec<Button> {
    let mut asked = Asked::new(Command::Transfer)
        .with("ids", request.id)
        .with("to", to);
    if sure {
        asked = asked.with("sure", "yes");
    }
    vec![
        Button::once(text!("transfer-title"), asked),
        Button::once(text!("button-no"), Asked::new(Command::Cancel)),
    ]
}

fn transfer(
    scene: &Scene,
    call: &Call,
    moving: (&JoinRequest, &ClassName),
    sure: bool,
) -> Result<Decision, Stop> {
    let (request, to) = moving;
    let (school, who) = (scene.school, call.who());
    let class = request.seat.class.as_ref();
    if !class.is_some_and(|class| school.keeps(who, class)) || request.person == who {
        return Err(Refusal::RequestUnknown.into());
    }
    if class == Some(to) {
        return Ok(Decision::new().say(who, text!("transfer-same", class = to)));
    }
    let leaving = Leaving::seat(scene, request.person, &request.seat);
    let manages = school.is(who, Role::Administrator);
    if sure && manages {
        return Ok(moved(scene, call, moving, &leaving));
    }
    let warn = || {
        text!(
            "transfer-warn",
            who = described(scene, request),
            to = to,
            lines = leaving.lines()
        )
    };
    if manages {
        return Ok(Decision::new().say_with(who, warn(), vec![buttons(request, to, true)]));
    }
    let passed = Decision::new().say(who, text!("remove-member-passed"));
    Ok(school.administrators().fold(passed, |told, one| {
        told.say_with(one, warn(), vec![buttons(request, to, true)])
    }))
}

/// Out of the old class; into the new one by a request that is approved already.
fn moved(
    scene: &Scene,
    call: &Call,
    moving: (&JoinRequest, &ClassName),
    leaving: &Leaving,
) -> Decision {
    let (old, to) = moving;
    let from = reception::class_word(&old.seat);
    let request = JoinRequest {
        id: scene.school.next_request(),
        name: String::new(),
        seat: Seat {
            role: old.seat.role,
            class: Some(to.clone()),
        },
        child: None,
        invitation: None,
        at: scene.now,
        state: State::Waiting,
        decided: None,
        asked_by: None,
        phone: None,
        ..old.clone()
    };
    let told = text!("transfer-told", from = &from, to = to);
    let who = described(scene, old);
    let done = text!(
        "transfer-done",
        who = who.clone(),
        to = to,
        number = request.id.0,
        count = leaving.by_hand().len()
    );
    leaving
        .done(scene, call.who(), &who)
        .say(old.person, told)
        .change(Change::JoinRequested(request.clone()))
        .and(reception::approve(scene, call.who(), &request))
        .say(call.who(), done)
}
