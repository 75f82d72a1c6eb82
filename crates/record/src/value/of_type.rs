//! From a type that serde writes into a value, without a detour through serde_json's own value.

use std::fmt;

use serde::ser::{
    Error, Serialize, SerializeMap, SerializeSeq, SerializeStruct, SerializeStructVariant,
    SerializeTuple, SerializeTupleStruct, SerializeTupleVariant, Serializer,
};

use super::{Object, Value};
use crate::malformed::{Malformed, Rule};

impl Value {
    /// Writes a type as a value. Null and decimals are errors; whether the value is otherwise within the profile is
    /// for [`Value::check`] to say.
    pub fn of<T: Serialize + ?Sized>(typed: &T) -> Result<Value, Malformed> {
        typed.serialize(Writer).map_err(|fault| fault.0)
    }
}

/// A fault in the form that serde asks for.
#[derive(Debug)]
struct Fault(Malformed);

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl std::error::Error for Fault {}

impl Error for Fault {
    fn custom<T: fmt::Display>(words: T) -> Self {
        Fault(Malformed::new(Rule::Json, words.to_string()))
    }
}

type Written = Result<Value, Fault>;

fn null() -> Written {
    Err(Fault(Malformed::new(
        Rule::Null,
        "null; what is absent is left out",
    )))
}

/// An object of one key: how a variant with content is written.
fn under(name: &str, content: Value) -> Value {
    Value::Object(Object::from([(name.to_owned(), content)]))
}

struct Writer;

impl Serializer for Writer {
    type Ok = Value;
    type Error = Fault;
    type SerializeSeq = List;
    type SerializeTuple = List;
    type SerializeTupleStruct = List;
    type SerializeTupleVariant = List;
    type SerializeMap = Members;
    type SerializeStruct = Members;
    type SerializeStructVariant = Members;

    fn serialize_bool(self, truth: bool) -> Written {
        Ok(Value::Bool(truth))
    }

    fn serialize_i8(self, integer: i8) -> Written {
        self.serialize_i64(integer.into())
    }

    fn serialize_i16(self, integer: i16) -> Written {
        self.serialize_i64(integer.into())
    }

    fn serialize_i32(self, integer: i32) -> Written {
        self.serialize_i64(integer.into())
    }

    fn serialize_i64(self, integer: i64) -> Written {
        Ok(Value::Integer(integer))
    }

    fn serialize_u8(self, natural: u8) -> Written {
        self.serialize_i64(natural.into())
    }

    fn serialize_u16(self, natural: u16) -> Written {
        self.serialize_i64(natural.into())
    }

    fn serialize_u32(self, natural: u32) -> Written {
        self.serialize_i64(natural.into())
    }

    fn serialize_u64(self, natural: u64) -> Written {
        // Whatever is too wide for the profile stays too wide, so the check finds it.
        self.serialize_i64(i64::try_from(natural).unwrap_or(i64::MAX))
    }

    fn serialize_f32(self, number: f32) -> Written {
        self.serialize_f64(number.into())
    }

    fn serialize_f64(self, number: f64) -> Written {
        let what =
            format!("the number {number} is not a plain integer; decimals are written as strings");
        Err(Fault(Malformed::new(Rule::Number, what)))
    }

    fn serialize_char(self, character: char) -> Written {
        Ok(Value::Text(character.into()))
    }

    fn serialize_str(self, string: &str) -> Written {
        Ok(string.into())
    }

    fn serialize_bytes(self, bytes: &[u8]) -> Written {
        let values = bytes.iter().map(|byte| Value::Integer((*byte).into()));
        Ok(Value::List(values.collect()))
    }

    fn serialize_none(self) -> Written {
        null()
    }

    fn serialize_some<T: Serialize + ?Sized>(self, some: &T) -> Written {
        some.serialize(self)
    }

    fn serialize_unit(self) -> Written {
        null()
    }

