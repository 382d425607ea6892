//! What every store promises, whatever it is made of.

use dezhurny::store::{Body, Commit, Committed, Outgoing, Store};
use rules::{Change, ChatId, ClassName, EventKey, Moment, PersonId, School, SchoolId};

/// Where a store lives between two openings.
pub(crate) trait Home {
    type S: Store;

    fn new() -> Self;
    fn open(&self) -> Self::S;
}

/// A commit that only has its key, on the school as it is.
pub(crate) fn commit(store: &impl Store, key: u64) -> Commit {
    Commit::new(
        key_of(key),
        store.look(SchoolId::FIRST, School::version),
        Moment(0),
    )
}

pub(crate) fn key_of(number: u64) -> EventKey {
    EventKey(u128::from(number).to_be_bytes())
}

pub(crate) fn class(name: &str) -> ClassName {
    ClassName::parse(name).unwrap()
}

pub(crate) fn opened(name: &str) -> Vec<Change> {
    vec![Change::ClassOpened { class: class(name) }]
}

pub(crate) fn say(html: &str) -> Body {
    Body::Say {
        to: PersonId(1),
        html: html.into(),
        keyboard: Vec::new(),
        card: None,
        paper: None,
    }
}

pub(crate) async fn applied(store: &impl Store, commit: Commit) -> Vec<Outgoing> {
    match store.commit(commit).await.unwrap() {
        Committed::Applied(rows) => rows,
        other => panic!("{other:?}"),
    }
}

/// Commits what is filled in, on the school as it is.
pub(crate) async fn add(
    store: &impl Store,
    key: u64,
    fill: impl FnOnce(&mut Commit),
) -> Vec<Outgoing> {
    let mut commit = commit(store, key);
    fill(&mut commit);
    applied(store, commit).await
}

/// The school without its version, which begins anew with each start; the indexes are compared, too.
pub(crate) fn told(school: &School) -> String {
    let told = format!("{school:?}");
    told.rsplit_once(", version:").unwrap().0.to_owned()
}

pub(crate) async fn an_event_counts_once<H: Home>() {
    let home = H::new();
    let store = home.open();
    let first = Commit {
        changes: opened("5А"),
        outgoing: vec![say("да")],
        ..commit(&store, 1)
    };
    assert!(!store.seen(key_of(1)).unwrap());
    applied(&store, first.clone()).await;
    assert!(store.seen(key_of(1)).unwrap());
    assert!(matches!(
        store.commit(first.clone()).await,
        Ok(Committed::Seen)
    ));
    store.close().await.unwrap();
    drop(store);

    let store = home.open();
    assert!(store.seen(key_of(1)).unwrap());
    assert!(matches!(store.commit(first).await, Ok(Committed::Seen)));
    assert_eq!(store.outbox().unwrap().len(), 1);
}

pub(crate) async fn a_duplicate_is_answered_when_its_first_is_durable<H: Home>() {
    let home = H::new();
    let store = home.open();
    for key in 0..50 {
        let twin = commit(&store, key);
        let (one, other) = tokio::join!(store.commit(twin.clone()), async {
            let second = store.commit(twin.clone()).await;
            (second, store.seen(key_of(key)).unwrap())
        });
        assert!(matches!(one, Ok(Committed::Applied(_))), "{one:?}");
        assert!(matches!(other, (Ok(Committed::Seen), true)), "{other:?}");
    }
}

pub(crate) async fn a_decision_on_an_old_school_is_not_taken<H: Home>() {
    let home = H::new();
    let store = home.open();
    let late = Commit {
        changes: opened("7Б"),
        outgoing: vec![say("нет")],
        ..commit(&store, 2)
    };
    add(&store, 1, |c| c.changes = opened("5А")).await;
    let before = store.look(SchoolId::FIRST, School::clone);
    assert!(matches!(
        store.commit(late.clone()).await,
        Ok(Committed::Stale)
    ));
    assert_eq!(store.look(SchoolId::FIRST, School::clone), before);
    assert!(!store.seen(key_of(2)).unwrap());
    assert_eq!(store.outbox().unwrap(), []);
    let again = Commit {
        version: before.version(),
        ..late
    };
    assert_eq!(applied(&store, again).await.len(), 1);
}

