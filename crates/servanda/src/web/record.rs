//! `/record`: the Record itself, its newest entries, and how anyone verifies it.

mod entry;

use super::answer::{self, Table};
use super::asked::{Asked, Form};
use super::layout::{self, Head, Here};
use super::problem::Problem;
use super::reading::Reading;
use super::rooms::Rooms;
use super::tongue::{args, key};
use super::words::deed::{plain, told};
use axum::Router;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use maud::{Markup, html};
use record::entry::{Body, Entry};
use serde_json::json;
use std::sync::Arc;
use treaty::Done;

/// How many entries a page lists.
const ENTRIES_A_PAGE: u64 = 40;

/// The Record's pages.
pub(crate) fn routes() -> Router<Arc<Rooms>> {
    Router::new()
        .route("/record", get(record))
        .merge(entry::routes())
}

/// One line of the list: an entry, and its act where it is an open one of the institution.
struct Line {
    index: u64,
    entry: Entry,
    done: Option<Done>,
}

async fn record(State(rooms): State<Arc<Rooms>>, asked: Asked) -> Result<Response, Problem> {
    let reading = rooms.reading(&asked).await?;
    let size = reading.shelf.size;
    let end = before(&asked)?.unwrap_or(size).min(size);
    let range = end.saturating_sub(ENTRIES_A_PAGE)..end;
    let mut lines = Vec::new();
    for (index, entry) in rooms.house.entries(range).await? {
        let done = Done::read(index, &entry).ok().flatten();
        lines.push(Line { index, entry, done });
    }
    lines.reverse();
    Ok(match asked.form {
        Form::Html => {
            let checkpoint = rooms.house.checkpoint().await?;
            let checkpoint = String::from_utf8_lossy(&checkpoint).into_owned();
            let main = view(&reading, &rooms, &checkpoint, end, &lines);
            let head = Head::of(
                reading.word("page-record"),
                Here::Record,
                &[Form::Json, Form::Csv],
            );
            layout::page(&reading, &asked, &head, &main).into_response()
        }
        Form::Json => {
            let opened = rooms.house.opened();
            let entries: Vec<_> = lines.iter().map(|line| json!({
                "entry": line.index, "at": line.entry.at.as_str(), "type": line.entry.act_type(),
                "matter": line.entry.open().map(|open| open.matter.as_str()),
            })).collect();
            answer::json(
                &reading,
                json!({
                    "origin": opened.origin, "vkey": opened.vkey.vkey(), "size": size, "newest": entries,
                }),
            )
        }
        Form::Csv => answer::csv(&asked, &table(&reading, &lines))?,
        _ => return Err(Problem::no_such_form(&asked)),
    })
}

fn before(asked: &Asked) -> Result<Option<u64>, Problem> {
    let Some(text) = asked.more.get("before") else {
        return Ok(None);
    };
    text.parse().map(Some).map_err(|_| {
        Problem::malformed(
            "`before` is not the number of an entry",
            "Write a number, such as before=100",
        )
        .said(
            key("problem-before-entry"),
            key("problem-write"),
            &[("key", "before"), ("example", "before=100")],
        )
    })
}

fn table(reading: &Reading, lines: &[Line]) -> Table {
    let mut table = Table::new(["entry", "at", "type", "matter", "what"]);
    for line in lines {
        table.push([
            line.index.to_string(),
            line.entry.at.to_string(),
            line.entry.act_type().unwrap_or_default().to_owned(),
            line.entry
                .open()
                .map_or_else(String::new, |open| open.matter.clone()),
            line.done
                .as_ref()
                .map_or_else(String::new, |done| plain(&told(reading, done))),
        ]);
    }
    table
}

fn view(reading: &Reading, rooms: &Rooms, checkpoint: &str, end: u64, lines: &[Line]) -> Markup {
    let size = reading.shelf.size;
    let first = end.saturating_sub(ENTRIES_A_PAGE);
    html! {
        h1 { (reading.say("page-record")) }
        dl.figures { div { dt { (size) } dd { (reading.say("record-figure")) } } }
        p.quiet { a href="/evidence" { (reading.say("evidence-title")) } }
        (verify(rooms, reading))
        section aria-labelledby="checkpoint" {
            h2 #checkpoint { (reading.say("checkpoint-heading")) }
            @let address = html! { a href="/record/checkpoint" dir="ltr" { "/record/checkpoint" } };
            p { (reading.say_with("checkpoint-words", &args![address = address])) }
            pre tabindex="0" dir="ltr" { (checkpoint) }
        }
        section aria-labelledby="entries" {
            h2 #entries { @if end == size { (reading.say("entries-newest")) } @else { (reading.say_with("entries-before", &args![entry = end])) } }
            div.wide { table {
                caption { (reading.say_with("entries-caption", &args![first = first, last = end.saturating_sub(1)])) }
                thead { tr { (reading.column("col-entry")) (reading.column("col-entered")) (reading.column("col-what")) } }
                tbody { @for line in lines { tr {
                    th scope="row" { (reading.entry(line.index)) }
                    td { (reading.instant(&line.entry.at)) }
                    td.text { (what(reading, &line.entry, line.done.as_ref())) }
                } } }
            } }
            @if first > 0 { p { a href={ "/record?before=" (first) } rel="next" { (reading.say_with("entries-before", &args![entry = first])) } } }
        }
    }
}

/// What an entry says: an act of the institution in words, the house's own by its type.
pub(super) fn what(reading: &Reading, entry: &Entry, done: Option<&Done>) -> Markup {
    html! {
        @match (&entry.body, done) {
            (_, Some(done)) => (told(reading, done)),
            (Body::Committed { .. }, _) => (reading.say("not-open")),
            (Body::Open(_), None) => { code { (entry.act_type().unwrap_or("an act")) } },
        }
    }
}

/// The one command, and what it needs.
fn verify(rooms: &Rooms, reading: &Reading) -> Markup {
    let newest = reading.newest_entry();
    html! {
        section aria-labelledby="verify" {
            h2 #verify { (reading.say("verify-heading")) }
            p { (reading.say("verify-words")) }
            @if reading.shelf.size > 0 {
                p { a href={ "/record/entries/" (newest) ".tlog-proof" } { (reading.say_with("proof-of-entry", &args![entry = newest])) } }
                pre tabindex="0" dir="ltr" { "servanda-verify proof " (newest) ".tlog-proof" }
            }
            dl.facts {
                dt { (reading.say("record-origin")) } dd { bdi.symbol { (rooms.house.opened().origin) } }
                dt { (reading.say("record-key")) } dd { bdi.symbol { (rooms.house.opened().vkey.vkey()) } }
                @let tiles = html! { code dir="ltr" { "/record/tile/…" } };
                dt { (reading.say("record-files")) } dd { (reading.say_with("record-tiles", &args![address = tiles])) }
            }
        }
    }
}
