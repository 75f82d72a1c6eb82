//! `/sources`: where everything was read, and where one source corrects another.

use super::answer::{self, Table};
use super::asked::{Asked, Form};
use super::layout::{self, Head, Here};
use super::problem::Problem;
use super::reading::Reading;
use super::rooms::Rooms;
use super::words::convention::source_name;
use super::words::{day, number, term};
use axum::Router;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use maud::{Markup, html};
use serde_json::json;
use std::collections::BTreeMap;
use std::sync::Arc;
use treaty::convention::SourceListed;

/// The sources.
pub(crate) fn routes() -> Router<Arc<Rooms>> {
    Router::new().route("/sources", get(sources))
}

async fn sources(State(rooms): State<Arc<Rooms>>, asked: Asked) -> Result<Response, Problem> {
    let reading = rooms.reading(&asked).await?;
    let convention = &reading.shelf.convention;
    Ok(match asked.form {
        Form::Html => {
            let head = Head::of("Sources", Here::Sources, &[Form::Json, Form::Csv]);
            let citations = rooms.citations(&reading).await?;
            layout::page(&reading, &asked, &head, &view(&reading, &citations)).into_response()
        }
        Form::Json => {
            let listed: Vec<_> = convention.sources.values().collect();
            let differ: Vec<_> = convention
                .discrepancies
                .iter()
                .map(|held| {
                    json!({
                        "subject": held.subject, "statements": held.statements,
                        "prevails": held.prevails, "why": held.why, "entry": held.entry,
                    })
                })
                .collect();
            answer::json(
                &reading,
                json!({"sources": listed, "discrepancies": differ}),
            )
        }
        Form::Csv => answer::csv(&asked, &table(&reading))?,
        _ => return Err(Problem::no_such_form(&asked)),
    })
}

fn table(reading: &Reading) -> Table {
    let mut table = Table::new([
        "id",
        "title",
        "publisher",
        "symbol",
        "published",
        "standing",
        "url",
    ]);
    for listed in reading.shelf.convention.sources.values() {
        table.push([
            listed.id.clone(),
            listed.title.clone(),
            listed.publisher.clone(),
            listed.symbol.clone().unwrap_or_default(),
            listed
                .published
                .map_or_else(String::new, |day| day.to_string()),
            term::source(listed.standing).to_owned(),
            listed.url.clone().unwrap_or_default(),
        ]);
    }
    table
}

fn view(reading: &Reading, citations: &BTreeMap<String, u64>) -> Markup {
    let convention = &reading.shelf.convention;
    let mut listed: Vec<&SourceListed> = convention.sources.values().collect();
    listed.sort_by_key(|listed| (listed.standing, listed.published, listed.id.as_str()));
    html! {
        h1 { "Sources" }
        p.lead {
            (number::of(listed.len(), "source", "sources")) ", and "
            (number::of(convention.discrepancies.len(), "subject", "subjects")) " on which they differ."
        }
        (differ(reading))
        section aria-labelledby="listed" {
            h2 #listed { "Listed" }
            div.wide { table {
                caption { "Sources, those that stand nearest to what they state first" }
                thead { tr {
                    th scope="col" { "Source" } th scope="col" { "Publisher" } th scope="col" { "Published" }
                    th scope="col" { "Standing" } th scope="col" { "Acts" }
                } }
                tbody { @for listed in listed { tr id=(listed.id) {
                    th.text scope="row" {
                        (reading.source_name(&listed.id)) br;
                        @match &listed.url {
                            Some(url) => a href=(url) rel="external" { bdi { (listed.title) } },
                            None => bdi { (listed.title) },
                        }
                    }
                    td { (listed.publisher) }
                    td { @match listed.published { Some(on) => (day::day(on)), None => span.quiet { "bears no day" } } }
                    td { (term::source(listed.standing)) }
                    td { (citations.get(listed.id.as_str()).copied().unwrap_or(0)) }
                } } }
            } }
        }
    }
}

/// Where one source corrects another: both stand, and which prevails is said with the reason.
fn differ(reading: &Reading) -> Markup {
    let held = &reading.shelf.convention.discrepancies;
    html! {
        @if !held.is_empty() {
            section aria-labelledby="differ" {
                h2 #differ { "Where they differ" }
                @for one in held {
                    h3 { (one.subject) }
                    ul {
                        @for says in &one.statements {
                            li { (says.says) " " span.quiet { "(" (reading.source(Some(&says.source))) ")" } }
                        }
                    }
                    p { "Prevails: " (source_name(reading, &one.prevails)) ". " (one.why) " " span.quiet { "Entry " (reading.entry(one.entry)) } }
                }
            }
        }
    }
}