pub(crate) async fn a_dialogue_is_known_after_a_restart<H: Home>() {
    let home = H::new();
    let store = home.open();
    for (key, chat) in [(1, 10), (2, 20), (3, 20)] {
        let dialogue = Some((PersonId(1), ChatId(chat)));
        add(&store, key, |c| c.dialogue = dialogue).await;
    }
    assert_eq!(store.dialogue(PersonId(1)).unwrap(), Some(ChatId(20)));
    drop(store);
    let store = home.open();
    assert_eq!(store.dialogue(PersonId(1)).unwrap(), Some(ChatId(20)));
    assert_eq!(store.dialogue(PersonId(2)).unwrap(), None);
}

pub(crate) async fn a_note_is_the_last_one_written<H: Home>() {
    let home = H::new();
    let store = home.open();
    assert_eq!(store.note("marker").unwrap(), None);
    store.set_note("marker", "1").await.unwrap();
    store.set_note("marker", "2").await.unwrap();
    store.set_note("secret", "тайна").await.unwrap();
    drop(store);
    let store = home.open();
    assert_eq!(store.note("marker").unwrap().as_deref(), Some("2"));
    assert_eq!(store.note("secret").unwrap().as_deref(), Some("тайна"));
}

pub(crate) async fn keys_are_forgotten_after_seven_days<H: Home>() {
    let home = H::new();
    let store = home.open();
    let now = Moment(0).plus_days(30);
    let at = |key: u64| {
        if key < 1200 {
            now.plus_days(-8)
        } else {
            now.plus_days(-6)
        }
    };
    let all = (0..1300).map(|key| {
        store.commit(Commit {
            at: at(key),
            ..commit(&store, key)
        })
    });
    futures_util::future::join_all(all)
        .await
        .into_iter()
        .for_each(|done| drop(done.unwrap()));
    let known = |range: std::ops::Range<u64>| {
        range
            .filter(|key| store.seen(key_of(*key)).unwrap())
            .count()
    };
    assert_eq!((known(0..1200), known(1200..1300)), (1200, 100));
    store.sweep(now).await.unwrap();
    assert_eq!(
        (known(0..1200), known(1200..1300)),
        (200, 100),
        "a bounded piece of work"
    );
    store.sweep(now).await.unwrap();
    store.sweep(now).await.unwrap();
    assert_eq!((known(0..1200), known(1200..1300)), (0, 100));
}

pub(crate) async fn nothing_is_taken_after_the_close<H: Home>() {
    let home = H::new();
    let store = home.open();
    applied(&store, commit(&store, 1)).await;
    store.close().await.unwrap();
    store.close().await.unwrap();
    assert!(store.commit(commit(&store, 2)).await.is_err());
    assert!(store.set_note("marker", "1").await.is_err());
}

/// Folds changes in memory, commits them, and reads them back from the disk.
pub(crate) async fn a_restart_finds_the_same_school<H: Home>(changes: Vec<Vec<Change>>) {
    let home = H::new();
    let store = home.open();
    let mut folded = School::default();
    for (key, changes) in changes.into_iter().enumerate() {
        changes.iter().for_each(|change| drop(folded.apply(change)));
        add(&store, key as u64, |c| c.changes = changes).await;
    }
    assert_eq!(store.look(SchoolId::FIRST, School::clone), folded);
    drop(store);
    let store = home.open();
    assert!(store.look(SchoolId::FIRST, |loaded| {
        loaded.records().eq(folded.records())
    }));
    assert_eq!(store.look(SchoolId::FIRST, told), told(&folded));
}
