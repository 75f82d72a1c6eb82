//! How a count grew: steps over time, with the threshold where there is one.

use super::length;
use crate::web::tongue::{Tongue, args};
use maud::{Markup, html};
use treaty::calendar::Day;

const LEFT: i64 = 30;
const RIGHT: i64 = 348;
const TOP: i64 = 14;
const BOTTOM: i64 = 170;

/// A line of steps: on each day, the count from then on.
pub(crate) struct Steps {
    /// What is counted.
    pub(crate) name: String,
    /// `y` for the accent, `q` for the quiet line.
    pub(crate) class: &'static str,
    /// Days with the count reached, in the order of time.
    pub(crate) points: Vec<(Day, usize)>,
    /// Counts that a source reports for a day, drawn as dots.
    pub(crate) dots: Vec<(Day, usize)>,
}

impl Steps {
    /// The newest count, by day and then by number.
    fn newest(&self) -> Option<&(Day, usize)> {
        self.points.iter().chain(&self.dots).max()
    }
}

/// A horizontal line to reach.
pub(crate) struct Threshold {
    /// How many.
    pub(crate) count: usize,
    /// What it is.
    pub(crate) name: String,
}

/// Draws the steps between two days.
pub(crate) fn steps(
    tongue: Tongue,
    from: Day,
    until: Day,
    lines: &[Steps],
    threshold: Option<&Threshold>,
) -> Markup {
    let highest = lines
        .iter()
        .flat_map(|line| {
            line.points
                .iter()
                .chain(&line.dots)
                .map(|(_, count)| *count)
        })
        .chain(threshold.map(|threshold| threshold.count))
        .max()
        .unwrap_or(1)
        .max(1);
    let frame = Frame {
        from,
        days: from.days_until(until).max(1),
        highest: length(highest + highest / 8 + 1),
    };
    let alternative = alternative(tongue, lines, threshold);
    html! {
        svg.growth role="img" aria-label=(alternative) viewBox="0 0 360 200" {
            path.axis d={ "M" (LEFT) " " (TOP) "V" (BOTTOM) "H" (RIGHT) } {}
            text.axis x=(LEFT - 4) y=(BOTTOM) text-anchor="end" { "0" }
            text.axis x=(LEFT) y="188" { (tongue.plain_day(from)) }
            text.axis x=(RIGHT) y="188" text-anchor="end" { (tongue.plain_day(until)) }
            @if let Some(threshold) = threshold {
                @let y = frame.y(threshold.count);
                path.threshold d={ "M" (LEFT) " " (y) "H" (RIGHT) } {}
                text.axis x=(LEFT - 4) y=(y + 4) text-anchor="end" { (threshold.count) }
                text.axis x=(LEFT + 6) y=(y - 5) { (threshold.name) }
            }
            @for line in lines {
                path class=(line.class) d=(frame.path(line, until)) {}
                @for (day, count) in &line.dots {
                    circle class=(line.class) cx=(frame.x(*day)) cy=(frame.y(*count)) r="3" {}
                }
                @if let Some((day, count)) = line.newest() {
                    @let y = frame.y(*count);
                    @let anchor = if frame.x(*day) > 250 { (RIGHT, "end") } else { (frame.x(*day) + 4, "start") };
                    text class=(line.class) x=(anchor.0) y=(y - 5) text-anchor=(anchor.1) { (count) " " (line.name) }
                }
            }
        }
    }
}

struct Frame {
    from: Day,
    days: i64,
    highest: i64,
}

impl Frame {
    fn x(&self, day: Day) -> i64 {
        let passed = self.from.days_until(day).clamp(0, self.days);
        LEFT + passed * (RIGHT - LEFT) / self.days
    }

    fn y(&self, count: usize) -> i64 {
        BOTTOM - length(count) * (BOTTOM - TOP) / self.highest
    }

    fn path(&self, line: &Steps, until: Day) -> String {
        let mut path = format!("M{LEFT} {BOTTOM}");
        for (day, count) in &line.points {
            path.push_str(&format!("H{}V{}", self.x(*day), self.y(*count)));
        }
        path.push_str(&format!("H{}", self.x(until)));
        path
    }
}

fn alternative(tongue: Tongue, lines: &[Steps], threshold: Option<&Threshold>) -> String {
    let mut parts: Vec<String> = lines
        .iter()
        .map(|line| match line.newest() {
            Some((day, count)) => {
                let day = tongue.plain_day(*day);
                let given = args![count = *count, name = &line.name, day = day];
                tongue.word_with("growth-by", &given)
            }
            None => tongue.word_with("growth-none", &args![name = &line.name]),
        })
        .collect();
    parts.extend(threshold.map(|threshold| format!("{}: {}", threshold.name, threshold.count)));
    parts.join("; ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_rise_within_the_frame() {
        let day = |text| Day::parse(text).unwrap();
        let line = Steps {
            name: "instruments".to_owned(),
            class: "y",
            points: vec![(day("2026-01-01"), 1), (day("2026-05-01"), 2)],
            dots: vec![(day("2026-06-01"), 3)],
        };
        let threshold = Threshold {
            count: 40,
            name: "needed".to_owned(),
        };
        let drawn = steps(
            Tongue::English,
            day("2025-10-25"),
            day("2026-11-21"),
            &[line],
            Some(&threshold),
        );
        let drawn = drawn.into_string();
        assert!(drawn.contains("3 instruments by 1 June 2026; needed: 40"));
        assert!(drawn.contains("3 instruments</text>"));
    }
}
