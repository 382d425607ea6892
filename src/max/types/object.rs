//! The two shapes of MAX's JSON as types that lose nothing: an object, and an object whose one member says what it is.

/// A struct made of a JSON object. A member may be missing unless it is [`Required`](super::member::Required); `= "name"`
/// where MAX calls it otherwise; after `..` stands what takes the rest, `extra` if nothing is said.
macro_rules! object {
    ($(#[$meta:meta])* pub struct $name:ident {
        $($(#[$doc:meta])* pub $field:ident: $type:ty $(= $key:literal)?,)*
    }) => {
        $crate::types::object::object! {
            $(#[$meta])* pub struct $name {
                $($(#[$doc])* pub $field: $type $(= $key)?,)*
                ..
                /// What is written back as it came: what this crate has no name for or could not read.
                pub extra: $crate::types::Extra
            }
        }
    };
    ($(#[$meta:meta])* pub struct $name:ident {
        $($(#[$doc:meta])* pub $field:ident: $type:ty $(= $key:literal)?,)*
        .. $(#[$rest_doc:meta])* pub $rest:ident: $rest_type:ty
    }) => {
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub struct $name {
            $($(#[$doc])* pub $field: $type,)*
            $(#[$rest_doc])* pub $rest: $rest_type,
        }

        impl $crate::types::member::Whole for $name {
            fn read(value: serde_json::Value) -> Option<Self> {
                use $crate::types::{member::{object, take}, object::object};
                let mut rest = object(value)?;
                Some(Self {
                    $($field: take(&mut rest, object!(@key $field $($key)?))?,)*
                    $rest: $crate::types::member::Whole::read(rest.into())?,
                })
            }

            fn write(&self) -> serde_json::Value {
                use $crate::types::{member::{object, put}, object::object};
                let rest = $crate::types::member::Whole::write(&self.$rest);
                let mut object = object(rest).unwrap_or_default();
                $(put(&mut object, object!(@key $field $($key)?), &self.$field);)*
                object.into()
            }
        }

        impl $crate::types::member::Required for $name {}
        $crate::types::object::as_a_whole!($name);
    };
    (@key $field:ident) => { stringify!($field) };
    (@key $field:ident $key:literal) => { $key };
}

/// An enum made of a JSON object: `by` names the member that tells which variant it is. What fits no variant is `Unknown`.
macro_rules! tagged {
    ($(#[$meta:meta])* pub enum $name:ident by $tag:literal {
        $($(#[$variant_doc:meta])* $variant:ident = $word:literal {
            $($(#[$doc:meta])* $field:ident: $type:ty,)*
        },)*
    }) => {
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub enum $name {
            $($(#[$variant_doc])* #[non_exhaustive] $variant {
                $($(#[$doc])* $field: $type,)*
                /// What is written back as it came: what this crate has no name for or could not read.
                extra: $crate::types::Extra,
            },)*
            /// What this crate does not know or could not read, as it came.
            Unknown($crate::types::Raw),
        }

        impl $crate::types::member::Whole for $name {
            fn read(value: serde_json::Value) -> Option<Self> {
                use $crate::types::{Extra, Raw, member::take};
                let known = || {
                    let mut rest = value.as_object()?.clone();
                    match rest.remove($tag)?.as_str()? {
                        $($word => Some(Self::$variant {
                            $($field: take(&mut rest, stringify!($field))?,)*
                            extra: Extra(rest),
                        }),)*
                        _ => None,
                    }
                };
                Some(known().unwrap_or_else(|| Self::Unknown(Raw(value))))
            }

            fn write(&self) -> serde_json::Value {
                let (word, object) = match self {
                    $(Self::$variant { $($field,)* extra } => {
                        let mut object = extra.0.clone();
                        $($crate::types::member::put(&mut object, stringify!($field), $field);)*
                        ($word, object)
                    })*
                    Self::Unknown(raw) => return raw.0.clone(),
                };
                let mut object = object;
                object.insert($tag.to_owned(), word.into());
                object.into()
            }
        }

        $crate::types::object::as_a_whole!($name);
    };
}

/// Serde for a type that is made of a whole JSON value.
macro_rules! as_a_whole {
    ($name:ident) => {
        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
                $crate::types::member::Whole::write(self).serialize(out)
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(source: D) -> Result<Self, D::Error> {
                $crate::types::member::whole(source)
            }
        }
    };
}

pub(crate) use {as_a_whole, object, tagged};
