//! Phrases: what free text means, by words that occur in it in any order. How they are written: `commands/README.md`.

use thiserror::Error;

use super::{
    lexicon::{Collector, Heard, Lexicon},
    words::Words,
};
use crate::manifest;

/// A phrase that cannot be understood itself.
#[derive(Clone, PartialEq, Eq, Debug, Error)]
#[error("«{phrase}»: {why}")]
pub struct PhraseError {
    pub phrase: String,
    pub why: String,
}

/// Phrases, each of which means something: a number that whoever wrote them understands.
pub(super) struct Phrases {
    lexicon: Lexicon,
    list: Vec<Phrase>,
}

struct Phrase {
    meaning: usize,
    rank: Rank,
    /// All of these must occur, each in one of its ways.
    slots: Vec<Vec<Run>>,
    /// None of these may.
    never: Vec<Run>,
}

/// Neighbours; each is one of several words.
struct Run {
    neighbours: Vec<Vec<usize>>,
    negates: bool,
    /// Long enough to tell something alone.
    tells: bool,
}

/// What goes before what, however many words it took.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) enum Rank {
    /// The words only occur.
    Said,
    /// A «не», «нет» or «без» among them, or a `!` before the phrase: it turns the meaning of the rest around.
    Turned,
    /// `!!`: cannot wait.
    Urgent,
}

/// A phrase that was found.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Hit {
    pub(super) meaning: usize,
    pub(super) rank: Rank,
    /// How many words it took.
    pub(super) words: usize,
    /// Some of them were misspelt.
    pub(super) guessed: bool,
}

/// `=что` tells nothing by itself, `ссылк*` does.
const TELLING: usize = 6;
const NEGATIONS: [&str; 4] = ["не", "нет", "без", "ни"];

impl Phrases {
    /// # Errors
    /// The first phrase that is written wrong.
    pub(super) fn compile<'a>(
        lines: impl IntoIterator<Item = (usize, &'a str)>,
    ) -> Result<Self, PhraseError> {
        let mut words = Collector::default();
        let mut list = Vec::new();
        for (meaning, line) in lines {
            let phrase = Phrase::read(meaning, line, &mut words).map_err(|why| PhraseError {
                phrase: line.to_owned(),
                why,
            })?;
            list.push(phrase);
        }
        Ok(Self {
            lexicon: words.ready(),
            list,
        })
    }

    /// What a text means, the surest first, each meaning once.
    pub(super) fn found(&self, words: &Words) -> Vec<Hit> {
        let heard = self.lexicon.hear(words);
        let mut hits: Vec<Hit> = Vec::new();
        for hit in self.list.iter().filter_map(|p| p.hit(&heard)) {
            match hits.iter_mut().find(|h| h.meaning == hit.meaning) {
                Some(known) if known.weight() < hit.weight() => *known = hit,
                Some(_) => {}
                None => hits.push(hit),
            }
        }
        hits.sort_by_key(|hit| std::cmp::Reverse(hit.weight()));
        hits
    }

    /// Meanings of which at least half a phrase occurs, the nearest first.
    pub(super) fn near(&self, words: &Words) -> Vec<usize> {
        let heard = self.lexicon.hear(words);
        let mut found: Vec<(usize, usize)> = Vec::new();
        for phrase in &self.list {
            let occurring = phrase
                .slots
                .iter()
                .filter(|slot| slot.iter().any(|run| run.tells && run.occurs(&heard, true)));
            let count = occurring.count();
            if count * 2 < phrase.slots.len() || count == 0 {
                continue;
            }
            match found
                .iter_mut()
                .find(|(_, meaning)| *meaning == phrase.meaning)
            {
                Some(known) => known.0 = known.0.max(count),
                None => found.push((count, phrase.meaning)),
            }
        }
        found.sort_by_key(|(count, _)| std::cmp::Reverse(*count));
        found.into_iter().map(|(_, meaning)| meaning).collect()
    }
}

impl Hit {
    /// By what hits are compared: equal ones are two readings of one text.
    pub(super) fn weight(&self) -> (Rank, usize, bool) {
        (self.rank, self.words, !self.guessed)
    }
}

impl Phrase {
    fn read(meaning: usize, line: &str, words: &mut Collector) -> Result<Self, String> {
        let bare = line.trim_start_matches('!');
        let mut rank = match line.len() - bare.len() {
            0 => Rank::Said,
            1 => Rank::Turned,
            _ => Rank::Urgent,
        };
        let (mut slots, mut never) = (Vec::new(), Vec::new());
        for slot in bare.split_whitespace() {
            match slot.strip_prefix('-') {
                Some(not) => never.extend(runs(not, words)?),
                None => slots.push(runs(slot, words)?),
            }
        }
        if slots.is_empty() {
            return Err("says nothing".into());
        }
        if rank == Rank::Said && slots.iter().any(|slot| slot.iter().all(|run| run.negates)) {
            rank = Rank::Turned;
        }
        Ok(Self {
            meaning,
            rank,
            slots,
            never,
        })
    }

    fn hit(&self, heard: &Heard) -> Option<Hit> {
        let (mut words, mut guessed, mut negates) = (0, false, false);
        for slot in &self.slots {
            let longest = |guessed| {
                let found = slot.iter().filter(|run| run.occurs(heard, guessed));
                found.max_by_key(|run| run.neighbours.len())
            };
            let run = longest(false).or_else(|| {
                guessed = true;
                longest(true)
            })?;
            words += run.neighbours.len();
            negates |= run.negates;
        }
        if self.never.iter().any(|run| run.occurs(heard, false)) {
            return None;
        }
        let rank = self
            .rank
            .max(if negates { Rank::Turned } else { Rank::Said });
        Some(Hit {
            meaning: self.meaning,
            rank,
            words,
            guessed,
        })
    }
}

