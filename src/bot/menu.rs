//! The menu of commands in MAX, from the manifests. Names are the Latin stems: the only letters known to work there.

use max_bot_api::Command as Line;
use rules::{Schools, commands::Command};

use super::core::Core;
use crate::{locale::Voice, store::Store};

/// MAX takes this many commands, and this many characters in a description.
const MOST: usize = 32;
const LONGEST: usize = 128;

/// Tells MAX the menu, unless it knows it. A failure costs only convenience.
pub(super) async fn publish<S: Store>(core: &Core<S>, known: Vec<Line>) {
    let several = core.store.schools(Schools::are_several);
    let mut menu = menu(&core.locale.now());
    menu.retain(|line| several || line.name != Command::SwitchSchool.stem());
    if menu.is_empty() || menu == known {
        return;
    }
    if let Err(error) = core.client.set_commands(menu).await {
        tracing::warn!(%error, "the menu of commands could not be set");
    }
}

/// What everybody may ask comes first: the menu is the same for all, and what does not fit is left to `/help`.
fn menu(voice: &Voice) -> Vec<Line> {
    let listed = Command::ALL.iter().filter(|c| c.manifest().group.is_some());
    let for_all = |c: &&Command| c.manifest().allow.iter().any(|right| right == "anyone");
    let (first, last): (Vec<&Command>, Vec<&Command>) = listed.partition(for_all);
    first
        .into_iter()
        .chain(last)
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
