//! `/sources`: where everything was read, and where one source corrects another.

use super::answer::{self, Table};
use super::asked::{Asked, Form};
use super::layout::{self, Head, Here};
use super::problem::Problem;
use super::reading::Reading;
use super::rooms::Rooms;
use super::tongue::args;
use super::words::convention::source_name;
use super::words::term;
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
            let head = Head::of(
                reading.word("page-sources"),
                Here::Sources,
                &[Form::Json, Form::Csv],
            );
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
            term::source(reading.tongue, listed.standing),
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
        h1 { (reading.say("page-sources")) }
        @let counts = args![sources = listed.len(), subjects = convention.discrepancies.len()];
        p.lead { (reading.say_with("sources-lead", &counts)) }
        (differ(reading))
        section aria-labelledby="listed" {
            h2 #listed { (reading.say("sources-listed")) }
            div.wide { table {
                caption { (reading.say("sources-caption")) }
                thead { tr {
                    (reading.column("col-source")) (reading.column("col-publisher")) (reading.column("col-published"))
                    (reading.column("col-standing")) (reading.column("col-acts"))
                } }
                tbody { @for listed in listed { tr id=(listed.id) {
                    th.text scope="row" {
                        (reading.quote(reading.source_name(&listed.id))) br;
                        @match &listed.url {
                            Some(url) => a href=(url) rel="external" { (reading.name_of_the_record(&listed.title)) },
                            None => (reading.name_of_the_record(&listed.title)),
                        }
                    }
                    td { (reading.quote(&listed.publisher)) }
                    td { @match listed.published { Some(on) => (reading.day(on)), None => span.quiet { (reading.say("bears-no-day")) } } }
                    td { (term::source(reading.tongue, listed.standing)) }
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
                h2 #differ { (reading.say("differ-heading")) }
                @for one in held {
                    h3 { (reading.quote(&one.subject)) }
                    ul {
                        @for says in &one.statements {
                            li { (reading.quote(&says.says)) " " span.quiet { "(" (reading.source(Some(&says.source))) ")" } }
                        }
                    }
                    @let prevails = args![source = source_name(reading, &one.prevails)];
                    p { (reading.say_with("prevails", &prevails)) " " (reading.quote(&one.why)) " " span.quiet { (reading.entry_stop(one.entry)) } }
                }
            }
        }
    }
}
