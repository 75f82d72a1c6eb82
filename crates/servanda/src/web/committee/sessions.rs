//! Sessions: what was mandated beside what happened, and each departure with what allowed it.

mod rows;

use crate::web::reading::Reading;
use crate::web::words::{day, number, term};
use jiff::civil::Weekday;
use maud::{Markup, html};
use rows::{Row, body_of};
use treaty::MatterId;
use treaty::act::Entered;
use treaty::calendar::{Day, Window};
use treaty::committee::session::{Act, Session};

/// The sessions of one body, or of all.
pub(crate) fn section(reading: &Reading, only: Option<&MatterId>) -> Markup {
    let bodies = reading.shelf.bodies_in_order();
    let of = bodies.iter().map(|(id, _)| *id);
    let wanted = of.filter(|id| only.is_none_or(|only| only == *id));
    let tables: Vec<_> = wanted
        .map(|body| (body, rows::of(reading, body)))
        .filter(|(_, rows)| !rows.is_empty())
        .collect();
    html! {
        @if !tables.is_empty() {
            section aria-labelledby="sessions" {
                h2 #sessions { "Sessions" }
                p { "What was mandated stands beside what happened. Weekdays are Monday to Friday, holidays of the duty station not taken out." }
                @for (body, rows) in &tables { (table(reading, body, rows)) }
                (reported(reading))
            }
        }
    }
}

fn table(reading: &Reading, body: &MatterId, rows: &[Row<'_>]) -> Markup {
    html! {
        div.wide { table {
            caption { (reading.refer(body)) }
            thead { tr {
                th scope="col" { "Session" } th scope="col" { "Mandated" }
                th scope="col" { "Happened" } th scope="col" { "Departures" }
            } }
            tbody { @for row in rows { tr {
                th scope="row" {
                    @match row.id { Some(id) => (reading.link(id, &row.name)), None => (row.name) }
                }
                td { (mandated(reading, row)) }
                td { (happened(reading, row)) }
                td.text { (departures(reading, row)) }
            } } }
        } }
    }
}

fn mandated(reading: &Reading, row: &Row<'_>) -> Markup {
    let planned = row.session.and_then(|session| {
        session.acts.iter().find_map(|held| match &held.act {
            Act::Planned { when, decision, .. } => Some((when, decision)),
            _ => None,
        })
    });
    html! {
        @if let Some((symbol, prescribed)) = row.prescribed {
            (prescribed.place)
            @if let Some(days) = prescribed.working_days { ", " (number::of(days as usize, "working day", "working days")) }
            " (" (reading.symbol(symbol)) ")"
        }
        @if let Some((when, decision)) = planned {
            @if row.prescribed.is_some() { br; }
            "planned " (day::window(when))
            @if row.prescribed.is_none() { " (" (reading.symbol(decision)) ")" }
        }
        @if row.prescribed.is_none() && planned.is_none() { span.quiet { "–" } }
    }
}

fn happened(reading: &Reading, row: &Row<'_>) -> Markup {
    let spans = row.session.map(Session::spans).unwrap_or_default();
    let ahead = planned(row).is_some_and(|when| {
        let begins = when.earliest.or(when.target).or(when.latest);
        begins.is_some_and(|begins| begins > reading.when.as_of)
    });
    html! {
        @match reported_of(row) {
            Some((within, place)) if spans.is_empty() => {
                "reported" @if let Some(place) = place { ", " (place) }
                @if let Some(within) = within { ", " (day::window(within)) } "; days not stated"
            },
            _ if spans.is_empty() => span.quiet { @if ahead { "ahead" } @else { "no source yet" } },
            _ => {},
        }
        @for (index, (from, until, place)) in spans.iter().enumerate() {
            @if index > 0 { br; "reconvened " }
            (day::span(*from, *until)) ", " (place.unwrap_or("place not stated")) ", "
            (number::of(weekdays(*from, *until), "weekday", "weekdays"))
        }
    }
}

/// What a source reports of it without its days.
fn reported_of<'a>(row: &Row<'a>) -> Option<(Option<&'a Window>, Option<&'a str>)> {
    row.session?.acts.iter().find_map(|held| match &held.act {
        Act::Reported { within, place, .. } => Some((within.as_ref(), place.as_deref())),
        _ => None,
    })
}

