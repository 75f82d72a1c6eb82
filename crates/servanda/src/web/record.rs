//! `/record`: the Record itself, its newest entries, and how anyone verifies it.

mod entry;

use super::answer::{self, Table};
use super::asked::{Asked, Form};
use super::layout::{self, Head, Here};
use super::problem::Problem;
use super::reading::Reading;
use super::rooms::Rooms;
use super::words::day;
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
            let head = Head::of("Record", Here::Record, &[Form::Json, Form::Csv]);
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
        h1 { "Record" }
        dl.figures { div { dt { (size) } dd { "entries, each bound to all before it. Nothing in it is altered or removed; a correction is a later entry." } } }
        (verify(rooms, reading))
        section aria-labelledby="checkpoint" {
            h2 #checkpoint { "Newest checkpoint" }
            p { "Origin, size, root, and the signature of the house’s key. Also at " a href="/record/checkpoint" { "/record/checkpoint" } "." }
            pre tabindex="0" { (checkpoint) }
        }
        section aria-labelledby="entries" {
            h2 #entries { @if end == size { "Newest entries" } @else { "Entries before " (end) } }
            div.wide { table {
                caption { "Entries " (first) " to " (end.saturating_sub(1)) ", the newest first" }
                thead { tr { th scope="col" { "Entry" } th scope="col" { "Entered" } th scope="col" { "What" } } }
                tbody { @for line in lines { tr {
                    th scope="row" { (reading.entry(line.index)) }
                    td { (day::instant(&line.entry.at)) }
                    td.text { (what(reading, &line.entry, line.done.as_ref())) }
                } } }
            } }
            @if first > 0 { p { a href={ "/record?before=" (first) } rel="next" { "Entries before " (first) } } }
        }
    }
}

/// What an entry says: an act of the institution in words, the house's own by its type.
pub(super) fn what(reading: &Reading, entry: &Entry, done: Option<&Done>) -> Markup {
    html! {
        @match (&entry.body, done) {
            (_, Some(done)) => (told(reading, done)),
            (Body::Committed { .. }, _) => "Not open: the Record holds a commitment to it",
            (Body::Open(_), None) => { code { (entry.act_type().unwrap_or("an act")) } },
        }
    }
}

/// The one command, and what it needs.
fn verify(rooms: &Rooms, reading: &Reading) -> Markup {
    let newest = reading.newest_entry();
    html! {
        section aria-labelledby="verify" {
            h2 #verify { "Verify it yourself" }
            p {
                "Each entry has a proof, a small file. Download one and check it without a network, an account, or this house: "
                "the verifier reads the key in the file, and says so; compare the key below with one obtained elsewhere."
            }
            @if reading.shelf.size > 0 {
                p { a href={ "/record/entries/" (newest) ".tlog-proof" } { "Proof of entry " (newest) } }
                pre tabindex="0" { "servanda-verify proof " (newest) ".tlog-proof" }
            }
            dl.facts {
                dt { "Origin" } dd { bdi.symbol { (rooms.house.opened().origin) } }
                dt { "Key" } dd { bdi.symbol { (rooms.house.opened().vkey.vkey()) } }
                dt { "Files" } dd { "Tiles at " code { "/record/tile/…" } ", as the C2SP tlog-tiles format has them; any client of such a log reads them." }
            }
        }
    }
}
