//! What is kept in memory: the school, the timers, the dialogues, the numbers given; and how a commit moves it and becomes rows.

use std::collections::{BTreeMap, BTreeSet};

use rules::{ChatId, Moment, PersonId, RecordKey, School, Timer};

use super::{
    anchor::Counters,
    disk::Disk,
    end,
    rows::{self, Rows},
};
use crate::store::{
    Commit, Outgoing, OutgoingId, StoreError,
    audit::{Entry, Head},
};

pub(super) struct Memory {
    pub(super) school: School,
    pub(super) timers: BTreeSet<(Moment, Timer)>,
    pub(super) dialogues: BTreeMap<PersonId, ChatId>,
    /// The last number given to a row of the outbox.
    outgoing: u64,
    audit: Head,
    denied: Denied,
}

/// Refusals that have their entry: one per person, command and minute, or a flood of them would fill the disk.
#[derive(Default)]
struct Denied {
    minute: i64,
    entered: BTreeSet<(Option<PersonId>, Option<&'static str>)>,
}

/// What a commit has become.
pub(super) struct Moved {
    pub(super) rows: Rows,
    pub(super) outgoing: Vec<Outgoing>,
    pub(super) numbers: (u64, Head),
    /// The administrators are others now.
    pub(super) is_grave: bool,
}

impl Memory {
    /// Reads everything of the disk that is kept in memory, and tries all that will be read later, but for the long tails.
    pub(super) fn load(disk: &Disk) -> Result<(Self, Counters), StoreError> {
        let counters: Counters = disk.get(&rows::counters())?.unwrap_or_default();
        let mut school = School::default();
        disk.scan(&rows::records())
            .try_for_each(|record| record.map(|r| school.insert(r)))?;
        disk.scan::<Outgoing>(&rows::outbox())
            .try_for_each(|row| row.map(drop))?;
        disk.scan::<String>(&rows::notes())
            .try_for_each(|note| note.map(drop))?;
        let memory = Self {
            school,
            timers: disk.scan(&rows::timers()).collect::<Result<_, _>>()?,
            dialogues: disk
                .scan::<rows::Dialogue>(&rows::dialogues())
                .collect::<Result<_, _>>()?,
            outgoing: counters.outgoing,
            audit: counters.audit.clone(),
            denied: Denied::default(),
        };
        Ok((memory, counters))
    }

    /// Moves memory by a commit and tells the rows that say the same on disk.
    ///
    /// # Errors
    /// A message is too long; nothing has moved then.
    pub(super) fn take(&mut self, commit: &Commit) -> Result<Moved, StoreError> {
        let mut rows = Rows::default();
        let outgoing = self.number(commit);
        for row in &outgoing {
            rows.put(rows::outgoing(row.id), row)?;
        }
        rows.put(rows::seen(commit.key), &commit.at)?;
        rows.put(rows::hour(commit.at, commit.key), &())?;

        // From here on memory moves, so the disk must follow.
        self.outgoing += commit.outgoing.len() as u64;
        let before: Vec<_> = self.school.administrators().collect();
        self.apply(commit, &mut rows)
            .and_then(|()| self.enter(commit, &mut rows))
            .and_then(|()| self.plan(commit, &mut rows))
            .unwrap_or_else(|error| end(&error));
        let is_grave = !self.school.administrators().eq(before);
        Ok(Moved {
            rows,
            outgoing,
            numbers: (self.outgoing, self.audit.clone()),
            is_grave,
        })
    }

    /// The number of the last entry of the journal.
    pub(super) fn journal_end(&self) -> u64 {
        self.audit.seq
    }

    fn number(&self, commit: &Commit) -> Vec<Outgoing> {
        let ids = (self.outgoing + 1..).map(OutgoingId);
        ids.zip(&commit.outgoing)
            .map(|(id, body)| Outgoing {
                id,
                at: commit.at,
                body: body.clone(),
            })
            .collect()
    }

    fn apply(&mut self, commit: &Commit, rows: &mut Rows) -> Result<(), StoreError> {
        let touched: BTreeSet<RecordKey> = commit
            .changes
            .iter()
            .flat_map(|change| self.school.apply(change))
            .collect();
        for key in &touched {
            match self.school.record(key) {
                Some(record) => rows.put_record(&record)?,
                // Forgotten.
                None => rows.delete(rows::record(key)),
            }
        }
        Ok(())
    }

    fn enter(&mut self, commit: &Commit, rows: &mut Rows) -> Result<(), StoreError> {
        let Some(entry) = Entry::of(commit, &self.audit)
            .filter(|entry| !entry.is_refusal() || self.denied.is_news(commit))
        else {
            return Ok(());
        };
        self.audit = entry.head();
        rows.put(rows::audit(entry.seq), &entry)
    }

    /// Timers, the settled row, the dialogue.
    fn plan(&mut self, commit: &Commit, rows: &mut Rows) -> Result<(), StoreError> {
        if let Some((at, timer)) = &commit.fired {
            self.timers.remove(&(*at, *timer));
            rows.delete(rows::timer(*at, timer));
        }
        for (at, timer) in &commit.timers {
            self.timers.insert((*at, *timer));
            rows.put(rows::timer(*at, timer), &(at, timer))?;
        }
        if let Some(id) = commit.settled {
            rows.delete(rows::outgoing(id));
        }
        if let Some((person, chat)) = commit.dialogue
            && self.dialogues.insert(person, chat) != Some(chat)
        {
            rows.put(rows::dialogue(person), &(person, chat))?;
        }
        Ok(())
    }
}

impl Denied {
    fn is_news(&mut self, commit: &Commit) -> bool {
        let minute = commit.at.0.div_euclid(60_000);
        if minute != self.minute {
            *self = Self {
                minute,
                entered: BTreeSet::new(),
            };
        }
        self.entered
            .insert((commit.cause.who, commit.cause.command))
    }
}
