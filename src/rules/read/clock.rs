//! Hours of the day and time zones, as people write them.

/// «21-8», «с 21:00 до 8:00»: from which hour to which.
#[must_use]
pub fn hours(said: &str) -> Option<(u8, u8)> {
    let parts = said.split(|c: char| !c.is_ascii_digit());
    let numbers: Vec<u8> = parts.filter_map(|n| n.parse().ok()).collect();
    let (from, to) = match numbers[..] {
        [from, to] | [from, 0, to, 0] => (from, to),
        _ => return None,
    };
    (from < 24 && to < 24 && from != to).then_some((from, to))
}

/// «МСК+2», «UTC+5», «+5»: minutes east of UTC; Russia is between +2 and +12.
#[must_use]
pub fn zone_minutes(said: &str) -> Option<i32> {
    let said = said.to_lowercase().replace(['−', '–'], "-");
    let moscow = said.contains("мск") || said.contains("моск");
    let number = said.trim_start_matches(|c: char| !matches!(c, '+' | '-' | '0'..='9'));
    let hours: i32 = match number.trim() {
        "" if moscow => 0,
        number => number.parse().ok()?,
    };
    let hours = if moscow { hours.checked_add(3)? } else { hours };
    (2..=12).contains(&hours).then_some(hours * 60)
}
