//! «/тишина»: no reminders to this person for a week, until a day or ever; what is addressed to him comes all the same.

use jiff::civil::Date;
use serde::Deserialize;

use crate::{
    Button, Call, Change, Decision, Moment, Pause, Refusal, Scene, Stop, local_date, text,
};

/// «Совсем»: longer than anybody stays at school.
const EVER_DAYS: i64 = 365 * 20;

#[derive(Deserialize)]
pub(super) struct Args {
    expires: Option<Date>,
    ttl_days: Option<String>,
    /// `ever` or `off`, by a button.
    how: Option<String>,
}

pub(super) fn decide(scene: &Scene, call: &Call, args: Args) -> Result<Decision, Stop> {
    let days = args.ttl_days.as_deref().and_then(|days| days.parse().ok());
    let until = match (args.how.as_deref(), args.expires, days) {
        (Some("off"), ..) => return Ok(told(call, None, text!("quiet-off"))),
        (Some(_), ..) => {
            let ever = scene.now.plus_days(EVER_DAYS);
            return Ok(told(call, Some(ever), text!("quiet-ever")));
        }
        (None, Some(date), _) => end_of(scene, date).ok_or(Refusal::DateBad)?,
        (None, None, Some(days)) => scene.now.plus_days(days),
        (None, None, None) => return Ok(choice(scene, call)),
    };
    let date = local_date(until, scene.school.meta().zone_minutes);
    Ok(told(call, Some(until), text!("quiet-until", date = date)))
}

/// The last moment of a day to come.
fn end_of(scene: &Scene, date: Date) -> Option<Moment> {
    let today = local_date(scene.now, scene.school.meta().zone_minutes);
    let days = date.since(today).ok()?.get_days();
    (days >= 0).then(|| scene.now.plus_days(i64::from(days)))
}

fn told(call: &Call, until: Option<Moment>, text: crate::Text) -> Decision {
    let person = call.who();
    Decision::new()
        .change(Change::Paused(Pause::Quieted { person, until }))
        .say(person, text)
}

fn choice(scene: &Scene, call: &Call) -> Decision {
    let asked = |name: &str, value: &str| call.asked().clone().with(name, value);
    let quiet = scene.school.person(call.who()).and_then(|p| p.quiet_until);
    let quiet = quiet.is_some_and(|until| scene.now < until);
    let (text, rows) = if quiet {
        let back = Button::once(text!("quiet-button-off"), asked("how", "off"));
        (text!("quiet-is-on"), vec![vec![back]])
    } else {
        let week = Button::once(text!("quiet-button-week"), asked("ttl_days", "7"));
        let ever = Button::once(text!("quiet-button-ever"), asked("how", "ever"));
        (text!("quiet-is-off"), vec![vec![week], vec![ever]])
    };
    Decision::new().say_with(call.who(), text, rows)
}
