//! How a sandbox is set up.

use std::net::{Ipv4Addr, SocketAddr};

use crate::clock::Clock;
use crate::hash::opaque;
use crate::knobs::Knobs;

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
    /// How it behaves; can be turned later, too.
    pub knobs: Knobs,
}

impl Default for Options {
    fn default() -> Self {
        Options {
            listen: SocketAddr::from((Ipv4Addr::LOCALHOST, 0)),
            bot_name: "Дежурный".to_owned(),
            bot_nick: "id3400000000_bot".to_owned(),
            token: opaque("token of the sandbox", 84),
            clock: Clock::default(),
            knobs: Knobs::default(),
        }
    }
}
