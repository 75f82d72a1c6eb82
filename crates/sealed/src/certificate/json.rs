//! The same facts for programs.

use record::{Object, Value};

use super::{Certificate, Checked, acquisition};

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
    for (key, list) in [("links", links), ("not_recorded", missing)] {
        if !list.is_empty() {
            all.insert(key.into(), Value::List(list));
        }
    }
    Value::Object(all)
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
