//! HTML as MAX reads it: what people wrote is escaped, what is needed without tags loses them.

/// Makes a text from a person safe inside HTML.
#[must_use]
pub fn escape(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            _ => safe.push(c),
        }
    }
    safe
}

/// HTML without its tags.
#[must_use]
pub fn plain(html: &str) -> String {
    let mut text = String::with_capacity(html.len());
    let mut rest = html;
    while let Some((before, after)) = rest.split_once('<') {
        text.push_str(before);
        rest = after.split_once('>').map_or("", |(_, after)| after);
    }
    text.push_str(rest);
    text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&")
}

/// The tags that texts may use.
const TAGS: [&str; 5] = ["b", "i", "u", "s", "code"];

/// What MAX would make something else of: a tag it does not know, one left open, a bracket that is none.
pub(super) fn mistake(html: &str) -> Option<String> {
    let mut open = Vec::new();
    let mut rest = html;
    while let Some((_, after)) = rest.split_once('<') {
        let tag = after.split_once('>').map_or("", |(tag, _)| tag);
        match tag.strip_prefix('/') {
            Some(closing) if open.pop() == Some(closing) => {}
            None if TAGS.contains(&tag) => open.push(tag),
            _ => {
                return Some(format!(
                    "«<{tag}» is no markup here: write &lt; for the sign itself"
                ));
            }
        }
        rest = after;
    }
    open.pop().map(|tag| format!("<{tag}> is not closed"))
}
