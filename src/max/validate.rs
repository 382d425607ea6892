//! The server's limits, checked before anything is sent. Measured on the live server where that was possible.

mod attachments;
mod keyboard;
mod links;

pub(crate) use attachments::attachments;
pub(crate) use keyboard::keyboard;
pub(crate) use links::{link, webhook};

use crate::invalid::Invalid;
use crate::types::{ChatId, UserId};

const LONGEST_TEXT: usize = 4000;

/// Counted in characters, as the server does: a Cyrillic letter is one.
pub(crate) fn length(
    what: &'static str,
    text: &str,
    (least, most): (usize, usize),
) -> Result<(), Invalid> {
    let length = text.chars().count();
    if (least..=most).contains(&length) {
        Ok(())
    } else {
        Err(Invalid::Length {
            what,
            length,
            least,
            most,
        })
    }
}

pub(crate) fn count(
    what: &'static str,
    count: usize,
    (least, most): (usize, usize),
) -> Result<(), Invalid> {
    if (least..=most).contains(&count) {
        Ok(())
    } else {
        Err(Invalid::Count {
            what,
            count,
            least,
            most,
        })
    }
}

/// What a message or a comment says.
pub(crate) fn text(text: &str) -> Result<(), Invalid> {
    length("the text", text, (0, LONGEST_TEXT))
}

/// Something that names or means something only when it is not empty.
pub(crate) fn present(what: &'static str, text: &str) -> Result<(), Invalid> {
    if text.trim().is_empty() {
        Err(Invalid::Missing(what))
    } else {
        Ok(())
    }
}

/// `A-Z a-z 0-9 _ -` and nothing else.
pub(crate) fn url_safe(what: &'static str, text: &str) -> Result<(), Invalid> {
    let safe = |byte: u8| byte.is_ascii_alphanumeric() || b"_-".contains(&byte);
    if text.bytes().all(safe) {
        Ok(())
    } else {
        Err(Invalid::Characters(what))
    }
}

/// A kind of updates, of today or of tomorrow.
pub(crate) fn word(kind: &str) -> Result<(), Invalid> {
    present("the kind of updates", kind)?;
    url_safe("the kind of updates", kind)
}

pub(crate) fn user(UserId(id): UserId) -> Result<(), Invalid> {
    if id > 0 {
        Ok(())
    } else {
        Err(Invalid::Recipient)
    }
}

pub(crate) fn chat(ChatId(id): ChatId) -> Result<(), Invalid> {
    if id == 0 {
        Err(Invalid::Recipient)
    } else {
        Ok(())
    }
}

/// `<b></b>` is nothing to see, and the server says so.
pub(crate) fn is_visible(text: &str, html: bool) -> bool {
    let seen = |part: &str| {
        part.replace("&nbsp;", " ")
            .chars()
            .any(|c| !c.is_whitespace())
    };
    if !html {
        return !text.trim().is_empty();
    }
    let mut parts = text.split('<');
    parts.next().is_some_and(seen) || parts.any(|part| is_seen_after(part, seen))
}

/// Of what follows a `<`: a tag up to its `>`, or no tag at all.
fn is_seen_after(part: &str, seen: impl Fn(&str) -> bool) -> bool {
    let is_tag = part.starts_with(|c: char| c.is_ascii_alphabetic() || c == '/');
    match part.split_once('>') {
        Some((_, after)) if is_tag => seen(after),
        _ => true,
    }
}
