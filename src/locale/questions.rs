//! Questions with a ready answer, as `guides/faq.toml` has them: what the rules need of each, and its texts.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use rules::{
    commands::Command,
    faq::{Asker, Entry, Faq, Route},
    read::{Topic, Topics},
};
use serde::Deserialize;
use toml::Spanned;

use super::{
    guides::{day, written_wrong},
    markup,
    mistake::{Mistake, line_at},
    sentences::Sentences,
};

/// The texts of a question; `{hours}` in them stands for the sentence `school-hours`.
pub(super) struct Texts {
    pub(super) title: String,
    pub(super) answer: String,
    /// The same for a pupil.
    pub(super) pupil: Option<String>,
    /// What to write to whoever knows more, if the title does not say it.
    pub(super) letter: Option<String>,
    pub(super) checked: Date,
}

/// A whole file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default, rename = "question")]
    questions: Vec<Spanned<Written>>,
}

/// A question as a file has it; what it leaves out is as in the file below it. An answer replaces the one for pupils too.
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Written {
    topic: String,
    title: Option<String>,
    #[serde(default)]
    triggers: Option<Vec<Spanned<String>>>,
    answer: Option<Spanned<String>>,
    pupil: Option<Spanned<String>>,
    letter: Option<Spanned<String>>,
    asker: Option<Asker>,
    route: Option<Route>,
    next: Option<Vec<Command>>,
    source: Option<String>,
    #[serde(default, deserialize_with = "day")]
    checked: Option<Date>,
    urgent: Option<bool>,
    steps: Option<bool>,
}

/// The questions of some files, one over the other; those only the upper ones have come first.
#[derive(Clone, Default)]
pub(super) struct Questions(Vec<Written>);

impl Questions {
    /// Adds a file over those before it.
    ///
    /// # Errors
    /// The file is no TOML, or says what no question has.
    pub(super) fn add(&mut self, file: &str, text: &str) -> Result<(), Mistake> {
        let mut fresh = Vec::new();
        for question in read(file, text)?.questions {
            let question = question.into_inner();
            match self
                .0
                .iter_mut()
                .find(|known| known.topic == question.topic)
            {
                Some(known) => *known = question.over(known.clone()),
                None => fresh.push(question),
            }
        }
        self.0.splice(0..0, fresh);
        Ok(())
    }

    /// What the rules need, and the texts by topic.
    ///
    /// # Errors
    /// A question that is not complete, or a trigger that is written wrong.
    pub(super) fn compile(&self) -> Result<(Faq, BTreeMap<String, Texts>), Mistake> {
        let file = "guides/faq.toml";
        let (mut entries, mut texts) = (Vec::new(), BTreeMap::new());
        for question in &self.0 {
            let (entry, of) = question
                .complete()
                .map_err(|what| Mistake::new(file, 0, what))?;
            texts.insert(entry.topic.clone(), of);
            entries.push(entry);
        }
        let faq = Faq::compile(entries).map_err(|e| Mistake::new(file, 0, e))?;
        Ok((faq, texts))
    }

    /// Everything that is wrong with a file that is to lie over these.
    pub(super) fn mistakes(&self, file: &str, text: &str, said: &Sentences) -> Vec<Mistake> {
        let questions = match read(file, text) {
            Ok(read) => read.questions,
            Err(mistake) => return vec![mistake],
        };
        let (mut mistakes, mut topics) = (Vec::new(), BTreeSet::new());
        for spanned in questions {
            let line = line_at(text, spanned.span().start);
            let question = spanned.into_inner();
            let mistake =
                |at, what: String| Mistake::new(file, at, format!("{}: {what}", question.topic));
            let wrong = question.wrong(said);
            mistakes.extend(
                wrong
                    .into_iter()
                    .map(|(at, what)| mistake(line_at(text, at), what)),
            );
            let below = self.0.iter().find(|known| known.topic == question.topic);
            let whole = below.map_or_else(
                || question.clone(),
                |below| question.clone().over(below.clone()),
            );
            if let Err(what) = whole.complete() {
                mistakes.push(Mistake::new(file, line, what));
            }
            if !topics.insert(question.topic.clone()) {
                mistakes.push(mistake(line, "stands twice".into()));
            }
        }
        mistakes
    }
}

