//! The card of the school (2.3/3): what everybody may know of it, and how the administrator changes a line of it.

use serde::Deserialize;

use super::Command;
use jiff::civil::Date;

use crate::{
    Asked, Button, Calendar, Call, Change, Decision, Meta, Role, Scene, Stop, local_date, read,
    text,
};

/// The lines of the card, in its order.
const FIELDS: [&str; 13] = [
    "school_name",
    "school_address",
    "school_hours",
    "school_diary",
    "school_contact",
    "school_alternatives",
    "school_wait",
    "school_join",
    "school_consent",
    "school_days",
    "school_off",
    "school_quiet",
    "school_zone",
];
/// Families join with an invitation and without, or only with one.
const JOINING: [&str; 2] = ["anybody", "invited"];
/// Consent is asked for, or the school has another ground to keep data.
const CONSENT: [&str; 2] = ["asked", "other"];
/// An invitation lives at most so many days.
const LONGEST_DAYS: i64 = 180;
/// A line is short; longer texts belong into the folder of texts.
const LONGEST: usize = 200;

#[derive(Deserialize)]
pub(super) struct Args {
    field: Option<String>,
    value: Option<String>,
}

pub(super) fn decide(scene: &Scene, call: &Call, args: Args) -> Result<Decision, Stop> {
    let field = args.field.filter(|f| FIELDS.contains(&f.as_str()));
    let Some(field) = field else {
        return Ok(card(scene, call));
    };
    // Where there are but two ways, a press takes the other.
    let value = args.value.or_else(|| other_way(scene, &field));
    let Some(value) = value else {
        return Err(Stop::Ask("value"));
    };
    let today = local_date(scene.now, scene.school.meta().zone_minutes);
    let Some(value) = written(&field, &value, today) else {
        return Ok(Decision::new().say(call.who(), text!("school-card-bad", field = &field)));
    };
    let saved = text!("school-card-saved", field = &field, value = &value);
    let described = Change::SchoolDescribed {
        field,
        value,
        by: call.who(),
    };
    Ok(Decision::new().change(described).say(call.who(), saved))
}

/// The other value of a line that has but two.
fn other_way(scene: &Scene, field: &str) -> Option<String> {
    let [usual, other] = match field {
        "school_join" => JOINING,
        "school_consent" => CONSENT,
        _ => return None,
    };
    let now = scene.school.meta().said(field);
    Some(if now == other { usual } else { other }.to_owned())
}

fn card(scene: &Scene, call: &Call) -> Decision {
    let meta = scene.school.meta();
    let (from, to) = meta.quiet;
    let (hours, minutes) = (meta.zone_minutes / 60, meta.zone_minutes % 60);
    let zone = if minutes == 0 {
        format!("{hours:+}")
    } else {
        format!("{hours:+}:{:02}", minutes.abs())
    };
    let card = text!(
        "school-card",
        school = scene.school.name().unwrap_or_default(),
        address = meta.said("school_address"),
        hours = meta.said("school_hours"),
        diary = meta.said("school_diary"),
        contact = meta.said("school_contact"),
        alternatives = meta.said("school_alternatives"),
        wait = meta.said("school_wait"),
        join = meta.said("school_join"),
        consent = meta.said("school_consent"),
        days = meta.said("school_days"),
        off = off(meta),
        from = u32::from(from),
        to = u32::from(to),
        zone = zone
    );
    let button = |field: &str| {
        let asked = Asked::new(Command::SchoolCard).with("field", field);
        vec![Button::keep(
            text!("school-card-button", field = field),
            asked,
        )]
    };
    let edits = scene.school.is(call.who(), Role::Administrator);
    let fields = FIELDS.into_iter().filter(|_| edits);
    Decision::new().say_with(call.who(), card, fields.map(button).collect())
}

/// The days off besides weekends and holidays, for people.
fn off(meta: &Meta) -> String {
    match meta.calendar().shown() {
        none if none.is_empty() => "none".into(),
        off => off,
    }
}

/// The one written form of a line; `None`: it cannot be one.
fn written(field: &str, said: &str, today: Date) -> Option<String> {
    match field {
        "school_off" => Calendar::parse(said, today).map(|off| off.form()),
        "school_quiet" => read::hours(said).map(|(from, to)| format!("{from}-{to}")),
        "school_zone" => read::zone_minutes(said).map(|minutes| minutes.to_string()),
        "school_consent" => CONSENT.contains(&said).then(|| said.to_owned()),
        "school_join" => JOINING.contains(&said).then(|| said.to_owned()),
        "school_days" => {
            let number = said
                .split(|c: char| !c.is_ascii_digit())
                .find(|n| !n.is_empty());
            let days = number.and_then(|n| n.parse().ok());
            days.filter(|days| (1..=LONGEST_DAYS).contains(days))
                .map(|days: i64| days.to_string())
        }
        "school_name" => read::clean_name(said),
        _ => {
            let line = said.split_whitespace().collect::<Vec<_>>().join(" ");
            let line = line.trim_end_matches('.').to_owned();
            (!line.is_empty() && line.chars().nth(LONGEST).is_none()).then_some(line)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_and_zones_are_written_in_one_form() {
        for (field, said, form) in [
            ("school_quiet", "21-8", Some("21-8")),
            ("school_quiet", "с 21:00 до 8:00", Some("21-8")),
            ("school_quiet", "ночью", None),
            ("school_off", "31.12", Some("2026-12-31/2026-12-31")),
            ("school_off", "летом", None),
            ("school_join", "invited", Some("invited")),
            ("school_join", "да", None),
            ("school_days", "30 дней", Some("30")),
            ("school_days", "0", None),
            ("school_days", "год", None),
            ("school_quiet", "25-8", None),
            ("school_zone", "МСК+2", Some("300")),
            ("school_zone", "мск", Some("180")),
            ("school_zone", "UTC+5", Some("300")),
            ("school_zone", "+12", Some("720")),
            ("school_zone", "-5", None),
            (
                "school_address",
                " ул.  Школьная,\n1. ",
                Some("ул. Школьная, 1"),
            ),
        ] {
            let today = jiff::civil::date(2026, 11, 23);
            assert_eq!(written(field, said, today).as_deref(), form, "{said}");
        }
    }
}
