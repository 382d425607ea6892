//! What can be looked at: the state, the messages of a chat, the ledger, the tables of verbs and knobs.

use std::sync::Arc;

use axum::Json;
use axum::extract::{Query, State};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use serde_json::{Value, json};

use super::{refused, settings, verbs};
use crate::inner::Inner;
use crate::ledger::Asked;
use crate::world::World;

pub(crate) async fn state(State(inner): State<Arc<Inner>>) -> Json<Value> {
    Json(inner.look(World::state))
}

/// Where this MAX is and what a bot needs to know.
pub(crate) async fn about(State(inner): State<Arc<Inner>>) -> Json<Value> {
    let nick = inner.look(|world| world.bot.nick.clone());
    Json(
        json!({"url": inner.url, "token": inner.token, "nick": nick, "version": env!("CARGO_PKG_VERSION")}),
    )
}

pub(crate) async fn verbs() -> Json<Value> {
    Json(verbs::list())
}

pub(crate) async fn knobs(State(inner): State<Arc<Inner>>) -> Json<Value> {
    Json(inner.look(settings::all))
}

/// Which entries of the ledger are wanted.
#[derive(Deserialize)]
pub(crate) struct Entries {
    after: Option<u64>,
    limit: Option<usize>,
    kind: Option<String>,
}

pub(crate) async fn ledger(
    State(inner): State<Arc<Inner>>,
    Query(Entries { after, limit, kind }): Query<Entries>,
) -> Json<Value> {
    let asked = Asked { after, limit, kind };
    Json(inner.look(|world| world.ledger.page(asked)))
}

/// Whose messages are wanted: of a chat, or of a person's dialogue.
#[derive(Deserialize)]
pub(crate) struct Messages {
    chat: Option<i64>,
    user: Option<i64>,
    after: Option<String>,
}

pub(crate) async fn messages(
    State(inner): State<Arc<Inner>>,
    Query(asked): Query<Messages>,
) -> Response {
    let found = inner.look(|world| {
        let chat = world.meant(asked.chat, asked.user)?;
        Ok(world.shown_after(chat, asked.after.as_deref()))
    });
    match found {
        Ok(messages) => Json(json!({"messages": messages})).into_response(),
        Err(refusal) => refused(&refusal),
    }
}
