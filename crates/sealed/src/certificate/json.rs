//! The same facts for programs.

use record::package::{Notice, PassedOn, Passing, Statement};
use record::{Object, Value};
use unicode_normalization::UnicodeNormalization as _;

use super::{Certificate, Checked, acquisition, passed};
use crate::second::Found;

pub(super) fn value(of: &Certificate) -> Value {
    let statement = &of.statement;
    let mut all = object([
        ("type", "servanda.custody.certificate/1"),
        ("package", statement.package.as_str()),
        ("made", of.made.as_str()),
        ("software", crate::seal::SOFTWARE),
        ("statement", &of.hash),
        ("sender", &statement.sender.key.vkey()),
        ("sealed", statement.made.as_str()),
        ("request", &statement.purpose.request),
        ("purpose", &statement.purpose.purpose),
        ("files", &statement.contents.files.hex()),
        ("root", &statement.contents.root.hex()),
    ]);
    all.insert("v".into(), Value::Integer(1));
    all.insert("count".into(), integer(statement.contents.count));
    all.insert("bytes".into(), integer(statement.contents.bytes));
    let links: Vec<Value> = of.links.iter().map(link).collect();
    let missing: Vec<Value> = of
        .missing()
        .iter()
        .map(|what| Value::from(what.as_str()))
        .collect();
    let times = passed::times(of);
    let times = times.map(|(passed_on, first)| time(passed_on, first));
    let texts = |texts: &[String]| {
        texts
            .iter()
            .map(|text| Value::from(text.as_str()))
            .collect()
    };
    let terms = &statement.purpose;
    put(&mut all, "authority", statement.sender.authority.as_deref());
    put(&mut all, "retain_until", terms.retain_until.as_deref());
    let lists = [
        ("limits", texts(&terms.limits)),
        ("personal_data", texts(&terms.personal_data)),
        ("links", links),
        ("not_recorded", missing),
        ("passed_on", times.collect()),
    ];
    for (key, list) in lists {
        if !list.is_empty() {
            all.insert(key.into(), Value::List(list));
        }
    }
    if let Some(part) = &statement.part {
        let mut held = object([("first", part.first.as_str())]);
        held.insert("number".into(), integer(part.number));
        held.insert("of".into(), integer(part.of));
        all.insert("part".into(), Value::Object(held));
    }
    let recipients = statement.recipients.iter().map(|to| {
        let mut held = object([("key", &to.key)]);
        put(&mut held, "authority", to.authority.as_deref());
        put(&mut held, "role", to.role.as_deref());
        Value::Object(held)
    });
    all.insert("recipients".into(), Value::List(recipients.collect()));
    if let Some(found) = &of.second {
        let found = found.iter().map(second);
        all.insert("second".into(), Value::List(found.collect()));
    }
    Value::Object(all)
}

/// One time that it was passed on: the keys of `passed_on` in a statement, and who had sealed it before.
fn time(passed_on: &PassedOn, first: &Statement) -> Value {
    let mut all = object([
        ("package", passed_on.package.as_str()),
        ("statement", &passed_on.statement.hex()),
        ("sender", &first.sender.key.vkey()),
        ("sealed", first.made.as_str()),
    ]);
    put(&mut all, "authority", first.sender.authority.as_deref());
    let (ground, more) = match &passed_on.ground {
        Passing::Proceedings { role } => ("proceedings", vec![("role", Some(role.word()))]),
        Passing::Consent { note } => ("consent", vec![("consent", Some(note.as_str()))]),
        Passing::Exculpatory { notice } => {
            let more = match notice {
                Notice::Before { on } => vec![("notice", Some(on.as_str()))],
                Notice::NotBefore { reason, on } => vec![
                    ("no_notice_before", Some(reason.as_str())),
                    ("notice", on.as_deref()),
                ],
                Notice::ToFollow => Vec::new(),
            };
            ("exculpatory", more)
        }
    };
    put(&mut all, "ground", Some(ground));
    for (key, value) in more {
        put(&mut all, key, value);
    }
    Value::Object(all)
}

/// One signature or stamp. What a certificate calls somebody is in no profile, so it is brought into ours.
fn second(found: &Found) -> Value {
    let (holds, words) = match &found.words {
        Ok(words) => (true, words),
        Err(why) => (false, why),
    };
    let words: String = crate::escape::harmless(words).nfc().collect();
    let mut all = object([("file", found.file.as_str()), ("words", &words)]);
    all.insert("holds".into(), Value::Bool(holds));
    Value::Object(all)
}

fn put(object: &mut Object, key: &str, value: Option<&str>) {
    if let Some(value) = value {
        object.insert(key.into(), Value::from(value));
    }
}

fn link(one: &Checked) -> Value {
    let link = &one.link;
    let mut all = object([
        ("act", link.act.word()),
        ("at", link.at.as_str()),
        ("who", &link.who),
        ("place", &link.place),
        ("why", &link.why),
        ("tool", &link.tool),
        ("item", &link.item),
        ("key", &link.key.vkey()),
        ("link", &one.hash),
    ]);
    let package = link
        .package
        .as_ref()
        .map(|package| package.as_str().to_owned());
    let more = [
        ("done", link.done.clone()),
        ("other", link.other.clone()),
        ("package", package),
        ("sha256", link.sha256.map(|hash| hash.hex())),
    ];
    for (key, value) in more {
        if let Some(value) = value {
            all.insert(key.into(), Value::Text(value));
        }
    }
    if link.acquisition.is_some() {
        let keys = ["authority", "holder", "method", "state", "clock", "present"];
        let stated = keys.into_iter().zip(acquisition(link));
        let stated =
            stated.filter_map(|(key, (_, value))| Some((key.to_owned(), Value::Text(value?))));
        all.insert("acquisition".into(), Value::Object(stated.collect()));
    }
    Value::Object(all)
}

fn object<const N: usize>(members: [(&str, &str); N]) -> Object {
    let members = members.into_iter();
    members
        .map(|(key, value)| (key.to_owned(), Value::from(value)))
        .collect()
}

fn integer(count: u64) -> Value {
    Value::Integer(i64::try_from(count).unwrap_or(i64::MAX))
}
