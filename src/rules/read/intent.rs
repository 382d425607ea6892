//! What is meant: a code or a link alone, a named command, a phrase, a slip of the finger; the surest first.

use super::{
    Context, Read, arguments,
    classes::{self, Manner},
    codes,
    line::Line,
    names,
    phrases::Rank,
    vocabulary,
    vocabulary::Meaning,
    words::Words,
};
use crate::{Asked, Refusal, commands::Command, link, manifest::Kind};

/// More suggestions would be a wall.
const MOST_LIKELY: usize = 3;
/// In longer texts and in questions a phrase is talk about something, not a wish to change it.
const MOST_WORDS: usize = 10;
const TALK: [&str; 20] = [
    "как",
    "зачем",
    "почему",
    "кто",
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
];
/// So many words that mean nothing here are overlooked where nothing can change.
const STRAY: usize = 2;

/// Reads a normalised text.
pub(super) fn read(text: &str, context: Context<'_>) -> Read {
    let line = Line::of(text, context.nick);
    let russian = line.in_russian(context.nick);
    if let Some(topic) = urgent(&line, russian.as_ref(), context) {
        return asks(topic);
    }
    if let Some(read) = alone(&line, context) {
        return read;
    }
    let latin = line.in_latin();
    let typed = [Some(&line), russian.as_ref()];
    let all = typed.into_iter().chain([latin.as_ref()]).flatten();
    let found = all
        .into_iter()
        .find_map(|l| named(l, context))
        .or_else(|| typed.into_iter().flatten().find_map(|l| meant(l, context)))
        .or_else(|| {
            typed
                .into_iter()
                .flatten()
                .find_map(|l| slipped(l, context))
        });
    found.unwrap_or_else(|| unknown(&line, russian.as_ref()))
}

/// The command named in the words of this line, exactly; for what must not depend on a guess.
pub(super) fn is_named(text: &str, nick: &str) -> bool {
    let line = Line::of(text, nick);
    let other = [line.in_russian(nick), line.in_latin()];
    let lines = std::iter::once(&line).chain(other.iter().flatten());
    lines
        .into_iter()
        .any(|l| names::exact(&l.words()).is_some())
}

/// A code, a link or a class without a word about what to do with it.
fn alone(line: &Line, context: Context<'_>) -> Option<Read> {
    if line.slashed {
        return None;
    }
    let mut words = line.words();
    let deep = |words: &Words| {
        let all = words.text.split_whitespace();
        all.into_iter().any(|w| {
            let bare = w.trim_matches(['<', '>', '"', '(', ')']);
            link::deep_link_payload(bare, context.nick).is_some()
        })
    };
    if let Some(code) = codes::sure(&mut words, context.nick) {
        let about = words.has(&["код", "кода", "приглашение", "приглашения", "приглашению"]);
        if words.stray() == 0 || (about && words.stray() <= STRAY) || deep(&words) {
            return Some(Read::Asked(
                Asked::new(Command::RedeemCode).with("code", code),
            ));
        }
        words = line.words();
    }
    if let Some(class) = classes::whole(&words) {
        return Some(Read::Asked(
            Asked::new(Command::ClassChat).with("class", class),
        ));
    }
    pasted(&line.words(), context)
}

/// A link to a group with nothing but its class and audience; a foreign one is only asked about.
fn pasted(words: &Words, context: Context<'_>) -> Option<Read> {
    if names::exact(words).is_some() {
        return None;
    }
    let mut words = Words::of(&words.text);
    let args = arguments::fill(Command::AddLink, &mut words, Manner::Argument, context);
    let judged = link::group_link(args.get("link")?);
    let command = Command::AddLink;
    match judged {
        _ if words.stray() > 0 => None,
        Ok(_) => Some(Read::Asked(Asked { command, args })),
        Err(Refusal::LinkForeign { .. } | Refusal::LinkLookalike) => {
            Some(likely([command, Command::ClassChat]))
        }
        Err(_) => None,
    }
}

/// Begins with the name of a command. Without a slash a phrase that says more is heard first: «код не приходит».
fn named(line: &Line, context: Context<'_>) -> Option<Read> {
    let mut words = line.words();
    let (command, count) = names::exact(&words)?;
    words.take(0, count);
    if command == Command::Start
        && let Some(code) = codes::said(&mut words, context.nick)
    {
        return Some(Read::Asked(
            Asked::new(Command::RedeemCode).with("code", code),
        ));
    }
    let args = arguments::fill(command, &mut words, Manner::Argument, context);
    let asked = Asked { command, args };
    if line.slashed || words.list.len() == count {
        return Some(Read::Asked(asked));
    }
    if is_talk(&asked, &words) {
        return None;
    }
    let stray = words.stray();
    let meaning = vocabulary::best(&words).filter(|_| stray > 0);
    if let Some(topic) = question(&words, meaning.as_ref(), context).filter(|_| stray > 0) {
        return Some(asks(topic));
    }
    if let Some(meaning) = meaning {
        if meaning.commands == [command] {
            return Some(careful(asked, &words, MOST_WORDS));
        }
        if meaning.turns || meaning.words > count {
            return Some(told(&meaning, line, context));
        }
    }
    let harmless = command.manifest().harmless;
    if stray > if harmless { STRAY } else { 0 } {
        return Some(likely([command]));
    }
    Some(careful(asked, &words, stray))
}

