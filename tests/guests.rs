//! Real clients are the judges: bots on the official npm client and on `maxapi` live against the sandbox, and what they ask
//! and get is held against the published description.

mod clients;
mod contract;

use std::time::Duration;

use clients::Guest;
use contract::Contract;
use contract::exceptions::EXCEPTIONS;
use max_sandbox::{Knobs, Options, Sandbox, Shown};

/// Nothing here takes longer.
const PATIENCE: Duration = Duration::from_secs(60);

async fn sandbox() -> Sandbox {
    let options = Options {
        knobs: Knobs::unhurried(),
        ..Options::default()
    };
    Sandbox::start(options).await.unwrap()
}

async fn until(sandbox: &Sandbox, what: &str, condition: impl FnMut(&Sandbox) -> bool) {
    let waited = tokio::time::timeout(PATIENCE, sandbox.until(condition)).await;
    let calls = sandbox.calls();
    let last = &calls[calls.len().saturating_sub(12)..];
    assert!(waited.is_ok(), "never: {what}; the last calls: {last:?}");
}

/// Says something and waits for these words of the bot in the same chat.
async fn told(sandbox: &Sandbox, (who, chat): (i64, i64), said: &str, heard: &str) {
    sandbox.say(who, Some(chat), said).unwrap();
    hears(sandbox, chat, heard).await;
}

async fn hears(sandbox: &Sandbox, chat: i64, heard: &str) {
    let says = |sandbox: &Sandbox| {
        sandbox
            .messages(chat)
            .iter()
            .any(|one| one.text == heard && !one.removed)
    };
    until(sandbox, heard, says).await;
}

/// A person in a dialogue that the bot knows of.
async fn anna(sandbox: &Sandbox) -> (i64, i64) {
    let anna = sandbox.person("Анна", "Смирнова");
    sandbox.press_start(anna, Some("i1")).unwrap();
    let chat = sandbox.dialog_id(anna);
    hears(sandbox, chat, "Начали: i1").await;
    (anna, chat)
}

async fn dialogue(sandbox: &Sandbox) {
    let at = anna(sandbox).await;
    told(sandbox, at, "/start", "Здравствуйте").await;
    told(sandbox, at, "как дела", "эхо: как дела").await;
    told(sandbox, at, "правка", "два").await;
    told(sandbox, at, "удали", "удалено").await;
    told(sandbox, at, "картинка", "вот").await;
    let seen = sandbox.messages(at.1);
    assert!(
        seen.iter().any(|one| one.attachments == ["image"]),
        "a picture"
    );
    assert!(seen.iter().any(|one| one.text == "лишнее" && one.removed));
    told(
        sandbox,
        at,
        "ошибки",
        "404 dialog.not.found; 404 message.not.found",
    )
    .await;
    told(sandbox, at, "кнопки", "Выберите").await;
    let asked = sandbox
        .messages(at.1)
        .into_iter()
        .find(|one| one.text == "Выберите")
        .unwrap();
    sandbox.press(at.0, &asked.mid, (0, 0)).unwrap();
    hears(sandbox, at.1, "Выбрано: да").await;
    let toast = |one: &Shown| matches!(one, Shown::Toast { text, .. } if text == "Принято");
    until(sandbox, "a toast", |sandbox| {
        sandbox.log().iter().any(toast)
    })
    .await;
}

async fn group(sandbox: &Sandbox) {
    let owner = sandbox.person("Ольга", "Иванова");
    let chat = sandbox.group("7Б", owner, true).unwrap().chat_id;
    sandbox.add_bot(owner, chat).unwrap();
    let rights = [
        "read_all_messages",
        "write",
        "pin_message",
        "add_remove_members",
    ];
    sandbox.rights(owner, chat, &rights).unwrap();
    told(sandbox, (owner, chat), "люди", "людей 2, администраторов 2").await;
    told(sandbox, (owner, chat), "закрепи", "закреплено: важное").await;
}

/// Whatever they asked and got is as the description says.
fn judged(sandbox: &Sandbox) {
    let all: Vec<_> = EXCEPTIONS.iter().collect();
    let found = Contract::with(&all).violations(&sandbox.ledger(0));
    assert!(found.is_empty(), "{}", found.join("\n"));
}

async fn lives(guest: Guest, webhook: bool) {
    if !guest.is_here() {
        return;
    }
    let sandbox = sandbox().await;
    let _running = guest.start(&sandbox, sandbox.token(), webhook);
    dialogue(&sandbox).await;
    group(&sandbox).await;
    assert_eq!(sandbox.state()["bot"]["commands"][0]["name"], "start");
    judged(&sandbox);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_official_client_polls() {
    lives(Guest::Node, false).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_official_client_takes_webhooks() {
    lives(Guest::Node, true).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn maxapi_polls() {
    lives(Guest::Python, false).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn maxapi_takes_webhooks() {
    lives(Guest::Python, true).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_lost_when_a_bot_is_killed_and_started_again() {
    for guest in Guest::ALL.into_iter().filter(|guest| guest.is_here()) {
        let sandbox = sandbox().await;
        let running = guest.start(&sandbox, sandbox.token(), false);
        let at = anna(&sandbox).await;
        drop(running);
        sandbox.say(at.0, None, "пока вас не было").unwrap();
        let _again = guest.start(&sandbox, sandbox.token(), false);
        hears(&sandbox, at.1, "эхо: пока вас не было").await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_bad_token_and_a_stopped_dialogue_are_told() {
    for guest in Guest::ALL.into_iter().filter(|guest| guest.is_here()) {
        let sandbox = sandbox().await;
        let mut wrong = guest.start(&sandbox, "wrong", false);
        let ended = tokio::task::spawn_blocking(move || wrong.0.wait().unwrap())
            .await
            .unwrap();
        assert_eq!(ended.code(), Some(3), "{guest:?}");
        let _running = guest.start(&sandbox, sandbox.token(), false);
        let (anna, _) = anna(&sandbox).await;
        let before = sandbox.calls().len();
        sandbox.say(anna, None, "последнее").unwrap();
        sandbox.stop_bot(anna).unwrap();
        let refused = |sandbox: &Sandbox| {
            sandbox.calls()[before..]
                .iter()
                .any(|call| call.path == "/messages" && [200, 403].contains(&call.status))
        };
        until(&sandbox, "an answer to who has stopped the bot", refused).await;
    }
}
