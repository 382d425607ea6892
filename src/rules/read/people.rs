//! People: a name among words, surname first, «Иванова М. П.»; in the nominative where a patronymic or a verb fixes the case.

mod cases;
mod child;
mod given;
mod written;

use self::written::written;
pub(super) use self::{child::child, written::in_capitals};
use super::{
    class::Manner,
    words::{Words, is_noise},
};

const MOST_WORDS: usize = 4;
/// Words that stand beside names and are none.
const NEVER: [&str; 30] = [
    "класс",
    "чат",
    "роль",
    "учител",
    "сотрудник",
    "админ",
    "классн",
    "руковод",
    "педагог",
    "родител",
    "ученик",
    "ученица",
    "школ",
    "заявк",
    "список",
    "сегодня",
    "завтра",
    "новы",
    "новую",
    "статус",
    "потому",
    "причин",
    "переш",
    "переехал",
    "уволил",
    "который",
    "который",
    "пожалуйста",
    "вместо",
    "ссылк",
];
const KINSHIP: [&str; 6] = ["оглы", "оглу", "кызы", "кизи", "улы", "уулу"];

/// Takes the person that initials or a patronymic give away.
pub(super) fn marked(words: &mut Words, accusative: bool) -> Option<String> {
    let at = (0..words.list.len()).find(|at| words.free(*at, 1) && is_mark(words, *at))?;
    let (from, to) = around(words, at);
    let name = written(words.span(from, to + 1 - from), accusative)?;
    words.take(from, to + 1 - from);
    Some(name)
}

/// Takes what is left as a person: words in capitals, after the name of a command also what sounds like a surname, after a slash any.
pub(super) fn left(words: &mut Words, manner: Manner) -> Option<String> {
    let any = manner != Manner::Free;
    let may_be = |at: usize| words.free(at, 1) && is_name(words, at);
    let capital = |at: usize| may_be(at) && words.raw(at).starts_with(char::is_uppercase);
    let given = |at: usize| may_be(at) && given::find(words.key(at)).is_some();
    let all = 0..words.list.len();
    let start = all
        .clone()
        .find(|at| capital(*at) && (any || *at > 0))
        .or_else(|| all.clone().find(|at| given(*at)));
    let sounds = |at: usize| manner == Manner::Ordered || cases::is_like_surname(words.key(at));
    let start = start.or_else(|| all.clone().find(|at| any && may_be(*at) && sounds(*at)))?;
    let loud = words.raw(start).starts_with(char::is_uppercase);
    let goes_on = |at: &usize| {
        may_be(*at) && (!loud || capital(*at) || given(*at) || KINSHIP.contains(&words.key(*at)))
    };
    let count = (start..words.list.len())
        .take(MOST_WORDS)
        .take_while(goes_on)
        .count();
    let name = written(words.span(start, count), true)?;
    words.take(start, count);
    Some(name)
}

/// Initials beside a surname, or a patronymic.
fn is_mark(words: &Words, at: usize) -> bool {
    if cases::patronymic(words.key(at)).is_some() || KINSHIP.contains(&words.key(at)) {
        return true;
    }
    let raw = words.raw(at);
    if dotted(raw) {
        // «М.П.Иванова», or «М.П.» beside a surname.
        let own = raw.split('.').any(|part| part.chars().count() > 2);
        return own || (at > 0 && is_surname(words, at - 1)) || is_surname(words, at + 1);
    }
    is_initial(words, at)
        && ((at > 0 && is_surname(words, at - 1))
            || (is_initial(words, at + 1) && is_surname(words, at + 2)))
}

/// «М.», «М.П.», «М.П.Иванова»: letters before dots.
fn dotted(raw: &str) -> bool {
    let mut parts = raw.split('.');
    let first = parts.next().unwrap_or_default();
    raw.contains('.') && first.chars().count() == 1 && first.chars().all(char::is_alphabetic)
}

fn is_initial(words: &Words, at: usize) -> bool {
    let raw = words.raw(at).trim_end_matches(['.', ',']);
    let mut chars = raw.chars();
    // «10 Б Сидорова»: the letter of a class.
    let class = at > 0 && !words.raw(at).ends_with('.') && words.key(at - 1).parse::<u8>().is_ok();
    let single = !class && chars.next().is_some_and(char::is_alphabetic) && chars.next().is_none();
    let loud = raw.chars().all(char::is_uppercase) || words.raw(at).ends_with('.');
    // «иванова м п» in small letters: two of them.
    let pair = words.raw(at + 1).chars().count() == 1
        || (at > 0 && words.raw(at - 1).chars().count() == 1);
    single && words.free(at, 1) && (loud || pair)
}

