//! The keys of a frame, taken one by one; what is left over is an error.

use crate::malformed::{Malformed, Rule};
use crate::value::{Object, Value};

pub(super) struct Fields {
    object: Object,
    of: &'static str,
}

impl Fields {
    pub(super) fn of(value: Value, of: &'static str) -> Result<Fields, Malformed> {
        match value {
            Value::Object(object) => Ok(Fields { object, of }),
            _ => Err(Malformed::new(
                Rule::FrameType,
                format!("{of} is not an object"),
            )),
        }
    }

    pub(super) fn take(&mut self, key: &'static str) -> Result<Value, Malformed> {
        let missing = || Malformed::new(Rule::FrameMissing, format!("{} has no `{key}`", self.of));
        self.object.remove(key).ok_or_else(missing)
    }

    pub(super) fn take_if(&mut self, key: &'static str) -> Option<Value> {
        self.object.remove(key)
    }

    pub(super) fn take_text(&mut self, key: &'static str) -> Result<String, Malformed> {
        let value = self.take(key)?;
        self.text(key, value)
    }

    pub(super) fn take_text_if(&mut self, key: &'static str) -> Result<Option<String>, Malformed> {
        self.take_if(key)
            .map(|value| self.text(key, value))
            .transpose()
    }

    pub(super) fn take_integer(&mut self, key: &'static str) -> Result<i64, Malformed> {
        let value = self.take(key)?;
        value
            .as_integer()
            .ok_or_else(|| self.wrong_type(key, "an integer"))
    }

    pub(super) fn take_fields(&mut self, key: &'static str) -> Result<Fields, Malformed> {
        match self.take(key)? {
            Value::Object(object) => Ok(Fields { object, of: key }),
            _ => Err(self.wrong_type(key, "an object")),
        }
    }

    /// What was not taken, for an object that may hold more than the frame knows.
    pub(super) fn rest(self) -> Object {
        self.object
    }

    pub(super) fn finish(self) -> Result<(), Malformed> {
        match self.object.keys().next() {
            None => Ok(()),
            Some(key) => {
                let what = format!("{} has a key `{key}` that the frame does not have", self.of);
                Err(Malformed::new(Rule::FrameKey, what))
            }
        }
    }

    fn text(&self, key: &'static str, value: Value) -> Result<String, Malformed> {
        match value {
            Value::Text(text) => Ok(text),
            _ => Err(self.wrong_type(key, "a string")),
        }
    }

    fn wrong_type(&self, key: &'static str, expected: &str) -> Malformed {
        Malformed::new(
            Rule::FrameType,
            format!("`{key}` of {} is not {expected}", self.of),
        )
    }
}
