//! «/предметник химия 9А Кузнецова» (2.6): who keeps the chat of a subject; the administrator or the class teacher says so, and the
//! chat is opened with it if there is none.

use serde::Deserialize;

use super::{Command, assign_class_teacher::assign, subject_chat::MOST_UNITS};
use crate::{
    Asked, Button, Call, Change, ClassKind, ClassName, Decision, Person, Refusal, Scene, Stop,
    Structure,
    colleagues::{self, Found, name},
    text,
};

#[derive(Deserialize)]
pub(super) struct Args {
    subject: String,
    class: ClassName,
    person: String,
    account: Option<String>,
    sure: Option<String>,
}

pub(super) fn decide(scene: &Scene, call: &Call, args: Args) -> Result<Decision, Stop> {
    let (school, who) = (scene.school, call.who());
    let chat = ClassName::of_subject(&args.subject, &args.class).ok_or(Refusal::ClassUnknown)?;
    school.class(&args.class).ok_or(Refusal::ClassUnknown)?;
    let among = school.teachers();
    let teacher = match colleagues::find(call, among, &args.person, args.account.as_deref()) {
        Found::Nobody => return Err(Refusal::PersonUnknown.into()),
        Found::One(person) => person,
        Found::Several(which) => return Ok(which),
    };
    let there = school.class(&chat);
    let old = there.and_then(|there| there.teacher);
    if old == Some(teacher.id) {
        return Ok(Decision::new().say(who, text!("name-teacher-same", class = &chat)));
    }
    if args.sure.is_none() {
        let old = old.and_then(|old| school.person(old)).map_or("none", name);
        return Ok(confirm(call, &chat, (old, teacher)));
    }
    let done = text!("name-teacher-done", class = &chat, name = name(teacher));
    let done = Decision::new().say(who, done);
    if let Some(there) = there {
        return Ok(done.and(assign(scene, there, (teacher, None))));
    }
    if school.units().count() >= MOST_UNITS {
        return Ok(Decision::new().say(who, text!("create-unit-many", most = MOST_UNITS)));
    }
    let told = text!("name-teacher-told", class = &chat);
    Ok(done
        .change(Change::Structure(Structure::UnitOpened {
            class: chat,
            kind: ClassKind::Subject,
            keeper: Some(teacher.id),
            by: who,
        }))
        .say(teacher.id, told))
}

fn confirm(call: &Call, chat: &ClassName, (old, new): (&str, &Person)) -> Decision {
    let asked = call.asked().clone().with("account", new.id);
    let buttons = vec![
        Button::once(text!("button-yes"), asked.with("sure", "yes")),
        Button::once(text!("button-no"), Asked::new(Command::Cancel)),
    ];
    let text = text!(
        "name-teacher-sure",
        class = chat,
        old = old,
        new = name(new)
    );
    Decision::new().say_with(call.who(), text, vec![buttons])
}
