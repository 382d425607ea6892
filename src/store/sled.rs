//! The embedded store: sled, used in the one way in which it was seen to lose nothing (one writer thread, an fsync of our own,
//! an anchor outside). Memory moves first and in order; an answer is given when the disk has what it says.

mod anchor;
mod audit;
mod disk;
mod memory;
mod open;
mod queue;
mod rows;
mod writer;

use std::{fs::File, ops::Range, path::Path};

use rules::{ChatId, EventKey, Moment, PersonId, SchoolId, Schools, Timer};

use self::{
    disk::Disk,
    open::{Opened, Trust},
    queue::Queue,
    rows::Rows,
    writer::{InFlight, Writer},
};
use super::{Body, Commit, Committed, Keys, Outgoing, Settled, Store, StoreError, audit::Entry};

/// Keys of events are remembered this long.
const REMEMBERED_DAYS: i64 = 7;
/// So many keys are forgotten per call.
const SWEPT: usize = 1000;

/// The store in a folder of its own.
pub struct SledStore {
    queue: Queue,
    disk: Disk,
    _lock: File,
}

impl SledStore {
    /// Opens the store in a folder, or makes one. Blocks while it loads.
    ///
    /// # Errors
    /// The folder is damaged, older than its anchor, newer than this program, in use, or sealed with another key; it is left as
    /// it was.
    pub fn open(path: &Path, keys: Keys) -> Result<Self, StoreError> {
        Self::start(open::open(path, keys, Trust::Anchor)?)
    }

    /// Opens what is in the folder without asking the anchor, and makes a new one: for an operator who has put back a copy on
    /// purpose.
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

    /// Follows the audit trails of all schools from their first entries to their last and counts them.
    ///
    /// # Errors
    /// An entry was changed, moved or taken out.
    pub fn verify_audit(&self) -> Result<u64, StoreError> {
        let counters: Option<anchor::Counters> = self.disk.get(&rows::counters())?;
        let heads = counters.unwrap_or_default().heads;
        if let Some(number) = heads.lost(&self.disk, &anchor::Heads::default())? {
            let what = format!("entry {number} of the audit trail is missing");
            return Err(self.disk.damaged(what));
        }
        Ok(heads.all().map(|(_, head)| head.seq).sum())
    }

    fn start(opened: Opened) -> Result<Self, StoreError> {
        let Opened {
            disk,
            memory,
            counters,
            lock,
        } = opened;
        let in_flight = InFlight::default();
        let writer = Writer::new(disk.clone(), counters, in_flight.clone())?;
        Ok(Self {
            queue: Queue::start(memory, writer, in_flight)?,
            disk,
            _lock: lock,
        })
    }
}

impl Store for SledStore {
    fn schools<T>(&self, at: impl FnOnce(&Schools) -> T) -> T {
        self.queue.memory(|memory| at(&memory.schools))
    }

    fn seen(&self, key: EventKey) -> Result<bool, StoreError> {
        // In this order: a key stops being in flight only when the disk has it for good.
        Ok(alive(self.disk.has(&rows::seen(key))) && !self.queue.is_in_flight(key))
    }

    async fn commit(&self, commit: Commit) -> Result<Committed, StoreError> {
        self.queue.commit(&self.disk, &commit).await
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
        self.queue.write(rows).await
    }

    fn card(&self, to: PersonId, name: &str) -> Result<Option<String>, StoreError> {
        Ok(alive(self.disk.get(&rows::card(to, name))))
    }

    fn dialogue(&self, of: PersonId) -> Result<Option<ChatId>, StoreError> {
        Ok(self
            .queue
            .memory(|memory| memory.dialogues.get(&of).copied()))
    }

    fn next_timer(&self) -> Option<(Moment, SchoolId, Timer)> {
        self.queue.memory(|memory| memory.timers.first().copied())
    }

    fn journal(&self, school: SchoolId, numbers: Range<u64>) -> Result<Vec<Entry>, StoreError> {
        Ok(alive(audit::read(&self.disk, school, numbers)))
    }

    fn journal_end(&self, school: SchoolId) -> u64 {
        self.queue.memory(|memory| memory.journal_end(school))
    }

    fn note(&self, name: &str) -> Result<Option<String>, StoreError> {
        Ok(alive(self.disk.get(&rows::note(name))))
    }

    async fn set_note(&self, name: &str, value: &str) -> Result<(), StoreError> {
        let mut rows = Rows::default();
        rows.put(rows::note(name), &value)?;
        self.queue.write(rows).await
    }

    async fn sweep(&self, now: Moment) -> Result<(), StoreError> {
        let old = rows::hours_before(now.plus_days(-REMEMBERED_DAYS));
        let mut rows = Rows::default();
        for name in alive(self.disk.names(old, SWEPT)) {
            if let Some(key) = rows::key_of_hour(&name) {
                rows.delete(rows::seen(key));
            }
            rows.delete(name.to_vec());
        }
        for who in self.queue.strangers(SWEPT) {
            rows.delete(rows::dialogue(who));
            rows.delete(rows::stands(who));
            for card in alive(self.disk.names(rows::cards(who), SWEPT)) {
                rows.delete(card.to_vec());
            }
        }
        if rows.0.is_empty() {
            Ok(())
        } else {
            self.queue.write(rows).await
        }
    }

    async fn close(&self) -> Result<(), StoreError> {
        let Some(writer) = self.queue.close() else {
            return Ok(());
        };
        let joined = tokio::task::spawn_blocking(|| writer.join()).await;
        // A panic of the writer has ended the process already.
        joined
            .map(drop)
            .map_err(|e| StoreError::Failed(e.to_string()))
    }
}

impl Drop for SledStore {
    fn drop(&mut self) {
        if let Some(writer) = self.queue.close() {
            let _ = writer.join();
        }
    }
}

/// The answer of a store in use, whose every failure is the end.
fn alive<T>(answer: Result<T, StoreError>) -> T {
    answer.unwrap_or_else(|error| end(&error))
}

/// Ends the process: after a failure of the disk nothing of the store can be believed until it is opened again.
fn end(error: &StoreError) -> ! {
    tracing::error!(%error, "the store failed, the process ends");
    std::process::exit(3)
}
