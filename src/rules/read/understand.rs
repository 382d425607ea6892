//! The decision: what a message means, the surest first: a secret, an urgent thing, a slash command, an answer, a code or a link alone,
//! a name, a phrase, a slip of the finger.

use super::{
    Context, Slot, answers,
    arguments::{self, Filled},
    class::Manner,
    clean, codes, doubt, facts, hearing,
    hearing::{Heard, Sense},
    intent::Intent,
    language,
    line::Line,
    names::{self, Named},
    phrases::Rank,
    readings::{built, gives, sensed},
    spelling, turns, typos,
    understood::{Confidence, Understood},
    who,
};
use crate::commands::Command;

/// So many words that mean nothing here are overlooked where nothing can change.
const STRAY: usize = 3;
/// Eight digits among more words are a part of a story.
const LONGEST_WITH_CODE: usize = 12;
/// Of himself.
const OWN: [&str; 5] = ["я", "меня", "мне", "мое", "мой"];

/// Reads a message.
#[must_use]
pub fn understand(text: &str, context: &Context) -> Understood {
    let text = clean::clean(text);
    if !text.chars().any(char::is_alphanumeric) {
        let nothing = || Understood::new(Intent::UNKNOWN, Confidence::Ask);
        return turns::sign(&text, context).unwrap_or_else(nothing);
    }
    let line = spelling::read(&text, context.nick);
    if let Some(leak) = leaked(&line, &text) {
        return leak;
    }
    let heard = hearing::hear(&line, context);
    let read = urgent(&line, &heard, context)
        .or_else(|| commanded(&line, &heard, context))
        .or_else(|| answers::read(&line, &heard, context))
        .or_else(|| turns::several(&line.words))
        .or_else(|| facts::alone(&line, &heard, context))
        .or_else(|| named(&line, &heard, context))
        .or_else(|| who::worker(&line, context))
        .or_else(|| who::told(&line, &heard, context))
        .or_else(|| meant(&line, &heard, context))
        .or_else(|| slipped(&line, context))
        .or_else(|| guessed(&line, &heard, context))
        .unwrap_or_else(|| unknown(&line, context.nick));
    read.complete()
}

fn leaked(line: &Line, text: &str) -> Option<Understood> {
    let command = line.slashed && names::exact(&line.words).is_some_and(|n| n.intent.takes("ids"));
    (!command && codes::is_leaked(text))
        .then(|| Understood::new(Intent::SECRET_LEAK, Confidence::Exact).with("kind", "sms_code"))
}

/// What cannot wait wins over everything but a command with a slash, whose text may well be about it.
fn urgent(line: &Line, heard: &Heard, context: &Context) -> Option<Understood> {
    let sense = heard.best().filter(|s| s.rank == Rank::Urgent)?;
    let commanded = line.slashed && names::exact(&line.words).is_some();
    (!commanded).then(|| Understood {
        urgent: true,
        ..sensed(sense, line, context)
    })
}

/// After a slash, or nothing but a name: a command, whatever was asked before.
fn commanded(line: &Line, heard: &Heard, context: &Context) -> Option<Understood> {
    let named = names::exact(&line.words)?;
    let alone = line.words.list.len() == named.end;
    let denied = context.open == Some(Slot::Confirm) && line.words.key(0) == "не";
    let answer =
        context.open.is_some() && !line.slashed && (denied || answers::may_be(named.intent));
    if answer || !(line.slashed || (alone && context.open.is_some())) {
        return None;
    }
    Some(ordered(named, line, heard, context))
}

/// The command of this name with all its arguments.
fn ordered(named: Named, line: &Line, heard: &Heard, context: &Context) -> Understood {
    let mut words = line.words.clone();
    words.take(0, named.end);
    let manner = if line.slashed {
        Manner::Ordered
    } else {
        Manner::Argument
    };
    let filled = arguments::fill(named.intent, &mut words, manner, context);
    let read = built(
        named.intent,
        filled,
        gives(&named, heard),
        Confidence::Exact,
    );
    let safe = named.intent.is_harmless() || !typos::is_longer_meant(&line.words, named.count);
    if safe { read } else { read.asking([]) }
}

