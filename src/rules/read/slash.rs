//! Prefix: the slash of a command, and what people type for one.

/// On a Russian keyboard the key of the slash gives a dot; `!` and `#` are habits from elsewhere.
const SLASHES: [char; 5] = ['/', '\\', '.', '!', '#'];

/// What follows the slash; a dot, an exclamation mark and a hash are one only right before a letter.
pub(super) fn unslashed(text: &str) -> Option<&str> {
    // Three dots are a pause.
    if text.starts_with("..") {
        return None;
    }
    let rest = text.trim_start_matches(SLASHES);
    let slashed = rest.len() < text.len();
    let spaced = text.starts_with(['/', '\\']);
    let rest = if spaced { rest.trim_start() } else { rest };
    (slashed && rest.starts_with(char::is_alphabetic)).then_some(rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_these_are_one_slash() {
        for typed in [
            "/чат", "//чат", "\\чат", ".чат", "!чат", "#чат", "/ чат", "/.чат",
        ] {
            assert_eq!(unslashed(typed), Some("чат"), "{typed}");
        }
        for typed in [
            "чат",
            "..чат",
            "...чат",
            ". чат",
            "! чат",
            "...",
            "/5",
            "-чат",
            "",
        ] {
            assert_eq!(unslashed(typed), None, "{typed}");
        }
    }
}
