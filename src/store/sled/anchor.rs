//! The anchor: how far the store had come, kept outside it, because a truncated or an old store opens without a word.

use std::{
    ffi::OsString,
    fs, io,
    path::{Path, PathBuf},
};

use data_encoding::HEXLOWER;
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
    pub(super) audit: Head,
}

#[derive(Serialize, Deserialize)]
struct Anchor {
    sequence: u64,
    audit: Head,
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
    let (sequence, audit) = (counters.sequence, counters.audit.clone());
    let anchor = Anchor {
        mac: mac(keys, sequence, &audit),
        sequence,
        audit,
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
    let entry: Option<Entry> = disk.get(&rows::audit(anchor.audit.seq))?;
    if anchor.audit.seq > 0 && entry.is_none_or(|entry| entry.head() != anchor.audit) {
        return Err(older(format!(
            "entry {} of the audit trail is not the one the anchor saw",
            anchor.audit.seq
        )));
    }
    if audit::follow(disk, &anchor.audit)? != counters.audit {
        return Err(disk.damaged("the end of the audit trail is missing"));
    }
    Ok(())
}

fn read(folder: &Path, keys: &Keys) -> Result<Option<Anchor>, String> {
    let path = path(folder);
    let json = match fs::read(&path) {
        Ok(json) => json,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(format!("{}: {error}", path.display())),
    };
    let anchor: Option<Anchor> = serde_json::from_slice(&json).ok();
    let known = anchor.filter(|anchor| anchor.mac == mac(keys, anchor.sequence, &anchor.audit));
    known.map(Some).ok_or_else(|| {
        format!(
            "{} was changed by another hand or made with another key",
            path.display()
        )
    })
}

fn mac(keys: &Keys, sequence: u64, audit: &Head) -> String {
    HEXLOWER.encode(&keys.vouch(format!("{sequence}|{}|{}", audit.seq, audit.hash).as_bytes()))
}
