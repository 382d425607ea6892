//! How long data are kept (152-ФЗ, article 5): once a night a bounded part of what is overdue is erased, until nothing is.

use crate::{Change, Decision, Erasure, Moment, Scene, School, State, Timer, at_hour, local_date};

/// The hour of the night at the school.
const HOUR: i8 = 3;
/// So much goes at a time; the rest a minute later.
const MOST: usize = 100;
/// A name in a request serves whoever decides, and a week of questions after it.
const NAME_DAYS: i64 = 7;
/// An account without a role, a request or a choice of its own is kept so long.
const IDLE_DAYS: i64 = 30;
/// A class that left school can be brought back for a week; its families are forgotten after that and a month.
const GRADUATES_DAYS: i64 = 37;
/// A question is open for minutes; what was said before it is kept for a day.
const QUESTION_DAYS: i64 = 1;

/// The first night of a school, or the next.
pub(crate) fn next(scene: &Scene) -> (Moment, Timer) {
    let zone = scene.school.meta().zone_minutes;
    let today = local_date(scene.now, zone);
    let tomorrow = today.tomorrow().unwrap_or(today);
    (at_hour(tomorrow, HOUR, zone), Timer::Retention)
}

/// Erases what is overdue.
pub(crate) fn due(scene: &Scene) -> Decision {
    let mut overdue = overdue(scene.school, scene.now);
    let more = overdue.len() > MOST;
    overdue.truncate(MOST);
    let changes = overdue.into_iter().map(Change::Erased);
    let erased = changes.fold(Decision::new(), Decision::change);
    let (at, timer) = if more {
        (scene.now.plus_minutes(1), Timer::Retention)
    } else {
        next(scene)
    };
    erased.timer(at, timer)
}

/// Everything whose time is over; walks through the school.
fn overdue(school: &School, now: Moment) -> Vec<Erasure> {
    let is_over = |since: Moment, days| since.plus_days(days) <= now;
    let names = school.requests().filter(|r| {
        let decided = r.decided.is_some_and(|(_, at)| is_over(at, NAME_DAYS));
        r.state != State::Waiting && !r.name.is_empty() && decided
    });
    let names = names.map(|r| Erasure::Name(r.id));
    let people = school.people().filter_map(|person| {
        let id = person.id;
        let question = person.question.as_ref();
        if question.is_some_and(|q| is_over(q.at, QUESTION_DAYS)) {
            return Some(Erasure::Question(id));
        }
        match (school.is_idle(person), person.idle) {
            (true, Some(since)) if is_over(since, IDLE_DAYS) => Some(Erasure::Person(id)),
            (true, None) => Some(Erasure::Idle {
                person: id,
                since: Some(now),
            }),
            (false, Some(_)) => Some(Erasure::Idle {
                person: id,
                since: None,
            }),
            _ => None,
        }
    });
    let gone = school
        .presences()
        .filter(|p| !p.here && is_over(p.since, IDLE_DAYS));
    let gone = gone.map(|p| Erasure::Presence(p.chat, p.person));
    let graduates = school.archived(|rolled| is_over(rolled, GRADUATES_DAYS));
    let graduates = graduates.into_iter().map(Erasure::Graduates);
    names.chain(people).chain(gone).chain(graduates).collect()
}
