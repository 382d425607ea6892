//! Questions: a command that lacks an argument is asked for it, in a way that follows from the argument's kind.

use crate::{
    Asked, Button, Change, ClassName, Decision, Event, PersonId, Question, Role, Scene, Seat, Text,
    What, authorize,
    commands::Command,
    manifest::{Argument, Kind},
    text,
};

/// Buttons with classes: more would be a wall; then the class is typed.
const MOST_CLASSES: usize = 60;

impl Kind {
    /// The word in the selector of «this does not fit».
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Class | Self::Classes => "class",
            Self::Word => "word",
            Self::Subject => "subject",
            Self::Count | Self::Term | Self::Days => "count",
            Self::Date | Self::Since => "date",
            Self::Link => "link",
            Self::Code | Self::Payload => "code",
            Self::Requests | Self::Refused | Self::Invitations | Self::Clause => "numbers",
            Self::Name | Self::Person | Self::Child => "name",
            Self::Phone => "phone",
            Self::Text => "text",
            Self::File => "file",
            Self::Hidden => "hidden",
        }
    }
}

/// The first required argument that was not given.
pub(crate) fn missing(asked: &Asked) -> Option<&'static str> {
    let manifest = asked.command.manifest();
    manifest
        .arguments
        .iter()
        .find(|a| a.required && !a.shown && !is_given(a, asked))
        .map(|a| a.name.as_str())
}

fn is_given(argument: &Argument, asked: &Asked) -> bool {
    let stands_in = |other: &String| match other.split_once('=') {
        Some((name, value)) => asked.get(name) == Some(value),
        None => asked.get(other).is_some(),
    };
    asked.get(&argument.name).is_some() || argument.unless.iter().any(stands_in)
}

/// A file that came with the words, or as the answer, is the argument of its kind.
pub(crate) fn with_file(event: &Event, asked: Asked) -> Asked {
    let What::Filed { file, .. } = &event.what else {
        return asked;
    };
    let arguments = &asked.command.manifest().arguments;
    match arguments.iter().find(|a| a.kind == Kind::File) {
        Some(argument) => asked.with(&argument.name, file.written()),
        None => asked,
    }
}

/// What need not be said: a class teacher's only class, the only kind of chat a unit has.
pub(crate) fn fill(scene: &Scene, event: &Event, asked: Asked) -> Asked {
    let asked = own_subject(scene, event, own_class(scene, event, asked));
    let class = asked.get("class").and_then(ClassName::written);
    let unit = class.and_then(|c| scene.school.class(&c));
    let Some([only]) = unit.map(|unit| unit.kind.audiences()) else {
        return asked;
    };
    if asked.command == Command::RequestJoin {
        let class = unit.map(|unit| unit.name.clone());
        let role = class.map(|class| Seat::of_chat(class, *only).role);
        return asked.with("role", role.map_or("", Role::word));
    }
    if asked.command.manifest().argument("audience").is_some() {
        return asked.with("audience", only.word());
    }
    asked
}

/// A lesson of a subject teacher is in the chat of his subject, if he has but one in that class.
fn own_subject(scene: &Scene, event: &Event, asked: Asked) -> Asked {
    let who = event.who.id;
    let class = asked.get("class").and_then(ClassName::parse);
    let foreign = class.filter(|class| !scene.school.keeps(who, class));
    let Some(class) = foreign.filter(|_| asked.command == Command::Lesson) else {
        return asked;
    };
    let of_it = |unit: &&ClassName| unit.subject().is_some_and(|(_, of)| of == class);
    let mine = scene.school.classes_of(who).into_iter().filter(of_it);
    match mine.collect::<Vec<_>>()[..] {
        [only] => asked.with("class", only),
        _ => asked,
    }
}

