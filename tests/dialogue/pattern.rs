//! One expected line against one that was seen: `…` is any rest, `{name}` is taken at first sight and must match later.

use std::collections::BTreeMap;

use super::grammar::{Mistake, same};

/// What was captured so far.
pub(crate) type Captures = BTreeMap<String, String>;

enum Piece<'a> {
    Text(&'a str),
    Any,
    Name(&'a str),
}

/// Whether the line is as expected; new names are captured if so.
pub(crate) fn matches(pattern: &str, line: &str, captures: &mut Captures) -> bool {
    let mut found = captures.clone();
    let fits = fits(&pieces(pattern), line, &mut found);
    if fits {
        *captures = found;
    }
    fits
}

/// Puts what was captured in place of its names.
pub(crate) fn filled(text: &str, captures: &Captures) -> Result<String, Mistake> {
    let mut filled = String::new();
    for piece in pieces(text) {
        match piece {
            Piece::Text(text) => filled.push_str(text),
            Piece::Any => filled.push('…'),
            Piece::Name(name) => filled.push_str(
                &captured(name, captures).ok_or(format!("nothing was captured as {{{name}}}"))?,
            ),
        }
    }
    Ok(filled)
}

/// The value of a name; `{код слитно}` is `{код}` without spaces.
fn captured(name: &str, captures: &Captures) -> Option<String> {
    let joined = || {
        Some(
            captures
                .get(name.strip_suffix(" слитно")?)?
                .replace(' ', ""),
        )
    };
    captures.get(name).cloned().or_else(joined)
}

fn pieces(pattern: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut rest = pattern;
    while let Some(at) = rest.find(['…', '{']) {
        let (before, from) = rest.split_at(at);
        pieces.push(Piece::Text(before));
        let name = from
            .strip_prefix('{')
            .and_then(|inner| inner.split_once('}'));
        rest = match (name, from.strip_prefix('…')) {
            (Some((name, after)), _) => {
                pieces.push(Piece::Name(name));
                after
            }
            (None, Some(after)) => {
                pieces.push(Piece::Any);
                after
            }
            (None, None) => {
                pieces.push(Piece::Text("{"));
                &from[1..]
            }
        };
    }
    pieces.push(Piece::Text(rest));
    pieces
}

fn fits(pieces: &[Piece], line: &str, captures: &mut Captures) -> bool {
    let Some((first, after)) = pieces.split_first() else {
        return line.is_empty();
    };
    match first {
        Piece::Text(text) => line
            .strip_prefix(text)
            .is_some_and(|rest| fits(after, rest, captures)),
        Piece::Any => ends(line).any(|end| fits(after, &line[end..], captures)),
        Piece::Name(name) => match captured(name, captures) {
            Some(known) => line
                .strip_prefix(known.as_str())
                .is_some_and(|rest| fits(after, rest, captures)),
            None => ends(line).skip(1).any(|end| {
                captures.insert((*name).to_owned(), line[..end].to_owned());
                fits(after, &line[end..], captures) || captures.remove(*name).is_none()
            }),
        },
    }
}

/// Every place where a piece of the line may end, the nearest first.
fn ends(line: &str) -> impl Iterator<Item = usize> {
    line.char_indices().map(|(at, _)| at).chain([line.len()])
}

/// How lines match.
pub(crate) fn check() -> Result<(), Mistake> {
    let mut captures = Captures::new();
    same(
        &matches("Код: {код} для 5А", "Код: 4827 1935 для 5А", &mut captures),
        &true,
    )?;
    same(&captures["код"].as_str(), &"4827 1935")?;
    same(&matches("{код}", "1111 2222", &mut captures), &false)?;
    same(&matches("Раз … три", "Раз два и три", &mut captures), &true)?;
    same(&matches("Раз …", "Раз два", &mut captures), &true)?;
    same(&matches("Раз", "Раз два", &mut captures), &false)?;
    same(&matches("a {x} b {x}", "a 1 b 2", &mut captures), &false)?;
    same(&captures.contains_key("x"), &false)?;
    same(
        &filled("/код {код}", &captures)?.as_str(),
        &"/код 4827 1935",
    )?;
    same(&filled("{код слитно}", &captures)?.as_str(), &"48271935")?;
    same(&filled("{нет}", &captures).is_err(), &true)
}
