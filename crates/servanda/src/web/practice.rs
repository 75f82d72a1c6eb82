//! What every answer of a house for exercises says beside its page: a header, and in tables a column of its
//! own, so that a table kept as a file still says that it is practice.

use super::rooms::Rooms;
use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::header::{
    CONTENT_DISPOSITION, CONTENT_LENGTH, CONTENT_TYPE, HeaderName, HeaderValue,
};
use axum::middleware::Next;
use axum::response::Response;
use std::sync::Arc;

/// The header of every answer.
const HEADER: HeaderName = HeaderName::from_static("servanda-practice");
/// The last column of every table.
const COLUMN: &str = "practice";
/// What stands in it in each row.
const MARK: &str = "PRACTICE";

/// Marks the answers of a house for exercises; those of any other house stay as they are.
pub(super) async fn mark(
    State(rooms): State<Arc<Rooms>>,
    request: Request,
    next: Next,
) -> Response {
    let mut response = next.run(request).await;
    if !rooms.house.is_practice() {
        return response;
    }
    response
        .headers_mut()
        .insert(HEADER, HeaderValue::from_static("yes"));
    let kind = response.headers().get(CONTENT_TYPE);
    let is_table = kind.is_some_and(|kind| kind.as_bytes().starts_with(b"text/csv"));
    if !is_table {
        return response;
    }
    let (mut parts, body) = response.into_parts();
    // The table was made whole in memory a moment ago.
    let bytes = to_bytes(body, usize::MAX).await.unwrap_or_default();
    if let Some(name) = parts.headers.get(CONTENT_DISPOSITION)
        && let Ok(name) = name.to_str()
        && let Ok(name) = name.replace("filename=\"", "filename=\"practice-").parse()
    {
        parts.headers.insert(CONTENT_DISPOSITION, name);
    }
    parts.headers.remove(CONTENT_LENGTH);
    Response::from_parts(parts, Body::from(marked(&bytes).unwrap_or_default()))
}

/// The same table with a column more.
fn marked(table: &[u8]) -> Result<Vec<u8>, csv::Error> {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .from_reader(table);
    let mut writer = csv::WriterBuilder::new()
        .flexible(true)
        .from_writer(Vec::new());
    for (number, row) in reader.records().enumerate() {
        let mut row = row?;
        row.push_field(if number == 0 { COLUMN } else { MARK });
        writer.write_record(&row)?;
    }
    writer
        .into_inner()
        .map_err(|error| csv::Error::from(error.into_error()))
}

#[cfg(test)]
mod tests {
    use super::marked;

    #[test]
    fn a_table_has_a_column_more_and_is_otherwise_the_same() {
        let table = "a,b\n1,\"x, \"\"y\"\"\"\n2,\n";
        let text = String::from_utf8(marked(table.as_bytes()).unwrap()).unwrap();
        assert_eq!(
            text,
            "a,b,practice\n1,\"x, \"\"y\"\"\",PRACTICE\n2,,PRACTICE\n"
        );
    }
}
