//! The canonical encoding of a value.

use super::Value;

pub(super) fn write(value: &Value) -> Vec<u8> {
    let mut out = Vec::with_capacity(256);
    put(value, &mut out);
    out
}

pub(crate) fn put(value: &Value, out: &mut Vec<u8>) {
    match value {
        Value::Bool(true) => out.extend_from_slice(b"true"),
        Value::Bool(false) => out.extend_from_slice(b"false"),
        Value::Integer(integer) => out.extend_from_slice(integer.to_string().as_bytes()),
        Value::Text(string) => put_string(string, out),
        Value::List(values) => {
            out.push(b'[');
            for (place, value) in values.iter().enumerate() {
                separate(place, out);
                put(value, out);
            }
            out.push(b']');
        }
        Value::Object(object) => {
            out.push(b'{');
            for (place, (key, value)) in object.iter().enumerate() {
                separate(place, out);
                put_string(key, out);
                out.push(b':');
                put(value, out);
            }
            out.push(b'}');
        }
    }
}

fn separate(place: usize, out: &mut Vec<u8>) {
    if place > 0 {
        out.push(b',');
    }
}

/// RFC 8785 §3.2.2.2: the short escapes where JSON has them, `\u00xx` for other control characters, all else as it is.
/// The profile lets no control character but newline in; the others are written so that no value gives broken JSON.
pub(crate) fn put_string(string: &str, out: &mut Vec<u8>) {
    out.push(b'"');
    let mut rest = string.as_bytes();
    while let Some(place) = rest
        .iter()
        .position(|byte| matches!(byte, b'"' | b'\\' | 0..=0x1F))
    {
        let (plain, from) = rest.split_at(place);
        out.extend_from_slice(plain);
        let Some((byte, after)) = from.split_first() else {
            break;
        };
        put_escape(*byte, out);
        rest = after;
    }
    out.extend_from_slice(rest);
    out.push(b'"');
}

fn put_escape(byte: u8, out: &mut Vec<u8>) {
    match byte {
        b'"' => out.extend_from_slice(b"\\\""),
        b'\\' => out.extend_from_slice(b"\\\\"),
        b'\n' => out.extend_from_slice(b"\\n"),
        b'\r' => out.extend_from_slice(b"\\r"),
        b'\t' => out.extend_from_slice(b"\\t"),
        0x08 => out.extend_from_slice(b"\\b"),
        0x0C => out.extend_from_slice(b"\\f"),
        _ => out.extend_from_slice(format!("\\u{byte:04x}").as_bytes()),
    }
}
