//! Sessions: what was mandated beside what happened, and each departure with what allowed it.
//! `/committee/<body>/sessions` is the mandate's clock of one body.

use super::bodies;
use crate::web::answer::{self, Table};
use crate::web::asked::{Asked, Form};
use crate::web::layout::{self, Head, Here};
use crate::web::problem::Problem;
use crate::web::reading::Reading;
use crate::web::rooms::Rooms;
use crate::web::tongue::{args, choice, key};
use crate::web::words::called::capital;
use crate::web::words::term;
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
            let name = reading.shelf.body_name(&body);
            let title = reading.word_with("sessions-title", &args![body = name]);
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
        p.crumb { a href="/committee" { (reading.say("page-committee")) } " · " a href={ "/committee/" (body.name()) } { (reading.quote(reading.shelf.body_name(body))) } }
        h1 { (reading.say("sessions")) }
        @if clock.lines.is_empty() { p.lead { (reading.say("sessions-none")) } }
        @else { p.lead { (reading.say_with("sessions-lead", &args![day = reading.plain_day(reading.when.as_of)])) } }
        (numbers(reading, &clock.numbers))
        @if !clock.lines.is_empty() { (table(reading, body, &clock.lines)) (holidays(reading)) }
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
                h2 #sessions { (reading.say("sessions")) }
                p { (reading.say("sessions-beside")) }
                @for (body, clock) in &clocks {
                    (numbers(reading, &clock.numbers))
                    (table(reading, body, &clock.lines))
                }
                (holidays(reading))
                (reported(reading))
            }
        }
    }
}

fn holidays(reading: &Reading) -> Markup {
    html! { p.quiet { (reading.say("sessions-holidays")) } }
}

/// How many sessions were mandated, and how many are known.
fn numbers(reading: &Reading, numbers: &[Number]) -> Markup {
    html! { @for held in numbers { p { (number(reading, held)) } } }
}

fn number(reading: &Reading, held: &Number) -> Markup {
    let given = args![
        symbol = reading.symbol(&held.symbol),
        count = held.sessions,
        least = choice(if held.at_least { "yes" } else { "no" }),
    ];
    let mandated = reading.say_with("sessions-mandated", &given);
    let given = args![mandated = mandated, count = held.with_days];
    let mut words = reading.say_with("sessions-known", &given);
    if let Some(reported) = held.reported {
        let given = args![words = words, count = reported];
        words = reading.say_with("sessions-reported", &given);
    }
    html! {
        (reading.say_with("sentence", &args![words = words]))
        @if let Some(begins) = &held.begins { " " (reading.say_with("sessions-begin", &args![window = reading.window(begins)])) }
        " " (reading.quote(&held.result))
    }
}