fn is_surname(words: &Words, at: usize) -> bool {
    let name = is_name(words, at) && words.key(at).chars().count() > 2;
    words.free(at, 1) && (name || is_short_surname(words, at))
}

/// «Ли Мария»: two letters before a given name.
fn is_short_surname(words: &Words, at: usize) -> bool {
    let mut letters = words.raw(at).chars();
    let loud = letters.next().is_some_and(char::is_uppercase)
        && letters.next().is_some_and(char::is_lowercase)
        && letters.next().is_none();
    loud && words.free(at + 1, 1) && given::find(words.key(at + 1)).is_some()
}

fn is_name(words: &Words, at: usize) -> bool {
    let key = words.key(at);
    let sound = |c: char| c.is_alphabetic() || matches!(c, '-' | '.' | '\'');
    let letters = words.raw(at).trim_matches(|c: char| !c.is_alphanumeric());
    key.chars().count() > 1
        && letters.chars().all(sound)
        && !is_noise(key)
        && !NEVER.iter().any(|never| key.starts_with(never))
}

/// The words of one name around the one that gave it away.
fn around(words: &Words, at: usize) -> (usize, usize) {
    let name = |at: usize| {
        is_surname(words, at)
            || is_initial(words, at)
            || (words.free(at, 1) && dotted(words.raw(at)))
    };
    let loud = words.raw(at).starts_with(char::is_uppercase);
    let fits = |at: usize| {
        name(at)
            && (!loud
                || words.raw(at).starts_with(char::is_uppercase)
                || KINSHIP.contains(&words.key(at)))
    };
    let (mut from, mut to) = (at, at);
    while from > 0 && at - from < 3 && fits(from - 1) && !words.raw(from - 1).ends_with(',') {
        from -= 1;
    }
    while to - from < MOST_WORDS && fits(to + 1) && !words.raw(to).ends_with(',') {
        to += 1;
    }
    (from, to)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_written_surname_first() {
        for (typed, name) in [
            ("Иванова Мария Петровна", "Иванова Мария Петровна"),
            ("мария петровна иванова", "Иванова Мария Петровна"),
            ("Мария Петровна", "Мария Петровна"),
            ("М.П.Иванова", "Иванова М. П."),
            ("М. П. Иванова", "Иванова М. П."),
            ("Иванова М П", "Иванова М. П."),
            ("иванова м.п.", "Иванова М. П."),
            ("ивановой марии петровне", "Иванова Мария Петровна"),
            ("Кузнецова Ивана Ивановича", "Кузнецов Иван Иванович"),
            ("Алиев Рустам Мамед оглы", "Алиев Рустам Мамед оглы"),
            ("Петрова-Водкина М.", "Петрова-Водкина М."),
            ("Ivanova M.P.", "Ivanova M. P."),
        ] {
            assert_eq!(
                marked(&mut Words::of(typed), false).as_deref(),
                Some(name),
                "{typed}"
            );
        }
        for (typed, name) in [
            ("Орлову", "Орлова"),
            ("Иванову Марию", "Иванова Мария"),
            ("Мария Иванова", "Иванова Мария"),
            ("кузнецова", "Кузнецова"),
        ] {
            assert_eq!(
                left(&mut Words::of(typed), Manner::Argument).as_deref(),
                Some(name),
                "{typed}"
            );
        }
    }

    #[test]
    fn a_child_is_named_in_the_nominative() {
        for (typed, name) in [
            ("папа Лены К. из 7 класса", "Лена К."),
            ("я мама Пети Сидорова, 5 б", "Петя Сидоров"),
            ("бабушка Насти, она", "Настя"),
            ("опекун Димы Волкова", "Дима Волков"),
            ("мама Аделины", "Аделина"),
            ("мама Саши Ивановой", "Саша Иванова"),
        ] {
            assert_eq!(
                child(&mut Words::of(typed)).as_deref(),
                Some(name),
                "{typed}"
            );
        }
        assert_eq!(child(&mut Words::of("мама и папа, Ссылку дайте")), None);
    }
}
