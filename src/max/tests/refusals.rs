//! What every refusal MAX is known to give becomes.

mod common;

use std::time::Duration;

use common::{TOKEN, client, max, told};
use max_bot_api::{Code, Doubt, Error, Kind, UserId};

async fn refusal(status: u16, body: &str) -> Error {
    let max = max(told(status, body.to_owned())).await;
    max.client
        .send_message(UserId(1))
        .text("Секрет")
        .await
        .unwrap_err()
}

#[rustfmt::skip]
const TABLE: [(u16, &str, &str, &str); 17] = [
    (401, "verify.token", "Invalid access_token", "verify.token"),
    (400, "proto.payload", "Can't deserialize body", "proto.payload"),
    (400, "attachment.not.ready", "", "attachment.not.ready"),
    (400, "proto.payload", "Key: errors.process.attachment.file.not.processed", "attachment.not.ready"),
    (403, "chat.denied", "Key: error.dialog.suspended, args: [228532008,].", "error.dialog.suspended"),
    (403, "chat.denied", "bot is not participant", "chat.denied"),
    (403, "access.denied", "Insufficient permissions to delete message", "access.denied"),
    (404, "chat.not.found", "Chat 990000015 not found", "chat.not.found"),
    (404, "chat.not.found", "dialog.not.found", "dialog.not.found"),
    (404, "dialog.not.found", "", "dialog.not.found"),
    (404, "message.not.found", "Message not found", "message.not.found"),
    (404, "method.not.found", "Path /me is not recognized.", "method.not.found"),
    (405, "", "", "method.not.allowed"),
    (422, "comments.timeout_exceeded", "", "comments.timeout_exceeded"),
    (429, "too.many.requests", "", "too.many.requests"),
    (500, "internal.error", "", "internal.error"),
    (503, "service.unavailable", "", "service.unavailable"),
];

#[tokio::test]
async fn the_table_of_codes() {
    for (status, word, message, code) in TABLE {
        let error = refusal(
            status,
            &format!(r#"{{"code":"{word}","message":"{message}"}}"#),
        )
        .await;
        let row = format!("{status} {word} {message}");
        assert_eq!(error.code().unwrap().as_str(), code, "{row}");
        assert_eq!(
            matches!(error.code(), Some(Code::Other(_))),
            status == 422,
            "{row}"
        );
        let again = status == 429 || status >= 500 || code == "attachment.not.ready";
        assert_eq!(error.is_retryable(), again, "{row}");
        assert_eq!(error.certainly_not_sent(), status < 500, "{row}");
    }
}

#[tokio::test]
async fn a_refusal_may_come_under_200() {
    let table = [
        (
            r#"{"success":false,"message":"no rights"}"#,
            Code::Other(String::new()),
        ),
        (
            r#"{"success":false,"message":"dialog.not.found"}"#,
            Code::DialogNotFound,
        ),
        (
            r#"{"code":"access.denied","message":"no"}"#,
            Code::AccessDenied,
        ),
        (
            r#"{"error_code":"503","error_data":"IMAGE_INVALID_FORMAT"}"#,
            Code::Other("503".into()),
        ),
    ];
    for (body, code) in table {
        let error = refusal(200, body).await;
        assert_eq!(error.code(), Some(&code), "{body}");
        assert!(error.certainly_not_sent());
    }
}

#[tokio::test]
async fn gateways_speak_html_or_nothing() {
    for body in ["<html><h1>502 Bad Gateway</h1></html>", "", "null", "[]"] {
        let error = refusal(502, body).await;
        assert_eq!(error.code(), Some(&Code::Unavailable));
        assert!(error.is_retryable() && !error.certainly_not_sent());
    }
}

#[tokio::test]
async fn an_unreadable_200_is_doubt() {
    let large = format!(r#"{{"message":"{}"}}"#, "x".repeat(3 << 20));
    for body in ["<html>", "", r#"{"mess"#, "[]", r#"{"message":7}"#, &large] {
        let error = refusal(200, body).await;
        assert_eq!(
            error.kind(),
            &Kind::Ambiguous(Doubt::Unreadable),
            "{:.20}",
            body
        );
        assert!(error.is_retryable() && !error.certainly_not_sent());
    }
}

#[tokio::test]
async fn redirects_are_not_followed() {
    let mut answer = told(307, "");
    answer.headers.push(("location", "/elsewhere"));
    let max = max(answer).await;
    assert!(max.client.me().await.unwrap_err().code().is_some());
    assert_eq!(max.asked().len(), 1);
}

#[tokio::test]
async fn retry_after_is_heard() {
    for (header, seconds) in [
        (None, 1),
        (Some("7"), 7),
        (Some("Wed, 21 Oct 2026 07:28:00 GMT"), 1),
        (Some("18446744073709551615"), 300),
    ] {
        let mut answer = told(429, r#"{"code":"too.many.requests","message":""}"#);
        answer
            .headers
            .extend(header.map(|value| ("retry-after", value)));
        let error = max(answer).await.client.me().await.unwrap_err();
        assert_eq!(
            error.retry_after(),
            Some(Duration::from_secs(seconds)),
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
