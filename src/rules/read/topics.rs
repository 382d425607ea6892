//! Topics: questions with a ready answer, found by their triggers; texts of the school, so they may change while the bot runs.

use super::{
    letters,
    phrases::{Hit, PhraseError, Phrases},
    words::Words,
};

/// The triggers of all questions, compiled; a question is known by its slug.
#[derive(Default)]
pub struct Topics {
    slugs: Vec<String>,
    phrases: Option<Phrases>,
}

/// A question as far as reading goes. Its triggers are phrases (`commands/README.md`).
#[derive(Clone, Copy, Debug)]
pub struct Topic<'a> {
    pub slug: &'a str,
    pub triggers: &'a [String],
    /// Goes before everything, an open question and a command included.
    pub urgent: bool,
}

impl Topics {
    /// No questions at all.
    pub const NONE: Self = Self {
        slugs: Vec::new(),
        phrases: None,
    };

    /// # Errors
    /// The first trigger that is written wrong.
    pub fn compile(topics: &[Topic]) -> Result<Self, PhraseError> {
        let urgent = |topic: &Topic, phrase: &str| {
            let bare = phrase.trim_start_matches('!');
            if topic.urgent {
                format!("!!{bare}")
            } else {
                phrase.to_owned()
            }
        };
        let mut lines: Vec<(usize, String)> = Vec::new();
        for (at, topic) in topics.iter().enumerate() {
            lines.extend(topic.triggers.iter().map(|t| (at, urgent(topic, t))));
        }
        Ok(Self {
            slugs: topics.iter().map(|t| t.slug.to_owned()).collect(),
            phrases: Some(Phrases::compile(
                lines.iter().map(|(at, l)| (*at, l.as_str())),
            )?),
        })
    }

    /// The question that a text asks most surely; for trying triggers out, since the reader weighs commands against them.
    #[must_use]
    pub fn about(&self, text: &str) -> Option<&str> {
        let words = Words::of(&letters::normalise(text));
        self.found(&words).first().map(|(slug, _)| *slug)
    }

    /// What a text asks about, the surest first.
    pub(super) fn found<'a>(&'a self, words: &Words) -> Vec<(&'a str, Hit)> {
        let hits = self
            .phrases
            .as_ref()
            .map(|p| p.found(words))
            .unwrap_or_default();
        hits.into_iter()
            .map(|hit| (self.slugs[hit.meaning].as_str(), hit))
            .collect()
    }
}
