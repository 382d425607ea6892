//! From what MAX sent to an event in our words, or to nothing: what is not for the bot is dropped here, before anything is kept.

mod key;
mod kind;

use max_bot_api::{
    Attachment, Callback, ChatType, Client, LinkKind, Message, Update, UpdateKind, User, UserId,
};
use rules::{ChatId, Event, EventKey, Moment, PersonId, Place, SentFile, What, Who, read};

pub(in crate::bot) use self::{
    key::{key, shown},
    kind::kind,
};

/// What hearing depends on besides the update.
#[derive(Clone, Copy)]
pub(super) struct Ears<'a> {
    /// The bot itself.
    pub id: PersonId,
    pub nick: &'a str,
    pub now: Moment,
    /// Tells whether a visiting card is real.
    pub client: Option<&'a Client>,
}

/// An event, and the dialogue it came from.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Heard {
    pub event: Event,
    pub dialogue: Option<ChatId>,
}

/// Reads an update; `None`: nothing to answer to.
pub(super) fn decode(update: &Update, ears: Ears<'_>) -> Option<Heard> {
    let at = moment(update.timestamp, ears.now);
    match &update.kind {
        UpdateKind::MessageCreated { message, .. } => said(message.as_ref()?, at, ears),
        UpdateKind::MessageCallback {
            callback, message, ..
        } => pressed(callback, message.as_ref(), at),
        UpdateKind::BotStarted {
            chat_id,
            user,
            payload,
            ..
        } => {
            let who = person(update, user.as_ref())?;
            let key = key("bot_started")
                .number(chat_id.0)
                .number(who.id.0)
                .number(update.timestamp.unwrap_or_default())
                .text(payload.as_deref().unwrap_or_default());
            let payload = payload.clone().filter(|p| !p.trim().is_empty());
            let event = event(key.done(), at, who, What::Opened { payload });
            Some(Heard {
                event,
                dialogue: Some(ChatId(chat_id.0)),
            })
        }
        _ => in_group(update, at, ears),
    }
}

/// People and the bot itself come and go.
fn in_group(update: &Update, at: Moment, ears: Ears<'_>) -> Option<Heard> {
    let (chat, user, mut what) = come_or_gone(&update.kind)?;
    let who = match what {
        // Who removed the bot may be missing, and that the bot is gone must be known all the same.
        What::BotRemoved => person(update, user).unwrap_or(nobody()),
        _ => person(update, user)?,
    };
    if who.id == ears.id {
        return None;
    }
    // Who enters by a link brings himself, and some servers say so by naming him twice.
    if let What::Entered { added_by } = &mut what {
        *added_by = added_by.filter(|by| *by != who.id);
    }
    let key = key(update.name())
        .number(chat.0)
        .number(who.id.0)
        .number(update.timestamp.unwrap_or_default());
    let place = Place::Group(chat);
    Some(Heard {
        event: Event {
            place,
            ..event(key.done(), at, who, what)
        },
        dialogue: None,
    })
}

fn come_or_gone(kind: &UpdateKind) -> Option<(ChatId, Option<&User>, What)> {
    use UpdateKind as Kind;
    let (chat, user, is_channel, what) = match kind {
        Kind::BotAdded {
            chat_id,
            user,
            is_channel,
            ..
        } => (chat_id, user, is_channel, What::BotAdded),
        Kind::BotRemoved {
            chat_id,
            user,
            is_channel,
            ..
        } => (chat_id, user, is_channel, What::BotRemoved),
        Kind::UserAdded {
            chat_id,
            user,
            inviter_id,
            is_channel,
            ..
        } => {
            let added_by = inviter_id.map(|id| PersonId(id.0));
            (chat_id, user, is_channel, What::Entered { added_by })
        }
        Kind::UserRemoved {
            chat_id,
            user,
            is_channel,
            ..
        } => (chat_id, user, is_channel, What::Left),
        _ => return None,
    };
    (!is_channel).then_some((ChatId(chat.0), user.as_ref(), what))
}

fn said(message: &Message, at: Moment, ears: Ears<'_>) -> Option<Heard> {
    let sender = message.sender.as_ref().filter(|s| !s.is_bot)?;
    let (place, chat) = place(message)?;
    let what = match place {
        Place::Direct => written(message, sender.user_id, ears),
        Place::Group(_) => What::Said {
            text: to_the_bot(message, ears)?,
        },
    };
    let key = key("message_created").text(message.mid()?.as_str());
    let who = who(sender);
    (who.id != ears.id).then(|| Heard {
        event: Event {
            place,
            ..event(key.done(), at, who, what)
        },
        dialogue: (place == Place::Direct).then_some(chat),
    })
}

