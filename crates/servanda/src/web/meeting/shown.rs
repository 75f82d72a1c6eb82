//! What one kind of page shows, as the bytes of server-sent events that all of its kind share.

use axum::body::Bytes;

/// A part of a page that changes by itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Region {
    /// Its id in the page.
    pub(super) id: &'static str,
    /// Its markup, the element with the id included.
    pub(super) markup: String,
}

/// The regions of one kind of page at one size of the Record, and how to get there.
#[derive(Debug)]
pub(super) struct Shown {
    /// The Record's size.
    pub(super) size: u64,
    /// The size before, from which `step` leads here.
    before: u64,
    step: Bytes,
    regions: Vec<(u64, Region)>,
}

impl Shown {
    /// Regions drawn for the first time.
    pub(super) fn first(size: u64, regions: Vec<Region>) -> Self {
        Self {
            size,
            before: size,
            step: Bytes::new(),
            regions: regions.into_iter().map(|region| (size, region)).collect(),
        }
    }

    /// The same kind of page later; none where nothing in it changed. `touched` goes before the regions.
    pub(super) fn then(&self, size: u64, regions: Vec<Region>, touched: &str) -> Option<Self> {
        let same = |region: &Region| {
            let mut held = self.regions.iter();
            held.find(|(_, held)| held == region).map(|(at, _)| *at)
        };
        let regions: Vec<(u64, Region)> = regions
            .into_iter()
            .map(|region| (same(&region).unwrap_or(size), region))
            .collect();
        if touched.is_empty() && regions.iter().all(|(at, _)| *at <= self.size) {
            return None;
        }
        Some(Self {
            size,
            before: self.size,
            step: event(size, self.size, &regions, touched),
            regions,
        })
    }

    /// The event that brings a page here that shows the Record at another size; none where it is here.
    pub(super) fn since(&self, at: u64) -> Option<Bytes> {
        // Who was answered between two steps is ahead of the first and hears of the second.
        if at >= self.size {
            return None;
        }
        if at == self.before && !self.step.is_empty() {
            return Some(self.step.clone());
        }
        let changed = self.regions.iter().any(|(changed, _)| *changed > at);
        changed.then(|| event(self.size, at, &self.regions, ""))
    }
}

/// One event with every region that changed after a size.
fn event(size: u64, after: u64, regions: &[(u64, Region)], touched: &str) -> Bytes {
    let changed = regions.iter().filter(|(at, _)| *at > after);
    let mut text = format!("id: {size}\ndata: {touched}");
    for (_, region) in changed {
        text.push_str(&region.markup.replace('\n', "\ndata: "));
    }
    text.push_str("\n\n");
    Bytes::from(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn regions(now: &str, list: &str) -> Vec<Region> {
        [("now", now), ("list", list)]
            .map(|(id, words)| Region {
                id,
                markup: format!("<p id={id}>{words}</p>"),
            })
            .into()
    }

    fn text(bytes: Option<Bytes>) -> String {
        String::from_utf8(bytes.unwrap_or_default().to_vec()).unwrap()
    }

    #[test]
    fn a_step_carries_what_changed_and_who_missed_one_is_brought_here() {
        let first = Shown::first(5, regions("a", "b"));
        assert_eq!(first.since(5), None);
        assert!(
            first.then(6, regions("a", "b"), "").is_none(),
            "nothing changed"
        );
        let second = first.then(7, regions("a", "c\nd"), "").unwrap();
        assert_eq!(
            text(second.since(5)),
            "id: 7\ndata: <p id=list>c\ndata: d</p>\n\n"
        );
        let third = second.then(9, regions("e", "c\nd"), "").unwrap();
        assert_eq!(text(third.since(7)), "id: 9\ndata: <p id=now>e</p>\n\n");
        let both = text(third.since(5));
        assert!(
            both.contains("id=now") && both.contains("id=list"),
            "{both}"
        );
        // A page from before a start of the house sees everything; one that is ahead waits.
        assert!(text(first.since(3)).contains("id=now"));
        assert_eq!(first.since(6), None);
    }
}
