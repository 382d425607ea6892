//! Papers on their way: over a restart, while MAX processes them, cut off, refused.

use max_sandbox::Seen;
use rules::{Counts, EventKey, Format, Moment, Paper, PersonId, SchoolId, Sheet};

use super::*;
use crate::store::{Body, Commit};

/// A person in a dialogue, and a paper for him that an earlier run has not sent.
async fn left_behind(sandbox: &Sandbox, folder: &Path) -> i64 {
    let anna = sandbox.person("Анна", "Смирнова");
    let bot = Bot::start(settings(sandbox, folder)).await.unwrap();
    sandbox.say(anna, None, "/помощь").unwrap();
    settled(sandbox, &bot).await;
    bot.stop().await.unwrap();
    let store = settings(sandbox, folder).store;
    let version = store.look(SchoolId::FIRST, rules::School::version);
    let paper = Paper {
        name: "Отчёт".to_owned(),
        sheet: Sheet::Counts(
            Format::Csv,
            Counts {
                title: String::new(),
                head: vec!["Класс".into()],
                rows: vec![("5А".into(), Vec::new())],
                total: String::new(),
            },
        ),
    };
    let mut commit = Commit::new(EventKey([7; 16]), version, Moment(sandbox.now()));
    commit.outgoing = turning_into(PersonId(anna), paper);
    store.commit(commit).await.unwrap();
    store.close().await.unwrap();
    anna
}

/// A line that turns into a paper, as it waits in the outbox.
fn turning_into(to: PersonId, paper: Paper<String>) -> Vec<Body> {
    let making = Body::Say {
        to,
        html: "Готовлю".into(),
        keyboard: Vec::new(),
        card: Some("paper".into()),
        paper: None,
    };
    let ready = Body::Edit {
        to,
        card: "paper".into(),
        html: "Отчёт".into(),
        keyboard: Vec::new(),
        paper: Some(Box::new(paper)),
    };
    vec![making, ready]
}

/// What came after the answer to the first question.
async fn sent(sandbox: &Sandbox, folder: &Path, anna: i64) -> Vec<Seen> {
    let bot = Bot::start(settings(sandbox, folder)).await.unwrap();
    settled(sandbox, &bot).await;
    bot.stop().await.unwrap();
    let by_bot = |seen: &Seen| seen.sender == sandbox.bot_id();
    let mut seen = sandbox.dialog(anna);
    seen.retain(by_bot);
    seen.split_off(1)
}

#[tokio::test]
async fn a_paper_is_sent_once_whatever_happens_on_its_way() {
    let (sandbox, folder) = (sandbox().await, tempfile::tempdir().unwrap());
    let anna = left_behind(&sandbox, folder.path()).await;
    sandbox.troubles(Troubles {
        not_ready: 2,
        too_many_every: 3,
        cut_after_every: 1,
        ..Troubles::default()
    });
    for _ in 0..2 {
        let seen = sent(&sandbox, folder.path(), anna).await;
        assert_eq!(seen.len(), 1, "{seen:?}");
        assert_eq!(seen[0].files, ["Отчёт.csv"]);
        assert_eq!(seen[0].text, "Отчёт");
    }
}

#[tokio::test]
async fn a_line_that_may_not_turn_into_a_paper_is_followed_by_it() {
    let (sandbox, folder) = (sandbox().await, tempfile::tempdir().unwrap());
    let anna = left_behind(&sandbox, folder.path()).await;
    sandbox.knobs(|knobs| knobs.edit_age_ms = 0);
    let seen = sent(&sandbox, folder.path(), anna).await;
    assert_eq!(seen.len(), 2, "{seen:?}");
    assert!(seen[0].files.is_empty());
    assert_eq!(seen[1].files, ["Отчёт.csv"]);
}

#[tokio::test]
async fn a_paper_that_max_refuses_is_apologized_for() {
    let (sandbox, folder) = (sandbox().await, tempfile::tempdir().unwrap());
    let anna = left_behind(&sandbox, folder.path()).await;
    sandbox.troubles(Troubles {
        fail_every: 2,
        fail_status: 415,
        ..Troubles::default()
    });
    let seen = sent(&sandbox, folder.path(), anna).await;
    assert_eq!(seen.len(), 1, "{seen:?}");
    assert!(seen[0].text.starts_with("Файл не получился"), "{seen:?}");
    assert!(seen[0].files.is_empty());
}
