//! When something is to be, as people write it: «26.11 15:00», «завтра в 10», «в пятницу 15.30», «27 ноября к 9 часам», and what else was said.

use jiff::civil::Date;

use super::dates;
use crate::parse_date;

/// A day, an hour, perhaps a link; the other words, in order.
#[derive(PartialEq, Eq, Debug)]
pub struct Appointment {
    pub day: Date,
    pub hour: i8,
    pub minute: i8,
    pub link: Option<String>,
    pub topic: String,
}

/// The words in any order; a day in digits goes before a day in words, for a topic may name one. `None`: no day or no hour.
#[must_use]
pub fn appointment(text: &str, today: Date) -> Option<Appointment> {
    let mut words: Vec<&str> = text.split_whitespace().collect();
    let link = words.iter().position(|word| word.contains("://"));
    let link = link.map(|at| words.remove(at).to_owned());
    let day = take(&mut words, |said| parse_date(said, today))
        .or_else(|| take(&mut words, |said| dates::named(said, today)))?;
    let (hour, minute) = take(&mut words, clock)?;
    let topic = words.join(" ");
    Some(Appointment {
        day,
        hour,
        minute,
        link,
        topic,
    })
}

/// Takes the first words, three at most, that can be read, and the preposition before them.
fn take<T>(words: &mut Vec<&str>, read: impl Fn(&str) -> Option<T>) -> Option<T> {
    let spans = (0..words.len()).flat_map(|at| [3, 2, 1].map(|count| (at, count)));
    let (at, count, found) = spans
        .filter(|(at, count)| at + count <= words.len())
        .find_map(|(at, count)| {
            let said = words[at..at + count].join(" ");
            Some((at, count, read(said.trim_end_matches([',', ';', '.']))?))
        })?;
    let before = at.checked_sub(1).filter(|at| is_preposition(words[*at]));
    words.drain(before.unwrap_or(at)..at + count);
    Some(found)
}

fn is_preposition(word: &str) -> bool {
    matches!(word.to_lowercase().as_str(), "в" | "во" | "на" | "к" | "с")
}

/// «15:00», «9.30», «в 15», «к 9 часам»; a number by itself is no hour.
fn clock(said: &str) -> Option<(i8, i8)> {
    let words: Vec<&str> = said.split(' ').collect();
    let (hour, minute) = match words[..] {
        [time] => time.split_once([':', '.'])?,
        [before, hour] if is_preposition(before) => (hour, "00"),
        [before, hour, unit] if is_preposition(before) && unit.starts_with("час") => {
            (hour, "00")
        }
        [hour, unit] if unit.starts_with("час") => (hour, "00"),
        _ => return None,
    };
    let (hour, minute): (i8, i8) = (hour.parse().ok()?, minute.get(..2)?.parse().ok()?);
    ((0..24).contains(&hour) && (0..60).contains(&minute)).then_some((hour, minute))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_and_an_hour_are_read_as_people_write_them() {
        let monday: Date = "2026-11-23".parse().unwrap();
        for (said, day, time, topic) in [
            ("26.11 15:00 Чаты", "2026-11-26", (15, 0), "Чаты"),
            ("Чаты 26.11, 9.30", "2026-11-26", (9, 30), "Чаты"),
            ("завтра в 10", "2026-11-24", (10, 0), ""),
            ("Завтра в 10:00", "2026-11-24", (10, 0), ""),
            ("10:15 послезавтра", "2026-11-25", (10, 15), ""),
            ("в пятницу в 10.30", "2026-11-27", (10, 30), ""),
            ("во вторник к 9 часам", "2026-11-24", (9, 0), ""),
            ("27 ноября 8:05", "2026-11-27", (8, 5), ""),
            ("27 ноября 2026 15:00", "2026-11-27", (15, 0), ""),
            ("в следующую среду 12:00", "2026-11-25", (12, 0), ""),
            (
                "Среда обитания 26.11 15:00",
                "2026-11-26",
                (15, 0),
                "Среда обитания",
            ),
            (
                "27.11 в 15:00 Час 5 вопросов",
                "2026-11-27",
                (15, 0),
                "Час 5 вопросов",
            ),
            ("сегодня 16 часов", "2026-11-23", (16, 0), ""),
        ] {
            let read = appointment(said, monday).unwrap_or_else(|| panic!("{said}"));
            assert_eq!(read.day.to_string(), day, "{said}");
            assert_eq!((read.hour, read.minute), time, "{said}");
            assert_eq!(read.topic, topic, "{said}");
        }
    }

    #[test]
    fn a_day_or_an_hour_alone_is_no_appointment() {
        let monday: Date = "2026-11-23".parse().unwrap();
        for said in [
            "завтра",
            "в 10",
            "10 марта 25:00",
            "Чаты 5 15:00",
            "завтра 10",
            "",
        ] {
            assert_eq!(appointment(said, monday), None, "{said}");
        }
    }
}
