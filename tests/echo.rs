//! The first bot of our client's README lives in our sandbox.

#[allow(dead_code)] // its `main` is for people
#[path = "../src/max/examples/echo.rs"]
mod echo;

use std::time::Duration;

use max_bot_api::{Client, Kind, Settings, Token};
use max_sandbox::{Knobs, Options, Sandbox};

async fn sandbox() -> Sandbox {
    let options = Options {
        knobs: Knobs::unhurried(),
        ..Options::default()
    };
    Sandbox::start(options).await.unwrap()
}

fn client(sandbox: &Sandbox, token: &str) -> Client {
    Client::new(Settings::new(Token::new(token)).base_url(sandbox.url())).unwrap()
}

#[tokio::test]
async fn it_says_back_what_it_is_told() {
    let sandbox = sandbox().await;
    let anna = sandbox.person("Анна", "Смирнова");
    sandbox.say(anna, None, "как дела").unwrap();
    let said_back = |sandbox: &Sandbox| {
        let said = sandbox.dialog(anna);
        let texts: Vec<_> = said.iter().map(|one| one.text.as_str()).collect();
        texts == ["как дела", "как дела"]
    };
    let max = client(&sandbox, sandbox.token());
    let lives = tokio::time::timeout(Duration::from_secs(30), echo::echo(&max));
    tokio::select! {
        ended = lives => panic!("{ended:?}; {:?}", sandbox.calls()),
        () = sandbox.until(said_back) => {}
    }
}

#[tokio::test]
async fn it_ends_when_its_token_is_refused() {
    let sandbox = sandbox().await;
    let ended = echo::echo(&client(&sandbox, "wrong")).await;
    assert_eq!(ended.unwrap_err().kind(), Kind::BadToken);
}
