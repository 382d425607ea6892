//! Whom the client trusts, against a real TLS server. The key in `fixtures/tls` guards nothing; its root has no key.

mod common;

use std::io::{Read, Write};
use std::net::TcpListener;
use std::sync::Arc;

use common::TOKEN;
use max_bot_api::{BotInfo, Client, Error, Retry, Settings, TlsFault, Token, UserId};
use rustls::crypto::ring::default_provider;
use rustls::{ServerConfig, ServerConnection, Stream};
use rustls_pki_types::pem::PemObject;
use rustls_pki_types::{CertificateDer, PrivateKeyDer};

const ROOT: &str = include_str!("fixtures/tls/ca.pem");
const LEAF: &str = include_str!("fixtures/tls/leaf.pem");
const KEY: &str = include_str!("fixtures/tls/leaf-key.pem");
const ANSWER: &[u8] = b"HTTP/1.1 200 OK\r\ncontent-length: 13\r\n\r\n{\"user_id\":1}";

/// A server for one connection, with a certificate for 127.0.0.1 from a root nobody knows.
fn server() -> u16 {
    let leaf = CertificateDer::from_pem_slice(LEAF.as_bytes()).unwrap();
    let key = PrivateKeyDer::from_pem_slice(KEY.as_bytes()).unwrap();
    let config = ServerConfig::builder_with_provider(Arc::new(default_provider()))
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(vec![leaf], key)
        .unwrap();
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    std::thread::spawn(move || {
        let mut socket = listener.accept().unwrap().0;
        let mut session = ServerConnection::new(Arc::new(config)).unwrap();
        let mut stream = Stream::new(&mut session, &mut socket);
        let _ = stream
            .read(&mut [0; 4096])
            .and_then(|_| stream.write_all(ANSWER));
    });
    port
}

async fn me(host: &str, root: Option<&str>) -> Result<BotInfo, Error> {
    let url = format!("https://{host}:{}", server());
    let settings = Settings::new(Token::new(TOKEN))
        .retry(Retry::never())
        .base_url(url);
    let settings = match root {
        Some(root) => settings.extra_root(root),
        None => settings,
    };
    Client::new(settings).unwrap().me().await
}

#[tokio::test]
async fn a_root_that_was_added_is_trusted() {
    let me = me("127.0.0.1", Some(ROOT)).await.unwrap();
    assert_eq!(me.user.user_id, UserId(1));
}

#[tokio::test]
async fn an_unknown_root_is_not_and_the_error_says_why() {
    let error = me("127.0.0.1", None).await.unwrap_err();
    assert_eq!(error.tls(), Some(&TlsFault::UnknownIssuer));
    assert!(error.certainly_not_done());
    assert!(error.to_string().contains("unknown authority"), "{error}");
}

#[tokio::test]
async fn another_name_is_not_trusted() {
    let error = me("localhost", Some(ROOT)).await.unwrap_err();
    assert_eq!(error.tls(), Some(&TlsFault::WrongName));
}
