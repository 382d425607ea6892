//! What is made again, what is not, and how long it takes: on a clock that stands.

mod common;

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use axum::Router;
use axum::extract::{Request, State};
use axum::http::StatusCode;
use common::TOKEN;
use max_bot_api::{ChatId, Client, Kind, NewAttachment, Retry, Settings, Token};
use tokio::net::TcpListener;
use tokio::time::Instant;

/// Answers the words one after another, the last for ever.
#[derive(Clone)]
struct Script {
    answers: Arc<Vec<(u16, &'static str)>>,
    asked: Arc<AtomicUsize>,
}

async fn answer(State(script): State<Script>, _: Request) -> (StatusCode, &'static str) {
    let n = script.asked.fetch_add(1, Ordering::SeqCst);
    let (status, body) = script.answers[n.min(script.answers.len() - 1)];
    (StatusCode::from_u16(status).unwrap(), body)
}

async fn server(answers: &[(u16, &'static str)], retry: Retry) -> (Client, Arc<AtomicUsize>) {
    let script = Script {
        answers: Arc::new(answers.to_vec()),
        asked: Arc::default(),
    };
    let asked = Arc::clone(&script.asked);
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let app = Router::new().fallback(answer).with_state(script);
    tokio::spawn(async move { axum::serve(listener, app).await.unwrap() });
    let settings = Settings::new(Token::new(TOKEN)).base_url(url).retry(retry);
    let settings = settings.request_timeout(Duration::from_secs(86_400));
    (Client::new(settings.no_pace()).unwrap(), asked)
}

const FAILED: (u16, &str) = (502, "<html>");
const TOO_MANY: (u16, &str) = (429, r#"{"code":"too.many.requests","message":""}"#);
const NOT_READY: (u16, &str) = (400, r#"{"code":"attachment.not.ready","message":""}"#);
const SENT: (u16, &str) = (
    200,
    r#"{"message":{"recipient":{},"body":{"mid":"mid.1"}}}"#,
);
const ME: (u16, &str) = (200, r#"{"user_id":1,"first_name":"Бот","is_bot":true}"#);

#[tokio::test(start_paused = true)]
async fn a_reading_is_repeated_a_few_times_and_then_given_up() {
    let (client, asked) = server(&[FAILED, FAILED, ME], Retry::default()).await;
    client.me().await.unwrap();
    assert_eq!(asked.load(Ordering::SeqCst), 3);
    let (client, asked) = server(&[FAILED], Retry::default()).await;
    assert_eq!(client.me().await.unwrap_err().kind(), Kind::Server);
    assert_eq!(asked.load(Ordering::SeqCst), 4);
    let (client, asked) = server(&[FAILED, ME], Retry::never()).await;
    client.me().await.unwrap_err();
    assert_eq!(asked.load(Ordering::SeqCst), 1);
}

#[tokio::test(start_paused = true)]
async fn a_send_that_may_have_been_done_is_never_repeated() {
    for (answers, times) in [([FAILED, SENT], 1), ([TOO_MANY, SENT], 2)] {
        let (client, asked) = server(&answers, Retry::default()).await;
        let sent = client.send_message(ChatId(1)).text("да").await;
        assert_eq!(sent.is_ok(), times == 2);
        assert_eq!(asked.load(Ordering::SeqCst), times);
    }
    let (client, asked) = server(&[FAILED, (200, r#"{"success":true}"#)], Retry::default()).await;
    client.edit_message("mid.1").text("да").await.unwrap();
    assert_eq!(asked.load(Ordering::SeqCst), 2, "an edit is");
}

#[tokio::test(start_paused = true)]
async fn what_is_refused_stays_refused() {
    for status in [400, 401, 403, 404, 405, 422] {
        let (client, asked) = server(&[(status, "{}"), ME], Retry::default()).await;
        client.me().await.unwrap_err();
        assert_eq!(asked.load(Ordering::SeqCst), 1, "{status}");
    }
}

#[tokio::test(start_paused = true)]
async fn after_too_many_there_is_at_least_a_second_of_quiet() {
    let (client, _) = server(&[TOO_MANY, ME], Retry::default()).await;
    let began = Instant::now();
    client.me().await.unwrap();
    let waited = began.elapsed();
    assert!(waited >= Duration::from_secs(1), "{waited:?}");
    assert!(waited <= Duration::from_secs(2), "{waited:?}");
}

#[tokio::test(start_paused = true)]
async fn an_upload_is_waited_for_as_long_as_its_size_is_worth() {
    let retry = Retry {
        attempts: 1,
        ..Retry::default()
    };
    let spent = Mutex::new(Vec::new());
    for megabytes in [0, 100, 10_000] {
        let (client, _) = server(&[NOT_READY], retry).await;
        let film = NewAttachment::video("t").size(megabytes << 20);
        let began = Instant::now();
        let refused = client
            .send_message(ChatId(1))
            .attach(film)
            .await
            .unwrap_err();
        assert_eq!(refused.kind(), Kind::NotReady);
        spent.lock().unwrap().push(began.elapsed().as_secs());
    }
    let spent = spent.into_inner().unwrap();
    let near = |at: usize, most: u64| spent[at] <= most && spent[at] + 6 >= most;
    assert!(near(0, 60) && near(1, 160) && near(2, 600), "{spent:?}");

    let mut answers = vec![NOT_READY; 12];
    answers.push(SENT);
    let (client, asked) = server(&answers, retry).await;
    let film = NewAttachment::video("t");
    client.send_message(ChatId(1)).attach(film).await.unwrap();
    assert_eq!(asked.load(Ordering::SeqCst), 13);
}

#[tokio::test(start_paused = true)]
async fn a_message_without_an_upload_waits_for_none() {
    let (client, asked) = server(&[NOT_READY, SENT], Retry::default()).await;
    let refused = client.send_message(ChatId(1)).text("да").await.unwrap_err();
    assert_eq!(refused.kind(), Kind::NotReady);
    assert_eq!(asked.load(Ordering::SeqCst), 1);
}
