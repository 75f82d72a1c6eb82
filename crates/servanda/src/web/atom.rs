//! Feeds (Atom, RFC 4287): what is new, the newest first.

use super::answer;
use super::reading::Reading;
use axum::response::Response;
use record::Instant;
use std::fmt::Write as _;

/// One thing that is new.
pub(crate) struct Item {
    /// The entry that tells of it, which names it for good.
    pub(crate) entry: u64,
    /// What it is, in one line.
    pub(crate) title: String,
    /// When it was.
    pub(crate) at: Option<Instant>,
    /// Its page.
    pub(crate) address: String,
}

/// A feed, named within its convention, about a page.
pub(crate) fn answer(
    reading: &Reading,
    name: &str,
    page: &str,
    items: impl Iterator<Item = Item>,
) -> Response {
    let slug = &reading.shelf.slug;
    let instant = |at: Option<Instant>| {
        at.map_or_else(|| "1970-01-01T00:00:00Z".to_owned(), |at| at.to_string())
    };
    let items: Vec<Item> = items.collect();
    let updated = instant(items.iter().filter_map(|item| item.at).max());
    let practice = match reading.practice {
        true => format!("{} · ", reading.word("practice")),
        false => String::new(),
    };
    let mut feed = String::from("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
    let _written = write!(
        feed,
        "<feed xmlns=\"http://www.w3.org/2005/Atom\"><id>urn:servanda:{slug}:{name}</id>\
         <title>{practice}{}</title><updated>{updated}</updated><author><name>Servanda</name></author>\
         <link rel=\"alternate\" href=\"{page}\"/>",
        escaped(reading.short_title()),
    );
    for item in &items {
        let (entry, at, address) = (item.entry, instant(item.at), escaped(&item.address));
        let _written = write!(
            feed,
            "<entry><id>urn:servanda:{slug}:entry:{entry}</id><title>{}</title><updated>{at}</updated>\
             <link rel=\"alternate\" href=\"{address}\"/></entry>",
            escaped(&item.title),
        );
    }
    feed.push_str("</feed>\n");
    answer::text("application/atom+xml; charset=utf-8", feed)
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}
