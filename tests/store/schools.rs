//! Several schools in one store: each has its own records, numbers, journal and timers, and none sees another's.

use dezhurny::store::{Cause, Commit, Store};
use rules::{Moment, PersonId, RequestId, SchoolId, Timer};

use super::promises::{Home, applied, class, commit, opened};

const OTHER: SchoolId = SchoolId(2);

pub(crate) async fn schools_share_a_store_and_nothing_else<H: Home>() {
    let home = H::new();
    let store = home.open();
    for (key, school, name, at) in [
        (1, OTHER, "5А", 20),
        (2, SchoolId::FIRST, "7Б", 10),
        (3, OTHER, "6А", 5),
    ] {
        let commit = filled(&store, key, (school, name, at));
        applied(&store, commit).await;
    }
    drop(store);

    let store = home.open();
    let classes = |school| store.look(school, |school| school.classes().count());
    assert_eq!((classes(SchoolId::FIRST), classes(OTHER)), (1, 2));
    let foreign = store.look(SchoolId::FIRST, |school| {
        school.class(&class("5А")).is_some()
    });
    assert!(!foreign);
    let ends = [SchoolId::FIRST, OTHER].map(|school| store.journal_end(school));
    assert_eq!(ends, [1, 2]);
    assert_eq!(store.journal(OTHER, 1..9).unwrap().len(), 2);
    let timer = Timer::Decision(RequestId(1));
    assert_eq!(store.next_timer(), Some((Moment(5), OTHER, timer)));
}

fn filled(store: &impl Store, key: u64, (school, name, at): (SchoolId, &str, i64)) -> Commit {
    let first = rules::Change::FirstCodeIssued {
        hash: "0".into(),
        until: Moment(0),
    };
    Commit {
        school,
        version: store.look(school, rules::School::version),
        changes: opened(name).into_iter().chain([first]).collect(),
        timers: vec![(Moment(at), Timer::Decision(RequestId(1)))],
        cause: Cause {
            who: Some(PersonId(1)),
            command: Some("create_class"),
            refused: None,
        },
        ..commit(store, key)
    }
}