    fn serialize_unit_struct(self, _: &'static str) -> Written {
        null()
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Written {
        Ok(variant.into())
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        inner: &T,
    ) -> Written {
        inner.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        content: &T,
    ) -> Written {
        Ok(under(variant, content.serialize(self)?))
    }

    fn serialize_seq(self, length: Option<usize>) -> Result<List, Fault> {
        Ok(List::new(None, length))
    }

    fn serialize_tuple(self, length: usize) -> Result<List, Fault> {
        Ok(List::new(None, Some(length)))
    }

    fn serialize_tuple_struct(self, _: &'static str, length: usize) -> Result<List, Fault> {
        Ok(List::new(None, Some(length)))
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        length: usize,
    ) -> Result<List, Fault> {
        Ok(List::new(Some(variant), Some(length)))
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Members, Fault> {
        Ok(Members::new(None))
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Members, Fault> {
        Ok(Members::new(None))
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Members, Fault> {
        Ok(Members::new(Some(variant)))
    }
}

/// A list that is being written, of a variant or of none.
struct List {
    variant: Option<&'static str>,
    values: Vec<Value>,
}

impl List {
    fn new(variant: Option<&'static str>, length: Option<usize>) -> Self {
        // The length is a hint that anyone may give.
        let values = Vec::with_capacity(length.unwrap_or_default().min(1024));
        Self { variant, values }
    }

    fn put<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Fault> {
        self.values.push(value.serialize(Writer)?);
        Ok(())
    }

    fn finish(self) -> Written {
        let list = Value::List(self.values);
        Ok(match self.variant {
            None => list,
            Some(variant) => under(variant, list),
        })
    }
}

macro_rules! as_list {
    ($($compound:ident $put:ident,)+) => {
        $(impl $compound for List {
            type Ok = Value;
            type Error = Fault;

            fn $put<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Fault> {
                self.put(value)
            }

            fn end(self) -> Written {
                self.finish()
            }
        })+
    };
}

as_list! {
    SerializeSeq serialize_element,
    SerializeTuple serialize_element,
    SerializeTupleStruct serialize_field,
    SerializeTupleVariant serialize_field,
}

/// An object that is being written, of a variant or of none.
struct Members {
    variant: Option<&'static str>,
    object: Object,
    key: Option<String>,
}

impl Members {
    fn new(variant: Option<&'static str>) -> Self {
        Self {
            variant,
            object: Object::new(),
            key: None,
        }
    }

    fn put<T: Serialize + ?Sized>(&mut self, key: &str, value: &T) -> Result<(), Fault> {
        self.object.insert(key.to_owned(), value.serialize(Writer)?);
        Ok(())
    }

    fn finish(self) -> Written {
        let object = Value::Object(self.object);
        Ok(match self.variant {
            None => object,
            Some(variant) => under(variant, object),
        })
    }
}

impl SerializeMap for Members {
    type Ok = Value;
    type Error = Fault;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Fault> {
        self.key = Some(match key.serialize(Writer)? {
            Value::Text(key) => key,
            Value::Integer(key) => key.to_string(),
            _ => return Err(Fault::custom("a key is a string")),
        });
        Ok(())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Fault> {
        let key = self.key.take();
        let key = key.ok_or_else(|| Fault::custom("a value stands without its key"))?;
        self.object.insert(key, value.serialize(Writer)?);
        Ok(())
    }

    fn end(self) -> Written {
        self.finish()
    }
}

impl SerializeStruct for Members {
    type Ok = Value;
    type Error = Fault;

    fn serialize_field<T: Serialize + ?Sized>(
        &mut self,
        key: &'static str,
        value: &T,
    ) -> Result<(), Fault> {
        self.put(key, value)
    }

    fn end(self) -> Written {
        self.finish()
    }
}

impl SerializeStructVariant for Members {
    type Ok = Value;
    type Error = Fault;

    fn serialize_field<T: Serialize + ?Sized>(
        &mut self,
        key: &'static str,
        value: &T,
    ) -> Result<(), Fault> {
        self.put(key, value)
    }

    fn end(self) -> Written {
        self.finish()
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    fn rule_of<T: Serialize>(typed: T) -> Result<Vec<u8>, Rule> {
        let value = Value::of(&typed).map_err(|malformed| malformed.rule)?;
        value.check().map_err(|malformed| malformed.rule)?;
        Ok(value.canonical())
    }

    #[test]
    fn plain_types_are_written_and_what_the_profile_lacks_is_an_error() {
        assert_eq!(
            rule_of(("a", -1, true, 'x')),
            Ok(b"[\"a\",-1,true,\"x\"]".to_vec())
        );
        assert_eq!(rule_of(Some(7u8)), Ok(b"7".to_vec()));
        assert_eq!(rule_of(BTreeMap::from([(2u32, 1u64)])), Err(Rule::Key));
        assert_eq!(
            rule_of(BTreeMap::from([("a", 1u64)])),
            Ok(b"{\"a\":1}".to_vec())
        );
        assert_eq!(rule_of(None::<u8>), Err(Rule::Null));
        assert_eq!(rule_of(()), Err(Rule::Null));
        assert_eq!(rule_of(1.5f32), Err(Rule::Number));
        assert_eq!(rule_of(u64::MAX), Err(Rule::IntegerRange));
        assert_eq!(
            rule_of(BTreeMap::<String, u8>::new()),
            Err(Rule::EmptyObject)
        );
        assert_eq!(rule_of(BTreeMap::from([((1, 2), 1)])), Err(Rule::Json));
    }
}
