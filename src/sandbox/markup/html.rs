//! Reads the HTML that MAX understands; other tags vanish, their text stays.

use super::{Building, Marked};

/// A tag that has been opened and not yet closed.
struct Open {
    name: String,
    from: usize,
    url: Option<String>,
}

pub(super) fn read(source: &str) -> Marked {
    let mut out = Building::default();
    let mut open: Vec<Open> = Vec::new();
    let mut rest = source;
    while let Some(at) = rest.find(['<', '&']) {
        out.push(&rest[..at]);
        rest = &rest[at..];
        rest = if rest.starts_with('&') {
            entity(rest, &mut out)
        } else {
            tag(rest, &mut out, &mut open)
        };
    }
    out.push(rest);
    while let Some(last) = open.pop() {
        close(last, &mut out);
    }
    out.finish()
}

fn entity<'a>(rest: &'a str, out: &mut Building) -> &'a str {
    let name = rest[1..]
        .find(';')
        .filter(|end| *end <= 8)
        .map(|end| &rest[1..=end]);
    match name.and_then(|name| Some((name, decoded(name)?))) {
        Some((name, sign)) => {
            out.push(sign.encode_utf8(&mut [0; 4]));
            &rest[name.len() + 2..]
        }
        None => {
            out.push("&");
            &rest[1..]
        }
    }
}

fn decoded(name: &str) -> Option<char> {
    match name {
        "lt" => Some('<'),
        "gt" => Some('>'),
        "amp" => Some('&'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        "nbsp" => Some('\u{a0}'),
        _ => {
            let number = name.strip_prefix('#')?;
            let code = match number.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16).ok()?,
                None => number.parse().ok()?,
            };
            char::from_u32(code)
        }
    }
}

fn tag<'a>(rest: &'a str, out: &mut Building, open: &mut Vec<Open>) -> &'a str {
    let begins = rest[1..].starts_with(|sign: char| sign.is_ascii_alphabetic() || sign == '/');
    let Some(end) = rest.find('>').filter(|_| begins) else {
        out.push("<");
        return &rest[1..];
    };
    let inside = rest[1..end].trim_end_matches('/');
    if let Some(name) = inside.strip_prefix('/') {
        let name = name.trim().to_lowercase();
        if let Some(at) = open.iter().rposition(|one| one.name == name) {
            close(open.remove(at), out);
        }
    } else {
        let name = inside
            .split_whitespace()
            .next()
            .unwrap_or("")
            .to_lowercase();
        if name == "br" {
            out.push("\n");
        } else {
            open.push(Open {
                name,
                from: out.length,
                url: href(inside),
            });
        }
    }
    &rest[end + 1..]
}

fn close(one: Open, out: &mut Building) {
    match (one.name.as_str(), one.url) {
        ("a", Some(url)) => out.link(one.from, url),
        (name, _) => {
            if let Some(kind) = kind(name) {
                out.mark(kind, one.from, None);
            }
        }
    }
}

fn kind(name: &str) -> Option<&'static str> {
    Some(match name {
        "b" | "strong" => "strong",
        "i" | "em" => "emphasized",
        "s" | "del" => "strikethrough",
        "u" | "ins" => "underline",
        "code" | "pre" => "monospaced",
        "mark" => "highlighted",
        "h1" | "h2" | "h3" | "h4" => "heading",
        "blockquote" => "quote",
        _ => return None,
    })
}

fn href(inside: &str) -> Option<String> {
    let value = inside[inside.find("href=")? + 5..].trim_start();
    let quote = value
        .chars()
        .next()
        .filter(|sign| matches!(sign, '"' | '\''));
    let raw = match quote {
        Some(quote) => value[1..].split(quote).next()?,
        None => value.split_whitespace().next()?,
    };
    Some(raw.replace("&quot;", "\"").replace("&amp;", "&"))
}
