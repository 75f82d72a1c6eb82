//! `/notifications`: the depositary's papers, one an act, with their numbers; and each of them.
//!
//! A paper's text stands in its entry, as it was made; nothing here writes it anew. A copy shows what
//! was transcribed, with a link to the authority.

use crate::web::answer::{self, Table};
use crate::web::asked::{Asked, Form};
use crate::web::layout::{self, Head, Here};
use crate::web::problem::Problem;
use crate::web::reading::Reading;
use crate::web::rooms::Rooms;
use crate::web::tongue::{args, key};
use axum::Router;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use maud::{Markup, html};
use serde_json::{Value, json};
use std::fmt::Write as _;
use std::sync::Arc;
use treaty::act::{Entered, end_of};
use treaty::convention::Capacity;
use treaty::depositary::notification::{Act, Text};

/// How many notifications a feed holds, the newest first.
const NEWEST: usize = 100;

pub(super) fn routes() -> Router<Arc<Rooms>> {
    Router::new()
        .route("/notifications", get(list))
        .route("/notifications/{number}", get(one))
}

/// A notification with what its entry says.
struct Paper<'a> {
    held: &'a Entered<Act>,
    number: &'a str,
    subject: &'a str,
    texts: &'a [Text],
}

fn papers(reading: &Reading) -> Vec<Paper<'_>> {
    let held = reading.shelf.register.notifications.iter();
    held.map(|held| {
        let Act::Issued {
            number,
            subject,
            texts,
            ..
        } = &held.act;
        Paper {
            held,
            number,
            subject,
            texts,
        }
    })
    .collect()
}

async fn list(State(rooms): State<Arc<Rooms>>, asked: Asked) -> Result<Response, Problem> {
    let reading = rooms.reading_of_register(&asked).await?;
    let papers = papers(&reading);
    Ok(match asked.form {
        Form::Html => {
            let forms = [Form::Json, Form::Csv, Form::Atom];
            let head = Head::of(reading.word("notifications"), Here::Status, &forms);
            layout::page(&reading, &asked, &head, &view(&reading, &papers)).into_response()
        }
        Form::Json => {
            let papers: Vec<Value> = papers.iter().map(|paper| paper.facts(&reading)).collect();
            answer::json(&reading, json!({ "notifications": papers }))
        }
        Form::Csv => {
            let mut table = Table::new(["number", "date", "subject", "entry"]);
            for paper in &papers {
                let entry = paper.held.entry.to_string();
                table.push([
                    paper.number.to_owned(),
                    paper.date(),
                    paper.subject.to_owned(),
                    entry,
                ]);
            }
            answer::csv(&asked, &table)?
        }
        Form::Atom => answer::text(
            "application/atom+xml; charset=utf-8",
            feed(&reading, &papers),
        ),
        _ => return Err(Problem::no_such_form(&asked)),
    })
}

async fn one(
    State(rooms): State<Arc<Rooms>>,
    Path(number): Path<String>,
    asked: Asked,
) -> Result<Response, Problem> {
    let reading = rooms.reading_of_register(&asked).await?;
    let papers = papers(&reading);
    let found = papers.iter().find(|paper| paper.number == number);
    let paper = found.ok_or_else(|| {
        let number: String = number
            .chars()
            .filter(|c| !c.is_control())
            .take(60)
            .collect();
        let what = format!("No notification of this convention is numbered {number}");
        Problem::unknown(what, "Look for it in the list, /notifications").said(
            key("problem-notification"),
            key("problem-choose"),
            &[("number", &number), ("list", "/notifications")],
        )
    })?;
    Ok(match asked.form {
        Form::Html => {
            let head = Head::of(paper.number, Here::Status, &[Form::Json]);
            layout::page(&reading, &asked, &head, &paper.view(&reading)).into_response()
        }
        Form::Json => answer::json(&reading, paper.facts(&reading)),
        _ => return Err(Problem::no_such_form(&asked)),
    })
}

