//! Homoglyphs: Latin letters that look like Cyrillic ones, as they slip into Russian words. Never for links and codes.

const LOOKALIKES: [(char, char); 13] = [
    ('a', 'а'),
    ('b', 'в'),
    ('c', 'с'),
    ('e', 'е'),
    ('h', 'н'),
    ('k', 'к'),
    ('m', 'м'),
    ('o', 'о'),
    ('p', 'р'),
    ('t', 'т'),
    ('u', 'и'),
    ('x', 'х'),
    ('y', 'у'),
];

/// Letters of other Cyrillic alphabets and signs that stand for Russian ones.
const STRANGERS: [(char, char); 3] = [('і', 'и'), ('ё', 'е'), ('ї', 'и')];

/// A word for comparison: without signs around it, in small letters, «ё» as «е», Latin look-alikes inside a Cyrillic word as Cyrillic.
pub(super) fn key(word: &str) -> String {
    let word = word.trim_matches(|c: char| !c.is_alphanumeric());
    let mixed = has_cyrillic(word);
    let small = word.chars().flat_map(char::to_lowercase);
    small
        .map(|c| find(&STRANGERS, c).unwrap_or(c))
        .map(|c| {
            if mixed {
                find(&LOOKALIKES, c).unwrap_or(c)
            } else {
                c
            }
        })
        .collect()
}

/// A word of Latin letters read by their looks; `None`: some have no Cyrillic twin.
pub(super) fn by_look(word: &str) -> Option<String> {
    let small = word.chars().flat_map(char::to_lowercase);
    small
        .map(|c| {
            if c.is_ascii_alphabetic() {
                find(&LOOKALIKES, c)
            } else {
                Some(c)
            }
        })
        .collect()
}

fn find(table: &[(char, char)], c: char) -> Option<char> {
    table.iter().find(|(from, _)| *from == c).map(|(_, to)| *to)
}

pub(super) fn has_cyrillic(text: &str) -> bool {
    text.chars().any(|c| ('\u{0400}'..='\u{04FF}').contains(&c))
}

pub(super) fn has_latin(text: &str) -> bool {
    text.chars().any(|c| c.is_ascii_alphabetic())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn latin_letters_inside_russian_words_are_what_they_look_like() {
        for (typed, meant) in [
            ("oдoбpить", "одобрить"),
            ("Пoмoщь", "помощь"),
            ("CТАТУC", "статус"),
            ("ЗAЯВKИ", "заявки"),
            ("«Ёлка!»", "елка"),
            ("help", "help"),
            ("5a", "5a"),
        ] {
            assert_eq!(key(typed), meant, "{typed}");
        }
        assert_eq!(by_look("MAMA").as_deref(), Some("мама"));
        assert_eq!(by_look("help"), None);
    }
}
