//! Conventions that come with the program, embedded when it is built; and those in a folder.
//!
//! A convention is a file `record.jsonl`: one submission a line, each with an id that is its own for
//! ever. The table of participants is shared by all; the line that enters it is made here, behind the
//! line that opens the convention, with an id that follows from the table's own hash.

pub mod participants;

use crate::error::{Error, Kind, shortened};
use record::entry::SubmissionId;
use record::hash::sha256;
use record::value::Object;
use record::{Hash, Value};
use std::path::Path;
use treaty::participant::Table;

/// The conventions that are built in: name and lines.
const BUILT_IN: [(&str, &str); 1] = [(
    "un-cybercrime",
    include_str!("../../../conventions/un-cybercrime/record.jsonl"),
)];

/// The fictional convention of a house for exercises.
const PRACTICE: (&str, &str) = (
    "practice",
    include_str!("../../../conventions/practice/record.jsonl"),
);

/// A convention as it comes: submissions in order, and the content that they name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shipped {
    /// Its name in matters.
    pub slug: String,
    /// Its submissions, in the order in which they are entered.
    pub submissions: Vec<(SubmissionId, Value)>,
    /// Content that they name, to be kept before they are entered.
    pub contents: Vec<Vec<u8>>,
}

impl Shipped {
    /// The lines of the submissions that `wanted` picks.
    #[must_use]
    pub fn lines(&self, wanted: impl Fn(&SubmissionId) -> bool) -> Vec<u8> {
        let wanted = self.submissions.iter().filter(|(id, _)| wanted(id));
        let lines = wanted.map(|(_, body)| [body.canonical(), b"\n".to_vec()].concat());
        lines.collect::<Vec<_>>().concat()
    }
}

/// The conventions that are built in.
///
/// # Errors
/// When one was built from a file that cannot be read; a test holds that none was.
pub fn built_in() -> Result<Vec<Shipped>, Error> {
    BUILT_IN
        .iter()
        .map(|(slug, lines)| read(slug, lines))
        .collect()
}

/// The fictional convention of a house for exercises.
///
/// # Errors
/// As [`built_in`].
pub fn practice() -> Result<Shipped, Error> {
    read(PRACTICE.0, PRACTICE.1)
}

/// The convention in a folder.
///
/// # Errors
/// When the folder has no `record.jsonl`, or a line of it cannot be read.
pub fn in_folder(folder: &Path) -> Result<Shipped, Error> {
    let file = folder.join("record.jsonl");
    let lines = std::fs::read_to_string(&file).map_err(|error| {
        let what = format!("`{}` could not be read", file.display());
        let remedy = "Name a folder that holds a convention as `record.jsonl`";
        Error::new(Kind::Malformed, what, remedy).detail(error)
    })?;
    let first = lines
        .lines()
        .find(|line| !line.trim().is_empty())
        .unwrap_or_default();
    let body = Value::read(first.as_bytes()).ok();
    let matter = body.as_ref().and_then(|body| body.get("matter")?.as_str());
    let slug = matter
        .and_then(|matter| matter.split('/').next())
        .unwrap_or_default();
    read(slug, &lines)
}

fn read(slug: &str, lines: &str) -> Result<Shipped, Error> {
    let mut shipped = Shipped {
        slug: slug.to_owned(),
        submissions: Vec::new(),
        contents: Vec::new(),
    };
    for (number, line) in (1..).zip(lines.lines()) {
        if line.trim().is_empty() {
            continue;
        }
        let (id, body) = read_line(line).map_err(|error| error.at_line(number))?;
        let ask = body.get("ask").and_then(|ask| ask.get("type")?.as_str());
        let opens = ask == Some("convention.opened/1");
        shipped.submissions.push((id, body));
        if opens {
            let table = TableContent::of(&participants::built_in()?)?;
            shipped.submissions.push(table_entered(slug, &table));
            shipped.contents.push(table.bytes);
        }
    }
    Ok(shipped)
}

