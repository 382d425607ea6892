//! «/вебинар+ 26.11 15:00 тема ссылка» (3.2): the administrator announces a webinar; a link only where links are trusted.

use jiff::civil::Date;
use serde::Deserialize;

use super::{Command, events};
use crate::{
    Call, Change, Decision, Moment, Scene, Stop, Timer, Training, Webinar, at_hour, link,
    local_date, parse_date, suggest, text,
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
    let added = Training::WebinarAdded { webinar, by: who };
    let list = vec![vec![suggest::button(Command::Events)]];
    Ok(Decision::new()
        .change(Change::Training(added))
        .timer(at, timer)
        .say_with(who, text!("add-event-added"), list)
        .and(told))
}

fn read(scene: &Scene, raw: &str) -> Option<Webinar> {
    let said = said(scene, raw)?;
    let fits = !said.topic.is_empty() && said.topic.chars().nth(LONGEST).is_none();
    fits.then(|| Webinar {
        id: scene.school.meta().last_webinar + 1,
        at: said.at,
        topic: said.topic,
        link: said.link,
        attended: 0,
    })
}

/// When something is to be, where, and what else was said.
pub(super) struct Said {
    pub(super) at: Moment,
    pub(super) link: Option<String>,
    topic: String,
}

/// A day, an hour, a topic and perhaps a link, in any order; `None`: something is missing or over.
pub(super) fn said(scene: &Scene, raw: &str) -> Option<Said> {
    let zone = scene.school.meta().zone_minutes;
    let today = local_date(scene.now, zone);
    let (mut day, mut time, mut link): (Option<Date>, _, _) = (None, None, None);
    let mut topic = Vec::new();
    for word in raw.split_whitespace() {
        if day.is_none() && parse_date(word, today).is_some() {
            day = parse_date(word, today);
        } else if time.is_none() && clock(word).is_some() {
            time = clock(word);
        } else if link.is_none() && word.contains("://") {
            link = Some(word.to_owned());
        } else {
            topic.push(word);
        }
    }
    let (hour, minute) = time?;
    let at = Moment(at_hour(day?, hour, zone).0).plus_minutes(minute);
    let topic = topic.join(" ");
    (scene.now < at).then_some(Said { at, link, topic })
}

/// «15:00».
fn clock(word: &str) -> Option<(i8, i64)> {
    let (hour, minute) = word.trim_end_matches([',', ';']).split_once(':')?;
    let (hour, minute): (i8, i64) = (hour.parse().ok()?, minute.parse().ok()?);
    ((0..24).contains(&hour) && (0..60).contains(&minute)).then_some((hour, minute))
}
