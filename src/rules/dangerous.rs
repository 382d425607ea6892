//! Dangerous actions (`dangerous` in a manifest): two administrators agree, or where there is but one it is done after a delay in which
//! it can be taken back. The rights are looked at again when it is done.

use crate::{
    Action, Asked, Button, Call, Change, Decision, Event, EventKey, PersonId, Place, Refusal, Role,
    Scene, Stop, Text, Timer, What, Who, answer::run, commands::Command, reception, text,
};

/// How long an administrator alone waits.
const DELAY_MINUTES: i64 = 30;
/// How long another administrator may think.
const CONSENT_DAYS: i64 = 1;
/// So many in an hour from one person: a thief gets no further.
const MOST_AN_HOUR: usize = 3;

/// A dangerous action that was confirmed by whoever wants it and by nobody else: it is proposed, not done.
pub(crate) fn held(scene: &Scene, call: &Call) -> Option<Decision> {
    let manifest = call.asked().command.manifest();
    let begun = call.asked().get("sure").is_some() && manifest.argument("typed").is_none();
    let held = manifest.dangerous && begun;
    held.then(|| unless_allowed(scene, call)).flatten()
}

/// Proposes what turned out to be dangerous, unless that was done and it is allowed now.
pub(crate) fn unless_allowed(scene: &Scene, call: &Call) -> Option<Decision> {
    let waits = call.asked().get("allowed").is_none();
    waits.then(|| propose(scene, call))
}

/// Whoever does something to so many has typed how many they are (the argument `typed`).
///
/// # Errors
/// It has to be typed yet, or was mistyped.
pub(crate) fn typed(call: &Call, count: usize) -> Result<(), Stop> {
    match call.asked().get("typed") {
        None => Err(Stop::Ask("typed")),
        Some(typed) if typed.parse() == Ok(count) => Ok(()),
        Some(_) => Err(Refusal::CountMistyped.into()),
    }
}

fn propose(scene: &Scene, call: &Call) -> Decision {
    let (asked, who) = (call.asked(), call.who());
    if lately(scene, who) >= MOST_AN_HOUR {
        let mut refused = Decision::new().say(who, Refusal::TooManyDangerous.text());
        refused.refused = Some(Refusal::TooManyDangerous.name());
        return refused;
    }
    let action = scene.school.meta().last_action + 1;
    let administrators = scene.school.administrators();
    let others: Vec<PersonId> = administrators.filter(|other| *other != who).collect();
    let alone = others.is_empty();
    let proposed = Action {
        id: action,
        asked: asked.clone(),
        by: who,
        at: scene.now,
        alone,
    };
    let at = if alone {
        scene.now.plus_minutes(DELAY_MINUTES)
    } else {
        scene.now.plus_days(CONSENT_DAYS)
    };
    let back = vec![vec![verdict(text!("action-button-back"), action, "no")]];
    let decision = Decision::new()
        .change(Change::ActionProposed(proposed))
        .timer(at, Timer::Action(action))
        .say_with(who, told(asked, alone), back);
    let asks = |told: Decision, other| ask_for_consent(scene, told, (call, action, other));
    let decision = others.into_iter().fold(decision, asks);
    let observer = scene.school.director().filter(|_| alone);
    let warn = |told: Decision, director| warn_director(scene, told, (call, action, director));
    observer.into_iter().fold(decision, warn)
}

/// The director hears of what an administrator does alone, and may stop it.
fn warn_director(
    scene: &Scene,
    told: Decision,
    (call, action, director): (&Call, u32, PersonId),
) -> Decision {
    let buttons = vec![vec![verdict(text!("action-button-refuse"), action, "no")]];
    let text = text!(
        "action-observed",
        what = about(call.asked()),
        by = reception::signature(scene, call.who()),
        minutes = DELAY_MINUTES
    );
    told.say_with(director, text, buttons)
}