fn table(reading: &Reading, body: &MatterId, lines: &[Line]) -> Markup {
    html! {
        div.wide { table {
            caption { (reading.refer(body)) }
            thead { tr {
                (reading.column("col-session")) (reading.column("col-mandated"))
                (reading.column("col-happened")) (reading.column("col-departures"))
            } }
            tbody { @for line in lines { tr {
                th scope="row" {
                    @match &line.matter { Some(id) => (reading.link_quoted(id, capital(&line.name))), None => (reading.quote(capital(&line.name))) }
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
            @let days = held.working_days.map(|days| working_days(reading, days, held.at_most));
            @let words = reading.listed([reading.quote(&held.place)].into_iter().chain(days));
            (reading.with_note(words, reading.symbol(&held.symbol)))
        }
        @if let Some((when, decision)) = &line.planned {
            @if line.mandated.is_some() { br; }
            @let planned = reading.say_with("planned-when", &args![window = reading.window(when)]);
            @if line.mandated.is_none() { (reading.with_note(planned, reading.symbol(decision))) } @else { (planned) }
        }
        @if line.mandated.is_none() && line.planned.is_none() { span.quiet { "–" } }
    }
}

fn working_days(reading: &Reading, days: u32, at_most: bool) -> Markup {
    let days = reading.say_with("count-working-days", &args![count = days]);
    match at_most {
        true => reading.say_with("up-to", &args![days = days]),
        false => days,
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
                @let place = held.place.iter().map(|place| reading.quote(place));
                @let within = held.within.iter().map(|within| reading.window(within));
                @let told = reading.listed([reading.say("reported")].into_iter().chain(place).chain(within));
                (reading.say_with("reported-without-days", &args![reported = told]))
            },
            _ if line.held.is_empty() => span.quiet {
                (reading.say(if ahead { key("standing-ahead") } else { key("standing-no-source-yet") }))
            },
            _ => {},
        }
        @for (index, sat) in line.held.iter().enumerate() {
            @if index > 0 { br; (reading.say("reconvened")) " " }
            (sitting_told(reading, sat))
        }
        @match line.standing {
            Some(Standing::Sitting) => { " " span.tag { (reading.say("sits-now")) } },
            Some(Standing::Convened) => { " " span.tag { (reading.say("convened")) } },
            Some(Standing::Suspended) => { " " span.tag { (reading.say("suspended")) } },
            Some(Standing::Cancelled) => { " " span.tag { (reading.say("cancelled")) } },
            _ => {},
        }
    }
}

fn sitting_told(reading: &Reading, sat: &Sitting) -> Markup {
    let days = match sat.holidays_known {
        true => key("count-working-days"),
        false => key("count-weekdays"),
    };
    let place = match &sat.place {
        Some(place) => reading.quote(place),
        None => reading.say("place-not-stated"),
    };
    let days = reading.say_with(days, &args![count = sat.working_days]);
    reading.listed([reading.span(sat.from, sat.until), place, days])
}

fn departure(reading: &Reading, held: &Departure) -> Markup {
    let what = match &held.what {
        What::Postponed { to, reason } => {
            let postponed = match to {
                Some(to) => reading.say_with("postponed-to", &args![window = reading.window(to)]),
                None => reading.say("postponed"),
            };
            reading.labelled(postponed, reading.quote(reason))
        }
        What::Cancelled { reason } => {
            reading.labelled(reading.say("cancelled"), reading.quote(reason))
        }
        What::AfterPlanned { latest } => {
            reading.say_with("after-planned", &args![day = reading.day(*latest)])
        }
        What::Elsewhere { mandated } => {
            reading.say_with("not-in-place", &args![place = reading.quote(mandated)])
        }
        What::Length { mandated, held } => reading.say_with(
            "length-departed",
            &args![held = *held, mandated = *mandated],
        ),
        What::Suspended => reading.say("suspended"),
        What::Reconvened => reading.say("reconvened"),
    };
    match &held.allowed_by {
        Some(decision) => reading.with_note(what, reading.symbol(decision)),
        None if held.needs_decision => reading.with_note(what, reading.say("no-source-found")),
        None => what,
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
            h3 { (reading.say("reported-heading")) }
            ul {
                @for held in reports {
                    @if let Act::Reported { kind, count, .. } = &held.act {
                        li {
                            @let given = args![count = *count, kind = term::session(reading.tongue, *kind)];
                            @let source = reading.listed([reading.source(held.header.source.as_ref()), reading.in_entry(held.entry)]);
                            (reading.labelled(reading.say_with("reported-kind", &given), source))
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
        sitting_told(
            reading,
            &sitting(&reading.shelf.convention, *from, *until, *place),
        )
    };
    html! {
        @if !spans.is_empty() {
            dl.facts {
                @for (index, span) in spans.iter().enumerate() {
                    @let heading = if index > 0 { key("session-reconvened") } else if span.0 > reading.when.as_of { key("session-convened-for") } else { key("session-held") };
                    dt { (reading.say(heading)) }
                    dd { (told(span)) }
                }
            }
        }
        @if let Some(body) = session.body() {
            p { (reading.say_with("session-of", &args![body = reading.refer(body)])) }
        }
    }
}
