//! Who somebody is and of which class: «я папа Лены К. из 7 класса», «мама, 5а»; a wish to join, unless it is all that was said.

use super::{
    Context,
    arguments::{self, Filled},
    class::Manner,
    hearing::Heard,
    intent::Intent,
    line::Line,
    phrases::Rank,
    understood::{Confidence, Understood},
    words::{Word, Words, fits},
};
use crate::commands::Command;

/// Words that mean nothing here, beside what is all there should be.
const STRAY: usize = 3;
/// With one of these a chat is asked for, whoever asks.
const GIVE: [&str; 9] = [
    "ссылк*",
    "сылк*",
    "ссылочк*",
    "скинь*",
    "скинет*",
    "дайте",
    "пришлит*",
    "киньте",
    "кинь",
];
const BARE: [&str; 9] = [
    "учитель",
    "учительница",
    "педагог",
    "преподаватель",
    "воспитатель",
    "психолог",
    "логопед",
    "сотрудник",
    "сотрудница",
];
/// «папа Сони просит добавить»: himself, not somebody besides.
const ANOTHER_ADULT: &str = "second_adult";
/// With one of these the wish is to join.
const FACTS: [&str; 6] = ["class", "classes", "child", "grade", "group", "class_set"];

/// Who somebody says he is.
pub(super) fn told(line: &Line, heard: &Heard, context: &Context) -> Option<Understood> {
    let wish = Wish::of(heard, line);
    let gives = |w: &Word| GIVE.iter().any(|g| fits(g, &w.key));
    let link = wish == Wish::Chat && line.words.list.iter().any(gives);
    if line.slashed || link || wish == Wish::Other {
        return None;
    }
    let join: Intent = Command::RequestJoin.into();
    let mut words = line.words.clone();
    let Filled {
        args,
        ambiguous,
        wrong,
        ..
    } = arguments::fill(join, &mut words, Manner::Free, context);
    let family = matches!(
        args.get("role").map(String::as_str),
        Some("parent" | "student")
    );
    if !family || !is_own(&words, args.contains_key("child"), wish) {
        return None;
    }
    if let Some((error, raw)) = wrong {
        return Some(Understood::new(error, Confidence::Likely).with("raw", raw));
    }
    let facts = FACTS.iter().any(|name| args.contains_key(*name));
    let intent = if facts || wish == Wish::Join {
        join
    } else {
        Intent::PROVIDE_ROLE
    };
    let bare = words.stray() <= usize::from(is_self(&words))
        && !words.text.ends_with('?')
        && wish == Wish::None;
    (intent == join || bare).then(|| Understood {
        arguments: args,
        ambiguous,
        ..Understood::new(intent, Confidence::Likely)
    })
}

/// «учитель»: the bare word, of somebody of the school.
pub(super) fn worker(line: &Line, context: &Context) -> Option<Understood> {
    let asks = line.text().ends_with('?');
    if line.slashed || asks || !BARE.contains(&line.words.key(0)) {
        return None;
    }
    let alone = line.words.list.len() == 1;
    let mut words = line.words.clone();
    let role: Intent = Command::RequestRole.into();
    let Filled { args, wrong, .. } = arguments::fill(role, &mut words, Manner::Free, context);
    let told = words.stray() == 0 && wrong.is_none() && args.contains_key("role");
    told.then(|| Understood {
        arguments: args,
        ..Understood::new(
            if alone { Intent::PROVIDE_ROLE } else { role },
            Confidence::Likely,
        )
    })
}

/// What was wished besides.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Wish {
    None,
    Join,
    Chat,
    /// Something else; who says it does not matter.
    Other,
}

impl Wish {
    fn of(heard: &Heard, line: &Line) -> Self {
        let wishes = !line.words.has(&["как", "можно", "тоже"]) && !line.text().ends_with('?');
        let Some(best) = heard.best().filter(|s| !s.guessed) else {
            return Self::None;
        };
        // «добавьте, 1в класс»: whom is said by whoever says who he is.
        let joins = [Command::RequestJoin.into(), Command::CreateClass.into()];
        let adult = best.topic.as_deref() == Some(ANOTHER_ADULT) && wishes;
        if adult || joins.contains(&best.intent) {
            Self::Join
        } else if best.intent == Command::ClassChat.into() {
            Self::Chat
        } else if best.intent != Command::RequestRole.into()
            && (best.rank > Rank::Said || best.words > 1)
        {
            Self::Other
        } else {
            Self::None
        }
    }
}

/// Whether it is about the writer: he says so, names the child, or says nothing else. «мы не родители» and «бабушка хочет» are not.
fn is_own(words: &Words, child: bool, wish: Wish) -> bool {
    let negated = words
        .list
        .windows(2)
        .any(|w| w[0].key == "не" && w[1].taken);
    let told = match (is_self(words), child) {
        (true, _) => true,
        _ if words.has(&["учусь"]) => true,
        (false, true) => wish != Wish::Chat || words.stray() <= STRAY,
        (false, false) => wish == Wish::None && words.stray() == 0,
    };
    told && !negated
}

/// «я мама», «это папа».
fn is_self(words: &Words) -> bool {
    let says = |at: usize| ["я", "мы", "это", "пишет", "вам"].contains(&words.key(at));
    (0..words.list.len().min(8))
        .any(|at| says(at) && words.list[at + 1..].iter().take(2).any(|w| w.taken))
}
