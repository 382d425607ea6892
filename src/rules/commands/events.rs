//! «/вебинары» (3.2): what is to come for the staff; who comes or wants to be reminded hears of it a day and half an hour before.

use serde::Deserialize;

use super::Command;
use crate::{
    Asked, Button, Call, Change, Decision, Moment, PersonId, Refusal, Role, Scene, Stop, Text,
    Timer, Training, Webinar, local_date, local_time, names, suggest, text,
};

/// More would be a wall.
const SHOWN: usize = 5;
const SOON_MINUTES: i64 = 30;
/// So long after its beginning a webinar is over.
const OVER_MINUTES: i64 = 90;
/// The number of no webinar: whoever answered it wants any.
pub(super) const ANY: u32 = 0;

#[derive(Deserialize)]
pub(super) struct Args {
    webinar: Option<String>,
    /// `come`, `remind`, `drop`; afterwards `was`, `missed`.
    answer: Option<String>,
}

pub(super) fn decide(scene: &Scene, call: &Call, args: Args) -> Result<Decision, Stop> {
    let who = call.who();
    if let (Some(id), Some(answer)) = (args.webinar, args.answer) {
        let id = id.parse().map_err(|_| Refusal::ButtonStale)?;
        return answered(scene, call, id, &answer);
    }
    let coming: Vec<&Webinar> = scene.school.webinars(scene.now).take(SHOWN).collect();
    let add = scene.school.is(who, Role::Administrator);
    let menu = add.then(|| vec![suggest::button(Command::AddEvent)]);
    if coming.is_empty() {
        let wish = (!add).then(|| vec![suggest::button(Command::WishEvent)]);
        let menu = menu.into_iter().chain(wish).collect();
        let none = Decision::new().say_with(who, text!("events-none"), menu);
        return Ok(if add {
            none.and(wishing(scene, who)).and(past(scene, who))
        } else {
            none
        });
    }
    let mut said = Decision::new();
    for webinar in &coming {
        let going = scene
            .school
            .audience_of(webinar.id)
            .filter(|(_, comes)| *comes);
        let line = text!(
            "events-line",
            webinar = about(scene, webinar),
            going = going.count()
        );
        said = said.say_with(who, line, vec![answers(webinar.id)]);
    }
    Ok(match menu {
        Some(row) => said
            .and(past(scene, who))
            .say_with(who, text!("events-more"), vec![row]),
        None => said,
    })
}

fn button(label: Text, id: u32, answer: &str) -> Button {
    let asked = Asked::new(Command::Events).with("webinar", id);
    Button::once(label, asked.with("answer", answer))
}

/// When, of what and where.
fn about(scene: &Scene, webinar: &Webinar) -> Text {
    let zone = scene.school.meta().zone_minutes;
    text!(
        "events-about",
        date = local_date(webinar.at, zone),
        time = local_time(webinar.at, zone),
        topic = &webinar.topic,
        link = webinar.link.as_deref().unwrap_or("none")
    )
}

/// The list of those who wish, for the administrator.
fn wishing(scene: &Scene, who: PersonId) -> Decision {
    let name = |(id, _): (PersonId, bool)| {
        let full = scene.school.person(id)?.full_name.as_deref()?;
        Some(names::short(full))
    };
    let all: Vec<String> = scene.school.audience_of(ANY).filter_map(name).collect();
    if all.is_empty() {
        return Decision::new();
    }
    Decision::new().say(who, text!("wish-event-list", names = all.join(", ")))
}

/// What there was lately and how many say they were there, for the administrator.
fn past(scene: &Scene, who: PersonId) -> Decision {
    let zone = scene.school.meta().zone_minutes;
    let line = |webinar: &Webinar| {
        text!(
            "events-past-line",
            date = local_date(webinar.at, zone),
            topic = &webinar.topic,
            count = webinar.attended
        )
    };
    let lines: Vec<Text> = scene.school.past_webinars(scene.now).map(line).collect();
    if lines.is_empty() {
        return Decision::new();
    }
    let lines: Vec<Text> = lines.into_iter().take(SHOWN).collect();
    Decision::new().say(who, text!("events-past", lines = lines))
}

/// Those who wished for a webinar hear that there is one, and are on the list no longer.
pub(super) fn announced(scene: &Scene, webinar: &Webinar) -> Decision {
    let wished = scene.school.audience_of(ANY).map(|(person, _)| person);
    wished.fold(Decision::new(), |told, person| {
        let text = text!("wish-event-announced", webinar = about(scene, webinar));
        let heard = Training::WebinarAnswered {
            person,
            id: ANY,
            coming: None,
        };
        told.change(Change::Training(heard))
            .say_with(person, text, vec![answers(webinar.id)])
    })
}

