//! «/мои_чаты»: which chats the regulation asks of this person (2.4, 2.5, 2.6), which of them are there, and how to make the rest.

use serde::Deserialize;

use super::{Command, structure};
use crate::{
    Asked, Audience, Button, Call, Change, Class, ClassKind, ClassName, Decision, Refusal, Role,
    Scene, School, Stop, Text, suggest, text,
};

/// The chats of the administration (2.4). Where they are MAX knows and the bot does not: the administrator marks them.
const MANAGEMENT: [&str; 5] = [
    "deputies",
    "staff",
    "parents_committee",
    "pupils_council",
    "other",
];

/// A keyboard has thirty rows.
const MOST_BUTTONS: usize = 25;

#[derive(Deserialize)]
pub(super) struct Args {
    class: Option<ClassName>,
    mark: Option<String>,
}

pub(super) fn decide(scene: &Scene, call: &Call, args: Args) -> Result<Decision, Stop> {
    let (school, who) = (scene.school, call.who());
    let administrator = school.oversees(who);
    if let Some(chat) = args.mark {
        return mark(scene, call, &chat);
    }
    let mine: Vec<&Class> = match &args.class {
        Some(class) if !school.keeps(who, class) => return Err(Refusal::ClassUnknown.into()),
        Some(class) => school.class(class).into_iter().collect(),
        None => led(school, call),
    };
    if !mine.is_empty() {
        return Ok(of_classes(school, call, &mine));
    }
    if administrator {
        return Ok(of_school(school, call));
    }
    if school.is(who, Role::Teacher) || school.is(who, Role::Staff) {
        let open: Vec<&Class> = school
            .units()
            .filter(|u| structure::is_shown(school, who, u))
            .collect();
        if !open.is_empty() {
            return Ok(of_employee(school, call, &open));
        }
        let role = if school.is(who, Role::Teacher) {
            "teacher"
        } else {
            "staff"
        };
        let how = if role == "teacher" {
            vec![vec![suggest::button(Command::SubjectChat)]]
        } else {
            vec![vec![suggest::button(Command::Structure)]]
        };
        return Ok(Decision::new().say_with(who, text!("chat-checklist-own", role = role), how));
    }
    // A family's chats are those of its class.
    Err(Stop::Become(Asked::new(Command::ClassChat)))
}

/// The units open to somebody who works here; the link of each under its button.
fn of_employee(school: &School, call: &Call, open: &[&Class]) -> Decision {
    let lines: Vec<Text> = open
        .iter()
        .map(|unit| structure::line(school, unit))
        .collect();
    let button = |unit: &&Class| {
        let asked = Asked::new(Command::ClassChat).with("class", &unit.name);
        vec![Button::keep(
            text!("button-class", class = unit.name.bare()),
            asked,
        )]
    };
    let menu = open.iter().take(MOST_BUTTONS).map(button).collect();
    Decision::new().say_with(
        call.who(),
        text!("chat-checklist-open", lines = lines),
        menu,
    )
}

fn led<'a>(school: &'a School, call: &Call) -> Vec<&'a Class> {
    let names = school.classes_of(call.who()).into_iter();
    names.filter_map(|name| school.class(name)).collect()
}

fn of_classes(school: &School, call: &Call, classes: &[&Class]) -> Decision {
    let one = |class: &&Class| {
        let audiences = class.kind.audiences().iter();
        let chats: Vec<Text> = audiences.map(|a| chat(school, class, *a)).collect();
        let kind = class.kind.word();
        text!(
            "chat-checklist-class",
            class = &class.name,
            kind = kind,
            chats = chats
        )
    };
    let lines: Vec<Text> = classes.iter().map(one).collect();
    let linkless = |class: &&&Class| class.linkless() > 0;
    let mut menu: Vec<Vec<Button>> = classes
        .iter()
        .filter(linkless)
        .map(|class| {
            vec![suggest::with(
                &Asked::new(Command::AddLink).with("class", &class.name),
            )]
        })
        .collect();
    let mut how = Asked::new(Command::CreateChat);
    if let [class] = classes {
        how = how.with("class", &class.name);
    }
    menu.push(vec![Button::keep(text!("chat-checklist-how"), how)]);
    let text = text!("chat-checklist-list", lines = lines);
    Decision::new().say_with(call.who(), text, menu)
}

/// One chat: ready, without the bot, without a link, or without a right the bot needs.
fn chat(school: &School, class: &Class, audience: Audience) -> Text {
    let chat = class.chats.get(&audience);
    let group = chat.and_then(|c| c.group).and_then(|id| school.group(id));
    let facts = group.and_then(|g| g.facts.as_ref());
    let state = match (chat.and_then(|c| c.link.as_ref()), facts) {
        (None, _) => "linkless",
        (Some(_), None) => "unseen",
        (Some(_), Some(facts)) if !facts.missing().is_empty() => "powerless",
        (Some(_), Some(_)) => "ready",
    };
    text!("chat-checklist-chat", audience = audience, state = state)
}

/// The five kinds of management chats, each with a button that marks it, and the classes whose chats are not complete.
fn of_school(school: &School, call: &Call) -> Decision {
    let marked = |chat: &str| school.meta().management.contains(chat);
    let line = |chat: &&str| {
        let unit = unit_of(school, chat);
        let there = marked(chat) || unit.is_some_and(|unit| unit.linkless() == 0);
        let there = if there { "yes" } else { "no" };
        match unit {
            Some(unit) => {
                let state = structure::state(school, unit);
                text!(
                    "chat-checklist-unit",
                    chat = *chat,
                    there = there,
                    state = state
                )
            }
            None => text!("chat-checklist-management", chat = *chat, there = there),
        }
    };
    let complete = |class: &&Class| class.linkless() == 0;
    let button = |chat: &str| {
        let asked = Asked::new(Command::ChatChecklist).with("mark", chat);
        vec![Button::keep(
            text!("chat-checklist-button", chat = chat),
            asked,
        )]
    };
    let lines: Vec<Text> = MANAGEMENT.iter().map(line).collect();
    let text = text!(
        "chat-checklist-school",
        lines = lines,
        complete = school.classes().filter(complete).count(),
        classes = school.classes().count()
    );
    let missing = MANAGEMENT
        .into_iter()
        .filter(|chat| !marked(chat) && unit_of(school, chat).is_none());
    let mut menu: Vec<_> = missing.map(button).collect();
    menu.push(vec![suggest::button(Command::Structure)]);
    menu.push(vec![suggest::button(Command::ListClasses)]);
    Decision::new().say_with(call.who(), text, menu)
}

/// The unit whose chat it is, where the bot knows one.
fn unit_of<'a>(school: &'a School, chat: &str) -> Option<&'a Class> {
    let kind = match chat {
        "staff" => ClassKind::Staff,
        "parents_committee" => ClassKind::Committee,
        "pupils_council" => ClassKind::Council,
        _ => return None,
    };
    school.units().find(|unit| unit.kind == kind)
}

fn mark(scene: &Scene, call: &Call, chat: &str) -> Result<Decision, Stop> {
    let known = MANAGEMENT.contains(&chat);
    if !known || !scene.school.is(call.who(), Role::Administrator) {
        return Err(Refusal::NotAllowed.into());
    }
    let marked = Change::ManagementChatMarked {
        chat: chat.to_owned(),
        by: call.who(),
    };
    Ok(Decision::new()
        .change(marked)
        .say(call.who(), text!("chat-checklist-marked", chat = chat)))
}
