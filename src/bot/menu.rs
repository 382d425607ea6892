//! The menu of commands in MAX, from the manifests. Names are the Latin stems: the only letters known to work there.

use max_bot_api::Command as Line;
use rules::commands::Command;

use super::core::Core;
use crate::{locale::Voice, store::Store};

/// MAX takes this many commands, and this many characters in a description.
const MOST: usize = 32;
const LONGEST: usize = 128;

/// Tells MAX the menu, unless it knows it. A failure costs only convenience.
pub(super) async fn publish<S: Store>(core: &Core<S>, known: Vec<Line>) {
    let menu = menu(&core.locale.now());
    if menu.is_empty() || menu == known {
        return;
    }
    if let Err(error) = core.client.set_commands(menu).await {
        tracing::warn!(%error, "the menu of commands could not be set");
    }
}

fn menu(voice: &Voice) -> Vec<Line> {
    Command::ALL
        .iter()
        .filter(|command| command.manifest().group.is_some())
        .filter_map(|command| {
            let stem = command.stem();
            let key = |suffix| format!("{}-{suffix}", stem.replace('_', "-"));
            let about = voice
                .find(&key("menu"))
                .or_else(|| voice.find(&key("title")))?;
            let about: String = about.chars().take(LONGEST).collect();
            Some(Line::new(stem).description(about))
        })
        .take(MOST)
        .collect()
}
