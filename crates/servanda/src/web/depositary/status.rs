//! `/status`: signatories, instruments and entry into force, as of any day and as known on any day.

use super::signatories::{self, Row};
use super::standing::Standing;
use super::{growth, notifications, pair, state};
use crate::web::answer::{self, Table};
use crate::web::asked::{Asked, Form};
use crate::web::layout::{self, Head, Here};
use crate::web::problem::Problem;
use crate::web::reading::Reading;
use crate::web::rooms::Rooms;
use crate::web::words::{day, term};
use axum::Router;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use maud::{Markup, html};
use serde_json::json;
use std::sync::Arc;
use treaty::calendar::Day;
use treaty::depositary::status::Count;

/// The depositary's pages.
pub(crate) fn routes() -> Router<Arc<Rooms>> {
    Router::new()
        .route("/status", get(status))
        .route("/status/{one}", get(state::page))
        .route("/status/{one}/{other}", get(pair::page))
        .merge(notifications::routes())
}

async fn status(State(rooms): State<Arc<Rooms>>, asked: Asked) -> Result<Response, Problem> {
    let reading = rooms.reading(&asked).await?;
    answer(&reading, &asked)
}

/// Answers with the status, for this address and for the register's own.
pub(crate) fn answer(reading: &Reading, asked: &Asked) -> Result<Response, Problem> {
    let standing = Standing::of(reading)?;
    let rows = signatories::rows(reading);
    Ok(match asked.form {
        Form::Html => {
            let head = Head::of("Status", Here::Status, &[Form::Json, Form::Csv]);
            let main = view(reading, asked, &standing, &rows);
            layout::page(reading, asked, &head, &main).into_response()
        }
        Form::Json => {
            let mut facts = standing.facts();
            let listed: Vec<_> = rows.iter().map(|row| row.facts(reading)).collect();
            facts.insert("list".to_owned(), json!(listed));
            answer::json(reading, facts.into())
        }
        Form::Csv => answer::csv(asked, &table(reading, &standing, &rows))?,
        _ => return Err(Problem::no_such_form(asked)),
    })
}

fn table(reading: &Reading, standing: &Standing<'_>, rows: &[Row<'_>]) -> Table {
    let mut table = Table::new([
        "participant",
        "name",
        "signed",
        "place",
        "instrument",
        "deposited",
        "entry",
    ]);
    let depositors = standing.depositors();
    let day = |day: Option<Day>| day.map_or_else(String::new, |day| day.to_string());
    for row in rows {
        let deposited = depositors
            .iter()
            .find(|held| held.participant == row.participant);
        table.push([
            row.participant.to_string(),
            reading.plain_name(row.participant, reading.when.as_of),
            row.on
                .map_or_else(|| "day not stated".to_owned(), |day| day.to_string()),
            row.place.unwrap_or_default().to_owned(),
            deposited
                .and_then(|held| held.form)
                .map_or("", term::form)
                .to_owned(),
            day(deposited.and_then(|held| held.on)),
            row.entry.to_string(),
        ]);
    }
    let unsigned = |held: &&super::standing::Depositor<'_>| {
        rows.iter().all(|row| row.participant != held.participant)
    };
    for held in depositors.iter().filter(unsigned) {
        table.push([
            held.participant.to_string(),
            reading.plain_name(held.participant, reading.when.as_of),
            String::new(),
            String::new(),
            held.form.map_or("", term::form).to_owned(),
            day(held.on),
            held.entry.to_string(),
        ]);
    }
    table
}

fn view(reading: &Reading, asked: &Asked, standing: &Standing<'_>, rows: &[Row<'_>]) -> Markup {
    html! {
        h1 { "Status" @if reading.other_times { " as of " (reading.as_of_words()) } }
        p.lead { (standing.in_one_sentence()) }
        (times(reading, asked))
        (signatories_section(reading, standing, rows))
        (instruments(reading, standing))
        (entry_into_force(reading, standing))
        (pending(reading))
        p { a href="/notifications" { "Depositary notifications" } }
        (standing.cite(reading))
    }
}

/// The question to ask: two times, and the Record's size kept where it was given.
fn times(reading: &Reading, asked: &Asked) -> Markup {
    let known = asked
        .known_as_of
        .as_ref()
        .and_then(|known| known.as_str().get(..10));
    html! {
        form.times-form method="get" action="/status" {
            p {
                label for="as_of" { "As of" } " "
                input #as_of type="date" name="as_of" value=(reading.when.as_of);
            }
            p {
                label for="known_as_of" { "As known on" } " "
                input #known_as_of type="date" name="known_as_of" value=[known];
            }
            @if let Some(entry) = asked.entry { input type="hidden" name="entry" value=(entry); }
            p { button { "Show" } }
        }
        p.quiet {
            "The first day asks what was the case then; the second, empty for now, what was known of it by then. "
            "Add " code { "entry=N" } " to the address to read only the first N entries of the Record; the answer to all three never changes."
        }
    }
}