/// When it was planned to be held.
fn planned<'a>(row: &Row<'a>) -> Option<&'a Window> {
    row.session?.acts.iter().find_map(|held| match &held.act {
        Act::Planned { when, .. } => Some(when),
        _ => None,
    })
}

fn departures(reading: &Reading, row: &Row<'_>) -> Markup {
    let Some(session) = row.session else {
        return html! {};
    };
    let spans = session.spans();
    let allowed = session.acts.iter().find_map(|held| match &held.act {
        Act::Held { decision, .. } => decision.as_deref(),
        _ => None,
    });
    let by = |decision: Option<&str>| {
        html! { @match decision { Some(decision) => { " (" (reading.symbol(decision)) ")" }, None => " (no source found)" } }
    };
    let prescribed = row.prescribed.map(|(_, prescribed)| prescribed);
    let elsewhere = prescribed
        .zip(spans.first())
        .filter(|(prescribed, (.., place))| place.is_some_and(|place| place != prescribed.place));
    let length = prescribed
        .and_then(|prescribed| prescribed.working_days)
        .zip(spans.first());
    let late = planned(row).and_then(|when| when.latest).zip(spans.first());
    let late = late.and_then(|(latest, (from, ..))| (latest < *from).then_some(latest));
    html! {
        ul.plain {
            @for held in &session.acts { @match &held.act {
                Act::Postponed { decision, to, reason } => li {
                    "postponed" @if let Some(to) = to { " to " (day::window(to)) } ": " (reason) (by(Some(decision)))
                },
                Act::Suspended { .. } => li { "suspended" },
                Act::Reconvened { decision, .. } => li { "reconvened" (by(Some(decision))) },
                _ => {},
            } }
            @if let Some(latest) = late { li { "after " (day::day(latest)) ", the end of what was planned" (by(allowed)) } }
            @if let Some((prescribed, _)) = elsewhere { li { "not in " (prescribed.place) (by(allowed)) } }
            @if let Some((days, (from, until, _))) = length {
                @let held = weekdays(*from, *until);
                @if held != days as usize {
                    li { (number::of(held, "weekday", "weekdays")) " where " (days) " working days were mandated" (by(allowed)) }
                }
            }
        }
    }
}

/// Mondays to Fridays from one day to another, both included.
fn weekdays(from: Day, until: Day) -> usize {
    let mut count = 0;
    let mut day = Some(from);
    while let Some(today) = day.filter(|day| *day <= until) {
        let weekend = matches!(today.date().weekday(), Weekday::Saturday | Weekday::Sunday);
        count += usize::from(!weekend);
        day = today.next();
    }
    count
}

/// What sources report of sessions without their days.
fn reported(reading: &Reading) -> Markup {
    let reports: Vec<&Entered<Act>> = reading
        .shelf
        .sessions()
        .flat_map(|(_, session)| &session.acts)
        .filter(|held| matches!(held.act, Act::Reported { .. }))
        .collect();
    html! {
        @if !reports.is_empty() {
            h3 { "Reported without their days" }
            ul {
                @for held in reports {
                    @if let Act::Reported { kind, count, .. } = &held.act {
                        li {
                            (count) " " (term::session(*kind)) @if *count == 1 { " session" } @else { " sessions" } ": "
                            (reading.source(held.header.source.as_ref())) ", entry " (reading.entry(held.entry))
                        }
                    }
                }
            }
        }
    }
}

/// One session's own page.
pub(crate) fn alone(reading: &Reading, session: &Session) -> Markup {
    let spans = session.spans();
    html! {
        @if !spans.is_empty() {
            dl.facts {
                @for (index, (from, until, place)) in spans.iter().enumerate() {
                    dt { @if index == 0 { "Held" } @else { "Reconvened" } }
                    dd {
                        (day::span(*from, *until)) ", " (place.unwrap_or("place not stated")) ", "
                        (number::of(weekdays(*from, *until), "weekday", "weekdays"))
                    }
                }
            }
        }
        @if let Some(body) = body_of(session) {
            p { "A session of the " (reading.refer(body)) "." }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nine_days_are_nine() {
        let day = |text| Day::parse(text).unwrap();
        assert_eq!(weekdays(day("2023-04-11"), day("2023-04-21")), 9);
        assert_eq!(weekdays(day("2022-02-28"), day("2022-03-11")), 10);
        assert_eq!(weekdays(day("2022-02-24"), day("2022-02-24")), 1);
    }
}
