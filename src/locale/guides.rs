//! Guides: steps in MAX that age, so each says when it was checked and where it comes from.

use fluent_bundle::FluentArgs;
use jiff::civil::Date;
use rules::{Arg, Text};
use serde::{Deserialize, Deserializer, de::Error};

use super::{
    markup::{self, escape},
    mistake::{Mistake, line_at},
    texts::Texts,
};

/// One `locales/guides/<device>.toml`; what a file leaves out is as in the file below it. Its texts are ours and may have markup.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Guide {
    title: Option<String>,
    #[serde(default, deserialize_with = "day")]
    pub(super) checked: Option<Date>,
    source: Option<String>,
    steps: Option<Vec<String>>,
    /// The same for a pupil; without it, the steps of all.
    pupil: Option<Vec<String>>,
    note: Option<String>,
}

impl Guide {
    pub(super) fn read(file: &str, text: &str) -> Result<Self, Mistake> {
        toml::from_str(text).map_err(|e| written_wrong(file, text, &e))
    }

    pub(super) fn over(self, below: Self) -> Self {
        Self {
            title: self.title.or(below.title),
            checked: self.checked.or(below.checked),
            source: self.source.or(below.source),
            pupil: self.pupil.or(below.pupil.filter(|_| self.steps.is_none())),
            steps: self.steps.or(below.steps),
            note: self.note.or(below.note),
        }
    }

    pub(super) fn mistakes(&self, file: &str) -> Vec<Mistake> {
        let single = [&self.title, &self.note];
        let all = single
            .into_iter()
            .flatten()
            .chain(self.steps.iter().flatten())
            .chain(self.pupil.iter().flatten());
        all.filter_map(|text| markup::mistake(text))
            .map(|what| Mistake::new(file, 0, what))
            .collect()
    }
}

/// A day as `"2026-11-01"` or, as TOML has days of its own, without quotes.
pub(super) fn day<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Date>, D::Error> {
    let written = match toml::Value::deserialize(from)? {
        toml::Value::String(day) => day,
        other => other.to_string(),
    };
    let day = written
        .parse()
        .map_err(|_| D::Error::custom("a day is written as \"2026-11-01\""))?;
    Ok(Some(day))
}

/// A mistake of TOML, at its line.
pub(super) fn written_wrong(file: &str, text: &str, error: &toml::de::Error) -> Mistake {
    let line = error.span().map_or(0, |span| line_at(text, span.start));
    Mistake::new(file, line, error.message())
}

/// Fills the gaps of a text from the guide its argument `device` names.
pub(super) fn fill(args: &mut FluentArgs<'static>, text: &Text, texts: &Texts) {
    let device = text.args.iter().find_map(|(name, arg)| match arg {
        Arg::Word(word) if *name == "device" => Some(word),
        _ => None,
    });
    let Some(guide) = device.and_then(|device| texts.guides.get(device)) else {
        tracing::error!(?device, "there is no such guide");
        return;
    };
    let pupil = text.key.ends_with("-pupil");
    let simpler = guide.pupil.as_ref().filter(|_| pupil);
    let steps = simpler.or(guide.steps.as_ref());
    let steps = steps.into_iter().flatten().enumerate();
    let steps: Vec<String> = steps
        .map(|(n, step)| format!("{}. {step}", n + 1))
        .collect();
    let text = |field: &Option<String>| field.clone().unwrap_or_default();
    args.set("title", text(&guide.title));
    args.set("steps", steps.join("\n"));
    args.set("note", text(&guide.note));
    args.set("source", escape(&text(&guide.source)));
    args.set("checked", guide.checked.map(russian).unwrap_or_default());
}

/// 01.11.2026.
pub(super) fn russian(day: Date) -> String {
    day.strftime("%d.%m.%Y").to_string()
}
