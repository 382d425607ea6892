//! Malformed and hostile calls by raw sockets: refused in the API's own words, without holding up anybody.

mod support;

use serde_json::Value;
use support::Max;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

async fn connect(max: &Max) -> TcpStream {
    let address = max.sandbox.url().trim_start_matches("http://");
    TcpStream::connect(address).await.unwrap()
}

/// All that comes back to these bytes until the connection is closed by the other side.
async fn answered(max: &Max, bytes: &[u8]) -> Vec<u8> {
    let mut wire = connect(max).await;
    // It may be closed before it has read all.
    let _ = wire.write_all(bytes).await;
    let mut answer = Vec::new();
    let _ = wire.read_to_end(&mut answer).await;
    answer
}

/// The status of an answer and the code in its body.
fn refusal(answer: &[u8]) -> (u16, String) {
    let answer = String::from_utf8_lossy(answer);
    let (head, body) = answer.split_once("\r\n\r\n").expect("an answer");
    let status = head.split(' ').nth(1).unwrap().parse().unwrap();
    let body: Value = serde_json::from_str(body).unwrap_or_default();
    (status, body["code"].as_str().unwrap_or_default().to_owned())
}

/// A call with the token that ends the connection.
fn call(max: &Max, line: &str, headers: &str, body: &str) -> Vec<u8> {
    let token = max.sandbox.token();
    let head = format!(
        "{line} HTTP/1.1\r\nHost: max\r\nAuthorization: {token}\r\nConnection: close\r\n{headers}\r\n\r\n"
    );
    [head.as_bytes(), body.as_bytes()].concat()
}

async fn refused(max: &Max, line: &str, headers: &str, body: &str) -> (u16, String) {
    refusal(&answered(max, &call(max, line, headers, body)).await)
}

fn payload(status: u16) -> (u16, String) {
    (status, "proto.payload".to_owned())
}

