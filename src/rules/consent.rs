//! Consent to the keeping of personal data (152-ФЗ, articles 6 and 9): a message of its own before anything personal is asked for,
//! where the school relies on consent. Without it there is help, safe mode, support and the ways without MAX.

use crate::{
    Asked, Button, Change, Decision, PersonId, Scene, School, commands::Command, suggest, text,
};

/// Which text was agreed to; a test holds it against the text itself.
pub(crate) const VERSION: &str = "1";
/// The hidden argument that a button of the question carries.
const ARGUMENT: &str = "consent";

/// Whether the school asks, and this person has not agreed to the text as it is now.
fn is_missing(school: &School, who: PersonId) -> bool {
    let person = school.person(who);
    let given = person.and_then(|p| p.consent.as_ref());
    let asks = school.meta().said("school_consent") == "asked";
    asks && given.is_none_or(|(version, _)| version != VERSION)
}

/// What has to come before a command that keeps something personal: the question, or the end of it.
pub(crate) fn asked_for(scene: &Scene, who: PersonId, asked: &Asked) -> Option<Decision> {
    let keeps = asked.command.manifest().personal;
    if !keeps || !is_missing(scene.school, who) {
        return None;
    }
    match asked.get(ARGUMENT) {
        Some("yes") => None,
        Some(_) => Some(without(who)),
        None => Some(question(who, asked)),
    }
}

/// A decision with what a press on «Согласен» is remembered by.
pub(crate) fn noted(
    scene: &Scene,
    who: PersonId,
    asked: &Asked,
    mut decision: Decision,
) -> Decision {
    let agreed = asked.command.manifest().personal && asked.get(ARGUMENT) == Some("yes");
    if agreed && is_missing(scene.school, who) {
        let consented = Change::Consented {
            person: who,
            version: VERSION.into(),
            at: scene.now,
        };
        decision.changes.insert(0, consented);
    }
    decision
}

/// The same consent for the command that this one turned out to be.
pub(crate) fn carried(asked: &Asked, other: Asked) -> Asked {
    match asked.get(ARGUMENT) {
        Some(answer) if other.command.manifest().personal => other.with(ARGUMENT, answer),
        _ => other,
    }
}

fn question(who: PersonId, asked: &Asked) -> Decision {
    let answer = |label, verdict: &str| {
        let asked = asked.clone().with(ARGUMENT, verdict);
        vec![Button::once(label, asked)]
    };
    let buttons = vec![
        answer(text!("consent-button-yes"), "yes"),
        answer(text!("consent-button-no"), "no"),
    ];
    Decision::new().say_with(who, text!("consent-text"), buttons)
}

fn without(who: PersonId) -> Decision {
    let ways = [Command::Alternatives, Command::SafeMode, Command::Support];
    let buttons = ways.map(|command| vec![suggest::button(command)]).to_vec();
    Decision::new().say_with(who, text!("consent-refused"), buttons)
}
