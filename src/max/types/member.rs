//! How a member stands in a JSON object, so that nothing of the object is lost: what a type would not write back exactly as
//! it came stays where it was.

use serde::de::{DeserializeOwned, Deserializer, Error};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::Extra;

pub(crate) type Object = Map<String, Value>;

/// A type that is made of a whole JSON value.
pub(crate) trait Whole: Sized {
    /// `None` when what names the thing is missing.
    fn read(value: Value) -> Option<Self>;
    fn write(&self) -> Value;
}

/// A type that stands as a member in an object.
pub(crate) trait Member: PartialEq + Sized {
    /// `None` when it must be there and cannot be read.
    fn read(value: Option<&Value>) -> Option<Self>;
    /// `None` when there is nothing to say.
    fn write(&self) -> Option<Value>;
}

/// What an object cannot do without, unless it is an object that can do without everything itself.
pub(crate) trait Required: DeserializeOwned + PartialEq + Serialize {}

impl Whole for Extra {
    fn read(value: Value) -> Option<Self> {
        Some(Self(object(value)?))
    }

    fn write(&self) -> Value {
        Value::Object(self.0.clone())
    }
}

impl Required for f64 {}

impl<T: Required> Required for Box<T> {}

impl<T: Required> Member for T {
    fn read(value: Option<&Value>) -> Option<Self> {
        match value.filter(|value| !value.is_null()) {
            Some(value) => part(value),
            None => part(&Value::Object(Object::new())),
        }
    }

    fn write(&self) -> Option<Value> {
        serde_json::to_value(self).ok()
    }
}

impl<T: DeserializeOwned + PartialEq + Serialize> Member for Option<T> {
    fn read(value: Option<&Value>) -> Option<Self> {
        Some(value.filter(|value| !value.is_null()).and_then(part))
    }

    fn write(&self) -> Option<Value> {
        serde_json::to_value(self.as_ref()?).ok()
    }
}

impl<T: DeserializeOwned + PartialEq + Serialize> Member for Vec<T> {
    fn read(value: Option<&Value>) -> Option<Self> {
        let values = value.and_then(Value::as_array);
        Some(values.into_iter().flatten().filter_map(part).collect())
    }

    fn write(&self) -> Option<Value> {
        serde_json::to_value(Some(self).filter(|list| !list.is_empty())?).ok()
    }
}

impl Member for bool {
    fn read(value: Option<&Value>) -> Option<Self> {
        Some(value.and_then(part).unwrap_or_default())
    }

    fn write(&self) -> Option<Value> {
        self.then_some(Value::Bool(true))
    }
}

impl Member for String {
    fn read(value: Option<&Value>) -> Option<Self> {
        Some(value.and_then(part).unwrap_or_default())
    }

    fn write(&self) -> Option<Value> {
        (!self.is_empty()).then(|| self.as_str().into())
    }
}

/// Takes a member out of an object; what would not be written back exactly as it came stays in. So does an empty object:
/// it reads like one that is missing, and is written only where it was.
pub(crate) fn take<T: Member>(rest: &mut Object, name: &str) -> Option<T> {
    let value = rest.get(name);
    let member = T::read(value)?;
    let says_nothing = |value: &Value| value.as_object().is_some_and(Object::is_empty);
    if value.is_some_and(|value| !says_nothing(value)) && member.write().as_ref() == value {
        rest.remove(name);
    }
    Some(member)
}

/// Puts a member into an object, unless what stands there says the same.
pub(crate) fn put<T: Member>(object: &mut Object, name: &str, member: &T) {
    if T::read(object.get(name)).as_ref() == Some(member) {
        return;
    }
    match member.write() {
        Some(value) => object.insert(name.to_owned(), value),
        None => object.remove(name),
    };
}

pub(crate) fn object(value: Value) -> Option<Object> {
    match value {
        Value::Object(object) => Some(object),
        _ => None,
    }
}

pub(crate) fn whole<'de, T: Whole, D: Deserializer<'de>>(source: D) -> Result<T, D::Error> {
    let value = Value::deserialize(source)?;
    T::read(value).ok_or_else(|| D::Error::custom("what names the thing is missing"))
}

/// A number written as a string is a number.
fn part<T: DeserializeOwned>(value: &Value) -> Option<T> {
    let number = || Some(Value::from(value.as_str()?.parse::<i64>().ok()?));
    let read = |value: &Value| T::deserialize(value).ok();
    read(value).or_else(|| read(&number()?))
}