fn read_line(line: &str) -> Result<(SubmissionId, Value), Error> {
    let wrong = |error: &dyn std::fmt::Display| {
        let reason = shortened(&error.to_string());
        let what = format!("the convention's line cannot be read: {reason}");
        Error::new(
            Kind::Malformed,
            what,
            "Correct the line and build or enter it again",
        )
    };
    let body = Value::read(line.as_bytes()).map_err(|error| wrong(&error))?;
    let id = body.get("id").and_then(Value::as_str).unwrap_or_default();
    let id = SubmissionId::parse(id).map_err(|error| wrong(&error))?;
    Ok((id, body))
}

/// The table of participants as content.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableContent {
    /// The table, as it is kept in the archive.
    pub bytes: Vec<u8>,
    /// How many participants it lists.
    pub count: u32,
}

impl TableContent {
    /// A table as content.
    ///
    /// # Errors
    /// Never for a table that was read.
    pub fn of(table: &Table) -> Result<Self, Error> {
        let bytes = serde_json::to_vec(table).map_err(|error| {
            let what = "the table of participants cannot be written";
            Error::new(Kind::Malformed, what, "Correct the table").detail(error)
        })?;
        let count = u32::try_from(table.participants.len()).unwrap_or(u32::MAX);
        Ok(Self { bytes, count })
    }

    /// The name under which it is kept.
    #[must_use]
    pub fn sha256(&self) -> Hash {
        sha256(&self.bytes)
    }
}

/// The submission that enters the table: its id follows from the convention and the table, so that
/// the same table is entered once and a changed one is a later act.
#[must_use]
pub fn table_entered(slug: &str, table: &TableContent) -> (SubmissionId, Value) {
    let name = table.sha256();
    let named = sha256(format!("servanda/participants/1\n{slug}\n{name}\n").as_bytes());
    let id = SubmissionId(named.0.first_chunk().copied().unwrap_or_default());
    let object = |members: Vec<(&str, Value)>| {
        let members = members
            .into_iter()
            .map(|(key, value)| (key.to_owned(), value));
        Value::Object(members.collect::<Object>())
    };
    let content = object(vec![
        ("sha256", name.hex().into()),
        (
            "size",
            Value::Integer(i64::try_from(table.bytes.len()).unwrap_or(i64::MAX)),
        ),
        ("media", "application/json".into()),
    ]);
    let ask = object(vec![
        ("type", "convention.participants/1".into()),
        ("content", content),
        ("count", Value::Integer(table.count.into())),
    ]);
    let body = object(vec![
        ("id", id.to_string().into()),
        ("matter", format!("{slug}/convention").into()),
        ("ask", ask),
    ]);
    (id, body)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_built_in_line_is_a_submission_with_its_own_id() {
        let practice = practice().unwrap();
        for shipped in built_in().unwrap().into_iter().chain([practice]) {
            let ids: BTreeSet<_> = shipped.submissions.iter().map(|(id, _)| id).collect();
            assert_eq!(
                ids.len(),
                shipped.submissions.len(),
                "an id twice in {}",
                shipped.slug
            );
            let lines = shipped.lines(|_| true);
            let asked = crate::desk::read_lines(&lines).unwrap();
            assert_eq!(asked.len(), shipped.submissions.len());
        }
    }

    #[test]
    fn the_table_follows_the_opening_and_its_id_its_content() {
        let shipped = built_in().unwrap().remove(0);
        let second = &shipped.submissions[1].1;
        let content = second.get("ask").unwrap().get("content").unwrap();
        let hash = content.get("sha256").unwrap().as_str().unwrap();
        assert_eq!(hash, sha256(&shipped.contents[0]).hex());
        let other = TableContent {
            bytes: b"{}".to_vec(),
            count: 0,
        };
        assert_ne!(table_entered("a", &other).0, table_entered("b", &other).0);
        assert_ne!(
            table_entered("un-cybercrime", &other).0,
            shipped.submissions[1].0
        );
    }
}
