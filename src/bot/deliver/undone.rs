//! What MAX refused for good, told to whoever wanted it done: somebody was not removed, a message was not pinned.

use rules::{Place, Undone, What};

use super::{Deliver, Row};
use crate::{
    bot::{counters::Counters, decode},
    store::{Body, Settled, Store},
};

impl<S: Store> Deliver<S> {
    /// The end of a row that MAX would not take. A message that was only not pinned was sent.
    pub(super) async fn give_up(&self, row: &Row) {
        let counters = &self.core().pulse.counters;
        let sent = row.said.is_some();
        Counters::add(if sent {
            &counters.sent
        } else {
            &counters.dropped
        });
        if let Some(Settled::Sent { mid }) = &row.said {
            self.remember(mid);
        }
        self.count(row, !sent).await;
        match undone(row) {
            Some((by, place, deed)) => self.came_back(row, (by, place, What::Undone(deed))).await,
            None => self.settle(row, Settled::Done).await,
        }
    }
}

fn undone(row: &Row) -> Option<(rules::PersonId, Place, Undone)> {
    let (chat, by, deed) = match &row.outgoing.body {
        Body::Remove {
            chat,
            person,
            name,
            by,
        } => {
            let (person, name) = (*person, name.clone());
            (*chat, *by, Undone::Removal { person, name })
        }
        Body::SayInGroup { chat, by, .. } if row.said.is_some() => (*chat, *by, Undone::Pin),
        _ => return None,
    };
    let by = by.unwrap_or(decode::nobody().id);
    Some((by, Place::Group(chat), deed))
}
