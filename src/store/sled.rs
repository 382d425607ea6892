//! The embedded store: sled, used in the one way in which it was seen to lose nothing (one writer thread, an fsync of our own, an anchor
//! outside). Memory moves first and in order; an answer is given when the disk has what it says.

mod anchor;
mod audit;
mod disk;
mod memory;
mod open;
mod rows;
mod writer;

use std::{
    fs::File,
    path::Path,
    sync::{
        Arc, Mutex, PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard,
        mpsc::{self, Sender},
    },
    thread::{self, JoinHandle},
};

use rules::{ChatId, EventKey, Moment, PersonId, School, Timer};
use tokio::sync::{OwnedSemaphorePermit, Semaphore, oneshot};

use self::{
    disk::Disk,
    memory::{Memory, Moved},
    open::{Opened, Trust},
    rows::Rows,
    writer::{InFlight, Job, Writer},
};
use super::{Body, Commit, Committed, Keys, Outgoing, Settled, Store, StoreError};

/// As many jobs wait for the disk before callers wait for the queue.
const WAITING: usize = 256;
/// Keys of events are remembered this long.
const REMEMBERED_DAYS: i64 = 7;
/// So many keys are forgotten per call.
const SWEPT: usize = 1000;

pub struct SledStore {
    disk: Disk,
    state: RwLock<State>,
    in_flight: InFlight,
    permits: Arc<Semaphore>,
    writer: Mutex<Option<JoinHandle<()>>>,
    _lock: File,
}

/// Under one lock, so that the queue has the order memory moved in.
struct State {
    memory: Memory,
    /// Taken out to close.
    queue: Option<Sender<Job>>,
}

type Durable = oneshot::Receiver<()>;

impl SledStore {
    /// Opens the store in a folder, or makes one. Blocks while it loads.
    ///
    /// # Errors
    /// The folder is damaged, older than its anchor, newer than this program, in use, or sealed with another key; it is left as it was.
    pub fn open(path: &Path, keys: Keys) -> Result<Self, StoreError> {
        Self::start(open::open(path, keys, Trust::Anchor)?)
    }

    /// Opens what is in the folder without asking the anchor, and makes a new one: for an operator who has put back a copy on purpose.
    ///
    /// # Errors
    /// As [`SledStore::open`], but never `Older`.
    pub fn open_copy(path: &Path, keys: Keys) -> Result<Self, StoreError> {
        Self::start(open::open(path, keys, Trust::Folder)?)
    }

    /// Whether the folder holds a store already, so that its key must exist, too.
    #[must_use]
    pub fn exists(path: &Path) -> bool {
        path.join("db").exists()
    }

    /// Follows the audit trail from its first entry to its last and counts them.
    ///
    /// # Errors
    /// An entry was changed, moved or taken out.
    pub fn verify_audit(&self) -> Result<u64, StoreError> {
        let counters: Option<anchor::Counters> = self.disk.get(&rows::counters())?;
        let head = audit::follow(&self.disk, &audit::Head::default())?;
        if head.seq < counters.map_or(0, |c| c.audit.seq) {
            return Err(self.disk.damaged(format!(
                "entry {} of the audit trail is missing",
                head.seq + 1
            )));
        }
        Ok(head.seq)
    }

    fn start(opened: Opened) -> Result<Self, StoreError> {
        let Opened {
            disk,
            memory,
            counters,
            lock,
        } = opened;
        let (queue, jobs) = mpsc::channel();
        let in_flight = InFlight::default();
        let writer = Writer::new(disk.clone(), counters, in_flight.clone())?;
        let thread = thread::Builder::new()
            .name("store".into())
            .spawn(move || writer.run(&jobs));
        Ok(Self {
            disk,
            state: RwLock::new(State {
                memory,
                queue: Some(queue),
            }),
            in_flight,
            permits: Arc::new(Semaphore::new(WAITING)),
            writer: Mutex::new(Some(thread.map_err(|e| StoreError::Failed(e.to_string()))?)),
            _lock: lock,
        })
    }

    /// Judges a commit and moves memory, all under the lock; what is not durable yet comes with something to wait for.
    fn take(
        &self,
        commit: &Commit,
        permit: OwnedSemaphorePermit,
    ) -> Result<(Committed, Option<Durable>), StoreError> {
        let mut state = self.state_mut();
        let State { memory, queue } = &mut *state;
        let queue = queue.as_ref().ok_or_else(closed)?;
        if self.in_flight.has(commit.key) {
            // Its first is being written. An empty job comes behind it in the queue, so its answer says that the first is durable.
            return Ok((
                Committed::Seen,
                Some(send(queue, Job::of_rows(Rows::default(), permit))),
            ));
        }
        if alive(self.disk.has(&rows::seen(commit.key))) {
            return Ok((Committed::Seen, None));
        }
        if commit.version != memory.school.version() {
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
        let job = Job {
            key: Some(commit.key),
            numbers: Some(numbers),
            is_grave,
            ..job
        };
        Ok((
            Committed::Applied(outgoing),
            Some(send(queue, (job, durable))),
        ))
    }

    /// Writes rows that memory knows nothing of.
    async fn write(&self, rows: Rows) -> Result<(), StoreError> {
        let permit = self.permit().await?;
        let durable = send(
            self.state().queue.as_ref().ok_or_else(closed)?,
            Job::of_rows(rows, permit),
        );
        durable.await.map_err(|_| closed())
    }

    async fn permit(&self) -> Result<OwnedSemaphorePermit, StoreError> {
        Arc::clone(&self.permits)
            .acquire_owned()
            .await
            .map_err(|_| closed())
    }

    fn state(&self) -> RwLockReadGuard<'_, State> {
        self.state.read().unwrap_or_else(|_| half_moved())
    }

