//! JSON kept as it came, for what this crate does not know yet.

use std::fmt;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::member::{Object, Required};

/// A JSON value as the server sent it. `to_string()` gives the JSON back; `Debug` shows its kind and not its contents,
/// because what people write does not belong in a log.
#[derive(Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Raw(pub(crate) Value);

/// What of an object this crate has no name for or could not read: unknown members, `null`, words where a number belongs.
#[derive(Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Extra(pub(crate) Object);

impl Raw {
    /// Reads JSON text; `None` when it is not JSON.
    pub fn parse(json: &str) -> Option<Self> {
        serde_json::from_str(json).ok().map(Self)
    }

    /// Any value as JSON; what cannot be written is `null`.
    pub(crate) fn of(value: &impl Serialize) -> Self {
        serde_json::to_value(value).map(Self).unwrap_or_default()
    }

    /// The string at a JSON pointer, such as `/message/body/text`.
    pub fn text(&self, pointer: &str) -> Option<&str> {
        self.0.pointer(pointer)?.as_str()
    }

    /// The integer at a JSON pointer, such as `/chat_id`; an integer written as a string counts.
    pub fn number(&self, pointer: &str) -> Option<i64> {
        integer(self.0.pointer(pointer)?)
    }

    /// The boolean at a JSON pointer.
    pub fn flag(&self, pointer: &str) -> Option<bool> {
        self.0.pointer(pointer)?.as_bool()
    }

    /// What stands at a JSON pointer.
    pub fn at(&self, pointer: &str) -> Option<Self> {
        self.0.pointer(pointer).cloned().map(Self)
    }

    /// As a type of your own, if it fits.
    pub fn read<T: DeserializeOwned>(&self) -> Option<T> {
        T::deserialize(&self.0).ok()
    }
}

impl Required for Raw {}

impl Extra {
    /// The names of these members.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }

    /// Whether there is nothing.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// One of them.
    pub fn get(&self, name: &str) -> Option<Raw> {
        self.0.get(name).cloned().map(Raw)
    }
}

impl fmt::Display for Raw {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl fmt::Debug for Raw {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let kind = match &self.0 {
            Value::Null => "null",
            Value::Bool(_) => "boolean",
            Value::Number(_) => "number",
            Value::String(_) => "string",
            Value::Array(_) => "array",
            Value::Object(_) => "object",
        };
        write!(f, "Raw({kind})")
    }
}

impl fmt::Debug for Extra {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.0.keys()).finish()
    }
}

pub(crate) fn integer(value: &Value) -> Option<i64> {
    value.as_i64().or_else(|| value.as_str()?.parse().ok())
}
