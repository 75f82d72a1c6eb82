//! `/status/<State>/<State>`: the treaty between two participants on any day.

use crate::error::{Error, Kind};
use crate::facts::pair as facts;
use crate::web::answer;
use crate::web::asked::{Asked, Form};
use crate::web::layout::{self, Head, Here};
use crate::web::problem::Problem;
use crate::web::reading::Reading;
use crate::web::rooms::Rooms;
use crate::web::words::day;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use std::sync::Arc;
use treaty::depositary::bilateral::{Between, Bilateral, bilateral};
use treaty::depositary::status::NoStatus;
use treaty::participant::ParticipantId;

/// The page.
pub(crate) async fn page(
    State(rooms): State<Arc<Rooms>>,
    Path((one, other)): Path<(String, String)>,
    asked: Asked,
) -> Result<Response, Problem> {
    let reading = rooms.reading(&asked).await?;
    let one = participant(&reading, &one)?;
    let other = participant(&reading, &other)?;
    let shelf = &reading.shelf;
    let view = bilateral(
        &shelf.register,
        &shelf.convention,
        &shelf.participants,
        (&one, &other),
        reading.when.as_of,
    )
    .map_err(|reason| no_status(&reason))?;
    Ok(match asked.form {
        Form::Html => {
            let names = [&one, &other].map(|id| reading.plain_name(id, view.as_of));
            let title = names.join(" and ");
            let head = Head::of(title, Here::Status, &[Form::Json]);
            layout::page(&reading, &asked, &head, &main(&reading, &view)).into_response()
        }
        Form::Json => answer::json(&reading, facts::of(&view).into()),
        _ => return Err(Problem::no_such_form(&asked)),
    })
}

/// The participant that an address names; the form's ending is taken off before.
pub(crate) fn participant(reading: &Reading, code: &str) -> Result<ParticipantId, Problem> {
    Ok(facts::participant(&reading.shelf.participants, code)?)
}

/// Why there is no status.
pub(super) fn no_status(reason: &NoStatus) -> Problem {
    let what = "The status cannot be computed from what the Record holds at these times";
    let remedy = "Ask for a later time, or read the reason and enter what is missing";
    Error::new(Kind::Unknown, format!("{what}: {reason}"), remedy).into()
}

fn main(reading: &Reading, view: &Bilateral) -> Markup {
    let (one, other) = (&view.one.participant, &view.other.participant);
    html! {
        h1 { (reading.name(one)) " and " (reading.name(other)) }
        p.lead { (lead(view)) }
        @if let Some(otherwise) = view.bound_if_reservations {
            p {
                "Should what is called a declaration be a reservation, it "
                @if otherwise { "binds them" } @else { "does not" } "."
            }
        }
        section aria-labelledby="why" {
            h2 #why { "Why" }
            ol.because { @for step in &view.because { li { (step) } } }
        }
        section aria-labelledby="text" {
            h2 #text { "Text between the two" }
            @if view.amendments.is_empty() { p { "The text as adopted, without amendment." } }
            @else { p { "As amended by " (view.amendments.join(", ")) "." } }
        }
        section aria-labelledby="terms" {
            h2 #terms { "On which terms" }
            @if view.terms.is_empty() { p { "Neither made a reservation or declaration towards the other." } }
            @for held in &view.terms { (term(reading, held)) }
        }
        p.quiet {
            a href={ "/status/" (one) } { "Everything of " (reading.name(one)) } " · "
            a href={ "/status/" (other) } { "everything of " (reading.name(other)) } " · "
            a href="/status" { "status" }
        }
    }
}

fn lead(view: &Bilateral) -> Markup {
    html! {
        @match (view.bound, view.since) {
            (Some(true), Some(since)) => { "It binds the two towards each other since " (day::day(since)) "." },
            (Some(true), None) => "It binds the two towards each other.",
            (Some(false), _) => "It does not bind the two towards each other.",
            (None, _) => "It may bind the two; the Record does not tell.",
        }
        @if let Some(since) = view.suspended_since { " Its operation is suspended since " (day::day(since)) "." }
    }
}

fn term(reading: &Reading, held: &Between) -> Markup {
    let term = &held.term;
    html! {
        h3 {
            (reading.name(&term.by)) ": " (term.label.as_str())
            @if !term.articles.is_empty() { " to " (term.articles.join(", ")) }
        }
        blockquote { p { bdi { (term.text) } } }
        ul {
            @for reading in &held.readings {
                li { "As a " (reading.read_as.as_str()) ": " (facts::effect(reading.effect)) "; " (reading.because) "." }
            }
        }
        p.quiet { "Entry " (reading.entry(term.entry)) "." }
    }
}
