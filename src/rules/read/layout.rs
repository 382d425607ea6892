//! Keyboard layout: what the same keys give in the other alphabet.

use super::homoglyphs::{has_cyrillic, has_latin};

/// The keys of a keyboard in both layouts: small letters, signs, and what shift makes of the signs.
const LATIN: &str = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.~{}:\"<>";
const CYRILLIC: &str = "ёйцукенгшщзхъфывапролджэячсмитьбюЁХЪЖЭБЮ";

/// «ghbukfcbnm 5f» → «пригласить 5а». Links and numbers stay.
pub(super) fn as_russian(text: &str) -> String {
    let swapped = swap(text, (LATIN, CYRILLIC), |word| {
        has_latin(word) && !is_surely_link(word)
    });
    lettered(&swapped)
}

/// «чат 7,» is «чат 7б»: after a number a comma is the letter on its key, unless the next number makes it a list.
fn lettered(text: &str) -> String {
    let words: Vec<&str> = text.split(' ').collect();
    let lists = |at: usize| {
        let next = words.get(at + 1);
        next.is_some_and(|next| next.starts_with(|c: char| c.is_ascii_digit()))
    };
    let word = |(at, word): (usize, &&str)| {
        let number = word.trim_end_matches([',', '?']);
        let grade = (1..=2).contains(&number.len()) && number.chars().all(|c| c.is_ascii_digit());
        match &word[number.len()..] {
            "," if grade && !lists(at) => format!("{number}б"),
            ",?" if grade => format!("{number}б,"),
            _ => (*word).to_owned(),
        }
    };
    words
        .iter()
        .enumerate()
        .map(word)
        .collect::<Vec<_>>()
        .join(" ")
}

/// «ыефке» → «start».
pub(super) fn as_latin(text: &str) -> String {
    swap(text, (CYRILLIC, LATIN), has_cyrillic)
}

fn swap(text: &str, keys: (&str, &str), wanted: impl Fn(&str) -> bool) -> String {
    let word = |word: &str| {
        if !wanted(word) {
            return word.to_owned();
        }
        // A comma at the end of a word is a comma far more often than the letter «б».
        let body = word.trim_end_matches([',', '.']);
        let swapped: String = body.chars().map(|c| on_key(c, keys)).collect();
        swapped + &word[body.len()..]
    };
    text.split(' ').map(word).collect::<Vec<_>>().join(" ")
}

fn on_key(c: char, (from, to): (&str, &str)) -> char {
    let find = |c: char| {
        let at = from.chars().position(|k| k == c)?;
        to.chars().nth(at)
    };
    let small = || {
        let lower = c.to_lowercase().next()?;
        let found = find(lower)?;
        if lower == c {
            Some(found)
        } else {
            found.to_uppercase().next()
        }
    };
    find(c).or_else(small).unwrap_or(c)
}

/// A word that can be nothing but an address.
pub(super) fn is_surely_link(word: &str) -> bool {
    let word = word.to_ascii_lowercase();
    word.contains("://")
        || word.starts_with("www.")
        || [".ru/", ".me/", ".com/", ".org/"]
            .iter()
            .any(|zone| word.contains(zone))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_layouts_are_of_one_length() {
        assert_eq!(LATIN.chars().count(), CYRILLIC.chars().count());
    }

    #[test]
    fn a_wrong_layout_is_read_as_meant() {
        for (typed, meant) in [
            ("ghbukfcbnm", "пригласить"),
            ("Ghbukfcbnm 5F", "Пригласить 5А"),
            ("cjplfnm rkfcc", "создать класс"),
            ("j,zpfntkmyj", "обязательно"),
            ("[jxe", "хочу"),
            ("gjvjom,", "помощь,"),
            ("lj 30.11", "до 30.11"),
            ("xfn 7,", "чат 7б"),
            ("xfn 7, gj;fkeqcnf", "чат 7б пожалуйста"),
            ("ghbyznm 7, 8", "принять 7, 8"),
            ("drk.xbnm", "включить"),
            ("`;br", "ёжик"),
            ("{jxe", "Хочу"),
            ("https://max.ru/join/abc", "https://max.ru/join/abc"),
        ] {
            assert_eq!(as_russian(typed), meant, "{typed}");
        }
        for (typed, meant) in [
            ("ыефке", "start"),
            ("рудз", "help"),
            ("Рудз", "Help"),
            ("ьутг", "menu"),
        ] {
            assert_eq!(as_latin(typed), meant, "{typed}");
        }
    }
}