/// «Вопрос: когда собрание?» begins with a name by chance: what takes any text must say what it is about, and how: «вопрос №12».
fn is_talk(asked: &Asked, words: &Words) -> bool {
    let arguments = &asked.command.manifest().arguments;
    let takes = |kind| arguments.iter().any(|a| !a.asked && a.kind == kind);
    let first = arguments.iter().find(|a| a.required);
    let about = first.is_none_or(|a| asked.get(&a.name).is_some());
    (takes(Kind::Text) && !(about && words.text.contains('№'))) || (takes(Kind::Name) && !about)
}

/// A question that cannot wait.
fn urgent<'a>(line: &Line, russian: Option<&Line>, context: Context<'a>) -> Option<&'a str> {
    let lines = std::iter::once(line).chain(russian);
    let found = lines.filter_map(|l| context.topics.found(&l.words()).first().copied());
    found
        .into_iter()
        .find(|(_, hit)| hit.rank == Rank::Urgent)
        .map(|(topic, _)| topic)
}

fn asks(topic: &str) -> Read {
    Read::Asked(Asked::new(Command::Faq).with("topic", topic))
}

/// A question with a ready answer, if it says no less than the phrase of a command.
fn question<'a>(words: &Words, meaning: Option<&Meaning>, context: Context<'a>) -> Option<&'a str> {
    let (topic, hit) = context.topics.found(words).first().copied()?;
    let said = meaning.map(|m| (m.turns, m.words));
    (said <= Some((hit.rank > Rank::Said, hit.words))).then_some(topic)
}

/// A phrase in free text.
fn meant(line: &Line, context: Context<'_>) -> Option<Read> {
    let words = line.words();
    let meaning = vocabulary::best(&words);
    match question(&words, meaning.as_ref(), context) {
        Some(topic) => Some(asks(topic)),
        None => meaning.map(|meaning| told(&meaning, line, context)),
    }
}

fn told(meaning: &Meaning, line: &Line, context: Context<'_>) -> Read {
    let [command] = meaning.commands[..] else {
        return likely(meaning.commands.iter().copied());
    };
    let mut words = line.words();
    let args = arguments::fill(command, &mut words, Manner::Free, context);
    careful(Asked { command, args }, &words, words.list.len())
}

/// What changes something is not done upon talk about it; it is offered.
fn careful(asked: Asked, words: &Words, weight: usize) -> Read {
    let doubtful = words
        .list
        .iter()
        .any(|w| !w.taken && TALK.contains(&w.key.as_str()))
        || words.text.ends_with('?')
        || weight > MOST_WORDS;
    if doubtful && weight > 0 && !asked.command.manifest().harmless {
        return likely([asked.command]);
    }
    Read::Asked(asked)
}

/// A misspelt name: run if that can do no harm and nothing else was said, else offered.
fn slipped(line: &Line, context: Context<'_>) -> Option<Read> {
    let mut words = line.words();
    let found = names::misspelt(&words);
    let &(command, count) = found.first()?;
    if found.len() > 1 || !command.manifest().harmless {
        return Some(likely(found.into_iter().map(|(c, _)| c)));
    }
    words.take(0, count);
    let args = arguments::fill(command, &mut words, Manner::Argument, context);
    Some(if line.slashed || words.stray() == 0 {
        Read::Asked(Asked { command, args })
    } else {
        likely([command])
    })
}

fn unknown(line: &Line, russian: Option<&Line>) -> Read {
    let words = line.words();
    if let Some(code) = codes::lonely(&words).filter(|_| !line.slashed) {
        return Read::Asked(Asked::new(Command::RedeemCode).with("code", code));
    }
    let links = |w: &str| link::group_link(w).is_ok();
    if words.text.split_whitespace().any(links) {
        return likely([Command::AddLink, Command::ClassChat]);
    }
    let words = russian.map_or(words, Line::words);
    likely(
        names::alike(&words)
            .into_iter()
            .chain(vocabulary::partly(&words)),
    )
}

fn likely(commands: impl IntoIterator<Item = Command>) -> Read {
    let mut likely: Vec<Command> = Vec::new();
    for command in commands {
        if likely.len() < MOST_LIKELY && !likely.contains(&command) {
            likely.push(command);
        }
    }
    Read::Unknown { likely }
}
