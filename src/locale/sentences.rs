//! Sentences as they are written: what each needs from whoever says it.

use std::collections::{BTreeMap, BTreeSet};

use fluent_bundle::FluentResource;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Message, Pattern, PatternElement};

use super::{
    markup,
    mistake::{Mistake, line_at},
};

/// The sentences of a language or of a file, by key.
pub(super) type Sentences = BTreeMap<String, Sentence>;

/// What a sentence is put together from.
#[derive(Clone, Default, Debug)]
pub(super) struct Sentence {
    pub(super) line: usize,
    variables: BTreeSet<String>,
    references: BTreeSet<String>,
    words: String,
}

/// Reads a file.
///
/// # Errors
/// Every place that is not Fluent.
pub(super) fn read(file: &str, text: &str) -> Result<(FluentResource, Sentences), Vec<Mistake>> {
    let resource = FluentResource::try_new(text.to_owned()).map_err(|(_, errors)| {
        let mistake = |e: &fluent_syntax::parser::ParserError| {
            Mistake::new(file, line_at(text, e.pos.start), &e.kind)
        };
        errors.iter().map(mistake).collect::<Vec<_>>()
    })?;
    let (mut sentences, mut mistakes) = (Sentences::new(), Vec::new());
    for entry in resource.entries() {
        let Entry::Message(message) = entry else {
            continue;
        };
        let sentence = Sentence::of(message, resource.source());
        let (key, line) = (message.id.name, sentence.line);
        if sentences.insert(key.to_owned(), sentence).is_some() {
            mistakes.push(Mistake::new(file, line, format!("{key} stands twice")));
        }
    }
    if mistakes.is_empty() {
        Ok((resource, sentences))
    } else {
        Err(mistakes)
    }
}

/// What is wrong with sentences that are to be said in place of others.
pub(super) fn mistakes(file: &str, own: &Sentences, of: &Sentences) -> Vec<Mistake> {
    let mut mistakes = Vec::new();
    let mut all = of.clone();
    all.extend(own.clone());
    for (key, sentence) in own {
        let mistake = |what: String| Mistake::new(file, sentence.line, what);
        mistakes
            .extend(markup::mistake(&sentence.words).map(|what| mistake(format!("{key}: {what}"))));
        for reference in sentence.references.iter().filter(|r| !all.contains_key(*r)) {
            mistakes.push(mistake(format!("{key}: there is no sentence {reference}")));
        }
        if !of.contains_key(key) {
            let used = own.values().any(|other| other.references.contains(key));
            let unsaid = mistake(format!("{key}: nothing says this sentence")).harmless();
            mistakes.extend((!used).then_some(unsaid));
            continue;
        }
        let filled = gaps(of, key);
        for gap in gaps(&all, key).difference(&filled) {
            mistakes.push(mistake(format!("{key}: nothing fills ${gap} here")));
        }
    }
    mistakes
}

/// The variables a sentence needs, with those of the sentences in it.
fn gaps(all: &Sentences, key: &str) -> BTreeSet<String> {
    let (mut open, mut known) = (vec![key.to_owned()], BTreeSet::new());
    let mut gaps = BTreeSet::new();
    while let Some(key) = open.pop() {
        if !known.insert(key.clone()) {
            continue;
        }
        if let Some(sentence) = all.get(&key) {
            gaps.extend(sentence.variables.iter().cloned());
            open.extend(sentence.references.iter().cloned());
        }
    }
    gaps
}

impl Sentence {
    fn of(message: &Message<&str>, source: &str) -> Self {
        let at = (message.id.name.as_ptr() as usize).saturating_sub(source.as_ptr() as usize);
        let mut sentence = Self {
            line: line_at(source, at),
            ..Self::default()
        };
        message
            .value
            .iter()
            .for_each(|value| sentence.pattern(value));
        sentence
    }

    fn pattern(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => self.words.push_str(value),
                PatternElement::Placeable { expression } => self.expression(expression),
            }
        }
    }

    fn expression(&mut self, expression: &Expression<&str>) {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => {
                self.inline(selector);
                variants
                    .iter()
                    .for_each(|variant| self.pattern(&variant.value));
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&str>) {
        match inline {
            InlineExpression::VariableReference { id } => {
                self.variables.insert(id.name.to_owned());
            }
            InlineExpression::MessageReference { id, .. } => {
                self.references.insert(id.name.to_owned());
            }
            InlineExpression::Placeable { expression } => self.expression(expression),
            InlineExpression::FunctionReference { arguments, .. } => {
                arguments.positional.iter().for_each(|one| self.inline(one));
            }
            InlineExpression::StringLiteral { .. }
            | InlineExpression::NumberLiteral { .. }
            | InlineExpression::TermReference { .. } => {}
        }
    }
}