#[tokio::test]
async fn an_http2_preface_is_closed_silently() {
    let max = Max::start().await;
    let answer = answered(&max, b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n").await;
    assert_eq!(String::from_utf8_lossy(&answer), "");
    assert!(max.sandbox.calls().is_empty());
    assert_eq!(max.get("/me").await.0, 200);
}

#[tokio::test]
async fn a_body_framed_twice_is_refused() {
    let max = Max::start().await;
    let (anna, to) = max.anna().await;
    let line = format!("POST /messages?{to}");
    let said = r#"{"text":"да"}"#;
    let chunked = format!("{:x}\r\n{said}\r\n0\r\n\r\n", said.len());
    let length = format!("Content-Length: {}", said.len());
    let both = format!("{length}\r\nTransfer-Encoding: chunked");
    let turned = format!("Transfer-Encoding: chunked\r\n{length}");
    let two = format!("{length}\r\nContent-Length: 5");
    let strange = "Transfer-Encoding: gzip";
    for (headers, body) in [
        (both.as_str(), chunked.as_str()),
        (&turned, &chunked),
        (&two, said),
        (strange, said),
        ("Content-Length: +13", said),
        ("Content-Length: 13, 13, 5", said),
    ] {
        let answer = refused(&max, &line, headers, body).await;
        assert_eq!(answer, payload(400), "{headers}");
    }
    assert!(max.sandbox.dialog(anna).is_empty());
    for (headers, body) in [
        (length.as_str(), said),
        ("Transfer-Encoding: chunked", &chunked),
    ] {
        assert_eq!(
            refused(&max, &line, headers, body).await.0,
            200,
            "{headers}"
        );
    }
    assert_eq!(max.sandbox.dialog(anna).len(), 2);
}

#[tokio::test]
async fn a_length_in_one_call_is_none_in_the_next_on_the_same_connection() {
    let max = Max::start().await;
    let (_, to) = max.anna().await;
    let line = format!("POST /messages?{to}");
    let first = call(&max, &line, "Content-Length: 12", r#"{"text":"1"}"#);
    let first = String::from_utf8(first)
        .unwrap()
        .replace("close", "keep-alive");
    let chunked = "c\r\n{\"text\":\"2\"}\r\n0\r\n\r\n";
    let second = call(&max, &line, "Transfer-Encoding: chunked", chunked);
    let mut wire = connect(&max).await;
    wire.write_all(first.as_bytes()).await.unwrap();
    assert!(wire.read(&mut [0; 9000]).await.unwrap() > 0);
    wire.write_all(&second).await.unwrap();
    let mut answer = Vec::new();
    wire.read_to_end(&mut answer).await.unwrap();
    assert_eq!(refusal(&answer).0, 200);
}

#[tokio::test]
async fn a_body_too_large_or_coded_or_broken_off_is_not_taken() {
    let max = Max::start().await;
    let line = "POST /messages?user_id=1";
    let large = "x".repeat((1 << 20) + 1);
    let length = format!("Content-Length: {}", large.len());
    let answer = refused(&max, line, &length, &large).await;
    assert_eq!(answer, payload(413));
    let chunk = format!("{:x}\r\n{large}\r\n", large.len());
    let answer = refused(&max, line, "Transfer-Encoding: chunked", &chunk).await;
    assert_eq!(answer, payload(413), "without an end");
    let coded = "Content-Encoding: gzip\r\nContent-Length: 2";
    assert_eq!(refused(&max, line, coded, "{}").await, payload(415));
    let broken = "Transfer-Encoding: chunked";
    let answer = refused(&max, line, broken, "zz\r\n{}\r\n0\r\n\r\n").await;
    assert_eq!(answer, payload(400));
}

#[tokio::test]
async fn a_head_that_is_none_is_refused_in_words() {
    let max = Max::start().await;
    let long = format!("X-Long: {}", "x".repeat(20 << 10));
    let many = vec!["X-Many: x"; 200].join("\r\n");
    for (line, headers, status) in [
        ("GET /me", long.as_str(), 431),
        ("GET /me", &many, 431),
        ("GET /me", "no colon", 400),
        ("GET  /me", "A: b", 400),
        ("G{T /me", "A: b", 400),
    ] {
        let answer = refused(&max, line, headers, "").await;
        assert_eq!(answer, payload(status), "{line}");
    }
    let head = b"GET /me HTTP/1.1\r\nHost: max\r\nConnection: close\r\n\r\n";
    let (status, code) = refusal(&answered(&max, head).await);
    assert_eq!((status, code.as_str()), (401, "verify.token"));
}

#[tokio::test]
async fn odd_methods_are_not_recognized() {
    let max = Max::start().await;
    for line in ["TRACE /me", "OPTIONS /me", "BREW /messages", "PUT /updates"] {
        let (status, code) = refused(&max, line, "A: b", "").await;
        assert_eq!((status, code.as_str()), (404, "method.not.found"), "{line}");
    }
}

#[tokio::test]
async fn a_body_that_is_no_sound_json_is_refused_and_nothing_breaks() {
    let max = Max::start().await;
    let nested = |depth: usize| format!("{}1{}", "[".repeat(depth), "]".repeat(depth));
    let inside = format!(r#"{{"text":"a","attachments":{}}}"#, nested(200));
    let huge = format!(r#"{{"text":{}}}"#, "9".repeat(400));
    for body in [
        nested(127).as_str(),
        &nested(100_000),
        &inside,
        &huge,
        r#"{"text":1e999}"#,
        r#"{"text":"\ud800"}"#,
        "{\"text\":\"\u{0}\"}",
        "{\"text\":\"a\"",
        "",
    ] {
        let length = format!("Content-Length: {}", body.len());
        let answer = refused(&max, "POST /messages?user_id=1", &length, body).await;
        assert_eq!(answer, payload(400), "{}", &body[..body.len().min(60)]);
    }
    assert_eq!(max.get("/me").await.0, 200);
}

#[tokio::test]
async fn a_body_without_the_token_is_not_even_read() {
    let max = Max::start().await;
    let mut wire = connect(&max).await;
    let head = "POST /messages HTTP/1.1\r\nHost: max\r\nConnection: close\r\nContent-Length: 1000000\r\n\r\n";
    wire.write_all(head.as_bytes()).await.unwrap();
    let mut answer = Vec::new();
    wire.read_to_end(&mut answer).await.unwrap();
    let (status, code) = refusal(&answer);
    assert_eq!((status, code.as_str()), (401, "verify.token"));
}

#[tokio::test(start_paused = true)]
async fn who_dawdles_is_let_go() {
    let max = Max::start().await;
    let begun = tokio::time::Instant::now();
    let answer = answered(&max, b"GET /me HTTP/1.1\r\nHost: max\r\n").await;
    assert_eq!(String::from_utf8_lossy(&answer), "");
    assert_eq!(begun.elapsed().as_secs(), 30, "a head");
    let half = call(&max, "POST /messages?user_id=1", "Content-Length: 9", "{");
    let (status, _) = refusal(&answered(&max, &half).await);
    assert_eq!((status, begun.elapsed().as_secs()), (408, 60), "a body");
}
