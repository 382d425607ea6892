//! What is kept in memory: the schools, the timers, the dialogues, the numbers given; and how a commit moves it and becomes rows.

use std::collections::{BTreeMap, BTreeSet};

use rules::{ChatId, Moment, PersonId, RecordKey, SchoolId, Schools, Timer};

use super::{
    anchor::{Counters, Heads},
    disk::Disk,
    end,
    rows::{self, Rows},
};
use crate::store::{Body, Commit, Outgoing, OutgoingId, StoreError, audit::Entry};

pub(super) struct Memory {
    pub(super) schools: Schools,
    pub(super) timers: BTreeSet<(Moment, SchoolId, Timer)>,
    pub(super) dialogues: BTreeMap<PersonId, ChatId>,
    /// The last number given to a row of the outbox.
    outgoing: u64,
    heads: Heads,
    denied: Denied,
}

/// Refusals that have their entry: one per person, command and minute, or a flood of them would fill the disk.
#[derive(Default)]
struct Denied {
    minute: i64,
    entered: BTreeSet<(SchoolId, Option<PersonId>, Option<&'static str>)>,
}

/// What a commit has become.
pub(super) struct Moved {
    pub(super) rows: Rows,
    pub(super) outgoing: Vec<Outgoing>,
    pub(super) numbers: (u64, Heads),
    /// The administrators are others now.
    pub(super) is_grave: bool,
}

impl Memory {
    /// Reads everything of the disk that is kept in memory, and tries all that will be read later, but for the long tails.
    pub(super) fn load(disk: &Disk) -> Result<(Self, Counters), StoreError> {
        let counters: Counters = disk.get(&rows::counters())?.unwrap_or_default();
        let (mut schools, mut timers) = (Schools::default(), BTreeSet::new());
        for id in schools_of(disk)? {
            schools.get_mut(id);
            disk.scan(&rows::records(id))
                .try_for_each(|record| record.map(|r| schools.insert(id, r)))?;
            for row in disk.scan(&rows::timers(id)) {
                let (at, timer) = row?;
                timers.insert((at, id, timer));
            }
        }
        for row in disk.scan::<rows::Stands>(&rows::all_stands()) {
            let (who, id) = row?;
            schools.stand(who, id);
        }
        disk.scan::<Outgoing>(&rows::outbox())
            .try_for_each(|row| row.map(drop))?;
        disk.scan::<String>(&rows::notes())
            .try_for_each(|note| note.map(drop))?;
        let memory = Self {
            schools,
            timers,
            dialogues: disk
                .scan::<rows::Dialogue>(&rows::dialogues())
                .collect::<Result<_, _>>()?,
            outgoing: counters.outgoing,
            heads: counters.heads.clone(),
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
        let school = self.schools.get(commit.school);
        let before: Vec<_> = school.administrators().collect();
        self.apply(commit, &mut rows)
            .and_then(|()| self.enter(commit, &mut rows))
            .and_then(|()| self.plan(commit, &mut rows))
            .unwrap_or_else(|error| end(&error));
        let school = self.schools.get(commit.school);
        let is_grave = !school.administrators().eq(before);
        Ok(Moved {
            rows,
            outgoing,
            numbers: (self.outgoing, self.heads.clone()),
            is_grave,
        })
    }

    /// Some of those whom no school knows and with whom the bot has talked; they are forgotten here.
    pub(super) fn forget_strangers(&mut self, most: usize) -> Vec<PersonId> {
        let people = self.dialogues.keys().copied();
        let unknown = people.filter(|who| !self.schools.know(*who));
        let strangers: Vec<PersonId> = unknown.take(most).collect();
        for who in &strangers {
            self.dialogues.remove(who);
            self.schools.unstand(*who);
        }
        strangers
    }

    /// The number of the last entry of a school's journal.
    pub(super) fn journal_end(&self, school: SchoolId) -> u64 {
        self.heads.of(school).seq
    }

    fn number(&self, commit: &Commit) -> Vec<Outgoing> {
        let ids = (self.outgoing + 1..).map(OutgoingId);
        ids.zip(&commit.outgoing)
            .map(|(id, body)| Outgoing {
                id,
                at: commit.at,
                school: commit.school,
                body: body.clone(),
                tally: commit
                    .tally
                    .clone()
                    .filter(|tally| is_for_another(body, tally.to)),
            })
            .collect()
    }

    fn apply(&mut self, commit: &Commit, rows: &mut Rows) -> Result<(), StoreError> {
        if commit.changes.is_empty() {
            return Ok(());
        }
        let school = self.schools.get_mut(commit.school);
        let touched: BTreeSet<RecordKey> = commit
            .changes
            .iter()
            .flat_map(|change| school.apply(change))
            .collect();
        for key in &touched {
            match school.record(key) {
                Some(record) => rows.put_record(commit.school, &record)?,
                // Forgotten.
                None => rows.delete(rows::record(commit.school, key)),
            }
        }
        Ok(())
    }

    fn enter(&mut self, commit: &Commit, rows: &mut Rows) -> Result<(), StoreError> {
        let Some(entry) = Entry::of(commit, &self.heads.of(commit.school))
            .filter(|entry| !entry.is_refusal() || self.denied.is_news(commit))
        else {
            return Ok(());
        };
        self.heads.set(commit.school, entry.head());
        rows.put(rows::audit(commit.school, entry.seq), &entry)
    }

    /// Timers, the settled row, the dialogue, the school a person stands in.
    fn plan(&mut self, commit: &Commit, rows: &mut Rows) -> Result<(), StoreError> {
        let school = commit.school;
        if let Some((at, timer)) = &commit.fired {
            self.timers.remove(&(*at, school, *timer));
            rows.delete(rows::timer(school, *at, timer));
        }
        for (at, timer) in &commit.timers {
            self.timers.insert((*at, school, *timer));
            rows.put(rows::timer(school, *at, timer), &(at, timer))?;
        }
        if let Some(id) = commit.settled {
            rows.delete(rows::outgoing(id));
        }
        if let Some((person, chat)) = commit.dialogue
            && self.dialogues.insert(person, chat) != Some(chat)
        {
            rows.put(rows::dialogue(person), &(person, chat))?;
        }
        if let Some(person) = commit.stands
            && self.schools.stand(person, school)
        {
            rows.put(rows::stands(person), &(person, school))?;
        }
        Ok(())
    }
}

/// The schools on the disk: the first, and all that follow it without a gap.
fn schools_of(disk: &Disk) -> Result<Vec<SchoolId>, StoreError> {
    let mut found = vec![SchoolId::FIRST];
    loop {
        let next = SchoolId(SchoolId::FIRST.0 + u32::try_from(found.len()).unwrap_or(u32::MAX));
        if !disk.has(&rows::record(next, &RecordKey::Meta))? {
            return Ok(found);
        }
        found.push(next);
    }
}

/// Whether somebody else than this person reads it.
fn is_for_another(body: &Body, than: PersonId) -> bool {
    match body {
        Body::Say { to, .. } => *to != than,
        Body::SayInGroup { .. } => true,
        _ => false,
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
            .insert((commit.school, commit.cause.who, commit.cause.command))
    }
}
