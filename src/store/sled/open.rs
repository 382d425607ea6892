//! Opening: alone, without touching a folder that turns out to be damaged, and not without asking the anchor.

use std::{
    fs::{self, File},
    io,
    path::{Path, PathBuf},
};

use serde::{Deserialize, Serialize};
use sled::Config;

use super::{
    anchor::{self, Counters, Heads},
    disk::{Disk, Trouble, caught},
    memory::Memory,
    rows,
};
use crate::store::{
    Keys, StoreError,
    seal::{parent, sync_folder},
};

/// Whom to believe about how far the store should be.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Trust {
    Anchor,
    /// What is there; the operator has put back a copy.
    Folder,
}

pub(super) struct Opened {
    pub(super) disk: Disk,
    pub(super) memory: Memory,
    pub(super) counters: Counters,
    /// Held as long as the store is open.
    pub(super) lock: File,
}

/// Which format the rows have, and the id of the key they are sealed with.
#[derive(Serialize, Deserialize)]
struct Format {
    format: u32,
    #[serde(default)]
    key: String,
}

pub(super) fn open(path: &Path, keys: Keys, trust: Trust) -> Result<Opened, StoreError> {
    let folder = plain(path).map_err(|e| failed(path, &e))?;
    create(&folder).map_err(|e| failed(&folder, &e))?;
    let lock = lock(&folder)?;
    if folder.join("db").exists() {
        probe(&folder, &keys, trust)?;
        remove_unfinished(&folder).map_err(|e| failed(&folder, &e))?;
    } else if trust == Trust::Anchor {
        anchor::check(None, &folder, &keys)?;
    }
    let disk = Disk {
        db: open_sled(&folder, &folder)?,
        keys,
        path: folder,
    };
    let (memory, counters) = examine(&disk, trust)?;
    if trust == Trust::Folder || !anchor::path(&disk.path).exists() {
        anchor::write(&disk.path, &disk.keys, &counters)
            .map_err(|e| failed(&anchor::path(&disk.path), &e))?;
    }
    Ok(Opened {
        disk,
        memory,
        counters,
        lock,
    })
}

/// Opens a copy first: what is damaged or old shows there, and the folder stays as it was found. sled repairs while it opens.
fn probe(folder: &Path, keys: &Keys, trust: Trust) -> Result<(), StoreError> {
    let copy = anchor::beside(folder, ".probe");
    let remove = || match fs::remove_dir_all(&copy) {
        Err(e) if e.kind() != io::ErrorKind::NotFound => Err(failed(&copy, &e)),
        _ => Ok(()),
    };
    remove()?;
    copy_folder(folder, &copy).map_err(|e| failed(&copy, &e))?;
    let found = open_sled(&copy, folder).and_then(|db| {
        examine(
            &Disk {
                db,
                keys: keys.clone(),
                path: folder.into(),
            },
            trust,
        )
        .map(drop)
    });
    remove()?;
    found
}

/// Checks the format and the key, loads, asks the anchor.
fn examine(disk: &Disk, trust: Trust) -> Result<(Memory, Counters), StoreError> {
    check_format(disk)?;
    let (memory, counters) = Memory::load(disk)?;
    match trust {
        Trust::Anchor => anchor::check(Some((disk, &counters)), &disk.path, &disk.keys)?,
        Trust::Folder if counters.heads.lost(disk, &Heads::default())?.is_some() => {
            return Err(disk.damaged("the end of the audit trail is missing"));
        }
        Trust::Folder => {}
    }
    Ok((memory, counters))
}

fn check_format(disk: &Disk) -> Result<(), StoreError> {
    let path = || disk.path.display().to_string();
    let Some(row) = disk.ask(|| disk.db.get(rows::format()))? else {
        return if disk.ask(|| disk.db.first())?.is_none() {
            write_format(disk)
        } else {
            Err(disk.damaged("row f is missing"))
        };
    };
    let found: Format =
        serde_json::from_slice(&row).map_err(|e| disk.damaged(format!("row f: {e}")))?;
    if found.format > rows::FORMAT {
        return Err(StoreError::Newer {
            path: path(),
            found: found.format,
            known: rows::FORMAT,
        });
    }
    if found.key != disk.keys.id() {
        let what = format!("the store in {} was sealed with another key", path());
        return Err(StoreError::Key {
            path: disk.keys.path().display().to_string(),
            what,
        });
    }
    Ok(())
}

/// The first row of a new store, and the names of its files, confirmed by the disk.
fn write_format(disk: &Disk) -> Result<(), StoreError> {
    let format = Format {
        format: rows::FORMAT,
        key: disk.keys.id().into(),
    };
    disk.ask(|| {
        disk.db.insert(
            rows::format(),
            serde_json::to_vec(&format).map_err(io::Error::from)?,
        )?;
        disk.db.flush()?;
        File::open(disk.path.join("db"))?.sync_data()?;
        sync_folder(&disk.path)?;
        sync_folder(parent(&disk.path))?;
        Ok(())
    })
}

/// `shown` is the folder to name when it fails.
fn open_sled(folder: &Path, shown: &Path) -> Result<sled::Db, StoreError> {
    // Segments of 2 MiB instead of half a one: a leaf is written whole, up to 17 values of 16 KiB, and what is longer than a quarter of
    // a segment leaves the log for a file in `blobs/` that is never fsynced.
    let config = Config::new()
        .path(folder)
        .cache_capacity(64 << 20)
        .flush_every_ms(Some(500))
        .segment_size(2 << 20);
    caught(|| config.open()).map_err(|trouble| match trouble {
        Trouble::Machine(what) => StoreError::Failed(format!("{}: {what}", shown.display())),
        Trouble::Damage(what) => StoreError::Damaged {
            path: shown.display().to_string(),
            what,
        },
    })
}

fn lock(folder: &Path) -> Result<File, StoreError> {
    let path = folder.join("lock");
    let file = File::options()
        .write(true)
        .create(true)
        .truncate(false)
        .open(&path)
        .map_err(|e| failed(&path, &e))?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(fs::TryLockError::WouldBlock) => Err(StoreError::Locked {
            path: folder.display().to_string(),
        }),
        Err(fs::TryLockError::Error(e)) => Err(failed(&path, &e)),
    }
}

/// Half-written snapshots: sled takes one for the newest and refuses to open (60 of 60 kills inside a recovery).
fn remove_unfinished(folder: &Path) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if is_unfinished(&entry.file_name()) {
            fs::remove_file(entry.path())?;
        }
    }
    Ok(())
}

fn is_unfinished(name: &std::ffi::OsStr) -> bool {
    name.to_str()
        .is_some_and(|name| name.starts_with("snap.") && name.ends_with(".generating"))
}

fn copy_folder(from: &Path, to: &Path) -> io::Result<()> {
    create(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy_folder(&entry.path(), &target)?;
        } else if entry.file_name() != "lock" && !is_unfinished(&entry.file_name()) {
            fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}

fn create(folder: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

/// The same path in full and without a slash at its end, so that it has a name and something can stand beside it.
fn plain(path: &Path) -> io::Result<PathBuf> {
    Ok(std::path::absolute(path)?.components().collect())
}

fn failed(path: &Path, error: &io::Error) -> StoreError {
    StoreError::Failed(format!("{}: {error}", path.display()))
}
