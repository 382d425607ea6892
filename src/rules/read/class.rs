//! Classes among words: «5А», «5 а», «в 5-ом б», «6 «В»», «пятый А», «V А», «5А, 5Б и 6В», «5 А Б В», «начальная школа», «ГКП».

mod grade;
mod letter;
mod mention;
mod pieces;
mod stage;

use self::{
    mention::{Meant, Mention, Plural},
    pieces::{Piece, What, pieces},
    stage::Stage,
};
use super::words::Words;

const MOST_CLASSES: usize = 60;
/// Right after these a number is a class.
const CHAT: [&str; 9] = [
    "чат",
    "чата",
    "чату",
    "чате",
    "чатик",
    "группа",
    "группу",
    "группе",
    "чаты",
];
/// Right after these two numbers are grades.
const RANGED: [&str; 10] = [
    "чат",
    "чата",
    "для",
    "классов",
    "класса",
    "параллели",
    "чаты",
    "комплект",
    "класс-комплект",
    "с",
];

/// How sure one must be that a number is a class.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Manner {
    /// After a slash and the name of a command: whatever is left is its.
    Ordered,
    /// After the name of a command: a bare number will do, if nothing better is there; letters go on («5 А Б В»).
    Argument,
    /// A list of classes and nothing else: every number is one.
    List,
    /// In free text a number is a class only with its letter, the word «класс», or right after «чат».
    Free,
}

/// The classes of the school, as far as they are known.
#[derive(Clone, Copy)]
pub(super) struct Roster<'a>(pub(super) &'a [&'a str]);

impl Roster<'_> {
    fn has(self, class: &str) -> bool {
        self.0.contains(&class)
    }

    fn of_grade(self, grade: u8) -> Vec<String> {
        let number = grade.to_string();
        let of_it = |class: &&&str| {
            class
                .strip_prefix(number.as_str())
                .is_some_and(|rest| rest.starts_with(char::is_alphabetic))
        };
        self.0
            .iter()
            .filter(of_it)
            .map(|class| (*class).to_owned())
            .collect()
    }
}

/// What was said of classes.
#[derive(Default, Debug)]
pub(super) struct Reading {
    pub(super) classes: Vec<String>,
    /// Other readings of the one class.
    pub(super) others: Vec<String>,
    pub(super) set: Option<String>,
    pub(super) grades: Vec<u8>,
    /// «8-11» by itself.
    pub(super) range: Option<(u8, u8)>,
    pub(super) group: Option<&'static str>,
    /// What can be no class, as it was typed.
    pub(super) wrong: Option<String>,
}

/// «первоклассник» in a question is any child of that age.
pub(super) fn skip_pupils(words: &mut Words) {
    for word in &mut words.list {
        word.taken |= grade::of_pupils(&word.key).is_some();
    }
}

/// Takes all classes from the words that are free.
pub(super) fn take(words: &mut Words, manner: Manner, roster: Roster) -> Reading {
    let all = pieces(words);
    let mut scan = Scan {
        pieces: &all,
        text: &words.text,
        manner,
        roster,
        reading: Reading::default(),
        taken: Vec::new(),
        end: 0,
    };
    scan.run(manner == Manner::List);
    if manner != Manner::Free && scan.taken.is_empty() {
        scan.run(true);
    }
    let Scan { reading, taken, .. } = scan;
    for (from, to) in taken {
        words.take(from, to + 1 - from);
    }
    reading
}

struct Scan<'a> {
    pieces: &'a [Piece<'a>],
    text: &'a str,
    manner: Manner,
    roster: Roster<'a>,
    reading: Reading,
    /// From which word to which.
    taken: Vec<(usize, usize)>,
    /// The piece after the last class.
    end: usize,
}

