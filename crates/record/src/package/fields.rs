//! The keys of a statement, an envelope, a consent or a directory, taken one by one; what is left over is an error.

use crate::day;
use crate::hash::Hash;
use crate::instant::Instant;
use crate::malformed::{Malformed, Rule};
use crate::note::Verifier;
use crate::value::{Object, Value};

pub(crate) struct Fields {
    object: Object,
    of: &'static str,
    rule: Rule,
}

impl Fields {
    pub(crate) fn of(value: Value, of: &'static str, rule: Rule) -> Result<Fields, Malformed> {
        match value {
            Value::Object(object) => Ok(Fields { object, of, rule }),
            _ => Err(Malformed::new(rule, format!("{of} is not an object"))),
        }
    }

    pub(crate) fn wrong(&self, key: &str, what: impl std::fmt::Display) -> Malformed {
        Malformed::new(self.rule, format!("`{key}` of {}: {what}", self.of))
    }

    pub(crate) fn take_if(&mut self, key: &'static str) -> Option<Value> {
        self.object.remove(key)
    }

    pub(crate) fn take(&mut self, key: &'static str) -> Result<Value, Malformed> {
        let found = self.take_if(key);
        found.ok_or_else(|| self.wrong(key, "it is missing"))
    }

    pub(crate) fn text(&mut self, key: &'static str) -> Result<String, Malformed> {
        match self.take(key)? {
            Value::Text(text) if !text.is_empty() => Ok(text),
            _ => Err(self.wrong(key, "it is not a string with something in it")),
        }
    }

    pub(crate) fn text_if(&mut self, key: &'static str) -> Result<Option<String>, Malformed> {
        if self.object.contains_key(key) {
            return self.text(key).map(Some);
        }
        Ok(None)
    }

    pub(crate) fn is(&mut self, key: &'static str, expected: &str) -> Result<(), Malformed> {
        let found = self.text(key)?;
        if found == expected {
            return Ok(());
        }
        Err(self.wrong(key, format!("it is {found:?} and not {expected:?}")))
    }

    pub(crate) fn version_one(&mut self) -> Result<(), Malformed> {
        match self.take("v")? {
            Value::Integer(1) => Ok(()),
            _ => Err(self.wrong("v", "this reader knows version 1")),
        }
    }

    pub(crate) fn count(&mut self, key: &'static str) -> Result<u64, Malformed> {
        let found = self.take(key)?.as_integer();
        let count = found.and_then(|number| u64::try_from(number).ok());
        count.ok_or_else(|| self.wrong(key, "it is not a count"))
    }

    pub(crate) fn hash(&mut self, key: &'static str) -> Result<Hash, Malformed> {
        let text = self.text(key)?;
        Hash::from_hex(&text).map_err(|fault| self.wrong(key, fault.what))
    }

    pub(crate) fn hash_if(&mut self, key: &'static str) -> Result<Option<Hash>, Malformed> {
        if self.object.contains_key(key) {
            return self.hash(key).map(Some);
        }
        Ok(None)
    }

    pub(crate) fn hashes(&mut self, key: &'static str) -> Result<Vec<Hash>, Malformed> {
        let texts = self.texts(key)?;
        let hashes = texts.iter().map(|text| Hash::from_hex(text));
        let hashes: Result<Vec<Hash>, Malformed> = hashes.collect();
        hashes.map_err(|fault| self.wrong(key, fault.what))
    }

    pub(crate) fn instant(&mut self, key: &'static str) -> Result<Instant, Malformed> {
        let text = self.text(key)?;
        Instant::parse(&text).map_err(|fault| self.wrong(key, fault.what))
    }

    pub(crate) fn day(&mut self, key: &'static str) -> Result<String, Malformed> {
        let day = self.text(key)?;
        match day::begins(&day) {
            Some(_) => Ok(day),
            None => Err(self.wrong(key, "it is not a day such as 2030-01-31")),
        }
    }

    pub(crate) fn day_if(&mut self, key: &'static str) -> Result<Option<String>, Malformed> {
        if self.object.contains_key(key) {
            return self.day(key).map(Some);
        }
        Ok(None)
    }

    pub(crate) fn verifier(&mut self, key: &'static str) -> Result<Verifier, Malformed> {
        let text = self.text(key)?;
        Verifier::parse(&text).map_err(|fault| self.wrong(key, fault.what))
    }

    pub(crate) fn list(&mut self, key: &'static str) -> Result<Vec<Value>, Malformed> {
        match self.take_if(key) {
            None => Ok(Vec::new()),
            Some(Value::List(values)) => Ok(values),
            Some(_) => Err(self.wrong(key, "it is not a list")),
        }
    }

    pub(crate) fn texts(&mut self, key: &'static str) -> Result<Vec<String>, Malformed> {
        let values = self.list(key)?;
        let texts = values.into_iter().map(|value| match value {
            Value::Text(text) if !text.is_empty() => Ok(text),
            _ => Err(self.wrong(key, "an item is not a string with something in it")),
        });
        texts.collect()
    }

    pub(crate) fn fields(&mut self, key: &'static str) -> Result<Fields, Malformed> {
        Fields::of(self.take(key)?, key, self.rule)
    }

    pub(crate) fn finish(self) -> Result<(), Malformed> {
        match self.object.keys().next() {
            None => Ok(()),
            Some(key) => Err(self.wrong(key, "this reader does not know it")),
        }
    }
}

/// Builds an object, leaving out what is absent.
#[derive(Default)]
pub(crate) struct Written(Object);

impl Written {
    pub(crate) fn with(mut self, key: &str, value: impl Into<Value>) -> Written {
        self.0.insert(key.to_owned(), value.into());
        self
    }

    pub(crate) fn with_if(self, key: &str, value: Option<impl Into<Value>>) -> Written {
        match value {
            Some(value) => self.with(key, value),
            None => self,
        }
    }

    pub(crate) fn with_list(self, key: &str, values: Vec<Value>) -> Written {
        if values.is_empty() {
            return self;
        }
        self.with(key, values)
    }

    pub(crate) fn with_texts(self, key: &str, texts: &[String]) -> Written {
        let values = texts.iter().map(|text| Value::Text(text.clone()));
        self.with_list(key, values.collect())
    }

    pub(crate) fn with_hashes(self, key: &str, hashes: &[Hash]) -> Written {
        let values = hashes.iter().map(|hash| Value::Text(hash.hex()));
        self.with_list(key, values.collect())
    }

    pub(crate) fn with_count(self, key: &str, count: u64) -> Written {
        // What is counted here stays far below 2^53: bytes on a disk, files in a package.
        self.with(key, i64::try_from(count).unwrap_or(i64::MAX))
    }

    pub(crate) fn value(self) -> Value {
        Value::Object(self.0)
    }
}
