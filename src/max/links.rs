//! Links into MAX: to the bot, to its app, to a message, and to share a text.

use data_encoding::BASE64URL_NOPAD;

use crate::call::percent;
use crate::error::Error;
use crate::types::ChatId;
use crate::validate;

/// `https://max.ru/<nick>?start=<payload>`: whoever follows it and presses Start brings `payload` in `BotStarted`.
///
/// An app that already has the dialogue may only open it and bring nothing, so a bot should read the same word as text.
///
/// ```
/// let link = max_bot_api::deep_link("id123_bot", "7b-parents")?;
/// assert_eq!(link, "https://max.ru/id123_bot?start=7b-parents");
/// # Ok::<(), max_bot_api::Error>(())
/// ```
///
/// # Errors
/// When the payload is empty, longer than 128 characters (clients drop it silently), or has others than
/// `A-Z a-z 0-9 _ -`.
pub fn deep_link(nick: &str, payload: &str) -> Result<String, Error> {
    validate::length("the payload of a deep link", payload, (1, 128))?;
    validate::url_safe("the payload of a deep link", payload)?;
    Ok(format!("{}?start={payload}", bot(nick)?))
}

/// `https://max.ru/<nick>?startapp=<payload>`: opens the mini-app of the bot, which finds `payload` in `start_param`.
///
/// ```
/// let link = max_bot_api::app_link("id123_bot", "timetable")?;
/// assert_eq!(link, "https://max.ru/id123_bot?startapp=timetable");
/// # Ok::<(), max_bot_api::Error>(())
/// ```
///
/// # Errors
/// When the payload is longer than 512 characters or has others than `A-Z a-z 0-9 _ -`. An empty one is none.
pub fn app_link(nick: &str, payload: &str) -> Result<String, Error> {
    validate::length("the payload of an app", payload, (0, 512))?;
    validate::url_safe("the payload of an app", payload)?;
    Ok(format!("{}?startapp={payload}", bot(nick)?))
}

/// `https://max.ru/:share?text=<text>`: the person chooses whom to send the text to.
///
/// ```
/// let link = max_bot_api::share_link("Идём?")?;
/// assert_eq!(link, "https://max.ru/:share?text=%D0%98%D0%B4%D1%91%D0%BC%3F");
/// # Ok::<(), max_bot_api::Error>(())
/// ```
///
/// # Errors
/// When the text is empty.
pub fn share_link(text: &str) -> Result<String, Error> {
    validate::present("the text to share", text)?;
    Ok(format!("https://max.ru/:share?text={}", percent(text)))
}

/// `https://max.ru/c/<chat>/<message>`: a message of a group or channel, by its chat and the `seq` of its body. The form
/// was observed, not documented.
///
/// ```
/// let link = max_bot_api::message_link(max_bot_api::ChatId(-70801090403050), 116327994376978687);
/// assert_eq!(link, "https://max.ru/c/-70801090403050/AZ1Hsc5GAP8");
/// ```
pub fn message_link(chat: ChatId, seq: i64) -> String {
    let message = BASE64URL_NOPAD.encode(&seq.to_be_bytes());
    format!("https://max.ru/c/{chat}/{message}")
}

fn bot(nick: &str) -> Result<String, Error> {
    let nick = nick.trim_start_matches('@');
    validate::length("the nick", nick, (1, 64))?;
    validate::url_safe("the nick", nick)?;
    Ok(format!("https://max.ru/{nick}"))
}
