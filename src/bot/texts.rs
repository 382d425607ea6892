//! The folder of texts, looked at again and again: what changes is said from then on, what is wrong is told to the administrators.

use std::sync::{Arc, atomic::Ordering::Relaxed};

use rules::{Event, Place, What};

use super::{
    core::Core,
    decode::{key, nobody},
    handle::Job,
    shards::Shards,
};
use crate::{locale::News, store::Store};

/// Looks until the bot closes.
pub(super) async fn watch<S: Store>(core: Arc<Core<S>>, shards: Shards) {
    loop {
        let locale = Arc::clone(&core.locale);
        let looked = tokio::task::spawn_blocking(move || (locale.look(), locale.broken())).await;
        let (news, broken) = looked.unwrap_or_default();
        core.pulse
            .counters
            .broken_texts
            .store(broken as u64, Relaxed);
        for event in news.into_iter().filter_map(|one| event(&core, one)) {
            // The answer says that it is durable, and nobody waits for that here.
            drop(shards.take(&core, Job::new(event)).await);
        }
        core.pulse.looked.send_modify(|times| *times += 1);
        tokio::select! {
            () = core.pulse.closing.cancelled() => return,
            () = tokio::time::sleep(core.pace.between_looks) => {}
        }
    }
}

/// Writes the news into the log, and makes an event of what people should hear.
fn event<S: Store>(core: &Core<S>, news: News) -> Option<Event> {
    let at = core.now();
    let (key, what) = match news {
        News::Broken(mistake) => {
            tracing::error!(%mistake, "a text cannot be used: what was before it stays");
            let (file, line) = (mistake.file, mistake.line);
            (
                key("text broken").text(&file),
                What::TextBroken { file, line },
            )
        }
        News::Useless(mistake) => {
            tracing::warn!(%mistake, "a text is of no use");
            return None;
        }
        News::Mended(file) => (key("text mended").text(&file), What::TextMended { file }),
    };
    Some(Event {
        key: key.number(at.0).done(),
        at,
        who: nobody(),
        place: Place::Direct,
        what,
    })
}
