//! The words that phrases listen for, found in a text in one pass; and the misspelt ones, by their nearest neighbours.

use std::collections::BTreeMap;

use aho_corasick::{AhoCorasick, Match};
use strsim::osa_distance;

use super::{known, stems, words::Words};

/// A text is listened to only so far: each of its words is one bit.
pub(super) const HEARD: usize = 64;
/// No more words of a text are taken for misspelt ones.
const MOST_GUESSED: usize = 24;
/// Shorter words are too alike to be guessed from each other.
const SHORTEST_GUESS: usize = 5;
/// Long words may have two slips, the first letter among them.
const LONG: usize = 8;
const LONGEST_GUESS: usize = 24;

/// Collects the words; each pattern has one number however often it is added.
#[derive(Default)]
pub(super) struct Collector {
    numbers: BTreeMap<String, usize>,
    listened: Vec<String>,
    guessed: Vec<Guess>,
}

/// The words of all phrases, ready to be found.
pub(super) struct Lexicon {
    finder: Option<AhoCorasick>,
    count: usize,
    guessed: Vec<Guess>,
}

/// What a misspelt word is compared with.
struct Guess {
    number: usize,
    text: String,
    length: usize,
    letters: u64,
    /// The beginning of a word; else its stem.
    begins: bool,
}

/// Where each pattern stands in a text: bit n is word n.
pub(super) struct Heard {
    exact: Vec<u64>,
    near: Vec<u64>,
    /// The numbers of all that stand somewhere, some more than once.
    numbers: Vec<usize>,
    /// The words right after a «не».
    negated: u64,
}

impl Collector {
    /// `ссылк*` begins a word, `=код` is one in exactly this form, `код` is one in any form.
    pub(super) fn number(&mut self, pattern: &str) -> usize {
        if let Some(known) = self.numbers.get(pattern) {
            return *known;
        }
        let number = self.listened.len();
        let (listened, guess) = match (pattern.strip_suffix('*'), pattern.strip_prefix('=')) {
            (Some(start), _) => (format!(" {start}"), Some((start.to_owned(), true))),
            (None, Some(word)) => (format!(" {word} "), None),
            (None, None) => {
                let stem = stems::stem(pattern);
                (format!("\t{stem}\t"), Some((stem.into_owned(), false)))
            }
        };
        self.listened.push(listened);
        self.guessed
            .extend(guess.and_then(|(text, begins)| Guess::of(number, text, begins)));
        self.numbers.insert(pattern.to_owned(), number);
        number
    }

    pub(super) fn ready(self) -> Lexicon {
        Lexicon {
            count: self.listened.len(),
            finder: AhoCorasick::new(self.listened).ok(),
            guessed: self.guessed,
        }
    }
}

impl Lexicon {
    /// How many words there are.
    pub(super) fn len(&self) -> usize {
        self.count
    }

    pub(super) fn hear(&self, words: &Words) -> Heard {
        let mut heard = Heard {
            exact: vec![0; self.count],
            near: vec![0; self.count],
            numbers: Vec::new(),
            negated: 0,
        };
        let text = Text::of(words);
        let found = self
            .finder
            .iter()
            .flat_map(|f| f.find_overlapping_iter(&text.line));
        let mut known_words = 0;
        for found in found {
            let bit = text.bit(&found);
            heard.exact[found.pattern().as_usize()] |= bit;
            heard.numbers.push(found.pattern().as_usize());
            known_words |= bit;
        }
        let mut guessed = 0;
        for (at, word) in words.list.iter().take(HEARD).enumerate() {
            let bit = 1 << at;
            if word.key == "не" {
                heard.negated |= bit << 1;
            } else if guessed < MOST_GUESSED
                && known_words & bit == 0
                && !known::is_common(&word.key)
            {
                guessed += 1;
                self.guess(&word.key, |number| {
                    heard.near[number] |= bit;
                    heard.numbers.push(number);
                });
            }
        }
        heard
    }

    fn guess(&self, key: &str, mut found: impl FnMut(usize)) {
        let length = key.chars().count();
        if !(SHORTEST_GUESS..=LONGEST_GUESS).contains(&length) || !stems::is_russian(key) {
            return;
        }
        let stem = stems::stem(key);
        let (letters, of_stem) = (stems::letters(key), stems::letters(&stem));
        for guess in &self.guessed {
            let typed = if guess.begins { letters } else { of_stem };
            if guess.may_be(typed) && guess.is(key, &stem) {
                found(guess.number);
            }
        }
    }
}

impl Guess {
    fn of(number: usize, text: String, begins: bool) -> Option<Self> {
        let length = text.chars().count();
        (length >= SHORTEST_GUESS).then(|| Self {
            number,
            length,
            letters: stems::letters(&text),
            text,
            begins,
        })
    }

    fn slips(&self) -> usize {
        if self.length >= LONG { 2 } else { 1 }
    }

    /// A slip takes a letter, or brings one, or both: most words are out without being compared.
    fn may_be(&self, letters: u64) -> bool {
        let slips = self.slips();
        let missing = (self.letters & !letters).count_ones() as usize;
        let added = (letters & !self.letters).count_ones() as usize;
        missing <= slips && (self.begins || added <= slips)
    }

    fn is(&self, key: &str, stem: &str) -> bool {
        let alike = key.chars().next() == self.text.chars().next();
        if !alike && self.length < LONG {
            return false;
        }
        let slips = self.slips();
        if !self.begins {
            let length = stem.chars().count();
            return length.abs_diff(self.length) <= slips
                && osa_distance(stem, &self.text) <= slips;
        }
        let starts = self.length.saturating_sub(1)..=self.length + 1;
        starts.into_iter().any(|letters| {
            let start = key
                .char_indices()
                .nth(letters)
                .map_or(key, |(at, _)| &key[..at]);
            osa_distance(start, &self.text) <= slips
        })
    }
}

impl Heard {
    /// Where the pattern stands; `guessed`: misspelt ones, too.
    pub(super) fn at(&self, number: usize, guessed: bool) -> u64 {
        self.exact[number] | if guessed { self.near[number] } else { 0 }
    }

    /// All that stand somewhere.
    pub(super) fn numbers(&self) -> &[usize] {
        &self.numbers
    }

    /// The words that a «не» does not stand before.
    pub(super) fn affirmed(&self) -> u64 {
        !self.negated
    }
}

/// The keys of the words between spaces, then their stems between tabs, and where each begins.
struct Text {
    line: String,
    starts: Vec<usize>,
    half: usize,
}

impl Text {
    fn of(words: &Words) -> Self {
        let heard = || words.list.iter().take(HEARD);
        let mut text = Self {
            line: String::with_capacity(heard().map(|w| w.key.len() * 2 + 4).sum()),
            starts: Vec::with_capacity(HEARD),
            half: heard().count(),
        };
        for word in heard() {
            text.push(' ', &word.key);
        }
        text.line.push(' ');
        for word in heard() {
            text.push('\t', &stems::stem(&word.key));
        }
        text.line.push('\t');
        text
    }

    fn push(&mut self, before: char, word: &str) {
        self.starts.push(self.line.len());
        self.line.push(before);
        self.line.push_str(word);
    }

    fn bit(&self, found: &Match) -> u64 {
        let at = self.starts.partition_point(|start| *start <= found.start()) - 1;
        1 << (at % self.half.max(1))
    }
}
