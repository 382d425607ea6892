//! What may hang on a message, how much of it, and beside what.

use super::{count, keyboard};
use crate::invalid::Invalid;
use crate::request::{NewAttachment, What};

const MOST: usize = 12;

pub(crate) fn attachments(hung: &[NewAttachment]) -> Result<(), Invalid> {
    count("attachments", hung.len(), (0, MOST))?;
    let is_keyboard = |one: &&NewAttachment| one.what.kind() == "inline_keyboard";
    count("keyboards", hung.iter().filter(is_keyboard).count(), (0, 1))?;
    let others: Vec<_> = hung.iter().filter(|one| !is_keyboard(one)).collect();
    let lonely = others.iter().find_map(|one| lonely(one.what.kind()));
    if let (Some(what), 2..) = (lonely, others.len()) {
        return Err(Invalid::Alone(what));
    }
    hung.iter().try_for_each(|one| check(&one.what))
}

/// What stands alone, but for a keyboard.
fn lonely(kind: &str) -> Option<&'static str> {
    match kind {
        "file" => Some("a file"),
        "audio" => Some("a recording"),
        "sticker" => Some("a sticker"),
        "contact" => Some("a contact"),
        _ => None,
    }
}

fn check(what: &What) -> Result<(), Invalid> {
    match what {
        What::Image { payload } => payload.check("the picture"),
        What::Video { payload } => payload.check("the video"),
        What::Audio { payload } => payload.check("the recording"),
        What::File { payload } => payload.check("the file"),
        What::Sticker { payload } => payload.check("the sticker"),
        What::Share { payload } => payload.check("the page"),
        What::Contact { payload } => payload.check(),
        What::Location {
            latitude,
            longitude,
        } if latitude.abs() <= 90.0 && longitude.abs() <= 180.0 => Ok(()),
        What::Location { .. } => Err(Invalid::Place),
        What::InlineKeyboard { payload } => keyboard(payload),
        What::Raw(_) => Ok(()),
    }
}
