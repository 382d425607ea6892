//! Questions on their way to whoever keeps a class: kept with the person who asks until they are answered, then gone with their text.

use serde::{Deserialize, Serialize};

use crate::{
    Asked, Button, Change, ClassName, Decision, Effect, Moment, Passing, PersonId, Scene, Timer,
    commands::Command, happenings, text,
};

/// After so many days the administrators get it, too.
const ESCALATE_DAYS: i64 = 3;
/// After so many it is dropped.
const DROP_DAYS: i64 = 14;

/// A question that waits for its answer.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Passed {
    pub id: u32,
    pub class: ClassName,
    pub text: String,
    pub at: Moment,
}

/// The question as a card for one who may answer it; `asker`: who it is to the school.
pub(crate) fn card(scene: &Scene, passed: &Passed, (asker, to): (PersonId, PersonId)) -> Effect {
    let about = Asked::new(Command::AnswerPassed)
        .with("id", passed.id)
        .with("class", &passed.class);
    let buttons = vec![
        Button::keep(text!("answer-passed-title"), about.clone()),
        Button::keep(text!("answer-passed-close"), about.with("close", "yes")),
    ];
    let person = scene.school.person(asker);
    let mut held = person.into_iter().flat_map(|p| &p.memberships);
    let of_class = held.find(|m| m.class.as_ref() == Some(&passed.class));
    let role = of_class.map_or("none", |m| m.role.word());
    Effect::Say {
        to,
        text: text!(
            "passed-card",
            number = passed.id,
            class = &passed.class,
            role = role,
            text = &passed.text
        ),
        buttons: vec![buttons],
        card: Some(card_name(passed.id)),
    }
}

fn card_name(id: u32) -> String {
    format!("passed/{id}")
}

/// It is over: the cards say so, the text is gone.
pub(crate) fn close(
    scene: &Scene,
    passed: &Passed,
    (asker, by): (PersonId, Option<PersonId>),
) -> Decision {
    let mut readers = happenings::keepers(scene, &passed.class);
    readers.extend(scene.school.administrators());
    readers.extend(by);
    readers.sort_unstable();
    readers.dedup();
    let closed = Decision::new().change(Change::Passing(Passing::Closed {
        id: passed.id,
        person: asker,
        by,
    }));
    readers.into_iter().fold(closed, |done, to| {
        done.effect(Effect::Edit {
            to,
            card: card_name(passed.id),
            text: text!("passed-closed", number = passed.id, class = &passed.class),
            buttons: Vec::new(),
        })
    })
}

/// It waits still: whoever may answer is reminded, then the administrators get it, then it is dropped.
pub(crate) fn due(scene: &Scene, id: u32) -> Decision {
    let Some((asker, passed)) = scene.school.passed(id) else {
        return Decision::new();
    };
    let days = (scene.now.0 - passed.at.0) / (24 * 60 * 60_000);
    if days >= DROP_DAYS {
        let text = text!("passed-dropped", number = id, class = &passed.class);
        return close(scene, passed, (asker, None)).say(asker, text);
    }
    let next = if days < ESCALATE_DAYS {
        ESCALATE_DAYS
    } else {
        DROP_DAYS
    };
    let mut readers = happenings::keepers(scene, &passed.class);
    if days >= ESCALATE_DAYS {
        readers.extend(scene.school.administrators());
        readers.sort_unstable();
        readers.dedup();
    }
    let wanted = |to: &PersonId| *to != asker && scene.school.may_remind(*to, scene.now);
    let reminded = readers
        .into_iter()
        .filter(wanted)
        .fold(Decision::new(), |told, to| {
            told.say(
                to,
                text!("passed-waits", number = id, class = &passed.class),
            )
            .effect(card(scene, passed, (asker, to)))
        });
    reminded.timer(passed.at.plus_days(next), Timer::Passed(id))
}
