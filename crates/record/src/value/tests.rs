use super::*;

fn rule_of(read: Result<Value, Malformed>) -> Option<&'static str> {
    read.err().map(|malformed| malformed.rule.name())
}

#[test]
fn what_people_hand_in_is_read_and_encoded_in_one_way() {
    let handed_in = "{ \"b\" : [1, -2, true],\n \"a\": \"\u{e9}\\n\\\"\\u0041\" }";
    let value = Value::read(handed_in.as_bytes()).unwrap();
    let canonical = value.canonical();
    assert_eq!(
        String::from_utf8(canonical.clone()).unwrap(),
        "{\"a\":\"\u{e9}\\n\\\"A\",\"b\":[1,-2,true]}"
    );
    assert_eq!(Value::parse(&canonical), Ok(value));
    assert_eq!(
        rule_of(Value::parse(handed_in.as_bytes())),
        Some("canonical")
    );
}

#[test]
fn a_value_built_in_memory_is_held_to_the_same_rules() {
    let object = |key: &str, value: Value| Value::Object(Object::from([(key.to_owned(), value)]));
    let deep =
        |levels: usize| (0..levels).fold(Value::from("x"), |value, _| Value::from(vec![value]));
    let table: [(Value, Option<Rule>); 10] = [
        (object("a_1", Value::from(1u32)), None),
        (deep(16), None),
        (deep(17), Some(Rule::Depth)),
        (Value::Integer(INTEGER_MAX), None),
        (Value::Integer(INTEGER_MAX + 1), Some(Rule::IntegerRange)),
        (Value::Integer(-INTEGER_MAX - 1), Some(Rule::IntegerRange)),
        (object("A", Value::from(true)), Some(Rule::Key)),
        (Value::Object(Object::new()), Some(Rule::EmptyObject)),
        (Value::from("e\u{301}"), Some(Rule::Normalization)),
        (Value::from("\u{202e}"), Some(Rule::Direction)),
    ];
    for (value, rule) in table {
        assert_eq!(
            value.check().err().map(|malformed| malformed.rule),
            rule,
            "{value:?}"
        );
    }
}

#[test]
fn serde_json_values_are_taken_over_within_the_profile_only() {
    let json = |text: &str| serde_json::from_str::<serde_json::Value>(text).unwrap();
    let taken = Value::try_from(json("{\"a\":[1,\"x\",false]}")).unwrap();
    assert_eq!(taken.canonical(), b"{\"a\":[1,\"x\",false]}");
    assert_eq!(
        serde_json::Value::from(&taken),
        json("{\"a\":[1,\"x\",false]}")
    );
    for (text, rule) in [
        ("null", "null"),
        ("[1.5]", "number"),
        ("18446744073709551615", "integer_range"),
        ("1e30", "number"),
        ("{\"A\":1}", "key"),
        ("{}", "empty_object"),
    ] {
        assert_eq!(rule_of(Value::try_from(json(text))), Some(rule), "{text}");
    }
}

/// A feature of serde_json that keeps the order of keys, the text of numbers or another rounding would change what is
/// read and written. Cargo unites features over the whole build, so the behaviour itself is looked at.
#[test]
fn serde_json_is_built_without_features_that_change_bytes() {
    let ordered: serde_json::Value = serde_json::from_str("{\"b\":1,\"a\":2}").unwrap();
    assert_eq!(
        ordered.to_string(),
        "{\"a\":2,\"b\":1}",
        "preserve_order is on"
    );
    let number: serde_json::Value = serde_json::from_str("1.50").unwrap();
    assert_eq!(number.to_string(), "1.5", "arbitrary_precision is on");
    let deep = format!("{}1{}", "[".repeat(200), "]".repeat(200));
    assert!(
        serde_json::from_str::<serde_json::Value>(&deep).is_err(),
        "unbounded_depth is in use"
    );
}
