//! Sessions: what was mandated beside what happened, and each departure with what allowed it.

use crate::web::reading::Reading;
use crate::web::words::{day, number, term};
use jiff::civil::Weekday;
use maud::{Markup, html};
use treaty::MatterId;
use treaty::act::Entered;
use treaty::calendar::Day;
use treaty::committee::mandate::{self, Prescribed};
use treaty::committee::session::{Act, Session};

/// One line: a session that is prescribed, planned or held.
struct Row<'a> {
    id: Option<&'a MatterId>,
    name: String,
    prescribed: Option<(&'a str, &'a Prescribed)>,
    session: Option<&'a Session>,
    first: Option<Day>,
}

/// The sessions of one body, or of all.
pub(crate) fn section(reading: &Reading, only: Option<&MatterId>) -> Markup {
    let bodies = reading.shelf.bodies_in_order();
    let of = bodies.iter().map(|(id, _)| *id);
    let wanted = of.filter(|id| only.is_none_or(|only| only == *id));
    let tables: Vec<_> = wanted
        .map(|body| (body, rows(reading, body)))
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
            caption { (reading.link(body, reading.shelf.body_name(body))) }
            thead { tr {
                th scope="col" { "Session" } th scope="col" { "Mandated" }
                th scope="col" { "Happened" } th scope="col" { "Departures" }
            } }
            tbody { @for row in rows { tr {
                th scope="row" {
                    @match row.id { Some(id) => (reading.link(id, &row.name)), None => (row.name) }
                }
                td { (mandated(reading, row)) }
                td { (happened(row)) }
                td.text { (departures(reading, row)) }
            } } }
        } }
    }
}

/// Sessions by their first known day; prescribed ones of which no source tells keep their place.
fn rows<'a>(reading: &'a Reading, body: &MatterId) -> Vec<Row<'a>> {
    let mut prescribed = prescribed(reading, body);
    let mut rows: Vec<Row<'a>> = Vec::new();
    for (id, session) in reading.shelf.sessions() {
        if body_of(session) != Some(body) || session.name().is_empty() {
            continue;
        }
        let found = prescribed
            .iter()
            .position(|(_, held)| is_called(id, &held.session));
        rows.push(Row {
            id: Some(id),
            name: session.name().to_owned(),
            prescribed: found.map(|index| prescribed.remove(index)),
            session: Some(session),
            first: first_day(session),
        });
    }
    rows.sort_by_key(|row| row.first);
    for left in prescribed {
        let name = called(&left.1.session);
        let after = rows.iter().rposition(|row| {
            row.prescribed.is_some_and(|(_, held)| {
                held.session < left.1.session && held.session.len() == left.1.session.len()
            })
        });
        let row = Row {
            id: None,
            name: format!("{} session", name.replace('-', " ")),
            prescribed: Some(left),
            session: None,
            first: None,
        };
        rows.insert(after.map_or(rows.len(), |index| index + 1), row);
    }
    rows
}

fn prescribed<'a>(reading: &'a Reading, of: &MatterId) -> Vec<(&'a str, &'a Prescribed)> {
    let given = reading
        .shelf
        .mandates()
        .flat_map(|(_, mandate)| &mandate.given);
    given
        .filter_map(|held| match &held.act {
            mandate::Act::Given {
                body,
                symbol,
                prescribed,
                ..
            } if body == of => Some(prescribed.iter().map(|one| (symbol.as_str(), one))),
            _ => None,
        })
        .flatten()
        .collect()
}

fn body_of(session: &Session) -> Option<&MatterId> {
    session.acts.iter().find_map(|held| match &held.act {
        Act::Planned { body, .. } | Act::Held { body, .. } => Some(body),
        _ => None,
    })
}

fn first_day(session: &Session) -> Option<Day> {
    let held = session.spans().first().map(|(from, ..)| *from);
    held.or_else(|| {
        session.acts.iter().find_map(|held| match &held.act {
            Act::Planned { when, .. } => when.earliest.or(when.target).or(when.latest),
            _ => None,
        })
    })
}

/// A mandate says "1" or "protocol 1" where the session's name says "first" or "protocol-first".
fn is_called(id: &MatterId, session: &str) -> bool {
    id.name() == called(session)
}

fn called(session: &str) -> String {
    const FIRST: [&str; 12] = [
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
        "tenth", "eleventh", "twelfth",
    ];
    let word = |part: &str| {
        let index = part
            .parse::<usize>()
            .ok()
            .and_then(|number| number.checked_sub(1));
        let ordinal = index.and_then(|index| FIRST.get(index));
        ordinal.map_or_else(|| part.to_lowercase(), |ordinal| (*ordinal).to_owned())
    };
    let words: Vec<String> = session.split(' ').map(word).collect();
    words.join("-")
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

fn happened(row: &Row<'_>) -> Markup {
    let spans = row.session.map(Session::spans).unwrap_or_default();
    html! {
        @if spans.is_empty() { span.quiet { "no source yet" } }
        @for (index, (from, until, place)) in spans.iter().enumerate() {
            @if index > 0 { br; "reconvened " }
            (day::span(*from, *until)) ", " (place.unwrap_or("place not stated")) ", "
            (number::of(weekdays(*from, *until), "weekday", "weekdays"))
        }
    }
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
            p { "A session of the " (reading.link(body, reading.shelf.body_name(body))) "." }
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

    #[test]
    fn a_number_finds_the_session_it_names() {
        let id = |name: &str| MatterId::parse(&format!("x/committee/session/{name}")).unwrap();
        assert!(is_called(&id("first"), "1"));
        assert!(is_called(&id("protocol-second"), "protocol 2"));
        assert!(is_called(&id("concluding"), "concluding"));
        assert!(!is_called(&id("third"), "1"));
    }
}
