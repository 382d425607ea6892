//! Marked text as HTML that a page may show as it is: everything escaped, only known tags, only web addresses.

use super::Mark;

/// The text with its marks as safe HTML.
pub(crate) fn render(text: &str, marks: &[Mark]) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    let mut open: Vec<&Mark> = Vec::new();
    let mut at = 0;
    for sign in text.chars() {
        turn(at, marks, &mut open, &mut out);
        push(sign, &mut out);
        at += sign.len_utf16();
    }
    while let Some(mark) = open.pop() {
        out.push_str(&end(mark));
    }
    out
}

/// Closes the marks that end here (and what was opened inside them), opens those that begin.
fn turn<'m>(at: usize, marks: &'m [Mark], open: &mut Vec<&'m Mark>, out: &mut String) {
    let ended = |mark: &Mark| mark.from + mark.length <= at;
    if let Some(first) = open.iter().position(|mark| ended(mark)) {
        let closed = open.split_off(first);
        for mark in closed.iter().rev() {
            out.push_str(&end(mark));
        }
        for mark in closed.into_iter().filter(|mark| !ended(mark)) {
            out.push_str(&begin(mark));
            open.push(mark);
        }
    }
    for mark in marks.iter().filter(|mark| mark.from == at) {
        out.push_str(&begin(mark));
        open.push(mark);
    }
}

fn begin(mark: &Mark) -> String {
    match (name(mark), &mark.url) {
        ("a", Some(url)) => format!(
            r#"<a href="{}" rel="noopener noreferrer" target="_blank">"#,
            escape(url)
        ),
        ("", _) => String::new(),
        (name, _) => format!("<{name}>"),
    }
}

fn end(mark: &Mark) -> String {
    match name(mark) {
        "" => String::new(),
        name => format!("</{name}>"),
    }
}

fn name(mark: &Mark) -> &'static str {
    let web = mark
        .url
        .as_deref()
        .is_some_and(|url| url.starts_with("https://") || url.starts_with("http://"));
    match mark.kind {
        "strong" | "user_mention" => "b",
        "emphasized" => "i",
        "strikethrough" => "s",
        "underline" => "u",
        "monospaced" => "code",
        "highlighted" => "mark",
        "heading" => "h3",
        "quote" => "blockquote",
        "link" if web => "a",
        _ => "",
    }
}

fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    text.chars().for_each(|sign| push(sign, &mut out));
    out
}

fn push(sign: char, out: &mut String) {
    match sign {
        '<' => out.push_str("&lt;"),
        '>' => out.push_str("&gt;"),
        '&' => out.push_str("&amp;"),
        '"' => out.push_str("&quot;"),
        '\'' => out.push_str("&#39;"),
        other => out.push(other),
    }
}
