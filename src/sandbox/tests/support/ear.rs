//! A webhook that notes what it was sent and answers as it is told.

use std::sync::{Arc, Mutex};

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use serde_json::{Value, json};

use super::Max;

/// Its clones hear and answer alike.
#[derive(Clone, Default)]
pub(crate) struct Ear {
    /// The type of each update and the secret that came with it.
    pub(crate) heard: Arc<Mutex<Vec<(String, String)>>>,
    /// How many more deliveries are refused.
    refuse: Arc<Mutex<usize>>,
    /// The type that is always refused.
    deaf_to: &'static str,
}

impl Ear {
    pub(crate) fn deaf_to(kind: &'static str) -> Self {
        Ear {
            deaf_to: kind,
            ..Ear::default()
        }
    }

    /// Listens; its address.
    pub(crate) async fn open(self) -> String {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}/hook", listener.local_addr().unwrap());
        let app = axum::Router::new()
            .route("/hook", axum::routing::post(hear))
            .with_state(self);
        tokio::spawn(async move { axum::serve(listener, app).await });
        url
    }

    /// Listens and subscribes with a secret; its address.
    pub(crate) async fn hook(&self, max: &Max) -> String {
        let url = self.clone().open().await;
        let wish = json!({"url": url, "secret": "s-e_cret1"});
        max.done("POST", "/subscriptions", wish).await;
        url
    }

    pub(crate) fn refuse(&self, times: usize) {
        *self.refuse.lock().unwrap() = times;
    }

    pub(crate) fn types(&self) -> Vec<String> {
        let heard = self.heard.lock().unwrap();
        heard.iter().map(|(kind, _)| kind.clone()).collect()
    }
}

async fn hear(State(ear): State<Ear>, headers: HeaderMap, body: String) -> StatusCode {
    let secret = headers.get("X-Max-Bot-Api-Secret");
    let secret = secret.map_or("", |value| value.to_str().unwrap());
    let update: Value = serde_json::from_str(&body).unwrap();
    let kind = update["update_type"].as_str().unwrap().to_owned();
    let deaf = kind == ear.deaf_to;
    ear.heard.lock().unwrap().push((kind, secret.to_owned()));
    let mut refuse = ear.refuse.lock().unwrap();
    if *refuse == 0 && !deaf {
        return StatusCode::OK;
    }
    *refuse = refuse.saturating_sub(1);
    StatusCode::BAD_GATEWAY
}
