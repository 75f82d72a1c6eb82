//! To and from serde_json's own value, for what other programs make.

use super::{Object, Value};
use crate::malformed::{Malformed, Rule};

impl TryFrom<serde_json::Value> for Value {
    type Error = Malformed;

    /// Takes over what lies within the profile; null, decimals, wrong keys and the rest are errors.
    fn try_from(json: serde_json::Value) -> Result<Value, Malformed> {
        let value = take(json)?;
        value.check()?;
        Ok(value)
    }
}

fn take(json: serde_json::Value) -> Result<Value, Malformed> {
    Ok(match json {
        serde_json::Value::Null => {
            return Err(Malformed::new(
                Rule::Null,
                "null; what is absent is left out",
            ));
        }
        serde_json::Value::Bool(truth) => Value::Bool(truth),
        serde_json::Value::Number(number) => match (number.as_i64(), number.is_u64()) {
            (Some(integer), _) => Value::Integer(integer),
            (None, true) => Value::Integer(i64::MAX),
            (None, false) => {
                let what = format!(
                    "the number {number} is not a plain integer; decimals are written as strings"
                );
                return Err(Malformed::new(Rule::Number, what));
            }
        },
        serde_json::Value::String(string) => Value::Text(string),
        serde_json::Value::Array(list) => {
            Value::List(list.into_iter().map(take).collect::<Result<_, _>>()?)
        }
        serde_json::Value::Object(map) => {
            let pairs = map.into_iter().map(|(key, json)| Ok((key, take(json)?)));
            Value::Object(pairs.collect::<Result<Object, Malformed>>()?)
        }
    })
}

impl From<Value> for serde_json::Value {
    fn from(value: Value) -> serde_json::Value {
        match value {
            Value::Bool(truth) => serde_json::Value::Bool(truth),
            Value::Integer(integer) => serde_json::Value::from(integer),
            Value::Text(string) => serde_json::Value::String(string),
            Value::List(values) => {
                serde_json::Value::Array(values.into_iter().map(Into::into).collect())
            }
            Value::Object(object) => {
                let pairs = object.into_iter().map(|(key, value)| (key, value.into()));
                serde_json::Value::Object(pairs.collect())
            }
        }
    }
}

impl From<&Value> for serde_json::Value {
    fn from(value: &Value) -> serde_json::Value {
        value.clone().into()
    }
}
