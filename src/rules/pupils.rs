//! Pupils hear simpler words: some sentences have a variant for them, «ты» and one step at a time.

use std::borrow::Cow;

use crate::{Arg, Change, Decision, Effect, PersonId, Role, Scene, Text};

/// The sentences that have a variant for a pupil, with the same gaps: `<key>-pupil` in `pupils.ftl`.
pub const SIMPLER: [&str; 60] = [
    "alternatives-chosen",
    "alternatives-look",
    "applicant-asked",
    "approved-link",
    "approved-no-link",
    "ask-alternatives-alternative",
    "ask-redeem-code-code",
    "ask-report-incident-kind",
    "ask-request-join-role",
    "ask-safe-mode-platform",
    "check-status-role",
    "class-chat-link",
    "class-chat-no-link",
    "declined",
    "delete-data-warn",
    "faq-answer",
    "faq-ask",
    "faq-doubted",
    "faq-urgent",
    "guess",
    "guide",
    "my-data-list",
    "quiet-is-on",
    "refused-already-requested",
    "refused-button-forged",
    "refused-button-stale",
    "refused-class-unknown",
    "refused-code-invalid",
    "refused-foreign-contact",
    "refused-forwarded",
    "refused-frozen",
    "refused-invitation-needed",
    "refused-leaked-code",
    "refused-misfit",
    "refused-not-allowed",
    "refused-nothing",
    "refused-suspended",
    "refused-text-only",
    "refused-too-long",
    "refused-too-many-guesses",
    "refused-too-many-requests",
    "remind-entry",
    "remind-letter",
    "report-incident-first",
    "report-incident-passed",
    "report-incident-taken",
    "request-sent",
    "restore-member-told",
    "safe-mode-done",
    "safe-mode-doubted",
    "safe-mode-later",
    "start-family",
    "start-waiting",
    "suspend-member-told",
    "talk-nothing-asked",
    "talk-phone",
    "talk-thanks",
    "unknown",
    "waits-told",
    "welcome",
];

/// Says to pupils what has a variant for them.
pub(crate) fn spoken(scene: &Scene, by: PersonId, mut decision: Decision) -> Decision {
    let changes = &decision.changes;
    for effect in &mut decision.effects {
        let (to, text) = match effect {
            Effect::Say { to, text, .. } | Effect::Edit { to, text, .. } => (*to, text),
            Effect::Answer {
                toast: Some(text), ..
            } => (by, text),
            Effect::SendPaper { .. }
            | Effect::SayInGroup { .. }
            | Effect::Answer { .. }
            | Effect::Inspect { .. }
            | Effect::ReadJournal { .. }
            | Effect::ReadFile { .. }
            | Effect::RemoveFromChat { .. } => continue,
        };
        if is_one(scene, changes, to) {
            simplify(text);
        }
    }
    decision
}

/// The sentence and those in its gaps.
fn simplify(text: &mut Text) {
    if SIMPLER.contains(&text.key.as_ref()) {
        text.key = Cow::Owned(format!("{}-pupil", text.key));
    }
    for (_, arg) in &mut text.args {
        match arg {
            Arg::Text(inner) => simplify(inner),
            Arg::Lines(lines) => lines.iter_mut().for_each(simplify),
            Arg::Word(_) | Arg::Number(_) | Arg::Date(_) => {}
        }
    }
}

/// In a class, or asking to be, and nothing else here.
pub(crate) fn is_one(scene: &Scene, changes: &[Change], who: PersonId) -> bool {
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
