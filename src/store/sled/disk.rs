//! The rows on disk as they are: sled asked with care, since it answers damage with a panic, and values unsealed.

use std::{
    io,
    panic::{AssertUnwindSafe, catch_unwind},
    path::PathBuf,
};

use serde::de::DeserializeOwned;
use sled::{Db, IVec};

use super::rows;
use crate::store::{Keys, StoreError};

/// An open store.
#[derive(Clone)]
pub(super) struct Disk {
    pub(super) db: Db,
    pub(super) keys: Keys,
    pub(super) path: PathBuf,
}

impl Disk {
    /// The value of a row.
    pub(super) fn get<T: DeserializeOwned>(&self, name: &[u8]) -> Result<Option<T>, StoreError> {
        let sealed = self.ask(|| self.db.get(name))?;
        sealed.map(|sealed| self.unseal(name, &sealed)).transpose()
    }

    pub(super) fn has(&self, name: &[u8]) -> Result<bool, StoreError> {
        self.ask(|| self.db.contains_key(name))
    }

    /// The values of all rows whose name begins so, in order.
    pub(super) fn scan<T: DeserializeOwned>(
        &self,
        prefix: &[u8],
    ) -> impl Iterator<Item = Result<T, StoreError>> {
        let mut rows = self.db.scan_prefix(prefix);
        std::iter::from_fn(move || self.ask(|| rows.next().transpose()).transpose())
            .map(|row| row.and_then(|(name, sealed)| self.unseal(&name, &sealed)))
    }

    /// The first names of a range.
    pub(super) fn names(
        &self,
        range: (rows::Name, rows::Name),
        most: usize,
    ) -> Result<Vec<IVec>, StoreError> {
        self.ask(|| self.db.range(range.0..range.1).keys().take(most).collect())
    }

    /// Asks sled; an error and a panic of it come back as the same thing.
    pub(super) fn ask<T>(&self, what: impl FnOnce() -> sled::Result<T>) -> Result<T, StoreError> {
        caught(what).map_err(|trouble| match trouble {
            Trouble::Machine(what) => StoreError::Failed(what),
            Trouble::Damage(what) => self.damaged(what),
        })
    }

    pub(super) fn damaged(&self, what: impl Into<String>) -> StoreError {
        StoreError::Damaged {
            path: self.path.display().to_string(),
            what: what.into(),
        }
    }

    fn unseal<T: DeserializeOwned>(&self, name: &[u8], sealed: &[u8]) -> Result<T, StoreError> {
        let broken = |why: &str| self.damaged(format!("row {}: {why}", rows::spell(name)));
        let plain = self
            .keys
            .open_sealed(name, sealed)
            .ok_or_else(|| broken("the seal is broken"))?;
        rows::read(&plain).map_err(|why| broken(&why))
    }
}

/// How sled failed, in words.
pub(super) enum Trouble {
    /// The disk is full or closed to us; the data is not at fault.
    Machine(String),
    Damage(String),
}

/// Runs a piece of sled's work; it reports damage by an error or by a panic, as it happens to notice.
pub(super) fn caught<T>(what: impl FnOnce() -> sled::Result<T>) -> Result<T, Trouble> {
    match catch_unwind(AssertUnwindSafe(what)) {
        Ok(Ok(done)) => Ok(done),
        Ok(Err(sled::Error::Io(error))) if is_of_the_machine(error.kind()) => {
            Err(Trouble::Machine(error.to_string()))
        }
        Ok(Err(error)) => Err(Trouble::Damage(error.to_string())),
        Err(panic) => {
            let said = panic
                .downcast_ref::<String>()
                .map(String::as_str)
                .or_else(|| panic.downcast_ref::<&str>().copied());
            Err(Trouble::Damage(format!(
                "sled panicked: {}",
                said.unwrap_or("no reason given")
            )))
        }
    }
}

fn is_of_the_machine(kind: io::ErrorKind) -> bool {
    use io::ErrorKind::{
        OutOfMemory, PermissionDenied, QuotaExceeded, ReadOnlyFilesystem, StorageFull, WouldBlock,
    };
    matches!(
        kind,
        OutOfMemory
            | PermissionDenied
            | QuotaExceeded
            | ReadOnlyFilesystem
            | StorageFull
            | WouldBlock
    )
}
