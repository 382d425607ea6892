//! Names of people and free text, cleaned of what only hides something.

use unicode_normalization::UnicodeNormalization;

use super::clean::is_invisible;

const NAME: usize = 60;
const DISPLAY: usize = 64;
const TEXT: usize = 500;

/// A name somebody gives for himself or a child: 1–60 letters, spaces, hyphens, dots and apostrophes.
#[must_use]
pub fn clean_name(text: &str) -> Option<String> {
    let name = spaced(text);
    let name = name.trim_matches([',', ';', ':', '!', '?', '"', ' ']);
    let sign = |c: char| matches!(c, ' ' | '-' | '.' | '\'');
    let sound = name.chars().all(|c| c.is_alphabetic() || sign(c))
        && name.chars().any(char::is_alphabetic)
        && name.chars().count() <= NAME
        && !has_domain(name);
    sound.then(|| name.to_owned())
}

/// A name as MAX shows it, harmless in a sentence: no invisible signs, one line, 64 characters at most.
#[must_use]
pub fn clean_display(text: &str) -> String {
    let line = spaced(text);
    let cut: String = line.chars().take(DISPLAY).collect();
    cut.trim_end().to_owned()
}

/// Free text: without invisible signs, with its lines, up to 500 characters.
pub(super) fn clean_text(text: &str) -> Option<String> {
    let seen: String = text.nfc().filter(|c| !is_invisible(*c)).collect();
    let seen = seen.trim();
    let sound = seen.chars().any(char::is_alphanumeric) && seen.chars().nth(TEXT).is_none();
    sound.then(|| seen.to_owned())
}

/// One line, single spaces, one kind of hyphen and apostrophe.
fn spaced(text: &str) -> String {
    let seen: String = text
        .nfc()
        .filter(|c| !is_invisible(*c))
        .map(|c| match c {
            '‐' | '‑' | '‒' | '–' | '—' | '−' => '-',
            '’' | '‘' | 'ʼ' | '`' => '\'',
            c => c,
        })
        .collect();
    seen.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A dot inside a small-lettered word makes an address; after an initial it does not.
fn has_domain(name: &str) -> bool {
    name.split(' ').any(|word| {
        let parts: Vec<&str> = word.split('.').collect();
        parts.windows(2).any(|pair| {
            let [before, after] = pair else { return false };
            before.chars().count() > 1 && after.starts_with(char::is_lowercase)
        })
    })
}
