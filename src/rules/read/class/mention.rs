//! One mention of a class: a grade and what follows it.

use super::{
    Roster,
    grade::{self, Written, is_class_word, is_plural_class_word},
    letter::{self, After},
    pieces::{Piece, What},
};

#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Meant {
    /// A class, and the other classes it may be.
    Class(String, Vec<String>),
    /// «5абв».
    Classes(Vec<String>),
    /// «пятые классы».
    Grade(u8),
    /// «1-4», by itself, with «классы» after it, or with «комплект».
    Range(u8, u8, Plural),
    /// «12А», «5Ъ»: where it stands in the text.
    Wrong(usize, usize),
    /// «0 класс».
    Preschool,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Plural {
    Bare,
    Classes,
    Set,
}

pub(super) struct Mention {
    pub(super) meant: Meant,
    pub(super) grade: u8,
    /// The first piece after it.
    pub(super) end: usize,
    /// A letter, a set, or the word «класс» makes it a class for sure; a bare number may be anything.
    pub(super) tells: bool,
}

/// The mention that begins here.
pub(super) fn read(pieces: &[Piece], at: usize, roster: Roster) -> Option<Mention> {
    let before = class_word(pieces, at).filter(|end| grade::read(pieces, *end).is_some());
    let start = before.unwrap_or(at);
    if let Some((grade, many)) = pieces
        .get(at)
        .filter(|p| p.what == What::Letters)
        .and_then(|p| grade::of_pupils(&p.key))
    {
        let meant = if many {
            Meant::Grade(grade)
        } else {
            bare(grade, roster)
        };
        return Some(Mention {
            meant,
            grade,
            end: at + 1,
            tells: true,
        });
    }
    let grade = grade::read(pieces, start)?;
    let walk = Walk {
        pieces,
        roster,
        start,
        worded: before.is_some(),
    };
    walk.parallel(grade)
        .or_else(|| walk.range(grade))
        .or_else(|| walk.class(grade))
}

/// The piece after «класс», «кл.», «класс:».
fn class_word(pieces: &[Piece], at: usize) -> Option<usize> {
    let word = pieces
        .get(at)
        .filter(|p| p.first && is_class_word(&p.key))?;
    let sign = |p: &&Piece| p.word == word.word && matches!(p.what, What::Sign(_));
    let signs = pieces[at + 1..].iter().take_while(sign).count();
    Some(at + 1 + signs)
}

struct Walk<'a> {
    pieces: &'a [Piece<'a>],
    roster: Roster<'a>,
    start: usize,
    /// «класс» stood before the number.
    worded: bool,
}

