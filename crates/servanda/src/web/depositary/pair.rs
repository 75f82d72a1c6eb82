//! `/status/<State>/<State>`: the treaty between two participants on any day.

use super::standing::yes_no;
use crate::error::{Error, Kind};
use crate::facts::pair as facts;
use crate::web::answer;
use crate::web::asked::{Asked, Form};
use crate::web::layout::{self, Head, Here};
use crate::web::problem::Problem;
use crate::web::reading::Reading;
use crate::web::rooms::Rooms;
use crate::web::tongue::{args, key};
use crate::web::words::{depositary as said, reason};
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use std::sync::Arc;
use treaty::depositary::bilateral::{self, Between, Bilateral, bilateral};
use treaty::depositary::status::NoStatus;
use treaty::participant::ParticipantId;

/// The page.
pub(crate) async fn page(
    State(rooms): State<Arc<Rooms>>,
    Path((one, other)): Path<(String, String)>,
    asked: Asked,
) -> Result<Response, Problem> {
    let reading = rooms.reading_of_register(&asked).await?;
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
            let [one, other] = names;
            let title = reading.word_with("and-two", &args![one = one, other = other]);
            let head = Head::of(title, Here::Status, &[Form::Json]);
            layout::page(&reading, &asked, &head, &main(&reading, &view)).into_response()
        }
        Form::Json => answer::json(&reading, facts::of(&view).into()),
        _ => return Err(Problem::no_such_form(&asked)),
    })
}

/// The participant that an address names; the form's ending is taken off before.
pub(crate) fn participant(reading: &Reading, code: &str) -> Result<ParticipantId, Problem> {
    facts::participant(&reading.shelf.participants, code).map_err(|error| {
        let code: String = code.chars().filter(|c| !c.is_control()).take(20).collect();
        let list = "/committee/participants";
        let given = [("code", code.as_str()), ("list", list)];
        let said = (key("problem-participant"), key("problem-choose"));
        Problem::from(error).said(said.0, said.1, &given)
    })
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
        h1 { (reading.say_with("and-two", &args![one = reading.name(one), other = reading.name(other)])) }
        p.lead { (lead(reading, view)) }
        @if let Some(otherwise) = view.bound_if_reservations {
            p { (reading.say_with("if-reservation", &args![binds = yes_no(otherwise)])) }
        }
        section aria-labelledby="why" {
            h2 #why { (reading.say("why")) }
            ol.because {
                @for side in [&view.one, &view.other] { li { (said::side(reading, side, view.as_of)) } }
                // The law says the two sides first, and then what follows from them.
                @for step in view.because.iter().skip(2) { li { (reason::said(reading, step)) } }
            }
        }
        section aria-labelledby="text" {
            h2 #text { (reading.say("text-between")) }
            @if view.amendments.is_empty() { p { (reading.say("text-as-adopted")) } }
            @else { p { (reading.say_with("text-as-amended", &args![amendments = reading.quote(view.amendments.join(", "))])) } }
        }
        section aria-labelledby="terms" {
            h2 #terms { (reading.say("on-which-terms")) }
            @if view.terms.is_empty() { p { (reading.say("no-terms")) } }
            @for held in &view.terms { (term(reading, held)) }
        }
        p.quiet {
            @for id in [one, other] {
                a href={ "/status/" (id) } { (reading.say_with("everything-of", &args![name = reading.name(id)])) } " · "
            }
            a href="/status" { (reading.say("page-status")) }
        }
    }
}

fn lead(reading: &Reading, view: &Bilateral) -> Markup {
    let on = |key, day| reading.say_with(key, &args![day = reading.day(day)]);
    html! {
        @match (view.bound, view.since) {
            (Some(true), Some(since)) => (on(key("binds-since"), since)),
            (Some(true), None) => (reading.say("binds")),
            (Some(false), _) => (reading.say("binds-not")),
            (None, _) => (reading.say("binds-unknown")),
        }
        @if let Some(since) = view.suspended_since { " " (on(key("suspended-since"), since)) }
    }
}

fn read_as(reading: &Reading, held: &bilateral::Reading) -> Markup {
    let given = args![
        label = reason::label(reading.tongue, held.read_as),
        effect = reason::effect(reading.tongue, held.effect),
        because = reason::said(reading, &held.because),
    ];
    reading.say_with("read-as", &given)
}

fn term(reading: &Reading, held: &Between) -> Markup {
    let term = &held.term;
    let what = reason::label_to(reading, term.label, &term.articles);
    html! {
        h3 { (reading.labelled(reading.name(&term.by), what)) }
        blockquote { p { bdi { (term.text) } } }
        ul {
            @for held in &held.readings {
                li { (read_as(reading, held)) }
            }
        }
        p.quiet { (reading.entry_stop(term.entry)) }
    }
}
