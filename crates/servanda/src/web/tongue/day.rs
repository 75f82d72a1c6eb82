//! Days and instants as people of each language read them.

use super::{Argument, Tongue, args};
use crate::web::words::day::aimed_within;
use maud::{Markup, html};
use record::Instant;
use treaty::calendar::{Day, Window};

fn parts(on: Day) -> [(&'static str, Argument); 3] {
    args![day = on.day(), month = on.month(), year = on.year()]
}

/// `24 December 2024`.
pub(super) fn plain(tongue: Tongue, on: Day) -> String {
    tongue.word_with("day-long", &parts(on))
}

/// A day in words, with the day for programs.
pub(super) fn day(tongue: Tongue, on: Day) -> Markup {
    html! { time datetime=(on) { (plain(tongue, on)) } }
}

/// `28 February – 11 March 2022`, with each part said once.
pub(super) fn span(tongue: Tongue, from: Day, until: Day) -> Markup {
    let same_year = from.year() == until.year();
    let (first, last) = match (same_year, from.month() == until.month()) {
        _ if from == until => return day(tongue, from),
        (true, true) => (
            tongue.word_with("span-month-first", &parts(from)),
            tongue.word_with("span-month-last", &parts(until)),
        ),
        (true, false) => (
            tongue.word_with("span-year-first", &parts(from)),
            tongue.word_with("span-year-last", &parts(until)),
        ),
        _ => (plain(tongue, from), plain(tongue, until)),
    };
    let first = html! { time datetime=(from) { (first) } };
    let last = html! { time datetime=(until) { (last) } };
    tongue.say_with("span", &args![first = first, last = last])
}

/// An instant in UTC, with its zone beside it.
pub(super) fn instant(tongue: Tongue, instant: &Instant) -> Markup {
    let text = instant.as_str();
    let date = text.get(..10).and_then(|day| Day::parse(day).ok());
    let hour = text.get(11..19).unwrap_or_default();
    let said = date.map(|date| {
        let date = plain(tongue, date);
        tongue.word_with("instant", &args![day = date, time = hour])
    });
    html! { time datetime=(text) { (said.as_deref().unwrap_or(text)) } }
}

/// The days of a window, as far as they are known.
pub(super) fn window(tongue: Tongue, window: &Window) -> Markup {
    let known = match (window.earliest, window.latest, window.target) {
        (Some(earliest), Some(latest), _) => span(tongue, earliest, latest),
        (Some(earliest), None, _) => {
            tongue.say_with("from-day", &args![day = day(tongue, earliest)])
        }
        (None, Some(latest), _) => tongue.say_with("by-day", &args![day = day(tongue, latest)]),
        (None, None, Some(target)) => {
            tongue.say_with("about-day", &args![day = day(tongue, target)])
        }
        (None, None, None) => tongue.say("no-day-known"),
    };
    match window.target.filter(|target| aimed_within(window, *target)) {
        Some(target) => {
            let aimed = day(tongue, target);
            tongue.say_with("aimed-at", &args![window = known, day = aimed])
        }
        None => known,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_span_is_said_in_the_order_of_each_language() {
        let of = |text: &str| Day::parse(text).unwrap();
        let told = |from: &str, until: &str| {
            Tongue::ALL.map(|tongue| {
                let said = span(tongue, of(from), of(until));
                crate::web::words::deed::plain(&said)
            })
        };
        assert_eq!(
            told("2021-05-10", "2021-05-12"),
            [
                "10 إلى 12 أيار/مايو 2021",
                "2021年5月10日至12日",
                "10–12 May 2021",
                "10-12 mai 2021",
                "10–12 мая 2021 года",
                "10 a 12 de mayo de 2021"
            ]
        );
        assert_eq!(
            told("2022-02-28", "2022-03-01"),
            [
                "28 شباط/فبراير إلى 1 آذار/مارس 2022",
                "2022年2月28日至3月1日",
                "28 February–1 March 2022",
                "28 février-1er mars 2022",
                "28 февраля–1 марта 2022 года",
                "28 de febrero a 1 de marzo de 2022"
            ]
        );
        let instant_of = Instant::parse("2026-11-21T20:24:03.123Z").unwrap();
        let said = instant(Tongue::Russian, &instant_of).into_string();
        assert!(said.contains("21 ноября 2026 года, 20:24:03 UTC"), "{said}");
    }
}
