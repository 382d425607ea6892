//! Real clients are the judges: bots on the official npm client and on `maxapi` live against the sandbox, and what they ask
//! and get is held against the published description.

mod clients;
mod contract;

use std::time::Duration;

use clients::Guest;
use contract::Contract;
use contract::exceptions::EXCEPTIONS;
use max_sandbox::{Knobs, Options, Sandbox, Shown};
use serde_json::json;

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

async fn dialogue(sandbox: &Sandbox, at: (i64, i64)) {
    told(sandbox, at, "/start", "Здравствуйте").await;
    told(sandbox, at, "как дела", "эхо: как дела").await;
    told(sandbox, at, "правка", "два").await;
    told(sandbox, at, "удали", "удалено").await;
    let seen = sandbox.messages(at.1);
    assert!(seen.iter().any(|one| one.text == "лишнее" && one.removed));
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

/// A picture and a file at once, a film when MAX has prepared it.
async fn uploads(sandbox: &Sandbox, at: (i64, i64)) {
    told(sandbox, at, "картинка", "вот").await;
    told(sandbox, at, "файл", "вот файл").await;
    sandbox.knobs(|knobs| knobs.troubles.not_ready = 1);
    told(sandbox, at, "фильм", "вот фильм").await;
    sandbox.knobs(|knobs| knobs.troubles.not_ready = 0);
    let tried_again = |sandbox: &Sandbox| {
        let calls = sandbox.calls();
        let sends = calls.iter().filter(|call| call.path == "/messages");
        let statuses: Vec<u16> = sends.map(|call| call.status).collect();
        statuses.ends_with(&[400, 200])
    };
    until(sandbox, "not ready, then ready", tried_again).await;
    for (text, kind) in [
        ("вот", "image"),
        ("вот файл", "file"),
        ("вот фильм", "video"),
    ] {
        let seen = sandbox.messages(at.1);
        let one = seen.iter().find(|one| one.text == text).unwrap();
        assert_eq!(one.attachments, [kind]);
    }
}

/// What is refused is told with its status and code.
async fn refusals(sandbox: &Sandbox, at: (i64, i64)) {
    let strangers = "404 dialog.not.found; 404 message.not.found";
    told(sandbox, at, "ошибки", strangers).await;
    let boris = sandbox.person("Борис", "");
    sandbox.press_start(boris, None).unwrap();
    hears(sandbox, sandbox.dialog_id(boris), "Начали: без слова").await;
    sandbox.stop_bot(boris).unwrap();
    let write = format!("напиши {boris}");
    told(sandbox, at, &write, "написать: 403 chat.denied").await;
    sandbox.knobs(|knobs| knobs.troubles.too_many_every = 3);
    told(sandbox, at, "часто", "из трёх: 429 too.many.requests").await;
    sandbox.knobs(|knobs| knobs.troubles.too_many_every = 0);
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
    members(sandbox, (owner, chat)).await;
}

/// People come and go by themselves, and by the bot, which can bring them only where MAX is as it was.
async fn members(sandbox: &Sandbox, at: (i64, i64)) {
    let pyotr = sandbox.person("Пётр", "");
    sandbox.enter(pyotr, at.1, None).unwrap();
    hears(sandbox, at.1, "Здесь теперь Пётр").await;
    told(sandbox, at, &format!("выведи {pyotr}"), "вывести: удалось").await;
    hears(sandbox, at.1, "Больше не здесь Пётр").await;
    let invite = format!("позови {pyotr}");
    told(sandbox, at, &invite, "позвать: 404 method.not.found").await;
    assert!(!sandbox.members(at.1).contains(&pyotr));
    sandbox.knobs(|knobs| knobs.legacy_methods = true);
    told(sandbox, at, &invite, "позвать: удалось").await;
    assert!(sandbox.members(at.1).contains(&pyotr));
}

/// An update of a future MAX stops nobody.
async fn future(sandbox: &Sandbox, at: (i64, i64)) {
    let news = json!({"update_type": "reaction_added", "timestamp": sandbox.now(), "reaction": {"emoji": "👍"}});
    sandbox.inject(news);
    told(sandbox, at, "и дальше", "эхо: и дальше").await;
}

/// Whatever they asked and got is as the description says, but for what is known not to be.
fn judged(sandbox: &Sandbox, known: &[&str]) {
    let all: Vec<_> = EXCEPTIONS.iter().collect();
    let found = Contract::with(&all).violations(&sandbox.ledger(0));
    assert_eq!(found, known);
}

async fn lives(guest: Guest, webhook: bool) {
    if !guest.is_here() {
        return;
    }
    let sandbox = sandbox().await;
    let _running = guest.start(&sandbox, sandbox.token(), webhook);
    let at = anna(&sandbox).await;
    dialogue(&sandbox, at).await;
    uploads(&sandbox, at).await;
    refusals(&sandbox, at).await;
    group(&sandbox).await;
    future(&sandbox, at).await;
    assert_eq!(sandbox.state()["bot"]["commands"][0]["name"], "start");
    let injected = r#"update "reaction_added" is not known"#;
    let known: Vec<&str> = guest.strays().into_iter().chain([injected]).collect();
    judged(&sandbox, &known);
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
        judged(&sandbox, &[]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_bad_token_is_told() {
    for guest in Guest::ALL.into_iter().filter(|guest| guest.is_here()) {
        let sandbox = sandbox().await;
        let mut wrong = guest.start(&sandbox, "wrong", false);
        let ended = tokio::task::spawn_blocking(move || wrong.0.wait().unwrap());
        assert_eq!(ended.await.unwrap().code(), Some(3), "{guest:?}");
        judged(&sandbox, &[]);
    }
}
