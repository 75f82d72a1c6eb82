//! From a value into a type that serde reads, without a detour through serde_json's own value.

use serde::de::value::{BorrowedStrDeserializer, Error, MapDeserializer, SeqDeserializer};
use serde::de::{
    Deserialize, DeserializeSeed, Deserializer, EnumAccess, Error as _, IntoDeserializer,
    Unexpected, VariantAccess, Visitor,
};
use serde::forward_to_deserialize_any;

use super::{Object, Value};

impl Value {
    /// Reads the value as a type; what does not fit is said in words.
    pub fn to<'de, T: Deserialize<'de>>(&'de self) -> Result<T, String> {
        T::deserialize(self).map_err(|error| error.to_string())
    }
}

/// Reads those members of an object as a type whose keys are asked for.
pub fn members_to<'de, T: Deserialize<'de>>(
    object: &'de Object,
    asked_for: impl Fn(&str) -> bool,
) -> Result<T, String> {
    let members = object.iter().filter(|(key, _)| asked_for(key));
    let members = members.map(|(key, value)| (Key(key), value));
    T::deserialize(MapDeserializer::<_, Error>::new(members)).map_err(|error| error.to_string())
}

/// A key that lives as long as its object, so that reading it copies nothing.
struct Key<'de>(&'de str);

impl<'de> IntoDeserializer<'de> for Key<'de> {
    type Deserializer = BorrowedStrDeserializer<'de, Error>;

    fn into_deserializer(self) -> Self::Deserializer {
        BorrowedStrDeserializer::new(self.0)
    }
}

impl<'de> IntoDeserializer<'de> for &'de Value {
    type Deserializer = &'de Value;

    fn into_deserializer(self) -> Self::Deserializer {
        self
    }
}

impl<'de> Deserializer<'de> for &'de Value {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self {
            Value::Bool(truth) => visitor.visit_bool(*truth),
            Value::Integer(integer) => match u64::try_from(*integer) {
                Ok(natural) => visitor.visit_u64(natural),
                Err(_) => visitor.visit_i64(*integer),
            },
            Value::Text(string) => visitor.visit_borrowed_str(string),
            Value::List(values) => {
                let mut list = SeqDeserializer::new(values.iter());
                let read = visitor.visit_seq(&mut list)?;
                list.end()?;
                Ok(read)
            }
            Value::Object(object) => {
                let members = object.iter().map(|(key, value)| (Key(key), value));
                let mut map = MapDeserializer::new(members);
                let read = visitor.visit_map(&mut map)?;
                map.end()?;
                Ok(read)
            }
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_some(self)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Error> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        visitor.visit_enum(Variant::of(self)?)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit
        unit_struct seq tuple tuple_struct map struct identifier ignored_any
    }
}

/// A variant: its name alone, or an object of one key with what belongs to it.
struct Variant<'de> {
    name: &'de str,
    content: Option<&'de Value>,
}

impl<'de> Variant<'de> {
    fn of(value: &'de Value) -> Result<Self, Error> {
        let one = match value {
            Value::Text(name) => return Ok(Self::unit(name)),
            Value::Object(object) if object.len() == 1 => object.iter().next(),
            _ => None,
        };
        let (name, content) = one.ok_or_else(|| {
            Error::invalid_type(
                Unexpected::Other("another value"),
                &"a name, or an object of one key",
            )
        })?;
        let content = Some(content);
        Ok(Self { name, content })
    }

    fn unit(name: &'de str) -> Self {
        let content = None;
        Self { name, content }
    }

    fn content(self) -> Result<&'de Value, Error> {
        let missing = || Error::invalid_type(Unexpected::UnitVariant, &"a variant with content");
        self.content.ok_or_else(missing)
    }
}

impl<'de> EnumAccess<'de> for Variant<'de> {
    type Error = Error;
    type Variant = Self;

    fn variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<(S::Value, Self), Error> {
        let name = seed.deserialize(BorrowedStrDeserializer::<Error>::new(self.name))?;
        Ok((name, self))
    }
}

