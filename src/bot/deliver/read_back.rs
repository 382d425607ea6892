//! Looks whether a message that may have been sent is there: MAX has no idempotency keys, so this is all that keeps it from
//! being said twice.

use max_bot_api::{Attachment, Button, ChatId, Error, Message, Mid};

use super::{
    Deliver, Row,
    fate::{Fate, fate},
};
use crate::{
    locale,
    store::{Act, Body, Key, Store},
};

/// The clocks of MAX may differ by so much.
const SLACK_MS: i64 = 2_000;
const LAST: usize = 20;

/// The id of the message this row was sent as, if it was.
pub(super) async fn find<S: Store>(
    deliver: &Deliver<S>,
    row: &Row,
) -> Result<Option<String>, Error> {
    let chat = match &row.outgoing.body {
        Body::Say { to, .. } => deliver.dialogue(*to),
        Body::SayInGroup { chat, .. } => Some(ChatId(chat.0)),
        _ => None,
    };
    let Some(chat) = chat else { return Ok(None) };
    let messages = match deliver.core().client.messages(chat).count(LAST).await {
        Ok(messages) => messages,
        // What cannot be read for good (a group where the bot is no administrator) is sent again, as a last resort.
        Err(error) => {
            return match fate(&error) {
                Fate::Again { .. } | Fate::Token => Err(error),
                _ => Ok(None),
            };
        }
    };
    let found = messages
        .iter()
        .rev()
        .find(|message| is_it(deliver, message, row));
    let mid = found
        .and_then(Message::mid)
        .map(|mid| mid.as_str().to_owned());
    if mid.is_some() {
        crate::bot::counters::Counters::add(&deliver.core().pulse.counters.found);
    }
    Ok(mid)
}

fn is_it<S: Store>(deliver: &Deliver<S>, message: &Message, row: &Row) -> bool {
    let ours = message
        .sender
        .as_ref()
        .is_some_and(|s| s.user_id.0 == deliver.core().me.id.0);
    let late = message
        .timestamp
        .is_some_and(|at| at >= row.outgoing.at.0 - SLACK_MS);
    let other = message
        .mid()
        .map(Mid::as_str)
        .is_none_or(|mid| deliver.was_sent(mid));
    let (html, keyboard): (&str, &[Vec<Key>]) = match &row.outgoing.body {
        Body::Say { html, keyboard, .. } => (html, keyboard),
        Body::SayInGroup { html, .. } => (html, &[]),
        _ => return false,
    };
    let wanted = payloads(keyboard);
    let same = if wanted.is_empty() {
        words(message.text().unwrap_or_default()) == words(&locale::plain(html))
    } else {
        wanted == shown(message)
    };
    ours && late && !other && same
}

fn payloads(keyboard: &[Vec<Key>]) -> Vec<&str> {
    keyboard
        .iter()
        .flatten()
        .filter_map(|key| match &key.act {
            Act::Press(payload) => Some(payload.as_str()),
            Act::Copy(_) | Act::Open(_) => None,
        })
        .collect()
}

fn shown(message: &Message) -> Vec<&str> {
    let keyboards = message.attachments().iter().filter_map(|one| match one {
        Attachment::InlineKeyboard { payload } => Some(payload),
        _ => None,
    });
    keyboards
        .flat_map(|keyboard| keyboard.rows().iter().flatten())
        .filter_map(|button| match button {
            Button::Callback { payload, .. } => Some(payload.as_str()),
            _ => None,
        })
        .collect()
}

/// A text without what a server may change about it: spaces.
fn words(text: &str) -> Vec<&str> {
    text.split_whitespace().collect()
}
