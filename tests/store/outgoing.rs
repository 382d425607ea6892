//! What every store promises about messages on their way out, and about timers.

use dezhurny::store::{Body, Commit, Committed, Outgoing, OutgoingId, Settled, Store, StoreError};
use rules::{Change, ChatId, Moment, PersonId, RecordKey, RequestId, School, SchoolId, Timer, Way};

use super::promises::{Home, add, class, commit, key_of, opened, say};

pub(crate) async fn the_outbox_has_the_order_of_the_school<H: Home>() {
    let home = H::new();
    let store = home.open();
    let all = futures_util::future::join_all((1..=40).map(|who| says_its_version(&store, who)));
    let mut rows = all.await.concat();
    rows.sort_by_key(|row| row.id);
    for (version, row) in (0_u64..40).zip(&rows) {
        let expected = (OutgoingId(version + 1), say(&version.to_string()));
        assert_eq!((row.id, row.body.clone()), expected);
    }
    drop(store);
    assert_eq!(home.open().outbox().unwrap(), rows);
}

/// Joins the school, as often as it takes, and says which version of it that was decided on.
async fn says_its_version(store: &impl Store, who: u32) -> Vec<Outgoing> {
    let change = Change::AlternativeDropped {
        person: PersonId(who.into()),
    };
    loop {
        let new = commit(store, who.into());
        let (changes, outgoing) = (vec![change.clone()], vec![say(&new.version.to_string())]);
        let done = store
            .commit(Commit {
                changes,
                outgoing,
                ..new
            })
            .await;
        if let Committed::Applied(rows) = done.unwrap() {
            return rows;
        }
    }
}

pub(crate) async fn a_message_waits_in_the_outbox_until_it_is_settled<H: Home>() {
    let home = H::new();
    let store = home.open();
    let rows = add(&store, 1, |c| {
        c.outgoing = vec![say("1"), say("2"), say("3")]
    })
    .await;
    store.settle(&rows[1], Settled::Done).await.unwrap();
    add(&store, 2, |c| c.settled = Some(rows[2].id)).await;
    drop(store);

    let store = home.open();
    assert_eq!(store.outbox().unwrap(), rows[..1]);
    store
        .settle(&rows[0], Settled::Sent { mid: "m".into() })
        .await
        .unwrap();
    assert_eq!(store.outbox().unwrap(), []);
    let next = add(&store, 3, |c| c.outgoing = vec![say("4")]).await;
    assert_eq!(next[0].id, OutgoingId(4), "a number is never given twice");
}

pub(crate) async fn a_card_is_found_by_its_person_and_name<H: Home>() {
    let home = H::new();
    let store = home.open();
    let card = |name: &str| Body::Say {
        to: PersonId(-7),
        html: "карточка".into(),
        keyboard: Vec::new(),
        card: Some(name.into()),
        paper: None,
    };
    let rows = add(&store, 1, |c| {
        c.outgoing = vec![card("request/1"), card("request/1"), say("нет")]
    })
    .await;
    for (row, mid) in rows.iter().zip(["old", "new", "none"]) {
        store
            .settle(row, Settled::Sent { mid: mid.into() })
            .await
            .unwrap();
    }
    drop(store);
    let store = home.open();
    assert_eq!(
        store.card(PersonId(-7), "request/1").unwrap().as_deref(),
        Some("new")
    );
    assert_eq!(store.card(PersonId(-7), "request/2").unwrap(), None);
    assert_eq!(store.card(PersonId(1), "request/1").unwrap(), None);
}

pub(crate) async fn whom_no_school_knows_is_forgotten<H: Home>() {
    let home = H::new();
    let store = home.open();
    let (mother, stranger) = (PersonId(7), PersonId(8));
    let chosen = Change::AlternativeChosen {
        person: mother,
        way: Way::Diary,
        class: None,
        at: Moment(0),
    };
    for (key, who) in [(1, mother), (2, stranger)] {
        let card = Body::Say {
            to: who,
            html: "карточка".into(),
            keyboard: Vec::new(),
            card: Some("card".into()),
            paper: None,
        };
        let rows = add(&store, key, |c| {
            c.dialogue = Some((who, ChatId(who.0)));
            c.changes = Vec::from_iter((who == mother).then(|| chosen.clone()));
            c.outgoing = vec![card];
        });
        let sent = Settled::Sent { mid: "m".into() };
        store.settle(&rows.await[0], sent).await.unwrap();
    }
    let kept = |store: &H::S, who| {
        let dialogue = store.dialogue(who).unwrap().is_some();
        (dialogue, store.card(who, "card").unwrap().is_some())
    };
    assert_eq!(kept(&store, stranger), (true, true));
    store.sweep(Moment(0)).await.unwrap();
    drop(store);
    let store = home.open();
    assert_eq!(kept(&store, mother), (true, true));
    assert_eq!(kept(&store, stranger), (false, false));
}

pub(crate) async fn the_next_timer_is_the_earliest<H: Home>() {
    let home = H::new();
    let store = home.open();
    let timer = |at, id| (Moment(at), Timer::Decision(RequestId(id)));
    let timers = vec![timer(300, 1), timer(-5, 2), timer(200, 3), timer(200, 4)];
    add(&store, 1, |c| c.timers = timers).await;
    let (first, entry) = (timer(-5, 2), (Moment(100), Timer::Entry(RequestId(2))));
    assert_eq!(
        store.next_timer(),
        Some((first.0, SchoolId::FIRST, first.1))
    );
    let (fired, timers) = (Some(first), vec![entry]);
    add(&store, 2, |c| {
        c.fired = fired;
        c.timers = timers;
    })
    .await;
    drop(store);

    let store = home.open();
    let mut left = Vec::new();
    while let Some((at, _, timer)) = store.next_timer() {
        left.push((at, timer));
        add(&store, 2 + left.len() as u64, |c| {
            c.fired = Some((at, timer));
        })
        .await;
    }
    assert_eq!(left, [entry, timer(200, 3), timer(200, 4), timer(300, 1)]);
    drop(store);
    assert_eq!(home.open().next_timer(), None);
}

pub(crate) async fn a_message_too_long_for_the_store_moves_nothing<H: Home>() {
    let home = H::new();
    let store = home.open();
    let before = store.look(SchoolId::FIRST, School::clone);
    let long = Commit {
        changes: opened("5А"),
        outgoing: vec![say(&"ы".repeat(9000))],
        ..commit(&store, 1)
    };
    assert!(matches!(
        store.commit(long).await,
        Err(StoreError::Failed(_))
    ));
    assert_eq!(store.look(SchoolId::FIRST, School::clone), before);
    assert!(!store.seen(key_of(1)).unwrap());
    add(&store, 1, |c| {
        c.changes = opened("5А");
        c.outgoing = vec![say(&"ы".repeat(8000))];
    })
    .await;
    assert!(store.look(SchoolId::FIRST, |school| {
        school.record(&RecordKey::Class(class("5А"))).is_some()
    }));
}
