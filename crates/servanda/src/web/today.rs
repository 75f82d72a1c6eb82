//! `/`: where the convention stands today, in three numbers and a few sentences.

use super::answer::{self, Table};
use super::asked::{Asked, Form};
use super::committee::asked::{self as paragraphs, Due};
use super::depositary::standing::Standing;
use super::drawing::places;
use super::layout::{self, Head, Here};
use super::problem::Problem;
use super::reading::Reading;
use super::rooms::Rooms;
use super::timeline::Line;
use super::words::deed::sentence;
use super::words::{day, term};
use axum::Router;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use maud::{Markup, html};
use serde_json::json;
use std::sync::Arc;
use treaty::committee::mandate;

/// How many lines say what happened lately.
const LATELY: usize = 5;

/// The first page.
pub(crate) fn routes() -> Router<Arc<Rooms>> {
    Router::new().route("/", get(today))
}

async fn today(State(rooms): State<Arc<Rooms>>, asked: Asked) -> Result<Response, Problem> {
    let reading = rooms.reading(&asked).await?;
    if reading.shelf.opened().is_none() {
        let head = Head::of("Servanda", Here::Today, &[]);
        return Ok(layout::page(&reading, &asked, &head, &empty()).into_response());
    }
    let standing = Standing::of(&reading)?;
    Ok(match asked.form {
        Form::Html => {
            let head = Head::of(reading.short_title(), Here::Today, &[Form::Json, Form::Csv]);
            let (lines, _) = rooms.told(&reading, None, None, LATELY).await?;
            layout::page(&reading, &asked, &head, &view(&reading, &standing, &lines))
                .into_response()
        }
        Form::Json => answer::json(&reading, facts(&reading, &standing)),
        Form::Csv => answer::csv(&asked, &table(&reading, &standing))?,
        _ => return Err(Problem::no_such_form(&asked)),
    })
}

fn empty() -> Markup {
    html! {
        h1 { "Nothing is kept here yet" }
        p { "This house has a Record and no convention in it. Enter one with " code { "servanda init --convention DIR" } "." }
    }
}

fn facts(reading: &Reading, standing: &Standing<'_>) -> serde_json::Value {
    let mut facts = standing.facts();
    let due: Vec<_> = paragraphs::due(reading).iter().map(Due::facts).collect();
    facts.insert("due".to_owned(), json!(due));
    facts.into()
}

fn table(reading: &Reading, standing: &Standing<'_>) -> Table {
    let mut table = Table::new(["figure", "value", "as_of", "entry"]);
    let (as_of, size) = (
        reading.when.as_of.to_string(),
        reading.shelf.size.to_string(),
    );
    for (figure, value) in standing.figures() {
        table.push([figure.to_owned(), value, as_of.clone(), size.clone()]);
    }
    table
}

/// The whole page.
fn view(reading: &Reading, standing: &Standing<'_>, lines: &[Line]) -> Markup {
    let title = reading
        .shelf
        .opened()
        .map_or("", |opened| opened.title.as_str());
    html! {
        h1 { (reading.short_title()) }
        @if title != reading.short_title() { p.full-title { (title) } }
        p.lead { (standing.in_one_sentence()) }
        (figures(standing))
        (towards(reading, standing))
        (next(reading))
        (lately(lines))
    }
}

/// The three numbers, each with its sentence.
fn figures(standing: &Standing<'_>) -> Markup {
    let status = &standing.status;
    let (signatories, instruments) = (&status.signatories, &status.instruments);
    html! {
        dl.figures {
            div {
                dt { (instruments.stated) small { " of " (status.entry_into_force.required) } }
                dd { (standing.instruments_sentence()) }
            }
            div {
                dt { (signatories.stated) }
                dd {
                    @if signatories.stated == 1 { "signatory" } @else { "signatories" }
                    ", of whom " a href="/status#signatories" { (signatories.listed) " are listed here by name" }
                    @if !signatories.complete { "; the list is not complete" } "."
                }
            }
            @if let Some((number, sentence)) = standing.signing_figure() {
                div { dt { (number) } dd { (sentence) } }
            }
        }
    }
}

/// The way to the threshold, as places to fill, with its table.
fn towards(reading: &Reading, standing: &Standing<'_>) -> Markup {
    let rows = standing.depositors();
    let codes: Vec<&str> = rows.iter().map(|row| row.participant.as_str()).collect();
    let status = &standing.status;
    html! {
        section aria-labelledby="towards" {
            h2 #towards { @if status.entry_into_force.in_force { "In force" } @else { "Towards entry into force" } }
            figure {
                (places::squares(&codes, status.instruments.stated as usize, status.entry_into_force.required as usize))
                figcaption {
                    "One square for each instrument that is needed; a filled one bears the code of its State."
                    @if codes.len() < status.instruments.stated as usize { " A question mark is counted by a source that does not name it." }
                }
            }
            p { (standing.entry_into_force_sentence()) " " a href="/status#entry-into-force" { "The reasoning, step by step" } }
            @if !rows.is_empty() {
                div.wide { table {
                    caption { "Instruments deposited, as of " (reading.as_of_words()) }
                    thead { tr { th scope="col" { "Participant" } th scope="col" { "Form" } th scope="col" { "Day" } th scope="col" { "Entry" } } }
                    tbody { @for row in &rows { tr {
                        th scope="row" { (reading.name(row.participant)) }
                        td { (row.form.map_or("not stated", term::form)) }
                        td { (day::day_or_not_stated(row.on)) }
                        td { (reading.entry(row.entry)) }
                    } } }
                } }
            }
            (standing.cite(reading))
        }
    }
}

/// What is due next, and what no source has told of.
fn next(reading: &Reading) -> Markup {
    let due = paragraphs::due(reading);
    let of = |wanted: &[mandate::Standing]| -> Vec<&Due<'_>> {
        due.iter()
            .filter(|due| wanted.contains(&due.standing))
            .collect()
    };
    let ahead = of(&[mandate::Standing::Open, mandate::Standing::Ahead]);
    let untold = of(&[mandate::Standing::NoSourceYet]);
    html! {
        @if !ahead.is_empty() {
            section aria-labelledby="next" {
                h2 #next { "What is due next" }
                (list(reading, &ahead))
            }
        }
        @if !untold.is_empty() {
            section aria-labelledby="untold" {
                h2 #untold { "No source yet" }
                p { "Their time has passed, and the sources read so far tell of no act. That is not to say that none was done." }
                (list(reading, &untold))
            }
        }
    }
}

fn list(reading: &Reading, due: &[&Due<'_>]) -> Markup {
    html! {
        ul.entries {
            @for due in due {
                li {
                    p.when { (day::window(due.window)) " " span.tag { (term::standing(due.standing)) } }
                    div {
                        p { (due.summary) }
                        p.quiet {
                            "Asked of " (due.addressee) " by " (reading.symbol(due.symbol)) ", paragraph " (due.paragraph)
                            @if due.draft { " (read in the draft; the adopted text was not read)" }
                            ". " (due.window.computed)
                        }
                    }
                }
            }
        }
    }
}

fn lately(lines: &[Line]) -> Markup {
    html! {
        section aria-labelledby="lately" {
            h2 #lately { "Most recent" }
            ul.entries {
                @for line in lines.iter().rev() {
                    li { p.when { (line.days()) } p { (sentence(&line.told)) } }
                }
            }
            p { a href="/timeline" { "The whole timeline" } }
        }
    }
}
