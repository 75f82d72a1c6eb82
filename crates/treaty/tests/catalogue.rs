//! `docs/submissions.md` and the code name the same acts with the same members.
#![cfg(test)]

use record::value::{Object, Value};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use treaty::Deed;
use treaty::committee::vote;

const DOC: &str = include_str!("../../../docs/submissions.md");

/// Types and members as the tables of the document give them; `?` follows what may be left out.
fn documented() -> BTreeMap<String, Vec<String>> {
    let rows = DOC.lines().filter_map(|line| {
        let mut cells = line.strip_prefix("| `")?.split(" | ");
        let act_type = cells.next()?.trim_end_matches('`');
        let members = cells
            .next()?
            .split(", ")
            .filter(|name| *name != "–")
            .map(|name| name.trim_matches('`').to_owned());
        act_type
            .contains('/')
            .then(|| (act_type.to_owned(), members.collect()))
    });
    rows.filter(|(act_type, _): &(String, _)| act_type.ends_with("/1"))
        .collect()
}

/// The sources of the law.
fn sources() -> Vec<String> {
    let mut files = Vec::new();
    read(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("src"),
        &mut files,
    );
    files
}

fn read(folder: &Path, files: &mut Vec<String>) {
    for file in std::fs::read_dir(folder).unwrap() {
        let path = file.unwrap().path();
        if path.is_dir() {
            read(&path, files);
        } else if path.extension().is_some_and(|end| end == "rs") {
            files.push(std::fs::read_to_string(&path).unwrap());
        }
    }
}

/// Every type that an act of the law bears in the sources.
fn in_the_code() -> BTreeSet<String> {
    let mut types = BTreeSet::from([vote::RECORDED.to_owned()]);
    for text in sources() {
        let renamed = text.split("#[serde(rename = \"").skip(1);
        let names = renamed.filter_map(|rest| rest.split('"').next());
        types.extend(names.filter(|name| name.contains('/')).map(str::to_owned));
    }
    types
}

#[test]
fn whatever_a_noun_finds_not_in_order_stands_in_the_catalogue() {
    let listed: BTreeSet<&str> = treaty::not_in_order::catalogue()
        .iter()
        .filter_map(|line| line.code.rsplit_once('.').map(|(noun, _)| noun))
        .collect();
    let sources = sources();
    let declared = sources
        .iter()
        .flat_map(|text| text.split("\n    pub enum Unfit in \"").skip(1));
    let declared: BTreeSet<&str> = declared.filter_map(|rest| rest.split('"').next()).collect();
    assert_eq!(declared, listed);
    assert!(declared.len() > 30);
}

#[test]
fn every_type_is_documented_and_nothing_else() {
    let documented: BTreeSet<String> = documented().into_keys().collect();
    assert_eq!(documented, in_the_code());
    assert!(documented.len() > 45);
}

#[test]
fn every_type_is_documented_with_its_members() {
    for (act_type, members) in documented() {
        let named: BTreeSet<&str> = members
            .iter()
            .map(|name| name.trim_end_matches('?'))
            .collect();
        let known = members_of(&act_type);
        let known: BTreeSet<&str> = known.iter().map(String::as_str).collect();
        assert_eq!(named, known, "{act_type}");
    }
}

/// The members a type knows: the reader names them when it meets one that it does not know.
fn members_of(act_type: &str) -> Vec<String> {
    let asked = Object::from([
        ("type".to_owned(), Value::from(act_type)),
        ("no_such_member".to_owned(), Value::Bool(true)),
    ]);
    let error = if act_type == vote::RECORDED {
        Value::Object(asked).to::<vote::Recorded>().unwrap_err()
    } else {
        Deed::read(act_type, &asked).unwrap_err()
    };
    if error.ends_with("there are no fields") {
        return Vec::new();
    }
    let (_, expected) = error
        .split_once("expected ")
        .unwrap_or_else(|| panic!("{act_type}: {error}"));
    let names = expected.split('`').skip(1).step_by(2).map(str::to_owned);
    names.filter(|name| name != "type").collect()
}

#[test]
fn what_may_be_left_out_is_marked_and_only_that() {
    for (act_type, members) in documented() {
        if act_type == vote::RECORDED {
            continue;
        }
        let required: BTreeSet<String> = members
            .iter()
            .filter(|name| !name.ends_with('?'))
            .cloned()
            .collect();
        assert_eq!(required, required_of(&act_type, &members), "{act_type}");
    }
}

/// The members whose declaration does not say that they may be absent.
fn required_of(act_type: &str, members: &[String]) -> BTreeSet<String> {
    let fields = fields_of(act_type);
    let optional = |name: &str| {
        let (before, _) = fields
            .split_once(&format!(" {name}: "))
            .unwrap_or_else(|| panic!("{act_type}: {name}"));
        let attributes = before.rsplit_once(",\n").map_or(before, |(_, last)| last);
        attributes.contains("skip_serializing_if")
    };
    let names = members.iter().map(|name| name.trim_end_matches('?'));
    names
        .filter(|name| !optional(name))
        .map(str::to_owned)
        .collect()
}

/// What stands between the braces of the variant that bears a type.
fn fields_of(act_type: &str) -> String {
    let rename = format!("#[serde(rename = \"{act_type}\")]");
    let declared = sources().into_iter().find_map(|text| {
        let (_, after) = text.split_once(&rename)?;
        let (_, fields) = after.split_once('{')?;
        let (fields, _) = fields.split_once("\n    }")?;
        Some(fields.to_owned())
    });
    declared.unwrap_or_else(|| panic!("{act_type} is not declared"))
}
