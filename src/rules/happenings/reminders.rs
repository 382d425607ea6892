//! Timers that are due: they look at the state as it is now, and mostly find that nothing is to be done.

use crate::{
    Decision, RequestId, Scene, State, Timer, commands, dangerous, passed, quiet_end, reception,
    text,
};

/// A waiting request is recalled once a day, for so many days.
const REMIND_DAYS: i64 = 7;

pub(super) fn due(scene: &Scene, timer: Timer) -> Decision {
    let meta = scene.school.meta();
    let waits = !matches!(timer, Timer::Action(_)) && !commands::begins_soon(scene, timer);
    let morning = quiet_end(scene.now, meta.zone_minutes, meta.quiet);
    if let Some(morning) = morning.filter(|_| waits) {
        return Decision::new().timer(morning, timer);
    }
    match timer {
        Timer::Action(action) => dangerous::due(scene, action),
        Timer::Decision(id) => remind_decision(scene, id),
        Timer::Entry(id) => remind_entry(scene, id),
        Timer::Letter(id) => letter(scene, id),
        Timer::Draft => commands::draft_due(scene),
        Timer::Webinar(id) => commands::webinar_due(scene, id),
        Timer::Regulation => commands::regulation_due(scene),
        Timer::Terms => commands::terms_due(scene),
        Timer::Passed(id) => passed::due(scene, id),
        Timer::Mail(letter) => commands::letter_due(scene, letter),
    }
}

fn remind_decision(scene: &Scene, id: RequestId) -> Decision {
    let Some(request) = scene
        .school
        .request(id)
        .filter(|r| r.state == State::Waiting)
    else {
        return Decision::new();
    };
    let days = (scene.now.0 - request.at.0) / (24 * 60 * 60_000);
    let reminded = reception::deciders(scene, request)
        .into_iter()
        .filter(|to| scene.school.may_remind(*to, scene.now))
        .fold(Decision::new(), |d, to| {
            d.say(to, text!("remind-decision", number = id.0, days = days))
                .effect(reception::card(scene, request, to))
        });
    if days >= REMIND_DAYS {
        reminded
    } else {
        reminded.timer(scene.now.plus_days(1), Timer::Decision(id))
    }
}

/// One reminder, only where the bot can see that the person has not come, and never to a family that chose another way.
fn remind_entry(scene: &Scene, id: RequestId) -> Decision {
    let given = scene
        .school
        .request(id)
        .filter(|r| r.state == State::LinkGiven);
    let Some((request, (class, audience))) = given.and_then(|r| Some((r, r.seat.chat()?))) else {
        return Decision::new();
    };
    let wanted = scene.school.may_remind(request.person, scene.now) && !scene.school.meta().frozen;
    let chat = scene
        .school
        .chat(class, audience)
        .filter(|c| c.group.is_some());
    match chat.and_then(|c| c.link.as_deref()).filter(|_| wanted) {
        Some(link) => Decision::new().say(
            request.person,
            text!(
                "remind-entry",
                class = class,
                audience = audience,
                link = link
            ),
        ),
        None => Decision::new(),
    }
}

/// The class teacher's word to whoever has the link and has not come; none to a family that chose another way meanwhile.
pub(crate) fn letter(scene: &Scene, id: RequestId) -> Decision {
    let school = scene.school;
    let given = school.request(id).filter(|r| r.state == State::LinkGiven);
    let Some((request, (class, audience))) = given.and_then(|r| Some((r, r.seat.chat()?))) else {
        return Decision::new();
    };
    let wanted = school.may_remind(request.person, scene.now) && !school.meta().frozen;
    let link = school.chat(class, audience).and_then(|c| c.link.as_deref());
    link.filter(|_| wanted).map_or_else(Decision::new, |link| {
        let text = text!(
            "remind-letter",
            by = reception::keeper_word(&request.seat, false),
            class = class,
            audience = audience,
            link = link
        );
        Decision::new().say(request.person, text)
    })
}
