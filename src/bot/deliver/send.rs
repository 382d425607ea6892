//! One row, one try: the call that does it.

use max_bot_api::{Button, Error, Keyboard, Recipient, UserId};
use rules::PersonId;

use super::{
    Deliver, Row,
    fate::{Fate, fate, is_final},
    read_back,
};
use crate::{
    locale,
    store::{Act, Body, Key, Settled, Store},
};

/// A message to be sent: where, what, with which buttons.
struct Letter<'a> {
    to: Recipient,
    html: &'a str,
    keyboard: &'a [Vec<Key>],
}

impl<S: Store> Deliver<S> {
    /// Tries a row once. An edit of a message that is gone becomes a message, and stays one if it is tried again.
    pub(super) async fn attempt(&self, row: &mut Row) -> Result<Settled, Error> {
        match &row.outgoing.body {
            Body::Say { .. } => self.say(row).await,
            Body::SayInGroup { .. } => self.say_in_group(row).await,
            Body::Edit { .. } => self.edit(row).await,
            Body::Answer { .. } => self.answer(row).await.map(|()| Settled::Done),
            Body::Remove { chat, person, .. } => self.remove(*chat, *person).await,
            Body::Inspect { .. } | Body::ReadJournal { .. } | Body::ReadFile { .. } => {
                Ok(Settled::Done)
            }
        }
    }

    async fn say(&self, row: &mut Row) -> Result<Settled, Error> {
        if row.ambiguous
            && let Some(mid) = read_back::find(self, row).await?
        {
            return Ok(Settled::Sent { mid });
        }
        let uploaded = self.uploaded(row).await?;
        let letter = match &row.outgoing.body {
            Body::Say {
                to, html, keyboard, ..
            } => Letter {
                to: Recipient::User(UserId(to.0)),
                html,
                keyboard,
            },
            Body::SayInGroup { chat, html, .. } => Letter {
                to: Recipient::Chat(max_bot_api::ChatId(chat.0)),
                html,
                keyboard: &[],
            },
            _ => return Ok(Settled::Done),
        };
        let mut request = self.core().client.send_message(letter.to);
        request = if row.plain {
            request.text(locale::plain(letter.html))
        } else {
            request.html(letter.html)
        };
        if !letter.keyboard.is_empty() {
            request = request.keyboard(keyboard(letter.keyboard));
        }
        if let Some(uploaded) = uploaded {
            request = request.attach(uploaded);
        }
        let message = request.await?;
        Ok(message.mid().map_or(Settled::Done, |mid| Settled::Sent {
            mid: mid.as_str().to_owned(),
        }))
    }

    /// What is pinned is said once: only the pin is tried again.
    async fn say_in_group(&self, row: &mut Row) -> Result<Settled, Error> {
        let said = match row.said.take() {
            Some(said) => said,
            None => self.say(row).await?,
        };
        let (
            Body::SayInGroup {
                chat, pin: true, ..
            },
            Settled::Sent { mid },
        ) = (&row.outgoing.body, &said)
        else {
            return Ok(said);
        };
        let chat = max_bot_api::ChatId(chat.0);
        let pinned = self.core().client.pin(chat, mid.as_str()).silent().await;
        row.said = Some(said.clone());
        pinned.map(|()| said)
    }

    /// Somebody who is gone already is removed, whatever MAX calls it.
    async fn remove(&self, chat: rules::ChatId, person: PersonId) -> Result<Settled, Error> {
        let (chat, user) = (max_bot_api::ChatId(chat.0), UserId(person.0));
        let client = &self.core().client;
        let refused = match client.remove_member(chat, user).block(true).await {
            Err(error) if is_final(&error) => error,
            outcome => return outcome.map(|()| Settled::Done),
        };
        match client.members(chat).user_ids([user]).await {
            Ok(page) if page.members.is_empty() => Ok(Settled::Done),
            Err(error) if !is_final(&error) => Err(error),
            _ => Err(refused),
        }
    }

    async fn edit(&self, row: &mut Row) -> Result<Settled, Error> {
        let Body::Edit {
            to, card, paper, ..
        } = &row.outgoing.body
        else {
            return Ok(Settled::Done);
        };
        let has_paper = paper.is_some();
        let found = self.core().store.card(*to, card);
        let outcome = match self.core().checked(found).flatten() {
            Some(mid) => self.rewrite(&mid, row).await.map_err(|e| (fate(&e), e)),
            None if has_paper => return self.say_instead(row).await,
            None => {
                tracing::debug!(row = row.outgoing.id.0, "this card was never sent");
                return Ok(Settled::Done);
            }
        };
        match outcome {
            Ok(()) => Ok(Settled::Done),
            Err((Fate::Again { .. } | Fate::Token, error)) => Err(error),
            // A message that may not turn into a file: the file comes as one of its own.
            Err((fate, _)) if has_paper || fate == Fate::Gone => self.say_instead(row).await,
            Err((_, error)) => Err(error),
        }
    }

    async fn rewrite(&self, mid: &str, row: &mut Row) -> Result<(), Error> {
        let uploaded = self.uploaded(row).await?;
        let Body::Edit {
            to,
            html,
            keyboard: keys,
            ..
        } = &row.outgoing.body
        else {
            return Ok(());
        };
        let mut request = self.core().client.edit_message(mid);
        if let Some(chat) = self.dialogue(*to) {
            request = request.in_chat(chat);
        }
        request = if row.plain {
            request.text(locale::plain(html))
        } else {
            request.html(html)
        };
        request = match uploaded {
            Some(uploaded) => request.attach(uploaded),
            None => request.no_attachments(),
        };
        if !keys.is_empty() {
            request = request.keyboard(keyboard(keys));
        }
        request.await
    }

    /// A card whose message is gone is said anew, and edited there from now on.
    async fn say_instead(&self, row: &mut Row) -> Result<Settled, Error> {
        if let Body::Edit {
            to,
            card,
            html,
            keyboard,
            paper,
        } = &mut row.outgoing.body
        {
            row.outgoing.body = Body::Say {
                to: *to,
                html: std::mem::take(html),
                keyboard: std::mem::take(keyboard),
                card: Some(std::mem::take(card)),
                paper: paper.take(),
            };
        }
        self.say(row).await
    }

    async fn answer(&self, row: &Row) -> Result<(), Error> {
        let Body::Answer {
            to,
            callback,
            toast,
            clear,
        } = &row.outgoing.body
        else {
            return Ok(());
        };
        let mut request = self.core().client.answer(callback.as_str());
        if let Some(chat) = self.dialogue(*to) {
            request = request.in_chat(chat);
        }
        if let Some(toast) = toast {
            request = request.notification(toast.as_str());
        }
        if *clear {
            request = request.no_attachments();
        }
        request.await
    }

    pub(super) fn dialogue(&self, of: PersonId) -> Option<max_bot_api::ChatId> {
        let found = self.core().store.dialogue(of);
        let chat = self.core().checked(found).flatten()?;
        Some(max_bot_api::ChatId(chat.0))
    }
}

fn keyboard(rows: &[Vec<Key>]) -> Keyboard {
    rows.iter()
        .map(|row| row.iter().map(button).collect())
        .collect()
}

fn button(key: &Key) -> Button {
    match &key.act {
        Act::Press(payload) => Button::callback(&key.label, payload),
        Act::Copy(text) => Button::clipboard(&key.label, text),
        Act::Contact => Button::request_contact(&key.label),
        Act::Open(url) => Button::link(&key.label, url),
    }
}
