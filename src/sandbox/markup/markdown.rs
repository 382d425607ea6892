//! Reads the markdown that MAX understands, as greedily as it does: `_x_` is italic inside a word, too.

use super::{Building, Marked};

const PAIRS: [(&str, &str); 7] = [
    ("**", "strong"),
    ("__", "strong"),
    ("~~", "strikethrough"),
    ("++", "underline"),
    ("^^", "highlighted"),
    ("*", "emphasized"),
    ("_", "emphasized"),
];

pub(super) fn read(source: &str) -> Marked {
    let mut out = Building::default();
    for (number, part) in source.split("```").enumerate() {
        if number % 2 == 1 {
            let from = out.length;
            out.push(part.trim_matches('\n'));
            out.mark("monospaced", from, None);
        } else {
            lines(part, &mut out);
        }
    }
    out.finish()
}

fn lines(source: &str, out: &mut Building) {
    for (number, line) in source.split('\n').enumerate() {
        if number > 0 {
            out.push("\n");
        }
        let from = out.length;
        let title = line.trim_start_matches('#');
        let signs = line.len() - title.len();
        if (1..=6).contains(&signs) && title.starts_with(' ') {
            inline(title.trim_start(), out);
            out.mark("heading", from, None);
        } else if let Some(quoted) = line.strip_prefix("> ") {
            inline(quoted, out);
            out.mark("quote", from, None);
        } else {
            inline(line, out);
        }
    }
}

fn inline(source: &str, out: &mut Building) {
    let mut rest = source;
    while let Some(first) = rest.chars().next() {
        if let Some(after) = code(rest, out)
            .or_else(|| link(rest, out))
            .or_else(|| pair(rest, out))
        {
            rest = after;
            continue;
        }
        if let Some(sign) = rest
            .strip_prefix('\\')
            .and_then(|next| next.chars().next())
            .filter(char::is_ascii_punctuation)
        {
            out.push(sign.encode_utf8(&mut [0; 4]));
            rest = &rest[2..];
            continue;
        }
        out.push(first.encode_utf8(&mut [0; 4]));
        rest = &rest[first.len_utf8()..];
    }
}

fn code<'a>(rest: &'a str, out: &mut Building) -> Option<&'a str> {
    let inner = rest.strip_prefix('`')?;
    let end = inner.find('`').filter(|end| *end > 0)?;
    let from = out.length;
    out.push(&inner[..end]);
    out.mark("monospaced", from, None);
    Some(&inner[end + 1..])
}

fn link<'a>(rest: &'a str, out: &mut Building) -> Option<&'a str> {
    let inner = rest.strip_prefix('[')?;
    let (text, after) = inner.split_once("](")?;
    let (url, after) = after.split_once(')')?;
    if text.is_empty() || url.is_empty() || text.contains('[') {
        return None;
    }
    let from = out.length;
    inline(text, out);
    out.link(from, url.to_owned());
    Some(after)
}

fn pair<'a>(rest: &'a str, out: &mut Building) -> Option<&'a str> {
    for (sign, kind) in PAIRS {
        let Some(inner) = rest.strip_prefix(sign) else {
            continue;
        };
        let Some(end) = closing(inner, sign) else {
            continue;
        };
        let from = out.length;
        inline(&inner[..end], out);
        out.mark(kind, from, None);
        return Some(&inner[end + sign.len()..]);
    }
    None
}

/// Where the pair closes: not right after a space, and the text does not begin with one.
fn closing(inner: &str, sign: &str) -> Option<usize> {
    if inner.starts_with(char::is_whitespace) {
        return None;
    }
    let double = sign.repeat(2);
    inner.match_indices(sign).map(|(at, _)| at).find(|at| {
        let before = &inner[..*at];
        let single =
            sign.len() > 1 || (!inner[*at..].starts_with(&double) && !before.ends_with(sign));
        !before.is_empty() && !before.ends_with(char::is_whitespace) && single
    })
}
