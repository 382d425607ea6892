//! What the tests share: a client as raw as can be.
#![allow(dead_code)]

pub(crate) mod ear;

use max_sandbox::{Knobs, Options, Sandbox};
use reqwest::{Method, StatusCode};
use serde_json::{Value, json};

/// A sandbox and a bare HTTP client with the bot's token.
pub(crate) struct Max {
    pub(crate) sandbox: Sandbox,
    http: reqwest::Client,
}

impl Max {
    pub(crate) async fn start() -> Max {
        Max::with(Options {
            knobs: Knobs::unhurried(),
            ..Options::default()
        })
        .await
    }

    pub(crate) async fn with(options: Options) -> Max {
        let sandbox = Sandbox::start(options).await.expect("a free port");
        Max {
            sandbox,
            http: reqwest::Client::new(),
        }
    }

    pub(crate) fn request(&self, method: &str, path: &str) -> reqwest::RequestBuilder {
        let method: Method = method.parse().expect("a method");
        self.http
            .request(method, format!("{}{path}", self.sandbox.url()))
    }

    pub(crate) async fn raw(
        &self,
        method: &str,
        path: &str,
        body: Option<Value>,
    ) -> reqwest::Result<(StatusCode, Value)> {
        let mut request = self
            .request(method, path)
            .header("Authorization", self.sandbox.token());
        if let Some(body) = body {
            request = request.json(&body);
        }
        let answer = request.send().await?;
        let status = answer.status();
        let text = answer.text().await?;
        Ok((
            status,
            serde_json::from_str(&text).unwrap_or(Value::String(text)),
        ))
    }

    pub(crate) async fn call(&self, method: &str, path: &str, body: Value) -> (u16, Value) {
        let body = if body.is_null() { None } else { Some(body) };
        let (status, value) = self.raw(method, path, body).await.expect("an answer");
        (status.as_u16(), value)
    }

    pub(crate) async fn get(&self, path: &str) -> (u16, Value) {
        self.call("GET", path, Value::Null).await
    }

    /// Sends a message and expects success.
    pub(crate) async fn send(&self, to: &str, body: Value) -> Value {
        let (status, value) = self.call("POST", &format!("/messages?{to}"), body).await;
        assert_eq!(status, 200, "{value}");
        value["message"].clone()
    }

    /// Calls and expects a refusal: `"404 dialog.not.found"`.
    pub(crate) async fn refusal(&self, method: &str, path: &str, body: Value) -> String {
        let (status, value) = self.call(method, path, body).await;
        format!("{status} {}", value["code"].as_str().unwrap_or_default())
    }

    /// Calls and expects `{"success": true}`.
    pub(crate) async fn done(&self, method: &str, path: &str, body: Value) {
        let answer = self.call(method, path, body).await;
        assert_eq!(answer, (200, json!({"success": true})));
    }

    /// A person in an active dialogue, with nothing waiting in the queue.
    pub(crate) async fn anna(&self) -> (i64, String) {
        let anna = self.sandbox.person("Анна", "Смирнова");
        self.sandbox.press_start(anna, None).expect("a dialogue");
        self.heard().await;
        (anna, format!("user_id={anna}"))
    }

    /// A message with a keyboard; answers its name.
    pub(crate) async fn ask(&self, to: &str, rows: Value) -> String {
        let keyboard = json!({"type": "inline_keyboard", "payload": {"buttons": rows}});
        let sent = self
            .send(to, json!({"text": "?", "attachments": [keyboard]}))
            .await;
        sent["body"]["mid"].as_str().expect("a name").to_owned()
    }

    /// What came since the last time; acknowledges it.
    pub(crate) async fn updates(&self) -> Vec<Value> {
        let (updates, marker) = self.poll("").await;
        self.poll(&format!("marker={marker}")).await;
        updates
    }

    /// What waits in the queue; acknowledges nothing.
    pub(crate) async fn poll(&self, query: &str) -> (Vec<Value>, i64) {
        let (status, value) = self.get(&format!("/updates?timeout=0&{query}")).await;
        assert_eq!(status, 200, "{value}");
        (
            value["updates"].as_array().expect("updates").clone(),
            value["marker"].as_i64().expect("a marker"),
        )
    }

    /// The types of what waits; acknowledges it.
    pub(crate) async fn heard(&self) -> Vec<String> {
        self.updates()
            .await
            .iter()
            .map(|update| {
                update["update_type"]
                    .as_str()
                    .unwrap_or_default()
                    .to_owned()
            })
            .collect()
    }
}

/// One callback button.
pub(crate) fn button(text: &str) -> Value {
    json!({"type": "callback", "text": text, "payload": text})
}
