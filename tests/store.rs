//! The store keeps what it has answered for: one suite for every store, and what only the embedded one can break.

#[path = "store/anchor.rs"]
mod anchor;
#[path = "store/changes.rs"]
mod changes;
#[path = "store/embedded.rs"]
mod embedded;
#[path = "store/outgoing.rs"]
mod outgoing;
#[path = "store/promises.rs"]
mod promises;
#[path = "store/schools.rs"]
mod schools;

use std::collections::BTreeSet;

use dezhurny::store::{Body, Outgoing};
use proptest::{collection::vec, prelude::*};
use rules::Record;

/// The promises of `promises.rs`, `outgoing.rs` and `schools.rs`, each a test of its own for this store.
macro_rules! keeps {
    ($store:ident: $home:ty { $($group:ident: $($promise:ident)*;)* }) => {
        mod $store {
            use super::*;

            $($(#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn $promise() {
                $group::$promise::<$home>().await;
            })*)*

            proptest! {
                #![proptest_config(ProptestConfig { cases: 16, failure_persistence: None, ..ProptestConfig::default() })]

                #[test]
                fn a_restart_finds_the_same_school(changes in vec(vec(changes::any_change(), 1..6), 0..30)) {
                    let runtime = tokio::runtime::Runtime::new().unwrap();
                    runtime.block_on(promises::a_restart_finds_the_same_school::<$home>(changes));
                }
            }
        }
    };
}

keeps! {
    sled_store: embedded::Folder {
        promises:
            an_event_counts_once
            a_duplicate_is_answered_when_its_first_is_durable
            a_decision_on_an_old_school_is_not_taken
            a_dialogue_is_known_after_a_restart
            a_note_is_the_last_one_written
            keys_are_forgotten_after_seven_days
            nothing_is_taken_after_the_close;
        outgoing:
            the_outbox_has_the_order_of_the_school
            a_message_waits_in_the_outbox_until_it_is_settled
            a_card_is_found_by_its_person_and_name
            whom_no_school_knows_is_forgotten
            the_next_timer_is_the_earliest
            a_message_too_long_for_the_store_moves_nothing;
        schools:
            schools_share_a_store_and_nothing_else;
    }
}

/// Records as the first version wrote them. Never edit a line; add lines of later versions in files of their own.
#[test]
fn old_records_are_still_read() {
    let lines = [
        include_str!("golden/records-v1.jsonl"),
        include_str!("golden/records-v2.jsonl"),
    ];
    let records: Vec<Record> = lines
        .iter()
        .flat_map(|lines| lines.lines())
        .map(|line| serde_json::from_str(line).unwrap_or_else(|e| panic!("{line}: {e}")))
        .collect();
    let kinds: BTreeSet<_> = records
        .iter()
        .map(std::mem::discriminant)
        .map(|kind| format!("{kind:?}"))
        .collect();
    assert_eq!(kinds.len(), 9, "every kind of record has its line");
    for record in &records {
        let written = serde_json::to_string(record).unwrap();
        assert_eq!(&serde_json::from_str::<Record>(&written).unwrap(), record);
    }
}

/// The outbox of an earlier version goes out after an upgrade.
#[test]
fn an_old_outbox_is_still_read() {
    let lines = include_str!("golden/outbox-v1.jsonl").lines();
    let rows: Vec<Outgoing> = lines
        .map(|line| serde_json::from_str(line).unwrap_or_else(|e| panic!("{line}: {e}")))
        .collect();
    for row in &rows {
        let written = serde_json::to_string(row).unwrap();
        assert_eq!(&serde_json::from_str::<Outgoing>(&written).unwrap(), row);
    }
    let nobody = |row: &&Outgoing| {
        matches!(
            row.body,
            Body::Remove { by: None, .. } | Body::SayInGroup { by: None, .. }
        )
    };
    assert_eq!(rows.iter().filter(nobody).count(), 3);
}
