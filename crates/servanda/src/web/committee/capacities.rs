//! `/committee/capacities`: what each capacity may do in a body.

use crate::web::answer::{self, Table};
use crate::web::asked::{Asked, Form};
use crate::web::layout::{self, Head, Here};
use crate::web::problem::Problem;
use crate::web::rooms::Rooms;
use axum::Router;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use maud::{Markup, html};
use serde_json::{Map, Value, json};
use std::sync::Arc;
use treaty::capacity::{Mark, Right, Row, TABLE};

/// The table of capacities.
pub(crate) fn routes() -> Router<Arc<Rooms>> {
    Router::new().route("/committee/capacities", get(capacities))
}

async fn capacities(State(rooms): State<Arc<Rooms>>, asked: Asked) -> Result<Response, Problem> {
    let reading = rooms.reading(&asked).await?;
    Ok(match asked.form {
        Form::Html => {
            let head = Head::of("Capacities", Here::Committee, &[Form::Json, Form::Csv]);
            layout::page(&reading, &asked, &head, &view()).into_response()
        }
        Form::Json => {
            let rows: Vec<Value> = TABLE.iter().map(facts).collect();
            answer::json(&reading, json!({"capacities": rows}))
        }
        Form::Csv => {
            let mut table =
                Table::new(["capacity", "right", "mark", "limits", "source", "verified"]);
            for row in &TABLE {
                for (right, mark) in row.marks() {
                    table.push([
                        word(&row.capacity),
                        word(&right),
                        word(&mark),
                        row.limits.to_owned(),
                        row.source.to_owned(),
                        row.verified.to_string(),
                    ]);
                }
            }
            answer::csv(&asked, &table)?
        }
        _ => return Err(Problem::no_such_form(&asked)),
    })
}

/// The word that data has for it.
fn word(value: &impl serde::Serialize) -> String {
    let value = serde_json::to_value(value).unwrap_or_default();
    value.as_str().unwrap_or_default().to_owned()
}

fn facts(row: &Row) -> Value {
    let marks: Map<String, Value> = row
        .marks()
        .map(|(right, mark)| (word(&right), json!(mark)))
        .collect();
    json!({
        "capacity": row.capacity, "name": row.capacity.name(), "rights": marks,
        "limits": row.limits, "source": row.source, "verified": row.verified,
    })
}

const fn mark(mark: Mark) -> &'static str {
    match mark {
        Mark::Yes => "yes",
        Mark::Limited => "within limits",
        Mark::Last => "last",
        Mark::No => "no",
    }
}

fn view() -> Markup {
    html! {
        p.crumb { a href="/committee" { "Committee" } }
        h1 { "What each capacity may do" }
        p.lead {
            "Whoever takes part in a body does so in a capacity. What is signed with a person's key is in order only "
            "when the capacity includes it."
        }
        p {
            "“Within limits” is held within the limits of its row, on which the Chair rules; “last” is once everybody "
            "else has spoken. Persons serve in offices and functions beside the capacity of the participant they represent."
        }
        div.wide { table {
            caption { "Rights by capacity" }
            thead { tr {
                th scope="col" { "Capacity" }
                @for right in Right::ALL { th scope="col" { (right.in_words()) } }
            } }
            tbody { @for row in &TABLE { tr {
                th scope="row" { (row.capacity.name()) }
                @for (_, held) in row.marks() { td { @if held == Mark::No { span.quiet { "no" } } @else { (mark(held)) } } }
            } } }
        } }
        section aria-labelledby="sources" {
            h2 #sources { "What gives each" }
            div.wide { table {
                caption { "Limits and sources" }
                thead { tr { th scope="col" { "Capacity" } th scope="col" { "Limits" } th scope="col" { "Source" } th scope="col" { "Compared with the text" } } }
                tbody { @for row in &TABLE { tr {
                    th scope="row" { (row.capacity.name()) }
                    td.text { @if row.limits.is_empty() { span.quiet { "none" } } @else { (row.limits) } }
                    td.text { (row.source) }
                    td { @if row.verified { "yes" } @else { "not yet" } }
                } } }
            } }
        }
    }
}
