//! The timeline as a feed.

use super::Line;
use crate::web::atom::{self, Item};
use crate::web::reading::Reading;
use crate::web::words::deed::plain;
use axum::response::Response;
use treaty::act::end_of;

/// The newest lines, the newest first.
pub(super) fn answer(reading: &Reading, lines: &[Line]) -> Response {
    let items = lines.iter().rev().map(|line| {
        let entry = line.entries.first().copied().unwrap_or_default();
        Item {
            entry,
            title: plain(&line.told),
            at: end_of(line.until),
            address: format!("/record/entries/{entry}"),
        }
    });
    atom::answer(reading, "timeline", "/timeline", items)
}
