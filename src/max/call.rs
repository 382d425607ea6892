//! A request before it is bytes: method, path, query, body, and where it is counted.

use std::fmt::Write;
use std::time::Duration;

use bytes::Bytes;
use http::Method;
use serde::Serialize;

use crate::invalid::Invalid;
use crate::limiter::Lane;

/// One request.
pub(crate) struct Call {
    pub(crate) method: Method,
    pub(crate) body: Option<Bytes>,
    pub(crate) lane: Option<Lane>,
    /// Set for long polling: how long the server itself waits.
    pub(crate) poll: Option<Duration>,
    /// Whether doing it twice is the same as doing it once.
    pub(crate) repeatable: bool,
    /// Bytes of the largest media that MAX may still be processing; 0 when that is not known.
    pub(crate) waits_for: Option<u64>,
    path: String,
    query: String,
}

impl Call {
    pub(crate) fn new(method: Method, path: impl Into<String>) -> Self {
        Self {
            repeatable: method != Method::POST,
            method,
            body: None,
            lane: None,
            poll: None,
            waits_for: None,
            path: path.into(),
            query: String::new(),
        }
    }

    pub(crate) fn get(path: impl Into<String>) -> Self {
        Self::new(Method::GET, path)
    }

    /// One parameter of the query. A list is written with commas.
    pub(crate) fn query(mut self, name: &str, value: impl ToString) -> Self {
        self.query
            .push(if self.query.is_empty() { '?' } else { '&' });
        self.query.push_str(name);
        self.query.push('=');
        self.query.push_str(&percent(&value.to_string()));
        self
    }

    /// The same, when there is a value. `false` and 0 are values.
    pub(crate) fn maybe(self, name: &str, value: Option<impl ToString>) -> Self {
        match value {
            Some(value) => self.query(name, value),
            None => self,
        }
    }

    pub(crate) fn json(mut self, body: &impl Serialize) -> Result<Self, Invalid> {
        let body = serde_json::to_vec(body).map_err(|_| Invalid::Unwritable)?;
        self.body = Some(body.into());
        Ok(self)
    }

    pub(crate) fn lane(mut self, lane: Option<Lane>) -> Self {
        self.lane = lane;
        self
    }

    /// For what is sent by POST and may be done twice all the same.
    pub(crate) fn repeatable(mut self) -> Self {
        self.repeatable = true;
        self
    }

    pub(crate) fn waits_for(mut self, bytes: Option<u64>) -> Self {
        self.waits_for = bytes;
        self
    }

    /// Path and query, as they stand in the first line of the request.
    pub(crate) fn target(&self) -> String {
        format!("{}{}", self.path, self.query)
    }
}

/// Everything but letters, digits and `-._~` as `%XX`.
pub(crate) fn percent(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            let _ = write!(out, "%{byte:02X}"); // writing to a String cannot fail
        }
    }
    out
}

/// Values as one comma-separated parameter.
pub(crate) fn list<T: ToString>(values: &[T]) -> String {
    values
        .iter()
        .map(T::to_string)
        .collect::<Vec<_>>()
        .join(",")
}
