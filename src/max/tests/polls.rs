//! Long polling through thick and thin.

mod common;

use std::time::Duration;

use common::{client, max, told};
use max_bot_api::{Kind, Poll};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;
use tokio::sync::mpsc::{Receiver, channel};
use tokio::time::Instant;

/// A server of one answer for each connection; says which path was asked. An empty answer is silence.
async fn server(answers: &'static [&'static str]) -> (String, Receiver<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let (told, asked) = channel(16);
    tokio::spawn(async move {
        let mut silent = Vec::new();
        for answer in answers
            .iter()
            .chain(std::iter::repeat(answers.last().unwrap()))
        {
            let (mut socket, _) = listener.accept().await.unwrap();
            let mut seen = Vec::new();
            while !seen.ends_with(b"\r\n\r\n") {
                socket.read_buf(&mut seen).await.unwrap();
            }
            let line = String::from_utf8(seen)
                .unwrap()
                .lines()
                .next()
                .unwrap()
                .to_owned();
            told.send(line).await.unwrap();
            socket.write_all(answer.as_bytes()).await.unwrap();
            if answer.is_empty() {
                silent.push(socket);
            }
        }
    });
    (url, asked)
}

/// Polls until a batch comes; the kinds of failures before it.
async fn through(poll: &mut Poll) -> (Vec<Kind>, Option<i64>) {
    let mut failures = Vec::new();
    loop {
        match poll.next().await {
            Ok(batch) => return (failures, batch.marker),
            Err(error) => failures.push(error.kind()),
        }
    }
}

const BATCH: &str = "HTTP/1.1 200 OK\r\nconnection: close\r\ncontent-length: 56\r\n\r\n{\"updates\":[{\"update_type\":\"x\",\"chat_id\":1}],\"marker\":9}";

#[tokio::test]
async fn nothing_ends_the_polling() {
    let answers: &[&str] = &[
        "HTTP/1.1 502 Bad Gateway\r\nconnection: close\r\ncontent-length: 6\r\n\r\n<html>",
        "HTTP/1.1 200 OK\r\nconnection: close\r\ncontent-length: 6\r\n\r\n<html>",
        "HTTP/1.1 200 OK\r\ncontent-length: 99\r\n\r\n{\"upd",
        "HTTP/1.1 429 Too Many\r\nconnection: close\r\ncontent-length: 2\r\n\r\n{}",
        "nonsense",
        BATCH,
    ];
    let (url, mut asked) = server(answers).await;
    let quick = (Duration::from_millis(1), Duration::from_millis(2));
    let mut poll = client(&url)
        .poll(Some(5))
        .pauses(quick.0, quick.1)
        .gap(quick.0);
    let (failures, marker) = through(&mut poll).await;
    assert_eq!((failures.len(), marker), (5, Some(9)));
    for _ in 0..6 {
        assert!(
            asked.recv().await.unwrap().contains("marker=5"),
            "the place is kept"
        );
    }
}

#[tokio::test]
async fn what_is_not_acknowledged_comes_again() {
    let (url, mut asked) = server(&[BATCH]).await;
    let mut poll = client(&url).poll(None).gap(Duration::ZERO);
    poll.next().await.unwrap();
    let batch = poll.next().await.unwrap();
    assert_eq!(batch.updates.len(), 1);
    poll.acknowledge(&batch);
    poll.next().await.unwrap();
    let mut lines = Vec::new();
    for _ in 0..3 {
        lines.push(asked.recv().await.unwrap());
    }
    assert!(
        !lines[0].contains("marker") && !lines[1].contains("marker"),
        "{lines:?}"
    );
    assert!(lines[2].contains("marker=9"), "{lines:?}");
}

#[tokio::test]
async fn the_marker_of_an_empty_batch_is_kept_and_none_goes_back() {
    let max = max(told(200, r#"{"updates":[],"marker":7}"#)).await;
    let mut poll = max.client.poll(Some(5)).gap(Duration::ZERO);
    poll.next().await.unwrap();
    assert_eq!(poll.marker(), Some(7));
    let mut ahead = max.client.poll(Some(8)).gap(Duration::ZERO);
    ahead.next().await.unwrap();
    assert_eq!(ahead.marker(), Some(8));
}

#[tokio::test]
async fn a_server_that_falls_silent_is_left_within_90_seconds() {
    let (url, mut asked) = server(&["", BATCH]).await;
    let client = client(&url);
    let polling = tokio::spawn(async move { through(&mut client.poll(None)).await });
    asked.recv().await.unwrap();
    tokio::time::pause();
    let began = Instant::now();
    let (failures, _) = polling.await.unwrap();
    assert_eq!(failures.len(), 1);
    assert!(
        began.elapsed() < Duration::from_secs(90),
        "{:?}",
        began.elapsed()
    );
}

#[tokio::test]
async fn polls_are_half_a_second_apart_and_failures_ever_farther() {
    let max = max(told(200, r#"{"updates":[],"marker":7}"#)).await;
    let mut poll = max.client.poll(None);
    poll.next().await.unwrap();
    tokio::time::pause();
    let began = Instant::now();
    poll.next().await.unwrap();
    poll.next().await.unwrap();
    assert!(
        began.elapsed() >= Duration::from_millis(900),
        "{:?}",
        began.elapsed()
    );

    let mut nobody = client("http://127.0.0.1:9").poll(None);
    let began = Instant::now();
    for _ in 0..12 {
        nobody.next().await.unwrap_err();
    }
    let (least, most) = (Duration::from_secs(110), Duration::from_secs(240));
    assert!(
        (least..most).contains(&began.elapsed()),
        "{:?}",
        began.elapsed()
    );
}

#[tokio::test]
async fn a_bad_token_and_a_webhook_are_told_apart() {
    for (status, kind) in [(401, Kind::BadToken), (405, Kind::NotAllowed)] {
        let max = max(told(status, "{}")).await;
        let error = max.client.poll(None).next().await.unwrap_err();
        assert_eq!(error.kind(), kind);
    }
}
