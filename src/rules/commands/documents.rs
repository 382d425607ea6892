//! «/документы» (3.3): the agreements and laws, as links that are data (`locales/guides/documents.toml`).

use serde::Deserialize;

use super::Command;
use crate::{Call, Decision, Scene, Stop, suggest, text};

#[derive(Deserialize)]
pub(super) struct Args {}

pub(super) fn decide(_scene: &Scene, call: &Call, _args: Args) -> Result<Decision, Stop> {
    let list = text!(
        "documents-list",
        guide = text!("guide", device = "documents")
    );
    let next = [Command::MyData, Command::Alternatives].map(suggest::button);
    Ok(Decision::new().say_with(call.who(), list, vec![next.into()]))
}
