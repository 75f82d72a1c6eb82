//! `/committee/capacities`: what each capacity may do in a body.

use crate::web::answer::{self, Table};
use crate::web::asked::{Asked, Form};
use crate::web::layout::{self, Head, Here};
use crate::web::problem::Problem;
use crate::web::reading::Reading;
use crate::web::rooms::Rooms;
use crate::web::tongue::key;
use crate::web::words::{law, term};
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
            let head = Head::of(
                reading.word("capacities"),
                Here::Committee,
                &[Form::Json, Form::Csv],
            );
            layout::page(&reading, &asked, &head, &view(&reading)).into_response()
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

fn mark(reading: &Reading, mark: Mark) -> Markup {
    reading.say(match mark {
        Mark::Yes => key("yes"),
        Mark::Limited => key("within-limits"),
        Mark::Last => key("mark-last"),
        Mark::No => key("no"),
    })
}

fn view(reading: &Reading) -> Markup {
    html! {
        p.crumb { a href="/committee" { (reading.say("page-committee")) } }
        h1 { (reading.say("capacities-link")) }
        p.lead { (reading.say("capacities-lead")) }
        p { (reading.say("capacities-words")) }
        div.wide tabindex="0" role="region" aria-label=(reading.word("rights-caption")) { table {
            caption { (reading.say("rights-caption")) }
            thead { tr {
                (reading.column("col-capacity"))
                @for right in Right::ALL { th scope="col" { (term::right(reading.tongue, right)) } }
            } }
            tbody { @for row in &TABLE { tr {
                th scope="row" { (term::capacity(reading.tongue, row.capacity)) }
                @for (_, held) in row.marks() { td { @if held == Mark::No { span.quiet { (mark(reading, held)) } } @else { (mark(reading, held)) } } }
            } } }
        } }
        section aria-labelledby="sources" {
            h2 #sources { (reading.say("capacities-sources")) }
            div.wide tabindex="0" role="region" aria-labelledby="sources" { table {
                caption { (reading.say("limits-caption")) }
                thead { tr { (reading.column("col-capacity")) (reading.column("col-limits")) (reading.column("col-source")) (reading.column("col-compared-text")) } }
                tbody { @for row in &TABLE { tr {
                    th scope="row" { (term::capacity(reading.tongue, row.capacity)) }
                    td.text { @match term::limits(reading.tongue, row.capacity) { Some(limits) => (limits), None => span.quiet { (reading.say("none")) } } }
                    td.text { @match term::given(reading.tongue, row.capacity) { Some(source) => (source), None => (law::cited(reading.tongue, row.source)) } }
                    td { (reading.say(if row.verified { key("yes") } else { key("not-yet") })) }
                } } }
            } }
        }
    }
}
