//! The files: built in, and those of a folder over them.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    time::SystemTime,
};

use fluent_bundle::{FluentArgs, FluentResource, concurrent::FluentBundle};
use rust_embed::RustEmbed;
use unic_langid::LanguageIdentifier;

use super::{Broken, guides::Guide};

#[derive(RustEmbed)]
#[folder = "locales"]
struct BuiltIn;

/// The files of a folder with when each was changed, by their names below `locales`: `ru/invite.ftl`.
#[derive(Default, PartialEq, Eq)]
pub(super) struct Files(BTreeMap<String, (PathBuf, Option<SystemTime>)>);

impl Files {
    pub(super) fn of(folder: Option<&Path>) -> Self {
        let mut files = BTreeMap::new();
        let Some(folder) = folder else {
            return Self::default();
        };
        for part in ["ru", "en", "guides"] {
            for entry in fs::read_dir(folder.join(part))
                .into_iter()
                .flatten()
                .flatten()
            {
                let name = entry.file_name().to_string_lossy().into_owned();
                let changed = entry.metadata().and_then(|m| m.modified()).ok();
                if is_text(&name) {
                    files.insert(format!("{part}/{name}"), (entry.path(), changed));
                }
            }
        }
        Self(files)
    }

    /// The text of every file below a part, those of the folder in place of built-in ones.
    fn below(&self, part: &str) -> Result<BTreeMap<String, String>, Broken> {
        let mut texts = BTreeMap::new();
        for name in BuiltIn::iter().filter(|name| name.starts_with(part) && is_text(name)) {
            if let Some(file) = BuiltIn::get(&name) {
                texts.insert(
                    name.to_string(),
                    String::from_utf8_lossy(&file.data).into_owned(),
                );
            }
        }
        for (name, (path, _)) in self.0.iter().filter(|(name, _)| name.starts_with(part)) {
            let text = fs::read_to_string(path).map_err(|e| broken(name, e))?;
            texts.insert(name.clone(), text);
        }
        Ok(texts)
    }
}

/// The texts of one language and the guides.
pub(super) struct Texts {
    bundle: FluentBundle<FluentResource>,
    keys: Vec<String>,
    pub(super) guides: BTreeMap<String, Guide>,
}

impl Texts {
    pub(super) fn read(language: &str, files: &Files) -> Result<Self, Broken> {
        let id: LanguageIdentifier = language.parse().map_err(|e| broken(language, e))?;
        let mut bundle = FluentBundle::new_concurrent(vec![id]);
        bundle.set_use_isolating(false);
        let mut keys = Vec::new();
        for (name, text) in files.below(&format!("{language}/"))? {
            keys.extend(messages(&text));
            let resource = FluentResource::try_new(text)
                .map_err(|(_, errors)| broken(&name, first(&errors)))?;
            bundle
                .add_resource(resource)
                .map_err(|errors| broken(&name, first(&errors)))?;
        }
        keys.sort();
        let mut guides = BTreeMap::new();
        for (name, text) in files.below("guides/")? {
            let stem = name.trim_start_matches("guides/").trim_end_matches(".toml");
            let guide = toml::from_str(&text).map_err(|e| broken(&name, e))?;
            guides.insert(stem.to_owned(), guide);
        }
        Ok(Self {
            bundle,
            keys,
            guides,
        })
    }

    /// The sentence of a key; what a gap lacks stands in braces and is logged.
    pub(super) fn format(&self, key: &str, args: &FluentArgs<'_>) -> Option<String> {
        let pattern = self.bundle.get_message(key)?.value()?;
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, Some(args), &mut errors);
        for error in errors {
            tracing::error!(key, %error, "a text has a gap that nothing fills");
        }
        Some(text.into_owned())
    }

    pub(super) fn keys(&self) -> Vec<String> {
        self.keys.clone()
    }
}

fn is_text(name: &str) -> bool {
    name.ends_with(".ftl") || name.ends_with(".toml")
}

/// The names of the messages in a file: what stands at the beginning of a line before `=`.
fn messages(text: &str) -> impl Iterator<Item = String> + '_ {
    text.lines()
        .filter(|line| line.starts_with(|c: char| c.is_ascii_alphabetic()))
        .filter_map(|line| line.split_once('='))
        .map(|(key, _)| key.trim().to_owned())
}

fn first<E: std::fmt::Display>(errors: &[E]) -> String {
    errors.first().map(E::to_string).unwrap_or_default()
}

fn broken(file: &str, what: impl std::fmt::Display) -> Broken {
    Broken {
        file: file.into(),
        what: what.to_string(),
    }
}
