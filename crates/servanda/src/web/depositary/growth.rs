//! How signatures and instruments grew: what is listed with a day, and what sources count.

use super::signatories;
use super::standing::Standing;
use crate::web::drawing::growth::{self, Steps, Threshold};
use crate::web::reading::Reading;
use crate::web::tongue::args;
use maud::{Markup, html};
use treaty::act::Header;
use treaty::calendar::{Day, Window};
use treaty::depositary::{instrument, signature};

/// The curve to the day of the answer: from the opening for signature, or from the first act of a treaty
/// whose sources do not say when it was open.
pub(super) fn view(reading: &Reading, standing: &Standing<'_>) -> Markup {
    let status = &standing.status;
    let until = status.as_of;
    let register = &reading.shelf.register;
    let signed = signatories::rows(reading);
    let signed: Vec<Day> = signed.iter().filter_map(|row| row.on).collect();
    let deposited = standing.depositors();
    let deposited: Vec<Day> = deposited.iter().filter_map(|row| row.on).collect();
    let days = signed.iter().chain(&deposited).copied();
    let begins = status.signature.opens.into_iter().chain(days).min();
    let Some(begins) = begins.filter(|begins| *begins < until) else {
        return html! {};
    };
    let signatures = register.signatures_reported.iter();
    let instruments = register.instruments_reported.iter();
    let lines = [
        Steps {
            name: reading.word("growth-signatories"),
            class: "q",
            points: cumulative(signed),
            dots: signatures
                .filter_map(|held| match &held.act {
                    signature::Act::Reported { count, within, .. } => {
                        dot(&held.header, within.as_ref(), *count, until)
                    }
                    _ => None,
                })
                .collect(),
        },
        Steps {
            name: reading.word("growth-instruments"),
            class: "y",
            points: cumulative(deposited),
            dots: instruments
                .filter_map(|held| match &held.act {
                    instrument::Act::Reported { count, within, .. } => {
                        dot(&held.header, within.as_ref(), *count, until)
                    }
                    _ => None,
                })
                .collect(),
        },
    ];
    let threshold = status.rule_held.then(|| Threshold {
        count: status.entry_into_force.required as usize,
        name: reading.word("growth-needed"),
    });
    html! {
        figure {
            (growth::steps(reading.tongue, begins, until, &lines, threshold.as_ref()))
            figcaption {
                (reading.say_with("growth-caption", &args![from = reading.plain_day(begins), day = reading.plain_day(until)]))
            }
        }
    }
}

fn dot(header: &Header, within: Option<&Window>, count: u32, until: Day) -> Option<(Day, usize)> {
    let day = header.on.or(within?.latest)?;
    (day <= until).then_some((day, count as usize))
}

/// On each day, how many there were by then.
fn cumulative(mut days: Vec<Day>) -> Vec<(Day, usize)> {
    days.sort_unstable();
    let mut points: Vec<(Day, usize)> = Vec::new();
    for (index, day) in days.into_iter().enumerate() {
        match points.last_mut() {
            Some(last) if last.0 == day => last.1 = index + 1,
            _ => points.push((day, index + 1)),
        }
    }
    points
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_add_up() {
        let day = |text| Day::parse(text).unwrap();
        let (one, two) = (day("2026-01-01"), day("2026-02-01"));
        assert_eq!(cumulative(vec![two, one, one]), [(one, 2), (two, 3)]);
        assert_eq!(cumulative(vec![]), []);
    }
}
