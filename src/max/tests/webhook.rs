//! The door for MAX: who is let in, and what is answered to the others.

use http::header::{CONTENT_ENCODING, CONTENT_TYPE};
use http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use max_bot_api::{UpdateKind, Webhook};

const UPDATE: &[u8] =
    br#"{"update_type":"bot_started","timestamp":1,"chat_id":5,"user":{"user_id":7}}"#;
const SECRET: HeaderName = HeaderName::from_static("x-max-bot-api-secret");

fn headers(all: &[(HeaderName, &'static str)]) -> HeaderMap {
    let value = |(name, value): &(HeaderName, &'static str)| {
        (name.clone(), HeaderValue::from_static(value))
    };
    all.iter().map(value).collect()
}

#[test]
fn max_is_let_in() {
    let door = Webhook::new("s-e_cret");
    for kind in ["application/json", "Application/JSON; charset=utf-8"] {
        let update = door
            .read(
                &headers(&[(SECRET, "s-e_cret"), (CONTENT_TYPE, kind)]),
                UPDATE,
            )
            .unwrap();
        assert!(matches!(update.kind, UpdateKind::BotStarted { .. }));
    }
    let unknown = br#"{"update_type":"moon_landed"}"#;
    let update = Webhook::open().read(&headers(&[(CONTENT_TYPE, "application/json")]), unknown);
    assert!(matches!(update.unwrap().kind, UpdateKind::Unknown(_)));
}

const JSON: (HeaderName, &str) = (CONTENT_TYPE, "application/json");
const KNOWN: (HeaderName, &str) = (SECRET, "s-e_cret");

fn refused(given: &[(HeaderName, &'static str)], body: &[u8]) -> StatusCode {
    let door = Webhook::new("s-e_cret");
    door.read(&headers(given), body).unwrap_err().status()
}

#[test]
fn others_are_told_why_not() {
    for secret in ["", "s-e_cre", "S-e_cret", "s-e_cret1"] {
        assert_eq!(
            refused(&[JSON, (SECRET, secret)], UPDATE),
            StatusCode::UNAUTHORIZED
        );
    }
    assert_eq!(refused(&[JSON], UPDATE), StatusCode::UNAUTHORIZED);
    let odd = [(CONTENT_TYPE, "text/plain"), (CONTENT_ENCODING, "gzip")];
    assert_eq!(
        refused(&[KNOWN, odd[0].clone()], UPDATE),
        StatusCode::UNSUPPORTED_MEDIA_TYPE
    );
    assert_eq!(
        refused(&[KNOWN, JSON, odd[1].clone()], UPDATE),
        StatusCode::UNSUPPORTED_MEDIA_TYPE
    );
    assert_eq!(refused(&[KNOWN, JSON], b"<html>"), StatusCode::BAD_REQUEST);
    let large = vec![b' '; Webhook::LARGEST + 1];
    assert_eq!(
        refused(&[KNOWN, JSON], &large),
        StatusCode::PAYLOAD_TOO_LARGE
    );
}

#[test]
fn nobody_reads_the_secret_in_a_log() {
    assert!(!format!("{:?}", Webhook::new("s-e_cret")).contains("s-e_cret"));
}
