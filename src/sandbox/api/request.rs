//! A call as it came: method, path, query, body, and the word it was authorized with.

use std::collections::BTreeMap;

use axum::body::{Bytes, to_bytes};
use axum::extract::{Query, Request};
use axum::http::header::{AUTHORIZATION, CONTENT_TYPE};
use serde_json::Value;

use super::ApiError;
use crate::world::World;

const BODY_LIMIT: usize = 4 << 20;

/// One call.
pub(crate) struct Call {
    pub(crate) method: String,
    pub(crate) path: String,
    pub(crate) query: BTreeMap<String, String>,
    pub(crate) content_type: Option<String>,
    body: Bytes,
    authorization: Option<String>,
}

impl Call {
    pub(crate) async fn read(request: Request) -> Self {
        let (parts, body) = request.into_parts();
        let query = Query::<BTreeMap<String, String>>::try_from_uri(&parts.uri)
            .map(|query| query.0)
            .unwrap_or_default();
        let header = |name| {
            let value = parts.headers.get(name)?;
            value.to_str().ok().map(str::to_owned)
        };
        Call {
            method: parts.method.to_string(),
            path: parts.uri.path().to_owned(),
            query,
            body: to_bytes(body, BODY_LIMIT).await.unwrap_or_default(),
            authorization: header(AUTHORIZATION),
            content_type: header(CONTENT_TYPE),
        }
    }

    pub(crate) fn is(&self, method: &str, path: &[&str]) -> bool {
        self.method == method && self.path.split('/').skip(1).eq(path.iter().copied())
    }

    /// The raw token in `Authorization`, and nothing else.
    pub(crate) fn authorize(&self, token: &str) -> Result<(), ApiError> {
        match self.authorization.as_deref() {
            Some(given) if given == token => Ok(()),
            Some(given) if given.starts_with("Bearer ") => {
                Err(ApiError::token("Malformed access token"))
            }
            Some("") => Err(ApiError::token("Empty access_token")),
            Some(_) => Err(ApiError::token("Invalid access_token")),
            None if self.query.contains_key("access_token") => Err(ApiError::token(
                "Parameter access_token is deprecated, use the header Authorization",
            )),
            None => Err(ApiError::token("Empty access_token")),
        }
    }

    pub(crate) fn json(&self) -> Result<Value, ApiError> {
        serde_json::from_slice(&self.body).map_err(|_| ApiError::shape())
    }

    /// The body, which must be an object.
    pub(crate) fn object(&self) -> Result<Value, ApiError> {
        self.json().and_then(|value| {
            if value.is_object() {
                Ok(value)
            } else {
                Err(ApiError::shape())
            }
        })
    }

    pub(crate) fn text(&self, name: &str) -> Option<&str> {
        self.query
            .get(name)
            .map(String::as_str)
            .filter(|value| !value.is_empty())
    }

    pub(crate) fn number(&self, name: &str) -> Result<Option<i64>, ApiError> {
        let wrong = |_| ApiError::bad(format!("Invalid parameter {name}"));
        self.text(name)
            .map(|value| value.parse().map_err(wrong))
            .transpose()
    }

    pub(crate) fn numbers(&self, name: &str) -> Result<Option<Vec<i64>>, ApiError> {
        let wrong = |_| ApiError::bad(format!("Invalid parameter {name}"));
        self.text(name)
            .map(|value| {
                value
                    .split(',')
                    .map(|one| one.trim().parse().map_err(wrong))
                    .collect()
            })
            .transpose()
    }

    /// The body for the ledger: JSON, or what else it was.
    pub(crate) fn written(&self) -> Option<Value> {
        if self.body.is_empty() {
            return None;
        }
        let other = || Value::String(format!("{} bytes, not JSON", self.body.len()));
        Some(self.json().unwrap_or_else(|_| other()))
    }
}

/// Takes one of the operations a second that a chat allows.
pub(crate) fn limit(world: &mut World, chat: i64, operation: &'static str) -> Result<(), ApiError> {
    let (counted, most) = (world.knobs().rates, world.knobs().per_chat);
    if !counted || world.rates.take((chat, operation), most) {
        Ok(())
    } else {
        Err(ApiError::too_many())
    }
}

/// A number in a path or in JSON; digits in a string will do, as on the real server.
pub(crate) fn id(value: &Value) -> Option<i64> {
    value.as_i64().or_else(|| value.as_str()?.parse().ok())
}

/// A chat named in a path, in which the bot must be.
pub(crate) fn chat_here(world: &World, id: &str) -> Result<i64, ApiError> {
    let chat = id
        .parse::<i64>()
        .ok()
        .and_then(|id| world.chats.get(&id))
        .ok_or_else(|| ApiError::no_chat(id))?;
    if chat.members.contains_key(&world.bot.user_id) {
        Ok(chat.chat_id)
    } else {
        Err(ApiError::outside())
    }
}

/// The same, where the bot must hold a right (`""`: be administrator). A dialogue has no rights.
pub(crate) fn chat_with(world: &World, id: &str, permission: &str) -> Result<i64, ApiError> {
    let chat_id = chat_here(world, id)?;
    let bot = world.bot.user_id;
    let allowed = world
        .chats
        .get(&chat_id)
        .is_some_and(|chat| match permission {
            "" => chat.admin(bot),
            permission => !chat.dialog() && chat.may(bot, permission),
        });
    let what = if permission.is_empty() {
        "read the chat: administrator required"
    } else {
        permission
    };
    if allowed {
        Ok(chat_id)
    } else {
        Err(ApiError::forbidden(what))
    }
}

/// `{"success": true}`.
pub(crate) fn success() -> Value {
    serde_json::json!({"success": true})
}

/// `{"success": false, "message": …}` under status 200.
pub(crate) fn failure(message: &str) -> Value {
    serde_json::json!({"success": false, "message": message})
}
