//! What happens without a command.