/// Begins with the name of a command, or with a wish and the name. A phrase that says more is heard first: «код не приходит».
fn named(line: &Line, heard: &Heard, context: &Context) -> Option<Understood> {
    let named = names::exact(&line.words).or_else(|| names::wished(&line.words))?;
    let mut words = line.words.clone();
    words.take(0, named.end);
    let filled = arguments::fill(named.intent, &mut words, Manner::Argument, context);
    let intent = named.intent;
    let (stray, left) = (words.stray(), words.list.len() - named.end);
    let agreed = heard.agrees(intent);
    let better = heard
        .best()
        .filter(|_| !agreed && (left > 0 || named.asks_how))
        .filter(|s| !s.guessed);
    let more = |s: &Sense| {
        let asked = s.topic.is_some() && s.words > named.count;
        named.asks_how || s.rank > Rank::Said || asked || (stray > 0 && s.words >= named.count)
    };
    if better.is_some_and(more) || is_own(intent, &filled, line, heard) {
        return None;
    }
    let bare = intent.arguments().is_empty() && !intent.is_harmless();
    if (intent.arguments().is_empty() && stray > 0)
        || (bare && left > 0 && !agreed)
        || (!agreed && doubt::needs_more(intent, &filled.args, &words))
    {
        return None;
    }
    let read = built(intent, filled, gives(&named, heard), Confidence::Exact);
    if intent.is_harmless() {
        let enough = stray <= STRAY || agreed;
        let confidence = if stray == 0 {
            Confidence::Exact
        } else {
            Confidence::Likely
        };
        return enough.then_some(Understood { confidence, ..read });
    }
    let nobody = left > 0 && doubt::lacks_subject(intent, &read.arguments);
    let misnamed = typos::is_longer_meant(&line.words, named.count);
    let talk = left > 0 && doubt::is_doubtful(&line.words, named.end);
    let doubtful = nobody || misnamed || talk || named.asks_how || (stray > 0 && !agreed);
    Some(if doubtful { read.asking([]) } else { read })
}

/// «классрук 10а это я», «прошу принять меня»: no command but a wish of his own.
fn is_own(intent: Intent, filled: &Filled, line: &Line, heard: &Heard) -> bool {
    let role = heard.best().is_some_and(|s| s.intent.takes("role"));
    let leader = doubt::lacks_person(intent, &filled.args) && line.words.has(&OWN) && role;
    let entrant = intent.takes("reject_ids") && !filled.args.contains_key("ids");
    let invited = intent == Command::Invite.into() && !filled.args.contains_key("audience");
    leader || ((entrant || invited) && line.words.has(&["меня", "нас"]))
}

/// A phrase in free text; of a question and a command that weigh the same the question, unless a class is named.
fn meant(line: &Line, heard: &Heard, context: &Context) -> Option<Understood> {
    let sense = heard.best().filter(|s| !s.guessed)?;
    let read = sensed(sense, line, context);
    let classed = read.arguments.contains_key("class") || read.arguments.contains_key("classes");
    if let Some(question) = heard.question_beside(sense).filter(|_| !classed) {
        return Some(sensed(question, line, context));
    }
    let rivals = heard.rivals();
    Some(if rivals.is_empty() {
        read
    } else {
        read.asking(rivals)
    })
}

/// A phrase with a misspelt word.
fn guessed(line: &Line, heard: &Heard, context: &Context) -> Option<Understood> {
    let sense = heard.best()?;
    let read = sensed(sense, line, context);
    Some(if sense.intent.is_harmless() {
        read
    } else {
        read.asking(heard.rivals())
    })
}

/// A misspelt name: likely if that can do no harm, else a button.
fn slipped(line: &Line, context: &Context) -> Option<Understood> {
    let found = typos::misspelt(&line.words);
    let &(intent, end) = found.first()?;
    let mut words = line.words.clone();
    words.take(0, end);
    let filled = arguments::fill(intent, &mut words, Manner::Argument, context);
    let stray = words.stray();
    let read = built(intent, filled, Vec::new(), Confidence::Likely);
    if stray > STRAY || (intent.arguments().is_empty() && stray > 0) {
        return None;
    }
    let sure = found.len() == 1 && intent.is_harmless();
    Some(if sure {
        read
    } else {
        read.asking(found.into_iter().map(|(i, _)| i))
    })
}

fn unknown(line: &Line, nick: &str) -> Understood {
    let words = &line.words;
    if let Some(code) = codes::lonely(words).filter(|_| !line.slashed) {
        return Understood::new(Command::RedeemCode.into(), Confidence::Likely).with("code", code);
    }
    let near = (!line.slashed && words.list.len() <= LONGEST_WITH_CODE)
        .then(|| codes::sure(&mut words.clone(), nick))
        .flatten();
    if let Some(code) = near {
        return Understood::new(Command::RedeemCode.into(), Confidence::Likely).with("code", code);
    }
    if let Some(language) = language::foreign(words) {
        let intent = if language::is_greeting(words) {
            Intent::GREETING
        } else {
            Intent::UNKNOWN
        };
        return Understood::new(intent, Confidence::Likely).with("language", language);
    }
    let near = hearing::near(words);
    Understood::new(Intent::UNKNOWN, Confidence::Ask)
        .asking(typos::alike(words).into_iter().chain(near))
}
