//! A client for the MAX Bot API.
