//! The bot against a small MAX, where dialogues do not reach: restarts, failures, the doors.

mod papers;
mod tally;

use std::path::Path;

use max_bot_api::Token;
use max_sandbox::{Knobs, Options, Sandbox, Troubles};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};

use super::*;
use crate::store::{Keys, SledStore};

async fn sandbox() -> Sandbox {
    let options = Options {
        knobs: Knobs::unhurried(),
        ..Options::default()
    };
    Sandbox::start(options).await.unwrap()
}

fn client(sandbox: &Sandbox) -> Client {
    let settings = max_bot_api::Settings::new(Token::new(sandbox.token()));
    Client::new(settings.base_url(sandbox.url()).no_pace()).unwrap()
}

async fn port() -> TcpListener {
    TcpListener::bind("127.0.0.1:0").await.unwrap()
}

fn settings(sandbox: &Sandbox, folder: &Path) -> Settings<SledStore> {
    let (keys, _) = Keys::open_or_create(&folder.join("key")).unwrap();
    let of = sandbox.clone();
    Settings {
        client: client(sandbox),
        secret: keys.secret(),
        store: Arc::new(SledStore::open(&folder.join("data"), keys).unwrap()),
        locale: Arc::new(Locale::russian().unwrap()),
        clock: Clock::new(move || of.now()),
        mode: Mode::Polling,
        admin: None,
        pace: Pace::quick(),
        reader: "dezhurny".into(),
        operators: Vec::new(),
    }
}

async fn webhook(secret: &str) -> Mode {
    let listener = port().await;
    let url = format!("http://{}/webhook", listener.local_addr().unwrap());
    Mode::Webhook {
        listener,
        url,
        secret: Some(secret.into()),
    }
}

/// How many messages the bot has written to a person.
fn heard(sandbox: &Sandbox, who: i64) -> usize {
    let by_bot = |seen: &&max_sandbox::Seen| seen.sender == sandbox.bot_id();
    sandbox.dialog(who).iter().filter(by_bot).count()
}

async fn settled(sandbox: &Sandbox, bot: &Bot<SledStore>) {
    sandbox.delivered().await;
    bot.drain().await;
}

/// The status of a request as it is sent, byte for byte.
async fn status(address: SocketAddr, request: &str) -> String {
    let mut stream = TcpStream::connect(address).await.unwrap();
    stream.write_all(request.as_bytes()).await.unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).await.unwrap();
    answer
        .split_whitespace()
        .nth(1)
        .unwrap_or_default()
        .to_owned()
}

#[tokio::test]
async fn a_message_that_was_cut_off_is_not_said_twice() {
    let (sandbox, folder) = (sandbox().await, tempfile::tempdir().unwrap());
    sandbox.troubles(Troubles {
        cut_after_every: 1,
        ..Troubles::default()
    });
    let bot = Bot::start(settings(&sandbox, folder.path())).await.unwrap();
    let anna = sandbox.person("Анна", "Смирнова");
    for n in 1..=3 {
        sandbox.say(anna, None, "/помощь").unwrap();
        settled(&sandbox, &bot).await;
        assert_eq!(heard(&sandbox, anna), n);
    }
    bot.stop().await.unwrap();
}

#[tokio::test]
async fn many_at_once_under_trouble_are_answered_once_each() {
    let (sandbox, folder) = (sandbox().await, tempfile::tempdir().unwrap());
    sandbox.troubles(Troubles {
        duplicate_every: 2,
        too_many_every: 5,
        fail_every: 7,
        cut_after_every: 6,
        ..Troubles::default()
    });
    let bot = Bot::start(settings(&sandbox, folder.path())).await.unwrap();
    let people: Vec<i64> = (0..30)
        .map(|_| sandbox.person("Анна", "Смирнова"))
        .collect();
    for _ in 0..4 {
        for &who in &people {
            sandbox.say(who, None, "/помощь").unwrap();
        }
    }
    settled(&sandbox, &bot).await;
    for &who in &people {
        assert_eq!(heard(&sandbox, who), 4);
    }
    bot.stop().await.unwrap();
}

#[tokio::test]
async fn what_was_not_sent_is_sent_after_a_restart() {
    let (sandbox, folder) = (sandbox().await, tempfile::tempdir().unwrap());
    let bot = Bot::start(settings(&sandbox, folder.path())).await.unwrap();
    let anna = sandbox.person("Анна", "Смирнова");
    sandbox.troubles(Troubles {
        fail_every: 1,
        ..Troubles::default()
    });
    sandbox.say(anna, None, "/помощь").unwrap();
    sandbox.delivered().await;
    bot.core.pulse.stopped.cancel();
    bot.stop().await.unwrap();
    assert_eq!(heard(&sandbox, anna), 0);
    sandbox.troubles(Troubles::default());
    let bot = Bot::start(settings(&sandbox, folder.path())).await.unwrap();
    settled(&sandbox, &bot).await;
    assert_eq!(heard(&sandbox, anna), 1);
    bot.stop().await.unwrap();
}

#[tokio::test]
async fn the_same_words_twice_are_two_messages_after_a_crash() {
    let (sandbox, folder) = (sandbox().await, tempfile::tempdir().unwrap());
    let bot = Bot::start(settings(&sandbox, folder.path())).await.unwrap();
    let anna = sandbox.person("Анна", "Смирнова");
    sandbox.say(anna, None, "/помощь").unwrap();
    settled(&sandbox, &bot).await;
    sandbox.troubles(Troubles {
        too_many_every: 1,
        ..Troubles::default()
    });
    sandbox.say(anna, None, "/помощь").unwrap();
    sandbox.delivered().await;
    bot.core.pulse.stopped.cancel();
    bot.stop().await.unwrap();
    sandbox.troubles(Troubles::default());
    let bot = Bot::start(settings(&sandbox, folder.path())).await.unwrap();
    settled(&sandbox, &bot).await;
    assert_eq!(heard(&sandbox, anna), 2);
    bot.stop().await.unwrap();
}