fn view(reading: &Reading, papers: &[Paper<'_>]) -> Markup {
    html! {
        h1 { (reading.say("notifications")) }
        p.lead {
            @match papers.len() {
                0 => (reading.say("papers-none")),
                count => (reading.say_with("papers-count", &args![count = count])),
            }
        }
        (whose(reading))
        p { a href="/notices" { (reading.say("notices-heading")) } " · " a href="/notifications.atom" { "Atom" } }
        @if !papers.is_empty() {
            div.wide { table {
                caption { (reading.say("papers-caption")) }
                thead { tr {
                    (reading.column("papers-number")) (reading.column("col-day")) (reading.column("papers-subject")) (reading.column("col-entry"))
                } }
                tbody { @for paper in papers.iter().rev() { tr {
                    th scope="row" { a.symbol href={ "/notifications/" (paper.number) } { bdi { (paper.number) } } }
                    td { (reading.day_or_not_stated(paper.held.header.on)) }
                    td { (reading.quote(paper.subject)) }
                    td { (reading.entry(paper.held.entry)) }
                } } }
            } }
        }
    }
}

/// Whose notifications these are.
fn whose(reading: &Reading) -> Markup {
    html! {
        @if let Some(opened) = reading.shelf.opened().filter(|opened| opened.house != Capacity::Depositary) {
            p.quiet {
                @let authority = html! {
                    a href=(opened.authority.url) rel="external" { (reading.name_of_the_record(&opened.authority.name)) }
                };
                (reading.say_with("papers-whose", &args![authority = authority]))
            }
        }
    }
}

impl Paper<'_> {
    fn date(&self) -> String {
        let on = self.held.header.on;
        on.map_or_else(String::new, |on| on.to_string())
    }

    fn facts(&self, reading: &Reading) -> Value {
        let address = reading.of_the_same(&format!("/notifications/{}", self.number));
        json!({
            "number": self.number, "date": self.held.header.on, "subject": self.subject,
            "texts": self.texts, "entry": self.held.entry, "address": address,
        })
    }

    fn view(&self, reading: &Reading) -> Markup {
        html! {
            h1 { bdi.symbol { (self.number) } }
            p.lead { (reading.quote(self.subject)) }
            p { (reading.day_or_not_stated(self.held.header.on)) ". " (reading.source(self.held.header.source.as_ref())) "." }
            (whose(reading))
            @for text in self.texts {
                article lang=(text.language) dir="auto" {
                    h2 { (text.subject) }
                    @for paragraph in text.text.lines() { p { bdi { (paragraph) } } }
                }
            }
            @if self.texts.is_empty() { p { (reading.say("papers-not-transcribed")) } }
            p.quiet { (reading.entry_stop(self.held.entry)) " " a href="/notifications" { (reading.say("papers-all")) } }
        }
    }
}

/// The newest notifications as a feed (Atom, RFC 4287).
fn feed(reading: &Reading, papers: &[Paper<'_>]) -> String {
    let slug = &reading.shelf.slug;
    let at = |paper: &Paper<'_>| {
        let end = paper.held.header.on.and_then(end_of);
        end.map_or_else(|| "1970-01-01T00:00:00Z".to_owned(), |end| end.to_string())
    };
    let newest = papers.iter().map(at).max();
    let newest = newest.unwrap_or_else(|| "1970-01-01T00:00:00Z".to_owned());
    let practice = match reading.practice {
        true => format!("{} · ", reading.word("practice")),
        false => String::new(),
    };
    let mut feed = String::from("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
    let _written = write!(
        feed,
        "<feed xmlns=\"http://www.w3.org/2005/Atom\"><id>urn:servanda:{slug}:notifications</id>\
         <title>{practice}{}</title><updated>{newest}</updated><author><name>Servanda</name></author>\
         <link rel=\"alternate\" href=\"{}\"/>",
        escaped(reading.short_title()),
        escaped(&reading.of_the_same("/notifications")),
    );
    for paper in papers.iter().rev().take(NEWEST) {
        let number = escaped(paper.number);
        let address = reading.of_the_same(&format!("/notifications/{}", paper.number));
        let _written = write!(
            feed,
            "<entry><id>urn:servanda:{slug}:notification:{number}</id><title>{number}: {}</title>\
             <updated>{}</updated><link rel=\"alternate\" href=\"{}\"/></entry>",
            escaped(paper.subject),
            at(paper),
            escaped(&address),
        );
    }
    feed.push_str("</feed>\n");
    feed
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}
