//! Answers: what a message means when the bot has just asked for something.

use super::{
    Context, Slot,
    arguments::{self, Filled},
    class::Manner,
    hearing::Heard,
    intent::Intent,
    line::Line,
    names, numbers, people, person,
    phones::{self, Phone},
    phrases::Rank,
    understood::{Confidence, Understood},
    word,
    words::Words,
};
use crate::commands::Command;

/// An answer of more words beside what was asked for is no answer.
const STRAY: usize = 3;

const YES: [&str; 26] = [
    "да",
    "ага",
    "угу",
    "ок",
    "окей",
    "ok",
    "yes",
    "конечно",
    "верно",
    "хорошо",
    "давай",
    "давайте",
    "подтверждаю",
    "согласен",
    "согласна",
    "правильно",
    "точно",
    "именно",
    "можно",
    "ладно",
    "разумеется",
    "отправляй",
    "отправляйте",
    "все",
    "так",
    "да-да",
];
const NO: [&str; 14] = [
    "нет",
    "не",
    "неа",
    "ни",
    "no",
    "нельзя",
    "неверно",
    "неправильно",
    "отнюдь",
    "нее",
    "нет-нет",
    "против",
    "ошибка",
    "ошиблись",
];

/// Whether a name is more likely an answer than the command of that name.
pub(super) fn may_be(intent: Intent) -> bool {
    let facts = [
        Intent::PROVIDE_CLASS,
        Intent::PROVIDE_PHONE,
        Intent::PROVIDE_ROLE,
        Intent::CONFIRM,
        Intent::DENY,
    ];
    facts.contains(&intent)
        || intent == Command::AssignClassTeacher.into()
        || intent == Intent("thanks")
}

/// The message as the answer to what was asked last.
pub(super) fn read(line: &Line, heard: &Heard, context: &Context) -> Option<Understood> {
    let slot = context.open?;
    if line.slashed || is_elsewhere(line, heard, slot) {
        return None;
    }
    match slot {
        Slot::Class => class(line, context),
        Slot::Role => role(line, context),
        Slot::Phone => phone(line),
        Slot::Confirm => confirm(&line.words),
        Slot::Requests => requests(line, context),
        Slot::Reason => reason(line),
        Slot::Name => name(line),
    }
}

/// A phrase of something else: what takes any words gives way only to a sure one.
fn is_elsewhere(line: &Line, heard: &Heard, slot: Slot) -> bool {
    let denied = slot == Slot::Confirm && line.words.key(0) == "не";
    if !denied
        && names::exact(&line.words)
            .is_some_and(|n| n.end == line.words.list.len() && n.intent == Command::Cancel.into())
    {
        return true;
    }
    let Some(best) = heard.best().filter(|s| !s.guessed) else {
        return false;
    };
    let own = [
        Intent::PROVIDE_ROLE,
        Command::RequestJoin.into(),
        Command::RequestRole.into(),
        Command::Approve.into(),
        Command::Reject.into(),
    ];
    let sure = match slot {
        Slot::Reason | Slot::Name => best.rank == Rank::Urgent,
        Slot::Confirm => best.words > 2,
        Slot::Class | Slot::Role | Slot::Phone | Slot::Requests => best.words > 1,
    };
    sure && !own.contains(&best.intent)
}

fn class(line: &Line, context: &Context) -> Option<Understood> {
    filled(Intent::PROVIDE_CLASS, line, context)
}

fn role(line: &Line, context: &Context) -> Option<Understood> {
    filled(Intent::PROVIDE_ROLE, line, context)
}

fn filled(intent: Intent, line: &Line, context: &Context) -> Option<Understood> {
    let mut words = line.words.clone();
    let Filled {
        args,
        ambiguous,
        wrong,
        ..
    } = arguments::fill(intent, &mut words, Manner::Argument, context);
    if let Some((error, raw)) = wrong {
        return Some(Understood::new(error, Confidence::Exact).with("raw", raw));
    }
    (!args.is_empty() && words.stray() <= STRAY).then(|| Understood {
        arguments: args,
        ambiguous,
        ..Understood::new(intent, Confidence::Exact)
    })
}

fn phone(line: &Line) -> Option<Understood> {
    Some(match phones::take(&mut line.words.clone(), true)? {
        Phone::Right(phone) => {
            Understood::new(Intent::PROVIDE_PHONE, Confidence::Exact).with("phone", phone)
        }
        Phone::Wrong(raw) => {
            Understood::new(Intent::ERROR_PHONE, Confidence::Exact).with("raw", raw)
        }
    })
}

/// «да», «ага, верно», «нет, не надо»: the first word that is one decides.
fn confirm(words: &Words) -> Option<Understood> {
    let hesitates = ["лучше", "наверное", "пожалуй", "скорее"].contains(&words.key(0));
    let first = words.key(usize::from(hesitates && NO.contains(&words.key(1))));
    let intent = if NO.contains(&first) {
        Intent::DENY
    } else if YES.contains(&first) {
        Intent::CONFIRM
    } else {
        return None;
    };
    (words.list.len() <= STRAY + 2).then(|| Understood::new(intent, Confidence::Exact))
}

/// «12 и 14», «все», «12 нет», «ок».
fn requests(line: &Line, context: &Context) -> Option<Understood> {
    let mut words = line.words.clone();
    let verdicts = numbers::verdicts(&mut words, true);
    let mut read = Understood::new(Command::Approve.into(), Confidence::Exact);
    if verdicts.excepts {
        // «все, кроме 4».
        let no = verdicts.no.map(|no| ("reject_ids".to_owned(), no));
        read.arguments.extend(no);
        return Some(read.with("scope", "all").asking([]));
    }
    match (verdicts.yes, verdicts.no) {
        (Some(yes), no) => {
            read = read.with("ids", yes);
            if let Some(no) = no {
                read = read.with("reject_ids", no);
            }
        }
        (None, Some(no)) => {
            let mut reject =
                Understood::new(Command::Reject.into(), Confidence::Exact).with("ids", no);
            if let Some(reason) = super::word::rest(&mut words, true) {
                reject = reject.with("reason", reason);
            }
            return Some(reject);
        }
        (None, None) => {
            let Filled { args, .. } = arguments::fill(
                Command::Approve.into(),
                &mut line.words.clone(),
                Manner::Argument,
                context,
            );
            read.arguments = args;
            if !read.arguments.contains_key("scope") {
                return None;
            }
        }
    }
    (words.stray() <= STRAY).then_some(read)
}

fn reason(line: &Line) -> Option<Understood> {
    let reason = word::rest(&mut line.words.clone(), true)?;
    Some(Understood::new(Command::Reject.into(), Confidence::Exact).with("reason", reason))
}

fn name(line: &Line) -> Option<Understood> {
    let text = super::introduced(line.text());
    let clean = person::clean_name(text)?;
    let name = people::marked(&mut Words::of(&clean), false)
        .unwrap_or_else(|| people::in_capitals(&clean));
    Some(Understood::new(Command::RequestJoin.into(), Confidence::Exact).with("name", name))
}
