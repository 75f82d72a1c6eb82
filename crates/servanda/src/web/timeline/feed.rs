//! The timeline as a feed (Atom, RFC 4287).

use super::Line;
use crate::web::reading::Reading;
use crate::web::words::deed::plain;
use std::fmt::Write as _;
use treaty::act::end_of;

/// How many lines a feed holds, the newest first.
const NEWEST: usize = 50;

/// The feed as text.
pub(super) fn of(reading: &Reading, lines: &[Line]) -> String {
    let slug = &reading.shelf.slug;
    let mut feed = String::from("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
    let updated = lines.last().and_then(|line| end_of(line.until));
    let updated = updated.map_or_else(|| "1970-01-01T00:00:00Z".to_owned(), |at| at.to_string());
    let practice = match reading.practice {
        true => format!("{} · ", reading.word("practice")),
        false => String::new(),
    };
    let _written = write!(
        feed,
        "<feed xmlns=\"http://www.w3.org/2005/Atom\"><id>urn:servanda:{slug}:timeline</id>\
         <title>{practice}{}</title><updated>{updated}</updated><author><name>Servanda</name></author>\
         <link rel=\"alternate\" href=\"/timeline\"/>",
        escaped(reading.short_title()),
    );
    for line in lines.iter().rev().take(NEWEST) {
        let entry = line.entries.first().copied().unwrap_or_default();
        let at = end_of(line.until)
            .map(|at| at.to_string())
            .unwrap_or_default();
        let _written = write!(
            feed,
            "<entry><id>urn:servanda:{slug}:entry:{entry}</id><title>{}</title><updated>{at}</updated>\
             <link rel=\"alternate\" href=\"/record/entries/{entry}\"/></entry>",
            escaped(&plain(&line.told)),
        );
    }
    feed.push_str("</feed>\n");
    feed
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}
