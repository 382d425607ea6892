//! Knobs: where the real MAX has changed, is disputed or is only inconvenient, this one can be turned.

use serde::{Deserialize, Serialize};

/// How this MAX behaves. The defaults are what is held to be true of the real one (max-bot-api.md, November 2026), except
/// that nothing limits polls and that a plain member may write.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Knobs {
    /// Count calls at all, in real time; 429 above the limits.
    pub rates: bool,
    /// Calls a second altogether.
    pub overall: usize,
    /// Calls a second of one operation in one chat.
    pub per_chat: usize,
    /// Two polls a second at most, in real time.
    pub poll_rate: bool,
    /// Polls may take 1000 updates and wait 90 s, as before 11 May 2026; otherwise 100 and 30 s.
    pub legacy_polls: bool,
    /// A poll without a marker brings the last update only, as the Russian page says; otherwise all that is not acknowledged.
    pub only_last: bool,
    /// A poll beside a webhook brings nothing, instead of a 405.
    pub silent_poll: bool,
    /// Subscribing an address twice sends everything twice, instead of renewing the subscription.
    pub twice_subscribed: bool,
    /// Absent fields come as `null`, as the schema has them.
    pub strict_schema: bool,
    /// What MAX has removed still works: `GET /chats`, `GET /chats/{link}`, `DELETE /chats/{id}`, `PATCH /me`, adding members.
    pub legacy_methods: bool,
    /// A bot that is a plain member of a group may write there.
    pub members_write: bool,
    /// `POST /answers` with a message brings the bot a `message_edited` about its own message.
    pub echo_edits: bool,
    /// The bot's own posts in a channel come back to it.
    pub echo_posts: bool,
    /// A deep link into an active dialogue brings `bot_started` again.
    pub link_restarts: bool,
    /// For how long a message without buttons in a dialogue can be changed, milliseconds.
    pub edit_age_ms: i64,
    /// For how long a press can be answered, milliseconds; 0: for ever.
    pub press_age_ms: i64,
    /// An image attached by its address is refused, as one user found in February 2026.
    pub no_image_urls: bool,
    /// While the clock is frozen, so many failed deliveries of an update are repeated at once instead of after a minute.
    pub retries_at_once: u32,
}

impl Knobs {
    /// Nothing is counted: for tests that should take no longer than their work.
    pub fn unhurried() -> Self {
        Knobs {
            rates: false,
            ..Knobs::default()
        }
    }
}

impl Default for Knobs {
    fn default() -> Self {
        Knobs {
            rates: true,
            overall: 30,
            per_chat: 2,
            poll_rate: false,
            legacy_polls: false,
            only_last: false,
            silent_poll: false,
            twice_subscribed: false,
            strict_schema: false,
            legacy_methods: false,
            members_write: true,
            echo_edits: true,
            echo_posts: false,
            link_restarts: false,
            edit_age_ms: 7 * 24 * 60 * 60 * 1000,
            press_age_ms: 0,
            no_image_urls: false,
            retries_at_once: 0,
        }
    }
}