/// What is for the bot in a group; the rest is dropped unread.
fn to_the_bot(message: &Message, ears: Ears<'_>) -> Option<String> {
    if is_forward(message) {
        return None;
    }
    read::addressed(message.text()?, ears.nick).map(ToOwned::to_owned)
}

fn written(message: &Message, sender: UserId, ears: Ears<'_>) -> What {
    let text = message.text().unwrap_or_default();
    let contact = message.attachments().iter().find_map(|one| match one {
        Attachment::Contact { payload, .. } => Some(payload),
        _ => None,
    });
    if is_forward(message) {
        return What::Forwarded;
    }
    if let Some(contact) = contact {
        let of = contact.person().map(|user| user.user_id);
        return What::Contact {
            own: of == Some(sender),
            phone: ears.client.and_then(|client| client.own_phone(message)),
        };
    }
    if let Some(file) = file(message) {
        let caption = text.into();
        return What::Filed { file, caption };
    }
    match text.trim() {
        "" => What::Sent,
        _ => What::Said { text: text.into() },
    }
}

/// The file of a message; one without an address or a size is none.
fn file(message: &Message) -> Option<SentFile> {
    message.attachments().iter().find_map(|one| match one {
        Attachment::File {
            payload,
            filename,
            size,
            ..
        } => Some(SentFile {
            name: filename.clone()?,
            size: u64::try_from((*size)?).ok()?,
            url: payload.url.clone()?,
        }),
        _ => None,
    })
}

fn pressed(callback: &Callback, message: Option<&Message>, at: Moment) -> Option<Heard> {
    let payload = callback.payload.clone().unwrap_or_default();
    let key = key("message_callback")
        .text(callback.callback_id.as_str())
        .number(callback.user.user_id.0)
        .number(callback.timestamp.unwrap_or_default())
        .text(&payload);
    // A deleted message leaves the place unknown; the dialogue is where the answer can do no harm.
    let (place, chat) = match message {
        Some(message) => place(message).map(|(place, chat)| (place, Some(chat)))?,
        None => (Place::Direct, None),
    };
    let callback_id = callback.callback_id.to_string();
    let what = What::Pressed {
        payload,
        callback: callback_id,
    };
    Some(Heard {
        event: Event {
            place,
            ..event(key.done(), at, who(&callback.user), what)
        },
        dialogue: chat.filter(|_| place == Place::Direct),
    })
}

/// A dialogue or a group; `None` for channels and what is not known.
fn place(message: &Message) -> Option<(Place, ChatId)> {
    let chat = ChatId(message.chat_id()?.0);
    match &message.recipient.chat_type {
        Some(ChatType::Dialog) => Some((Place::Direct, chat)),
        Some(ChatType::Chat) => Some((Place::Group(chat), chat)),
        None if message.recipient.user_id.is_some() => Some((Place::Direct, chat)),
        _ => None,
    }
}

fn is_forward(message: &Message) -> bool {
    message
        .link
        .as_ref()
        .is_some_and(|link| link.kind == LinkKind::Forward)
}

fn event(key: EventKey, at: Moment, who: Who, what: What) -> Event {
    Event {
        key,
        at,
        who,
        place: Place::Direct,
        what,
    }
}

fn who(user: &User) -> Who {
    Who {
        id: PersonId(user.user_id.0),
        name: read::clean_display(&user.display_name()),
    }
}

fn person(update: &Update, user: Option<&User>) -> Option<Who> {
    let bare = || {
        let id = PersonId(update.raw().number("/user_id")?);
        Some(Who {
            id,
            name: String::new(),
        })
    };
    user.map(who).or_else(bare)
}

/// Behind what no person did.
pub(super) fn nobody() -> Who {
    Who {
        id: PersonId(0),
        name: String::new(),
    }
}

/// The moment of an update: never in the future, and now if MAX did not say.
fn moment(timestamp: Option<i64>, now: Moment) -> Moment {
    timestamp
        .filter(|at| *at > 0)
        .map_or(now, |at| Moment(at).min(now))
}

#[cfg(test)]
mod tests;