impl Run {
    /// Whether the neighbours stand side by side; after a «не» only what begins with it does: «не вступать» is not «вступать».
    fn occurs(&self, heard: &Heard, guessed: bool) -> bool {
        let first = if self.negates {
            u64::MAX
        } else {
            heard.affirmed()
        };
        let mut at = first;
        for (nth, one_of) in self.neighbours.iter().enumerate() {
            at &= one_of
                .iter()
                .fold(0, |all, word| all | heard.at(*word, guessed))
                >> nth;
        }
        at != 0
    }
}

fn runs(slot: &str, words: &mut Collector) -> Result<Vec<Run>, String> {
    let mut runs = Vec::new();
    for way in slot.split('|') {
        // A group alone may hold neighbours of its own.
        match way.strip_prefix('@').filter(|name| !name.contains('_')) {
            Some(group) => {
                for way in synonyms(group)? {
                    runs.push(run(way, words)?);
                }
            }
            None => runs.push(run(way, words)?),
        }
    }
    Ok(runs)
}

fn run(way: &str, words: &mut Collector) -> Result<Run, String> {
    let negates = NEGATIONS.iter().any(|n| way.split('_').any(|w| w == *n));
    let tells = way.split('_').any(|w| w.chars().count() >= TELLING);
    let neighbours = way.split('_').map(|word| one_of(word, words));
    Ok(Run {
        neighbours: neighbours.collect::<Result<_, _>>()?,
        negates,
        tells,
    })
}

fn one_of(word: &str, words: &mut Collector) -> Result<Vec<usize>, String> {
    let bare = word.trim_start_matches(['=', '@']).trim_end_matches('*');
    if word.starts_with('=') && word.ends_with('*') {
        return Err(format!("«{word}» is one form and any ending at once"));
    }
    if bare.is_empty() || bare.contains(|c: char| !c.is_alphanumeric() && c != '-') {
        return Err(format!("«{word}» is no word"));
    }
    let Some(group) = word.strip_prefix('@') else {
        return Ok(vec![words.number(word)]);
    };
    let all = synonyms(group)?.iter();
    let single = all.filter(|way| !way.contains('_'));
    Ok(single.map(|way| words.number(way)).collect())
}

fn synonyms(group: &str) -> Result<&'static [String], String> {
    let all = manifest::synonyms().get(group);
    all.map(Vec::as_slice)
        .ok_or_else(|| format!("no group «{group}» in synonyms.toml"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hits(phrases: &[&str], text: &str) -> Vec<(usize, Rank, usize, bool)> {
        let phrases = Phrases::compile(phrases.iter().copied().enumerate()).unwrap();
        let found = phrases.found(&Words::of(text));
        found
            .iter()
            .map(|h| (h.meaning, h.rank, h.words, h.guessed))
            .collect()
    }

    #[test]
    fn a_phrase_is_found_by_its_words() {
        use Rank::{Said, Turned, Urgent};
        for (phrase, text, found) in [
            ("вступ* чат", "как вступить в чаты класса", Some((Said, 2))),
            ("вступ* чат", "чат", None),
            ("=чат", "чаты", None),
            ("одобрить", "одобрите, пожалуйста", Some((Said, 1))),
            ("скинь|дай ссылк*", "дай ссылку", Some((Said, 2))),
            ("вступ*", "не вступать", None),
            ("не_вступ*", "прошу не вступать", Some((Turned, 2))),
            ("не_хочу|против чат", "против чата", Some((Said, 2))),
            ("не_хочу|против чат", "не хочу в чат", Some((Turned, 3))),
            ("!заставля*", "нас заставляют", Some((Turned, 1))),
            ("!!травят", "травят", Some((Urgent, 1))),
            (
                "включ* режим -не|выключ*",
                "включите режим",
                Some((Said, 2)),
            ),
            (
                "включ* режим -не|выключ*",
                "как не включать режим, включить",
                None,
            ),
        ] {
            let hits = hits(&[phrase], text);
            let hit = hits.first().map(|h| (h.1, h.2));
            assert_eq!(hit, found, "{phrase}: {text}");
        }
    }

    #[test]
    fn a_misspelt_word_is_guessed_and_said_to_be() {
        let found = |phrase, text| hits(&[phrase], text).first().map(|h| h.3);
        assert_eq!(found("безопас* режим", "безапасный режим"), Some(true));
        assert_eq!(found("вступить чат", "вcтупить в чат"), Some(false));
        assert_eq!(
            found("уведомлен* отключ*", "как отключть уведамления"),
            Some(true)
        );
        assert_eq!(found("класс", "клад"), None);
        assert_eq!(found("статус", "статья"), None);
    }

    #[test]
    fn more_words_go_before_fewer_and_a_turn_before_all() {
        let found = hits(
            &["чат", "вступ* чат", "!обязательн*"],
            "обязательно вступать в чат",
        );
        let order: Vec<_> = found.iter().map(|h| h.0).collect();
        assert_eq!(order, [2, 1, 0]);
    }

    #[test]
    fn a_phrase_written_wrong_is_named() {
        for wrong in [
            "",
            "!",
            "-не",
            "вступ*|",
            "@absent чат",
            "a__b",
            "при,вет",
            "=код*",
        ] {
            assert!(Phrases::compile([(0, wrong)]).is_err(), "{wrong}");
        }
    }
}
