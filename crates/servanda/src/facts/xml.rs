//! Facts as XML: a member is an element of its name, a row of a list an `item`, what is not known is left
//! out. What no element can be called stands in an `item` with its name as `key`.

use serde_json::Value;
use std::fmt::Write as _;

/// A document under a root of this name.
#[must_use]
pub fn document(root: &str, facts: &Value) -> String {
    let mut text = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    element(&mut text, root, facts, 0);
    text
}

fn element(text: &mut String, name: &str, value: &Value, depth: usize) {
    let indent = "  ".repeat(depth);
    let (open, close) = match is_name(name) {
        true => (name.to_owned(), name),
        false => (format!("item key=\"{}\"", escaped(name)), "item"),
    };
    match value {
        Value::Null => {}
        Value::Object(members) => {
            let _ = writeln!(text, "{indent}<{open}>");
            for (name, value) in members {
                element(text, name, value, depth + 1);
            }
            let _ = writeln!(text, "{indent}</{close}>");
        }
        Value::Array(items) => {
            let _ = writeln!(text, "{indent}<{open}>");
            for value in items {
                element(text, "item", value, depth + 1);
            }
            let _ = writeln!(text, "{indent}</{close}>");
        }
        Value::String(said) => {
            let _ = writeln!(text, "{indent}<{open}>{}</{close}>", escaped(said));
        }
        Value::Bool(_) | Value::Number(_) => {
            let _ = writeln!(text, "{indent}<{open}>{value}</{close}>");
        }
    }
}

/// Whether an element can be called so, as far as our own facts go.
fn is_name(name: &str) -> bool {
    let begins = name.starts_with(|first: char| first.is_ascii_alphabetic() || first == '_');
    let plain = |sign: char| sign.is_ascii_alphanumeric() || matches!(sign, '_' | '-' | '.');
    begins && name.chars().all(plain) && !name.to_ascii_lowercase().starts_with("xml")
}

/// Text as XML 1.0 holds it; a character that it cannot hold is marked as lost.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            // A reader turns these into spaces or leaves them out where they stand as they are.
            '\t' | '\n' | '\r' => {
                let _ = write!(escaped, "&#{};", u32::from(sign));
            }
            sign if u32::from(sign) < 0x20 || matches!(sign, '\u{FFFE}' | '\u{FFFF}') => {
                escaped.push('\u{FFFD}');
            }
            sign => escaped.push(sign),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn facts_are_elements_and_what_cannot_be_one_is_a_key() {
        let facts = json!({
            "in_force": true, "required": 40, "since": null,
            "parties": {"FRA": "2003-09-29", "European Union": null, "Some < \"body\"": "2004-01-01"},
            "because": ["A & B", "line\nbreak \u{1}"],
        });
        let expected = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>
<status>
  <because>
    <item>A &amp; B</item>
    <item>line&#10;break \u{FFFD}</item>
  </because>
  <in_force>true</in_force>
  <parties>
    <FRA>2003-09-29</FRA>
    <item key=\"Some &lt; &quot;body&quot;\">2004-01-01</item>
  </parties>
  <required>40</required>
</status>
";
        assert_eq!(document("status", &facts), expected);
    }
}
