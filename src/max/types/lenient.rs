//! How fields are read from a server that changes silently: `null` is absent, and one bad part does not cost the whole.

use serde::de::{Deserialize, DeserializeOwned, Deserializer};
use serde_json::Value;

/// `null` reads as the default.
pub(crate) fn or_default<'de, D, T>(deserializer: D) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
    T: Deserialize<'de> + Default,
{
    Ok(Option::deserialize(deserializer)?.unwrap_or_default())
}

/// A part that cannot be read is absent.
pub(crate) fn option<'de, D, T>(deserializer: D) -> Result<Option<T>, D::Error>
where
    D: Deserializer<'de>,
    T: DeserializeOwned,
{
    let value = Option::<Value>::deserialize(deserializer)?;
    Ok(value.and_then(|value| serde_json::from_value(value).ok()))
}

/// A list of which only the members that can be read remain.
pub(crate) fn list<'de, D, T>(deserializer: D) -> Result<Vec<T>, D::Error>
where
    D: Deserializer<'de>,
    T: DeserializeOwned,
{
    match Option::<Value>::deserialize(deserializer)? {
        Some(Value::Array(values)) => Ok(values
            .into_iter()
            .filter_map(|value| serde_json::from_value(value).ok())
            .collect()),
        _ => Ok(Vec::new()),
    }
}
