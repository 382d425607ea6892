//! The outbox on its way to MAX: lanes with one call in flight each, in order. The only place that repeats a call.

mod attach;
mod fate;
mod files;
mod inspect;
mod journal;
mod lane;
mod read_back;
mod send;
mod tally;
mod undone;

use std::{
    collections::{BTreeMap, VecDeque},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use max_bot_api::Uploaded;
use rules::{Event, PersonId, Place, What};
use tokio_util::task::TaskTracker;

use super::{core::Core, decode, handle::Job};
use crate::store::{Lane, Outgoing, OutgoingId, Settled, Store};

/// So many ids of sent messages are remembered, so that reading back does not find one twice.
const REMEMBERED: usize = 512;

/// The way out. Clones are the same.
pub(super) struct Deliver<S>(Arc<Inner<S>>);

struct Inner<S> {
    core: Arc<Core<S>>,
    /// What waits, by lane; a lane is here as long as it is at work.
    lanes: Mutex<BTreeMap<Lane, BTreeMap<OutgoingId, Row>>>,
    /// Ids of messages sent lately.
    sent: Mutex<VecDeque<String>>,
    tallies: Mutex<tally::Tallies>,
    /// Whose turn it is to say how far a message to many is.
    telling: tokio::sync::Mutex<()>,
    tasks: TaskTracker,
}

/// A row and what is known of it.
#[derive(Debug)]
struct Row {
    outgoing: Outgoing,
    /// It may have been sent already.
    ambiguous: bool,
    /// HTML was refused: say it plainly.
    plain: bool,
    /// How it was sent, if all that is left is to pin it.
    said: Option<Settled>,
    /// Its paper, if it has one and that is at MAX already.
    uploaded: Option<Uploaded>,
}

impl<S> Clone for Deliver<S> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}

impl<S: Store> Deliver<S> {
    pub(super) fn new(core: Arc<Core<S>>, tasks: TaskTracker) -> Self {
        Self(Arc::new(Inner {
            core,
            lanes: Mutex::default(),
            sent: Mutex::default(),
            tallies: Mutex::default(),
            telling: tokio::sync::Mutex::default(),
            tasks,
        }))
    }

    /// Takes rows that were just committed. They are counted in hand already.
    pub(super) fn push(&self, rows: Vec<Outgoing>) {
        self.accept(rows, false);
    }

    /// Takes up the outbox of an earlier run: nobody knows how far each row came.
    pub(super) fn take_up(&self, rows: Vec<Outgoing>) {
        self.accept(rows, true);
    }

    fn accept(&self, rows: Vec<Outgoing>, ambiguous: bool) {
        let mut lanes = lock(&self.0.lanes);
        let mut tallies = lock(&self.0.tallies);
        for outgoing in rows {
            tally::expect(&mut tallies, &outgoing);
            let name = outgoing.body.lane();
            let waiting = lanes.entry(name).or_insert_with(|| {
                self.0.tasks.spawn(lane::run(self.clone(), name));
                BTreeMap::new()
            });
            let row = Row {
                outgoing,
                ambiguous,
                plain: false,
                said: None,
                uploaded: None,
            };
            waiting.insert(row.outgoing.id, row);
        }
    }

    /// The next row of a lane; without one the lane is closed.
    fn next(&self, name: Lane) -> Option<Row> {
        let mut lanes = lock(&self.0.lanes);
        let next = lanes.get_mut(&name).and_then(BTreeMap::pop_first);
        if next.is_none() {
            lanes.remove(&name);
        }
        next.map(|(_, row)| row)
    }

    fn remember(&self, mid: &str) {
        let mut sent = lock(&self.0.sent);
        if sent.len() == REMEMBERED {
            sent.pop_front();
        }
        sent.push_back(mid.to_owned());
    }

    fn was_sent(&self, mid: &str) -> bool {
        lock(&self.0.sent).iter().any(|known| known == mid)
    }

    /// What was read for a row comes back as an event; the commit of that takes the row out of the outbox.
    async fn came_back(&self, row: &Row, event: (PersonId, Place, What)) {
        self.tell(row, event, Some(row.outgoing.id)).await;
    }

    /// Something about a row is an event; `settled`: and the end of the row.
    async fn tell(
        &self,
        row: &Row,
        (by, place, what): (PersonId, Place, What),
        settled: Option<OutgoingId>,
    ) {
        let id = row.outgoing.id;
        let mut who = decode::nobody();
        who.id = by;
        let key = decode::key(decode::kind(&what))
            .number(i64::try_from(id.0).unwrap_or_default())
            .number(row.outgoing.at.0)
            .done();
        let event = Event {
            key,
            at: self.core().now(),
            who,
            place,
            what,
        };
        let job = Job {
            settled,
            school: Some(row.outgoing.school),
            ..Job::new(event)
        };
        let core = self.core();
        if let Some(rows) = core.checked(core.handle(&job).await) {
            core.pulse.hand.take(rows.len());
            self.push(rows);
        }
    }

    fn core(&self) -> &Core<S> {
        &self.0.core
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
