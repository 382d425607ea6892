//! One lane: row after row, each until MAX has it or it became pointless.

use std::{panic::AssertUnwindSafe, time::Duration};

use futures_util::FutureExt;
use max_bot_api::Error;

use super::{
    Deliver, Row,
    fate::{Fate, fate, give_up_at, is_too_many},
    files, inspect, journal,
    read_back::LAST,
};
use crate::{
    bot::{backoff::Backoff, counters::Counters},
    store::{Body, Lane, Settled, Store},
};

/// How long a refused token is left alone.
const TOKEN_WAIT: Duration = Duration::from_secs(30);

pub(super) async fn run<S: Store>(deliver: Deliver<S>, name: Lane) {
    while let Some(row) = deliver.next(name) {
        let id = row.outgoing.id;
        let delivery = AssertUnwindSafe(deliver.deliver(row)).catch_unwind();
        if delivery.await.is_err() {
            // The row stays in the outbox for the next start, and the lane goes on.
            tracing::error!(row = id.0, "delivering a row panicked");
            Counters::add(&deliver.core().pulse.counters.dropped);
        }
        deliver.core().pulse.hand.drop_one();
    }
}

impl<S: Store> Deliver<S> {
    async fn deliver(&self, mut row: Row) {
        let stopped = &self.core().pulse.stopped;
        let mut backoff = Backoff::default();
        while !stopped.is_cancelled() {
            let outcome = match row.outgoing.body {
                Body::Inspect { .. } => inspect::inspect(self, &row).await.map(|()| None),
                Body::ReadJournal { .. } => {
                    journal::read(self, &row).await;
                    return;
                }
                Body::ReadFile { .. } => {
                    files::read(self, &row).await;
                    return;
                }
                _ => self.attempt(&mut row).await.map(Some),
            };
            let error = match outcome {
                Ok(Some(how)) => return self.done(&mut row, how).await,
                Ok(None) => return,
                Err(error) => error,
            };
            let Some(wait) = self.after(&mut row, &error, &mut backoff) else {
                return self.give_up(&row).await;
            };
            tokio::select! { () = stopped.cancelled() => {}, () = tokio::time::sleep(wait) => {} }
        }
    }

    /// How long to wait before this row is tried again; `None`: never.
    fn after(&self, row: &mut Row, error: &Error, backoff: &mut Backoff) -> Option<Duration> {
        let (core, id) = (self.core(), row.outgoing.id.0);
        let counters = &core.pulse.counters;
        if is_too_many(error) {
            Counters::add(&counters.too_many);
        }
        match fate(error) {
            Fate::Token => {
                if !counters.is_token_refused() {
                    tracing::error!("MAX refuses the token: nothing is sent until it is accepted");
                }
                counters.token(false);
                Some(TOKEN_WAIT.min(core.pace.retry_most))
            }
            Fate::Again { ambiguous, asked } => {
                row.ambiguous |= ambiguous;
                if core.now() > give_up_at(&row.outgoing.body, row.outgoing.at) {
                    tracing::error!(row = id, %error, "a row is given up");
                    return None;
                }
                tracing::debug!(row = id, %error, "will be tried again");
                Counters::add(&counters.retried);
                Some(backoff.next(core.pace, asked))
            }
            Fate::Plain if has_markup(row) && !row.plain => {
                tracing::error!(row = id, %error, "MAX refused a text: it is sent without markup");
                row.plain = true;
                Some(Duration::ZERO)
            }
            Fate::Unreachable | Fate::Gone => {
                unreachable(row, error);
                None
            }
            Fate::Plain | Fate::Drop => {
                tracing::error!(row = id, %error, "MAX refused a row: it is dropped");
                None
            }
        }
    }

    async fn done(&self, row: &mut Row, how: Settled) {
        let counters = &self.core().pulse.counters;
        counters.token(true);
        Counters::add(&counters.sent);
        if let Settled::Sent { mid } = &how {
            self.remember(mid);
        }
        // So that it is not taken for the next one, should that be looked for after a crash.
        if let Body::Say { card, .. } = &mut row.outgoing.body {
            card.get_or_insert_with(|| LAST.to_owned());
        }
        self.count(row, false).await;
        self.settle(row, how).await;
    }

    pub(super) async fn settle(&self, row: &Row, how: Settled) {
        let settled = self.core().store.settle(&row.outgoing, how).await;
        self.core().checked(settled);
    }
}

/// Who stopped the bot is not written to, and nobody is alarmed; a removal or a pin that MAX refused is.
fn unreachable(row: &Row, error: &Error) {
    let id = row.outgoing.id.0;
    match &row.outgoing.body {
        Body::Remove { chat, person, .. } => {
            tracing::warn!(%chat, %person, %error, "a person could not be removed from a group: is the bot its administrator?");
        }
        _ if row.said.is_some() => tracing::warn!(row = id, %error, "a message was not pinned"),
        _ => tracing::debug!(row = id, %error, "out of reach"),
    }
}

fn has_markup(row: &Row) -> bool {
    let said = matches!(
        row.outgoing.body,
        Body::Say { .. } | Body::SayInGroup { .. } | Body::Edit { .. }
    );
    said && row.said.is_none()
}
