//! The number of a parent against the list, where he wants to be known faster: compared by its keyed hash, and forgotten.

use super::{card, deciders};
use crate::{
    Button, Change, Decision, Effect, JoinRequest, PersonId, Role, Scene, State, Text,
    commands::Command, roster, text,
};

/// Offers to compare the number, where the list has numbers for the class.
pub(super) fn offered(scene: &Scene, request: &JoinRequest) -> Option<(Text, Vec<Vec<Button>>)> {
    let parent = request.seat.role == Role::Parent;
    let listed = request.seat.class.as_ref().filter(|_| parent)?;
    roster::has_phones(scene.school, listed).then(|| {
        let label = text!("button-phone");
        (
            text!("phone-offered"),
            vec![vec![Button::Contact { label }]],
        )
    })
}

/// The number a person showed, for each of his requests that waits and can be compared.
pub(crate) fn phone(scene: &Scene, who: PersonId, phone: &str) -> Decision {
    let waits = |r: &&JoinRequest| r.state == State::Waiting && offered(scene, r).is_some();
    let requests = scene.school.requests_of(who).filter(waits);
    let mut compared = requests.fold(Decision::new(), |d, request| {
        d.and(compared(scene, request, phone))
    });
    if compared.changes.is_empty() {
        return compared.say(who, text!("phone-unneeded"));
    }
    compared.command = Some(Command::RequestJoin.stem());
    compared
}

fn compared(scene: &Scene, request: &JoinRequest, phone: &str) -> Decision {
    let class = request.seat.class.as_ref();
    let listed = class.is_some_and(|class| roster::has_phone(scene, class, phone));
    let id = request.id;
    let said = text!(
        "phone-compared",
        number = id.0,
        listed = if listed { "yes" } else { "no" }
    );
    let request = JoinRequest {
        phone: Some(listed),
        ..request.clone()
    };
    let told = Decision::new()
        .change(Change::PhoneCompared { id, listed })
        .say(request.person, said);
    let deciders = deciders(scene, &request).into_iter();
    let cards = deciders.filter_map(|to| again(card(scene, &request, to)));
    cards.fold(told, Decision::effect)
}

/// The card that is there is written anew.
fn again(said: Effect) -> Option<Effect> {
    let Effect::Say {
        to,
        text,
        buttons,
        card: Some(card),
    } = said
    else {
        return None;
    };
    Some(Effect::Edit {
        to,
        card,
        text,
        buttons,
    })
}
