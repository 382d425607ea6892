//! Working days: Monday to Friday, without the state's holidays and without the days off a school names on its card.

use std::sync::LazyLock;

use jiff::{
    ToSpan,
    civil::{Date, Weekday},
};
use regex::Regex;

use crate::{Moment, at_hour, local_date, parse_date};

/// State holidays, month and day (Labour Code, article 112, as of 23.11.2026).
const HOLIDAYS: [(i8, i8); 14] = [
    (1, 1),
    (1, 2),
    (1, 3),
    (1, 4),
    (1, 5),
    (1, 6),
    (1, 7),
    (1, 8),
    (2, 23),
    (3, 8),
    (5, 1),
    (5, 9),
    (6, 12),
    (11, 4),
];
/// A day off that falls on a weekend is made up for within so many days.
const MADE_UP_WITHIN: i64 = 3;
/// More periods than this are no calendar of a school.
const MOST_PERIODS: usize = 20;

static PERIOD: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        r"(\d{1,2}\.\d{1,2}(?:\.\d{2,4})?)(?:\s*(?:[-–—]|по)\s*(\d{1,2}\.\d{1,2}(?:\.\d{2,4})?))?",
    )
    .ok()
});

/// The days off of a school besides the weekends: from, to.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Calendar(Vec<(Date, Date)>);

impl Calendar {
    /// Reads the written form, `2026-10-30/2026-11-08 2026-12-31/2026-12-31`; what is no period is left out.
    #[must_use]
    pub fn written(off: &str) -> Self {
        let period = |one: &str| {
            let (from, to) = one.split_once('/')?;
            Some((from.parse().ok()?, to.parse().ok()?))
        };
        Self(off.split_whitespace().filter_map(period).collect())
    }

    /// Reads days off as people write them: «30.10–08.11, 31.12»; `None` if there are none in it or too many.
    #[must_use]
    pub fn parse(said: &str, today: Date) -> Option<Self> {
        let periods = PERIOD.as_ref()?.captures_iter(said).map(|found| {
            let from = parse_date(found.get(1)?.as_str(), today)?;
            let to = match found.get(2) {
                Some(to) => parse_date(to.as_str(), from)?,
                None => from,
            };
            Some((from, to))
        });
        let off: Option<Vec<_>> = periods.collect();
        let sound = |off: &Vec<_>| !off.is_empty() && off.len() <= MOST_PERIODS;
        off.filter(sound).map(Self)
    }

    /// The written form.
    #[must_use]
    pub fn form(&self) -> String {
        self.each(|from, to| format!("{from}/{to}"), " ")
    }

    /// For people: «30.10.2026–08.11.2026, 31.12.2026».
    #[must_use]
    pub fn shown(&self) -> String {
        let day = |day: Date| day.strftime("%d.%m.%Y").to_string();
        let period = |from, to| {
            if from == to {
                day(from)
            } else {
                format!("{}–{}", day(from), day(to))
            }
        };
        self.each(period, ", ")
    }

    fn each(&self, one: impl Fn(Date, Date) -> String, between: &str) -> String {
        let all: Vec<_> = self.0.iter().map(|(from, to)| one(*from, *to)).collect();
        all.join(between)
    }

    /// Whether the school works on that day.
    #[must_use]
    pub fn is_working(&self, day: Date) -> bool {
        let off = self.0.iter().any(|(from, to)| (*from..=*to).contains(&day));
        !off && !rests(day) && !is_made_up_for(day)
    }

    /// The day so many working days later.
    #[must_use]
    pub fn after(&self, day: Date, days: u32) -> Date {
        let later = day.series(1.day()).skip(1);
        let mut working = later.filter(|day| self.is_working(*day));
        working.nth(days.saturating_sub(1) as usize).unwrap_or(day)
    }

    /// How many working days have begun after one day, up to and with another.
    #[must_use]
    pub fn between(&self, from: Date, to: Date) -> usize {
        let days = from.series(1.day()).skip(1).take_while(|day| *day <= to);
        days.filter(|day| self.is_working(*day)).count()
    }

    /// This time of the next working day at the school.
    #[must_use]
    pub fn tomorrow(&self, now: Moment, zone_minutes: i32) -> Moment {
        let today = local_date(now, zone_minutes);
        let midnight = |day| at_hour(day, 0, zone_minutes).0;
        Moment(now.0 + midnight(self.after(today, 1)) - midnight(today))
    }
}

fn is_holiday(day: Date) -> bool {
    HOLIDAYS.contains(&(day.month(), day.day()))
}

fn is_weekend(day: Date) -> bool {
    matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday)
}

fn rests(day: Date) -> bool {
    is_weekend(day) || is_holiday(day)
}

/// A holiday on a weekend moves to the next working day; those of January are moved by decree, which a school writes on its card.
fn is_made_up_for(day: Date) -> bool {
    let before = (1..=MADE_UP_WITHIN).map(|days| day.saturating_sub(days.days()));
    let mut rest = before.take_while(|day| rests(*day));
    rest.any(|day| is_holiday(day) && is_weekend(day) && day.month() != 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn weekends_holidays_and_the_schools_own_days_off_do_not_count() {
        let state = Calendar::written("");
        for (day, days, then) in [
            (date(2026, 11, 23), 4, date(2026, 11, 27)),
            (date(2026, 11, 23), 5, date(2026, 11, 30)),
            (date(2026, 11, 28), 1, date(2026, 11, 30)),
            // Wednesday is the day of unity.
            (date(2026, 11, 3), 1, date(2026, 11, 5)),
            // The ninth of May is a Saturday: Monday makes up for it.
            (date(2026, 5, 8), 1, date(2026, 5, 12)),
            // The eighth of March is a Sunday.
            (date(2026, 3, 6), 1, date(2026, 3, 10)),
            (date(2026, 12, 31), 1, date(2027, 1, 11)),
        ] {
            assert_eq!(state.after(day, days), then, "{day} + {days}");
        }
        let own = Calendar::parse("30.10–08.11, 31.12", date(2026, 10, 1)).unwrap();
        assert_eq!(own.after(date(2026, 10, 29), 1), date(2026, 11, 9));
        assert_eq!(own.between(date(2026, 10, 28), date(2026, 11, 9)), 2);
        assert_eq!(Calendar::written(&own.form()), own);
        assert_eq!(own.shown(), "30.10.2026–08.11.2026, 31.12.2026");
        assert_eq!(Calendar::parse("каникулы", date(2026, 10, 1)), None);
        assert_eq!(Calendar::parse("31.02", date(2026, 10, 1)), None);
    }

    #[test]
    fn the_next_working_day_keeps_the_hour() {
        let friday = at_hour(date(2026, 11, 27), 15, 180);
        let monday = at_hour(date(2026, 11, 30), 15, 180);
        assert_eq!(Calendar::written("").tomorrow(friday, 180), monday);
    }
}
