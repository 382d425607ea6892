//! Letters of classes: which can be one, and what a single Latin letter may mean.

use super::{
    Roster,
    pieces::{Piece, What},
};

/// A letter, and what else it may be, the likeliest first.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Letter(pub(super) Vec<char>);

/// A Latin letter by its look, its sound and its key; one with a single twin means that.
const LATIN: [(char, &str); 26] = [
    ('A', "А"),
    ('B', "ВБ"),
    ('C', "С"),
    ('D', "ДВ"),
    ('E', "Е"),
    ('F', "АФ"),
    ('G', "ГП"),
    ('H', "Н"),
    ('I', "И"),
    ('J', "Ж"),
    ('K', "К"),
    ('L', "Л"),
    ('M', "М"),
    ('N', "НИ"),
    ('O', "О"),
    ('P', "РП"),
    ('Q', "К"),
    ('R', "РК"),
    ('S', "С"),
    ('T', "Т"),
    ('U', "УИ"),
    ('V', "В"),
    ('W', "ВШ"),
    ('X', "Х"),
    ('Y', "УН"),
    ('Z', "З"),
];
/// No class bears one of these unless the school says so.
const NEVER: [char; 5] = ['Ъ', 'Ы', 'Ь', 'Й', 'Ё'];
/// Words of one letter. In small letters and apart from the number they are letters of a class only if nothing follows that they
/// would govern.
const WORDS: [char; 7] = ['в', 'с', 'к', 'у', 'о', 'и', 'я'];
/// What follows a class, not a preposition: «чат 5 в для родителей», «5 в родителям».
const AFTER_CLASS: [&str; 22] = [
    "для",
    "на",
    "до",
    "по",
    "и",
    "или",
    "родит",
    "учен",
    "учит",
    "педаг",
    "пожалуйста",
    "плиз",
    "мне",
    "срочно",
    "спасибо",
    "ссылк",
    "можно",
    "человек",
    "классн",
    "нужн",
    "надо",
    "где",
];

/// The one letter of a piece.
pub(super) fn single(piece: &Piece) -> Option<char> {
    let mut chars = piece.text.chars();
    match (piece.what == What::Letters, chars.next(), chars.next()) {
        (true, Some(letter), None) => Some(letter),
        _ => None,
    }
}

/// A letter as the classes of a school have it.
pub(super) fn read(letter: char) -> Option<Letter> {
    let capital = letter.to_uppercase().next()?;
    if let Some((_, readings)) = LATIN.iter().find(|(latin, _)| *latin == capital) {
        return Some(Letter(readings.chars().collect()));
    }
    (matches!(capital, 'А'..='Я' | 'Ё')).then(|| Letter(vec![capital]))
}

impl Letter {
    /// Whether no class has it.
    pub(super) fn is_never(&self, grade: u8, roster: Roster) -> bool {
        let [only] = self.0[..] else { return false };
        NEVER.contains(&only) && !roster.has(&format!("{grade}{only}"))
    }

    /// The class of this grade, and the other classes it may be.
    pub(super) fn class(&self, grade: u8, roster: Roster) -> (String, Vec<String>) {
        let all: Vec<String> = self
            .0
            .iter()
            .map(|letter| format!("{grade}{letter}"))
            .collect();
        let known: Vec<String> = all
            .iter()
            .filter(|class| roster.has(class))
            .cloned()
            .collect();
        let mut readings = if known.is_empty() { all } else { known };
        let first = readings.remove(0);
        (first, readings)
    }
}

/// Whether a small letter standing apart is a word of its own: «из 5 в 6», «5 и 6», «в чат 5 с родителями».
pub(super) fn is_word(pieces: &[Piece], at: usize) -> bool {
    let Some(letter) = single(&pieces[at]).filter(|c| c.is_lowercase() && WORDS.contains(c)) else {
        return false;
    };
    let Some(next) = pieces.get(at + 1) else {
        return letter == 'я';
    };
    // «5 в, пожалуйста»: a sign right after it ends the class; «5 и №6» goes on.
    if !next.first {
        return false;
    }
    if next.what == What::Sign('№') {
        return true;
    }
    if matches!(next.what, What::Sign(_)) {
        return false;
    }
    if super::grade::is_class_word(&next.key) {
        return false;
    }
    if matches!(next.what, What::Number(_) | What::Digits) || letter == 'и' || letter == 'я' {
        return true;
    }
    !AFTER_CLASS.iter().any(|start| next.key.starts_with(start))
}

