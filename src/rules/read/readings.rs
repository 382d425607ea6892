//! Readings: a phrase or a name that was found, with the arguments around it.

use super::{
    Context,
    arguments::{self, Filled},
    class::Manner,
    doubt,
    hearing::{Heard, Sense},
    intent::Intent,
    line::Line,
    names::{self, Named},
    typos,
    understood::{Confidence, Understood},
    vocabulary,
};
use crate::commands::Command;

/// A phrase that was heard, with the arguments around it.
pub(super) fn sensed(sense: &Sense, line: &Line, context: &Context) -> Understood {
    let own = sense
        .topic
        .as_deref()
        .and_then(|slug| of_class(slug, sense, line, context));
    if let Some(read) = own {
        return read;
    }
    let mut words = line.words.clone();
    let filled = arguments::fill(sense.intent, &mut words, Manner::Free, context);
    let mut read = built(
        sense.intent,
        filled,
        sense.gives.clone(),
        Confidence::Likely,
    );
    if let Some(topic) = &sense.topic {
        read = read.with("topic", topic.as_str());
    }
    read.ambiguous
        .extend(sense.second.map(|i| i.stem().to_owned()));
    let changes = !sense.intent.is_harmless();
    let misnamed = || match names::exact(&line.words) {
        Some(named) => {
            named.intent != sense.intent && typos::is_longer_meant(&line.words, named.count)
        }
        None if ["я", "мы"].contains(&line.words.key(0)) => false,
        None => line.slashed || !typos::misspelt(&line.words).is_empty(),
    };
    let doubtful = || {
        doubt::lacks_person(sense.intent, &read.arguments)
            || doubt::is_doubtful(&line.words, 0)
            || misnamed()
    };
    if sense.offered || (changes && doubtful()) {
        read.asking([])
    } else {
        read
    }
}

/// Questions that are wishes once a class is named: where the link is, who moves where.
fn of_class(slug: &str, sense: &Sense, line: &Line, context: &Context) -> Option<Understood> {
    let intent = match slug {
        "where_link" => Command::ClassChat.into(),
        "moved" => vocabulary::by_stem("transfer")?,
        _ => return None,
    };
    let family = matches!(context.role, Some("parent" | "student")) && slug == "where_link";
    let mut wish = sense.clone();
    (wish.intent, wish.topic, wish.offered) = (intent, None, slug == "moved");
    let read = sensed(&wish, line, context);
    let classed = ["class", "classes", "from", "to", "grade", "group"]
        .iter()
        .any(|name| read.arguments.contains_key(*name));
    (classed || family).then_some(read)
}

/// An intent with its arguments; with one that cannot be one, the error.
pub(super) fn built(
    intent: Intent,
    filled: Filled,
    gives: Vec<(String, String)>,
    confidence: Confidence,
) -> Understood {
    if let Some((error, raw)) = filled.wrong {
        return Understood::new(error, confidence).with("raw", raw);
    }
    let mut read = Understood {
        arguments: filled.args,
        ambiguous: filled.ambiguous,
        ..Understood::new(intent, confidence)
    };
    for (name, value) in gives {
        if name == "ambiguous" {
            read.ambiguous.push(value);
        } else if name == "kind" {
            // The phrase knows better than one word of it.
            read.arguments.insert(name, value);
        } else {
            read.arguments.entry(name).or_insert(value);
        }
    }
    if filled.unclear {
        read.asking([])
    } else {
        read
    }
}

/// What the name and a phrase of its intent give.
pub(super) fn gives(named: &Named, heard: &Heard) -> Vec<(String, String)> {
    let own = named
        .gives
        .iter()
        .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
    own.chain(heard.gives(named.intent)).collect()
}
