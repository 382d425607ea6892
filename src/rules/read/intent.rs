//! Intents: what a message can mean, by their stems; a command or a turn of talk.

use std::fmt;

use super::vocabulary;
use crate::{commands::Command, manifest::Argument};

/// What a message means, by its stem in the vocabulary (`README.md`).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Intent(pub(super) &'static str);

impl Intent {
    pub const UNKNOWN: Self = Self("unknown");
    pub const FAQ: Self = Self("faq");
    pub const GREETING: Self = Self("greeting");
    pub const CONFIRM: Self = Self("confirm");
    pub const DENY: Self = Self("deny");
    pub const SECRET_LEAK: Self = Self("secret_leak");
    pub const REPORT_INCIDENT: Self = Self("report_incident");
    pub const PROVIDE_CLASS: Self = Self("provide_class");
    pub const PROVIDE_ROLE: Self = Self("provide_role");
    pub const PROVIDE_PHONE: Self = Self("provide_phone");
    pub const ERROR_CLASS: Self = Self("error_class");
    pub const ERROR_LINK: Self = Self("error_link");
    pub const ERROR_PHONE: Self = Self("error_phone");

    #[must_use]
    pub fn stem(self) -> &'static str {
        self.0
    }

    /// The command of this stem, if there is one.
    #[must_use]
    pub fn command(self) -> Option<Command> {
        Command::by_stem(self.0)
    }

    /// Whether this is the stem of an intent.
    #[must_use]
    pub fn is_stem(stem: &str) -> bool {
        vocabulary::by_stem(stem).is_some()
    }

    /// Whether it changes nothing, so that a guess may run it.
    #[must_use]
    pub fn is_harmless(self) -> bool {
        vocabulary::entry(self).is_none_or(|e| e.harmless)
    }

    pub(super) fn arguments(self) -> &'static [Argument] {
        vocabulary::entry(self).map_or(&[], |e| e.arguments)
    }

    pub(super) fn takes(self, argument: &str) -> bool {
        self.arguments().iter().any(|a| a.name == argument)
    }
}

impl From<Command> for Intent {
    fn from(command: Command) -> Self {
        Self(command.stem())
    }
}

impl fmt::Debug for Intent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}