#[tokio::test]
async fn a_broken_event_is_put_aside_with_an_apology() {
    let (sandbox, folder) = (sandbox().await, tempfile::tempdir().unwrap());
    let mut settings = settings(&sandbox, folder.path());
    let broken = Locale::russian()
        .unwrap()
        .with_listener(|key| assert_ne!(key, "unknown"));
    settings.locale = Arc::new(broken);
    let bot = Bot::start(settings).await.unwrap();
    let anna = sandbox.person("Анна", "Смирнова");
    for text in ["абракадабра", "/помощь"] {
        sandbox.say(anna, None, text).unwrap();
        settled(&sandbox, &bot).await;
    }
    let said = sandbox.dialog(anna);
    assert!(said[1].text.contains("не получилось"), "{said:?}");
    assert_eq!(heard(&sandbox, anna), 2);
    bot.stop().await.unwrap();
}

#[tokio::test]
async fn polling_removes_a_webhook_that_is_in_its_way() {
    let (sandbox, folder) = (sandbox().await, tempfile::tempdir().unwrap());
    let body = serde_json::json!({"url": "http://127.0.0.1:9/webhook"});
    let set = reqwest::Client::new()
        .post(format!("{}/subscriptions", sandbox.url()))
        .header("Authorization", sandbox.token())
        .json(&body);
    assert!(set.send().await.unwrap().status().is_success());
    let bot = Bot::start(settings(&sandbox, folder.path())).await.unwrap();
    let anna = sandbox.person("Анна", "Смирнова");
    sandbox.say(anna, None, "/помощь").unwrap();
    settled(&sandbox, &bot).await;
    assert_eq!(heard(&sandbox, anna), 1);
    assert!(client(&sandbox).subscriptions().await.unwrap().is_empty());
    bot.stop().await.unwrap();
}

#[tokio::test]
async fn the_webhook_lets_in_only_max() {
    let (sandbox, folder) = (sandbox().await, tempfile::tempdir().unwrap());
    let mut settings = settings(&sandbox, folder.path());
    settings.mode = webhook("the-secret").await;
    let bot = Bot::start(settings).await.unwrap();
    let address = bot.webhook_address().unwrap();
    let request = |line: &str, headers: &str, body: &str| {
        let length = body.len();
        format!(
            "{line} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: {length}\r\n{headers}\r\n{body}"
        )
    };
    let (json, secret) = (
        "Content-Type: application/json\r\n",
        "X-Max-Bot-Api-Secret: the-secret\r\n",
    );
    let both = format!("{json}{secret}");
    let wrong = format!("{json}X-Max-Bot-Api-Secret: the-secrex\r\n");
    let large = format!("[{}]", " ".repeat(1 << 20));
    let unknown = r#"{"update_type":"tea_served"}"#;
    let table = [
        ("POST /webhook", both.as_str(), unknown, "200"),
        ("POST /webhook", json, unknown, "401"),
        ("POST /webhook", &wrong, unknown, "401"),
        ("POST /webhook", secret, unknown, "415"),
        ("POST /webhook", &both, "{", "400"),
        ("POST /webhook", &both, &large, "413"),
        ("GET /webhook", &both, "", "405"),
        ("POST /", &both, unknown, "404"),
    ];
    for (line, headers, body, expected) in table {
        assert_eq!(
            status(address, &request(line, headers, body)).await,
            expected,
            "{line} {headers}"
        );
    }
    bot.stop().await.unwrap();
}

#[tokio::test]
async fn those_who_run_it_can_look() {
    let (sandbox, folder) = (sandbox().await, tempfile::tempdir().unwrap());
    let mut settings = settings(&sandbox, folder.path());
    settings.admin = Some(port().await);
    let bot = Bot::start(settings).await.unwrap();
    let anna = sandbox.person("Анна", "Смирнова");
    sandbox.say(anna, None, "/помощь").unwrap();
    settled(&sandbox, &bot).await;
    for path in ["/healthz", "/readyz", "/metrics"] {
        let request = format!("GET {path} HTTP/1.0\r\n\r\n");
        assert_eq!(
            status(bot.admin_address().unwrap(), &request).await,
            "200",
            "{path}"
        );
    }
    let counted = bot.core.pulse.counters.text(0);
    assert!(counted.contains("dezhurny_taken_total 1\n"), "{counted}");
    assert!(counted.contains("dezhurny_sent_total 1\n"), "{counted}");
    bot.stop().await.unwrap();
}

#[tokio::test]
async fn a_wrong_token_stops_the_start() {
    let (sandbox, folder) = (sandbox().await, tempfile::tempdir().unwrap());
    let mut settings = settings(&sandbox, folder.path());
    let other = max_bot_api::Settings::new(Token::new("x".repeat(84)));
    settings.client = Client::new(other.base_url(sandbox.url()).no_pace()).unwrap();
    let refused = Bot::start(settings).await.map(|_| ()).unwrap_err();
    assert!(
        format!("{refused:#}").contains("MAX_BOT_TOKEN"),
        "{refused:#}"
    );
}
