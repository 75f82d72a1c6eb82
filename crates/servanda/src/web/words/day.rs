//! Days and instants as people read them.

use maud::{Markup, html};
use record::Instant;
use treaty::act::Header;
use treaty::calendar::{Day, Window};

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// Name of a day's month.
pub(crate) fn month(day: Day) -> &'static str {
    let index = usize::try_from(day.month()).unwrap_or(1).saturating_sub(1);
    MONTHS.get(index).copied().unwrap_or_default()
}

/// `24 December 2024`.
pub(crate) fn in_words(day: Day) -> String {
    format!("{} {} {}", day.day(), month(day), day.year())
}

/// A day in words, with the day for programs.
pub(crate) fn day(day: Day) -> Markup {
    html! { time datetime=(day) { (in_words(day)) } }
}

/// A day in words, or that the source does not say.
pub(crate) fn day_or_not_stated(known: Option<Day>) -> Markup {
    known.map_or_else(|| html! { span.quiet { "day not stated" } }, day)
}

/// The day of an act, or the one by which it was known.
pub(crate) fn settled(header: &Header) -> Option<Day> {
    let known = || Day::parse(header.known?.as_str().get(..10)?).ok();
    header.on.or_else(known)
}

/// The day of an act in words; where it is not stated, the one by which it was known.
pub(crate) fn when(header: &Header) -> Markup {
    match (header.on, settled(header)) {
        (Some(on), _) => day(on),
        (None, Some(known)) => html! { span.by { "by " (day(known)) } },
        (None, None) => html! { span.quiet { "not stated" } },
    }
}

/// `28 February – 11 March 2022`, with each part said once.
pub(crate) fn span(from: Day, until: Day) -> Markup {
    let same_year = from.year() == until.year();
    let start = match (same_year, from.month() == until.month()) {
        _ if from == until => return day(from),
        (true, true) => from.day().to_string(),
        (true, false) => format!("{} {}", from.day(), month(from)),
        _ => in_words(from),
    };
    html! { time datetime=(from) { (start) } "–" time datetime=(until) { (in_words(until)) } }
}

/// An instant in UTC, with its zone beside it.
pub(crate) fn instant(instant: &Instant) -> Markup {
    let text = instant.as_str();
    let date = text.get(..10).and_then(|day| Day::parse(day).ok());
    let hour = text.get(11..19).unwrap_or_default();
    html! {
        time datetime=(text) {
            @if let Some(date) = date { (in_words(date)) ", " (hour) " UTC" } @else { (text) }
        }
    }
}

/// The days of a window, as far as they are known.
pub(crate) fn window(window: &Window) -> Markup {
    html! {
        @match (window.earliest, window.latest) {
            (Some(earliest), Some(latest)) => (span(earliest, latest)),
            (Some(earliest), None) => { "from " (day(earliest)) },
            (None, Some(latest)) => { "by " (day(latest)) },
            (None, None) => @match window.target {
                Some(target) => { "about " (day(target)) },
                None => "no day known",
            },
        }
        @if let Some(target) = window.target.filter(|target| aimed_within(window, *target)) {
            ", aimed at " (day(target))
        }
    }
}

/// Whether the day aimed at says more than the window's ends do.
pub(crate) fn aimed_within(window: &Window, target: Day) -> bool {
    let ends = [window.earliest, window.latest];
    ends.iter().any(Option::is_some) && !ends.contains(&Some(target))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Day {
        Day::parse(text).unwrap()
    }

    #[test]
    fn a_span_says_each_part_once() {
        let rows = [
            ("2022-02-24", "2022-02-24", "24 February 2022"),
            ("2023-04-11", "2023-04-21", "11–21 April 2023"),
            ("2022-02-28", "2022-03-11", "28 February–11 March 2022"),
            (
                "2024-12-30",
                "2025-01-03",
                "30 December 2024–3 January 2025",
            ),
        ];
        for (from, until, words) in rows {
            let written = span(of(from), of(until)).into_string();
            let text: String = written
                .split('<')
                .filter_map(|piece| piece.split_once('>').map(|(_, text)| text))
                .collect();
            assert_eq!(text, words);
        }
    }

    #[test]
    fn an_instant_bears_its_zone() {
        let instant_of = Instant::parse("2026-11-21T20:24:03.123Z").unwrap();
        let written = instant(&instant_of).into_string();
        assert!(
            written.contains("21 November 2026, 20:24:03 UTC"),
            "{written}"
        );
    }
}
