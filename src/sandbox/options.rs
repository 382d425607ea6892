//! How a sandbox is set up.

use std::net::{Ipv4Addr, SocketAddr};

use crate::clock::Clock;
use crate::hash::opaque;

/// Settings of a sandbox; the defaults are what a test wants.
#[derive(Debug, Clone)]
pub struct Options {
    /// Where to listen; port 0 takes a free one.
    pub listen: SocketAddr,
    /// The name of the bot that people see.
    pub bot_name: String,
    /// The nick in the bot's link `https://max.ru/<nick>`.
    pub bot_nick: String,
    /// The token the bot must send; 84 url-safe characters.
    pub token: String,
    /// How time passes.
    pub clock: Clock,
    /// 30 calls a second in all, and 2 a second for each chat and operation, in real time.
    pub rates: bool,
    /// 2 polls a second, in real time.
    pub poll_rate: bool,
    /// A bot that is a plain member of a group may write there.
    pub members_write: bool,
    /// `POST /answers` with a message brings the bot a `message_edited` about its own message.
    pub echo_edits: bool,
    /// A deep link into an active dialogue brings `bot_started` again.
    pub link_restarts: bool,
}

impl Default for Options {
    fn default() -> Self {
        Options {
            listen: SocketAddr::from((Ipv4Addr::LOCALHOST, 0)),
            bot_name: "Дежурный".to_owned(),
            bot_nick: "id3400000000_bot".to_owned(),
            token: opaque("token of the sandbox", 84),
            clock: Clock::default(),
            rates: true,
            poll_rate: false,
            members_write: true,
            echo_edits: true,
            link_restarts: false,
        }
    }
}
