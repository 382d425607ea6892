//! The way to the disk: a commit is judged, moves memory and joins the queue under one lock, so all three have one order.

use std::{
    sync::{
        Arc, Mutex, PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard,
        mpsc::{self, Sender},
    },
    thread::{self, JoinHandle},
};

use rules::PersonId;
use tokio::sync::{OwnedSemaphorePermit, Semaphore, oneshot};

use super::{
    alive,
    disk::Disk,
    end,
    memory::{Memory, Moved},
    rows::{self, Rows},
    writer::{InFlight, Job, Writer},
};
use crate::store::{Commit, Committed, StoreError};

/// As many jobs wait for the disk before callers wait for the queue.
const WAITING: usize = 256;

pub(super) struct Queue {
    state: RwLock<State>,
    in_flight: InFlight,
    permits: Arc<Semaphore>,
    writer: Mutex<Option<JoinHandle<()>>>,
}

struct State {
    memory: Memory,
    /// Taken out to close. Never full: who sends holds a permit, so nobody blocks under the lock.
    jobs: Option<Sender<Job>>,
}

/// The answer of the writer, to come.
type Durable = oneshot::Receiver<()>;

impl Queue {
    pub(super) fn start(
        memory: Memory,
        writer: Writer,
        in_flight: InFlight,
    ) -> Result<Self, StoreError> {
        let (jobs, taken) = mpsc::channel();
        let thread = thread::Builder::new().name("store".into());
        let thread = thread.spawn(move || writer.run(&taken));
        let thread = thread.map_err(|e| StoreError::Failed(e.to_string()))?;
        Ok(Self {
            state: RwLock::new(State {
                memory,
                jobs: Some(jobs),
            }),
            in_flight,
            permits: Arc::new(Semaphore::new(WAITING)),
            writer: Mutex::new(Some(thread)),
        })
    }

    /// Looks at what is in memory.
    pub(super) fn memory<T>(&self, at: impl FnOnce(&Memory) -> T) -> T {
        at(&self.state().memory)
    }

    /// Those whom no school knows; memory has forgotten them already. Whoever writes meanwhile may lose his dialogue's row, and it is
    /// made anew with the next restart and word.
    pub(super) fn strangers(&self, most: usize) -> Vec<PersonId> {
        self.state_mut().memory.forget_strangers(most)
    }

    /// Whether a commit of this event is taken and not yet durable.
    pub(super) fn is_in_flight(&self, key: rules::EventKey) -> bool {
        self.in_flight.has(key)
    }

    /// Takes a commit and answers when the disk has what the answer says.
    pub(super) async fn commit(
        &self,
        disk: &Disk,
        commit: &Commit,
    ) -> Result<Committed, StoreError> {
        let permit = self.permit().await?;
        let (committed, durable) = self.take(disk, commit, permit)?;
        if let Some(durable) = durable {
            durable.await.map_err(|_| closed())?;
        }
        Ok(committed)
    }

    /// Writes rows that memory knows nothing of.
    pub(super) async fn write(&self, rows: Rows) -> Result<(), StoreError> {
        let (job, durable) = Job::of_rows(rows, self.permit().await?);
        send(self.state().jobs.as_ref().ok_or_else(closed)?, job);
        durable.await.map_err(|_| closed())
    }

    /// Nothing can be sent any more; the thread ends when it has written what waits.
    pub(super) fn close(&self) -> Option<JoinHandle<()>> {
        self.state_mut().jobs = None;
        self.writer
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .take()
    }

    fn take(
        &self,
        disk: &Disk,
        commit: &Commit,
        permit: OwnedSemaphorePermit,
    ) -> Result<(Committed, Option<Durable>), StoreError> {
        let mut state = self.state_mut();
        let State { memory, jobs } = &mut *state;
        let jobs = jobs.as_ref().ok_or_else(closed)?;
        if self.in_flight.has(commit.key) {
            // Its first is being written. An empty job goes behind it, so its answer says that the first is durable.
            let (job, durable) = Job::of_rows(Rows::default(), permit);
            send(jobs, job);
            return Ok((Committed::Seen, Some(durable)));
        }
        if alive(disk.has(&rows::seen(commit.key))) {
            return Ok((Committed::Seen, None));
        }
        if commit.version != memory.schools.get(commit.school).version() {
            return Ok((Committed::Stale, None));
        }
        let Moved {
            rows,
            outgoing,
            numbers,
            is_grave,
        } = memory.take(commit)?;
        self.in_flight.add(commit.key);
        let (job, durable) = Job::of_rows(rows, permit);
        let (key, numbers) = (Some(commit.key), Some(numbers));
        send(
            jobs,
            Job {
                key,
                numbers,
                is_grave,
                ..job
            },
        );
        Ok((Committed::Applied(outgoing), Some(durable)))
    }

    async fn permit(&self) -> Result<OwnedSemaphorePermit, StoreError> {
        let permits = Arc::clone(&self.permits);
        permits.acquire_owned().await.map_err(|_| closed())
    }

    fn state(&self) -> RwLockReadGuard<'_, State> {
        self.state.read().unwrap_or_else(|_| half_moved())
    }

    fn state_mut(&self) -> RwLockWriteGuard<'_, State> {
        self.state.write().unwrap_or_else(|_| half_moved())
    }
}

fn send(jobs: &Sender<Job>, job: Job) {
    // The writer goes away with its queue or with the process, never before.
    let _ = jobs.send(job);
}

fn closed() -> StoreError {
    StoreError::Failed("it is closed".into())
}

/// A change broke off inside: memory says what the disk will never say.
fn half_moved() -> ! {
    end(&StoreError::Failed("a change broke off half-way".into()))
}
