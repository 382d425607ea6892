//! The audit trail on the disk: followed from a head to its end, and read by number.

use std::ops::Range;

use rules::SchoolId;

use super::{disk::Disk, rows};
use crate::store::StoreError;
pub(super) use crate::store::audit::{Entry, Head};

/// Follows the chain from a head that is known to be good to its end.
pub(super) fn follow(disk: &Disk, school: SchoolId, from: &Head) -> Result<Head, StoreError> {
    let mut head = from.clone();
    loop {
        let next: Option<Entry> = disk.get(&rows::audit(school, head.seq + 1))?;
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

/// The entries of these numbers, as far as they are on the disk.
pub(super) fn read(
    disk: &Disk,
    school: SchoolId,
    numbers: Range<u64>,
) -> Result<Vec<Entry>, StoreError> {
    numbers
        .map_while(|number| disk.get(&rows::audit(school, number)).transpose())
        .collect()
}
