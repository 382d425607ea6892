//! The report: how many are in, wait, keep in touch another way and have not answered, class by class; counts only, no names.

mod paper;

use std::collections::BTreeMap;

use serde::Deserialize;

use super::Command;
use crate::{
    Call, ChatFacts, Class, ClassName, Decision, Format, JoinRequest, Role, Scene, State, Stop,
    Text, local_date, suggest, text,
};

/// A line is some 80 characters and a message holds 4000.
const LINES_IN_MESSAGE: usize = 40;
/// A request that waits longer is old.
const OLD_DAYS: i64 = 3;

#[derive(Deserialize)]
pub(super) struct Args {
    class: Option<ClassName>,
    audience: Option<String>,
    format: Option<Format>,
}

/// The counts of one class.
#[derive(Clone, Copy, Default)]
struct Row {
    inside: usize,
    waiting: usize,
    /// The link was given, and the bot has not seen them enter.
    given: usize,
    elsewhere: u32,
    /// Seats of living invitations that opened no request.
    silent: u32,
}

pub(super) fn decide(scene: &Scene, call: &Call, args: Args) -> Result<Decision, Stop> {
    let (school, who) = (scene.school, call.who());
    let all = school.oversees(who);
    let mine = school.classes_of(who);
    let shown = |class: &&Class| match &args.class {
        Some(one) => class.name == *one,
        None => all || mine.contains(&&class.name),
    };
    let units = school.units().filter(|_| !all || args.class.is_some());
    let classes: Vec<&Class> = school.classes().chain(units).filter(shown).collect();
    let rows = rows(scene, args.audience.as_deref());
    if classes.is_empty() {
        return Ok(Decision::new().say(who, text!("report-none")));
    }
    let date = local_date(scene.now, school.meta().zone_minutes);
    let name = school.name().unwrap_or_default();
    let numbers: Vec<(&ClassName, Row)> = classes
        .iter()
        .map(|class| (&class.name, row(scene, class, &rows)))
        .collect();
    if let Some(format) = args.format {
        return Ok(paper::send(who, (format, &numbers), (name, date)));
    }
    let lines: Vec<Text> = numbers.iter().map(line).collect();
    let mut decision = Decision::new();
    for part in lines.chunks(LINES_IN_MESSAGE) {
        let part = part.to_vec();
        decision = decision.say(
            who,
            text!("report-list", school = name, date = date, lines = part),
        );
    }
    let next = [Command::ListRequests, Command::ListLinks];
    let mut menu = vec![paper::buttons(call)];
    menu.extend(next.map(|c| vec![suggest::button(c)]));
    let whole = all && args.class.is_none();
    let units: Vec<&Class> = school.units().filter(|_| whole).collect();
    Ok(decision.say_with(who, attention(scene, &classes, &units), menu))
}

/// The counts of every class, from one walk through requests and invitations.
fn rows(scene: &Scene, audience: Option<&str>) -> BTreeMap<ClassName, Row> {
    let counts = |role: Role| match role {
        Role::Parent => audience.is_none_or(|a| a == "parents"),
        Role::Pupil => audience.is_none_or(|a| a == "students"),
        Role::Administrator | Role::Teacher | Role::Staff => false,
    };
    let mut rows: BTreeMap<ClassName, Row> = BTreeMap::new();
    for request in scene.school.requests().filter(|r| counts(r.seat.role)) {
        let Some(class) = request.seat.class.clone() else {
            continue;
        };
        if scene.school.keeps_away(request.person, &class) {
            continue;
        }
        let row = rows.entry(class).or_default();
        match request.state {
            State::Entered => row.inside += 1,
            State::Waiting => row.waiting += 1,
            State::Approved | State::LinkGiven => row.given += 1,
            State::Left | State::Declined(_) => {}
        }
    }
    let alive = scene.school.invitations().filter(|i| i.is_alive(scene.now));
    for invitation in alive.filter(|i| counts(i.seat.role)) {
        if let Some(class) = invitation.seat.class.clone() {
            rows.entry(class).or_default().silent += invitation.seats - invitation.used;
        }
    }
    rows
}

fn row(scene: &Scene, class: &Class, rows: &BTreeMap<ClassName, Row>) -> Row {
    Row {
        elsewhere: scene.school.without_max(&class.name),
        ..rows.get(&class.name).copied().unwrap_or_default()
    }
}

fn line((class, row): &(&ClassName, Row)) -> Text {
    text!(
        "report-line",
        class = *class,
        inside = row.inside,
        given = row.given,
        waiting = row.waiting,
        elsewhere = row.elsewhere,
        silent = row.silent
    )
}

/// What wants attention in these classes.
fn attention(scene: &Scene, classes: &[&Class], units: &[&Class]) -> Text {
    let school = scene.school;
    let chats = || classes.iter().flat_map(|class| class.chats.values());
    let group = |id| school.group(id).and_then(|group| group.facts.as_ref());
    let facts: Vec<&ChatFacts> = chats().filter_map(|c| c.group.and_then(group)).collect();
    let powerless = facts.iter().filter(|f| !f.missing().is_empty()).count();
    let known = |name: &ClassName| classes.iter().any(|class| class.name == *name);
    let old = |request: &&&JoinRequest| request.at.plus_days(OLD_DAYS) < scene.now;
    let of_these = |r: &&&JoinRequest| r.seat.class.as_ref().is_some_and(known);
    let waiting = school.waiting();
    let alive = school.invitations().filter(|i| i.is_alive(scene.now));
    let unclaimed = alive.filter(|i| i.used == 0 && i.seat.class.as_ref().is_some_and(known));
    text!(
        "report-attention",
        headless = classes.iter().filter(|c| c.teacher.is_none()).count(),
        linkless = classes
            .iter()
            .chain(units)
            .map(|c| c.linkless())
            .sum::<usize>(),
        powerless = powerless,
        old = waiting.iter().filter(of_these).filter(old).count(),
        days = OLD_DAYS,
        unclaimed = unclaimed.count()
    )
}
