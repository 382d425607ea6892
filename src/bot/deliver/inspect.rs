//! Reads what MAX says of a group, and gives the answer to the rules as an event.

use max_bot_api::{Chat, ChatMember, Error};
use rules::{ChatFacts, Place, What};

use super::{
    Deliver, Row,
    fate::{Fate, fate},
};
use crate::store::{Body, Store};

/// Done when the event is durable: its commit takes the row out of the outbox.
pub(super) async fn inspect<S: Store>(deliver: &Deliver<S>, row: &Row) -> Result<(), Error> {
    let Body::Inspect { chat, by } = row.outgoing.body else {
        return Ok(());
    };
    let (core, id) = (deliver.core(), max_bot_api::ChatId(chat.0));
    let known = readable(core.client.chat(id).await)?;
    let me = match known {
        Some(_) => readable(core.client.my_membership(id).await)?,
        None => None,
    };
    let what = What::Inspected {
        facts: facts(known, me),
    };
    let event = (by, Place::Group(chat), what);
    deliver.came_back(row, event).await;
    Ok(())
}

/// A group the bot may not read is one it has no rights in.
fn readable<T>(answer: Result<T, Error>) -> Result<Option<T>, Error> {
    match answer {
        Ok(read) => Ok(Some(read)),
        Err(error) if matches!(fate(&error), Fate::Gone | Fate::Unreachable) => Ok(None),
        Err(error) => Err(error),
    }
}

fn facts(chat: Option<Chat>, me: Option<ChatMember>) -> ChatFacts {
    let rights = me.map(|me| me.permissions).unwrap_or_default();
    let word = |right| {
        serde_json::to_value(right)
            .ok()?
            .as_str()
            .map(ToOwned::to_owned)
    };
    let mut facts = ChatFacts {
        rights: rights.iter().filter_map(word).collect(),
        ..ChatFacts::default()
    };
    if let Some(chat) = chat {
        facts.title = rules::read::clean_display(&chat.title.unwrap_or_default());
        facts.link = chat.link;
        facts.members = chat
            .participants_count
            .and_then(|n| u32::try_from(n).ok())
            .unwrap_or_default();
    }
    facts
}
