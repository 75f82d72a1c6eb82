//! Pictures where people would rather look than read: inline SVG, each with a text alternative.
//!
//! Colour never carries a meaning alone: letters, outlines and strokes say the same.

pub(crate) mod board;
pub(crate) mod cartogram;
pub(crate) mod chain;
pub(crate) mod growth;
pub(crate) mod places;
pub(crate) mod years;

/// A length in a drawing, from a count; drawings are small, so nothing is lost.
fn length(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}
