//! The strict front: serde_json reads the text, and each key, string and number is checked as it is handed over.

use std::cell::RefCell;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};

use super::{DEPTH_MAX, Object, Value, text};
use crate::malformed::{Malformed, Rule};

pub(super) fn read(bytes: &[u8]) -> Result<Value, Malformed> {
    if let Err(error) = std::str::from_utf8(bytes) {
        return Err(Malformed::new(Rule::Utf8, "the bytes are not UTF-8").at(error.valid_up_to()));
    }
    let fault = RefCell::new(None);
    let mut reader = serde_json::Deserializer::from_slice(bytes);
    let front = Front {
        depth_left: DEPTH_MAX,
        fault: &fault,
    };
    let read = front.deserialize(&mut reader);
    let value = read.map_err(|error| {
        let own = fault.take().unwrap_or_else(|| syntax(&error));
        own.at(offset(bytes, &error))
    })?;
    reader.end().map_err(|error| {
        Malformed::new(Rule::TrailingBytes, "something follows the JSON value")
            .at(offset(bytes, &error))
    })?;
    Ok(value)
}

/// What serde_json itself found wrong.
fn syntax(error: &serde_json::Error) -> Malformed {
    let words = error.to_string();
    if words.contains("surrogate") || words.starts_with("unexpected end of hex escape") {
        return Malformed::new(Rule::Surrogate, "half of a surrogate pair stands alone");
    }
    if words.starts_with("number out of range") {
        return number();
    }
    if words.starts_with("control character") {
        return Malformed::new(
            Rule::Control,
            "a control character stands in a string as it is",
        );
    }
    Malformed::new(Rule::Json, format!("not JSON: {words}"))
}

fn number() -> Malformed {
    let what =
        "a number that is not a plain integer; decimals and wider integers are written as strings";
    Malformed::new(Rule::Number, what)
}

/// The byte offset of serde_json's line and column.
fn offset(bytes: &[u8], error: &serde_json::Error) -> usize {
    let lines = bytes.split_inclusive(|byte| *byte == b'\n');
    let before: usize = lines
        .take(error.line().saturating_sub(1))
        .map(<[u8]>::len)
        .sum();
    (before + error.column().saturating_sub(1)).min(bytes.len())
}

/// Receives one value; the first broken rule is left in `fault`, because serde's errors carry words alone.
#[derive(Clone, Copy)]
struct Front<'a> {
    depth_left: usize,
    fault: &'a RefCell<Option<Malformed>>,
}

impl Front<'_> {
    fn keep<T, E: Error>(self, checked: Result<T, Malformed>) -> Result<T, E> {
        checked.map_err(|malformed| {
            let error = E::custom(&malformed.what);
            *self.fault.borrow_mut() = Some(malformed);
            error
        })
    }

    fn below<E: Error>(self) -> Result<Self, E> {
        let depth_left = self.keep(text::check_depth(self.depth_left))?;
        Ok(Front { depth_left, ..self })
    }
}

impl<'de> DeserializeSeed<'de> for Front<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, reader: D) -> Result<Value, D::Error> {
        reader.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Front<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value of the profile")
    }

    fn visit_bool<E: Error>(self, truth: bool) -> Result<Value, E> {
        Ok(Value::Bool(truth))
    }

    fn visit_i64<E: Error>(self, integer: i64) -> Result<Value, E> {
        self.keep(text::check_integer(integer))?;
        Ok(Value::Integer(integer))
    }

    fn visit_u64<E: Error>(self, integer: u64) -> Result<Value, E> {
        self.visit_i64(i64::try_from(integer).unwrap_or(i64::MAX))
    }

    fn visit_f64<E: Error>(self, _: f64) -> Result<Value, E> {
        self.keep(Err(number()))
    }

    fn visit_str<E: Error>(self, string: &str) -> Result<Value, E> {
        self.keep(text::check_string(string))?;
        Ok(Value::Text(string.to_owned()))
    }

    fn visit_unit<E: Error>(self) -> Result<Value, E> {
        self.keep(Err(Malformed::new(
            Rule::Null,
            "null; what is absent is left out",
        )))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Value, A::Error> {
        let below = self.below()?;
        let mut values = Vec::new();
        while let Some(value) = list.next_element_seed(below)? {
            values.push(value);
        }
        Ok(Value::List(values))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Value, A::Error> {
        let below = self.below()?;
        let mut object = Object::new();
        while let Some(key) = map.next_key::<String>()? {
            self.keep(text::check_key(&key))?;
            if object.contains_key(&key) {
                let what = format!("the key `{key}` stands twice in one object");
                return self.keep(Err(Malformed::new(Rule::DuplicateKey, what)));
            }
            let value = map.next_value_seed(below)?;
            object.insert(key, value);
        }
        self.keep(text::check_filled(&object))?;
        Ok(Value::Object(object))
    }
}
