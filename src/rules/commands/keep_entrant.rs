//! «Это наш»: the class teacher vouches for somebody who came in without a request.

use serde::Deserialize;

use crate::{
    Call, Change, ChatId, Decision, PersonId, Presence, Refusal, Scene, Stop, happenings, text,
};

#[derive(Deserialize)]
pub(super) struct Args {
    chat: String,
    person: String,
    #[serde(default)]
    name: String,
}

pub(super) fn decide(scene: &Scene, call: &Call, args: Args) -> Result<Decision, Stop> {
    let stranger = stranger(scene, &args.chat, &args.person)?;
    let admitted = Change::Admitted {
        chat: stranger.chat,
        person: stranger.person,
        at: scene.now,
        request: None,
    };
    let kept = text!(
        "entrant-kept",
        name = args.name,
        by = crate::reception::signature(scene, call.who())
    );
    Ok(happenings::rewrite_alarm(scene, stranger, &kept)
        .change(admitted)
        .toast(text!("entrant-kept-toast")))
}

/// Somebody in the group whom nobody has spoken for yet.
pub(super) fn stranger<'a>(
    scene: &Scene<'a>,
    chat: &str,
    person: &str,
) -> Result<&'a Presence, Refusal> {
    let (Ok(chat), Ok(person)) = (chat.parse(), person.parse()) else {
        return Err(Refusal::ButtonForged);
    };
    let presence = scene
        .school
        .presence(ChatId(chat), PersonId(person))
        .ok_or(Refusal::ButtonStale)?;
    if presence.admitted || !presence.here {
        Err(Refusal::ButtonStale)
    } else {
        Ok(presence)
    }
}
