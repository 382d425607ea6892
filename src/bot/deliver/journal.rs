//! The journal from the disk: a page for people, which goes back to the rules as an event, and all of it as a file.

use std::sync::Arc;

use rules::{
    Place, What,
    journal::{ON_A_PAGE, Page, Pick},
};

use super::{Deliver, Row};
use crate::store::{Body, Store, StoreError, audit::Export};

/// So many entries are read at a time, and so many at most for one page: who did little is looked for in steps.
const AT_ONCE: u64 = 250;
const FOR_A_PAGE: u64 = 5000;

/// Reads a page beside the runtime.
pub(super) async fn read<S: Store>(deliver: &Deliver<S>, row: &Row) {
    let Body::ReadJournal { to, pick } = row.outgoing.body else {
        return;
    };
    let core = deliver.core();
    let store = Arc::clone(&core.store);
    let read = tokio::task::spawn_blocking(move || page(&*store, pick)).await;
    let Ok(read) = read else { return };
    if let Some(page) = core.checked(read) {
        let event = (to, Place::Direct, What::JournalRead { page });
        deliver.came_back(row, "journal", event).await;
    }
}

fn page(store: &impl Store, pick: Pick) -> Result<Page, StoreError> {
    let end = store.journal_end() + 1;
    let mut before = pick.before.unwrap_or(end).clamp(1, end);
    let last = before.saturating_sub(FOR_A_PAGE).max(1);
    let mut entries: Vec<rules::journal::Entry> = Vec::new();
    while before > last && entries.len() < ON_A_PAGE {
        let from = before.saturating_sub(AT_ONCE).max(last);
        let read = store.journal(from..before)?.into_iter().rev();
        let wanted = read.filter(|entry| pick.of.is_none_or(|of| entry.who == Some(of)));
        let missing = ON_A_PAGE - entries.len();
        entries.extend(wanted.take(missing).map(Into::into));
        before = match entries.last() {
            Some(oldest) if entries.len() == ON_A_PAGE => oldest.seq,
            _ => from,
        };
    }
    Ok(Page {
        pick,
        entries,
        before: (before > 1).then_some(before),
    })
}

/// The whole journal as it is exported: an entry a line, and a last line that says where it ends.
pub(super) fn whole(store: &impl Store) -> anyhow::Result<Vec<u8>> {
    let mut export = Export::default();
    let end = store.journal_end() + 1;
    let mut from = 1;
    while from < end {
        let to = end.min(from + AT_ONCE);
        for entry in store.journal(from..to)? {
            export.add(&entry)?;
        }
        from = to;
    }
    Ok(export.finish()?)
}
