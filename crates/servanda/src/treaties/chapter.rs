//! The place of a treaty in the list of treaties: its chapter and its number in it.

use crate::cli::import::roman;
use std::cmp::Ordering;
use treaty::convention::ListPlace;

/// A treaty's place. They stand in the order of the list: XVIII after IX, 12 after 2, `12-a` after
/// `12`; treaties without a place come last, by their names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chapter {
    /// Chapter in Roman figures.
    pub chapter: Option<String>,
    /// Number within the chapter.
    pub number: Option<String>,
    slug: String,
}

impl Chapter {
    /// The place of a treaty of this name.
    pub(super) fn of(place: &ListPlace, slug: &str) -> Self {
        Self {
            chapter: place.chapter.clone(),
            number: place.number.clone(),
            slug: slug.to_owned(),
        }
    }

    fn key(&self) -> (bool, u16, u32, &str, &str) {
        let figures = |chapter: &str| (1..=99).find(|it| roman(*it).as_deref() == Some(chapter));
        let chapter = self.chapter.as_deref().and_then(figures);
        let number = self.number.as_deref().unwrap_or_default();
        let (first, rest) = number.split_once('-').unwrap_or((number, ""));
        let first = first.parse().unwrap_or(u32::MAX);
        let chapter_or_last = chapter.unwrap_or(u16::MAX);
        (chapter.is_none(), chapter_or_last, first, rest, &self.slug)
    }
}

impl Ord for Chapter {
    fn cmp(&self, other: &Self) -> Ordering {
        self.key().cmp(&other.key())
    }
}

impl PartialOrd for Chapter {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn treaties_stand_in_the_order_of_the_list() {
        let place = |chapter: &str, number: &str| {
            let filled = |text: &str| (!text.is_empty()).then(|| text.to_owned());
            let place = ListPlace {
                chapter: filled(chapter),
                number: filled(number),
            };
            Chapter::of(&place, "some-name")
        };
        let order = [
            place("IX", "1"),
            place("XVIII", "2"),
            place("XVIII", "12"),
            place("XVIII", "12-a"),
            place("XVIII", "12-b"),
            place("XXVII", "1"),
            place("", ""),
        ];
        for (index, one) in order.iter().enumerate() {
            for other in &order[index + 1..] {
                assert!(one < other, "{one:?}, {other:?}");
            }
        }
    }
}
