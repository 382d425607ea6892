//! What every part of the bot holds on to.

use std::sync::{Arc, Mutex, PoisonError};

use max_bot_api::Client;
use rules::{Moment, PersonId, seal::Secret};
use tokio::sync::watch;
use tokio_util::sync::CancellationToken;

use super::{Clock, Pace, counters::Counters, decode::Ears, hand::Hand, reader::Reader};
use crate::{
    locale::Locale,
    store::{Store, StoreError},
};

pub(super) struct Core<S> {
    pub client: Client,
    pub store: Arc<S>,
    pub secret: Secret,
    pub locale: Arc<Locale>,
    pub clock: Clock,
    pub pace: Pace,
    pub me: Me,
    pub pulse: Arc<Pulse>,
    pub reader: Reader,
    /// Those who run the installation.
    pub operators: Vec<PersonId>,
}

/// The bot as MAX knows it.
#[derive(Clone, Debug)]
pub(super) struct Me {
    pub id: PersonId,
    pub nick: String,
}

/// Whether the bot lives, and what it has in hand.
pub(super) struct Pulse {
    pub counters: Counters,
    pub hand: Hand,
    /// No more is taken in.
    pub closing: CancellationToken,
    /// Nothing more is done.
    pub stopped: CancellationToken,
    /// How often the folder of texts was looked at.
    pub looked: watch::Sender<u64>,
    /// The store failed.
    pub failed: watch::Sender<bool>,
    failure: Mutex<Option<StoreError>>,
}

impl<S: Store> Core<S> {
    pub(super) fn now(&self) -> Moment {
        self.clock.now()
    }

    pub(super) fn ears(&self) -> Ears<'_> {
        Ears {
            id: self.me.id,
            nick: &self.me.nick,
            now: self.now(),
            client: Some(&self.client),
        }
    }

    /// What the store said; its failure is noticed by everyone.
    pub(super) fn checked<T>(&self, outcome: Result<T, StoreError>) -> Option<T> {
        outcome.map_err(|error| self.pulse.fail(error)).ok()
    }
}

impl Pulse {
    pub(super) fn new() -> Self {
        Self {
            counters: Counters::default(),
            hand: Hand::new(),
            closing: CancellationToken::new(),
            stopped: CancellationToken::new(),
            looked: watch::Sender::new(0),
            failed: watch::Sender::new(false),
            failure: Mutex::default(),
        }
    }

    /// The store failed: nothing may be acknowledged any more, so everything ends.
    fn fail(&self, error: StoreError) {
        tracing::error!(%error, "the store failed: the bot ends");
        self.failure
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .get_or_insert(error);
        self.failed.send_replace(true);
        self.closing.cancel();
        self.stopped.cancel();
    }

    /// What the store failed with; told once.
    pub(super) fn failure(&self) -> Option<StoreError> {
        self.failure
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .take()
    }
}
