//! The anchor: how far the store had come, kept outside it, because a truncated or an old store opens without a word.

use std::{
    ffi::OsString,
    fs, io,
    path::{Path, PathBuf},
};

use data_encoding::HEXLOWER;
use rules::SchoolId;
use serde::{Deserialize, Serialize};

use super::{
    audit::{self, Entry, Head},
    disk::Disk,
    rows,
};
use crate::store::{
    Keys, StoreError,
    seal::{parent, write_durably},
};

/// How far a store has come.
#[derive(Clone, Default, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub(super) struct Counters {
    /// Commits of every sort since the beginning.
    pub(super) sequence: u64,
    /// The last number given to a row of the outbox.
    pub(super) outgoing: u64,
    #[serde(flatten)]
    pub(super) heads: Heads,
}

/// Where the audit trails of the schools end.
#[derive(Clone, Default, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub(super) struct Heads {
    /// That of the first school.
    audit: Head,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    others: Vec<(SchoolId, Head)>,
}

impl Heads {
    pub(super) fn of(&self, school: SchoolId) -> Head {
        let mut all = self.all();
        all.find(|(id, _)| *id == school)
            .map_or_else(Head::default, |(_, head)| head.clone())
    }

    pub(super) fn set(&mut self, school: SchoolId, head: Head) {
        if school == SchoolId::FIRST {
            self.audit = head;
            return;
        }
        self.others.retain(|(id, _)| *id != school);
        self.others.push((school, head));
        self.others.sort_by_key(|(id, _)| *id);
    }

    pub(super) fn all(&self) -> impl Iterator<Item = (SchoolId, &Head)> {
        let others = self.others.iter().map(|(id, head)| (*id, head));
        std::iter::once((SchoolId::FIRST, &self.audit)).chain(others)
    }

    /// What is not as the disk has it: the number of an entry that is missing.
    pub(super) fn lost(&self, disk: &Disk, from: &Self) -> Result<Option<u64>, StoreError> {
        for (school, head) in self.all() {
            let end = audit::follow(disk, school, &from.of(school))?;
            if end != *head {
                return Ok(Some(end.seq + 1));
            }
        }
        Ok(None)
    }
}

#[derive(Serialize, Deserialize)]
struct Anchor {
    sequence: u64,
    #[serde(flatten)]
    heads: Heads,
    mac: String,
}

/// The anchor's file, beside the data folder.
pub(super) fn path(folder: &Path) -> PathBuf {
    beside(folder, ".anchor")
}

/// A path beside the folder: its name with something appended.
pub(super) fn beside(folder: &Path, suffix: &str) -> PathBuf {
    let mut name: OsString = folder.file_name().unwrap_or_default().to_owned();
    name.push(suffix);
    parent(folder).join(name)
}

/// Writes how far the store has come; whole or not at all, confirmed by the disk.
pub(super) fn write(folder: &Path, keys: &Keys, counters: &Counters) -> io::Result<()> {
    let (sequence, heads) = (counters.sequence, counters.heads.clone());
    let anchor = Anchor {
        mac: mac(keys, sequence, &heads),
        sequence,
        heads,
    };
    write_durably(&path(folder), &serde_json::to_vec(&anchor)?)
}

/// Compares what is on disk with the anchor. `None` on disk: there is no store in the folder.
pub(super) fn check(
    disk: Option<(&Disk, &Counters)>,
    folder: &Path,
    keys: &Keys,
) -> Result<(), StoreError> {
    let older = |what: String| StoreError::Older {
        path: folder.display().to_string(),
        what,
    };
    let sequence = disk.map_or(0, |(_, counters)| counters.sequence);
    let Some(anchor) = read(folder, keys).map_err(older)? else {
        // A store that answered nobody yet needs none.
        return if sequence == 0 {
            Ok(())
        } else {
            Err(older(format!("{} is missing", path(folder).display())))
        };
    };
    if sequence < anchor.sequence {
        return Err(older(format!(
            "it ends at commit {sequence}, the anchor saw {}",
            anchor.sequence
        )));
    }
    let Some((disk, counters)) = disk else {
        return Ok(());
    };
    for (school, head) in anchor.heads.all().filter(|(_, head)| head.seq > 0) {
        let entry: Option<Entry> = disk.get(&rows::audit(school, head.seq))?;
        if entry.is_none_or(|entry| entry.head() != *head) {
            return Err(older(format!(
                "entry {} of the audit trail is not the one the anchor saw",
                head.seq
            )));
        }
    }
    match counters.heads.lost(disk, &anchor.heads)? {
        Some(_) => Err(disk.damaged("the end of the audit trail is missing")),
        None => Ok(()),
    }
}

fn read(folder: &Path, keys: &Keys) -> Result<Option<Anchor>, String> {
    let path = path(folder);
    let json = match fs::read(&path) {
        Ok(json) => json,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(format!("{}: {error}", path.display())),
    };
    let anchor: Option<Anchor> = serde_json::from_slice(&json).ok();
    let known = anchor.filter(|anchor| anchor.mac == mac(keys, anchor.sequence, &anchor.heads));
    known.map(Some).ok_or_else(|| {
        format!(
            "{} was changed by another hand or made with another key",
            path.display()
        )
    })
}

fn mac(keys: &Keys, sequence: u64, heads: &Heads) -> String {
    let mut vouched = format!("{sequence}|{}|{}", heads.audit.seq, heads.audit.hash);
    for (school, head) in &heads.others {
        vouched.push_str(&format!("|{school}|{}|{}", head.seq, head.hash));
    }
    HEXLOWER.encode(&keys.vouch(vouched.as_bytes()))
}
