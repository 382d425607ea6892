//! «/передать 5А когда собрание?» (2.3/13): a question to whoever keeps the class, with the hours in which people answer.

use serde::Deserialize;

use crate::{
    Call, Change, ClassName, Decision, Passed, Passing, PersonId, Refusal, Role, Scene, Stop,
    Timer, happenings, link, passed, text,
};

/// Nobody may have more questions waiting.
const MOST_OPEN: usize = 3;

#[derive(Deserialize)]
pub(super) struct Args {
    class: Option<ClassName>,
    raw: String,
}

pub(super) fn decide(scene: &Scene, call: &Call, args: Args) -> Result<Decision, Stop> {
    let (school, who) = (scene.school, call.who());
    let class = args.class.or_else(|| school.only_class(who));
    let class = class.ok_or(Stop::Ask("class"))?;
    if !may_ask(scene, who, &class) {
        return Err(Refusal::ClassUnknown.into());
    }
    let waiting = school.person(who).map_or(0, |p| p.passed.len());
    if waiting >= MOST_OPEN {
        return Ok(Decision::new().say(who, text!("pass-question-many", count = waiting)));
    }
    if let Some(host) = args.raw.split_whitespace().find_map(link::foreign_host) {
        return Ok(Decision::new().say(who, text!("pass-question-link", host = host)));
    }
    let mut keepers = happenings::keepers(scene, &class);
    keepers.retain(|keeper| *keeper != who);
    if keepers.is_empty() {
        return Ok(Decision::new().say(who, text!("pass-question-own", class = class)));
    }
    let question = Passed {
        id: school.meta().last_passed + 1,
        class,
        text: args.raw,
        at: scene.now,
    };
    Ok(pass(scene, call, (question, keepers)))
}

/// Of his own class or unit; who works here asks anybody.
fn may_ask(scene: &Scene, who: PersonId, class: &ClassName) -> bool {
    let school = scene.school;
    let works = [Role::Teacher, Role::Staff, Role::Administrator]
        .into_iter()
        .any(|role| school.is(who, role));
    let held = school.person(who).into_iter().flat_map(|p| &p.memberships);
    let own = held
        .filter_map(|m| m.class.as_ref())
        .any(|own| own == class);
    school.class(class).is_some() && (works || own)
}

fn pass(scene: &Scene, call: &Call, (question, keepers): (Passed, Vec<PersonId>)) -> Decision {
    let who = call.who();
    let class = &question.class;
    let by_office = keepers
        .iter()
        .all(|keeper| scene.school.is(*keeper, Role::Administrator));
    let told = text!(
        "pass-question-done",
        number = question.id,
        class = class,
        to = match () {
            () if by_office => "administrator",
            () if class.is_unit() => "keeper",
            () => "class_teacher",
        },
        hours = scene.school.meta().said("school_hours")
    );
    let remind = (scene.now.plus_days(1), Timer::Passed(question.id));
    let told = Decision::new().say(who, told).timer(remind.0, remind.1);
    let shown = keepers.into_iter().fold(told, |told, keeper| {
        told.effect(passed::card(scene, &question, (who, keeper)))
    });
    shown.change(Change::Passing(Passing::Asked {
        person: who,
        question,
    }))
}