impl Written {
    fn over(self, below: Self) -> Self {
        Self {
            topic: self.topic,
            title: self.title.or(below.title),
            triggers: self.triggers.or(below.triggers),
            pupil: self.pupil.or(below.pupil.filter(|_| self.answer.is_none())),
            answer: self.answer.or(below.answer),
            letter: self.letter.or(below.letter),
            asker: self.asker.or(below.asker),
            route: self.route.or(below.route),
            next: self.next.or(below.next),
            source: self.source.or(below.source),
            checked: self.checked.or(below.checked),
            urgent: self.urgent.or(below.urgent),
            steps: self.steps.or(below.steps),
        }
    }

    fn complete(&self) -> Result<(Entry, Texts), String> {
        let missing = |what| format!("{}: {what} is missing", self.topic);
        let triggers = self.triggers.as_ref().ok_or_else(|| missing("triggers"))?;
        let checked = self.checked.ok_or_else(|| missing("checked"))?;
        let answer = self.answer.as_ref().ok_or_else(|| missing("answer"))?;
        let entry = Entry {
            topic: self.topic.clone(),
            triggers: triggers.iter().map(|t| in_small(t.as_ref())).collect(),
            urgent: self.urgent.unwrap_or(false),
            steps: self.steps.unwrap_or(false),
            asker: self.asker.unwrap_or(Asker::Family),
            pupils: self.pupil.is_some(),
            route: self.route.unwrap_or(Route::Bot),
            next: self.next.clone().unwrap_or_default(),
            checked,
        };
        let texts = Texts {
            title: self.title.clone().ok_or_else(|| missing("title"))?,
            answer: trimmed(answer),
            pupil: self.pupil.as_ref().map(trimmed),
            letter: self.letter.as_ref().map(trimmed),
            checked,
        };
        Ok((entry, texts))
    }

    /// What is wrong with its texts and triggers, and where.
    fn wrong(&self, said: &Sentences) -> Vec<(usize, String)> {
        let mut wrong = Vec::new();
        for trigger in self.triggers.iter().flatten() {
            let topic = Topic {
                slug: &self.topic,
                triggers: &[in_small(trigger.as_ref())],
                urgent: false,
            };
            let refused = Topics::compile(&[topic]).err();
            wrong.extend(refused.map(|e| (trigger.span().start, e.to_string())));
        }
        for text in [&self.answer, &self.pupil, &self.letter]
            .into_iter()
            .flatten()
        {
            let at = text.span().start;
            wrong.extend(markup::mistake(text.as_ref()).map(|what| (at, what)));
            let unknown = gaps(text.as_ref()).filter(|gap| !said.contains_key(&sentence(gap)));
            wrong.extend(unknown.map(|gap| {
                (
                    at,
                    format!("{{{gap}}}: there is no sentence {}", sentence(gap)),
                )
            }));
        }
        wrong
    }
}

fn read(file: &str, text: &str) -> Result<File, Mistake> {
    toml::from_str(text).map_err(|e| written_wrong(file, text, &e))
}

fn trimmed(text: &Spanned<String>) -> String {
    text.as_ref().trim().to_owned()
}

/// Triggers are compared with words in small letters, «ё» as «е».
fn in_small(trigger: &str) -> String {
    trigger.to_lowercase().replace('ё', "е")
}

/// The names between `{` and `}` in a text.
pub(super) fn gaps(text: &str) -> impl Iterator<Item = &str> {
    let after = text.split('{').skip(1);
    after
        .filter_map(|rest| rest.split_once('}'))
        .map(|(gap, _)| gap)
}

/// The sentence a gap stands for.
pub(super) fn sentence(gap: &str) -> String {
    format!("school-{gap}")
}
