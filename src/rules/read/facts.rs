//! Facts without a wish: a code, a link, a phone, a class or a verdict alone.

use super::{
    Context,
    arguments::{self, Filled},
    class::Manner,
    codes,
    hearing::Heard,
    intent::Intent,
    line::Line,
    links::{self, Link},
    names, numbers,
    phones::{self, Phone},
    phrases::Rank,
    understood::{Confidence, Understood},
    words::{fits, is_noise},
};
use crate::commands::Command;

const CHAT: [&str; 5] = ["чат*", "ссылк*", "сылк*", "групп*", "комплект"];
const LINK: [&str; 10] = [
    "ссылк*",
    "сылк*",
    "чат*",
    "групп*",
    "новая",
    "новую",
    "держите",
    "лови*",
    "наша",
    "актуальн*",
];
const PARTICLES: [&str; 13] = [
    "в",
    "во",
    "из",
    "у",
    "мы",
    "я",
    "это",
    "наш",
    "мой",
    "класс",
    "класса",
    "нас",
    "меня",
];
/// Words that mean nothing here, beside what is all there should be.
const STRAY: usize = 3;

/// A code, a link, a phone or a class, with hardly a word about what to do with it.
pub(super) fn alone(line: &Line, heard: &Heard, context: &Context) -> Option<Understood> {
    if line.slashed {
        return None;
    }
    code(line, context)
        .or_else(|| link(line, heard, context))
        .or_else(|| phone(line, heard))
        .or_else(|| class(line, context))
        .or_else(|| verdict(line))
}

fn code(line: &Line, context: &Context) -> Option<Understood> {
    if links::any(&line.words) {
        return None;
    }
    let mut words = line.words.clone();
    let code = codes::sure(&mut words, context.nick)?;
    let about = words.has(&[
        "код",
        "кода",
        "коду",
        "приглашение",
        "приглашения",
        "приглашению",
    ]);
    let all = words.stray() == 0 || (about && words.stray() <= STRAY);
    all.then(|| Understood::new(Command::RedeemCode.into(), Confidence::Exact).with("code", code))
}

/// A link to a group is to be kept, a link to the bot opens the door, any other is wrong unless a phrase says why it was sent.
fn link(line: &Line, heard: &Heard, context: &Context) -> Option<Understood> {
    let mut words = line.words.clone();
    let named = names::exact(&words);
    match links::take(&mut words, context.nick)? {
        Link::Deep(payload) => {
            Some(Understood::new(Command::Start.into(), Confidence::Exact).with("payload", payload))
        }
        Link::Group(_) if named.is_some_and(|n| !n.intent.is_harmless()) => None,
        Link::Group(_) => {
            let mut words = line.words.clone();
            let Filled { args, .. } = arguments::fill(
                Command::AddLink.into(),
                &mut words,
                Manner::Argument,
                context,
            );
            let read = Understood {
                arguments: args,
                ..Understood::new(Command::AddLink.into(), Confidence::Likely)
            };
            let about = |key: &str| LINK.iter().any(|l| fits(l, key)) || is_noise(key);
            let only = words.list.iter().all(|w| w.taken || about(&w.key));
            Some(if only { read } else { read.asking([]) })
        }
        Link::Wrong(_)
            if heard
                .best()
                .is_some_and(|s| s.rank > Rank::Said || s.intent == Intent::REPORT_INCIDENT) =>
        {
            None
        }
        Link::Wrong(raw) => {
            Some(Understood::new(Intent::ERROR_LINK, Confidence::Exact).with("raw", raw))
        }
    }
}

fn phone(line: &Line, heard: &Heard) -> Option<Understood> {
    let mut words = line.words.clone();
    let phone = phones::take(&mut words, false)?;
    if heard.best().is_some_and(|s| s.words > 1) || words.stray() > STRAY {
        return None;
    }
    Some(match phone {
        Phone::Right(phone) => {
            Understood::new(Intent::PROVIDE_PHONE, Confidence::Exact).with("phone", phone)
        }
        Phone::Wrong(raw) => {
            Understood::new(Intent::ERROR_PHONE, Confidence::Exact).with("raw", raw)
        }
    })
}

/// «5а», «класс 5 буква А»; «пятый а чат» asks for its chat.
fn class(line: &Line, context: &Context) -> Option<Understood> {
    let mut words = line.words.clone();
    let Filled {
        args,
        ambiguous,
        wrong,
        ..
    } = arguments::fill(Intent::PROVIDE_CLASS, &mut words, Manner::Free, context);
    let left = || words.list.iter().filter(|w| !w.taken);
    let chat = left().any(|w| CHAT.iter().any(|c| fits(c, &w.key)));
    let only = left().all(|w| {
        PARTICLES.contains(&w.key.as_str())
            || (chat && is_noise(&w.key))
            || CHAT.iter().any(|c| fits(c, &w.key))
    });
    if !only || (args.is_empty() && wrong.is_none()) {
        return None;
    }
    if let Some((error, raw)) = wrong {
        return Some(Understood::new(error, Confidence::Exact).with("raw", raw));
    }
    let intent = if chat {
        Command::ClassChat.into()
    } else {
        Intent::PROVIDE_CLASS
    };
    Some(Understood {
        arguments: args,
        ambiguous,
        ..Understood::new(intent, Confidence::Exact)
    })
}

/// Orders, after or before their number: «15 принять».
const ACCEPT: [&str; 11] = [
    "принять",
    "прими",
    "примите",
    "принимай",
    "одобрить",
    "одобри",
    "одобряю",
    "одобряем",
    "принимаю",
    "принимаем",
    "впустить",
];
const REFUSE: [&str; 6] = [
    "отклонить",
    "отклони",
    "отклоните",
    "отклоняю",
    "отказать",
    "откажи",
];

/// «+12», «ок 12», «12 да 13 нет»: what stands under every card.
fn verdict(line: &Line) -> Option<Understood> {
    let told = line.words.has(&ACCEPT) && !line.words.has(&["не"]) && !line.text().ends_with('?');
    let said = told || line.text().starts_with('+') || line.words.has(&["да", "ок", "окей", "ok"]);
    let mut words = line.words.clone();
    let verdicts = numbers::verdicts(&mut words, true);
    let only = words
        .list
        .iter()
        .all(|w| w.taken || ["и", "а", "заявка", "заявку", "№"].contains(&w.key.as_str()));
    let small = |ids: &Option<String>| ids.iter().all(|ids| ids.split(' ').all(|id| id.len() <= 4));
    let sound = said && only && !verdicts.excepts && small(&verdicts.yes) && small(&verdicts.no);
    let refused =
        line.words.has(&REFUSE) && !line.words.has(&["не"]) && !line.text().ends_with('?');
    if let (None, Some(no), true) = (&verdicts.yes, &verdicts.no, refused && only) {
        let read = Understood::new(Command::Reject.into(), Confidence::Exact);
        return Some(read.with("ids", no.as_str()));
    }
    let yes = verdicts.yes.filter(|_| sound)?;
    let read = Understood::new(Command::Approve.into(), Confidence::Exact).with("ids", yes);
    Some(match verdicts.no {
        Some(no) => read.with("reject_ids", no),
        None => read,
    })
}
