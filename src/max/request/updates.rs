//! Long polling.

use std::time::Duration;

use serde_json::Value;

use super::{Pending, Request};
use crate::call::{Call, list};
use crate::client::Client;
use crate::error::Error;
use crate::invalid::Invalid;
use crate::limiter::{Operation, Place};
use crate::types::Update;
use crate::types::member::{object, take};
use crate::validate;

const USUAL_WAIT: u32 = 30;

/// `GET /updates`
impl Client {
    /// Waits for updates. For development: MAX wants a webhook for the rest, and answers 405 while one is set. One poller
    /// for a token: two steal from each other.
    ///
    /// ```no_run
    /// # use max_bot_api::{Client, Error};
    /// # async fn example(client: Client, saved: Option<i64>) -> Result<(), Error> {
    /// let batch = client.updates().marker(saved).timeout(30).types(["message_created"]).await?;
    /// let saved = batch.marker.or(saved); // after the batch is safe, not before
    /// # Ok(()) }
    /// ```
    pub fn updates(&self) -> GetUpdates {
        GetUpdates {
            client: self.clone(),
            marker: None,
            timeout: None,
            limit: None,
            types: Vec::new(),
        }
    }
}

/// What happened since the marker.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Batch {
    /// In the order they happened; one that cannot be read is `UpdateKind::Unknown`, never an error.
    pub updates: Vec<Update>,
    /// Where to go on. Asking from here tells MAX that everything before is safe, so store first, then ask. Comes with an
    /// empty batch too, and must not be lost then.
    pub marker: Option<i64>,
}

/// A wait for updates.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct GetUpdates {
    client: Client,
    marker: Option<i64>,
    timeout: Option<u32>,
    limit: Option<usize>,
    types: Vec<String>,
}

impl GetUpdates {
    /// Where to go on; `None` is from the last place MAX was told of.
    pub fn marker(mut self, marker: Option<i64>) -> Self {
        self.marker = marker;
        self
    }

    /// How many seconds the server waits for something to happen, up to 90; MAX holds to 30.
    pub fn timeout(mut self, seconds: u32) -> Self {
        self.timeout = Some(seconds);
        self
    }

    /// How many updates at most, 1–1000; MAX gives up to 100.
    pub fn limit(mut self, limit: usize) -> Self {
        self.limit = Some(limit);
        self
    }

    /// Only these kinds, such as `message_created`.
    pub fn types(mut self, types: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.types = types.into_iter().map(Into::into).collect();
        self
    }

    fn call(&self) -> Result<Call, Invalid> {
        validate::count("updates", self.limit.unwrap_or(1), (1, 1000))?;
        let wait = self.timeout.unwrap_or(USUAL_WAIT);
        validate::count(
            "seconds of waiting",
            usize::try_from(wait).unwrap_or(usize::MAX),
            (0, 90),
        )?;
        let words = self.types.iter().map(String::as_str);
        words.into_iter().try_for_each(validate::word)?;
        let types = (!self.types.is_empty()).then(|| list(&self.types));
        let call = Call::get("/updates")
            .maybe("marker", self.marker)
            .maybe("timeout", self.timeout);
        let mut call = call.maybe("limit", self.limit).maybe("types", types);
        call.poll = Some(Duration::from_secs(wait.into()));
        Ok(call.lane(Some((Operation::Poll, Place::Queue))))
    }
}

impl IntoFuture for GetUpdates {
    type Output = Result<Batch, Error>;
    type IntoFuture = Pending<Batch>;

    fn into_future(self) -> Pending<Batch> {
        Request::new(&self.client, self.call(), batch).into_future()
    }
}

fn batch(value: Value) -> Result<Batch, Error> {
    let read = |mut page| {
        Some(Batch {
            updates: take(&mut page, "updates")?,
            marker: take(&mut page, "marker")?,
        })
    };
    let batch = object(value).and_then(read);
    batch.ok_or_else(Error::unreadable)
}
