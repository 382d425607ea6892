//! Knobs: where the real MAX has changed, is disputed or is only inconvenient, this one can be turned.

use serde::{Deserialize, Serialize};

use crate::faults::Troubles;

const DAY_MS: i64 = 24 * 60 * 60 * 1000;

/// How this MAX behaves. The defaults are what is held to be true of the real one in November 2026, except that webhooks
/// come one after another and that a plain member may write.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Knobs {
    /// Count calls at all, in real time; 429 above the limits.
    pub rates: bool,
    /// Calls a second altogether.
    pub overall: usize,
    /// Calls a second of one operation in one chat.
    pub per_chat: usize,
    /// Polls a second.
    pub polls: usize,
    /// Polls may take 1000 updates, wait 90 s and come as often as they like, as before 11 May 2026; otherwise 100 and 30 s.
    pub legacy_polls: bool,
    /// For how long an update waits for a poll, milliseconds.
    pub update_age_ms: i64,
    /// A poll without a marker brings the last update only, as the Russian page says; otherwise all that is not acknowledged.
    pub only_last: bool,
    /// A poll beside a webhook brings nothing, instead of a 405.
    pub silent_poll: bool,
    /// Subscribing an address twice sends everything twice, instead of renewing the subscription.
    pub twice_subscribed: bool,
    /// A webhook on this machine needs no TLS: to a loopback address updates go in plain HTTP, whatever its scheme and port.
    pub plain_http: bool,
    /// So many deliveries are on their way at once; more than one come in any order.
    pub hooks_at_once: usize,
    /// While the clock is frozen, so many failed deliveries of an update are repeated at once instead of after a minute.
    pub retries_at_once: u32,
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
    /// What goes wrong.
    pub troubles: Troubles,
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
            polls: 2,
            legacy_polls: false,
            update_age_ms: DAY_MS,
            only_last: false,
            silent_poll: false,
            twice_subscribed: false,
            plain_http: true,
            hooks_at_once: 1,
            retries_at_once: 0,
            strict_schema: false,
            legacy_methods: false,
            members_write: true,
            echo_edits: true,
            echo_posts: false,
            link_restarts: false,
            edit_age_ms: 7 * DAY_MS,
            press_age_ms: 0,
            no_image_urls: false,
            troubles: Troubles::default(),
        }
    }
}