fn answers(id: u32) -> Vec<Button> {
    vec![
        button(text!("events-button-come"), id, "come"),
        button(text!("events-button-remind"), id, "remind"),
    ]
}

fn answered(scene: &Scene, call: &Call, id: u32, answer: &str) -> Result<Decision, Stop> {
    if id == ANY {
        let dropped = Training::WebinarAnswered {
            person: call.who(),
            id,
            coming: None,
        };
        return Ok(Decision::new()
            .change(Change::Training(dropped))
            .say(call.who(), text!("wish-event-dropped")));
    }
    if matches!(answer, "was" | "missed") {
        return looked_back(scene, call.who(), id, answer == "was");
    }
    let known = scene.school.webinars(scene.now).find(|w| w.id == id);
    let webinar = known.ok_or(Refusal::ButtonStale)?;
    let coming = match answer {
        "come" => Some(true),
        "remind" => Some(false),
        _ => None,
    };
    let change = Training::WebinarAnswered {
        person: call.who(),
        id,
        coming,
    };
    let words = match coming {
        Some(true) => text!("events-coming", webinar = about(scene, webinar)),
        Some(false) => text!("events-reminded", webinar = about(scene, webinar)),
        None => text!("events-dropped", webinar = about(scene, webinar)),
    };
    Ok(Decision::new()
        .change(Change::Training(change))
        .say(call.who(), words))
}

/// Who wanted to come says whether he was there, once.
fn looked_back(scene: &Scene, who: PersonId, id: u32, was: bool) -> Result<Decision, Stop> {
    let mut wanted = scene.school.audience_of(id);
    let begun = scene.school.past_webinars(scene.now).any(|w| w.id == id);
    if !begun || !wanted.any(|(person, _)| person == who) {
        return Err(Refusal::ButtonStale.into());
    }
    let (change, words) = if was {
        let was = Training::WebinarAttended { person: who, id };
        (was, text!("events-was"))
    } else {
        let dropped = Training::WebinarAnswered {
            person: who,
            id,
            coming: None,
        };
        (dropped, text!("events-missed"))
    };
    Ok(Decision::new()
        .change(Change::Training(change))
        .say(who, words))
}

/// When a webinar is spoken of next: the day before, or half an hour before.
pub(super) fn next_word(now: Moment, at: Moment) -> Moment {
    let before = at.plus_days(-1);
    if now < before {
        before
    } else {
        at.plus_minutes(-SOON_MINUTES)
    }
}

/// Whether this is the word half an hour before, which cannot wait for the morning.
pub(crate) fn begins_soon(scene: &Scene, timer: Timer) -> bool {
    let Timer::Webinar(id) = timer else {
        return false;
    };
    let mut known = scene.school.webinars(scene.now);
    known.any(|w| w.id == id && w.at.plus_minutes(-SOON_MINUTES) <= scene.now)
}

pub(crate) fn due(scene: &Scene, id: u32) -> Decision {
    let Some(webinar) = scene.school.webinars(scene.now).find(|w| w.id == id) else {
        return over(scene, id);
    };
    let soon = begins_soon(scene, Timer::Webinar(id));
    let (words, next) = if soon {
        let after = webinar.at.plus_minutes(OVER_MINUTES);
        (text!("events-soon", webinar = about(scene, webinar)), after)
    } else {
        let before = webinar.at.plus_minutes(-SOON_MINUTES);
        let words = text!("events-tomorrow", webinar = about(scene, webinar));
        (words, before)
    };
    let stop = || vec![vec![button(text!("events-button-stop"), id, "drop")]];
    let told = told(scene, id, (&words, stop));
    told.timer(next, Timer::Webinar(id))
}

/// It is over: whoever wanted to come is asked whether he was there.
fn over(scene: &Scene, id: u32) -> Decision {
    let mut past = scene.school.past_webinars(scene.now);
    let Some(webinar) = past.find(|w| w.id == id) else {
        return Decision::new();
    };
    let words = text!("events-over", webinar = about(scene, webinar));
    let answers = || {
        vec![vec![
            button(text!("events-button-was"), id, "was"),
            button(text!("events-button-missed"), id, "missed"),
        ]]
    };
    told(scene, id, (&words, answers))
}

/// Everybody who answered and may be written to.
fn told(
    scene: &Scene,
    id: u32,
    (words, buttons): (&Text, impl Fn() -> Vec<Vec<Button>>),
) -> Decision {
    let wanted = scene.school.audience_of(id).map(|(to, _)| to);
    let wanted = wanted.filter(|to| scene.school.may_remind(*to, scene.now));
    wanted.fold(Decision::new(), |told, to| {
        told.say_with(to, words.clone(), buttons())
    })
}
