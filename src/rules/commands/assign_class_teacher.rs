//! «/назначить_классного 5А Иванова с 01.12»: gives a class its class teacher, from confirmed teachers only; from a later day, or for a
//! while in somebody's place.

mod terms;

use jiff::civil::Date;
use serde::Deserialize;

pub(crate) use terms::due;

use crate::{
    Asked, Button, Call, Change, Class, ClassName, Decision, Moment, Person, Refusal, Scene, Stop,
    Structure, Timer,
    colleagues::{self, Found, name},
    commands::Command,
    text,
};
use terms::{Days, day, last_day};

#[derive(Deserialize)]
pub(super) struct Args {
    class: ClassName,
    person: String,
    account: Option<String>,
    since: Option<Date>,
    expires: Option<Date>,
    sure: Option<String>,
}

pub(super) fn decide(scene: &Scene, call: &Call, args: Args) -> Result<Decision, Stop> {
    let class = scene.school.class(&args.class);
    let class = class.ok_or(Refusal::ClassUnknown)?;
    let days = Days::read(scene, args.since, args.expires)?;
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
    if class.teacher == Some(teacher.id) {
        return Ok(stays(call, class));
    }
    if args.sure.is_none() && (class.teacher.is_some() || days.are_said()) {
        return Ok(confirm(scene, call, (class, teacher, days)));
    }
    if days.from.is_some() {
        return Ok(terms::plan(scene, call, (class, teacher, days)));
    }
    let told = text!(
        "class-teacher-assigned",
        class = &args.class,
        kind = class.kind.word(),
        name = name(teacher),
        until = day(days.until)
    );
    let done = Decision::new().say(call.who(), told);
    Ok(done.and(assign(scene, class, (teacher, days.end(scene)))))
}

/// He keeps it already: what was planned is dropped.
fn stays(call: &Call, class: &Class) -> Decision {
    let (name, kind) = (&class.name, class.kind.word());
    if class.planned.is_none() {
        let text = text!("class-teacher-same", class = name, kind = kind);
        return Decision::new().say(call.who(), text);
    }
    let dropped = Structure::TeacherPlanDropped {
        class: name.clone(),
        by: call.who(),
    };
    Decision::new()
        .change(Change::Structure(dropped))
        .say(call.who(), text!("class-teacher-dropped", class = name))
}

fn confirm(scene: &Scene, call: &Call, (class, new, days): (&Class, &Person, Days)) -> Decision {
    let asked = call.asked().clone();
    let sure = asked.with("account", new.id).with("sure", "yes");
    let buttons = vec![
        Button::once(text!("button-yes"), sure),
        Button::once(text!("button-no"), Asked::new(Command::Cancel)),
    ];
    let old = class.teacher.and_then(|old| scene.school.person(old));
    let text = text!(
        "class-teacher-replace",
        class = &class.name,
        old = old.map_or("none", name),
        new = name(new),
        from = days.first(scene),
        until = day(days.until)
    );
    Decision::new().say_with(call.who(), text, vec![buttons])
}

/// The class changes hands now: the new one and the old one hear it.
pub(super) fn assign(
    scene: &Scene,
    class: &Class,
    (new, until): (&Person, Option<Moment>),
) -> Decision {
    let (name, kind) = (&class.name, class.kind.word());
    let waiting = scene.school.waiting_in(Some(name)).count();
    let assigned = Change::ClassTeacherAssigned {
        class: name.clone(),
        teacher: new.id,
        at: scene.now,
        until,
    };
    let welcome = text!(
        "class-teacher-welcome",
        class = name,
        kind = kind,
        waiting = waiting,
        until = day(last_day(scene, until))
    );
    let mut done = Decision::new().change(assigned).say(new.id, welcome);
    if let Some(until) = until {
        done = done.timer(until, Timer::Terms);
    }
    match class.teacher {
        Some(old) => {
            let lent = last_day(scene, until).filter(|_| class.substitute.is_none());
            let text = match lent {
                Some(until) => text!("class-teacher-lent", class = name, until = until),
                None => text!("class-teacher-released", class = name, kind = kind),
            };
            done.say(old, text)
        }
        None => done,
    }
}
