//! The names of things in MAX: people, chats, messages; each its own type, so that two cannot be mixed up.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, de::Error};
use serde_json::Value;

use super::member::Required;
use super::raw::integer;

/// What names something: a number, or text that is opaque. The server writes a number as text and the other way round;
/// both are read.
macro_rules! id {
    ($(#[$doc:meta])* $name:ident: i64) => {
        id! { @both $(#[$doc])* #[derive(Copy)] $name(
            /// The number itself.
            pub i64
        ) }

        impl From<i64> for $name {
            fn from(number: i64) -> Self {
                Self(number)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(source: D) -> Result<Self, D::Error> {
                let number = integer(&Value::deserialize(source)?);
                number.map(Self).ok_or_else(|| D::Error::custom("not an integer"))
            }
        }
    };
    ($(#[$doc:meta])* $name:ident: String) => {
        id! { @both $(#[$doc])* $name(String) }

        impl $name {
            /// The id as the server wrote it.
            pub fn new(id: impl Into<String>) -> Self {
                Self(id.into())
            }

            /// The id as text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl From<&str> for $name {
            fn from(id: &str) -> Self {
                Self::new(id)
            }
        }

        impl From<String> for $name {
            fn from(id: String) -> Self {
                Self(id)
            }
        }

        impl From<&Self> for $name {
            fn from(id: &Self) -> Self {
                id.clone()
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(source: D) -> Result<Self, D::Error> {
                match Value::deserialize(source)? {
                    Value::String(id) => Ok(Self(id)),
                    Value::Number(id) => Ok(Self(id.to_string())),
                    _ => Err(D::Error::custom("neither text nor a number")),
                }
            }
        }
    };
    (@both $(#[$doc:meta])* $name:ident($($inner:tt)*)) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
        #[serde(transparent)]
        pub struct $name($($inner)*);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl Required for $name {}
    };
}

id! {
    /// A person or a bot: they share one space of numbers, all above zero.
    UserId: i64
}

id! {
    /// A dialogue, group or channel. The sign is a habit of the server, not a promise: ask `chat_type` instead.
    ChatId: i64
}

id! {
    /// A message, such as `mid.000000001c23cb68019fa524407e751a`. Opaque: keep it as it came.
    Mid: String
}

id! {
    /// A post of a channel that can be commented on: the id of its message.
    PostId: String
}

id! {
    /// A comment under a post.
    CommentId: String
}

id! {
    /// One press of a button; the next press has another.
    CallbackId: String
}

impl From<&Mid> for PostId {
    fn from(mid: &Mid) -> Self {
        Self(mid.0.clone())
    }
}

impl From<Mid> for PostId {
    fn from(mid: Mid) -> Self {
        Self(mid.0)
    }
}

impl From<&Mid> for CommentId {
    fn from(mid: &Mid) -> Self {
        Self(mid.0.clone())
    }
}

impl From<Mid> for CommentId {
    fn from(mid: Mid) -> Self {
        Self(mid.0)
    }
}
