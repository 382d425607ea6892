//! Phones on visiting cards.

const LEAST_DIGITS: usize = 5;
const MOST_DIGITS: usize = 15; // E.164

/// The first phone of a vCard, as digits.
pub(crate) fn phone(card: &str) -> Option<String> {
    unfolded(card).lines().find_map(|line| digits(tel(line)?))
}

/// A line that begins with a space goes on the line before it.
fn unfolded(card: &str) -> String {
    let card = card.replace("\r\n", "\n").replace('\r', "\n");
    card.replace("\n ", "").replace("\n\t", "")
}

/// The value of `TEL`, `home.tel`, `TEL;TYPE=cell`, `TEL;X="a:b"`.
fn tel(line: &str) -> Option<&str> {
    let mut quoted = false;
    let colon = line.find(|sign| {
        quoted ^= sign == '"';
        sign == ':' && !quoted
    })?;
    let (name, value) = (&line[..colon], &line[colon + 1..]);
    let name = name.split(';').next().unwrap_or_default().trim();
    let name = name.rsplit('.').next().unwrap_or_default();
    name.eq_ignore_ascii_case("tel").then_some(value)
}

/// `+7 (999) 123-45-67` and `tel:+7-999-123-45-67;ext=8` alike.
fn digits(value: &str) -> Option<String> {
    let number = value.split(';').next().unwrap_or_default();
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    (LEAST_DIGITS..=MOST_DIGITS)
        .contains(&digits.len())
        .then_some(digits)
}
