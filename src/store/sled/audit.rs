//! The audit trail: who did what by which command, and who was refused; a chain in which each entry carries the hash of the one before.

use data_encoding::HEXLOWER;
use rules::{Moment, PersonId};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::{disk::Disk, rows};
use crate::store::{Commit, StoreError};

/// One entry: facts with ids, no names and no texts.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub(super) struct Entry {
    pub(super) seq: u64,
    at: Moment,
    who: Option<PersonId>,
    command: Option<String>,
    refused: Option<String>,
    facts: Vec<String>,
    prev: String,
    /// Over everything above. A field that comes later is left out when empty, or old hashes would no longer fit.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub(super) hash: String,
}

/// Where the chain ends.
#[derive(Clone, Default, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub(super) struct Head {
    pub(super) seq: u64,
    pub(super) hash: String,
}

impl Entry {
    /// The entry a commit leaves behind this head: for facts worth a line, and for a refusal of rights.
    pub(super) fn of(commit: &Commit, head: &Head) -> Option<Self> {
        let facts: Vec<_> = commit
            .changes
            .iter()
            .filter_map(rules::Change::audit)
            .collect();
        let denied = commit.cause.refused.as_deref() == Some("not-allowed");
        (denied || !facts.is_empty()).then(|| {
            Self {
                seq: head.seq + 1,
                at: commit.at,
                who: commit.cause.who,
                command: commit.cause.command.map(Into::into),
                refused: commit.cause.refused.clone(),
                facts,
                prev: head.hash.clone(),
                hash: String::new(),
            }
            .hashed()
        })
    }

    /// Whether it tells of a refusal and of nothing that happened.
    pub(super) fn is_refusal(&self) -> bool {
        self.facts.is_empty()
    }

    pub(super) fn head(&self) -> Head {
        Head {
            seq: self.seq,
            hash: self.hash.clone(),
        }
    }

    /// Whether this is the whole and unchanged entry after that head.
    fn follows(&self, head: &Head) -> bool {
        self.seq == head.seq + 1
            && self.prev == head.hash
            && self.clone().hashed().hash == self.hash
    }

    fn hashed(mut self) -> Self {
        self.hash.clear();
        let json = serde_json::to_vec(&self)
            .expect("an entry has no maps and no floats, so it is always JSON");
        self.hash = HEXLOWER.encode(&Sha256::digest(json));
        self
    }
}

/// Follows the chain from a head that is known to be good to its end.
pub(super) fn follow(disk: &Disk, from: &Head) -> Result<Head, StoreError> {
    let mut head = from.clone();
    loop {
        let next: Option<Entry> = disk.get(&rows::audit(head.seq + 1))?;
        let Some(next) = next else { return Ok(head) };
        if !next.follows(&head) {
            return Err(disk.damaged(format!(
                "entry {} of the audit trail does not follow the one before",
                next.seq
            )));
        }
        head = next.head();
    }
}
