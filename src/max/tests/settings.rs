//! Where a token may be sent, whom the client trusts, what it prints of itself.

mod common;

use common::{TOKEN, client, max, told};
use max_bot_api::{Client, Error, Invalid, Settings, Token, Update, UserId};
use sha2::{Digest, Sha256};

const ROOT: &str = include_str!("../russian-trusted-root-ca.pem");
const ROOT_SHA256: &str = "D26D2D0231B7C39F92CC738512BA54103519E4405D68B5BD703E9788CA8ECF31";

fn at(url: &str) -> Result<Client, Error> {
    Client::new(Settings::new(Token::new(TOKEN)).base_url(url))
}

const GOOD: &str = "https://platform-api2.max.ru https://10.0.0.1:8443/prefix/ http://127.0.0.1:1 http://[::1]:1 \
                    http://localhost:1";
const BAD: &str = "http://platform-api2.max.ru http://127.0.0.1.evil.ru http://localhost.ru http://10.0.0.1 \
                   ftp://127.0.0.1 max.ru https://me:pw@max.ru https://max.ru/?a https://max.ru#a";

#[test]
fn plain_http_only_on_this_machine() {
    for url in GOOD.split_whitespace() {
        at(url).unwrap();
    }
    for url in BAD.split_whitespace().chain([""]) {
        let error = at(url).unwrap_err();
        assert!(
            matches!(error.invalid(), Some(Invalid::BaseUrl(_))),
            "{url}: {error}"
        );
    }
}

#[test]
fn a_token_is_what_a_header_can_carry() {
    for token in ["", "a b", "a\nb", "токен"] {
        let error = Client::new(Settings::new(Token::new(token))).unwrap_err();
        assert_eq!(error.invalid(), Some(&Invalid::Token));
    }
}

#[test]
fn the_token_is_never_printed() {
    let settings = Settings::new(Token::new(TOKEN));
    let words = format!(
        "{settings:?} {0:?} {0} {1:?}",
        Token::new(TOKEN),
        client("http://127.0.0.1:1")
    );
    assert!(!words.contains(TOKEN), "{words}");
}

#[test]
fn the_bundled_root_is_the_one_that_was_published() {
    let lines: String = ROOT
        .lines()
        .filter(|line| !line.starts_with("-----"))
        .collect();
    let der = data_encoding::BASE64
        .decode(lines.trim().as_bytes())
        .unwrap();
    assert_eq!(
        data_encoding::HEXUPPER.encode(&Sha256::digest(&der)),
        ROOT_SHA256
    );
}

#[test]
fn an_extra_root_must_be_a_certificate() {
    let with = |pem: &str| Client::new(Settings::new(Token::new(TOKEN)).extra_root(pem));
    with(ROOT).unwrap();
    assert_eq!(
        with("nonsense").unwrap_err().invalid(),
        Some(&Invalid::RootCertificate)
    );
}

#[tokio::test]
async fn a_prefix_in_the_base_url_is_kept() {
    let max = max(told(200, r#"{"user_id":1}"#)).await;
    client(&format!("{}/proxy/", max.address))
        .me()
        .await
        .unwrap();
    assert_eq!(max.asked()[0].line, "GET /proxy/me");
}

#[tokio::test]
async fn clones_share_their_connections() {
    let max = max(told(200, r#"{"message":{}}"#)).await;
    for _ in 0..20 {
        max.client
            .clone()
            .send_message(UserId(1))
            .text("Да")
            .await
            .unwrap();
    }
    let peers: std::collections::BTreeSet<_> = max.asked().iter().map(|asked| asked.peer).collect();
    assert_eq!(peers.len(), 1, "{peers:?}");
}

#[test]
fn a_client_crosses_threads() {
    fn crosses<T: Clone + Send + Sync + 'static>(_: &T) {}
    crosses(&client("http://127.0.0.1:1"));
}

#[test]
fn an_update_in_a_log_tells_nothing_private() {
    let json =
        r#"{"update_type":"message_created","message":{"body":{"mid":"mid.1","text":"тайна"}}}"#;
    let update = Update::parse(json.as_bytes()).unwrap();
    assert!(!format!("{update:?} {:?}", update.raw()).contains("тайна"));
}
