//! Refusals of the Bot API with the codes of the real one.

use axum::http::header::{CONTENT_TYPE, RETRY_AFTER};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};

/// Status, `code` and `message`.
#[derive(Debug, Clone)]
pub(crate) struct ApiError {
    pub(crate) status: u16,
    code: &'static str,
    message: String,
    retry_after: u64,
}

impl ApiError {
    pub(crate) fn new(status: u16, code: &'static str, message: impl Into<String>) -> Self {
        ApiError {
            status,
            code,
            message: message.into(),
            retry_after: 0,
        }
    }

    pub(crate) fn token(message: &str) -> Self {
        ApiError::new(401, "verify.token", message)
    }

    pub(crate) fn bad(message: impl Into<String>) -> Self {
        ApiError::new(400, "proto.payload", message)
    }

    pub(crate) fn shape() -> Self {
        ApiError::bad("Can't deserialize body")
    }

    pub(crate) fn no_chat(chat: impl std::fmt::Display) -> Self {
        ApiError::new(404, "chat.not.found", format!("Chat {chat} not found"))
    }

    pub(crate) fn no_dialog() -> Self {
        ApiError::new(404, "dialog.not.found", "dialog.not.found")
    }

    pub(crate) fn no_message() -> Self {
        ApiError::new(404, "message.not.found", "Message not found")
    }

    pub(crate) fn no_method(path: &str) -> Self {
        let message =
            format!("Path {path} is not recognized. Please check docs at https://dev.max.ru/docs");
        ApiError::new(404, "method.not.found", message)
    }

    pub(crate) fn suspended(chat: i64) -> Self {
        ApiError::new(
            403,
            "chat.denied",
            format!("Key: error.dialog.suspended, args: [{chat},]."),
        )
    }

    pub(crate) fn outside() -> Self {
        ApiError::new(403, "chat.denied", "Bot is not a chat member")
    }

    pub(crate) fn forbidden(what: &str) -> Self {
        ApiError::new(
            403,
            "access.denied",
            format!("Insufficient permissions to {what}"),
        )
    }

    pub(crate) fn too_many() -> Self {
        ApiError::new(429, "too.many.requests", "Too many requests")
    }

    /// What a gateway says when nobody is behind it: HTML, not JSON.
    pub(crate) fn gateway(status: u16) -> Self {
        let page = format!("<html><head><title>{status}</title></head><body></body></html>");
        ApiError::new(status, "", page)
    }

    pub(crate) fn after(self, retry_after: u64) -> Self {
        ApiError {
            retry_after,
            ..self
        }
    }

    pub(crate) fn json(&self) -> Value {
        json!({"code": self.code, "message": self.message})
    }
}

impl IntoResponse for ApiError {
    fn into_response(self) -> Response {
        let status = StatusCode::from_u16(self.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        if self.code.is_empty() {
            return (status, [(CONTENT_TYPE, "text/html")], self.message).into_response();
        }
        let mut response = (status, axum::Json(self.json())).into_response();
        if self.retry_after > 0 {
            response
                .headers_mut()
                .insert(RETRY_AFTER, HeaderValue::from(self.retry_after));
        }
        response
    }
}
