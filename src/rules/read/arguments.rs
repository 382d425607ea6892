//! Arguments: each kind takes its words from anywhere, the surest kinds first, so that any order will do.

mod classes;

use std::collections::BTreeMap;

use super::{
    Context,
    class::Manner,
    codes, dates,
    intent::Intent,
    links::{self, Link},
    numbers, people,
    phones::{self, Phone},
    word,
    words::Words,
};
use crate::manifest::{Argument, Kind};

/// What was found for an intent.
#[derive(Default)]
pub(super) struct Filled {
    pub(super) args: BTreeMap<String, String>,
    /// The other readings of the class.
    pub(super) ambiguous: Vec<String>,
    /// An argument that cannot be one, as it was typed.
    pub(super) wrong: Option<(Intent, String)>,
    /// «все, кроме 5»: nothing that can be done at once.
    pub(super) unclear: bool,
}

/// The arguments of an intent that stand in the words not yet taken. In free text nothing is guessed that any word would fit.
pub(super) fn fill(intent: Intent, words: &mut Words, manner: Manner, context: &Context) -> Filled {
    let mut wanted: Vec<&Argument> = intent.arguments().iter().filter(|a| !a.asked).collect();
    wanted.sort_by_key(|a| sureness(a.kind));
    let mut fill = Fill {
        intent,
        words,
        manner,
        context,
        filled: Filled::default(),
    };
    for argument in &wanted {
        fill.sure(argument);
    }
    fill.classes();
    for argument in wanted {
        if !fill.filled.args.contains_key(&argument.name) {
            fill.left(argument);
        }
    }
    fill.imply();
    fill.filled
}

struct Fill<'a> {
    intent: Intent,
    words: &'a mut Words,
    manner: Manner,
    context: &'a Context<'a>,
    filled: Filled,
}

impl Fill<'_> {
    /// What is known by its looks, before the classes.
    fn sure(&mut self, argument: &Argument) {
        let words = &mut *self.words;
        let nick = self.context.nick;
        let value = match argument.kind {
            Kind::Link => return self.link(argument),
            Kind::Phone => return self.phone(argument),
            Kind::Payload => codes::payload(words, nick),
            Kind::Code if self.manner == Manner::Free => codes::sure(words, nick),
            Kind::Code => codes::said(words, nick),
            Kind::Clause => numbers::clause(words),
            Kind::Since => dates::since(words, self.context.today),
            Kind::Date => dates::until(words, self.context.today),
            Kind::Term => dates::term(words),
            Kind::Days => dates::days(words),
            Kind::Count => numbers::counted(words),
            Kind::Child => people::child(words),
            Kind::Person => people::marked(words, true),
            Kind::Subject => word::subject(words),
            Kind::Class
            | Kind::Classes
            | Kind::Word
            | Kind::Requests
            | Kind::Refused
            | Kind::Invitations
            | Kind::Name
            | Kind::Text
            | Kind::File
            | Kind::Hidden => None,
        };
        self.set(&argument.name, value);
    }

    /// What many words would fit, after the classes.
    fn left(&mut self, argument: &Argument) {
        let free = self.manner == Manner::Free;
        let text = self.intent.takes("text");
        let words = &mut *self.words;
        let value = match argument.kind {
            Kind::Word => word::take(words, argument),
            Kind::Requests if self.intent.takes("reject_ids") => return self.verdicts(),
            Kind::Requests | Kind::Invitations => numbers::list(words, text),
            Kind::Count => numbers::after_unit(words)
                .or_else(|| (!free).then(|| numbers::bare(words)).flatten()),
            Kind::Person => people::left(words, self.manner),
            Kind::Name if !free => word::name(words),
            Kind::Text if !free || argument.name == "reason" => {
                word::rest(words, argument.name == "reason")
            }
            Kind::Link
            | Kind::Payload
            | Kind::Code
            | Kind::Phone
            | Kind::Clause
            | Kind::Date
            | Kind::Since
            | Kind::Term
            | Kind::Days
            | Kind::Child
            | Kind::Subject
            | Kind::Class
            | Kind::Classes
            | Kind::Refused
            | Kind::Name
            | Kind::Text
            | Kind::File
            | Kind::Hidden => None,
        };
        self.set(&argument.name, value);
    }

    fn set(&mut self, name: &str, value: Option<String>) {
        self.filled.args.extend(value.map(|v| (name.to_owned(), v)));
    }

    fn link(&mut self, argument: &Argument) {
        match links::take(self.words, self.context.nick) {
            Some(Link::Group(link)) => self.set(&argument.name, Some(link)),
            Some(Link::Wrong(raw)) => self.filled.wrong = Some((Intent::ERROR_LINK, raw)),
            Some(Link::Deep(_)) | None => {}
        }
    }

    fn phone(&mut self, argument: &Argument) {
        match phones::take(self.words, false) {
            Some(Phone::Right(phone)) => self.set(&argument.name, Some(phone)),
            Some(Phone::Wrong(raw)) => self.filled.wrong = Some((Intent::ERROR_PHONE, raw)),
            None => {}
        }
    }

    fn verdicts(&mut self) {
        let verdicts = numbers::verdicts(self.words, true);
        self.set("ids", verdicts.yes);
        self.set("reject_ids", verdicts.no);
        self.filled.unclear |= verdicts.excepts;
    }

    /// A mother is a parent, a grandmother is one to the school, too; a teacher with a subject is the subject's.
    fn imply(&mut self) {
        let args = &self.filled.args;
        if args.contains_key("subject")
            && args.get("role").is_none_or(|role| role == "teacher")
            && self.intent.takes("role")
        {
            self.set("role", Some("subject_teacher".into()));
        }
        let teaches = self
            .filled
            .args
            .get("role")
            .is_some_and(|role| role == "teacher");
        if teaches && self.intent == Intent::PROVIDE_ROLE && word::subject(self.words).is_some() {
            self.set("role", Some("subject_teacher".into()));
        }
        let args = &self.filled.args;
        let unsaid = args.get("role").is_none_or(|role| role == "student");
        if args.contains_key("relation") && self.intent.takes("role") && unsaid {
            self.set("role", Some("parent".into()));
        }
    }
}

/// The order of taking: what can be mistaken for nothing else comes first.
fn sureness(kind: Kind) -> u8 {
    match kind {
        Kind::Link | Kind::Payload => 0,
        Kind::Code => 1,
        Kind::Phone | Kind::Clause | Kind::Since => 2,
        Kind::Date | Kind::Term | Kind::Days => 3,
        Kind::Count => 4,
        Kind::Child => 5,
        Kind::Subject => 6,
        Kind::Class | Kind::Classes => 7,
        Kind::Word => 8,
        Kind::Requests | Kind::Invitations | Kind::Refused => 9,
        Kind::Person => 10,
        Kind::Name => 11,
        Kind::Text => 12,
        Kind::File | Kind::Hidden => 13,
    }
}

/// Whether a required argument is there after all.
pub(super) fn is_given(argument: &Argument, args: &BTreeMap<String, String>) -> bool {
    const OF_CLASS: [&str; 6] = [
        "classes",
        "class_set",
        "grade",
        "grades",
        "group",
        "group_name",
    ];
    let stands_in = |name: &String| match name.split_once('=') {
        Some((name, value)) => args.get(name).is_some_and(|v| v == value),
        None => args.contains_key(name),
    };
    args.contains_key(&argument.name)
        || argument.unless.iter().any(stands_in)
        || (argument.name == "class" && OF_CLASS.iter().any(|name| args.contains_key(*name)))
}
