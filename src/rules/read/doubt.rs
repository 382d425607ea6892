//! Talk about something is no wish for it: questions, conditions, hearsay, the past.

use std::collections::BTreeMap;

use super::{arguments, intent::Intent, words::Words};
use crate::manifest::{Argument, Kind};

/// In longer texts a phrase is talk about something.
const MOST_WORDS: usize = 12;
const TALK: [&str; 50] = [
    "пришло",
    "пришла",
    "пришли",
    "дошло",
    "получили",
    "получила",
    "передумал",
    "передумала",
    "передумали",
    "передумаю",
    "как",
    "зачем",
    "почему",
    "кто",
    "кого",
    "когда",
    "если",
    "можно",
    "нельзя",
    "не",
    "нет",
    "никто",
    "никогда",
    "ли",
    "чтобы",
    "потому",
    "сказал",
    "сказала",
    "сказали",
    "вчера",
    "говорят",
    "говорит",
    "уже",
    "видели",
    "слышал",
    "слышала",
    "просит",
    "просили",
    "просил",
    "просила",
    "надо",
    "давно",
    "наверное",
    "кажется",
    "будто",
    "разве",
    "либо",
    "пока",
    "бы",
    "вместо",
];

/// Of itself: «сломалась», «получилось».
const PAST: [&str; 4] = ["лась", "лось", "лись", "лся"];

/// Whether the words, from this one on, are rather about the thing than a wish for it.
pub(super) fn is_doubtful(words: &Words, from: usize) -> bool {
    let free = words.list.iter().skip(from).filter(|w| !w.taken);
    let past = |key: &str| PAST.iter().any(|end| key.ends_with(end));
    let talks = free
        .clone()
        .any(|w| TALK.contains(&w.key.as_str()) || past(&w.key));
    talks || words.text.contains('?') || words.list.len() > from + MOST_WORDS
}

/// «удалить класс 5А»: about a person, and none is named.
pub(super) fn lacks_person(intent: Intent, args: &BTreeMap<String, String>) -> bool {
    let person = |a: &&Argument| a.required && a.kind == Kind::Person;
    intent
        .arguments()
        .iter()
        .filter(person)
        .any(|a| !arguments::is_given(a, args))
}

/// The same, or «отклоняю предложение»: a reason, and no number.
pub(super) fn lacks_subject(intent: Intent, args: &BTreeMap<String, String>) -> bool {
    let number = ["ids", "scope"].iter().any(|name| args.contains_key(*name));
    lacks_person(intent, args) || (args.contains_key("reason") && !number)
}

/// «Вопрос: когда собрание?» begins with a name by chance: what takes any text must say what it is about, and how: «вопрос №12».
pub(super) fn needs_more(intent: Intent, args: &BTreeMap<String, String>, words: &Words) -> bool {
    let arguments = intent.arguments();
    let takes = |kind| arguments.iter().any(|a| !a.asked && a.kind == kind);
    let first = arguments.iter().find(|a| a.required);
    let about = first.is_none_or(|a| args.contains_key(&a.name));
    let text = arguments.iter().any(|a| a.name == "text" && !a.asked);
    let said = !words.list.is_empty();
    said && ((text && !(about && words.text.contains('№'))) || (takes(Kind::Name) && !about))
}