/// Another administrator allows it or refuses.
fn ask_for_consent(
    scene: &Scene,
    told: Decision,
    (call, action, other): (&Call, u32, PersonId),
) -> Decision {
    let buttons = vec![vec![
        verdict(text!("action-button-allow"), action, "yes"),
        verdict(text!("action-button-refuse"), action, "no"),
    ]];
    let by = reception::signature(scene, call.who());
    let ask = text!("action-ask", what = about(call.asked()), by = by);
    told.say_with(other, ask, buttons)
}

/// How many dangerous actions a person has proposed within the last hour.
fn lately(scene: &Scene, who: PersonId) -> usize {
    let proposed = scene.school.meta().proposed.iter();
    let fresh = proposed.filter(|(by, at)| *by == who && at.plus_minutes(60) > scene.now);
    fresh.count()
}

/// What whoever proposed it is told.
fn told(asked: &Asked, alone: bool) -> Text {
    let what = about(asked);
    if alone {
        text!("action-delayed", what = what, minutes = DELAY_MINUTES)
    } else {
        text!("action-asked", what = what)
    }
}

/// «Новый администратор», Петрова А. С.
fn about(asked: &Asked) -> Text {
    text!(
        "action-about",
        title = Text::named(format!("{}-title", asked.command.stem())),
        person = asked.get("person").unwrap_or("none"),
        class = asked.get("class").unwrap_or("none"),
        raw = asked.get("raw").unwrap_or("none")
    )
}

fn verdict(label: Text, action: u32, verdict: &str) -> Button {
    let asked = Asked::new(Command::DecideAction)
        .with("action", action)
        .with("verdict", verdict);
    Button::once(label, asked)
}

/// An administrator allows, refuses or takes back.
///
/// # Errors
/// It is over already; nobody allows what he proposed himself.
pub(crate) fn decide(scene: &Scene, call: &Call, action: u32, yes: bool) -> Result<Decision, Stop> {
    let proposed = waiting(scene, action).ok_or(Refusal::ButtonStale)?;
    let who = call.who();
    let school = scene.school;
    let may_allow = school.is(who, Role::Administrator) && proposed.by != who && !proposed.alone;
    let may_refuse = school.oversees(who) || proposed.by == who;
    if (yes && !may_allow) || !may_refuse {
        return Err(Refusal::NotAllowed.into());
    }
    if yes {
        let done = done(scene, action, proposed)?;
        return Ok(done.say(who, text!("action-allowed", what = about(&proposed.asked))));
    }
    let dropped = ended(action, false);
    let what = about(&proposed.asked);
    if proposed.by == who {
        return Ok(dropped.say(who, text!("action-back", what = what)));
    }
    let by = reception::signature(scene, who);
    Ok(dropped
        .say(who, text!("action-refused-by-you", what = what.clone()))
        .say(proposed.by, text!("action-refused", what = what, by = by)))
}

/// The time of a proposed action is up: alone it is done, without consent it is forgotten.
pub(crate) fn due(scene: &Scene, action: u32) -> Decision {
    let Some(proposed) = waiting(scene, action) else {
        return Decision::new();
    };
    let expired = || {
        let text = text!("action-expired", what = about(&proposed.asked));
        ended(action, false).say(proposed.by, text)
    };
    if !proposed.alone {
        return expired();
    }
    done(scene, action, proposed).unwrap_or_else(|_| expired())
}

fn waiting<'a>(scene: &Scene<'a>, action: u32) -> Option<&'a Action> {
    let actions = &scene.school.meta().actions;
    actions.iter().find(|known| known.id == action)
}

/// Does it, as whoever proposed it, if he still may: `run` looks at his rights.
fn done(scene: &Scene, action: u32, proposed: &Action) -> Result<Decision, Stop> {
    let event = Event {
        key: EventKey([0; 16]),
        at: scene.now,
        who: Who {
            id: proposed.by,
            name: String::new(),
        },
        place: Place::Direct,
        what: What::Due(Timer::Action(action)),
    };
    let asked = proposed.asked.clone().with("allowed", action);
    Ok(ended(action, true).and(run(scene, &event, asked)?))
}

fn ended(action: u32, done: bool) -> Decision {
    Decision::new().change(Change::ActionEnded { action, done })
}
