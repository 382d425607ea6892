//! «/инструкции» (3.1): what there are short steps for, each inside its message; the official site comes second.

use serde::Deserialize;

use super::{
    Command, faq,
    support::{LESSONS, link},
};
use crate::{Button, Call, Decision, Scene, Stop, suggest, text};

/// Questions whose answers are steps.
const STEPS: [&str; 3] = ["family_protection", "online_lesson", "link_dead"];

#[derive(Deserialize)]
pub(super) struct Args {}

pub(super) fn decide(scene: &Scene, call: &Call, _args: Args) -> Result<Decision, Stop> {
    let chats = [Command::CreateChat].into_iter();
    let chats = chats.filter(|_| scene.school.leads(call.who()));
    let own = [Command::ClassChat, Command::SafeMode]
        .into_iter()
        .chain(chats);
    let known = STEPS
        .into_iter()
        .filter(|topic| scene.faq.get(topic).is_some());
    let site = link(text!("instructions-button-site"), LESSONS);
    let buttons: Vec<Button> = own
        .map(suggest::button)
        .chain(known.map(faq::button))
        .chain([site])
        .collect();
    let menu = buttons.into_iter().map(|button| vec![button]).collect();
    Ok(Decision::new().say_with(call.who(), text!("instructions-list"), menu))
}
