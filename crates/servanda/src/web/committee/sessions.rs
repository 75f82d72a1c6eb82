//! Sessions: what was mandated beside what happened, and each departure with what allowed it.
//! `/committee/<body>/sessions` is the mandate's clock of one body.

use super::bodies;
use crate::web::answer::{self, Table};
use crate::web::asked::{Asked, Form};
use crate::web::layout::{self, Head, Here};
use crate::web::problem::Problem;
use crate::web::reading::Reading;
use crate::web::rooms::Rooms;
use crate::web::words::called::capital;
use crate::web::words::{day, number, term};
use axum::Router;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use maud::{Markup, html};
use serde_json::json;
use std::sync::Arc;
use treaty::MatterId;
use treaty::act::Entered;
use treaty::calendar::Day;
use treaty::committee::clock::{Clock, Departure, Line, Number, Sitting, What, clock, sitting};
use treaty::committee::session::{Act, Session, Standing};

/// The clock of one body.
pub(crate) fn routes() -> Router<Arc<Rooms>> {
    Router::new().route("/committee/{body}/sessions", get(sessions))
}

async fn sessions(
    State(rooms): State<Arc<Rooms>>,
    Path(name): Path<String>,
    asked: Asked,
) -> Result<Response, Problem> {
    let reading = rooms.reading(&asked).await?;
    let body = bodies::named(&reading, &name)?;
    let clock = of(&reading, &body);
    Ok(match asked.form {
        Form::Html => {
            let title = format!("Sessions: {}", reading.shelf.body_name(&body));
            let forms = [Form::Json, Form::Csv, Form::Calendar];
            let head = Head::of(title, Here::Committee, &forms);
            layout::page(&reading, &asked, &head, &view(&reading, &body, &clock)).into_response()
        }
        Form::Json => answer::json(&reading, json!({"body": body, "clock": clock})),
        Form::Csv => answer::csv(&asked, &rows(&clock))?,
        Form::Calendar => super::calendar::answer(&reading, Some(&body)),
        _ => return Err(Problem::no_such_form(&asked)),
    })
}

/// The mandate's clock of a body, on the day of the answer.
pub(crate) fn of(reading: &Reading, body: &MatterId) -> Clock {
    clock(
        body,
        reading.shelf.mandates().map(|(_, mandate)| mandate),
        reading.shelf.sessions(),
        &reading.shelf.convention,
        reading.when.as_of,
    )
}

fn rows(clock: &Clock) -> Table {
    let mut table = Table::new([
        "session",
        "mandated_place",
        "mandated_working_days",
        "by",
        "from",
        "until",
        "place",
        "working_days",
        "holidays_taken_out",
        "departures",
    ]);
    for line in &clock.lines {
        let mandated = line.mandated.as_ref();
        let told = [
            line.name.clone(),
            mandated.map_or_else(String::new, |held| held.place.clone()),
            mandated
                .and_then(|held| held.working_days)
                .map_or_else(String::new, |days| days.to_string()),
            mandated.map_or_else(String::new, |held| held.symbol.clone()),
        ];
        let departures: Vec<String> = line.departures.iter().map(plain).collect();
        let departures = departures.join("; ");
        let each: Vec<Option<&Sitting>> = match line.held.len() {
            0 => vec![None],
            _ => line.held.iter().map(Some).collect(),
        };
        for sat in each {
            let text = |of: &dyn Fn(&Sitting) -> String| sat.map_or_else(String::new, of);
            let mut row = told.to_vec();
            row.extend([
                text(&|sat| sat.from.to_string()),
                text(&|sat| sat.until.to_string()),
                text(&|sat| sat.place.clone().unwrap_or_default()),
                text(&|sat| sat.working_days.to_string()),
                text(&|sat| if sat.holidays_known { "yes" } else { "no" }.to_owned()),
                departures.clone(),
            ]);
            table.push(row);
        }
    }
    table
}

fn view(reading: &Reading, body: &MatterId, clock: &Clock) -> Markup {
    html! {
        p.crumb { a href="/committee" { "Committee" } " · " a href={ "/committee/" (body.name()) } { (reading.shelf.body_name(body)) } }
        h1 { "Sessions" }
        @if clock.lines.is_empty() { p.lead { "No session of this body stands in the Record at these times." } }
        @else { p.lead { "What was mandated beside what happened, as of " (reading.as_of_words()) "." } }
        (numbers(reading, &clock.numbers))
        @if !clock.lines.is_empty() { (table(reading, body, &clock.lines)) (holidays()) }
    }
}

/// The sessions of one body, or of all.
pub(crate) fn section(reading: &Reading, only: Option<&MatterId>) -> Markup {
    let bodies = reading.shelf.bodies_in_order();
    let of_bodies = bodies.iter().map(|(id, _)| *id);
    let wanted = of_bodies.filter(|id| only.is_none_or(|only| only == *id));
    let clocks: Vec<_> = wanted
        .map(|body| (body, of(reading, body)))
        .filter(|(_, clock)| !clock.lines.is_empty())
        .collect();
    html! {
        @if !clocks.is_empty() {
            section aria-labelledby="sessions" {
                h2 #sessions { "Sessions" }
                p { "What was mandated stands beside what happened." }
                @for (body, clock) in &clocks {
                    (numbers(reading, &clock.numbers))
                    (table(reading, body, &clock.lines))
                }
                (holidays())
                (reported(reading))
            }
        }
    }
}

fn holidays() -> Markup {
    html! { p.quiet {
        "Weekdays are Mondays to Fridays where the Record holds no holidays of the duty station, and working days where "
        "they are taken out."
    } }
}

