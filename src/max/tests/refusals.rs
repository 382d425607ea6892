//! What every refusal MAX is known to give becomes.

mod common;

use std::time::Duration;

use common::{TOKEN, client, max, told};
use max_bot_api::{Delivery, Error, Kind, UserId};

async fn refusal(status: u16, body: &str) -> Error {
    let max = max(told(status, body.to_owned())).await;
    max.client
        .send_message(UserId(1))
        .text("Секрет")
        .await
        .unwrap_err()
}

#[rustfmt::skip]
const TABLE: [(u16, &str, &str, Kind); 18] = [
    (401, "verify.token", "Invalid access_token", Kind::BadToken),
    (400, "proto.payload", "Can't deserialize body", Kind::Invalid),
    (400, "attachment.not.ready", "", Kind::NotReady),
    (400, "proto.payload", "Key: errors.process.attachment.file.not.processed", Kind::NotReady),
    (403, "chat.denied", "Key: error.dialog.suspended, args: [228532008,].", Kind::Suspended),
    (403, "chat.denied", "bot is not participant", Kind::NotMember),
    (403, "access.denied", "Insufficient permissions to delete message", Kind::NoRights),
    (404, "chat.not.found", "Chat 990000015 not found", Kind::NoChat),
    (404, "chat.not.found", "dialog.not.found", Kind::NoDialogue),
    (404, "dialog.not.found", "", Kind::NoDialogue),
    (404, "message.not.found", "Message not found", Kind::NoMessage),
    (404, "method.not.found", "Path /me is not recognized.", Kind::NoMethod),
    (405, "", "", Kind::NotAllowed),
    (422, "comments.timeout_exceeded", "", Kind::Other),
    (429, "too.many.requests", "", Kind::TooMany),
    (500, "internal.error", "", Kind::Server),
    (503, "service.unavailable", "", Kind::Server),
    (200, "proto.payload", "", Kind::Invalid),
];

#[tokio::test]
async fn the_table_of_codes() {
    for (status, word, message, kind) in TABLE {
        let error = refusal(
            status,
            &format!(r#"{{"code":"{word}","message":"{message}"}}"#),
        )
        .await;
        let row = format!("{status} {word} {message}");
        assert_eq!(error.kind(), kind, "{row}");
        assert_eq!(
            (error.status(), error.code()),
            (Some(status), word),
            "{row}"
        );
        let again = matches!(kind, Kind::TooMany | Kind::Server | Kind::NotReady);
        assert_eq!(error.is_retryable(), again, "{row}");
        assert_eq!(error.certainly_not_done(), status < 500, "{row}");
    }
}

#[tokio::test]
async fn a_refusal_may_come_under_200() {
    let table = [
        (r#"{"success":false,"message":"no rights"}"#, Kind::Other),
        (
            r#"{"success":false,"message":"dialog.not.found"}"#,
            Kind::NoDialogue,
        ),
        (r#"{"code":"access.denied","message":"no"}"#, Kind::NoRights),
        (
            r#"{"error_code":"503","error_data":"IMAGE_INVALID_FORMAT"}"#,
            Kind::Other,
        ),
    ];
    for (body, kind) in table {
        let error = refusal(200, body).await;
        assert_eq!(error.kind(), kind, "{body}");
        assert!(error.certainly_not_done());
    }
}

#[tokio::test]
async fn gateways_speak_html_or_nothing() {
    for body in ["<html><h1>502 Bad Gateway</h1></html>", "", "null", "[]"] {
        let error = refusal(502, body).await;
        assert_eq!(error.kind(), Kind::Server);
        assert!(error.is_retryable() && !error.certainly_not_done());
    }
}

#[tokio::test]
async fn an_unreadable_200_is_doubt() {
    let large = format!(r#"{{"message":"{}"}}"#, "x".repeat(3 << 20));
    let table = [
        ("<html>", Delivery::Unknown),
        ("", Delivery::Unknown),
        (r#"{"mess"#, Delivery::Unknown),
        ("[]", Delivery::Sent),
        (r#"{"message":7}"#, Delivery::Sent),
        (&large, Delivery::Sent),
    ];
    for (body, delivery) in table {
        let error = refusal(200, body).await;
        assert_eq!(error.kind(), Kind::Network(delivery), "{body:.20}");
        assert!(error.is_retryable() && !error.certainly_not_done());
    }
}

#[tokio::test]
async fn redirects_are_not_followed() {
    let mut answer = told(307, "");
    answer.headers.push(("location", "/elsewhere"));
    let max = max(answer).await;
    assert_eq!(max.client.me().await.unwrap_err().status(), Some(307));
    assert_eq!(max.asked().len(), 1);
}

#[tokio::test]
async fn retry_after_is_heard() {
    for (header, seconds) in [
        (None, None),
        (Some("7"), Some(7)),
        (Some("Wed, 21 Oct 2026 07:28:00 GMT"), None),
        (Some("18446744073709551615"), Some(300)),
    ] {
        let mut answer = told(429, r#"{"code":"too.many.requests","message":""}"#);
        answer
            .headers
            .extend(header.map(|value| ("retry-after", value)));
        let error = max(answer).await.client.me().await.unwrap_err();
        assert_eq!(
            error.retry_after(),
            seconds.map(Duration::from_secs),
            "{header:?}"
        );
    }
}

#[tokio::test]
async fn no_error_tells_a_secret() {
    let echo = format!(r#"{{"code":"verify.token","message":"Invalid access_token {TOKEN}"}}"#);
    let mut errors = vec![
        refusal(401, &echo).await,
        refusal(200, r#"{"message":"Секрет"}"#).await,
    ];
    errors.push(
        client("http://127.0.0.1:9")
            .send_message(UserId(77))
            .text("Секрет")
            .await
            .unwrap_err(),
    );
    let long = client("http://127.0.0.1:9")
        .send_message(UserId(77))
        .text("Секрет".repeat(999))
        .await;
    errors.push(long.unwrap_err());
    for error in errors {
        let words = format!(
            "{error} {error:?} {error:#?} {:?}",
            std::error::Error::source(&error)
        );
        for secret in [TOKEN, "Секрет", "user_id=77"] {
            assert!(!words.contains(secret), "{words}");
        }
    }
}