impl Scan<'_> {
    /// `bare`: a number by itself will do, the first one.
    fn run(&mut self, bare: bool) {
        let mut at = 0;
        while at < self.pieces.len() && self.reading.classes.len() < MOST_CLASSES {
            let Some(end) = self.step(at, bare) else {
                at += 1;
                continue;
            };
            self.taken
                .push((self.pieces[at].word, self.pieces[end - 1].word));
            if bare && self.manner != Manner::List {
                return;
            }
            at = end;
            self.end = end;
        }
    }

    /// Reads what begins here; where it ends, if it is a class.
    fn step(&mut self, at: usize, bare: bool) -> Option<usize> {
        if !self.begins(at) {
            return None;
        }
        if let Some((stage, end)) = stage::read(self.pieces, at) {
            match stage {
                Stage::Set(set) => self.reading.set = Some(set.to_owned()),
                Stage::Group(group) => self.reading.group = Some(group),
            }
            return Some(end);
        }
        if let Some(end) = self.chain(at) {
            return Some(end);
        }
        let mention = mention::read(self.pieces, at, self.roster)?;
        let range = matches!(mention.meant, Meant::Range(..))
            && (self.manner != Manner::Free || self.follows(at, &RANGED));
        let goes_on = self.end > 0
            && self.manner != Manner::Free
            && at == self.end + usize::from(self.joins(self.end));
        let sure = mention.tells || bare || range || goes_on || self.follows_chat(at);
        if !sure || !self.ends(mention.end) {
            return None;
        }
        self.note(&mention);
        Some(self.letters(&mention))
    }

    /// A class begins with a word, or after a sign between two: «5А/5Б».
    fn begins(&self, at: usize) -> bool {
        self.pieces[at].first
            || (at > 0 && matches!(self.pieces[at - 1].what, What::Sign('/' | '+' | '"' | '(')))
    }

    /// It ends with a word, or before a sign.
    fn ends(&self, end: usize) -> bool {
        self.pieces
            .get(end)
            .is_none_or(|p| p.first || matches!(p.what, What::Sign(_)))
    }

    /// Whether a word of talk follows.
    fn goes_on(&self, at: usize) -> bool {
        let word = |p: &Piece| p.first && p.what == What::Letters && p.key.chars().count() > 1;
        self.pieces.get(at).is_some_and(word)
    }

    /// «,», «/» or «и» between two of a list.
    fn joins(&self, at: usize) -> bool {
        self.pieces
            .get(at)
            .is_some_and(|p| matches!(p.what, What::Sign(',' | '/')) || p.key == "и")
    }

    fn follows(&self, at: usize, any: &[&str]) -> bool {
        at > 0 && any.contains(&self.pieces[at - 1].key.as_str())
    }

    /// «чат 7».
    fn follows_chat(&self, at: usize) -> bool {
        self.follows(at, &CHAT)
            && matches!(self.pieces[at].what, What::Number(1..=11))
            && self.ends(at + 1)
    }

    /// «5, 6 и 7 классы».
    fn chain(&mut self, at: usize) -> Option<usize> {
        let mut grades = Vec::new();
        let mut here = at;
        loop {
            let grade = grade::read(self.pieces, here).filter(|g| (1..=11).contains(&g.grade))?;
            grades.push(grade.grade);
            here = grade.end;
            let next = self.pieces.get(here)?;
            if grade::is_class_word(&next.key) && next.first {
                here += 1;
                break;
            }
            let joins =
                matches!(next.what, What::Sign(',')) || ["и", "или"].contains(&next.key.as_str());
            if !joins {
                return None;
            }
            here += 1;
        }
        if grades.len() < 2 || letter::after(self.pieces, here, true).is_some() {
            return None;
        }
        self.reading.grades.extend(grades);
        Some(here)
    }

    fn note(&mut self, mention: &Mention) {
        let reading = &mut self.reading;
        let mut add = |class: &String| {
            if !reading.classes.contains(class) {
                reading.classes.push(class.clone());
            }
        };
        match &mention.meant {
            Meant::Class(class, others) => {
                add(class);
                reading.others.extend(others.iter().cloned());
            }
            Meant::Classes(classes) => classes.iter().for_each(add),
            Meant::Grade(grade) => reading.grades.push(*grade),
            Meant::Range(from, to, Plural::Classes) => reading.set = Some(format!("{from}-{to}")),
            Meant::Range(from, to, Plural::Set) => add(&format!("{from}-{to}")),
            Meant::Range(from, to, Plural::Bare) => reading.range = Some((*from, *to)),
            Meant::Wrong(from, to) => reading.wrong = Some(self.text[*from..*to].to_owned()),
            Meant::Preschool => reading.group = Some("подготовительная"),
        }
    }

    /// «5а, б и в», after a command also «5 А Б В»: more letters of the same grade.
    fn letters(&mut self, mention: &Mention) -> usize {
        let lettered = matches!(&mention.meant, Meant::Class(class, _) if class.ends_with(char::is_alphabetic));
        let mut end = mention.end;
        while lettered && self.reading.classes.len() < MOST_CLASSES {
            let joined = self.joins(end);
            let at = end + usize::from(joined);
            if !joined && self.manner == Manner::Free {
                break;
            }
            let Some(letter) = self.pieces.get(at).and_then(letter::single) else {
                break;
            };
            // «5 «Б», а то не найду».
            let but = joined && letter == 'а' && self.goes_on(at + 1);
            let alone = !but && self.ends(at + 1) && !letter::is_word(self.pieces, at);
            let read = letter::read(letter)
                .filter(|l| alone && l.0.len() == 1 && !l.is_never(mention.grade, self.roster));
            let Some(read) = read else { break };
            let (class, _) = read.class(mention.grade, self.roster);
            if !self.reading.classes.contains(&class) {
                self.reading.classes.push(class);
            }
            end = at + 1;
        }
        end
    }
}
