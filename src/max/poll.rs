//! Long polling that goes on: one batch after another, whatever happens to the connection.

use std::time::Duration;

use tokio::time::{Instant, sleep_until};

use crate::client::Client;
use crate::error::Error;
use crate::request::Batch;
use crate::retry::{Retry, pause};

/// MAX allows two polls a second.
const GAP: Duration = Duration::from_millis(500);
const WAIT: u32 = 30;
/// A server that has gone silent is left 10 seconds after the wait, so that a new connection is there within 90.
const LONGEST_WAIT: u32 = 60;

/// Updates, batch by batch. The marker is yours to keep: MAX forgets what is before the one it is asked from.
///
/// ```no_run
/// # use max_bot_api::{Client, Kind};
/// # async fn example(client: Client, saved: Option<i64>) {
/// let mut poll = client.poll(saved);
/// loop {
///     match poll.next().await {
///         Ok(batch) => {
///             // handle batch.updates; when that is safe, write batch.marker down, and only then:
///             poll.acknowledge(&batch);
///         }
///         Err(error) if error.kind() == Kind::BadToken => break,
///         Err(error) => eprintln!("{error}"), // and on: the next call waits as long as is wise
///     }
/// }
/// # }
/// ```
#[derive(Debug)]
pub struct Poll {
    client: Client,
    marker: Option<i64>,
    wait: u32,
    limit: Option<usize>,
    types: Vec<String>,
    gap: Duration,
    pauses: Retry,
    failures: u32,
    /// Not before.
    next_at: Option<Instant>,
}

/// `GET /updates`, again and again
impl Client {
    /// Polls from a marker, or, without one, from the last place MAX was told of. One poller for a token: two steal from
    /// each other. Not beside a webhook: then every poll fails with [`Kind::NotAllowed`](crate::Kind::NotAllowed).
    pub fn poll(&self, marker: Option<i64>) -> Poll {
        Poll {
            client: self.clone(),
            marker,
            wait: WAIT,
            limit: None,
            types: Vec::new(),
            gap: GAP,
            pauses: Retry {
                first: Duration::from_secs(1),
                longest: Duration::from_secs(30),
                ..Retry::never()
            },
            failures: 0,
            next_at: None,
        }
    }
}

impl Poll {
    /// How many seconds the server waits for something to happen, at most 60; MAX holds to 30, and that is the default.
    #[must_use]
    pub fn timeout(mut self, seconds: u32) -> Self {
        self.wait = seconds.min(LONGEST_WAIT);
        self
    }

    /// How many updates in a batch at most, 1–1000; MAX gives up to 100.
    #[must_use]
    pub fn limit(mut self, limit: usize) -> Self {
        self.limit = Some(limit);
        self
    }

    /// Only these kinds, such as `message_created`.
    #[must_use]
    pub fn types(mut self, types: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.types = types.into_iter().map(Into::into).collect();
        self
    }

    /// The time from the beginning of one poll to that of the next, at least; half a second if not said, for MAX allows
    /// two in a second.
    #[must_use]
    pub fn gap(mut self, gap: Duration) -> Self {
        self.gap = gap;
        self
    }

    /// The pauses after failures: the first, doubled each time, up to the longest. 1 and 30 seconds if not said.
    #[must_use]
    pub fn pauses(mut self, first: Duration, longest: Duration) -> Self {
        (self.pauses.first, self.pauses.longest) = (first, longest);
        self
    }

    /// The next batch; it may be empty, and its marker is worth keeping all the same. What was not acknowledged is handed
    /// out again. After a failure the next call first waits; dropping the call loses nothing.
    ///
    /// # Errors
    /// Whatever the poll failed of. Only a bad token and a webhook that is in the way do not mend by themselves.
    pub async fn next(&mut self) -> Result<Batch, Error> {
        if let Some(at) = self.next_at {
            sleep_until(at).await;
        }
        let began = Instant::now();
        let poll = self.client.updates().marker(self.marker).timeout(self.wait);
        let poll = self.limit.map_or(poll.clone(), |limit| poll.limit(limit));
        match poll.types(&self.types).await {
            Ok(batch) => {
                self.failures = 0;
                self.next_at = Some(began + self.gap);
                if batch.updates.is_empty() {
                    self.acknowledge(&batch);
                }
                Ok(batch)
            }
            Err(error) => {
                let wait = pause(self.pauses, self.failures);
                self.failures = self.failures.saturating_add(1);
                let wait = wait.max(error.retry_after().unwrap_or_default());
                self.next_at = Some((Instant::now() + wait).max(began + self.gap));
                Err(error)
            }
        }
    }

    /// The batch is safe: the next poll tells MAX so. A marker from the past is not followed.
    pub fn acknowledge(&mut self, batch: &Batch) {
        self.marker = self.marker.max(batch.marker);
    }

    /// From where the next poll asks.
    pub fn marker(&self) -> Option<i64> {
        self.marker
    }
}
