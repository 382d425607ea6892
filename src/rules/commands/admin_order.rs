//! «/админ_приказ №45-ОД от 01.09.2026» (2.1): by which order the administrator was appointed; it stands in letters.

use jiff::civil::Date;
use serde::Deserialize;

use crate::{Call, Change, Decision, Scene, School, Stop, local_date, parse_date, text};

/// Where it stands in the card of the school: the number, a space, the day.
const FIELD: &str = "school_order";
/// As long as a number of an order gets.
const LONGEST: usize = 20;

#[derive(Deserialize)]
pub(super) struct Args {
    order: String,
}

pub(super) fn decide(scene: &Scene, call: &Call, args: Args) -> Result<Decision, Stop> {
    let who = call.who();
    let today = local_date(scene.now, scene.school.meta().zone_minutes);
    let Some((number, day)) = written(&args.order, today) else {
        return Ok(Decision::new().say(who, text!("admin-order-bad")));
    };
    let described = Change::SchoolDescribed {
        field: FIELD.into(),
        value: format!("{number} {day}"),
        by: who,
    };
    let saved = text!("admin-order-saved", number = number, date = day);
    Ok(Decision::new().change(described).say(who, saved))
}

/// «№45-ОД от 01.09.2026»: a number with a digit in it, and a whole date that is not in the future.
fn written(order: &str, today: Date) -> Option<(&str, Date)> {
    let is_date = |word: &str| word.matches('.').count() >= 2;
    let mut days = order.split_whitespace().filter(|word| is_date(word));
    let day = days.find_map(|word| parse_date(word, today));
    let numbers = order.split_whitespace().filter(|word| !is_date(word));
    let numbers = numbers.map(|word| word.trim_matches(['№', 'N', ',', '.', '«', '»']));
    let mut numbers = numbers.filter(|word| word.contains(|c: char| c.is_ascii_digit()));
    let number = numbers.find(|word| word.chars().count() <= LONGEST)?;
    Some((number, day.filter(|day| *day <= today)?))
}

/// The number and the day of the order, if the school has told them.
pub(super) fn order(school: &School) -> Option<(&str, Date)> {
    let (number, day) = school.meta().card.get(FIELD)?.rsplit_once(' ')?;
    Some((number, day.parse().ok()?))
}
