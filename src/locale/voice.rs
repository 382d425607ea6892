//! The texts as they are at one moment, so that one answer does not speak with two tongues.

use std::{collections::BTreeMap, sync::Arc};

use fluent_bundle::{FluentArgs, FluentValue};
use jiff::civil::Date;
use rules::{Arg, Text, faq::Faq};

use super::{
    guides,
    markup::{escape, plain},
    questions,
    texts::Texts,
};

/// Hears every key that is spoken.
pub(super) type Listener = dyn Fn(&str) + Send + Sync;

/// Says sentences.
#[derive(Clone)]
pub struct Voice {
    pub(super) texts: Arc<Texts>,
    pub(super) listener: Option<Arc<Listener>>,
}

impl Voice {
    /// For messages: HTML of MAX, in which nothing a person wrote is markup.
    #[must_use]
    pub fn html(&self, text: &Text) -> String {
        if let Some(listener) = &self.listener {
            listener(&text.key);
        }
        let mut args = FluentArgs::new();
        for (name, arg) in &text.args {
            args.set(*name, self.argument(arg));
        }
        match text.key.as_ref() {
            "guide" | "guide-pupil" | "guide-name" => guides::fill(&mut args, text, &self.texts),
            "faq-answer" | "faq-answer-pupil" | "faq-urgent" | "faq-urgent-pupil"
            | "faq-question" | "faq-paste" => self.answer(&mut args, text),
            _ => {}
        }
        self.texts.format(&text.key, &args).unwrap_or_else(|| {
            tracing::error!(key = %text.key, "a text is missing");
            format!("«{}»", text.key)
        })
    }

    /// For labels, notices and the clipboard: without tags.
    #[must_use]
    pub fn plain(&self, text: &Text) -> String {
        plain(&self.html(text))
    }

    /// The sentence of a key without gaps, if there is one.
    #[must_use]
    pub fn find(&self, key: &str) -> Option<String> {
        let html = self.texts.format(key, &FluentArgs::new())?;
        Some(plain(&html))
    }

    /// The guides there are, and the day each was checked.
    #[must_use]
    pub fn guides(&self) -> &BTreeMap<String, Date> {
        &self.texts.dates
    }

    /// The questions there are answers to.
    #[must_use]
    pub fn faq(&self) -> &Faq {
        &self.texts.faq
    }

    fn argument(&self, arg: &Arg) -> FluentValue<'static> {
        match arg {
            Arg::Word(word) => escape(word).into(),
            Arg::Number(number) => (*number).into(),
            Arg::Date(date) => guides::russian(*date).into(),
            Arg::Text(inner) => self.html(inner).into(),
            Arg::Lines(lines) => {
                let lines: Vec<String> = lines.iter().map(|line| self.html(line)).collect();
                lines.join("\n").into()
            }
        }
    }

    /// Fills the gaps of a text from the question its argument `topic` names.
    fn answer(&self, args: &mut FluentArgs<'static>, text: &Text) {
        let topic = text.args.iter().find_map(|(name, arg)| match arg {
            Arg::Word(word) if *name == "topic" => Some(word),
            _ => None,
        });
        let Some(question) = topic.and_then(|topic| self.texts.questions.get(topic)) else {
            tracing::error!(?topic, "there is no such question");
            return;
        };
        match text.key.as_ref() {
            "faq-paste" => {
                let about = match &question.letter {
                    Some(letter) => self.filled(letter, text),
                    None => self.about(&question.title),
                };
                args.set("about", about);
            }
            "faq-question" => args.set("title", question.title.clone()),
            _ => {
                let pupil = text.key.ends_with("-pupil");
                let simpler = question.pupil.as_ref().filter(|_| pupil);
                let answer = simpler.unwrap_or(&question.answer);
                args.set("answer", self.filled(answer, text));
                args.set("checked", guides::russian(question.checked));
            }
        }
    }

    fn about(&self, title: &str) -> String {
        let about = Text {
            key: "faq-paste-about".into(),
            args: vec![("title", title.into())],
        };
        self.html(&about)
    }

    /// A text with the school's own sentences in its gaps.
    fn filled(&self, template: &str, text: &Text) -> String {
        let mut filled = template.to_owned();
        for gap in questions::gaps(template) {
            let sentence = Text {
                key: questions::sentence(gap).into(),
                args: text.args.clone(),
            };
            filled = filled.replace(&format!("{{{gap}}}"), &self.html(&sentence));
        }
        filled
    }
}
