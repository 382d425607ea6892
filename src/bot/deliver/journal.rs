//! The journal from the disk: a page for people, which goes back to the rules as an event, and all of it as a file.

use std::sync::Arc;

use rules::{
    Place, SchoolId, What,
    journal::{ON_A_PAGE, Page, Pick},
};

use super::{Deliver, Row};
use crate::store::{
    Body, Store, StoreError,
    audit::{Entry, Export},
};

/// So many entries are read at a time, and so many at most for one page: who did little is looked for in steps.
const AT_ONCE: u64 = 250;
const FOR_A_PAGE: u64 = 5000;

/// Reads a page beside the runtime.
pub(super) async fn read<S: Store>(deliver: &Deliver<S>, row: &Row) {
    let Body::ReadJournal { to, pick } = row.outgoing.body else {
        return;
    };
    let core = deliver.core();
    let (store, school) = (Arc::clone(&core.store), row.outgoing.school);
    let read = tokio::task::spawn_blocking(move || page(&*store, school, pick)).await;
    let Ok(read) = read else { return };
    if let Some(page) = core.checked(read) {
        let event = (to, Place::Direct, What::JournalRead { page });
        deliver.came_back(row, event).await;
    }
}

fn page(store: &impl Store, school: SchoolId, pick: Pick) -> Result<Page, StoreError> {
    let end = store.journal_end(school) + 1;
    let mut before = pick.before.unwrap_or(end).clamp(1, end);
    let last = before.saturating_sub(FOR_A_PAGE).max(1);
    let mut entries: Vec<Entry> = Vec::new();
    while before > last && entries.len() < ON_A_PAGE {
        let from = before.saturating_sub(AT_ONCE).max(last);
        let read = store.journal(school, from..before)?.into_iter().rev();
        let wanted = read.filter(|entry| pick.of.is_none_or(|of| entry.who == Some(of)));
        let missing = ON_A_PAGE - entries.len();
        entries.extend(wanted.take(missing));
        before = match entries.last() {
            Some(oldest) if entries.len() == ON_A_PAGE => oldest.seq,
            _ => from,
        };
    }
    Ok(Page {
        pick,
        sum: entries
            .first()
            .map_or_else(String::new, |newest| newest.hash.clone()),
        entries: entries.into_iter().map(Into::into).collect(),
        before: (before > 1).then_some(before),
    })
}

/// The whole journal as it is exported: an entry a line, and a last line that says where it ends.
pub(super) fn whole(store: &impl Store, school: SchoolId) -> anyhow::Result<Vec<u8>> {
    let mut export = Export::default();
    let end = store.journal_end(school) + 1;
    let mut from = 1;
    while from < end {
        let to = end.min(from + AT_ONCE);
        for entry in store.journal(school, from..to)? {
            export.add(&entry)?;
        }
        from = to;
    }
    Ok(export.finish()?)
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use rules::{Change, ClassName, EventKey, Moment, PersonId};

    use super::*;
    use crate::store::{Cause, Commit, Keys, SledStore};

    const RARE: PersonId = PersonId(1);
    const BUSY: PersonId = PersonId(2);

    /// A journal of 600 entries, of which the first and the last are by another person.
    async fn journal(folder: &Path) -> SledStore {
        let (keys, _) = Keys::open_or_create(&folder.join("key")).unwrap();
        let store = SledStore::open(&folder.join("data"), keys).unwrap();
        for number in 1..=600_u16 {
            let version = store.look(SchoolId::FIRST, rules::School::version);
            let key = EventKey(u128::from(number).to_be_bytes());
            let mut commit = Commit::new(key, version, Moment(i64::from(number)));
            let class = ClassName::parse("5А").unwrap();
            commit.changes = vec![Change::ClassOpened { class }];
            commit.cause = Cause {
                who: Some(if [1, 600].contains(&number) {
                    RARE
                } else {
                    BUSY
                }),
                command: Some("create_class"),
                refused: None,
            };
            store.commit(commit).await.unwrap();
        }
        store
    }

    #[tokio::test]
    async fn pages_follow_each_other_to_the_beginning() {
        let folder = tempfile::tempdir().unwrap();
        let store = journal(folder.path()).await;
        let (mut before, mut seen) = (None, Vec::new());
        loop {
            let read = page(&store, SchoolId::FIRST, Pick { before, of: None }).unwrap();
            seen.extend(read.entries.iter().map(|entry| entry.seq));
            before = read.before;
            if before.is_none() {
                break;
            }
            assert_eq!(read.entries.len(), ON_A_PAGE);
        }
        let all: Vec<u64> = (1..=600).rev().collect();
        assert_eq!(seen, all);
        let own = page(
            &store,
            SchoolId::FIRST,
            Pick {
                before: None,
                of: Some(RARE),
            },
        )
        .unwrap();
        let numbers: Vec<u64> = own.entries.iter().map(|entry| entry.seq).collect();
        assert_eq!((numbers, own.before), (vec![600, 1], None));
    }
}
