//! Links: found among words, judged by `link`, kept in their one written form.

use std::sync::LazyLock;

use regex::Regex;

use super::words::Words;
use crate::link;

/// Anything with one of these ends, or with a scheme, wants to be a link; «М.П.Иванова» does not.
static HOST: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?i)^(?:[\p{L}\d_-]+\.)+(?:ru|рф|com|org|net|me|su|io|app|link|cc|ly|to|info|site|online|xyz|kz|by|uz|kg|tj|az|am|pro|top|club|page|gl|be|dev|us|tk|evil|xn--p1ai)(?:[/@?#:].*)?$").ok()
});
static SCHEME: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"^[A-Za-z][A-Za-z0-9+.-]{1,20}:\S").ok());

/// A link that was found.
pub(super) enum Link {
    /// Of a MAX group, in its one written form.
    Group(String),
    /// To this bot: what follows `?start=`.
    Deep(String),
    /// Anything else, as it was typed.
    Wrong(String),
}

/// Takes the first link.
pub(super) fn take(words: &mut Words, nick: &str) -> Option<Link> {
    let at = (0..words.list.len()).find(|at| words.free(*at, 1) && is_link(words.raw(*at)))?;
    words.take(at, 1);
    let typed = bare(words.raw(at));
    Some(
        if let Some(payload) = link::deep_link_payload(typed, nick) {
            Link::Deep(payload.to_owned())
        } else {
            link::group_link(typed).map_or_else(|_| Link::Wrong(typed.to_owned()), Link::Group)
        },
    )
}

/// Whether there is a link at all.
pub(super) fn any(words: &Words) -> bool {
    words
        .list
        .iter()
        .any(|w| is_link(&words.text[w.at.clone()]))
}

fn is_link(word: &str) -> bool {
    // Most words have neither sign.
    if !word.contains(['.', ':']) {
        return false;
    }
    let word = bare(word);
    word.contains("://")
        || [&HOST, &SCHEME]
            .iter()
            .any(|form| form.as_ref().is_some_and(|f| f.is_match(word)))
}

/// Without brackets, quotes and the full stop of the sentence.
pub(super) fn bare(word: &str) -> &str {
    let word = word
        .trim_start_matches(['<', '"', '\'', '('])
        .trim_end_matches(['.', ',', ';', '!', '>', '"', '\'']);
    // A bracket belongs to the link only if it was opened in it.
    if word.contains('(') {
        word
    } else {
        word.trim_end_matches([')', '.', '>'])
    }
}
