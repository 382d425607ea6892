//! Connections that break: what is known afterwards of whether MAX did it.

mod common;

use std::time::Duration;

use common::{TOKEN, client, max, told};
use max_bot_api::{Client, Delivery, Kind, Retry, Settings, TlsFault, Token, UserId};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::mpsc::{Receiver, channel};

/// A server that reads until it has seen `end`, says these words, reports it, and then holds the connection or hangs up.
async fn server(end: &'static [u8], words: &'static [u8], holds: bool) -> (u16, Receiver<()>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    let (report, reports) = channel(8);
    tokio::spawn(async move {
        let mut held: Vec<TcpStream> = Vec::new();
        while let Ok((mut socket, _)) = listener.accept().await {
            let mut seen = Vec::new();
            while !seen.ends_with(end) || seen.is_empty() {
                socket.read_buf(&mut seen).await.unwrap();
            }
            socket.write_all(words).await.unwrap();
            report.send(()).await.unwrap();
            if holds {
                held.push(socket);
            }
        }
    });
    (port, reports)
}

#[tokio::test]
async fn nobody_there_is_certain() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    drop(listener);
    let error = client(&address)
        .send_message(UserId(1))
        .text("Да")
        .await
        .unwrap_err();
    assert_eq!(error.kind(), Kind::Network(Delivery::NotSent));
    assert!(error.is_retryable() && error.certainly_not_done());
}

#[tokio::test]
async fn hanging_up_after_the_request_is_doubt() {
    let table: [(&[u8], Delivery); 3] = [
        (b"", Delivery::Unknown),
        (b"HTTP/1.1 200 OK\r\n", Delivery::Unknown),
        (
            b"HTTP/1.1 200 OK\r\ncontent-length: 99\r\n\r\n{\"mess",
            Delivery::Sent,
        ),
    ];
    for (words, delivery) in table {
        let (port, _reports) = server(b"}", words, false).await;
        let client = client(&format!("http://127.0.0.1:{port}"));
        let error = client.send_message(UserId(1)).text("Да").await.unwrap_err();
        assert_eq!(
            error.kind(),
            Kind::Network(delivery),
            "{}",
            String::from_utf8_lossy(words)
        );
        assert!(error.is_retryable() && !error.certainly_not_done());
    }
}

/// Sends, lets the clock stand once the server has what it waits for, and moves it to the limit.
async fn late(scheme: &str, end: &'static [u8]) -> max_bot_api::Error {
    let (port, mut reports) = server(end, b"", true).await;
    let client = client(&format!("{scheme}://127.0.0.1:{port}"));
    let sending = tokio::spawn(async move { client.send_message(UserId(1)).text("Да").await });
    reports.recv().await.unwrap();
    tokio::time::pause();
    tokio::time::advance(Duration::from_secs(15)).await;
    sending.await.unwrap().unwrap_err()
}

#[tokio::test]
async fn silence_after_the_request_is_doubt() {
    assert_eq!(
        late("http", b"}").await.kind(),
        Kind::Network(Delivery::Unknown)
    );
}

#[tokio::test]
async fn silence_in_the_handshake_is_certain() {
    assert_eq!(
        late("https", b"").await.kind(),
        Kind::Network(Delivery::NotSent)
    );
}

#[tokio::test]
async fn a_server_without_tls_is_not_trusted() {
    let (port, _reports) = server(b"", b"HTTP/1.1 400 Bad Request\r\n\r\n", true).await;
    let error = client(&format!("https://127.0.0.1:{port}"))
        .me()
        .await
        .unwrap_err();
    assert!(matches!(error.tls(), Some(TlsFault::Other(_))), "{error:?}");
    assert!(error.certainly_not_done());
}

#[tokio::test]
async fn too_many_requests_stops_the_whole_token() {
    let mut answer = told(429, r#"{"code":"too.many.requests","message":""}"#);
    answer.headers.push(("retry-after", "7"));
    let max = max(answer).await;
    let settings = Settings::new(Token::new(TOKEN)).base_url(&max.address);
    let client = Client::new(settings.retry(Retry::never())).unwrap();
    client.send_message(UserId(1)).text("Да").await.unwrap_err();
    tokio::time::pause();
    let other = client.clone().me().into_future();
    let waited = tokio::time::timeout(Duration::from_millis(6900), other).await;
    assert!(waited.is_err(), "nobody goes for 7 seconds");
    assert_eq!(max.asked().len(), 1, "and nothing is repeated");
}
