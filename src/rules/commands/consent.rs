//! «/согласие» (152-ФЗ, article 9): a text of its own about what is kept, before anything personal is; given once, taken back with
//! «/удалить_данные».

use serde::Deserialize;

use super::Command;
use crate::{
    Asked, Button, Call, Change, Decision, PersonId, Role, Scene, Stop, local_date, manifest::Kind,
    suggest, text,
};

/// The edition of the text: how the hash of `consent-text` begins, which a test compares.
pub const EDITION: &str = "3181fe6d405e415c";
/// Stands in the button of a command that goes on after the press.
const AGREED: &str = "consent";

#[derive(Deserialize)]
pub(super) struct Args {
    answer: Option<String>,
}

pub(super) fn decide(scene: &Scene, call: &Call, args: Args) -> Result<Decision, Stop> {
    let who = call.who();
    Ok(match args.answer.as_deref() {
        Some("yes") => Decision::new()
            .change(given(scene, who))
            .say(who, text!("consent-given")),
        Some(_) => {
            let open = [Command::Help, Command::SafeMode, Command::Support];
            let open = open.into_iter().chain([Command::Alternatives]);
            let buttons = open.map(suggest::button).collect();
            Decision::new().say_with(who, text!("consent-refused"), vec![buttons])
        }
        None => card(
            scene,
            who,
            Asked::new(Command::Consent).with("answer", "yes"),
        ),
    })
}

/// The card, if this command keeps something personal and the person has not agreed to that yet.
pub(crate) fn asked_first(scene: &Scene, call: &Call) -> Option<Decision> {
    let manifest = call.asked().command.manifest();
    let other_ground = scene.school.meta().said("school_consent") == "other";
    if !manifest.consent || other_ground || agreed(scene, call.who()) {
        return None;
    }
    let is_personal = |name: &str| {
        let argument = manifest.argument(name);
        argument.is_some_and(|a| matches!(a.kind, Kind::Child | Kind::Name))
    };
    // What was said of a name is asked again: nothing of it is kept, not even in a button.
    let mut then = call.asked().clone();
    then.args.retain(|name, _| !is_personal(name));
    Some(card(scene, call.who(), then.with(AGREED, EDITION)))
}

/// Takes the mark of the button «Согласен» out of a command.
pub(crate) fn taken(asked: &mut Asked) -> bool {
    asked.args.remove(AGREED).is_some_and(|of| of == EDITION)
}

/// He has agreed to this edition.
pub(crate) fn given(scene: &Scene, person: PersonId) -> Change {
    Change::Consented {
        person,
        edition: EDITION.into(),
        at: scene.now,
    }
}

fn agreed(scene: &Scene, who: PersonId) -> bool {
    let consent = scene.school.person(who).and_then(|p| p.consent.as_ref());
    consent.is_some_and(|(edition, _)| edition == EDITION)
}

fn card(scene: &Scene, who: PersonId, yes: Asked) -> Decision {
    let consent = scene.school.person(who).and_then(|p| p.consent.as_ref());
    let zone = scene.school.meta().zone_minutes;
    if let Some((_, at)) = consent.filter(|(edition, _)| edition == EDITION) {
        let since = local_date(*at, zone);
        let delete = vec![vec![suggest::button(Command::DeleteData)]];
        let text = text!(
            "consent-is-given",
            text = text!("consent-text"),
            date = since
        );
        return Decision::new().say_with(who, text, delete);
    }
    let school = scene.school.name().unwrap_or_default();
    let pupil = yes.get("role") == Some(Role::Pupil.word());
    let card = text!(
        "consent-card",
        school = school,
        text = text!("consent-text"),
        pupil = if pupil { "yes" } else { "no" }
    );
    let no = Asked::new(Command::Consent).with("answer", "no");
    let buttons = vec![
        Button::once(text!("consent-button-yes"), yes),
        Button::once(text!("consent-button-no"), no),
    ];
    Decision::new().say_with(who, card, vec![buttons])
}
