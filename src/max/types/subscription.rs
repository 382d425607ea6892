//! Webhooks that are set.

use serde::Deserialize;

use super::lenient;

/// A webhook MAX delivers updates to. The secret is never told back.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[non_exhaustive]
pub struct Subscription {
    /// Where updates go.
    pub url: String,
    /// Since when, Unix milliseconds.
    #[serde(default, deserialize_with = "lenient::option")]
    pub time: Option<i64>,
    /// Which kinds of updates; absent = all of the server's default set.
    #[serde(default, deserialize_with = "lenient::option")]
    pub update_types: Option<Vec<String>>,
}
