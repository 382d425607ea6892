//! The server's limits, checked before anything is sent. Measured on the live server where the sheet says so.

use std::net::IpAddr;

use crate::invalid::Invalid;
use crate::types::{Button, Keyboard};

const MOST_ROWS: usize = 30;
const MOST_BUTTONS: usize = 210;
const MOST_IN_ROW: usize = 7;
const MOST_IN_WIDE_ROW: usize = 3;
/// Names no public host has; the server refuses links to them.
const SPECIAL_TLDS: [&str; 10] = [
    "local",
    "localhost",
    "internal",
    "lan",
    "home",
    "test",
    "example",
    "invalid",
    "onion",
    "arpa",
];

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

/// `A-Z a-z 0-9 _ -` and nothing else.
pub(crate) fn url_safe(what: &'static str, text: &str) -> Result<(), Invalid> {
    let safe = |byte: u8| byte.is_ascii_alphanumeric() || b"_-".contains(&byte);
    if text.bytes().all(safe) {
        Ok(())
    } else {
        Err(Invalid::Characters(what))
    }
}

pub(crate) fn keyboard(keyboard: &Keyboard) -> Result<(), Invalid> {
    let rows = keyboard.rows();
    count("rows of buttons", rows.len(), (1, MOST_ROWS))?;
    for (index, row) in rows.iter().enumerate() {
        let most = if row.iter().any(is_wide) {
            MOST_IN_WIDE_ROW
        } else {
            MOST_IN_ROW
        };
        if row.is_empty() || row.len() > most {
            return Err(Invalid::Row {
                row: index + 1,
                buttons: row.len(),
                most,
            });
        }
        row.iter().try_for_each(button)?;
    }
    count(
        "buttons",
        rows.iter().map(Vec::len).sum(),
        (1, MOST_BUTTONS),
    )
}

fn is_wide(button: &Button) -> bool {
    use Button::{Link, OpenApp, RequestContact, RequestGeoLocation};
    matches!(
        button,
        Link { .. } | OpenApp { .. } | RequestContact { .. } | RequestGeoLocation { .. }
    )
}

fn button(button: &Button) -> Result<(), Invalid> {
    if matches!(button, Button::Unknown(_)) {
        return Ok(()); // sent back as it came
    }
    length("the text of a button", button.text(), (1, 128))?;
    match button {
        Button::Callback { payload, .. } => length("the payload of a button", payload, (1, 1024)),
        Button::Clipboard { payload, .. } => length("the payload of a button", payload, (1, 1024)),
        Button::Link { url, .. } => link(url),
        Button::OpenApp {
            payload: Some(payload),
            ..
        } => {
            length("the payload of an app", payload, (0, 512))?;
            url_safe("the payload of an app", payload)
        }
        _ => Ok(()),
    }
}

fn link(url: &str) -> Result<(), Invalid> {
    length("the address of a link", url, (1, 2048))?;
    let (scheme, rest) = url.split_once("://").ok_or(Invalid::LinkUrl)?;
    let is_web = scheme.eq_ignore_ascii_case("http") || scheme.eq_ignore_ascii_case("https");
    if is_web && is_public(host(rest)) {
        Ok(())
    } else {
        Err(Invalid::LinkUrl)
    }
}

/// The host in what follows `://`.
fn host(rest: &str) -> &str {
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let host = authority.rsplit('@').next().unwrap_or_default();
    match host.strip_prefix('[') {
        Some(v6) => v6.split(']').next().unwrap_or_default(),
        None => host.split(':').next().unwrap_or_default(),
    }
}

fn is_public(host: &str) -> bool {
    let host = host.trim_end_matches('.').to_lowercase();
    if host.parse::<IpAddr>().is_ok() {
        return true; // the server lets addresses in numbers pass
    }
    let last = host.rsplit('.').next().unwrap_or_default();
    !last.is_empty() && !SPECIAL_TLDS.contains(&last) && !host.contains(char::is_whitespace)
}
