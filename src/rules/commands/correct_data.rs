//! «/исправить»: what is wrong in one's own data goes to whoever answers for it; the words are handed over and not kept.

use serde::Deserialize;

use crate::{Button, Call, Change, Decision, PersonId, Refusal, Scene, Stop, reception, text};

#[derive(Deserialize)]
pub(super) struct Args {
    text: String,
    /// Whose data was put right: by the button under the request.
    person: Option<String>,
}

pub(super) fn decide(scene: &Scene, call: &Call, args: Args) -> Result<Decision, Stop> {
    let who = call.who();
    if let Some(person) = args.person {
        let person = person.parse().map_err(|_| Refusal::ButtonForged)?;
        let by = reception::signature(scene, who);
        return Ok(Decision::new()
            .say(PersonId(person), text!("correct-data-done", by = by))
            .say(who, text!("correct-data-told")));
    }
    let keepers = keepers(scene, who);
    if keepers.is_empty() {
        return Err(Refusal::NotOpen.into());
    }
    let routed = Change::SupportRouted {
        topic: "correction".into(),
        route: "administrator".into(),
    };
    let sent = Decision::new()
        .change(routed)
        .say(who, text!("correct-data-sent"));
    let asked = call.asked().clone().with("text", "").with("person", who);
    let name = scene
        .school
        .person(who)
        .and_then(|p| p.full_name.as_deref());
    let name = name.unwrap_or(call.name());
    Ok(keepers.into_iter().fold(sent, |told, keeper| {
        let words = text!("correct-data-asked", name = name, text = &args.text);
        let done = Button::once(text!("correct-data-button"), asked.clone());
        told.say_with(keeper, words, vec![vec![done]])
    }))
}

/// Whoever answers for the person's first seat; for anybody else the administrators.
fn keepers(scene: &Scene, who: PersonId) -> Vec<PersonId> {
    let school = scene.school;
    let member = school.person(who).and_then(|p| p.memberships.first());
    let seat = member.map(|m| crate::Seat {
        role: m.role,
        class: m.class.clone(),
    });
    let seat = seat.or_else(|| school.requests_of(who).last().map(|r| r.seat.clone()));
    let keepers = seat.map_or_else(Vec::new, |seat| school.deciders(&seat, None));
    if keepers.is_empty() || keepers == [who] {
        school.administrators().collect()
    } else {
        keepers
    }
}
