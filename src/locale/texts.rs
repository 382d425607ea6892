//! All texts of one language, read and ready to be said.

use std::collections::BTreeMap;

use fluent_bundle::{FluentArgs, FluentResource, concurrent::FluentBundle};
use jiff::civil::Date;
use rules::faq::Faq;
use unic_langid::LanguageIdentifier;

use super::{
    files::{Files, Kind, kind},
    guides::Guide,
    mistake::Mistake,
    questions::{self, Questions},
    sentences::{self, Sentences},
};

/// The texts of one language.
pub(super) struct Texts {
    bundle: FluentBundle<FluentResource>,
    pub(super) sentences: Sentences,
    pub(super) guides: BTreeMap<String, Guide>,
    /// When each guide was checked.
    pub(super) dates: BTreeMap<String, Date>,
    pub(super) questions: BTreeMap<String, questions::Texts>,
    pub(super) faq: Faq,
    /// The questions as they are written, for files that are to lie over them.
    written: Questions,
}

impl Texts {
    /// Reads the built-in files and a folder's over them.
    ///
    /// # Errors
    /// The first mistake.
    pub(super) fn read(language: &str, layers: [&Files; 2]) -> Result<Self, Mistake> {
        let of: LanguageIdentifier = language.parse().map_err(|e| Mistake::new(language, 0, e))?;
        let mut bundle = FluentBundle::new_concurrent(vec![of]);
        // The invisible marks around what is filled in would be read aloud and copied.
        bundle.set_use_isolating(false);
        let mut sentences = Sentences::new();
        let mut guides: BTreeMap<String, Guide> = BTreeMap::new();
        let mut written = Questions::default();
        let files = || layers.into_iter().flat_map(in_order);
        for (name, text) in files() {
            match kind(language, name) {
                Some(Kind::Sentences) => {
                    let (resource, own) = sentences::read(name, text).map_err(first)?;
                    bundle.add_resource_overriding(resource);
                    sentences.extend(own);
                }
                Some(Kind::Guide(stem)) => {
                    let below = guides.remove(stem).unwrap_or_default();
                    guides.insert(stem.to_owned(), Guide::read(name, text)?.over(below));
                }
                Some(Kind::Questions) => written.add(name, text)?,
                Some(Kind::Foreign) | None => {}
            }
        }
        let (faq, questions) = written.compile()?;
        let dated = guides
            .iter()
            .filter_map(|(name, guide)| Some((name.clone(), guide.checked?)));
        Ok(Self {
            dates: dated.collect(),
            bundle,
            sentences,
            guides,
            questions,
            faq,
            written,
        })
    }

    /// What is wrong with a file that is to lie over these texts.
    pub(super) fn mistakes(&self, language: &str, name: &str, text: &str) -> Vec<Mistake> {
        match kind(language, name) {
            Some(Kind::Sentences) => match sentences::read(name, text) {
                Ok((_, own)) => sentences::mistakes(name, &own, &self.sentences),
                Err(mistakes) => mistakes,
            },
            Some(Kind::Guide(stem)) => match Guide::read(name, text) {
                Ok(guide) => {
                    let unknown = !self.guides.contains_key(stem);
                    let unread = unknown.then(|| unread(name));
                    guide.mistakes(name).into_iter().chain(unread).collect()
                }
                Err(mistake) => vec![mistake],
            },
            Some(Kind::Questions) => self.written.mistakes(name, text, &self.sentences),
            Some(Kind::Foreign) => Vec::new(),
            None => vec![unread(name)],
        }
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
}

/// Files of a language of its own lie over those without one.
fn in_order(files: &Files) -> impl Iterator<Item = (&String, &String)> {
    let depth = |depth| move |(name, _): &(&String, &String)| name.matches('/').count() == depth;
    files
        .iter()
        .filter(depth(1))
        .chain(files.iter().filter(depth(2)))
}

fn unread(name: &str) -> Mistake {
    Mistake::new(name, 0, "nothing reads a file of this name").harmless()
}

fn first(mistakes: Vec<Mistake>) -> Mistake {
    let mut mistakes = mistakes;
    mistakes.swap_remove(0)
}