fn signatories_section(reading: &Reading, standing: &Standing<'_>, rows: &[Row<'_>]) -> Markup {
    let count = &standing.status.signatories;
    html! {
        section aria-labelledby="signatories" {
            h2 #signatories { "Signatories" }
            (count_view(reading, count, "signatory", "signatories"))
            (growth::view(reading, standing))
            @if !rows.is_empty() { (signatories::view(reading, rows)) }
        }
    }
}

/// The number to state beside the number listed, and why they differ.
fn count_view(reading: &Reading, count: &Count, one: &str, many: &str) -> Markup {
    let noun = |number: u32| {
        if number == 1 {
            one.to_owned()
        } else {
            many.to_owned()
        }
    };
    html! {
        dl.figures.two {
            div {
                dt { (count.stated) }
                dd {
                    (noun(count.stated))
                    @if let Some(report) = &count.report {
                        ", from the " (report.count) " that a source counts by " (day::day(report.day)) " (entry " (reading.entry(report.entry)) ")"
                    }
                    "."
                }
            }
            div {
                dt { (count.listed) }
                dd {
                    "listed by name, " (count.dated) " of them with a day. "
                    @if count.complete { "The list is complete." } @else { "The list is not complete." }
                }
            }
        }
        ol.because { @for step in &count.because { li { (step) } } }
    }
}

fn instruments(reading: &Reading, standing: &Standing<'_>) -> Markup {
    let rows = standing.depositors();
    let outcome = &standing.status.entry_into_force;
    let heading = if outcome.in_force {
        "Parties"
    } else {
        "Contracting States and organizations"
    };
    html! {
        section aria-labelledby="instruments" {
            h2 #instruments { (heading) }
            (count_view(reading, &standing.status.instruments, "instrument", "instruments"))
            @if !outcome.in_force {
                p.quiet { "Whoever has deposited an instrument is a contracting State until the convention enters into force, and a Party only after." }
            }
            @if !rows.is_empty() {
                div.wide { table {
                    caption { "Instruments standing as of " (reading.as_of_words()) }
                    thead { tr {
                        th scope="col" { "Participant" } th scope="col" { "Form" } th scope="col" { "Received" }
                        @if outcome.in_force { th scope="col" { "Party since" } }
                        th scope="col" { "Entry" }
                    } }
                    tbody { @for row in &rows { tr {
                        th scope="row" { (reading.name(row.participant)) }
                        td { (row.form.map_or("not stated", term::form)) }
                        td { (day::day_or_not_stated(row.on)) }
                        @if outcome.in_force {
                            td { @match outcome.parties.get(row.participant.as_str()) {
                                Some(Some(on)) => (day::day(*on)),
                                Some(None) => "date not in this source",
                                None => "not determined",
                            } }
                        }
                        td { (reading.entry(row.entry)) }
                    } } }
                } }
            } @else { p { "No instrument is listed." } }
        }
    }
}

fn entry_into_force(reading: &Reading, standing: &Standing<'_>) -> Markup {
    let outcome = &standing.status.entry_into_force;
    let clauses = reading
        .shelf
        .convention
        .rule_set(treaty::depositary::status::FINAL_CLAUSES);
    let values = clauses.into_iter().flat_map(|set| &set.values);
    html! {
        section aria-labelledby="entry-into-force" {
            h2 #entry-into-force { "Entry into force" }
            p { (standing.entry_into_force_sentence()) }
            ol.because { @for step in &outcome.because { li { (step) } } }
            ul.rules {
                @for value in values.filter(|value| value.id.starts_with("entry-into-force.")) {
                    li { "Rule: " a href={ "/rules#" (value.id) } { (value.rule) } ". " (value.text) }
                }
            }
        }
    }
}

/// Instruments that were received and are not counted, each with what it lacks.
fn pending(reading: &Reading) -> Markup {
    let register = &reading.shelf.register;
    let rows: Vec<_> = register.all_pending().collect();
    html! {
        @if !rows.is_empty() {
            section aria-labelledby="pending" {
                h2 #pending { "Received, pending" }
                p { "These instruments are received and not counted, until what they lack is cured." }
                ul { @for (held, defects) in &rows {
                    li {
                        @if let Some(id) = &held.header.participant { (reading.name(id)) ", " }
                        (day::day_or_not_stated(held.header.on)) ": "
                        (defects.iter().map(|defect| defect.as_str()).collect::<Vec<_>>().join("; ")) ". "
                        "Entry " (reading.entry(held.entry)) "."
                    }
                } }
            }
        }
    }
}
