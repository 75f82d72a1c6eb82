//! `/committee/participants`: who can take part, by regional group, under the names borne on the day.

use crate::web::answer::{self, Table};
use crate::web::asked::{Asked, Form};
use crate::web::layout::{self, Head, Here};
use crate::web::problem::Problem;
use crate::web::reading::Reading;
use crate::web::rooms::Rooms;
use crate::web::tongue::{Tongue, args};
use crate::web::words::term;
use axum::Router;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use maud::{Markup, html};
use serde_json::json;
use std::collections::BTreeMap;
use std::sync::Arc;
use treaty::participant::Participant;

/// The table of participants.
pub(crate) fn routes() -> Router<Arc<Rooms>> {
    Router::new().route("/committee/participants", get(participants))
}

async fn participants(State(rooms): State<Arc<Rooms>>, asked: Asked) -> Result<Response, Problem> {
    let reading = rooms.reading(&asked).await?;
    let listed = listed(&reading);
    Ok(match asked.form {
        Form::Html => {
            let head = Head::of(
                reading.word("participants"),
                Here::Committee,
                &[Form::Json, Form::Csv],
            );
            layout::page(&reading, &asked, &head, &view(&reading, &listed)).into_response()
        }
        Form::Json => {
            let rows: Vec<_> = listed.iter().map(|row| json!({
                "participant": row.id, "name": reading.plain_name(&row.id, reading.when.as_of),
                "kind": row.kind, "group": group(&reading, row),
            })).collect();
            answer::json(&reading, json!({"participants": rows}))
        }
        Form::Csv => {
            let mut table = Table::new(["participant", "name", "kind", "group"]);
            for row in &listed {
                table.push([
                    row.id.to_string(),
                    reading.plain_name(&row.id, reading.when.as_of),
                    term::participant(Tongue::English, row.kind),
                    group(&reading, row).unwrap_or_default().to_owned(),
                ]);
            }
            answer::csv(&asked, &table)?
        }
        _ => return Err(Problem::no_such_form(&asked)),
    })
}

/// Everyone in the table who existed on the day, in alphabetical order.
fn listed(reading: &Reading) -> Vec<&Participant> {
    let (table, as_of) = (&reading.shelf.participants, reading.when.as_of);
    let rows = table
        .all()
        .filter(|row| row.until.is_none_or(|until| as_of <= until))
        .filter(|row| table.name(&row.id, "en", as_of).is_some());
    let ids = reading.in_order(rows.map(|row| &row.id), as_of);
    ids.into_iter().filter_map(|id| table.get(id)).collect()
}

fn group<'a>(reading: &'a Reading, row: &Participant) -> Option<&'a str> {
    reading
        .shelf
        .participants
        .group(&row.id, reading.when.as_of)
}

fn view(reading: &Reading, listed: &[&Participant]) -> Markup {
    let mut groups: BTreeMap<String, Vec<&Participant>> = BTreeMap::new();
    for row in listed {
        let heading = group(reading, row)
            .map_or_else(|| "~".to_owned(), |word| term::group(reading.tongue, word));
        groups.entry(heading).or_default().push(row);
    }
    html! {
        p.crumb { a href="/committee" { (reading.say("page-committee")) } }
        h1 { (reading.say("participants")) }
        p.lead { (reading.say_with("participants-lead", &args![count = listed.len(), day = reading.plain_day(reading.when.as_of)])) }
        @if reading.names_in != Tongue::English { p.quiet { (reading.say("participants-unofficial")) } }
        @for (heading, rows) in &groups {
            @let name = if heading == "~" { reading.word("group-none") } else { heading.clone() };
            section {
                h2 { (name) " " span.quiet { (reading.say_with("count-participants", &args![count = rows.len()])) } }
                div.wide { table.participants {
                    caption.hidden { (name) }
                    thead { tr { (reading.column("col-code")) (reading.column("col-name")) (reading.column("col-what-it-is")) } }
                    tbody { @for row in rows { tr {
                        td { (row.id) }
                        th scope="row" { a href={ "/participants/" (row.id) } { (reading.name(&row.id)) } }
                        @let until = row.until.map(|until| reading.say_with("until-day", &args![day = reading.day(until)]));
                        td { (reading.listed([html! { (term::participant(reading.tongue, row.kind)) }].into_iter().chain(until))) }
                    } } }
                } }
            }
        }
    }
}
