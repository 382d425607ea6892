//! «/назначить_классного 5А Иванова»: gives a class its class teacher, from confirmed teachers only.

use serde::Deserialize;

use crate::{
    Asked, Button, Call, Change, ClassKind, ClassName, Decision, Person, PersonId, Refusal, Scene,
    Stop,
    colleagues::{self, Found, name},
    commands::Command,
    text,
};

#[derive(Deserialize)]
pub(super) struct Args {
    class: ClassName,
    person: String,
    account: Option<String>,
    sure: Option<String>,
}

pub(super) fn decide(scene: &Scene, call: &Call, args: Args) -> Result<Decision, Stop> {
    let class = scene
        .school
        .class(&args.class)
        .ok_or(Refusal::ClassUnknown)?;
    let among: Vec<&Person> = if class.name.is_unit() {
        scene.school.employees().collect()
    } else {
        scene.school.teachers().collect()
    };
    let among = among.into_iter();
    let teacher = match colleagues::find(call, among, &args.person, args.account.as_deref()) {
        Found::Nobody => return Err(Refusal::PersonUnknown.into()),
        Found::One(person) => person,
        Found::Several(which) => return Ok(which),
    };
    match class.teacher {
        Some(old) if old == teacher.id => Ok(Decision::new().say(
            call.who(),
            text!(
                "class-teacher-same",
                class = &args.class,
                kind = class.kind.word()
            ),
        )),
        Some(old) if args.sure.is_none() => Ok(confirm(scene, call, (old, teacher))),
        old => Ok(assign(scene, call, &args.class, (old, teacher))),
    }
}

fn confirm(scene: &Scene, call: &Call, change: (PersonId, &Person)) -> Decision {
    let (old, new) = change;
    let sure = call
        .asked()
        .clone()
        .with("account", new.id)
        .with("sure", "yes");
    let buttons = vec![
        Button::once(text!("button-yes"), sure),
        Button::once(text!("button-no"), Asked::new(Command::Cancel)),
    ];
    let class = call.asked().get("class").unwrap_or_default();
    let kind = ClassName::written(class)
        .map_or(ClassKind::Class, |c| scene.school.kind(&c))
        .word();
    let old = scene.school.person(old).map(name).unwrap_or_default();
    Decision::new().say_with(
        call.who(),
        text!(
            "class-teacher-replace",
            class = class,
            kind = kind,
            old = old,
            new = name(new)
        ),
        vec![buttons],
    )
}

fn assign(
    scene: &Scene,
    call: &Call,
    class: &ClassName,
    change: (Option<PersonId>, &Person),
) -> Decision {
    let (old, new) = change;
    let kind = scene.school.kind(class).word();
    let waiting = scene.school.waiting_in(Some(class)).count();
    let decision = Decision::new()
        .change(Change::ClassTeacherAssigned {
            class: class.clone(),
            teacher: new.id,
        })
        .say(
            call.who(),
            text!(
                "class-teacher-assigned",
                class = class,
                kind = kind,
                name = name(new)
            ),
        )
        .say(
            new.id,
            text!(
                "class-teacher-welcome",
                class = class,
                kind = kind,
                waiting = waiting
            ),
        );
    match old {
        Some(old) => decision.say(
            old,
            text!("class-teacher-released", class = class, kind = kind),
        ),
        None => decision,
    }
}
