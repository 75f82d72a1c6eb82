//! Places to fill on the way to a threshold: one square an instrument, the filled ones named.

use super::length;
use crate::web::tongue::{Tongue, args};
use maud::{Markup, html};

const COLUMNS: usize = 10;
const SIZE: i64 = 34;
const GAP: i64 = 2;

/// Draws `required` squares, of which the first carry the codes given and the next, up to
/// `stated`, a question mark: counted by a source and not named here.
pub(crate) fn squares(tongue: Tongue, codes: &[&str], stated: usize, required: usize) -> Markup {
    let total = required.max(stated).max(codes.len());
    let rows = total.div_ceil(COLUMNS);
    let pitch = SIZE + GAP;
    let (width, height) = (length(COLUMNS) * pitch, length(rows) * pitch);
    let filled = stated.max(codes.len());
    let given = args![filled = filled, required = required];
    let alternative = tongue.word_with("squares-alternative", &given);
    html! {
        svg.places role="img" aria-label=(alternative)
            viewBox={ "0 0 " (width) " " (height) } width=(width) height=(height) {
            @for index in 0..total {
                @let column = if tongue.direction() == "rtl" { COLUMNS - 1 - index % COLUMNS } else { index % COLUMNS };
                @let (x, y) = (length(column) * pitch, length(index / COLUMNS) * pitch);
                @let code = codes.get(index).copied();
                @let class = if code.is_some() { "y" } else if index < filled { "a" } else { "o" };
                rect class=(class) x=(x + 1) y=(y + 1) width=(SIZE - 2) height=(SIZE - 2) {}
                @if let Some(code) = code.or((index < filled).then_some("?")) {
                    text class=(class) x=(x + SIZE / 2) y=(y + SIZE / 2 + 4) { (code) }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_place_is_drawn_and_the_unnamed_are_marked() {
        let drawn = squares(Tongue::English, &["AAA", "BBB"], 3, 40).into_string();
        assert_eq!(drawn.matches("<rect").count(), 40);
        assert!(drawn.contains("3 of 40 places are filled"));
        assert_eq!(drawn.matches(">?<").count(), 1);
    }
}
