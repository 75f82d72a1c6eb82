//! The tile cartogram: one tile a State under its regional group, with a letter; no borders are drawn.
//! Who consented to be bound is filled, who signed is framed, who did neither is dotted.

use super::length;
use crate::web::tongue::{Tongue, args, key};
use maud::{Markup, html};

const COLUMNS: usize = 7;
const WIDTH: i64 = 50;
const HEIGHT: i64 = 25;
const GAP: i64 = 2;

/// How a State stands, as a tile shows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Stands {
    /// It consented to be bound.
    Consented,
    /// It signed and did not consent.
    Signed,
    /// It did neither.
    Neither,
}

impl Stands {
    const ALL: [Self; 3] = [Self::Consented, Self::Signed, Self::Neither];

    const fn class(self) -> &'static str {
        match self {
            Self::Consented => "y",
            Self::Signed => "n",
            Self::Neither => "o",
        }
    }

    fn letter(self, tongue: Tongue) -> String {
        match self {
            Self::Consented => tongue.word("tile-letter-consented"),
            Self::Signed => tongue.word("tile-letter-signed"),
            Self::Neither => "–".to_owned(),
        }
    }
}

/// What the two marks mean: Parties once the treaty is in force, contracting States before.
pub(crate) const fn meaning(stands: Stands, in_force: bool) -> &'static str {
    match (stands, in_force) {
        (Stands::Consented, true) => key("tile-party"),
        (Stands::Consented, false) => key("tile-contracting"),
        (Stands::Signed, _) => key("tile-signed"),
        (Stands::Neither, _) => key("tile-neither"),
    }
}

/// One group: its heading, and its States by code.
pub(crate) struct Group {
    /// Its name.
    pub(crate) heading: String,
    /// Code and standing of each, in the order of the names.
    pub(crate) tiles: Vec<(String, Stands)>,
}

impl Group {
    /// How many stand so.
    pub(crate) fn count(&self, stands: Stands) -> usize {
        let tiles = self.tiles.iter();
        tiles.filter(|(_, other)| *other == stands).count()
    }
}

/// Draws one group under its heading.
pub(crate) fn block(tongue: Tongue, group: &Group) -> Markup {
    let rows = group.tiles.len().div_ceil(COLUMNS);
    let width = length(COLUMNS) * (WIDTH + GAP);
    let height = length(rows) * (HEIGHT + GAP);
    let given = args![
        consented = group.count(Stands::Consented),
        signed = group.count(Stands::Signed),
        neither = group.count(Stands::Neither),
    ];
    let words = tongue.word_with("tile-words", &given);
    let alternative = tongue.word_with("labelled", &args![label = &group.heading, words = &words]);
    html! {
        figure.block {
            figcaption { b { (group.heading) } " " span.quiet { (words) } }
            svg.board role="img" aria-label=(alternative) viewBox={ "0 0 " (width) " " (height) } {
                @for stands in Stands::ALL { (of(tongue, group, stands)) }
            }
        }
    }
}

/// The tiles of one kind: their outlines as one path, their codes, their letters as one text.
fn of(tongue: Tongue, group: &Group, stands: Stands) -> Markup {
    let tiles = group.tiles.iter().enumerate();
    let tiles: Vec<(&str, (i64, i64))> = tiles
        .filter(|(_, (_, other))| *other == stands)
        .map(|(index, (code, _))| (code.as_str(), place(tongue, index)))
        .collect();
    let outline: String = tiles
        .iter()
        .map(|(_, (x, y))| {
            let (across, down) = (WIDTH - 2, HEIGHT - 2);
            format!("M{} {}h{across}v{down}h-{across}z", x + 1, y + 1)
        })
        .collect();
    let list = |number: fn(&(i64, i64)) -> i64| -> String {
        let numbers: Vec<String> = tiles.iter().map(|(_, at)| number(at).to_string()).collect();
        numbers.join(" ")
    };
    html! {
        @if !tiles.is_empty() {
            g class=(stands.class()) {
                path d=(outline) {}
                @for (code, (x, y)) in &tiles { text x=(x + 6) y=(y + 17) { (code) } }
                text.letter x=(list(|(x, _)| x + WIDTH - 10)) y=(list(|(_, y)| y + 17)) {
                    @for _ in &tiles { (stands.letter(tongue)) }
                }
            }
        }
    }
}

/// What letters and outlines mean.
pub(crate) fn legend(tongue: Tongue, in_force: bool) -> Markup {
    html! {
        ul.legend {
            @for stands in Stands::ALL {
                li {
                    svg.board aria-hidden="true" viewBox="0 0 26 25" width="26" height="25" {
                        g class=(stands.class()) {
                            path d="M1 1h24v23h-24z" {}
                            text.letter x="13" y="17" { (stands.letter(tongue)) }
                        }
                    }
                    " " (tongue.say(meaning(stands, in_force)))
                }
            }
        }
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_group_says_what_it_shows() {
        let tile = |code: &str, stands| (code.to_owned(), stands);
        let group = Group {
            heading: "Some States".to_owned(),
            tiles: vec![
                tile("AAA", Stands::Consented),
                tile("BBB", Stands::Signed),
                tile("CCC", Stands::Consented),
            ],
        };
        let drawn = block(Tongue::English, &group).into_string();
        assert!(drawn.contains("Some States: 2 bound or to be bound, 1 signed, 0 neither"));
        assert_eq!(drawn.matches("<path").count(), 2, "nobody did neither");
        assert_eq!(drawn.matches('M').count(), 3, "one outline a State");
        assert_eq!(place(Tongue::English, 8).0, WIDTH + GAP);
        assert_eq!(place(Tongue::Arabic, 8).0, 5 * (WIDTH + GAP));
    }
}
