//! Links that open the bot and carry a word to it.

use crate::error::Error;
use crate::validate;

/// `https://max.ru/<nick>?start=<payload>`: whoever follows it and presses Start brings `payload` in `BotStarted`.
///
/// An app that already has the dialogue may only open it and bring nothing, so a bot should read the same word as text.
///
/// # Errors
/// When the payload is empty, longer than 128 characters (clients drop it silently), or has others than
/// `A-Z a-z 0-9 _ -`.
pub fn deep_link(nick: &str, payload: &str) -> Result<String, Error> {
    let nick = nick.trim_start_matches('@');
    validate::length("the nick", nick, (1, 64))?;
    validate::url_safe("the nick", nick)?;
    validate::length("the payload of a deep link", payload, (1, 128))?;
    validate::url_safe("the payload of a deep link", payload)?;
    Ok(format!("https://max.ru/{nick}?start={payload}"))
}