impl<'de> VariantAccess<'de> for Variant<'de> {
    type Error = Error;

    fn unit_variant(self) -> Result<(), Error> {
        match self.content {
            None => Ok(()),
            Some(_) => Err(Error::invalid_type(
                Unexpected::NewtypeVariant,
                &"a name alone",
            )),
        }
    }

    fn newtype_variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<S::Value, Error> {
        seed.deserialize(self.content()?)
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Error> {
        self.content()?.deserialize_any(visitor)
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        self.content()?.deserialize_any(visitor)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use serde::{Deserialize, Serialize};

    use super::*;

    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    #[serde(rename_all = "snake_case")]
    enum Word {
        Alone,
        With(u32),
        Many { first: bool, then: Vec<String> },
        Two(i32, i32),
    }

    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    #[serde(tag = "type", deny_unknown_fields)]
    enum Tagged {
        #[serde(rename = "one/1")]
        One {
            count: u32,
            words: Vec<Word>,
            #[serde(default, skip_serializing_if = "Option::is_none")]
            note: Option<String>,
        },
    }

    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    struct Flat {
        by: BTreeMap<String, i64>,
        #[serde(flatten)]
        tagged: Tagged,
    }

    fn flat() -> Flat {
        let many = Word::Many {
            first: true,
            then: vec!["a".into(), "b".into()],
        };
        Flat {
            by: BTreeMap::from([("a".into(), -1), ("b".into(), 7)]),
            tagged: Tagged::One {
                count: 3,
                words: vec![Word::Alone, Word::With(2), many, Word::Two(-4, 5)],
                note: Some("x".into()),
            },
        }
    }

    #[test]
    fn a_type_comes_back_as_it_was_written_and_serde_json_writes_the_same() {
        let value = Value::of(&flat()).unwrap();
        let json = serde_json::to_value(flat()).unwrap();
        assert_eq!(value, Value::try_from(json).unwrap());
        assert_eq!(value.to::<Flat>(), Ok(flat()));
    }

    #[test]
    fn members_are_read_apart() {
        let value = Value::of(&flat()).unwrap();
        let object = value.as_object().unwrap();
        let tagged: Tagged = members_to(object, |key| key != "by").unwrap();
        assert_eq!(tagged, flat().tagged);
        let unknown = members_to::<Tagged>(object, |_| true);
        assert!(unknown.unwrap_err().contains("`by`"));
    }

    #[test]
    fn what_does_not_fit_is_said_as_serde_json_says_it() {
        for text in [
            r#"{"type":"two/1"}"#,
            r#"{"type":"one/1"}"#,
            r#"{"type":"one/1","count":-1,"words":[]}"#,
            r#"{"type":"one/1","count":1,"words":["none"]}"#,
            r#"{"type":"one/1","count":1,"words":[{"alone":1}]}"#,
            r#"{"type":"one/1","count":1,"words":["with"]}"#,
            r#"{"type":"one/1","count":1,"words":[{"two":[1]}]}"#,
            r#"{"type":"one/1","count":1,"words":[{"two":[1,2,3]}]}"#,
            r#"{"type":"one/1","count":1,"words":[3]}"#,
            r#"{"type":"one/1","count":1,"words":[],"more":1}"#,
        ] {
            let json: serde_json::Value = serde_json::from_str(text).unwrap();
            let by_json = serde_json::from_value::<Tagged>(json).unwrap_err();
            let own = Value::read(text.as_bytes())
                .unwrap()
                .to::<Tagged>()
                .unwrap_err();
            assert_eq!(own, by_json.to_string(), "{text}");
        }
        let list = Value::from(vec![Value::from(1u32), Value::from(2u32)]);
        assert!(list.to::<(u32,)>().is_err());
        assert_eq!(list.to::<(u32, u32)>(), Ok((1, 2)));
        assert!(Value::from("many").to::<Word>().is_err());
        assert!(Value::from(true).to::<Word>().is_err());
    }
}
