//! Guides: steps in MAX that age, so each says when it was checked and where it comes from.

use fluent_bundle::FluentArgs;
use rules::{Arg, Text};
use serde::Deserialize;

use super::{markup::escape, texts::Texts};

/// One `locales/guides/<device>.toml`. Its texts are ours and may have markup.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Guide {
    title: String,
    checked: toml::Value,
    #[serde(default)]
    source: String,
    steps: Vec<String>,
    #[serde(default)]
    note: String,
}

impl Guide {
    /// The day it was checked, as `2026-11-01`.
    pub(super) fn checked(&self) -> String {
        match &self.checked {
            toml::Value::String(day) => day.clone(),
            other => other.to_string(),
        }
    }
}

/// Fills the gaps of the text `guide` from the guide its argument `device` names.
pub(super) fn fill(args: &mut FluentArgs<'static>, text: &Text, texts: &Texts) {
    let device = text.args.iter().find_map(|(name, arg)| match arg {
        Arg::Word(word) if *name == "device" => Some(word),
        _ => None,
    });
    let Some(guide) = device.and_then(|device| texts.guides.get(device)) else {
        tracing::error!(?device, "there is no such guide");
        return;
    };
    let steps: Vec<String> = guide
        .steps
        .iter()
        .enumerate()
        .map(|(n, step)| format!("{}. {step}", n + 1))
        .collect();
    args.set("title", guide.title.clone());
    args.set("steps", steps.join("\n"));
    args.set("note", guide.note.clone());
    args.set("source", escape(&guide.source));
    args.set("checked", russian(&guide.checked()));
}

/// `2026-11-01` as 01.11.2026.
fn russian(day: &str) -> String {
    let date: Result<jiff::civil::Date, _> = day.parse();
    date.map_or_else(
        |_| day.to_owned(),
        |date| date.strftime("%d.%m.%Y").to_string(),
    )
}
