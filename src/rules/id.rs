//! Ids as types, so that one cannot stand where another is meant; and the moment in time everything is told by.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

macro_rules! id {
    ($($(#[$meta:meta])* $name:ident($inner:ty);)*) => {$(
        $(#[$meta])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub $inner);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl FromStr for $name {
            type Err = std::num::ParseIntError;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                text.parse().map(Self)
            }
        }
    )*};
}

id! {
    /// A MAX account; the identity rights hang on.
    PersonId(i64);
    /// A chat in MAX: a group (negative) or a dialogue.
    ChatId(i64);
    /// A school of this installation; the first part of every key in the store.
    SchoolId(u32);
    /// «№» of a request, counted per school and never reused.
    RequestId(u32);
    /// An invitation, counted per school and never reused.
    InvitationId(u32);
    /// Unix time in milliseconds, from the update or the timer, never from a clock.
    Moment(i64);
}

impl SchoolId {
    /// The school of an installation that has only one.
    pub const FIRST: Self = Self(1);
}

impl Moment {
    /// This moment moved by so many minutes.
    #[must_use]
    pub fn plus_minutes(self, minutes: i64) -> Self {
        Self(self.0 + minutes * 60_000)
    }

    /// This moment moved by so many days of 24 hours.
    #[must_use]
    pub fn plus_days(self, days: i64) -> Self {
        self.plus_minutes(days * 24 * 60)
    }
}
