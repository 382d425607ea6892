//! What the anchor and the audit trail notice: an old copy, lost files, a line taken out.

use std::fs;

use dezhurny::store::{Cause, SledStore, Store, StoreError};
use rules::{Change, Moment, PersonId, Role, SchoolId, Seat};

use super::{
    embedded::Folder,
    promises::{Home, add, class, opened},
};

#[tokio::test]
async fn an_old_copy_is_refused_until_it_is_meant() {
    let folder = Folder::lived_in().await;
    let old = folder.copy();
    let store = folder.open();
    add(&store, 500, |c| c.changes = opened("9В")).await;
    drop(store);
    fs::copy(folder.anchor(), old.anchor()).unwrap();
    assert!(matches!(old.refusal(), StoreError::Older { .. }));
    drop(SledStore::open_copy(&old.data(), old.keys()).unwrap());
    assert!(old.open().look(SchoolId::FIRST, |school| {
        school.class(&class("9В")).is_none()
    }));
}

#[tokio::test]
async fn a_fork_of_the_same_length_is_refused() {
    let folder = Folder::lived_in().await;
    let fork = folder.copy();
    for (one, name) in [(&folder, "9В"), (&fork, "9Г")] {
        let store = one.open();
        add(&store, 500, |c| c.changes = opened(name)).await;
        store.close().await.unwrap();
    }
    fs::copy(folder.anchor(), fork.anchor()).unwrap();
    assert!(matches!(fork.refusal(), StoreError::Older { .. }));
}

#[tokio::test]
async fn lost_files_are_noticed() {
    let folder = Folder::lived_in().await;
    let length = fs::metadata(folder.data().join("db")).unwrap().len();
    for kept in [0, length / 100, length / 20, length / 2] {
        let cut = folder.copy();
        fs::File::options()
            .write(true)
            .open(cut.data().join("db"))
            .unwrap()
            .set_len(kept)
            .unwrap();
        let error = cut.refusal();
        assert!(
            matches!(error, StoreError::Older { .. } | StoreError::Damaged { .. }),
            "{kept}: {error}"
        );
    }
    fs::remove_dir_all(folder.data()).unwrap();
    assert!(
        matches!(folder.try_open(), Err(StoreError::Older { .. })),
        "an empty folder where a store was"
    );
}

#[tokio::test]
async fn an_anchor_cannot_be_lost_or_forged() {
    let folder = Folder::lived_in().await;
    let anchor = fs::read_to_string(folder.anchor()).unwrap();
    for forged in [
        anchor.replace("\"sequence\":101", "\"sequence\":1"),
        String::new(),
        "{}".into(),
    ] {
        assert_ne!(forged, anchor);
        fs::write(folder.anchor(), forged).unwrap();
        assert!(matches!(folder.refusal(), StoreError::Older { .. }));
    }
    fs::remove_file(folder.anchor()).unwrap();
    assert!(matches!(folder.refusal(), StoreError::Older { .. }));
    fs::write(folder.anchor(), anchor).unwrap();
    folder.open();
}

#[tokio::test]
async fn the_anchor_knows_a_new_administrator_at_once() {
    let folder = Folder::new();
    let store = folder.open();
    let moved = |before: &[u8]| fs::read(folder.anchor()).unwrap() != before;
    let before = fs::read(folder.anchor()).unwrap();
    let change = Change::SchoolOpened {
        name: "Лицей".into(),
        by: PersonId(1),
        at: Moment(0),
    };
    add(&store, 1, |c| c.changes = vec![change]).await;
    assert!(moved(&before));
    let before = fs::read(folder.anchor()).unwrap();
    let seat = Seat {
        role: Role::Administrator,
        class: None,
    };
    let change = Change::RoleConfirmed {
        person: PersonId(2),
        seat,
        full_name: None,
        at: Moment(0),
    };
    add(&store, 2, |c| c.changes = vec![change]).await;
    assert!(moved(&before));
}

#[tokio::test]
async fn the_audit_trail_tells_what_was_done_and_what_was_not_allowed() {
    let folder = Folder::new();
    let store = folder.open();
    let asked = vec![Change::Questioned {
        person: PersonId(1),
        question: None,
    }];
    add(&store, 1, |c| c.changes = opened("5А")).await;
    add(&store, 2, |c| c.changes = asked).await;
    add(&store, 3, |c| c.cause = refused(1, "date-bad")).await;
    assert_eq!(store.verify_audit().unwrap(), 1);
    for (key, who) in [(4, 1), (5, 1), (6, 2)] {
        let cause = refused(who, "not-allowed");
        add(&store, key, |c| c.cause = cause).await;
    }
    assert_eq!(
        store.verify_audit().unwrap(),
        3,
        "one per person, command and minute"
    );
    drop(store);
    assert_eq!(folder.open().verify_audit().unwrap(), 3);
}

fn refused(who: i64, why: &str) -> Cause {
    Cause {
        who: Some(PersonId(who)),
        command: Some("invite"),
        refused: Some(why.into()),
    }
}

#[tokio::test]
async fn an_entry_cannot_be_taken_out_of_the_audit_trail() {
    let folder = Folder::lived_in().await;
    for entry in [50_u64, 100] {
        let cut = folder.copy();
        {
            let raw = sled::Config::new()
                .path(cut.data())
                .segment_size(2 << 20)
                .open()
                .unwrap();
            raw.remove([b"\0\0\0\x01a", &entry.to_be_bytes()[..]].concat())
                .unwrap()
                .unwrap();
        }
        // The entry the anchor stands on is missed at once, an older one by whoever follows the whole trail.
        let missed = cut.try_open().and_then(|store| store.verify_audit());
        assert!(
            matches!(
                missed,
                Err(StoreError::Damaged { .. } | StoreError::Older { .. })
            ),
            "{missed:?}"
        );
    }
}
