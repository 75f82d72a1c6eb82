//! The vote board: one tile a State, with its letter; yes is filled, no is framed, abstaining is
//! grey, not voting is dotted.

use super::length;
use crate::web::tongue::{Tongue, args};
use crate::web::words::term;
use maud::{Markup, html};
use treaty::committee::majority::{Ballot, Tally};

const COLUMNS: usize = 7;
const WIDTH: i64 = 50;
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

/// Draws the tiles of one part of the board under its heading; `named`, so that whoever points at a
/// tile reads its name.
pub(crate) fn block(tongue: Tongue, heading: &str, tiles: &[Tile], named: bool) -> Markup {
    let rows = tiles.len().div_ceil(COLUMNS);
    let width = length(COLUMNS) * WIDTH + length(COLUMNS - 1) * GAP;
    let height = length(rows) * (HEIGHT + GAP);
    let tally = Tally::of(tiles.iter().map(|tile| tile.ballot));
    let words = in_words(tongue, tally);
    let given = args![label = heading, words = &words];
    let alternative = tongue.word_with("labelled", &given);
    html! {
        figure.block {
            figcaption { b { (heading) } " " span.quiet { (words) } }
            svg.board role="img" aria-label=(alternative)
                viewBox={ "0 0 " (width) " " (height) } {
                @for ballot in Ballot::ALL { (of_ballot(tongue, tiles, ballot, named)) }
            }
        }
    }
}

/// The tiles with one ballot: their outlines as one path, their codes, their letters as one text.
fn of_ballot(tongue: Tongue, tiles: &[Tile], ballot: Ballot, named: bool) -> Markup {
    let tiles: Vec<_> = tiles
        .iter()
        .enumerate()
        .filter(|(_, tile)| tile.ballot == ballot)
        .collect();
    let places: Vec<_> = tiles
        .iter()
        .map(|(index, _)| place(tongue, *index))
        .collect();
    let list = |of: fn(&(i64, i64)) -> i64| -> String {
        let numbers: Vec<String> = places.iter().map(|place| of(place).to_string()).collect();
        numbers.join(" ")
    };
    html! {
        @if !tiles.is_empty() {
            g class=(class(ballot)) {
                path d=(outline(&places)) {}
                @for ((_, tile), (x, y)) in tiles.iter().zip(&places) {
                    text x=(x + 6) y=(y + 17) {
                        @if named { title { (tile.name) ": " (term::ballot(tongue, ballot)) } }
                        (tile.code)
                    }
                }
                text.letter x=(list(|(x, _)| x + WIDTH - 10)) y=(list(|(_, y)| y + 17)) {
                    @for _ in &tiles { (term::letter(tongue, ballot)) }
                }
            }
        }
    }
}

/// What the letters and outlines mean.
pub(crate) fn legend(tongue: Tongue) -> Markup {
    html! {
        ul.legend {
            @for ballot in Ballot::ALL {
                li {
                    svg.board aria-hidden="true" viewBox="0 0 26 25" width="26" height="25" {
                        g class=(class(ballot)) {
                            path d="M1 1h24v23h-24z" {}
                            text.letter x="13" y="17" { (term::letter(tongue, ballot)) }
                        }
                    }
                    " " (term::ballot(tongue, ballot))
                }
            }
        }
    }
}

/// A tally in words.
pub(crate) fn in_words(tongue: Tongue, tally: Tally) -> String {
    let given = args![
        yes = tally.yes,
        no = tally.no,
        abstain = tally.abstain,
        silent = tally.not_voting,
    ];
    tongue.word_with("tally-words", &given)
}

/// Rows are read from the side from which the language is.
fn place(tongue: Tongue, index: usize) -> (i64, i64) {
    let column = match tongue.direction() {
        "rtl" => COLUMNS - 1 - index % COLUMNS,
        _ => index % COLUMNS,
    };
    (
        length(column) * (WIDTH + GAP),
        length(index / COLUMNS) * (HEIGHT + GAP),
    )
}

/// The outlines of tiles, as one path.
fn outline(places: &[(i64, i64)]) -> String {
    let (across, down) = (WIDTH - 2, HEIGHT - 2);
    let one = |(x, y): &(i64, i64)| format!("M{} {}h{across}v{down}h-{across}z", x + 1, y + 1);
    places.iter().map(one).collect()
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
        let drawn = block(Tongue::English, "Some States", &tiles, true).into_string();
        assert!(drawn.contains("Some States: 1 yes, 1 no, 0 abstaining, 1 not voting"));
        assert!(drawn.contains("<title>Name of BBB: no</title>"));
        assert!(!drawn.contains("class=\"a\""), "nobody abstained");
        assert_eq!(place(Tongue::English, 8).0, WIDTH + GAP);
        assert_eq!(place(Tongue::Arabic, 8).0, 5 * (WIDTH + GAP));
    }
}
