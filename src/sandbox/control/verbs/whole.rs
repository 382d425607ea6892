//! What is done to this MAX as a whole.

use serde_json::json;

use super::super::settings;
use super::{Answer, Run, Verb, Words};
use crate::world::World;

pub(super) const VERBS: &[Verb] = &[
    Verb {
        name: "clock",
        takes: "forward_ms?, frozen?",
        does: "moves the clock forward; freezes it or lets it run; says what it shows",
        gives: "{now, frozen}",
        run: Run::Words(clock),
    },
    Verb {
        name: "troubles",
        takes: "…",
        does: "switches troubles: any of their names; 0 and `false` switch off",
        gives: "the troubles in force",
        run: Run::Body(settings::troubles),
    },
    Verb {
        name: "knobs",
        takes: "…",
        does: "turns knobs: any of their names",
        gives: "the knobs as they are",
        run: Run::Body(settings::knobs),
    },
    Verb {
        name: "inject",
        takes: "…",
        does: "gives the bot the body as an update, known to MAX or not",
        gives: "{}",
        run: Run::Body(|world, update| {
            world.emit(update);
            Ok(json!({}))
        }),
    },
    Verb {
        name: "wait",
        takes: "for, user?, chat?, after?, text?, method?, path?, timeout_ms?",
        does: "waits for the bot to poll or have a webhook (`bot`), to acknowledge everything (`delivered`), to write (`message`), to call (`call`)",
        gives: "{}, {message} or {entry}",
        run: Run::Waits,
    },
    Verb {
        name: "reset",
        takes: "keep_bot?",
        does: "forgets everything and begins anew; no id is used twice",
        gives: "{}",
        run: Run::Words(|world, words| {
            world.reset(words.keep_bot);
            Ok(json!({}))
        }),
    },
];

fn clock(world: &mut World, words: &Words) -> Answer {
    if let Some(frozen) = words.frozen {
        world.freeze(frozen);
    }
    let now = world.forward_clock(words.forward_ms);
    Ok(json!({"now": now, "frozen": world.time.frozen()}))
}
