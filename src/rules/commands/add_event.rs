//! «/вебинар+ 26.11 15:00 тема ссылка» (3.2): the administrator announces a webinar; a link only where links are trusted.

use serde::Deserialize;

use super::{Command, events};
use crate::{
    Call, Change, Decision, Moment, Scene, Stop, Timer, Training, Webinar, at_hour, link,
    local_date, local_time,
    read::{self, Appointment},
    suggest, text,
};

/// A topic is a line.
const LONGEST: usize = 120;

#[derive(Deserialize)]
pub(super) struct Args {
    raw: String,
}

pub(super) fn decide(scene: &Scene, call: &Call, args: Args) -> Result<Decision, Stop> {
    let who = call.who();
    if let Some(host) = args.raw.split_whitespace().find_map(link::foreign_host) {
        return Ok(Decision::new().say(who, text!("add-event-link", host = host)));
    }
    let Some(webinar) = read(scene, &args.raw) else {
        return Ok(Decision::new().say(who, text!("add-event-bad")));
    };
    let at = events::next_word(scene.now, webinar.at);
    let timer = Timer::Webinar(webinar.id);
    let told = events::announced(scene, &webinar);
    let zone = scene.school.meta().zone_minutes;
    let text = text!(
        "add-event-added",
        date = local_date(webinar.at, zone),
        time = local_time(webinar.at, zone)
    );
    let added = Training::WebinarAdded { webinar, by: who };
    let list = vec![vec![suggest::button(Command::Events)]];
    Ok(Decision::new()
        .change(Change::Training(added))
        .timer(at, timer)
        .say_with(who, text, list)
        .and(told))
}

fn read(scene: &Scene, raw: &str) -> Option<Webinar> {
    let (at, said) = ahead(scene, raw)?;
    let fits = !said.topic.is_empty() && said.topic.chars().nth(LONGEST).is_none();
    fits.then(|| Webinar {
        id: scene.school.meta().last_webinar + 1,
        at,
        topic: said.topic,
        link: said.link,
        attended: 0,
    })
}

/// What was said, and its moment at the school; `None`: something is missing or over.
pub(super) fn ahead(scene: &Scene, raw: &str) -> Option<(Moment, Appointment)> {
    let zone = scene.school.meta().zone_minutes;
    let said = read::appointment(raw, local_date(scene.now, zone))?;
    let at = at_hour(said.day, said.hour, zone).plus_minutes(said.minute.into());
    (scene.now < at).then_some((at, said))
}
