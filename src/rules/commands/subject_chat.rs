//! «/предмет химия 9А 9Б» (2.6/3): a chat of a subject for each class, kept by its teacher: his are its requests, its link, its people.

use std::collections::BTreeSet;

use serde::Deserialize;

use super::{Command, structure};
use crate::{
    Asked, Button, Call, Change, ClassKind, ClassName, Decision, PersonId, Refusal, Role, Scene,
    Stop, Structure, reception, suggest, text,
};

/// With more units nobody could find his way in a school.
pub(super) const MOST_UNITS: usize = 300;

#[derive(Deserialize)]
pub(super) struct Args {
    subject: String,
    class: Option<String>,
    classes: Option<String>,
    grades: Option<String>,
}

pub(super) fn decide(scene: &Scene, call: &Call, args: Args) -> Result<Decision, Stop> {
    let (school, who) = (scene.school, call.who());
    let chats: Vec<(ClassName, ClassName)> = classes(scene, &args)?
        .into_iter()
        .filter_map(|class| Some((ClassName::of_subject(&args.subject, &class)?, class)))
        .collect();
    let (there, new): (Vec<_>, Vec<_>) = chats
        .into_iter()
        .partition(|(chat, _)| school.class(chat).is_some());
    if school.units().count() + new.len() > MOST_UNITS {
        return Ok(Decision::new().say(who, text!("create-unit-many", most = MOST_UNITS)));
    }
    let keeper = school.is(who, Role::Teacher).then_some(who);
    let foreign = |(chat, _): &&(ClassName, ClassName)| !school.keeps(who, chat);
    let others = there.iter().filter(foreign).count();
    let mine = there.iter().filter(|chat| !foreign(chat)).chain(&new);
    let mine: Vec<&ClassName> = mine.map(|(chat, _)| chat).collect();
    if mine.is_empty() {
        let text = text!("subject-chat-foreign", count = others);
        return Ok(Decision::new().say(who, text));
    }
    let text = text!(
        "subject-chat-done",
        created = listed(new.iter().map(|(chat, _)| chat)),
        created_count = new.len(),
        there_count = there.len() - others,
        others = others,
        keeper = if keeper.is_some() { "own" } else { "none" },
        bot = scene.nick
    );
    let told = Decision::new().say_with(who, text, menu(&mine));
    Ok(new
        .iter()
        .fold(told, |told, chat| open(scene, told, (chat, keeper, who))))
}

/// The classes that were named, or all of these grades.
fn classes(scene: &Scene, args: &Args) -> Result<BTreeSet<ClassName>, Stop> {
    let grades = args.grades.as_deref().unwrap_or_default();
    if !grades.is_empty() {
        let of_them = |class: &&crate::Class| {
            let grade = class.name.grade().to_string();
            grades.split_whitespace().any(|g| g == grade) && class.kind == ClassKind::Class
        };
        let classes = scene.school.classes().filter(of_them);
        return Ok(classes.map(|class| class.name.clone()).collect());
    }
    let named = args.class.as_deref().and_then(ClassName::written);
    if let Some((_, class)) = named.as_ref().and_then(ClassName::subject) {
        return Ok(BTreeSet::from([class]));
    }
    let written = args.classes.as_deref().or(args.class.as_deref());
    let known = |name: &str| {
        let class = ClassName::parse(name)?;
        scene.school.class(&class).is_some().then_some(class)
    };
    let classes: Option<BTreeSet<ClassName>> = written
        .unwrap_or_default()
        .split_whitespace()
        .map(known)
        .collect();
    let classes = classes.filter(|classes| !classes.is_empty());
    classes.ok_or_else(|| Refusal::ClassUnknown.into())
}

/// Opens one; the class teacher hears of it.
fn open(
    scene: &Scene,
    told: Decision,
    (chat, keeper, by): (&(ClassName, ClassName), Option<PersonId>, PersonId),
) -> Decision {
    let (name, class) = chat;
    let opened = told.change(Change::Structure(Structure::UnitOpened {
        class: name.clone(),
        kind: ClassKind::Subject,
        keeper,
        by,
    }));
    let teacher = scene.school.class(class).and_then(|c| c.teacher);
    match teacher.filter(|teacher| *teacher != by) {
        Some(teacher) => {
            let by = reception::signature(scene, by);
            opened.say(teacher, text!("subject-chat-told", class = name, by = by))
        }
        None => opened,
    }
}

/// One chat: what it needs; several: each by its name.
fn menu(chats: &[&ClassName]) -> Vec<Vec<Button>> {
    let card = |chat: &&ClassName| {
        let asked = Asked::new(Command::Structure).with("class", chat);
        vec![Button::keep(
            text!("button-class", class = chat.bare()),
            asked,
        )]
    };
    match chats {
        [] => vec![vec![suggest::button(Command::Structure)]],
        [one] => structure::steps(one),
        _ => chats.iter().take(20).map(card).collect(),
    }
}

/// A chat of this subject is asked for, and there is none.
pub(super) fn missing(call: &Call, subject: &str, class: &ClassName) -> Decision {
    let open = Asked::new(Command::SubjectChat)
        .with("subject", subject)
        .with("class", class);
    let button = Button::once(suggest::title(Command::SubjectChat), open);
    let text = text!("subject-chat-missing", subject = subject, class = class);
    Decision::new().say_with(call.who(), text, vec![vec![button]])
}

fn listed<'a>(chats: impl Iterator<Item = &'a ClassName>) -> String {
    chats.map(ClassName::as_str).collect::<Vec<_>>().join(", ")
}
