//! «/выйти» (2.9/2): how to leave a chat, of which the person is in which; nobody is asked why.

use serde::Deserialize;

use super::Command;
use crate::{Call, Decision, Role, Scene, Seat, Stop, Text, suggest, text};

#[derive(Deserialize)]
pub(super) struct Args {}

pub(super) fn decide(scene: &Scene, call: &Call, _args: Args) -> Result<Decision, Stop> {
    let held = scene
        .school
        .person(call.who())
        .into_iter()
        .flat_map(|p| &p.memberships);
    let chats: Vec<Text> = held
        .filter_map(|m| {
            let seat = Seat {
                role: m.role,
                class: m.class.clone(),
            };
            let (class, audience) = seat.chat()?;
            Some(text!("leave-chat-line", class = class, audience = audience))
        })
        .collect();
    let known = if chats.is_empty() { "no" } else { "yes" };
    let how = text!("leave-chat-how", known = known, chats = chats);
    // Doing without MAX is a choice of adults.
    let pupil = scene.school.is(call.who(), Role::Pupil);
    let adult = (!pupil).then_some(Command::Alternatives);
    let next = adult.into_iter().chain([Command::Transfer, Command::Quiet]);
    let menu = next.map(|c| vec![suggest::button(c)]).collect();
    Ok(Decision::new().say_with(call.who(), how, menu))
}