/// How many sessions were mandated, and how many are known.
fn numbers(reading: &Reading, numbers: &[Number]) -> Markup {
    html! {
        @for held in numbers {
            p {
                (reading.symbol(&held.symbol)) " mandated " (number::of(held.sessions as usize, "session", "sessions"))
                @if held.at_least { " or more" } "; "
                (held.with_days) @if held.with_days == 1 { " has" } @else { " have" } " days that a source states"
                @if let Some(reported) = held.reported { ", and " (reported) " are reported" }
                @if let Some(begins) = &held.begins { ". To begin " (day::window(begins)) }
                ". " (held.result)
            }
        }
    }
}

fn table(reading: &Reading, body: &MatterId, lines: &[Line]) -> Markup {
    html! {
        div.wide { table {
            caption { (reading.refer(body)) }
            thead { tr {
                th scope="col" { "Session" } th scope="col" { "Mandated" }
                th scope="col" { "Happened" } th scope="col" { "Departures" }
            } }
            tbody { @for line in lines { tr {
                th scope="row" {
                    @match &line.matter { Some(id) => (reading.link(id, capital(&line.name))), None => (capital(&line.name)) }
                }
                td { (mandated(reading, line)) }
                td { (happened(reading, line)) }
                td.text { ul.plain { @for held in &line.departures { li { (departure(reading, held)) } } } }
            } } }
        } }
    }
}

fn mandated(reading: &Reading, line: &Line) -> Markup {
    html! {
        @if let Some(held) = &line.mandated {
            (held.place)
            @if let Some(days) = held.working_days {
                ", " @if held.at_most { "up to " } (number::of(days as usize, "working day", "working days"))
            }
            " (" (reading.symbol(&held.symbol)) ")"
        }
        @if let Some((when, decision)) = &line.planned {
            @if line.mandated.is_some() { br; }
            "planned " (day::window(when))
            @if line.mandated.is_none() { " (" (reading.symbol(decision)) ")" }
        }
        @if line.mandated.is_none() && line.planned.is_none() { span.quiet { "–" } }
    }
}

fn happened(reading: &Reading, line: &Line) -> Markup {
    let planned = line.planned.as_ref().map(|(when, _)| when);
    let ahead = planned.is_some_and(|when| {
        let begins = when.earliest.or(when.target).or(when.latest);
        begins.is_some_and(|begins| begins > reading.when.as_of)
    });
    html! {
        @match &line.reported {
            Some(held) if line.held.is_empty() => {
                "reported" @if let Some(place) = &held.place { ", " (place) }
                @if let Some(within) = &held.within { ", " (day::window(within)) } "; days not stated"
            },
            _ if line.held.is_empty() => span.quiet { @if ahead { "ahead" } @else { "no source yet" } },
            _ => {},
        }
        @for (index, sat) in line.held.iter().enumerate() {
            @if index > 0 { br; "reconvened " }
            (sitting_told(sat))
        }
        @match line.standing {
            Some(Standing::Sitting) => { " " span.tag { "sits now" } },
            Some(Standing::Convened) => { " " span.tag { "convened" } },
            Some(Standing::Suspended) => { " " span.tag { "suspended" } },
            Some(Standing::Cancelled) => { " " span.tag { "cancelled" } },
            _ => {},
        }
    }
}

fn sitting_told(sat: &Sitting) -> Markup {
    let words = if sat.holidays_known {
        ("working day", "working days")
    } else {
        ("weekday", "weekdays")
    };
    html! {
        (day::span(sat.from, sat.until)) ", " (sat.place.as_deref().unwrap_or("place not stated")) ", "
        (number::of(sat.working_days as usize, words.0, words.1))
    }
}

fn departure(reading: &Reading, held: &Departure) -> Markup {
    html! {
        @match &held.what {
            What::Postponed { to, reason } => { "postponed" @if let Some(to) = to { " to " (day::window(to)) } ": " (reason) },
            What::Cancelled { reason } => { "cancelled: " (reason) },
            What::AfterPlanned { latest } => { "after " (day::day(*latest)) ", the end of what was planned" },
            What::Elsewhere { mandated } => { "not in " (mandated) },
            What::Length { mandated, held } => {
                (number::of(*held as usize, "weekday", "weekdays")) " where " (mandated) " working days were mandated"
            },
            What::Suspended => "suspended",
            What::Reconvened => "reconvened",
        }
        @match &held.allowed_by {
            Some(decision) => { " (" (reading.symbol(decision)) ")" },
            None if held.needs_decision => " (no source found)",
            None => {},
        }
    }
}

/// The same without marks, for tables.
fn plain(held: &Departure) -> String {
    let what = match &held.what {
        What::Postponed { reason, .. } => format!("postponed: {reason}"),
        What::Cancelled { reason } => format!("cancelled: {reason}"),
        What::AfterPlanned { latest } => format!("after {latest}"),
        What::Elsewhere { mandated } => format!("not in {mandated}"),
        What::Length { mandated, held } => format!("{held} days where {mandated} were mandated"),
        What::Suspended => "suspended".to_owned(),
        What::Reconvened => "reconvened".to_owned(),
    };
    match &held.allowed_by {
        Some(decision) => format!("{what} ({decision})"),
        None if held.needs_decision => format!("{what} (no source found)"),
        None => what,
    }
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
    let told = |(from, until, place): &(Day, Day, Option<&str>)| {
        sitting_told(&sitting(&reading.shelf.convention, *from, *until, *place))
    };
    html! {
        @if !spans.is_empty() {
            dl.facts {
                @for (index, span) in spans.iter().enumerate() {
                    dt { @if index > 0 { "Reconvened" } @else if span.0 > reading.when.as_of { "Convened for" } @else { "Held" } }
                    dd { (told(span)) }
                }
            }
        }
        @if let Some(body) = session.body() {
            p { "A session of the " (reading.refer(body)) "." }
        }
    }
}
