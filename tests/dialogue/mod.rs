//! Plays the conversations of `tests/dialogues` and compares what people saw with what the files promise.

pub(crate) mod acts;
pub(crate) mod cast;
pub(crate) mod chats;
pub(crate) mod compare;
mod files;
pub(crate) mod given;
pub(crate) mod grammar;
pub(crate) mod hands;
pub(crate) mod keys;
pub(crate) mod lines;
pub(crate) mod pattern;
pub(crate) mod play;
pub(crate) mod stage;
pub(crate) mod story;
pub(crate) mod update;
pub(crate) mod watch;
