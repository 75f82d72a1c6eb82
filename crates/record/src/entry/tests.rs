use super::*;
use crate::commitment::commit;
use crate::value::Object;

fn body(ask: Value) -> Value {
    Value::Object(Object::from([
        ("id".to_owned(), SubmissionId([1; 16]).to_string().into()),
        ("matter".to_owned(), "house".into()),
        ("ask".to_owned(), ask),
    ]))
}

fn act() -> Value {
    Value::Object(Object::from([("type".to_owned(), "house.named/1".into())]))
}

fn entry() -> Entry {
    Entry {
        at: Instant::parse("2026-11-21T20:24:03.123Z").unwrap(),
        body: Body::Open(Open {
            matter: "house".into(),
            submission: SubmissionRef::first(body(act()), 1).unwrap(),
            signed: Signed::attested(),
            publicity: "open".into(),
            act: act(),
        }),
    }
}

fn altered(alter: impl FnOnce(&mut Open)) -> Option<Rule> {
    let mut entry = entry();
    let Body::Open(open) = &mut entry.body else {
        panic!("the entry is open")
    };
    alter(open);
    entry.bytes().err().map(|malformed| malformed.rule)
}

#[test]
fn an_entry_is_read_back_from_its_bytes() {
    let open = entry();
    let committed = Entry {
        at: open.at,
        body: Body::Committed {
            commitment: commit(&[3; 32], b"{}"),
        },
    };
    for entry in [open, committed] {
        let bytes = entry.bytes().unwrap();
        assert_eq!(
            Entry::parse(&bytes),
            Ok(entry),
            "{}",
            String::from_utf8_lossy(&bytes)
        );
    }
}

#[test]
fn an_entry_that_breaks_a_rule_has_no_bytes() {
    assert_eq!(altered(|_| ()), None);
    assert_eq!(
        altered(|open| open.matter = "House".into()),
        Some(Rule::Matter)
    );
    assert_eq!(
        altered(|open| open.matter = "a//b".into()),
        Some(Rule::Matter)
    );
    assert_eq!(
        altered(|open| open.publicity = String::new()),
        Some(Rule::Publicity)
    );
    assert_eq!(altered(|open| open.submission.part = 0), Some(Rule::Part));
    assert_eq!(altered(|open| open.submission.part = 2), Some(Rule::Part));
    assert_eq!(
        altered(|open| (open.submission.part, open.submission.of) = (2, 2)),
        Some(Rule::BodyPart)
    );
    assert_eq!(
        altered(|open| open.submission.hash = Hash([0; 32])),
        Some(Rule::BodyHash)
    );
    assert_eq!(
        altered(|open| open.submission.id = SubmissionId([2; 16])),
        Some(Rule::BodyId)
    );
    assert_eq!(altered(|open| open.act = "x".into()), Some(Rule::ActType));
    assert_eq!(
        altered(|open| open.signed.kind = SignedKind::Key),
        Some(Rule::SignedForm)
    );
    let big = body("x".repeat(SUBMISSION_BYTES_MAX).into());
    let submission = SubmissionRef::first(big, 1).unwrap();
    assert_eq!(
        altered(|open| open.submission = submission),
        Some(Rule::SubmissionSize)
    );
    let wide = Value::Object(Object::from([
        ("type".to_owned(), "house.named/1".into()),
        ("text".to_owned(), "x".repeat(ENTRY_BYTES_MAX).into()),
    ]));
    assert_eq!(altered(|open| open.act = wide), Some(Rule::EntrySize));
}

/// Lists in lists, so many deep, under a key of an object.
fn nested(object: &Value, levels: usize) -> Value {
    let deep = (0..levels).fold(Value::from("x"), |value, _| Value::from(vec![value]));
    let mut object = object.as_object().unwrap().clone();
    object.insert("deep".into(), deep);
    Value::Object(object)
}

#[test]
fn what_is_written_key_by_key_is_as_deep_as_what_is_read() {
    let depth = |act: usize, body_levels: usize| {
        let mut deep = entry();
        let Body::Open(open) = &mut deep.body else {
            panic!("an open entry");
        };
        open.act = nested(&open.act, act);
        let body = nested(&body("x".into()), body_levels);
        open.submission = SubmissionRef::first(body, 1).unwrap();
        deep.bytes()
    };
    let deepest = depth(DEPTH_MAX - 2, DEPTH_MAX - 3).unwrap();
    assert_eq!(Entry::parse(&deepest).unwrap().bytes().unwrap(), deepest);
    for (act, body) in [(DEPTH_MAX - 1, 0), (0, DEPTH_MAX - 2)] {
        assert_eq!(depth(act, body).unwrap_err().rule, Rule::Depth);
    }
}

#[test]
fn a_closed_entry_is_disclosed_by_its_salt_and_content_alone() {
    let open = entry();
    let (closed, content) = open.clone().closing(&[7; 32]).unwrap();
    let bytes = closed.bytes().unwrap();
    let read = Entry::parse(&bytes).unwrap();
    assert_eq!(read.open(), None);
    assert_eq!(read.disclosed(&[7; 32], &content), Ok(open.clone()));
    let without: Object = Value::parse(&open.bytes().unwrap())
        .unwrap()
        .as_object()
        .unwrap()
        .iter()
        .filter(|(key, _)| !["at", "v"].contains(&key.as_str()))
        .map(|(key, value)| (key.clone(), value.clone()))
        .collect();
    assert_eq!(content, Value::Object(without).canonical());

    assert_eq!(open.disclosed(&[7; 32], &content), Err(NotDisclosed::Open));
    assert_eq!(
        read.disclosed(&[8; 32], &content),
        Err(NotDisclosed::Another)
    );
    let longer = [&content[..], b" "].concat();
    assert_eq!(
        read.disclosed(&[7; 32], &longer),
        Err(NotDisclosed::Another)
    );
    for no_content in [&b"{}"[..], b"x", &longer, &bytes] {
        let body = Body::Committed {
            commitment: commit(&[7; 32], no_content),
        };
        let other = Entry { at: open.at, body };
        let disclosed = other.disclosed(&[7; 32], no_content);
        assert!(
            matches!(disclosed, Err(NotDisclosed::Malformed(_))),
            "{disclosed:?}"
        );
    }
}

#[test]
fn what_a_person_signs_begins_with_its_own_words() {
    assert_eq!(submission_message(b"{}"), b"servanda/submission/1\n{}");
    assert_eq!(submission_hash(b"{}"), crate::hash::sha256(b"{}"));
}
