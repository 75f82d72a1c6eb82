//! A chain for programs: with each act what gives its commitment back, so that whoever is handed the file can check it
//! against the Record alone.

use super::chain::{Kept, Line};
use serde_json::{Value, json};
use treaty::evidence::custody::Ending;

/// A chain in the list.
pub(super) fn brief(kept: &Kept) -> Value {
    let packages: Vec<_> = kept.packages().into_iter().map(|one| one.name).collect();
    json!({
        "matter": kept.id,
        "holder": kept.custody.holder(),
        "on_its_way_to": kept.custody.on_its_way(),
        "ended": kept.custody.ending().map(ended),
        "packages": packages,
        "acts": kept.lines.len(),
        "erased": kept.custody.erased,
    })
}

fn ended(ending: Ending) -> &'static str {
    match ending {
        Ending::Returned => "returned",
        Ending::Destroyed => "destroyed",
    }
}

/// A chain whole.
pub(super) fn whole(kept: &Kept) -> Value {
    let mut facts = brief(kept);
    facts["acts"] = kept.lines.iter().map(line).collect();
    facts["not_recorded"] = json!(kept.custody.gaps());
    let packages = kept.packages().into_iter().map(|one| {
        json!({"package": one.name, "statement": one.statement, "root": one.root})
    });
    facts["packages"] = packages.collect();
    facts
}

fn line(line: &Line) -> Value {
    let mut facts = json!({
        "entry": line.entry,
        "at": line.at,
        "commitment": line.commitment,
        "erased": line.act.is_none(),
    });
    if let (Some(act), Some(disclosure)) = (&line.act, &line.disclosure) {
        facts["on"] = json!(act.header.on);
        facts["by"] = json!(act.header.by);
        facts["says"] = json!(line.in_words());
        facts["salt"] = json!(record::bytes::encode(&disclosure.salt));
        facts["content"] = json!(String::from_utf8_lossy(&disclosure.content));
    }
    facts
}
