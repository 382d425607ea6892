//! Unicode clean-up: one form of what phones and keyboards make of the same text.

use unicode_normalization::UnicodeNormalization;

/// One form of the same text: composed, without invisible signs, with one kind of dash, quote, space and digit.
pub(super) fn clean(text: &str) -> String {
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
        | '\u{20E3}' | '\u{3164}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{FFA0}' | '\u{FFF9}'..='\u{FFFB}'
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
        '！'..='～' => char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c),
        c => c,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn texts_of_all_phones_have_one_form() {
        for (typed, form) in [
            ("  5\u{00A0}А \n\n б ", "5 А\nб"),
            ("и\u{0306} е\u{0308}", "й ё"),
            ("по\u{0301}мощь", "помощь"),
            ("ст\u{200B}арт\u{202E}\u{FEFF}", "старт"),
            ("5–А — 5‑А − 5", "5-А - 5-А - 5"),
            ("«А» „Б“ ’В’", "\"А\" \"Б\" 'В'"),
            ("１２３／ＡＢ", "123/AB"),
            ("1️⃣ 2\u{20E3}", "1 2"),
            ("\t \u{3000}", ""),
        ] {
            assert_eq!(clean(typed), form, "{typed:?}");
        }
    }

    proptest! {
        #[test]
        fn cleaning_twice_changes_nothing(text in any::<String>()) {
            let once = clean(&text);
            prop_assert_eq!(clean(&once), once);
        }

        #[test]
        fn cleaning_marks_twice_changes_nothing(text in "[ \n\u{200B}-\u{200F}\u{300}-\u{345}а-яa-z\u{1F71}\u{344}\u{2000}-\u{200A}«»—-]{0,40}") {
            let once = clean(&text);
            prop_assert_eq!(clean(&once), once);
        }
    }
}
