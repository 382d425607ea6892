//! Hearing: every phrase that occurs in a text, of commands, of talk and of the questions, weighed against each other.

use super::{
    Context,
    intent::Intent,
    line::Line,
    phrases::{Hit, Rank},
    topics, vocabulary,
    words::Words,
};

/// A reading of the text by a phrase.
#[derive(Clone)]
pub(super) struct Sense {
    pub(super) intent: Intent,
    /// Which question, if it is one.
    pub(super) topic: Option<String>,
    pub(super) rank: Rank,
    pub(super) words: usize,
    pub(super) guessed: bool,
    /// Not to be run by itself.
    pub(super) offered: bool,
    /// Arguments that the phrase itself gives.
    pub(super) gives: Vec<(String, String)>,
    /// Another wish in the same message.
    pub(super) second: Option<Intent>,
    at: u64,
}

/// All readings, the surest first.
pub(super) struct Heard(Vec<Sense>);

pub(super) fn hear(line: &Line, context: &Context) -> Heard {
    let mut all: Vec<Sense> = Vec::new();
    if let Some(phrases) = vocabulary::phrases() {
        let sense = |hit: Hit| Some(Sense::of(vocabulary::at(hit.meaning)?, None, hit));
        all.extend(phrases.found(&line.words).into_iter().filter_map(sense));
    }
    if let Some(topics) = context.topics {
        let found = topics.found(&line.words).into_iter();
        let topics: Vec<Sense> = found
            .map(|(slug, hit)| Sense::of_topic(slug, hit))
            .collect();
        let heard = |s: &Sense| all.iter().any(|known| known.is_same(s) && !known.guessed);
        let fresh: Vec<Sense> = topics.into_iter().filter(|s| !heard(s)).collect();
        all.extend(fresh);
    }
    all.sort_by_key(|s| std::cmp::Reverse(s.weight()));
    Heard(all).with_second(&line.words)
}

/// Intents of which at least half a phrase occurs, the nearest first.
pub(super) fn near(words: &Words) -> Vec<Intent> {
    let near = vocabulary::phrases()
        .map(|p| p.near(words))
        .unwrap_or_default();
    near.into_iter().filter_map(vocabulary::at).collect()
}

impl Sense {
    fn of(intent: Intent, topic: Option<String>, hit: Hit) -> Self {
        Self {
            intent,
            topic,
            rank: hit.weight().0,
            words: hit.words,
            guessed: hit.guessed,
            offered: hit.offered,
            gives: hit.gives,
            second: None,
            at: hit.at,
        }
    }

    /// A question, or what it is heard as.
    fn of_topic(slug: &str, hit: Hit) -> Self {
        let Some((intent, gives)) = topics::meant(slug) else {
            return Self::of(Intent::FAQ, Some(slug.to_owned()), hit);
        };
        let mut sense = Self::of(intent, None, hit);
        sense.offered |= !intent.is_harmless();
        sense
            .gives
            .extend(gives.map(|(name, value)| (name.to_owned(), value.to_owned())));
        sense
    }

    fn weight(&self) -> (Rank, usize, bool) {
        (self.rank, self.words, !self.guessed)
    }

    fn is_same(&self, other: &Self) -> bool {
        self.intent == other.intent && self.topic == other.topic
    }
}

impl Heard {
    pub(super) fn best(&self) -> Option<&Sense> {
        self.0.first()
    }

    /// A question that weighs as much as this harmless wish.
    pub(super) fn question_beside(&self, sense: &Sense) -> Option<&Sense> {
        let wish = sense.topic.is_none() && sense.intent.is_harmless();
        let equal = |s: &&Sense| s.topic.is_some() && s.weight() == sense.weight();
        self.0.iter().find(equal).filter(|_| wish)
    }

    /// What weighs as much as the best and is something else.
    pub(super) fn rivals(&self) -> Vec<Intent> {
        let Some(best) = self.best() else {
            return Vec::new();
        };
        let equal = self
            .0
            .iter()
            .filter(|s| s.weight() == best.weight() && !s.is_same(best));
        equal.map(|s| s.intent).collect()
    }

    /// Whether nothing weighs more than a phrase of this intent.
    pub(super) fn agrees(&self, intent: Intent) -> bool {
        let best = self.best().map(Sense::weight);
        self.0
            .iter()
            .any(|s| s.intent == intent && s.topic.is_none() && Some(s.weight()) == best)
    }

    /// What a phrase of this intent gives, if one occurs.
    pub(super) fn gives(&self, intent: Intent) -> Vec<(String, String)> {
        let same = self.0.iter().find(|s| s.intent == intent && !s.guessed);
        same.map(|s| s.gives.clone()).unwrap_or_default()
    }

    /// Two wishes in one message: the first asked for wins, the other is noted.
    fn with_second(mut self, words: &Words) -> Self {
        let Some(best) = self.0.first() else {
            return self;
        };
        let other = |s: &&Sense| {
            !s.is_same(best)
                && s.rank == best.rank
                && s.words > 1
                && !s.guessed
                && joined(words, best.at, s.at)
        };
        let Some(at) = self.0.iter().position(|s| other(&s)) else {
            return self;
        };
        let earlier = self.0[at].at.trailing_zeros() < best.at.trailing_zeros();
        let (first, second) = if earlier { (at, 0) } else { (0, at) };
        let second = self.0[second].intent;
        if second == self.0[first].intent {
            return self;
        }
        let mut sense = self.0.remove(first);
        sense.second = Some(second);
        self.0.insert(0, sense);
        self
    }
}

/// Whether two groups of words stand one after the other with a sign or an «и» between.
fn joined(words: &Words, one: u64, other: u64) -> bool {
    let (first, second) = if one.trailing_zeros() < other.trailing_zeros() {
        (one, other)
    } else {
        (other, one)
    };
    let end = 63 - first.leading_zeros().min(63);
    let start = second.trailing_zeros();
    let between = (end..start).any(|at| {
        let at = at as usize;
        let joins = ["и", "еще", "также", "потом"].contains(&words.key(at + 1));
        (joins && at + 1 < start as usize) || words.raw(at).ends_with([',', '.', '?', '!', ';'])
    });
    end < start && between
}
