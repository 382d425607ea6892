//! A message to many, counted on one card of whoever wanted it.

use max_sandbox::Shown;
use rules::{EventKey, Moment, PersonId, SchoolId, Tally};

use super::*;
use crate::store::{Body, Commit};

fn say(to: i64, html: &str, card: Option<&str>) -> Body {
    Body::Say {
        to: PersonId(to),
        html: html.into(),
        keyboard: Vec::new(),
        card: card.map(Into::into),
        paper: None,
    }
}

/// An earlier run was to tell all of them, and to count it for the first.
async fn left_behind(settings: Settings<SledStore>, people: &[i64], at: i64) {
    let store = settings.store;
    let version = store.look(SchoolId::FIRST, rules::School::version);
    let mut commit = Commit::new(EventKey([7; 16]), version, Moment(at));
    let (anna, others) = people.split_first().unwrap();
    commit.outgoing = vec![say(*anna, "Отправляю", Some("sent"))];
    let told = others.iter().map(|&to| say(to, "Собрание в среду", None));
    commit.outgoing.extend(told);
    commit.tally = Some(Tally {
        to: PersonId(*anna),
        card: "sent".into(),
        head: "Собрание".into(),
        of: u32::try_from(others.len()).unwrap(),
    });
    store.commit(commit).await.unwrap();
    store.close().await.unwrap();
}

#[tokio::test]
async fn a_message_to_many_is_counted_on_one_card() {
    let (sandbox, folder) = (sandbox().await, tempfile::tempdir().unwrap());
    let people: Vec<i64> = (0..6).map(|_| sandbox.person("Анна", "Смирнова")).collect();
    // The last has never written to the bot, so MAX takes nothing for him.
    let bot = Bot::start(settings(&sandbox, folder.path())).await.unwrap();
    for &who in &people[..5] {
        sandbox.say(who, None, "/помощь").unwrap();
    }
    settled(&sandbox, &bot).await;
    bot.stop().await.unwrap();
    left_behind(settings(&sandbox, folder.path()), &people, sandbox.now()).await;
    let before = sandbox.log_since(0).len();
    sandbox.troubles(Troubles {
        too_many_every: 3,
        ..Troubles::default()
    });
    let bot = Bot::start(settings(&sandbox, folder.path())).await.unwrap();
    settled(&sandbox, &bot).await;
    bot.stop().await.unwrap();
    let card = sandbox.dialog(people[0]).pop().unwrap();
    assert!(card.text.contains("4 из 5"), "{card:?}");
    assert!(card.text.contains("Не дошло 1"), "{card:?}");
    let log = sandbox.log_since(before);
    let is_edit = |shown: &&Shown| matches!(shown, Shown::Edited { mid, .. } if *mid == card.mid);
    assert_eq!(log.iter().filter(is_edit).count(), 5, "{log:?}");
}
