//! The timeline as a feed, or a part of it.

use super::Line;
use crate::web::atom::{self, Item};
use crate::web::reading::Reading;
use crate::web::words::deed::plain;
use axum::response::Response;
use treaty::act::end_of;

/// The newest lines, the newest first.
pub(crate) fn answer(reading: &Reading, name: &str, page: &str, lines: &[Line]) -> Response {
    let items = lines.iter().rev().map(|line| {
        let entry = line.entries.first().copied().unwrap_or_default();
        Item {
            entry,
            title: plain(&line.told),
            at: end_of(line.until),
            address: format!("/record/entries/{entry}"),
        }
    });
    atom::answer(reading, name, page, items)
}