/// A class teacher of exactly one class need not name it where only class teachers and administrators may.
fn own_class(scene: &Scene, event: &Event, asked: Asked) -> Asked {
    let manifest = asked.command.manifest();
    let scoped = manifest
        .allow
        .iter()
        .any(|right| right == "class_teacher of class");
    let who = event.who.id;
    let wanted = scoped && manifest.argument("class").is_some() && asked.get("class").is_none();
    if !wanted || scene.school.is(who, Role::Administrator) || authorize::wants_no_class(&asked) {
        return asked;
    }
    match scene.school.classes_of(who)[..] {
        [only] => asked.with("class", only),
        _ => asked,
    }
}

/// Asks for an argument: the sentence `ask-<command>-<argument>`, buttons where the kind has a closed set of answers.
pub(crate) fn ask(scene: &Scene, to: PersonId, asked: &Asked, argument: &'static str) -> Decision {
    let stem = asked.command.stem();
    let Some(declared) = asked.command.manifest().argument(argument) else {
        return Decision::new();
    };
    let mut buttons = choices(scene, to, asked, declared);
    if declared.skippable {
        buttons.push(Button::once(
            text!("button-skip"),
            asked.clone().with(argument, ""),
        ));
    }
    let question = Question {
        asked: asked.clone(),
        argument: argument.into(),
        at: scene.now,
    };
    let mut sentence = Text::named(format!("ask-{stem}-{argument}"));
    sentence.args = asked
        .args
        .iter()
        .filter_map(|(name, value)| known(name).map(|n| (n, value.as_str().into())))
        .collect();
    Decision::new()
        .change(Change::Questioned {
            person: to,
            question: Some(question),
        })
        .say_with(
            to,
            sentence,
            if buttons.is_empty() {
                Vec::new()
            } else {
                vec![buttons]
            },
        )
}

/// What is already known may stand in the question: «Кого пригласить в 5А?»
fn known(name: &str) -> Option<&'static str> {
    ["class", "role", "audience"]
        .into_iter()
        .find(|k| *k == name)
}

fn choices(scene: &Scene, to: PersonId, asked: &Asked, argument: &'static Argument) -> Vec<Button> {
    let name = argument.name.as_str();
    let button = |label: Text, value: &str| Button::once(label, asked.clone().with(name, value));
    match argument.kind {
        Kind::Word | Kind::Text => {
            let label = |word: &str| Text::named(format!("{}-{name}-{word}", asked.command.stem()));
            argument
                .one_of
                .iter()
                .map(|word| button(label(word), word))
                .collect()
        }
        Kind::Class => {
            let classes = classes(scene, to, asked);
            classes
                .into_iter()
                .map(|class| button(text!("button-class", class = class), class.as_str()))
                .collect()
        }
        Kind::Classes
        | Kind::Subject
        | Kind::Term
        | Kind::Days
        | Kind::Payload
        | Kind::Phone
        | Kind::Clause
        | Kind::Refused
        | Kind::Person
        | Kind::Child
        | Kind::Count
        | Kind::Date
        | Kind::Since
        | Kind::Link
        | Kind::Code
        | Kind::Requests
        | Kind::Invitations
        | Kind::Name
        | Kind::File
        | Kind::Hidden => Vec::new(),
    }
}

/// The classes to choose from: his own where only class teachers and administrators may, else all; none if they are too many.
fn classes<'a>(scene: &Scene<'a>, to: PersonId, asked: &Asked) -> Vec<&'a ClassName> {
    let scoped = asked
        .command
        .manifest()
        .allow
        .iter()
        .any(|right| right == "class_teacher of class");
    if scoped && !scene.school.is(to, Role::Administrator) {
        return scene.school.classes_of(to);
    }
    let names = |c: &'a crate::Class| &c.name;
    let all: Vec<_> = if asked.command == Command::CloseUnit {
        let units = scene.school.units().map(names);
        units.take(MOST_CLASSES + 1).collect()
    } else {
        let classes = scene.school.classes().map(names);
        classes.take(MOST_CLASSES + 1).collect()
    };
    if all.len() > MOST_CLASSES {
        Vec::new()
    } else {
        all
    }
}
