//! Topics: questions with a ready answer, found by their triggers; texts of the school, so they may change while the bot runs.

use super::{
    clean,
    intent::Intent,
    phrases::{Hit, PhraseError, Phrases},
    vocabulary,
    words::Words,
};

/// A question, the intent it is heard as, and an argument it gives.
type Meant = (
    &'static str,
    &'static str,
    Option<(&'static str, &'static str)>,
);

/// Questions that are heard as something else: an incident, a wish, a command; with what the question gives it.
const MEANT: [Meant; 20] = [
    ("join_chat", "class_chat", None),
    ("voluntary", "alternatives", None),
    ("refuse", "refuse_max", None),
    ("safe_mode", "safe_mode", None),
    ("family_protection", "family_protection", None),
    ("fraud_call", "report_incident", Some(("kind", "fraud"))),
    ("dangerous_file", "report_incident", Some(("kind", "file"))),
    ("bullying", "report_incident", Some(("kind", "bullying"))),
    ("stranger", "report_incident", Some(("kind", "stranger"))),
    ("link_leaked", "secret_leak", Some(("kind", "link"))),
    ("how_long", "check_status", None),
    ("why_refused", "check_status", None),
    ("delete_data", "delete_data", None),
    ("my_data", "my_data", None),
    ("create_chat", "create_chat", None),
    ("subject_chat", "create_chat", None),
    ("report", "report", None),
    ("new_year", "year_rollover", None),
    ("export", "export", None),
    ("bullying", "report_incident", Some(("kind", "danger"))),
];

/// What a question is heard as, and what it gives; `None`: it is a question.
pub(super) fn meant(slug: &str) -> Option<(Intent, Option<(&'static str, &'static str)>)> {
    let (_, stem, gives) = MEANT.iter().find(|(known, ..)| *known == slug)?;
    Some((vocabulary::by_stem(stem)?, *gives))
}

/// The question whose answer fits an intent of which there is no command.
#[must_use]
pub fn topic_of(intent: Intent, kind: Option<&str>) -> Option<&'static str> {
    let fits = |(_, stem, gives): &&Meant| {
        *stem == intent.stem() && gives.is_none_or(|(_, value)| Some(value) == kind)
    };
    MEANT.iter().find(fits).map(|(slug, ..)| *slug)
}

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
        let words = Words::of(&clean::clean(text));
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
