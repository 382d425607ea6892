//! Pupils hear simpler words: some sentences have a variant for them, «ты» and one step at a time.

use crate::{Change, Decision, Effect, PersonId, Role, Scene};

/// The variant of a sentence for a pupil; it has the same gaps.
fn simpler(key: &str) -> Option<&'static str> {
    Some(match key {
        "class-chat-link" => "class-chat-link-pupil",
        "class-chat-no-link" => "class-chat-no-link-pupil",
        "request-sent" => "request-sent-pupil",
        "approved-link" => "approved-link-pupil",
        "approved-no-link" => "approved-no-link-pupil",
        "ask-redeem-code-code" => "ask-redeem-code-code-pupil",
        "report-incident-first" => "report-incident-first-pupil",
        "faq-urgent" => "faq-urgent-pupil",
        _ => return None,
    })
}

/// Says to pupils what has a variant for them.
pub(crate) fn spoken(scene: &Scene, mut decision: Decision) -> Decision {
    let changes = &decision.changes;
    for effect in &mut decision.effects {
        if let Effect::Say { to, text, .. } = effect
            && let Some(simple) = simpler(&text.key)
            && is_pupil(scene, changes, *to)
        {
            text.key = simple.into();
        }
    }
    decision
}

/// In a class, or asking to be, and nothing else here.
fn is_pupil(scene: &Scene, changes: &[Change], who: PersonId) -> bool {
    let held = scene
        .school
        .person(who)
        .into_iter()
        .flat_map(|p| &p.memberships);
    let mut held = held.map(|m| m.role).peekable();
    if held.peek().is_some() {
        return held.all(|role| role == Role::Pupil);
    }
    let asks = changes.iter().filter_map(|change| {
        if let Change::JoinRequested(request) = change {
            Some(request).filter(|request| request.person == who)
        } else {
            None
        }
    });
    let last = asks.chain(scene.school.requests_of(who)).next();
    last.is_some_and(|request| request.seat.role == Role::Pupil)
}
