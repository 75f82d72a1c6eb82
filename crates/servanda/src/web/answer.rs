//! Answers in their forms: a page, JSON, comma-separated values, a feed.

use super::asked::Asked;
use super::problem::Problem;
use super::reading::Reading;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use serde_json::{Map, Value, json};

/// A table for `.csv`: its header and its rows.
pub(crate) struct Table {
    header: Vec<&'static str>,
    rows: Vec<Vec<String>>,
}

impl Table {
    /// A table with this header.
    pub(crate) fn new(header: impl Into<Vec<&'static str>>) -> Self {
        Self {
            header: header.into(),
            rows: Vec::new(),
        }
    }

    /// Takes a row.
    pub(crate) fn push(&mut self, row: impl Into<Vec<String>>) {
        self.rows.push(row.into());
    }

    fn bytes(&self) -> Result<Vec<u8>, csv::Error> {
        let mut writer = csv::Writer::from_writer(Vec::new());
        writer.write_record(&self.header)?;
        for row in &self.rows {
            writer.write_record(row)?;
        }
        writer
            .into_inner()
            .map_err(|error| csv::Error::from(error.into_error()))
    }
}

/// Answers with a table, named after the page when it is kept as a file.
pub(crate) fn csv(asked: &Asked, table: &Table) -> Result<Response, Problem> {
    let bytes = table.bytes().map_err(|error| {
        crate::error::Error::new(
            crate::error::Kind::Machine,
            "The table could not be written",
            "Try again",
        )
        .detail(error)
    })?;
    let name = asked.page.trim_matches('/').replace('/', "-");
    let name = if name.is_empty() {
        "today"
    } else {
        name.as_str()
    };
    let headers = [
        (
            CONTENT_TYPE,
            "text/csv; charset=utf-8; header=present".to_owned(),
        ),
        (
            CONTENT_DISPOSITION,
            format!("inline; filename=\"{name}.csv\""),
        ),
    ];
    Ok((headers, bytes).into_response())
}

/// Answers with the facts of a page, after what every such answer says: the convention, the
/// capacity of the house, the times, and how many entries of the Record it was folded from.
pub(crate) fn json(reading: &Reading, facts: Value) -> Response {
    axum::Json(Value::Object(members(reading, facts))).into_response()
}

/// The same facts as XML under a root of this name.
pub(crate) fn xml(reading: &Reading, root: &str, facts: Value) -> Response {
    let document = crate::facts::xml::document(root, &Value::Object(members(reading, facts)));
    text("application/xml; charset=utf-8", document)
}

fn members(reading: &Reading, facts: Value) -> Map<String, Value> {
    let mut members = Map::new();
    members.insert("convention".to_owned(), json!(reading.shelf.slug));
    if let Some(opened) = reading.shelf.opened() {
        members.insert("house".to_owned(), json!(opened.house));
        members.insert("authority".to_owned(), json!(opened.authority));
    }
    if reading.practice {
        members.insert("practice".to_owned(), json!(true));
    }
    members.insert("as_of".to_owned(), json!(reading.when.as_of));
    // Unless asked otherwise: all that was known when the newest entry was made.
    let known = reading.when.known_as_of.or(reading.shelf.newest_at);
    members.insert(
        "known_as_of".to_owned(),
        json!(known.map(|known| known.to_string())),
    );
    members.insert("entry".to_owned(), json!(reading.shelf.size));
    if let Value::Object(facts) = facts {
        members.extend(facts);
    }
    members
}

/// Answers with a text of a media type.
pub(crate) fn text(media: &'static str, body: impl Into<Vec<u8>>) -> Response {
    ([(CONTENT_TYPE, media)], body.into()).into_response()
}
