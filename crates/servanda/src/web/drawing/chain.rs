//! A chain of custody: an act after another from the left, each in the row of the hands that did it.

use super::length;
use crate::web::tongue::Tongue;
use maud::{Markup, html};

const LEFT: i64 = 150;
const STEP: i64 = 34;
const ROW: i64 = 30;
const TOP: i64 = 14;
/// The most letters of a role that are drawn.
const LETTERS: usize = 22;

/// An act: in whose hands, and what was done. One that was erased says neither.
#[derive(Debug, Clone)]
pub(crate) struct Hand {
    /// The role that did it.
    pub(crate) role: Option<String>,
    /// What was done.
    pub(crate) words: Option<String>,
}

/// Draws the acts of a chain.
pub(crate) fn hands(tongue: Tongue, hands: &[Hand], alternative: &str) -> Markup {
    let mut rows: Vec<Option<&str>> = Vec::new();
    let mut places = Vec::new();
    for hand in hands {
        let role = hand.role.as_deref();
        let row = rows.iter().position(|held| *held == role);
        let row = row.unwrap_or_else(|| {
            rows.push(role);
            rows.len() - 1
        });
        places.push((
            LEFT + STEP / 2 + length(places.len()) * STEP,
            TOP + length(row) * ROW,
        ));
    }
    let width = LEFT + length(hands.len()) * STEP;
    let height = length(rows.len()) * ROW;
    let line: String = places
        .iter()
        .zip(std::iter::once('M').chain(std::iter::repeat('L')))
        .map(|((x, y), letter)| format!("{letter}{x} {y}"))
        .collect();
    html! {
        svg.chain role="img" aria-label=(alternative) viewBox={ "0 0 " (width) " " (height) } width=(width * 2) {
            @for (row, role) in rows.iter().enumerate() {
                @let y = TOP + length(row) * ROW;
                path.axis d={ "M" (LEFT) " " (y) "H" (width) } {}
                text x="0" y=(y + 4) { @match role {
                    Some(role) => (short(role)),
                    None => (tongue.word("custody-erased-short")),
                } }
            }
            path.way d=(line) {}
            @for ((x, y), hand) in places.iter().zip(hands) {
                circle class=(if hand.words.is_some() { "act" } else { "erased" }) cx=(x) cy=(y) r="7" {
                    title { (hand.words.clone().unwrap_or_else(|| tongue.word("custody-erased"))) }
                }
            }
        }
    }
}

fn short(role: &str) -> String {
    if role.chars().count() <= LETTERS {
        return role.to_owned();
    }
    role.chars().take(LETTERS - 1).chain(['…']).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_role_has_a_row_and_an_erased_act_is_drawn_too() {
        let hand = |role: Option<&str>| Hand {
            role: role.map(str::to_owned),
            words: role.map(|_| "did it".to_owned()),
        };
        let all = [hand(Some("court")), hand(None), hand(Some("court"))];
        let drawn = hands(Tongue::English, &all, "three acts").into_string();
        assert_eq!(drawn.matches("<circle").count(), 3);
        assert_eq!(drawn.matches("class=\"erased\"").count(), 1);
        assert_eq!(drawn.matches("<text").count(), 2);
        assert!(short(&"x".repeat(30)).ends_with('…'));
    }
}
