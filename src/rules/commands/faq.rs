//! Questions with a ready answer: the answer, what is likely next, and the way to whoever knows more; what is asked most, if nothing was asked.

use serde::Deserialize;

use super::{
    Command,
    support::{HELPER, LESSONS, link, role_word},
};
use crate::{
    Asked, Button, Call, Decision, PersonId, Role, Scene, Stop, Text, aging,
    authorize::could,
    faq::{Asker, Entry, Route},
    local_date, pupils, suggest, text,
};

/// Questions offered when none was asked.
const OFFERED: usize = 7;

#[derive(Deserialize)]
pub(super) struct Args {
    topic: Option<String>,
    doubt: Option<String>,
    page: Option<String>,
}

pub(super) fn decide(scene: &Scene, call: &Call, args: Args) -> Result<Decision, Stop> {
    let who = call.who();
    let Some(entry) = args.topic.and_then(|topic| scene.faq.get(&topic)) else {
        let page = args.page.and_then(|page| page.parse().ok()).unwrap_or(0);
        return Ok(Decision::new().say_with(who, text!("faq-ask"), menu(scene, who, page)));
    };
    if args.doubt.is_some() {
        let doubted = text!("faq-doubted", route = entry.route.word());
        return Ok(Decision::new()
            .change(aging::doubted(
                aging::of_question(&entry.topic),
                entry.checked,
            ))
            .say_with(who, doubted, vec![vec![copy(scene, who, entry)]]));
    }
    let answer = if entry.urgent {
        urgent(scene, entry)
    } else {
        Text {
            key: text!("faq-answer").key,
            ..urgent(scene, entry)
        }
    };
    let doubt = Button::keep(
        text!("faq-button-doubt"),
        asked(&entry.topic).with("doubt", "yes"),
    );
    let mut buttons = ways(scene, who, entry);
    buttons.push(vec![doubt]);
    Ok(Decision::new().say_with(who, answer, buttons))
}

/// The answer and nothing else, with what the school says of itself.
pub(super) fn urgent(scene: &Scene, entry: &Entry) -> Text {
    let said = |field| scene.school.meta().said(field);
    text!(
        "faq-urgent",
        topic = &entry.topic,
        school = scene.school.name().unwrap_or_default(),
        hours = said("school_hours"),
        diary = said("school_diary"),
        contact = said("school_contact"),
        wait = said("school_wait"),
    )
}

/// The command that answers this question.
pub(crate) fn asked(topic: &str) -> Asked {
    Asked::new(Command::Faq).with("topic", topic)
}

/// A button that asks this question.
pub(crate) fn button(topic: &str) -> Button {
    Button::keep(text!("faq-question", topic = topic), asked(topic))
}

/// Whose questions this person mostly has.
pub(super) fn asker(scene: &Scene, who: PersonId) -> Asker {
    let is = |role| scene.school.is(who, role);
    if is(Role::Administrator) {
        Asker::Administrator
    } else if is(Role::Teacher) || is(Role::Staff) {
        Asker::Staff
    } else {
        Asker::Family
    }
}

/// What people of this kind ask, what is asked most first; a page of it.
fn menu(scene: &Scene, who: PersonId, page: usize) -> Vec<Vec<Button>> {
    let asker = asker(scene, who);
    let pupil = pupils::is_one(scene, &[], who);
    let mine = scene
        .faq
        .entries()
        .filter(|entry| entry.asker == asker && (entry.pupils || !pupil));
    let mut left = mine.skip(page * OFFERED);
    let offered = left.by_ref().take(OFFERED);
    let mut menu: Vec<_> = offered.map(|entry| vec![button(&entry.topic)]).collect();
    if left.next().is_some() {
        let more = Asked::new(Command::Faq).with("page", page + 1);
        menu.push(vec![Button::once(text!("faq-button-more"), more)]);
    }
    menu
}

/// What the bot does itself, then who knows more, with a text to hand over.
pub(super) fn ways(scene: &Scene, who: PersonId, entry: &Entry) -> Vec<Vec<Button>> {
    let next = entry.next.iter().filter(|c| could(scene, who, **c));
    let mut ways: Vec<Button> = next.map(|c| suggest::button(*c)).collect();
    match entry.route {
        Route::Helper => ways.push(link(text!("support-button-helper"), HELPER)),
        Route::Prof => ways.push(link(text!("support-button-lessons"), LESSONS)),
        Route::Bot | Route::ClassTeacher | Route::Administrator | Route::Director | Route::Info => {
        }
    }
    if entry.route != Route::Bot {
        ways.push(copy(scene, who, entry));
    }
    ways.into_iter().map(|way| vec![way]).collect()
}

/// A text to paste elsewhere: the question, the school, the role, the day. No phone, no name, no child.
fn copy(scene: &Scene, who: PersonId, entry: &Entry) -> Button {
    let paste: Text = text!(
        "faq-paste",
        topic = &entry.topic,
        route = entry.route.word(),
        school = scene.school.name().unwrap_or_default(),
        role = role_word(scene, who),
        date = local_date(scene.now, scene.school.meta().zone_minutes)
    );
    Button::Copy {
        label: text!("support-button-copy"),
        text: paste,
    }
}
