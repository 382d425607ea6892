//! «/роли» (2.4/1): who holds which duty in the school; an empty place is marked, with the way to fill it.

use serde::Deserialize;

use super::{Command, admin_order};
use crate::{
    Asked, Button, Call, Decision, PersonId, Role, Scene, School, Stop, Text, local_date, suggest,
    text,
};

/// Longer lists are for «/классы».
const MOST_NAMED: usize = 30;

#[derive(Deserialize)]
pub(super) struct Args {}

pub(super) fn decide(scene: &Scene, call: &Call, _args: Args) -> Result<Decision, Stop> {
    let school = scene.school;
    let headless: Vec<&str> = school
        .classes()
        .filter(|class| class.teacher.is_none())
        .map(|class| class.name.as_str())
        .collect();
    let lines = vec![
        administrators(scene),
        order(school),
        text!(
            "roles-director",
            name = school.director().map_or("none", |who| name(school, who))
        ),
        leaders(school, &headless),
        text!(
            "roles-staff",
            teachers = school.teachers().count(),
            others = others(school)
        ),
    ];
    let menu = steps(scene, call.who(), headless.is_empty());
    Ok(Decision::new().say_with(call.who(), text!("roles-list", lines = lines), menu))
}

fn name(school: &School, who: PersonId) -> &str {
    let full = school.person(who).and_then(|p| p.full_name.as_deref());
    full.unwrap_or("unnamed")
}

fn administrators(scene: &Scene) -> Text {
    let school = scene.school;
    let zone = school.meta().zone_minutes;
    let held = |who: PersonId| {
        let since = school
            .person(who)?
            .membership(Role::Administrator, None)?
            .since;
        Some(text!(
            "roles-administrator",
            name = name(school, who),
            date = local_date(since, zone)
        ))
    };
    let all: Vec<Text> = school.administrators().filter_map(held).collect();
    text!("roles-administrators", count = all.len(), lines = all)
}

fn order(school: &School) -> Text {
    match admin_order::order(school) {
        Some((number, date)) => text!("roles-order", number = number, date = date),
        None => text!("check-status-orderless"),
    }
}

fn leaders(school: &School, headless: &[&str]) -> Text {
    let shown = headless
        .iter()
        .take(MOST_NAMED)
        .copied()
        .collect::<Vec<_>>();
    let all = school.classes().count();
    text!(
        "roles-leaders",
        led = all - headless.len(),
        all = all,
        empty = headless.len(),
        classes = shown.join(", "),
        more = headless.len() - shown.len()
    )
}

/// Those who work here and do not teach.
fn others(school: &School) -> usize {
    let works = school.employees();
    works
        .filter(|p| p.is(Role::Staff) && !p.is(Role::Teacher))
        .count()
}

fn steps(scene: &Scene, who: PersonId, led: bool) -> Vec<Vec<Button>> {
    let school = scene.school;
    let missing = [
        (!led, Command::AssignClassTeacher),
        (
            school.director().is_none() && school.is_chief(who),
            Command::NameDirector,
        ),
        (admin_order::order(school).is_none(), Command::AdminOrder),
        (school.administrators().count() < 2, Command::AppointAdmin),
    ];
    let missing = missing.into_iter().filter(|(empty, _)| *empty);
    let mine = missing.filter(|_| school.is(who, Role::Administrator));
    let titled = |(_, command)| vec![Button::keep(suggest::title(command), Asked::new(command))];
    mine.map(titled).collect()
}
