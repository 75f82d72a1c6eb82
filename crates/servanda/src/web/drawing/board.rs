//! The vote board: one tile a State, with its letter; yes is filled, no is framed, abstaining is
//! grey, not voting is dotted.

use super::length;
use crate::web::words::term;
use maud::{Markup, html};
use treaty::committee::majority::{Ballot, Tally};

const COLUMNS: usize = 8;
const WIDTH: i64 = 44;
const HEIGHT: i64 = 25;
const GAP: i64 = 2;

/// One tile.
pub(crate) struct Tile {
    /// The participant's code.
    pub(crate) code: String,
    /// Its name, for who points at the tile.
    pub(crate) name: String,
    /// Its ballot.
    pub(crate) ballot: Ballot,
}

/// Draws the tiles of one part of the board under its heading.
pub(crate) fn block(heading: &str, tiles: &[Tile]) -> Markup {
    let rows = tiles.len().div_ceil(COLUMNS);
    let width = length(COLUMNS) * WIDTH + length(COLUMNS - 1) * GAP;
    let height = length(rows) * (HEIGHT + GAP);
    let tally = Tally::of(tiles.iter().map(|tile| tile.ballot));
    let alternative = format!("{heading}: {}", in_words(tally));
    html! {
        figure.block {
            figcaption { b { (heading) } " " span.quiet { (in_words(tally)) } }
            svg.board role="img" aria-label=(alternative)
                viewBox={ "0 0 " (width) " " (height) } width=(width) height=(height) {
                @for ballot in Ballot::ALL {
                    @let outline = outline(tiles, ballot);
                    @if !outline.is_empty() { path class=(class(ballot)) d=(outline) {} }
                }
                @for (index, tile) in tiles.iter().enumerate() {
                    @let (x, y) = place(index);
                    text class=(class(tile.ballot)) x=(x + 5) y=(y + 17) {
                        title { (tile.name) ": " (term::ballot(tile.ballot)) }
                        (tile.code) tspan x=(x + 36) { (term::letter(tile.ballot)) }
                    }
                }
            }
        }
    }
}

/// What the letters and outlines mean.
pub(crate) fn legend() -> Markup {
    html! {
        ul.legend {
            @for ballot in Ballot::ALL {
                li {
                    svg.board aria-hidden="true" viewBox="0 0 26 25" width="26" height="25" {
                        path class=(class(ballot)) d="M1 1h24v23h-24z" {}
                        text class=(class(ballot)) x="9" y="17" { (term::letter(ballot)) }
                    }
                    " " (term::ballot(ballot))
                }
            }
        }
    }
}

/// A tally in words.
pub(crate) fn in_words(tally: Tally) -> String {
    format!(
        "{} yes, {} no, {} abstaining, {} not voting",
        tally.yes, tally.no, tally.abstain, tally.not_voting
    )
}

fn place(index: usize) -> (i64, i64) {
    (
        length(index % COLUMNS) * (WIDTH + GAP),
        length(index / COLUMNS) * (HEIGHT + GAP),
    )
}

/// The outlines of all tiles with one ballot, as one path.
fn outline(tiles: &[Tile], of: Ballot) -> String {
    let with = tiles
        .iter()
        .enumerate()
        .filter(|(_, tile)| tile.ballot == of);
    with.map(|(index, _)| {
        let (x, y) = place(index);
        let (across, down) = (WIDTH - 2, HEIGHT - 2);
        format!("M{} {}h{across}v{down}h-{across}z", x + 1, y + 1)
    })
    .collect()
}

const fn class(ballot: Ballot) -> &'static str {
    match ballot {
        Ballot::Yes => "y",
        Ballot::No => "n",
        Ballot::Abstain => "a",
        Ballot::NotVoting => "o",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_block_says_what_it_shows() {
        let tile = |code: &str, ballot| Tile {
            code: code.to_owned(),
            name: format!("Name of {code}"),
            ballot,
        };
        let tiles = [
            tile("AAA", Ballot::Yes),
            tile("BBB", Ballot::No),
            tile("CCC", Ballot::NotVoting),
        ];
        let drawn = block("Some States", &tiles).into_string();
        assert!(drawn.contains("Some States: 1 yes, 1 no, 0 abstaining, 1 not voting"));
        assert!(drawn.contains("<title>Name of BBB: no</title>"));
        assert!(!drawn.contains("class=\"a\""), "nobody abstained");
    }
}
