//! «Дежурный», put together: [`bot`] moves, `rules` decide, [`store`] remembers, `max_bot_api` speaks to MAX.

pub mod bot;
pub mod config;
pub mod locale;
pub mod parse;
pub mod program;
pub mod store;
