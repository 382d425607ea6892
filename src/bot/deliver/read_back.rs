//! Looks whether a message that may have been sent is there: MAX has no idempotency keys, so this is all that keeps it from
//! being said twice.

use max_bot_api::{Attachment, Button, ChatId, Error, Message, Mid};

use super::{Deliver, Row, fate::is_final};
use crate::{
    locale,
    store::{Act, Body, Key, Store},
};

/// The clocks of MAX may differ by so much.
const SLACK_MS: i64 = 2_000;
const LOOKED_AT: usize = 50;
/// The card name under which the last message to a person is remembered; no card of the rules is called so.
pub(super) const LAST: &str = "the last message";

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
    let messages = match deliver.core().client.messages(chat).count(LOOKED_AT).await {
        Ok(messages) => messages,
        // What cannot be read for good (a group where the bot is no administrator) is sent again, as a last resort.
        Err(error) => {
            return if is_final(&error) {
                Ok(None)
            } else {
                Err(error)
            };
        }
    };
    // Newest first. What was sent before this row is older than this row's message, however alike they are.
    let known = known(deliver, &row.outgoing.body);
    let new: Vec<&Message> = messages
        .iter()
        .take_while(|message| mid(message).is_none_or(|mid| !known.iter().any(|k| k == mid)))
        .collect();
    let found = new.into_iter().rev().find(|m| is_it(deliver, m, row));
    let mid = found.and_then(mid).map(ToOwned::to_owned);
    if mid.is_some() {
        crate::bot::counters::Counters::add(&deliver.core().pulse.counters.found);
    }
    Ok(mid)
}

/// Messages known to have been sent before a row: the last one to this person, and the one its card was.
fn known<S: Store>(deliver: &Deliver<S>, body: &Body) -> Vec<String> {
    let Body::Say { to, card, .. } = body else {
        return Vec::new();
    };
    let names = [Some(LAST), card.as_deref()];
    let sent = |name| deliver.core().checked(deliver.core().store.card(*to, name));
    names
        .into_iter()
        .flatten()
        .filter_map(sent)
        .flatten()
        .collect()
}

fn mid(message: &Message) -> Option<&str> {
    message.mid().map(Mid::as_str)
}

fn is_it<S: Store>(deliver: &Deliver<S>, message: &Message, row: &Row) -> bool {
    let ours = message
        .sender
        .as_ref()
        .is_some_and(|s| s.user_id.0 == deliver.core().me.id.0);
    let late = message
        .timestamp
        .is_some_and(|at| at >= row.outgoing.at.0 - SLACK_MS);
    let other = mid(message).is_none_or(|mid| deliver.was_sent(mid));
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
            Act::Copy(_) | Act::Open(_) | Act::Contact => None,
        })
        .collect()
}

fn shown(message: &Message) -> Vec<&str> {
    let keyboards = message.attachments().iter().filter_map(|one| match one {
        Attachment::InlineKeyboard { payload, .. } => Some(payload),
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