impl Walk<'_> {
    fn key(&self, at: usize) -> &str {
        self.pieces.get(at).map_or("", |p| p.key.as_str())
    }

    fn sign(&self, at: usize) -> Option<char> {
        match self.pieces.get(at)?.what {
            What::Sign(c) => Some(c),
            What::Number(_) | What::Digits | What::Letters => None,
        }
    }

    fn number(&self, at: usize) -> Option<u8> {
        match self.pieces.get(at)?.what {
            What::Number(n) => Some(n),
            What::Digits | What::Letters | What::Sign(_) => None,
        }
    }

    /// «9.1».
    fn parallel(&self, from: grade::Grade) -> Option<Mention> {
        let (dot, number) = (from.end, from.end + 1);
        let nth = self.number(number).filter(|n| (1..=9).contains(n))?;
        let glued = !self.pieces[dot].first
            && !self.pieces[number].first
            && self.pieces[number].text.len() == 1;
        let sound = self.sign(dot) == Some('.') && glued && self.sign(number + 1) != Some('.');
        let meant = Meant::Class(format!("{}.{nth}", from.grade), Vec::new());
        (sound && (1..=11).contains(&from.grade)).then(|| told(meant, from.grade, number + 1))
    }

    /// «1-4», «1 - 4», «с 1 по 4 класс», «1+3».
    fn range(&self, from: grade::Grade) -> Option<Mention> {
        let (at, grade) = (from.end, from.grade);
        let binds =
            matches!(self.sign(at), Some('-' | '+')) || ["по", "до"].contains(&self.key(at));
        let to = binds.then(|| grade::read(self.pieces, at + 1)).flatten()?;
        let rising = (1..=11).contains(&grade) && (grade + 1..=11).contains(&to.grade);
        if !rising || letter::is_glued_on(self.pieces, to.end) {
            return None;
        }
        if self.sign(at) == Some('+') {
            let both = format!("{grade}+{}", to.grade);
            return Some(told(Meant::Class(both, Vec::new()), grade, to.end));
        }
        let plural = self.plural(to);
        if self.sign(at).is_none() && plural == Plural::Bare {
            return None;
        }
        let after = self.key(to.end);
        let end = to.end + usize::from(is_set(after) || is_class_word(after));
        Some(Mention {
            tells: plural != Plural::Bare,
            ..told(Meant::Range(grade, to.grade, plural), grade, end)
        })
    }

    /// What is said around a range: «комплект», «классы», or nothing.
    fn plural(&self, to: grade::Grade) -> Plural {
        let after = self.key(to.end);
        if is_set(after) || (self.start > 0 && is_set(self.key(self.start - 1))) {
            Plural::Set
        } else if is_class_word(after) || self.worded || to.written == Written::Plural {
            Plural::Classes
        } else {
            Plural::Bare
        }
    }

    fn class(&self, grade: grade::Grade) -> Option<Mention> {
        let worded = class_word(self.pieces, grade.end);
        let plural = worded.is_some() && is_plural_class_word(self.key(grade.end));
        if grade.grade == 0 {
            return worded.map(|end| told(Meant::Preschool, 0, end));
        }
        if plural && grade.grade <= 11 {
            return Some(told(Meant::Grade(grade.grade), grade.grade, grade.end + 1));
        }
        if let Some(found) = self.lettered(grade, worded) {
            return Some(found);
        }
        let end = worded.unwrap_or(grade.end);
        let sure = worded.is_some() || self.worded;
        match grade.written {
            Written::Plural => Some(told(Meant::Grade(grade.grade), grade.grade, end)),
            Written::Roman | Written::Ordinal if !sure => None,
            Written::Digits | Written::Ordinal | Written::Roman => {
                self.unlettered(grade.grade, end, sure)
            }
        }
    }

    /// A number alone: a grade, or «73» for «7З».
    fn unlettered(&self, grade: u8, end: usize, sure: bool) -> Option<Mention> {
        if (1..=11).contains(&grade) {
            return Some(Mention {
                tells: sure,
                ..told(bare(grade, self.roster), grade, end)
            });
        }
        let twin = letter::of_digit(grade).filter(|class| sure || self.roster.has(class));
        if let Some(class) = twin.filter(|class| self.roster.has(class) || grade > 19) {
            let known = self.roster.has(&class);
            let others = if known {
                Vec::new()
            } else {
                vec![class.clone()]
            };
            return Some(told(Meant::Class(class, others), grade / 10, end));
        }
        let number = &self.pieces[self.start];
        sure.then(|| {
            told(
                Meant::Wrong(number.at, number.at + number.text.len()),
                grade,
                end,
            )
        })
    }

    /// The letter after the grade, or after the grade and «класс».
    fn lettered(&self, grade: grade::Grade, worded: Option<usize>) -> Option<Mention> {
        let from = worded.unwrap_or(grade.end);
        let found = letter::after(
            self.pieces,
            from,
            grade.written != Written::Digits || worded.is_some(),
        )
        .or_else(|| letter::glued(self.pieces, grade.end, grade.grade, self.roster))
        .or_else(|| letter::quoted(self.pieces, from, grade.grade))?;
        let mut end = found.end;
        // «5 «А» класс»: signs that close, then the word.
        while self
            .pieces
            .get(end)
            .is_some_and(|p| !p.first && matches!(p.what, What::Sign('"' | ')' | '\'' | '.')))
        {
            end += 1;
        }
        let worded = self
            .pieces
            .get(end)
            .filter(|p| p.first && is_class_word(&p.key));
        end += usize::from(worded.is_some());
        let meant = match found.after {
            After::Class(class) => Meant::Class(class, Vec::new()),
            After::Classes(classes) => Meant::Classes(classes),
            After::Letter(letter) => {
                let wrong = grade.grade > 11 || letter.is_never(grade.grade, self.roster);
                if wrong {
                    let first = &self.pieces[self.start];
                    let last = &self.pieces[found.end - 1];
                    Meant::Wrong(first.at, last.at + last.text.len())
                } else {
                    let (class, others) = letter.class(grade.grade, self.roster);
                    Meant::Class(class, others)
                }
            }
        };
        Some(told(meant, grade.grade, end))
    }
}

fn is_set(key: &str) -> bool {
    key.starts_with("комплект") || key.starts_with("класс-комплект")
}

fn told(meant: Meant, grade: u8, end: usize) -> Mention {
    Mention {
        meant,
        grade,
        end,
        tells: true,
    }
}

/// A grade without a letter: the only class of it, if the school has one only.
fn bare(grade: u8, roster: Roster) -> Meant {
    let name = grade.to_string();
    if roster.has(&name) {
        return Meant::Class(name, Vec::new());
    }
    let mut of_grade = roster.of_grade(grade);
    match of_grade.len() {
        1 => Meant::Class(of_grade.remove(0), Vec::new()),
        _ => Meant::Class(name, of_grade),
    }
}
