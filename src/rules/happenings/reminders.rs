//! Timers that are due: they look at the state as it is now, and mostly find that nothing is to be done.

use crate::{
    Change, Decision, JoinRequest, RequestId, Scene, State, Timer, commands, dangerous, passed,
    quiet_end, reception, retention, text,
};

/// A waiting request is recalled once a working day, for so many of them.
const REMIND_DAYS: usize = 7;
/// After so many the administrators hear of it.
const ESCALATE_DAYS: usize = 3;

pub(super) fn due(scene: &Scene, timer: Timer) -> Decision {
    let meta = scene.school.meta();
    let waits = !matches!(timer, Timer::Action(_) | Timer::Retention)
        && !commands::begins_soon(scene, timer);
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
        Timer::Retention => retention::due(scene),
        Timer::Post(id) => commands::post_due(scene, id),
        Timer::Terms => commands::terms_due(scene),
        Timer::Lessons => commands::lessons_due(scene),
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
    let meta = scene.school.meta();
    let days = meta.waited(request, scene.now);
    let reminded = reception::deciders(scene, request)
        .into_iter()
        .filter(|to| scene.school.may_remind(*to, scene.now))
        .fold(Decision::new(), |d, to| {
            d.say(to, text!("remind-decision", number = id.0, days = days))
                .effect(reception::card(scene, request, to))
        });
    let reminded = if days >= ESCALATE_DAYS && !request.escalated {
        reminded.and(escalate(scene, request, days))
    } else {
        reminded
    };
    if days >= REMIND_DAYS {
        reminded
    } else {
        let next = meta.calendar().tomorrow(scene.now, meta.zone_minutes);
        reminded.timer(next, Timer::Decision(id))
    }
}

/// One word to the administrators about a request that waits too long (2.7), and to whoever made it.
fn escalate(scene: &Scene, request: &JoinRequest, days: usize) -> Decision {
    let (school, id) = (scene.school, request.id);
    let told = Decision::new().change(Change::Escalated { id });
    let applicant = Some(request.person).filter(|who| school.may_remind(*who, scene.now));
    let told = applicant.into_iter().fold(told, |told, who| {
        told.say(who, text!("waits-told", number = id.0, days = days))
    });
    let reminded = reception::deciders(scene, request);
    let others = school.administrators().filter(|one| {
        !reminded.contains(one) && *one != request.person && school.may_remind(*one, scene.now)
    });
    others.fold(told, |told, one| {
        let by = reception::keeper_word(&request.seat, false);
        let class = reception::class_word(&request.seat);
        let word = text!(
            "waits-long",
            number = id.0,
            days = days,
            to = by,
            class = class
        );
        told.say(one, word)
            .effect(reception::card(scene, request, one))
    })
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
