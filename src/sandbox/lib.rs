//! A small MAX on your machine: the Bot API over real HTTP, people you can play, a clock you can move.
//!
//! It knows nothing of the bot it serves and shares no code with any client, so that it cannot hide a mistake. See the
//! README beside this file for the control interface and for what differs from the real MAX.
#![warn(missing_docs)]

mod api;
mod clock;
mod control;
mod cut;
mod faults;
mod framing;
mod hash;
mod inner;
mod knobs;
mod ledger;
mod markup;
mod options;
mod page;
mod rates;
mod refusal;
mod sandbox;
mod server;
mod shape;
mod view;
mod webhook;
mod wire;
mod world;

mod acts;

pub use clock::Clock;
pub use faults::Troubles;
pub use knobs::Knobs;
pub use options::Options;
pub use refusal::Refusal;
pub use sandbox::Sandbox;
pub use view::{Call, Group, Opened, Pressed, Seen, SeenButton, Shown};
