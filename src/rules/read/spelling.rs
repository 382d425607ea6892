//! Spelling: which letters were meant; the text as typed, in the other keyboard layout, or with its strangers mended.

use super::{
    homoglyphs::{by_look, has_cyrillic, has_latin},
    known, layout,
    line::Line,
    links, names,
    words::Words,
};

/// So many words in a hundred must be known before a text in another alphabet is taken for Russian.
const ENOUGH: usize = 60;
/// Shorter words are not mended one by one.
const SHORTEST: usize = 3;

/// The line as it was meant.
pub(super) fn read(text: &str, nick: &str) -> Line {
    let line = Line::of(text, nick);
    let (cyrillic, latin) = (has_cyrillic(line.text()), has_latin(line.text()));
    if cyrillic != latin && names::exact(&line.words).is_some() {
        return line;
    }
    match (cyrillic, latin) {
        (true, true) => mended(&line, nick).unwrap_or(line),
        (true, false) => in_latin(&line, nick).unwrap_or(line),
        (false, true) => in_russian(&line, text, nick).unwrap_or(line),
        (false, false) => line,
    }
}

/// «.ыефке» is «/start», if it is the name of something.
fn in_latin(line: &Line, nick: &str) -> Option<Line> {
    let other = Line::of(&layout::as_latin(line.text()), nick);
    names::exact(&other.words)?;
    (!known::enough(&line.words, 1)).then_some(Line {
        slashed: line.slashed || other.slashed,
        ..other
    })
}

fn in_russian(line: &Line, text: &str, nick: &str) -> Option<Line> {
    if links::any(&line.words) && line.words.list.len() == 1 {
        return None;
    }
    let other = Line::of(&layout::as_russian(text), nick);
    if names::exact(&other.words).is_some() || known::enough(&other.words, ENOUGH) {
        return Some(Line {
            slashed: line.slashed || other.slashed,
            ..other
        });
    }
    let looks = each(line.text(), |word| by_look(word).filter(|w| known::is(w)));
    let other = Line::of(&looks?, nick);
    has_cyrillic(other.text()).then_some(Line {
        slashed: line.slashed,
        ..other
    })
}

/// Single words of Latin letters among Russian ones: look-alikes and the wrong layout.
fn mended(line: &Line, nick: &str) -> Option<Line> {
    let other = each(line.text(), |word| {
        let russian = || layout::as_russian(word);
        by_look(word)
            .filter(|w| known::is(w))
            .or_else(|| Some(russian()).filter(|w| known::is(w)))
    })?;
    let other = Line::of(&other, nick);
    Some(Line {
        slashed: line.slashed || other.slashed,
        ..other
    })
}

/// The text with each foreign word exchanged for what is made of it; `None`: nothing was.
fn each(text: &str, mend: impl Fn(&str) -> Option<String>) -> Option<String> {
    let mut changed = false;
    let word = |word: &str| {
        let letters = word.chars().filter(|c| c.is_alphabetic()).count();
        let foreign = letters >= SHORTEST && !has_cyrillic(word) && !layout::is_surely_link(word);
        let mended = (foreign && !known::is(&Words::of(word).key(0).to_lowercase()))
            .then(|| mend(word))
            .flatten();
        changed |= mended.is_some();
        mended.unwrap_or_else(|| word.to_owned())
    };
    let text = text.split(' ').map(word).collect::<Vec<_>>().join(" ");
    changed.then_some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_letters_that_were_meant_are_found() {
        for (typed, meant) in [
            ("ghbdtn", "привет"),
            ("xfn 5f", "чат 5а"),
            (".рудз", "help"),
            ("чат rkfccf", "чат класса"),
            ("CTATYC", "статус"),
            ("max не работает", "max не работает"),
            ("how do I join", "how do I join"),
            ("status", "status"),
        ] {
            assert_eq!(
                read(typed, "").text().to_lowercase(),
                meant.to_lowercase(),
                "{typed}"
            );
        }
    }
}
