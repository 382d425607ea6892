//! «Удалить»: a stranger is removed from the group and kept out of it.

use serde::Deserialize;

use crate::{Call, Change, ChatFacts, Decision, Effect, Scene, Stop, happenings, text};

#[derive(Deserialize)]
pub(super) struct Args {
    chat: String,
    person: String,
    #[serde(default)]
    name: String,
}

pub(super) fn decide(scene: &Scene, call: &Call, args: Args) -> Result<Decision, Stop> {
    let stranger = super::keep_entrant::stranger(scene, &args.chat, &args.person)?;
    let facts = scene
        .school
        .group(stranger.chat)
        .and_then(|g| g.facts.as_ref());
    if facts.is_none_or(|f| !f.has(ChatFacts::REMOVES)) {
        return Ok(Decision::new()
            .say(call.who(), text!("entrant-no-right"))
            .effect(Effect::Inspect {
                chat: stranger.chat,
            })
            .toast(text!("entrant-no-right-toast")));
    }
    let removed = text!(
        "entrant-removed",
        name = &args.name,
        by = crate::reception::signature(scene, call.who())
    );
    Ok(happenings::rewrite_alarm(scene, stranger, &removed)
        .change(Change::LeftChat {
            chat: stranger.chat,
            person: stranger.person,
            at: scene.now,
        })
        .effect(Effect::RemoveFromChat {
            chat: stranger.chat,
            person: stranger.person,
            name: text!("plain", text = args.name),
        })
        .toast(text!("entrant-removed-toast")))
}
