//! Phrases: what free text means, by words that occur in it in any order. How they are written: `commands/README.md`.

mod written;

use thiserror::Error;

use super::{
    lexicon::{Collector, Heard, Lexicon},
    words::Words,
};

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
    /// By the number of a word: the phrases that cannot be without it or another of its slot.
    by_word: Vec<Vec<usize>>,
}

struct Phrase {
    meaning: usize,
    rank: Rank,
    /// `?`: never run, only offered.
    offered: bool,
    /// All of these must occur, each in one of its ways.
    slots: Vec<Vec<Run>>,
    /// None of these may.
    never: Vec<Run>,
    /// `=> goal=calls`: arguments that the phrase itself gives.
    gives: Vec<(String, String)>,
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

impl Rank {
    /// What was misspelt weighs less.
    fn less(self) -> Self {
        match self {
            Self::Said | Self::Turned => Self::Said,
            Self::Urgent => Self::Turned,
        }
    }
}

/// A phrase that was found.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Hit {
    pub(super) meaning: usize,
    pub(super) rank: Rank,
    /// How many words it took.
    pub(super) words: usize,
    /// Some of them were misspelt.
    pub(super) guessed: bool,
    /// Not to be run by itself.
    pub(super) offered: bool,
    pub(super) gives: Vec<(String, String)>,
    /// Which words of the text: bit n is word n.
    pub(super) at: u64,
}

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
        let lexicon = words.ready();
        let mut by_word = vec![Vec::new(); lexicon.len()];
        for (at, phrase) in list.iter().enumerate() {
            phrase.rarest().for_each(|word| by_word[word].push(at));
        }
        Ok(Self {
            lexicon,
            list,
            by_word,
        })
    }

    /// The phrases of which a word occurs that they cannot be without, in their order.
    fn possible(&self, heard: &Heard) -> impl Iterator<Item = &Phrase> {
        let words = heard.numbers().iter();
        let mut at: Vec<usize> = words
            .flat_map(|word| &self.by_word[*word])
            .copied()
            .collect();
        at.sort_unstable();
        at.dedup();
        at.into_iter().map(|at| &self.list[at])
    }

    /// What a text means, the surest first, each meaning once.
    pub(super) fn found(&self, words: &Words) -> Vec<Hit> {
        let heard = self.lexicon.hear(words);
        let mut hits: Vec<Hit> = Vec::new();
        for hit in self.possible(&heard).filter_map(|p| p.hit(&heard)) {
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
            let occurring = phrase.slots.iter().filter(|slot| {
                slot.iter()
                    .any(|run| run.tells && run.occurs(&heard, true) != 0)
            });
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
        let rank = if self.guessed {
            self.rank.less()
        } else {
            self.rank
        };
        (rank, self.words, !self.guessed)
    }
}

impl Phrase {
    /// The words that may open its slot of the fewest ways.
    fn rarest(&self) -> impl Iterator<Item = usize> {
        let openings = |slot: &&Vec<Run>| {
            slot.iter()
                .map(|run| run.neighbours[0].len())
                .sum::<usize>()
        };
        let slot = self.slots.iter().min_by_key(openings);
        let runs = slot.into_iter().flatten();
        runs.flat_map(|run| run.neighbours[0].iter().copied())
    }

    fn hit(&self, heard: &Heard) -> Option<Hit> {
        let mut hit = Hit {
            meaning: self.meaning,
            rank: self.rank,
            words: 0,
            guessed: false,
            offered: self.offered,
            gives: Vec::new(),
            at: 0,
        };
        for slot in &self.slots {
            let longest = |guessed| {
                let found = slot
                    .iter()
                    .map(|run| (run, run.occurs(heard, guessed)))
                    .filter(|(_, at)| *at != 0);
                found.max_by_key(|(run, _)| run.neighbours.len())
            };
            let (run, at) = longest(false).or_else(|| {
                hit.guessed = true;
                longest(true)
            })?;
            hit.words += run.neighbours.len();
            let first = at & at.wrapping_neg();
            hit.at |= (0..run.neighbours.len()).fold(0, |all, nth| all | first << nth);
            if run.negates {
                hit.rank = hit.rank.max(Rank::Turned);
            }
        }
        if self.never.iter().any(|run| run.stands(heard, false) != 0) {
            return None;
        }
        hit.gives.clone_from(&self.gives);
        Some(hit)
    }
}

impl Run {
    /// Where the neighbours stand side by side; after a «не» only what begins with it does: «не вступать» is not «вступать».
    fn occurs(&self, heard: &Heard, guessed: bool) -> u64 {
        let first = if self.negates {
            u64::MAX
        } else {
            heard.affirmed()
        };
        first & self.stands(heard, guessed)
    }

    /// The same, whatever stands before.
    fn stands(&self, heard: &Heard, guessed: bool) -> u64 {
        let mut at = u64::MAX;
        for (nth, one_of) in self.neighbours.iter().enumerate() {
            at &= one_of
                .iter()
                .fold(0, |all, word| all | heard.at(*word, guessed))
                >> nth;
        }
        at
    }
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
