//! Phones: Russian ones in any dress, others with their plus; written +79001234567.

use std::sync::LazyLock;

use regex::Regex;

use super::words::Words;

/// Digits with what people put between them; an extension is no part of it.
static PHONE: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"\+?\(?\d(?:[ ().-]{0,3}\d){6,14}").ok());
const LONGEST: usize = 400;

#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Phone {
    Right(String),
    /// As it was typed.
    Wrong(String),
}

/// Takes the first phone. `asked`: one was asked for, so that any number must be one.
pub(super) fn take(words: &mut Words, asked: bool) -> Option<Phone> {
    let text = words.text.get(..LONGEST).unwrap_or(&words.text).to_owned();
    let found = PHONE
        .as_ref()?
        .find_iter(&text)
        .find(|m| !is_inside(&text, m.start(), m.end()))?;
    let typed = found.as_str();
    let digits: String = typed.chars().filter(char::is_ascii_digit).collect();
    let plus = typed.starts_with('+');
    let phone = match (digits.len(), digits.as_bytes().first()?) {
        (10, b'9') if !plus => Phone::Right(format!("+7{digits}")),
        (11, b'7') => Phone::Right(format!("+{digits}")),
        (11, b'8') if !plus => Phone::Right(format!("+7{}", &digits[1..])),
        (11..=13, _)
            if plus
                || ["998", "996", "992", "994", "374", "375"]
                    .iter()
                    .any(|c| digits.starts_with(c))
                    && digits.len() == 12 =>
        {
            Phone::Right(format!("+{digits}"))
        }
        (9..=12, b'7' | b'8' | b'9') if !(digits.len() == 12 && !plus && !asked) => {
            Phone::Wrong(typed.to_owned())
        }
        _ if asked || plus => Phone::Wrong(typed.to_owned()),
        _ => return None,
    };
    let (from, to) = (found.start(), found.end());
    for word in words
        .list
        .iter_mut()
        .filter(|w| w.at.start < to && w.at.end > from)
    {
        word.taken = true;
    }
    Some(phone)
}

/// The telephone a cell or an answer is.
#[must_use]
pub fn phone(text: &str) -> Option<String> {
    match take(&mut Words::of(text), true)? {
        Phone::Right(phone) => Some(phone),
        Phone::Wrong(_) => None,
    }
}

/// Part of a longer number or of a word: a code, a link.
fn is_inside(text: &str, from: usize, to: usize) -> bool {
    let joins = |c: char| c.is_alphanumeric() || matches!(c, '/' | '=' | '_');
    text[..from].ends_with(joins) || text[to..].starts_with(joins)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_phone_is_read_in_any_dress() {
        let read = |text: &str| take(&mut Words::of(text), false);
        for (typed, phone) in [
            ("+7(900)123 45 67", "+79001234567"),
            ("8 900 123-45-67", "+79001234567"),
            ("8(900)1234567 доб. 12", "+79001234567"),
            ("900.123.45.67", "+79001234567"),
            ("мой номер 79001234567", "+79001234567"),
            ("+998 90 123 45 67", "+998901234567"),
        ] {
            assert_eq!(read(typed), Some(Phone::Right(phone.into())), "{typed}");
        }
        for typed in ["8912345678", "8 900 123 45 6"] {
            assert_eq!(read(typed), Some(Phone::Wrong(typed.into())), "{typed}");
        }
        for typed in [
            "4827 1935",
            "123456",
            "до 30.11.2026",
            "12 13 14",
            "1234567",
        ] {
            assert_eq!(read(typed), None, "{typed}");
        }
    }
}
