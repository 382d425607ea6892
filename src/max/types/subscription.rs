//! Webhooks that are set.

use super::object::object;

object! {
    /// A webhook MAX delivers updates to. The secret is never told back.
    pub struct Subscription {
        /// Where updates go.
        pub url: String,
        /// Since when, Unix milliseconds.
        pub time: Option<i64>,
        /// Which kinds of updates; absent = all of the server's default set.
        pub update_types: Option<Vec<String>>,
    }
}
