//! Limits of buttons.

use super::{count, length, link, present, url_safe};
use crate::invalid::Invalid;
use crate::types::{Button, Keyboard};

const MOST_ROWS: usize = 30;
const MOST_BUTTONS: usize = 210;
const MOST_IN_ROW: usize = 7;
const MOST_IN_WIDE_ROW: usize = 3;

pub(crate) fn keyboard(keyboard: &Keyboard) -> Result<(), Invalid> {
    let rows = keyboard.rows();
    count(
        "buttons",
        rows.iter().map(Vec::len).sum(),
        (1, MOST_BUTTONS),
    )?;
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
    Ok(())
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
        Button::Clipboard { payload, .. } => length("what a button copies", payload, (1, 1024)),
        Button::Link { url, .. } => link(url),
        Button::OpenApp {
            web_app, payload, ..
        } => {
            let (app, word) = (web_app.as_deref(), payload.as_deref().unwrap_or_default());
            present("the app of a button", app.unwrap_or_default())?;
            length("the payload of an app", word, (0, 512))?;
            url_safe("the payload of an app", word)
        }
        _ => Ok(()),
    }
}
