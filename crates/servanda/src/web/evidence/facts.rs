//! A chain for programs: with each act what gives its commitment back, so that whoever is handed the file can check it
//! against the Record alone.

use super::chain::{Kept, Line};
use serde_json::{Map, Value, json};
use treaty::evidence::custody::{Ending, Gap};

/// A chain in the list.
pub(super) fn brief(kept: &Kept) -> Value {
    let packages: Vec<_> = kept.packages().into_iter().map(|one| one.name).collect();
    let mut facts = common(kept);
    facts.insert("packages".to_owned(), json!(packages));
    facts.insert("acts".to_owned(), json!(kept.lines.len()));
    Value::Object(facts)
}

/// A chain whole.
pub(super) fn whole(kept: &Kept) -> Value {
    let packages = kept
        .packages()
        .into_iter()
        .map(|one| json!({"package": one.name, "statement": one.statement, "root": one.root}));
    let gaps = kept.custody.gaps();
    let gaps: Vec<String> = gaps.iter().map(Gap::in_words).collect();
    let mut facts = common(kept);
    facts.insert("packages".to_owned(), packages.collect());
    facts.insert("acts".to_owned(), kept.lines.iter().map(line).collect());
    facts.insert("not_recorded".to_owned(), json!(gaps));
    Value::Object(facts)
}

fn common(kept: &Kept) -> Map<String, Value> {
    let custody = &kept.custody;
    let members = [
        ("matter", json!(kept.id)),
        ("holder", json!(custody.holder())),
        ("on_its_way_to", json!(custody.on_its_way())),
        ("ended", json!(custody.ending().map(ended))),
        ("erased", json!(custody.erased)),
    ];
    let owned = members.map(|(key, value)| (key.to_owned(), value));
    owned.into_iter().collect()
}

const fn ended(ending: Ending) -> &'static str {
    match ending {
        Ending::Returned => "returned",
        Ending::Destroyed => "destroyed",
    }
}

fn line(line: &Line) -> Value {
    let (entry, at, commitment) = (line.entry, &line.at, &line.commitment);
    let (Some(act), Some(disclosure)) = (&line.act, &line.disclosure) else {
        return json!({"entry": entry, "at": at, "commitment": commitment, "erased": true});
    };
    json!({
        "entry": entry,
        "at": at,
        "commitment": commitment,
        "erased": false,
        "on": act.header.on,
        "by": act.header.by,
        "says": line.in_words(),
        "salt": record::bytes::encode(&disclosure.salt),
        "content": String::from_utf8_lossy(&disclosure.content),
    })
}
