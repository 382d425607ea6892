//! The whole bot in one function: an event is read into a command, the command is allowed, the call is decided.

use crate::{
    Asked, Change, Decision, Effect, Event, Place, Refusal, Scene, Stop, What,
    authorize::{authorize, fits_place},
    commands::{self, Command},
    dangerous, happenings, pupils, question, reception, said, seal, suggest, text,
};

/// Decides what to do about an event. Pure: the same scene and event give the same decision.
#[must_use]
pub fn answer(scene: &Scene, event: &Event) -> Decision {
    let outcome = match &event.what {
        What::Said { text } => said::said(scene, event, text),
        What::Forwarded => Err(Refusal::Forwarded.into()),
        What::Filed { caption, .. } => said::filed(scene, event, caption),
        What::Contact {
            own: true,
            phone: Some(phone),
        } => Ok(reception::phone(scene, event.who.id, phone)),
        What::Sent | What::Contact { own: true, .. } => Err(Refusal::TextOnly.into()),
        What::Contact { own: false, .. } => Err(Refusal::ForeignContact.into()),
        What::Pressed { payload, .. } => pressed(scene, event, payload),
        What::Opened {
            payload: Some(code),
        } => run(
            scene,
            event,
            Asked::new(Command::RedeemCode).with("code", code),
        ),
        What::Opened { payload: None } => run(scene, event, Asked::new(Command::Start)),
        What::Entered { .. }
        | What::Left
        | What::BotAdded
        | What::BotRemoved
        | What::Inspected { .. }
        | What::JournalRead { .. }
        | What::FileFetched { .. }
        | What::FileRead { .. }
        | What::Counted { .. }
        | What::Undone(_)
        | What::Due(_)
        | What::TextBroken { .. }
        | What::TextMended { .. } => {
            return spoken(scene, event, happenings::happened(scene, event));
        }
    };
    let decision = outcome.unwrap_or_else(|stop| stopped(scene, event, stop));
    spoken(scene, event, placed(scene, event, decision))
}

/// In a group nothing but what fits there; a school is chosen first where there are several.
fn placed(scene: &Scene, event: &Event, decision: Decision) -> Decision {
    match event.place {
        Place::Direct if scene.directory.here.open && decision.command.is_none() => {
            commands::ask_school(scene, event.who.id, None)
        }
        Place::Direct => decision,
        Place::Group(_) => quietly(event, decision),
    }
}

/// In words for whoever reads it, under the name of the school where there are several.
fn spoken(scene: &Scene, event: &Event, decision: Decision) -> Decision {
    scene
        .directory
        .headed(pupils::spoken(scene, event.who.id, decision))
}

fn pressed(scene: &Scene, event: &Event, payload: &str) -> Result<Decision, Stop> {
    let (asked, _) = seal::open(scene.secret, event.who.id, scene.now, payload)?;
    run(scene, event, asked)
}

/// Whether it is a question that cannot wait.
fn is_urgent(scene: &Scene, asked: &Asked) -> bool {
    let entry = asked.get("topic").and_then(|topic| scene.faq.get(topic));
    let incident = asked.command == Command::ReportIncident && asked.get("kind").is_some();
    incident || (asked.command == Command::Faq && entry.is_some_and(|entry| entry.urgent))
}

/// Allows and decides a command; one that turns out to be another is allowed again as that.
pub(crate) fn run(scene: &Scene, event: &Event, mut asked: Asked) -> Result<Decision, Stop> {
    let agreed = commands::agreed(&mut asked);
    let mut decision = go_on(scene, event, asked, agreed)?;
    if agreed {
        let consented = commands::consented(scene, event.who.id);
        decision.changes.insert(0, consented);
    }
    Ok(decision)
}

fn go_on(scene: &Scene, event: &Event, mut asked: Asked, agreed: bool) -> Result<Decision, Stop> {
    if scene.directory.here.open && event.place == Place::Direct && !is_urgent(scene, &asked) {
        return Ok(commands::ask_school(scene, event.who.id, Some(&asked)));
    }
    for _ in 0..4 {
        fits_place(event, asked.command)?;
        asked = question::with_file(event, question::fill(scene, event, asked));
        let stem = asked.command.stem();
        let call = authorize(scene, event, asked.clone())?;
        if let Some(card) = commands::asked_first(scene, &call).filter(|_| !agreed) {
            return Ok(named(card, stem));
        }
        let decided = match question::missing(&asked) {
            Some(argument) => Err(Stop::Ask(argument)),
            None => {
                dangerous::held(scene, &call).map_or_else(|| commands::decide(scene, &call), Ok)
            }
        };
        match decided {
            Err(Stop::Become(other)) => asked = other,
            Err(Stop::Ask(argument)) => {
                return Ok(named(
                    question::ask(scene, event.who.id, &asked, argument),
                    stem,
                ));
            }
            // What could not wait leaves the question where it was.
            Ok(decision) if is_urgent(scene, &asked) => return Ok(named(decision, stem)),
            Ok(decision) => return Ok(named(forget_question(scene, event, decision), stem)),
            Err(Stop::Refuse(refusal)) => return Err(refusal.into()),
        }
    }
    Err(Refusal::Nothing.into())
}

/// A command that was done answers or drops the question that was open, unless it asked a new one.
fn forget_question(scene: &Scene, event: &Event, mut decision: Decision) -> Decision {
    let person = event.who.id;
    let open = scene
        .school
        .person(person)
        .is_some_and(|p| p.question.is_some());
    let asks = decision
        .changes
        .iter()
        .any(|c| matches!(c, Change::Questioned { person: p, .. } if *p == person));
    if open && !asks {
        decision.changes.insert(
            0,
            Change::Questioned {
                person,
                question: None,
            },
        );
    }
    decision
}

fn named(mut decision: Decision, stem: &'static str) -> Decision {
    decision.command = Some(stem);
    decision
}

fn stopped(scene: &Scene, event: &Event, stop: Stop) -> Decision {
    let refusal = match stop {
        Stop::Refuse(refusal) => refusal,
        Stop::Ask(_) | Stop::Become(_) => Refusal::Nothing,
    };
    let pressed = matches!(event.what, What::Pressed { .. });
    let elsewhere = scene.directory.opened().len() > 1 && refusal == Refusal::ClassUnknown;
    let mut decision = if pressed && refusal.is_brief() {
        Decision::new().toast(refusal.text())
    } else if elsewhere {
        let other = vec![vec![suggest::button(Command::SwitchSchool)]];
        Decision::new().say_with(event.who.id, refusal.text(), other)
    } else {
        Decision::new().say(event.who.id, refusal.text())
    };
    decision.refused = Some(refusal.name());
    decision
}

/// In a group nothing is answered but one neutral line; what was to be said is said in the dialogue.
fn quietly(event: &Event, mut decision: Decision) -> Decision {
    let Place::Group(chat) = event.place else {
        return decision;
    };
    if decision.refused.as_deref() == Some("direct-only") {
        decision.effects.clear();
        return decision.effect(Effect::SayInGroup {
            chat,
            text: text!("group-direct-only"),
            pin: false,
        });
    }
    let pressed = matches!(event.what, What::Pressed { .. });
    let speaks = decision
        .effects
        .iter()
        .any(|e| matches!(e, Effect::Say { to, .. } | Effect::SendPaper { to, .. } if *to == event.who.id));
    if speaks && !pressed {
        return decision.effect(Effect::SayInGroup {
            chat,
            text: text!("group-answered"),
            pin: false,
        });
    }
    decision
}