    fn state_mut(&self) -> RwLockWriteGuard<'_, State> {
        self.state.write().unwrap_or_else(|_| half_moved())
    }

    /// Nothing can be sent any more; the thread ends when it has written what waits.
    fn seal_queue(&self) -> Option<JoinHandle<()>> {
        self.state_mut().queue = None;
        self.writer
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .take()
    }
}

impl Store for SledStore {
    fn look<T>(&self, at: impl FnOnce(&School) -> T) -> T {
        at(&self.state().memory.school)
    }

    fn seen(&self, key: EventKey) -> Result<bool, StoreError> {
        // In this order: a key leaves `in_flight` only when the disk has it for good.
        Ok(alive(self.disk.has(&rows::seen(key))) && !self.in_flight.has(key))
    }

    async fn commit(&self, commit: Commit) -> Result<Committed, StoreError> {
        let permit = self.permit().await?;
        let (committed, durable) = self.take(&commit, permit)?;
        if let Some(durable) = durable {
            durable.await.map_err(|_| closed())?;
        }
        Ok(committed)
    }

    fn outbox(&self) -> Result<Vec<Outgoing>, StoreError> {
        self.disk.scan(&rows::outbox()).collect()
    }

    async fn settle(&self, row: &Outgoing, how: Settled) -> Result<(), StoreError> {
        let mut rows = Rows::default();
        rows.delete(rows::outgoing(row.id));
        if let (
            Settled::Sent { mid },
            Body::Say {
                to,
                card: Some(card),
                ..
            },
        ) = (how, &row.body)
        {
            rows.put(rows::card(*to, card), &mid)?;
        }
        self.write(rows).await
    }

    fn card(&self, to: PersonId, name: &str) -> Result<Option<String>, StoreError> {
        Ok(alive(self.disk.get(&rows::card(to, name))))
    }

    fn dialogue(&self, of: PersonId) -> Result<Option<ChatId>, StoreError> {
        Ok(self.state().memory.dialogues.get(&of).copied())
    }

    fn next_timer(&self) -> Option<(Moment, Timer)> {
        self.state().memory.timers.first().copied()
    }

    fn note(&self, name: &str) -> Result<Option<String>, StoreError> {
        Ok(alive(self.disk.get(&rows::note(name))))
    }

    async fn set_note(&self, name: &str, value: &str) -> Result<(), StoreError> {
        let mut rows = Rows::default();
        rows.put(rows::note(name), &value)?;
        self.write(rows).await
    }

    async fn sweep(&self, now: Moment) -> Result<(), StoreError> {
        let mut rows = Rows::default();
        for name in alive(
            self.disk
                .names(rows::hours_before(now.plus_days(-REMEMBERED_DAYS)), SWEPT),
        ) {
            if let Some(key) = rows::key_of_hour(&name) {
                rows.delete(rows::seen(key));
            }
            rows.delete(name.to_vec());
        }
        if rows.0.is_empty() {
            Ok(())
        } else {
            self.write(rows).await
        }
    }

    async fn close(&self) -> Result<(), StoreError> {
        let Some(writer) = self.seal_queue() else {
            return Ok(());
        };
        let joined = tokio::task::spawn_blocking(|| writer.join()).await;
        joined
            .map_err(|e| StoreError::Failed(e.to_string()))?
            .map_err(|_| closed())
    }
}

impl Drop for SledStore {
    fn drop(&mut self) {
        if let Some(writer) = self.seal_queue() {
            // Its own panic has ended the process already.
            let _ = writer.join();
        }
    }
}

fn send(queue: &Sender<Job>, job: (Job, Durable)) -> Durable {
    let (job, durable) = job;
    // The writer goes away with its queue or with the process, never before.
    let _ = queue.send(job);
    durable
}

fn closed() -> StoreError {
    StoreError::Failed("it is closed".into())
}

/// The answer of a store in use, whose every failure is the end.
fn alive<T>(answer: Result<T, StoreError>) -> T {
    answer.unwrap_or_else(|error| end(&error))
}

/// A change broke off inside: memory says what the disk will never say.
fn half_moved() -> ! {
    end(&StoreError::Failed("a change broke off half-way".into()))
}

/// Ends the process: after a failure of the disk nothing of the store can be believed until it is opened again.
fn end(error: &StoreError) -> ! {
    tracing::error!(%error, "the store failed, the process ends");
    std::process::exit(3)
}
