//! Bodies: `/committee/<body>`, and their place among one another.

use super::{calendar, decisions, meetings, officers, proposals, sessions};
use crate::web::answer::{self, Table};
use crate::web::asked::{Asked, Form};
use crate::web::layout::{self, Head, Here};
use crate::web::problem::Problem;
use crate::web::reading::Reading;
use crate::web::rooms::Rooms;
use crate::web::shelf::origin;
use crate::web::tongue::{Tongue, args, key};
use crate::web::words::term;
use axum::Router;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use maud::{Markup, html};
use serde_json::{Value, json};
use std::sync::Arc;
use treaty::MatterId;
use treaty::committee::body::{Act, Body};

/// One body's page.
pub(crate) fn routes() -> Router<Arc<Rooms>> {
    Router::new().route("/committee/{body}", get(body))
}

async fn body(
    State(rooms): State<Arc<Rooms>>,
    Path(name): Path<String>,
    asked: Asked,
) -> Result<Response, Problem> {
    let reading = rooms.reading(&asked).await?;
    let id = named(&reading, &name)?;
    match reading.shelf.body(&id) {
        Some(body) => answer(&reading, &asked, &id, body),
        None => Err(no_body(&name)),
    }
}

/// The body that an address names.
///
/// # Errors
/// When no body bears the name at these times.
pub(crate) fn named(reading: &Reading, name: &str) -> Result<MatterId, Problem> {
    // The form's ending is no part of the name.
    let name = name.split('.').next().unwrap_or_default();
    let wanted = MatterId::parse(&format!("{}/committee/body/{name}", reading.shelf.slug)).ok();
    let found = wanted.filter(|id| reading.shelf.body(id).is_some());
    found.ok_or_else(|| no_body(name))
}

fn no_body(name: &str) -> Problem {
    Problem::unknown(
        format!("No body of this convention is named “{name}” at these times"),
        "Choose one from /committee",
    )
    .said(
        key("problem-body"),
        key("problem-choose"),
        &[("name", name), ("list", "/committee")],
    )
}

/// Answers with a body, for this address and for its own.
pub(crate) fn answer(
    reading: &Reading,
    asked: &Asked,
    id: &MatterId,
    body: &Body,
) -> Result<Response, Problem> {
    Ok(match asked.form {
        Form::Html => {
            let head = Head::of(
                body.short_name(),
                Here::Committee,
                &[Form::Json, Form::Calendar],
            );
            layout::page(reading, asked, &head, &view(reading, id, body)).into_response()
        }
        Form::Json => answer::json(reading, facts(id, body)),
        Form::Calendar => calendar::answer(reading, Some(id)),
        _ => return Err(Problem::no_such_form(asked)),
    })
}

/// A body for programs.
pub(crate) fn facts(id: &MatterId, body: &Body) -> Value {
    let acts = body.established.iter().chain(&body.secretariats);
    let acts: Vec<_> = acts
        .map(|held| json!({"entry": held.entry, "header": held.header, "act": held.act}))
        .collect();
    json!({"matter": id, "name": body.name(), "short_name": body.short_name(), "acts": acts})
}

/// A row a body for the table of all.
pub(crate) fn push(table: &mut Table, id: &MatterId, body: &Body) {
    let entry = body.established.as_ref().map(|held| held.entry);
    table.push([
        id.to_string(),
        body.name().to_owned(),
        kind(Tongue::English, body),
        entry.map_or_else(String::new, |entry| entry.to_string()),
    ]);
}

fn kind(tongue: Tongue, body: &Body) -> String {
    match body.established.as_ref().map(|held| &held.act) {
        Some(Act::Established { kind, .. }) => term::body(tongue, *kind),
        _ => String::new(),
    }
}

/// The kind, and the body that it belongs to.
fn kind_of(reading: &Reading, body: &Body, parent: Option<&MatterId>) -> Markup {
    let kind = kind(reading.tongue, body);
    match parent {
        Some(parent) => {
            let given = args![kind = kind, parent = reading.refer(parent)];
            reading.say_with("kind-of-body", &given)
        }
        None => html! { (kind) },
    }
}

fn view(reading: &Reading, id: &MatterId, body: &Body) -> Markup {
    html! {
        p.crumb { a href="/committee" { (reading.say("page-committee")) } }
        h1 { (reading.quote(body.short_name())) }
        @if body.name() != body.short_name() { p.full-title { (reading.quote(body.name())) } }
        (constitution(reading, body))
        p {
            a href={ "/committee/" (id.name()) "/participants" } { (reading.say("participants")) } " · "
            a href={ "/committee/" (id.name()) "/sessions" } { (reading.say("sessions-clock")) } " · "
            a href={ "/committee/" (id.name()) ".ics" } { (reading.say("calendar")) }
        }
        (sessions::section(reading, Some(id)))
        (officers::section(reading, Some(id)))
        (meetings::section(reading, Some(id)))
        (proposals::section(reading, Some(id)))
        (decisions::section(reading, Some(id)))
    }
}

fn constitution(reading: &Reading, body: &Body) -> Markup {
    let established = body.established.as_ref();
    html! {
        dl.facts {
            @if let Some(held) = established {
                @let (parent, decision) = origin(held);
                dt { (reading.say("col-kind")) } dd { (kind_of(reading, body, parent)) }
                @if let Some(decision) = decision { dt { (reading.say("established-by")) } dd { (reading.refer(decision)) } }
                @if let Act::Established { open_to, .. } = &held.act { dt { (reading.say("open-to")) } dd { (reading.quote(open_to)) } }
            }
            @if let Some(held) = body.secretariats.last() {
                @if let Act::SecretariatNamed { office, unit, .. } = &held.act {
                    dt { (reading.say("secretariat")) }
                    @let named = match unit { Some(unit) => format!("{office}, {unit}"), None => office.clone() };
                    dd { (reading.with_note(reading.quote(named), reading.source(held.header.source.as_ref()))) }
                }
            }
        }
    }
}

/// All bodies in one table.
pub(crate) fn section(reading: &Reading) -> Markup {
    html! {
        section aria-labelledby="bodies" {
            h2 #bodies { (reading.say("bodies")) }
            div.wide { table {
                caption { (reading.say("bodies-caption")) }
                thead { tr {
                    (reading.column("col-body")) (reading.column("col-kind")) (reading.column("col-of")) (reading.column("established-by"))
                } }
                tbody { @for (id, body) in reading.shelf.bodies_in_order() {
                    @let (parent, decision) = body.established.as_ref().map_or((None, None), origin);
                    tr {
                        th scope="row" { a href={ "/committee/" (id.name()) } { (reading.quote(body.short_name())) } }
                        td { (kind(reading.tongue, body)) }
                        td { @if let Some(parent) = parent { (reading.quote(reading.shelf.body_name(parent))) } }
                        td { @match decision { Some(decision) => (reading.refer(decision)), None => span.quiet { (reading.say("body-standing")) } } }
                    }
                } }
            } }
        }
    }
}
