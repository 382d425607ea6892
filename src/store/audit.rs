//! The audit trail: who did what by which command, and who was refused; a chain in which each entry carries the hash of the one before.

use data_encoding::HEXLOWER;
use rules::{Moment, PersonId};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::Commit;

/// One entry: facts with ids, no names and no texts.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Entry {
    pub seq: u64,
    at: Moment,
    pub who: Option<PersonId>,
    command: Option<String>,
    refused: Option<String>,
    facts: Vec<String>,
    prev: String,
    /// Over everything above. A field that comes later is left out when empty, or old hashes would no longer fit.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub hash: String,
}

/// Where the chain ends.
#[derive(Clone, Default, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Head {
    pub seq: u64,
    pub hash: String,
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
    pub(super) fn follows(&self, head: &Head) -> bool {
        self.seq == head.seq + 1 && self.prev == head.hash && self.is_hashed()
    }

    fn is_hashed(&self) -> bool {
        self.clone().hashed().hash == self.hash
    }

    fn hashed(mut self) -> Self {
        self.hash.clear();
        let json = serde_json::to_vec(&self)
            .expect("an entry has no maps and no floats, so it is always JSON");
        self.hash = HEXLOWER.encode(&Sha256::digest(json));
        self
    }
}

impl From<Entry> for rules::journal::Entry {
    fn from(entry: Entry) -> Self {
        Self {
            seq: entry.seq,
            at: entry.at,
            who: entry.who,
            command: entry.command,
            refused: entry.refused.is_some(),
            facts: entry.facts,
        }
    }
}

/// The journal as a file: an entry a line, as it is hashed, and a last line that says where it ends.
#[derive(Default)]
pub struct Export {
    lines: Vec<u8>,
    end: Head,
}

/// The last line of an export.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct End {
    end: Head,
}

impl Export {
    /// Adds the next entry.
    ///
    /// # Errors
    /// It cannot be written as JSON.
    pub fn add(&mut self, entry: &Entry) -> serde_json::Result<()> {
        self.end = entry.head();
        self.line(entry)
    }

    /// The file.
    ///
    /// # Errors
    /// The end cannot be written as JSON.
    pub fn finish(mut self) -> serde_json::Result<Vec<u8>> {
        let end = End {
            end: self.end.clone(),
        };
        self.line(&end)?;
        Ok(self.lines)
    }

    fn line<T: Serialize>(&mut self, what: &T) -> serde_json::Result<()> {
        serde_json::to_writer(&mut self.lines, what)?;
        self.lines.push(b'\n');
        Ok(())
    }
}

/// Where an exported journal is not what was exported.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum Broken {
    #[error("line {0} is no entry of the journal, or was changed")]
    Changed(u64),
    #[error("line {0} does not follow the line before: one is missing, added or moved")]
    OutOfOrder(u64),
    #[error("the file ends after line {0}, and the last line is missing: it was cut off")]
    CutOff(u64),
    #[error("there is something after the end, in line {0}")]
    AfterTheEnd(u64),
    #[error(
        "entry {0} has another checksum: the journal was written anew, or this is another school's"
    )]
    Rewritten(u64),
    #[error("the file cannot be read: {0}")]
    Unreadable(String),
}

/// The number of an entry, and how its hash begins: what the bot showed somebody once.
pub type Witness = (u64, String);

/// Follows an exported journal from its first line to its last, and tells where the chain ends.
///
/// # Errors
/// The first line that is not as it was; or it is whole, and not the one the witness saw.
pub fn verify(file: impl std::io::BufRead, witness: Option<&Witness>) -> Result<Head, Broken> {
    let mut missed = witness;
    let (mut head, mut end, mut count) = (Head::default(), None, 0);
    for line in file.lines() {
        let line = line.map_err(|error| Broken::Unreadable(error.to_string()))?;
        count += 1;
        if end.is_some() {
            return Err(Broken::AfterTheEnd(count));
        }
        if let Ok(last) = serde_json::from_str::<End>(&line) {
            end = Some(last.end);
            continue;
        }
        let entry = exact(&line).ok_or(Broken::Changed(count))?;
        if !entry.follows(&head) {
            return Err(Broken::OutOfOrder(count));
        }
        head = entry.head();
        missed =
            missed.filter(|(seq, begins)| *seq != entry.seq || !entry.hash.starts_with(begins));
    }
    match end {
        None => Err(Broken::CutOff(count)),
        Some(end) if end != head => Err(Broken::OutOfOrder(count)),
        Some(_) => missed.map_or(Ok(head), |(seq, _)| Err(Broken::Rewritten(*seq))),
    }
}

/// The entry of a line that says nothing besides it: what an entry does not know of would not be hashed.
fn exact(line: &str) -> Option<Entry> {
    let entry: Entry = serde_json::from_str(line).ok()?;
    let same = serde_json::to_string(&entry).ok()? == line;
    (same && entry.is_hashed()).then_some(entry)
}
