//! What a request puts on the wire.
#![allow(dead_code, unreachable_pub)] // each test uses a part

use max_bot_api::{Client, Error};
use serde_json::Value;

use crate::common::{TOKEN, max, told};

const ALL: &str =
    r#"{"success":true,"message":{},"chat_id":1,"user_id":1,"url":"https://fu.oneme.ru/x"}"#;

/// Makes a request against a fresh server and compares it with `METHOD /path?query body`.
pub async fn wire<T>(request: impl AsyncFnOnce(Client) -> Result<T, Error>, expected: &str) {
    let max = max(told(200, ALL)).await;
    request(max.client.clone()).await.unwrap();
    let [asked] = max.asked().try_into().unwrap();
    let (line, body) = expected.split_once(" {").unwrap_or((expected, "}"));
    assert_eq!(asked.line, line);
    let body = (body != "}").then(|| json(&format!("{{{body}")));
    assert_eq!((!asked.body.is_empty()).then(|| json(&asked.body)), body);
    assert_eq!(asked.headers["authorization"], TOKEN, "the token goes raw");
    let kind = asked
        .headers
        .get("content-type")
        .map(|kind| kind.to_str().unwrap());
    assert_eq!(kind, (!asked.body.is_empty()).then_some("application/json"));
}

fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

/// A line and a body, as [`wire`] expects them.
pub fn with(line: &str, body: &Value) -> String {
    format!("{line} {body}")
}
