//! A server that answers what it is told to and writes down what it was asked.
#![allow(dead_code, unreachable_pub)] // each test uses a part

use std::net::SocketAddr;
use std::sync::{Arc, Mutex};

use axum::Router;
use axum::body::{Bytes, to_bytes};
use axum::extract::{ConnectInfo, Request, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::IntoResponse;
use max_bot_api::{Client, Retry, Settings, Token};
use tokio::net::TcpListener;

pub const TOKEN: &str = "f9LHodD0cOI_secret-token_84chars";

/// What was asked.
#[derive(Clone, Debug)]
pub struct Asked {
    pub peer: SocketAddr,
    pub line: String,
    pub headers: HeaderMap,
    pub body: String,
}

/// What is answered.
#[derive(Clone)]
pub struct Told {
    pub status: u16,
    pub headers: Vec<(&'static str, &'static str)>,
    pub body: Bytes,
}

pub fn told(status: u16, body: impl Into<Bytes>) -> Told {
    Told {
        status,
        headers: Vec::new(),
        body: body.into(),
    }
}

#[derive(Clone)]
struct Server {
    told: Told,
    asked: Arc<Mutex<Vec<Asked>>>,
}

pub struct Max {
    pub client: Client,
    pub address: String,
    asked: Arc<Mutex<Vec<Asked>>>,
}

impl Max {
    pub fn asked(&self) -> Vec<Asked> {
        self.asked.lock().unwrap().clone()
    }
}

/// Starts a server that always answers the same, and a client for it.
pub async fn max(told: Told) -> Max {
    let asked = Arc::new(Mutex::new(Vec::new()));
    let server = Server {
        told,
        asked: Arc::clone(&asked),
    };
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    let app = Router::new().fallback(answer).with_state(server);
    let app = app.into_make_service_with_connect_info::<SocketAddr>();
    tokio::spawn(async move { axum::serve(listener, app).await.unwrap() });
    Max {
        client: client(&address),
        address,
        asked,
    }
}

pub fn client(address: &str) -> Client {
    let settings = Settings::new(Token::new(TOKEN)).base_url(address);
    Client::new(settings.no_pace().retry(Retry::never())).unwrap()
}

async fn answer(
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
    State(server): State<Server>,
    request: Request,
) -> impl IntoResponse {
    let (head, body) = request.into_parts();
    let body = to_bytes(body, usize::MAX).await.unwrap();
    server.asked.lock().unwrap().push(Asked {
        peer,
        line: format!("{} {}", head.method, head.uri),
        headers: head.headers,
        body: String::from_utf8(body.to_vec()).unwrap(),
    });
    let mut headers = HeaderMap::new();
    for (name, value) in &server.told.headers {
        headers.insert(*name, value.parse().unwrap());
    }
    (
        StatusCode::from_u16(server.told.status).unwrap(),
        headers,
        server.told.body,
    )
}
