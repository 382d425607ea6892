//! The units of this school by their names: «химия 9А», «химию для 9А», «родительский комитет», «группа Солнышко».

use super::{word, words::Words};
use crate::ClassName;

/// Shorter than this a word has no ending to lose.
const SHORT: usize = 4;
/// Before a text that goes on a unit is named in the first words.
const FIRST: usize = 4;

/// Takes the unit these words name, before or instead of the classes in them; `texted`: what follows is a text of its own.
pub(super) fn take(
    words: &mut Words,
    units: &[&str],
    (classes, texted): (&[String], bool),
) -> Option<String> {
    let named = |unit: &&&str| match subject(unit) {
        Some((subject, class)) => *classes == [class.to_string()] && says(words, &subject, texted),
        None => {
            let named = says(words, &keys(unit), texted) || own_name(words, unit);
            named && (classes.is_empty() || !is_audience(unit))
        }
    };
    let found = units.iter().filter(named);
    let longest = found.max_by_key(|unit| unit.len())?;
    let keys = keys(longest);
    for word in &mut words.list {
        word.taken |= keys.iter().any(|key| is_form(key, &word.key));
    }
    Some((*longest).to_owned())
}

/// «педагоги 5А» are those of the class, whatever unit there is.
fn is_audience(unit: &str) -> bool {
    let audiences = ["parents", "students", "teachers", "staff"].map(str::to_owned);
    word::find(&mut Words::of(unit.trim_matches(['«', '»'])), &audiences).is_some()
}

/// The words of a name.
fn keys(unit: &str) -> Vec<String> {
    let name = Words::of(unit.trim_matches(['«', '»']));
    name.list.into_iter().map(|word| word.key).collect()
}

/// The words of the subject, and the class, of the chat of a subject.
fn subject(unit: &str) -> Option<(Vec<String>, ClassName)> {
    let (subject, class) = unit.trim_matches(['«', '»']).rsplit_once(' ')?;
    Some((keys(subject), ClassName::parse(class)?))
}

/// All of these side by side.
fn says(words: &Words, keys: &[String], texted: bool) -> bool {
    let said = |at: usize| {
        keys.iter()
            .enumerate()
            .all(|(nth, key)| is_form(key, words.key(at + nth)))
    };
    let last = if texted { FIRST } else { words.list.len() };
    !keys.is_empty() && (0..last.min(words.list.len())).any(said)
}

/// «группа Солнышко»: a preschool group has a name of its own after what it is.
fn own_name(words: &Words, unit: &str) -> bool {
    let keys = keys(unit);
    let group = |at: usize| at > 0 && words.key(at - 1).starts_with("групп");
    let own = keys.last().filter(|_| keys.len() == 2);
    own.is_some_and(|own| (0..words.list.len()).any(|at| group(at) && is_form(own, words.key(at))))
}

/// The same word in any case: all but its last two letters.
fn is_form(word: &str, said: &str) -> bool {
    let letters: Vec<char> = word.chars().collect();
    let kept = letters
        .len()
        .saturating_sub(2)
        .max(SHORT.min(letters.len()));
    let stem: String = letters[..kept].iter().collect();
    word == said || (kept >= SHORT && said.starts_with(&stem))
}
