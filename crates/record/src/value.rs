//! The JSON profile: what a value may be, and the one encoding it has (its bytes equal RFC 8785).
//!
//! Keys are `[a-z][a-z0-9_]*`; what is absent is left out (no null, no empty object); numbers are integers within
//! ±(2^53 − 1), everything wider and every decimal is a string; strings are in normalization form C and hold no control
//! character but newline and nothing that turns the direction of the text around; lists and objects stand at most
//! [`DEPTH_MAX`] deep. `docs/formats.md` gives the whole profile.

mod into_type;
mod json;
mod of_type;
mod read;
mod text;
pub(crate) mod write;

pub use into_type::members_to;

use std::collections::BTreeMap;

use crate::malformed::{Malformed, Rule};

/// The deepest nesting of lists and objects; the outermost counts as one.
pub const DEPTH_MAX: usize = 16;

/// The largest integer, 2^53 − 1; the smallest is its negative. Every JSON reader keeps these exactly.
pub const INTEGER_MAX: i64 = 9_007_199_254_740_991;

/// A value of the profile.
///
/// A value that was read is always within the profile; one built in memory is when [`Value::check`] says so.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Value {
    /// `true` or `false`.
    Bool(bool),
    /// An integer within ±[`INTEGER_MAX`].
    Integer(i64),
    /// A string.
    Text(String),
    /// A list, which may be empty.
    List(Vec<Value>),
    /// An object, which holds at least one key.
    Object(Object),
}

/// Keys and values, in the order in which they are written.
pub type Object = BTreeMap<String, Value>;

impl Value {
    /// Reads canonical bytes alone: they are read, encoded again and compared.
    pub fn parse(bytes: &[u8]) -> Result<Value, Malformed> {
        let value = Value::read(bytes)?;
        let canonical = value.canonical();
        if canonical == bytes {
            return Ok(value);
        }
        let same = canonical.iter().zip(bytes).take_while(|(a, b)| a == b);
        let fault = Malformed::new(
            Rule::Canonical,
            "the bytes are not the canonical encoding of their value",
        );
        Err(fault.at(same.count()))
    }

    /// Reads the same profile with white space and the order of keys left free: what people hand in.
    pub fn read(bytes: &[u8]) -> Result<Value, Malformed> {
        read::read(bytes)
    }

    /// Checks the profile's rules on a value that was built in memory.
    pub fn check(&self) -> Result<(), Malformed> {
        self.check_below(DEPTH_MAX)
    }

    /// The same for a value that stands inside others, with the levels left below them.
    pub(crate) fn check_below(&self, depth_left: usize) -> Result<(), Malformed> {
        match self {
            Value::Bool(_) => Ok(()),
            Value::Integer(integer) => text::check_integer(*integer),
            Value::Text(string) => text::check_string(string),
            Value::List(values) => {
                let below = text::check_depth(depth_left)?;
                values.iter().try_for_each(|value| value.check_below(below))
            }
            Value::Object(object) => {
                let below = text::check_depth(depth_left)?;
                text::check_filled(object)?;
                object.iter().try_for_each(|(key, value)| {
                    text::check_key(key)?;
                    value.check_below(below)
                })
            }
        }
    }

    /// The one encoding of the value: no white space, keys in order, the shortest escapes (RFC 8785).
    pub fn canonical(&self) -> Vec<u8> {
        write::write(self)
    }

    /// The value under a key, if this is an object that has it.
    pub fn get(&self, key: &str) -> Option<&Value> {
        self.as_object()?.get(key)
    }

    /// The string, if this is one.
    pub fn as_str(&self) -> Option<&str> {
        match self {
            Value::Text(string) => Some(string),
            _ => None,
        }
    }

    /// The integer, if this is one.
    pub fn as_integer(&self) -> Option<i64> {
        match self {
            Value::Integer(integer) => Some(*integer),
            _ => None,
        }
    }

    /// The truth value, if this is one.
    pub fn as_bool(&self) -> Option<bool> {
        match self {
            Value::Bool(truth) => Some(*truth),
            _ => None,
        }
    }

    /// The list, if this is one.
    pub fn as_list(&self) -> Option<&[Value]> {
        match self {
            Value::List(values) => Some(values),
            _ => None,
        }
    }

    /// The object, if this is one.
    pub fn as_object(&self) -> Option<&Object> {
        match self {
            Value::Object(object) => Some(object),
            _ => None,
        }
    }
}

impl From<&str> for Value {
    fn from(string: &str) -> Value {
        Value::Text(string.to_owned())
    }
}

impl From<String> for Value {
    fn from(string: String) -> Value {
        Value::Text(string)
    }
}

impl From<bool> for Value {
    fn from(truth: bool) -> Value {
        Value::Bool(truth)
    }
}

impl From<i64> for Value {
    fn from(integer: i64) -> Value {
        Value::Integer(integer)
    }
}

impl From<u32> for Value {
    fn from(integer: u32) -> Value {
        Value::Integer(i64::from(integer))
    }
}

impl From<Vec<Value>> for Value {
    fn from(values: Vec<Value>) -> Value {
        Value::List(values)
    }
}

impl From<Object> for Value {
    fn from(object: Object) -> Value {
        Value::Object(object)
    }
}

#[cfg(test)]
mod tests;
