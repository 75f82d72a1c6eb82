//! The timeline: a row a year, twelve months across, sessions as bars, single days as marks.

use super::length;
use crate::web::tongue::{Tongue, args, key};
use maud::{Markup, html};
use treaty::calendar::Day;

const LEFT: i64 = 36;
const MONTH: i64 = 27;
const ROW: i64 = 26;
const TOP: i64 = 16;

/// What kind of mark stands on a day, the weightiest last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Mark {
    /// Something happened.
    Dot,
    /// A decision or a vote.
    Diamond,
    /// Adoption, opening for signature, entry into force.
    Star,
}

/// A stretch of days or a single one.
#[derive(Debug, Clone)]
pub(crate) struct Shown {
    /// First day.
    pub(crate) from: Day,
    /// Last day.
    pub(crate) until: Day,
    /// The mark, for a single day; a bar otherwise.
    pub(crate) mark: Option<Mark>,
    /// What it is, for who points at it.
    pub(crate) name: String,
}

/// Draws what happened between two years.
pub(crate) fn rows(tongue: Tongue, shown: &[Shown], alternative: &str) -> Markup {
    let first = shown
        .iter()
        .map(|shown| shown.from.year())
        .min()
        .unwrap_or(1);
    let last = shown
        .iter()
        .map(|shown| shown.until.year())
        .max()
        .unwrap_or(1);
    let count = i64::from(last - first) + 1;
    let (width, height) = (LEFT + 12 * MONTH, TOP + count * ROW + 2);
    html! {
        svg.years role="img" aria-label=(alternative) viewBox={ "0 0 " (width) " " (height) } {
            @for index in 0..12_usize {
                @let letter = tongue.word_with("month-letter", &args![month = index + 1]);
                text.axis x=(LEFT + length(index) * MONTH + MONTH / 2) y="10" text-anchor="middle" { (letter) }
            }
            @for row in 0..count {
                @let y = TOP + row * ROW;
                text.year x="0" y=(y + 17) { (i64::from(first) + row) }
                path.axis d={ "M" (LEFT) " " (y + ROW) "H" (width) } {}
            }
            @for bar in shown.iter().filter(|shown| shown.mark.is_none()) {
                @for (from, until) in by_year(bar.from, bar.until) {
                    @let (x, y) = place(from, first);
                    @let across = (place(until, first).0 - x).max(2);
                    rect.bar x=(x) y=(y + 7) width=(across) height="12" { title { (bar.name) } }
                }
            }
            @for single in shown {
                @if let Some(mark) = single.mark {
                    @let (x, y) = place(single.from, first);
                    path class=(class(mark)) d=(outline(mark, x, y + 13)) { title { (single.name) } }
                }
            }
        }
    }
}

/// What the marks mean.
pub(crate) fn legend(tongue: Tongue) -> Markup {
    let entry = |drawn: Markup, key: &'static str| {
        html! {
            li {
                svg.years aria-hidden="true" viewBox="0 0 22 20" width="22" height="20" { (drawn) }
                " " (tongue.say(key))
            }
        }
    };
    let mark = |mark: Mark| html! { path class=(class(mark)) d=(outline(mark, 11, 10)) {} };
    html! {
        ul.legend {
            (entry(html! { rect.bar x="1" y="4" width="20" height="12" {} }, key("legend-session")))
            (entry(mark(Mark::Star), key("legend-star")))
            (entry(mark(Mark::Diamond), key("legend-diamond")))
            (entry(mark(Mark::Dot), key("legend-dot")))
        }
    }
}

fn place(day: Day, first_year: i16) -> (i64, i64) {
    let x = LEFT + (i64::from(day.month()) - 1) * MONTH + (i64::from(day.day()) - 1) * MONTH / 31;
    (x, TOP + i64::from(day.year() - first_year) * ROW)
}

/// A stretch cut at the turn of each year.
fn by_year(from: Day, until: Day) -> Vec<(Day, Day)> {
    let mut parts = Vec::new();
    let mut start = from;
    while start.year() < until.year() {
        let (Ok(end), Ok(next)) = (
            Day::new(start.year(), 12, 31),
            Day::new(start.year() + 1, 1, 1),
        ) else {
            break;
        };
        parts.push((start, end));
        start = next;
    }
    parts.push((start, until));
    parts
}

fn outline(mark: Mark, x: i64, y: i64) -> String {
    match mark {
        Mark::Dot => format!("M{} {y}a3 3 0 1 0 6 0a3 3 0 1 0 -6 0z", x - 3),
        Mark::Diamond => format!("M{x} {}l5 5l-5 5l-5 -5z", y - 5),
        Mark::Star => format!(
            "M{x} {}l2 5l5 .4l-3.8 3.4l1.3 5.2l-4.5 -2.9l-4.5 2.9l1.3 -5.2l-3.8 -3.4l5 -.4z",
            y - 8
        ),
    }
}

const fn class(mark: Mark) -> &'static str {
    match mark {
        Mark::Dot => "dot",
        Mark::Diamond => "diamond",
        Mark::Star => "star",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stretch_over_new_year_is_two_bars() {
        let day = |text| Day::parse(text).unwrap();
        let parts = by_year(day("2024-12-30"), day("2025-01-03"));
        assert_eq!(
            parts,
            [
                (day("2024-12-30"), day("2024-12-31")),
                (day("2025-01-01"), day("2025-01-03"))
            ]
        );
        let shown = Shown {
            from: day("2024-12-30"),
            until: day("2025-01-03"),
            mark: None,
            name: "a session".to_owned(),
        };
        let drawn = rows(Tongue::English, &[shown], "one session").into_string();
        assert_eq!(drawn.matches("<rect").count(), 2);
        assert!(drawn.contains(">2024<") && drawn.contains(">2025<"));
    }
}
