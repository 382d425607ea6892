//! A call as it came: method, path, query, body, and the word it was authorized with.

use std::collections::BTreeMap;
use std::error::Error;
use std::time::Duration;

use axum::body::{Body, Bytes, to_bytes};
use axum::extract::{Query, Request};
use axum::http::HeaderMap;
use axum::http::header::{AUTHORIZATION, CONTENT_ENCODING, CONTENT_TYPE, HeaderName};
use http_body_util::LengthLimitError;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::ApiError;
use crate::world::World;

const LARGEST: usize = 1 << 20;
const BODY_TIME: Duration = Duration::from_secs(30);

/// One call.
pub(crate) struct Call {
    pub(crate) method: String,
    pub(crate) path: String,
    pub(crate) query: BTreeMap<String, String>,
    pub(crate) content_type: Option<String>,
    body: Bytes,
    /// Why it is not even looked at: a wrong token, a body that cannot be taken.
    pub(crate) refused: Option<ApiError>,
}

impl Call {
    /// Reads a call; the body only of who has the token.
    pub(crate) async fn read(request: Request, token: &str) -> Self {
        let (parts, body) = request.into_parts();
        let query = Query::<BTreeMap<String, String>>::try_from_uri(&parts.uri);
        let mut call = Call {
            method: parts.method.to_string(),
            path: parts.uri.path().to_owned(),
            query: query.map(|query| query.0).unwrap_or_default(),
            content_type: header(&parts.headers, CONTENT_TYPE),
            body: Bytes::new(),
            refused: None,
        };
        let taken = match call.authorize(&parts.headers, token) {
            Ok(()) => taken(&parts.headers, body).await,
            Err(error) => Err(error),
        };
        match taken {
            Ok(body) => call.body = body,
            Err(error) => call.refused = Some(error),
        }
        call
    }

    pub(crate) fn is(&self, method: &str, path: &[&str]) -> bool {
        self.method == method && self.path.split('/').skip(1).eq(path.iter().copied())
    }

    /// The raw token in `Authorization`, and nothing else.
    fn authorize(&self, headers: &HeaderMap, token: &str) -> Result<(), ApiError> {
        let said = match header(headers, AUTHORIZATION).as_deref() {
            Some(given) if given == token => return Ok(()),
            Some(given) if given.starts_with("Bearer ") => "Malformed access token",
            Some("") => "Empty access_token",
            None if self.query.contains_key("access_token") => {
                "Parameter access_token is deprecated, use the header Authorization"
            }
            None => "Empty access_token",
            Some(_) => "Invalid access_token",
        };
        Err(ApiError::token(said))
    }

    pub(crate) fn json(&self) -> Result<Value, ApiError> {
        serde_json::from_slice(&self.body).map_err(|_| ApiError::shape())
    }

    /// The body, which must be an object of this shape; fields nobody knows are ignored.
    pub(crate) fn object<T: DeserializeOwned>(&self) -> Result<T, ApiError> {
        let value = self.json()?;
        if !value.is_object() {
            return Err(ApiError::shape());
        }
        serde_json::from_value(value).map_err(|_| ApiError::shape())
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

fn header(headers: &HeaderMap, name: HeaderName) -> Option<String> {
    headers.get(name)?.to_str().ok().map(str::to_owned)
}

/// The body, if it is plainly framed, plainly coded, not too large and in time.
async fn taken(headers: &HeaderMap, body: Body) -> Result<Bytes, ApiError> {
    let coded = header(headers, CONTENT_ENCODING).is_some_and(|coding| coding != "identity");
    if coded {
        return Err(ApiError::new(
            415,
            "proto.payload",
            "Unsupported Media Type",
        ));
    }
    match tokio::time::timeout(BODY_TIME, to_bytes(body, LARGEST)).await {
        Ok(Ok(body)) => Ok(body),
        Ok(Err(error)) if too_long(&error) => {
            Err(ApiError::new(413, "proto.payload", "Payload Too Large"))
        }
        Ok(Err(_)) => Err(ApiError::bad("Bad Request")),
        Err(_) => Err(ApiError::new(408, "proto.payload", "Request Timeout")),
    }
}

fn too_long(error: &axum::Error) -> bool {
    error
        .source()
        .is_some_and(|source| source.is::<LengthLimitError>())
}

/// Before anything is changed: the calls a second that are allowed altogether.
pub(crate) fn paced(world: &World) -> Result<(), ApiError> {
    if world.spent {
        Err(ApiError::too_many())
    } else {
        Ok(())
    }
}

/// The same, and one of the operations a second that a chat allows.
pub(crate) fn limit(world: &mut World, chat: i64, operation: &'static str) -> Result<(), ApiError> {
    paced(world)?;
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