/// What stands after a grade, and the first piece after it.
pub(super) struct Found {
    pub(super) after: After,
    pub(super) end: usize,
}

pub(super) enum After {
    Letter(Letter),
    /// «10ФМ», «1ОА».
    Class(String),
    /// «5абв».
    Classes(Vec<String>),
}

/// One letter from here on: glued, behind a sign, in quotes, after «буква», or apart. `named`: the grade is no bare number.
pub(super) fn after(pieces: &[Piece], from: usize, named: bool) -> Option<Found> {
    let sign = |p: &&Piece| matches!(p.what, What::Sign('-' | '_' | '.' | '/' | '"' | '(' | '\''));
    let signs = pieces.get(from..)?.iter().take(3).take_while(sign).count();
    let mut at = from + signs;
    let word = ["буква", "литера", "литер", "буквой"].contains(&pieces.get(at)?.key.as_str());
    at += usize::from(word);
    let quoted = word
        && pieces
            .get(at)
            .is_some_and(|p| matches!(p.what, What::Sign('"' | '-')));
    at += usize::from(quoted);
    let piece = pieces.get(at)?;
    let letter = single(piece)?;
    // A dot or a comma ends a sentence; what comes after is no letter of the class.
    let apart = piece.first && signs == 0 && !word;
    let spaced = pieces[from..at].iter().any(|p| p.first) || piece.first;
    if spaced
        && signs > 0
        && matches!(pieces[from].what, What::Sign('.' | '(' | '/' | '\''))
        && !named
    {
        return None;
    }
    if apart && is_word(pieces, at) {
        return None;
    }
    let after = After::Letter(read(letter)?);
    Some(Found { after, end: at + 1 })
}

/// «10 «ФМ»»: a profile in quotes.
pub(super) fn quoted(pieces: &[Piece], from: usize, grade: u8) -> Option<Found> {
    let sign = |at: usize| pieces.get(at).is_some_and(|p| p.what == What::Sign('"'));
    let profile = pieces.get(from + 1).filter(|p| p.what == What::Letters)?;
    let capitals = |c: char| ('А'..='Я').contains(&c);
    let sound = sign(from)
        && sign(from + 2)
        && (2..=4).contains(&profile.text.chars().count())
        && profile.text.chars().all(capitals);
    sound.then(|| Found {
        after: After::Class(format!("{grade}{}", profile.text)),
        end: from + 3,
    })
}

/// Several letters written together with the number, or a profile the school has.
pub(super) fn glued(pieces: &[Piece], at: usize, grade: u8, roster: Roster) -> Option<Found> {
    let piece = pieces.get(at).filter(|p| p.what == What::Letters)?;
    let capitals = piece.text.to_uppercase();
    let profile = format!("{grade}{capitals}");
    let known = roster.has(&profile);
    let found = |after| Some(Found { after, end: at + 1 });
    if known {
        return found(After::Class(profile));
    }
    if piece.first || !(1..=11).contains(&grade) {
        return None;
    }
    let letters: Vec<char> = capitals.chars().collect();
    match letters[..] {
        [zero, letter] if grade == 1 && matches!(zero, 'О' | 'O') => {
            let (class, _) = read(letter)?.class(10, roster);
            found(After::Class(class))
        }
        [letter, ..]
            if super::grade::is_class_word(&piece.key[piece.key.chars().next()?.len_utf8()..]) =>
        {
            found(After::Letter(read(letter)?))
        }
        [first, ..]
            if letters.is_sorted_by(|a, b| a < b)
                && first <= 'Г'
                && letters.iter().all(|c| ('А'..='К').contains(c)) =>
        {
            let one = |letter: &char| format!("{grade}{letter}");
            found(After::Classes(letters.iter().map(one).collect()))
        }
        _ if (2..=4).contains(&letters.len())
            && piece.text == capitals
            && letters.iter().all(|c| ('А'..='Я').contains(c)) =>
        {
            found(After::Class(profile))
        }
        _ => None,
    }
}

/// «73» as «7З», «56» as «5Б», «50» as «5О»: digits that look like letters.
pub(super) fn of_digit(number: u8) -> Option<String> {
    let letter = match number % 10 {
        3 => 'З',
        6 => 'Б',
        0 => 'О',
        _ => return None,
    };
    (10..=116)
        .contains(&number)
        .then(|| format!("{}{letter}", number / 10))
}

/// Whether one letter is glued on here: «5-6А».
pub(super) fn is_glued_on(pieces: &[Piece], at: usize) -> bool {
    pieces
        .get(at)
        .is_some_and(|p| !p.first && single(p).is_some())
}
