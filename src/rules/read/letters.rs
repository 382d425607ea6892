//! Letters: one form for what phones, keyboards and habits make of the same words.

use unicode_normalization::UnicodeNormalization;

/// The keys of a keyboard in both layouts: small letters, signs, and what shift makes of the signs.
const LATIN: &str = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.~{}:\"<>";
const CYRILLIC: &str = "ёйцукенгшщзхъфывапролджэячсмитьбюЁХЪЖЭБЮ";

/// Latin letters that look like Cyrillic ones, as they slip into Russian words.
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

/// One form of the same text: composed, without invisible signs, with one kind of dash, quote, space and digit.
pub(super) fn normalise(text: &str) -> String {
    let plain = text.nfc().filter(|c| !is_invisible(*c)).map(plain);
    let mut line = String::with_capacity(text.len());
    for c in plain {
        match (c, line.chars().last()) {
            ('\n', Some(' ')) => {
                line.pop();
                line.push('\n');
            }
            (' ' | '\n', None | Some(' ' | '\n')) => {}
            (c, _) => line.push(c),
        }
    }
    line.trim_end().nfc().collect()
}

/// Zero width, bidi, soft hyphens, variation selectors, tags, controls; and the stress mark, which Cyrillic never composes with.
pub(super) fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{0301}' | '\u{00AD}' | '\u{034F}' | '\u{061C}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}'
        | '\u{180B}'..='\u{180F}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}'
        | '\u{3164}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{FFA0}' | '\u{FFF9}'..='\u{FFFB}'
        | '\u{E0000}'..='\u{E0FFF}')
        || (c.is_control() && !c.is_whitespace())
}

fn plain(c: char) -> char {
    match c {
        '\n' | '\r' | '\u{0B}' | '\u{0C}' | '\u{85}' | '\u{2028}' | '\u{2029}' => '\n',
        c if c.is_whitespace() => ' ',
        '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' | '﹣' | '－' => '-',
        '«' | '»' | '„' | '“' | '”' | '‟' | '″' | '‹' | '›' | '＂' => '"',
        '‘' | '’' | '‚' | '‛' | '′' | 'ʼ' => '\'',
        '０'..='９' => {
            char::from(b'0' + u8::try_from(u32::from(c) - u32::from('０')).unwrap_or(0))
        }
        '／' => '/',
        c => c,
    }
}

/// A word for comparison: without signs around it, in small letters, «ё» as «е», Latin look-alikes inside a Cyrillic word as Cyrillic.
pub(super) fn key(word: &str) -> String {
    let word = word.trim_matches(|c: char| !c.is_alphanumeric());
    let mixed = has_cyrillic(word);
    word.chars()
        .flat_map(char::to_lowercase)
        .map(|c| if c == 'ё' { 'е' } else { c })
        .map(|c| if mixed { lookalike(c) } else { c })
        .collect()
}

fn lookalike(c: char) -> char {
    LOOKALIKES
        .iter()
        .find(|(latin, _)| *latin == c)
        .map_or(c, |(_, cyrillic)| *cyrillic)
}

pub(super) fn has_cyrillic(text: &str) -> bool {
    text.chars().any(|c| ('\u{0400}'..='\u{04FF}').contains(&c))
}

pub(super) fn has_latin(text: &str) -> bool {
    text.chars().any(|c| c.is_ascii_alphabetic())
}

/// «ghbukfcbnm 5f» → «пригласить 5а»: what the same keys give in the Russian layout. Links and numbers stay.
pub(super) fn as_russian(text: &str) -> String {
    swap(text, (LATIN, CYRILLIC), |word| {
        has_latin(word) && !is_surely_link(word)
    })
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
    use proptest::prelude::*;

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
    }

    #[test]
    fn texts_of_all_phones_have_one_form() {
        for (typed, form) in [
            ("  5\u{00A0}А \n\n б ", "5 А\nб"),
            ("и\u{0306} е\u{0308}", "й ё"),
            ("по\u{0301}мощь", "помощь"),
            ("ст\u{200B}арт\u{202E}\u{FEFF}", "старт"),
            ("1–4 — «А» „Б“", "1-4 - \"А\" \"Б\""),
            ("１２", "12"),
        ] {
            assert_eq!(normalise(typed), form, "{typed:?}");
        }
    }

    proptest! {
        #[test]
        fn normalising_twice_changes_nothing(text in any::<String>()) {
            let once = normalise(&text);
            prop_assert_eq!(normalise(&once), once);
        }

        #[test]
        fn normalising_marks_twice_changes_nothing(text in "[ \n\u{200B}-\u{200F}\u{300}-\u{345}а-яa-z\u{1F71}\u{344}\u{2000}-\u{200A}«»—-]{0,40}") {
            let once = normalise(&text);
            prop_assert_eq!(normalise(&once), once);
        }
    }
}
