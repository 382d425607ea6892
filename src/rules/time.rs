//! Dates as people mean them. Russia has no summer time, so a school's clock is a fixed offset.

use jiff::{Timestamp, civil::Date, tz::Offset};

use crate::Moment;

/// The day it is at the school.
#[must_use]
pub fn local_date(now: Moment, zone_minutes: i32) -> Date {
    let offset = Offset::from_seconds(zone_minutes * 60).unwrap_or(Offset::UTC);
    let at = Timestamp::from_millisecond(now.0).unwrap_or(Timestamp::UNIX_EPOCH);
    offset.to_datetime(at).date()
}

/// The time of the day at the school: «14:05».
#[must_use]
pub fn local_time(now: Moment, zone_minutes: i32) -> String {
    let minutes = now.0.div_euclid(60_000) + i64::from(zone_minutes);
    let (hour, minute) = (
        minutes.div_euclid(60).rem_euclid(24),
        minutes.rem_euclid(60),
    );
    format!("{hour:02}:{minute:02}")
}

/// The first moment after this day at the school.
#[must_use]
pub fn day_end(day: Date, zone_minutes: i32) -> Moment {
    let offset = Offset::from_seconds(zone_minutes * 60).unwrap_or(Offset::UTC);
    let next = day.tomorrow().unwrap_or(day).at(0, 0, 0, 0);
    offset
        .to_timestamp(next)
        .map_or(Moment(i64::MAX), |t| Moment(t.as_millisecond()))
}

/// This hour of a day at the school.
#[must_use]
pub fn at_hour(day: Date, hour: i8, zone_minutes: i32) -> Moment {
    let before = day.yesterday().unwrap_or(day);
    Moment(day_end(before, zone_minutes).0 + i64::from(hour) * 60 * 60_000)
}

/// When the quiet hours end, if it is quiet now: from one hour of the evening to another of the morning, at the school.
#[must_use]
pub fn quiet_end(now: Moment, zone_minutes: i32, (from, to): (u8, u8)) -> Option<Moment> {
    const HOUR_MS: i64 = 60 * 60_000;
    let local = now.0 + i64::from(zone_minutes) * 60_000;
    let (from, to) = (i64::from(from) * HOUR_MS, i64::from(to) * HOUR_MS);
    let since_midnight = local.rem_euclid(24 * HOUR_MS);
    let since_from = (since_midnight - from).rem_euclid(24 * HOUR_MS);
    let length = (to - from).rem_euclid(24 * HOUR_MS);
    (since_from < length).then(|| Moment(now.0 + length - since_from))
}

/// «30.11», «30.11.2026»: the nearest such day from today on.
#[must_use]
pub fn parse_date(text: &str, today: Date) -> Option<Date> {
    let mut parts = text.trim().trim_end_matches('.').split('.');
    let day: i8 = parts.next()?.parse().ok()?;
    let month: i8 = parts.next()?.parse().ok()?;
    match parts.next() {
        Some(year) => {
            let year: i16 = year.parse().ok()?;
            Date::new(if year < 100 { 2000 + year } else { year }, month, day).ok()
        }
        None => [today.year(), today.year() + 1]
            .into_iter()
            .filter_map(|year| Date::new(year, month, day).ok())
            .find(|date| *date >= today),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_date_without_a_year_is_the_nearest() {
        let today = date(2026, 11, 23);
        assert_eq!(parse_date("30.11", today), Some(date(2026, 11, 30)));
        assert_eq!(parse_date("15.01", today), Some(date(2027, 1, 15)));
        assert_eq!(parse_date("23.11", today), Some(today));
        assert_eq!(parse_date("1.9.27", today), Some(date(2027, 9, 1)));
        assert_eq!(parse_date("31.02", today), None);
    }

    #[test]
    fn at_night_it_is_quiet_until_the_morning() {
        let hour = |hour: i64| Moment(hour * 60 * 60_000);
        // 21:00–8:00 in Moscow is 18:00–5:00 UTC.
        for (now, end) in [
            (hour(17), None),
            (hour(18), Some(hour(29))),
            (hour(23), Some(hour(29))),
            (hour(28), Some(hour(29))),
            (hour(29), None),
        ] {
            assert_eq!(quiet_end(now, 180, (21, 8)), end, "{now:?}");
        }
    }

    #[test]
    fn an_hour_of_a_day_is_the_schools() {
        let monday = date(2026, 11, 23);
        let ten = at_hour(monday, 10, 180);
        assert_eq!(local_date(ten, 180), monday);
        assert_eq!(local_time(ten, 180), "10:00");
    }

    #[test]
    fn a_day_ends_at_midnight_of_the_school() {
        let end = day_end(date(2026, 11, 30), 180);
        assert_eq!(local_date(end, 180), date(2026, 12, 1));
        assert_eq!(local_date(Moment(end.0 - 1), 180), date(2026, 11, 30));
    }
}
