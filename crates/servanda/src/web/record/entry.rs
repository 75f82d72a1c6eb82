//! `/record/entries/N`: one entry, its raw bytes and its proof.

use super::what;
use crate::web::answer;
use crate::web::asked::{Asked, Form};
use crate::web::layout::{self, Head, Here};
use crate::web::problem::Problem;
use crate::web::reading::Reading;
use crate::web::rooms::Rooms;
use crate::web::words::day;
use crate::web::words::deed::sentence;
use axum::Router;
use axum::extract::State;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use maud::{Markup, html};
use record::entry::{Body, Entry, Open, SignedKind};
use std::sync::Arc;
use treaty::{Done, MatterId};

/// One entry.
pub(super) fn routes() -> Router<Arc<Rooms>> {
    Router::new().route("/record/entries/{index}", get(entry))
}

async fn entry(State(rooms): State<Arc<Rooms>>, asked: Asked) -> Result<Response, Problem> {
    let index = index(&asked.page)?;
    let bytes = rooms
        .house
        .entry_bytes(index)
        .await
        .map_err(|error| match error.kind {
            crate::error::Kind::Unknown => Problem::unknown(
                format!("The Record holds no entry {index} yet"),
                "Choose one from /record",
            ),
            _ => error.into(),
        })?;
    Ok(match asked.form {
        Form::Json => answer::text("application/json", bytes),
        Form::Proof => {
            let name = format!("attachment; filename=\"{index}.tlog-proof\"");
            let headers = [
                (CONTENT_TYPE, "text/plain; charset=utf-8".to_owned()),
                (CONTENT_DISPOSITION, name),
            ];
            (headers, rooms.house.receipt(index).await?).into_response()
        }
        Form::Html => {
            let entry = rooms.house.entry(index).await?;
            let reading = rooms.reading(&asked).await?;
            let title = format!("Entry {index}");
            let head = Head::of(title, Here::Record, &[Form::Json, Form::Proof]);
            layout::page(
                &reading,
                &asked,
                &head,
                &view(&reading, index, &entry, bytes.len()),
            )
            .into_response()
        }
        _ => return Err(Problem::no_such_form(&asked)),
    })
}

fn index(page: &str) -> Result<u64, Problem> {
    let text = page.rsplit('/').next().unwrap_or_default();
    text.parse().map_err(|_| {
        Problem::unknown(
            "An entry is named by its number, counted from 0",
            "Choose one from /record",
        )
    })
}

fn view(reading: &Reading, index: u64, entry: &Entry, size: usize) -> Markup {
    let done = Done::read(index, entry).ok().flatten();
    let proof = format!("/record/entries/{index}.tlog-proof");
    html! {
        p.crumb { a href="/record" { "Record" } }
        h1 { "Entry " (index) }
        p.lead { (sentence(&what(reading, entry, done.as_ref()))) }
        dl.facts {
            dt { "Entered" } dd { (day::instant(&entry.at)) }
            @if let Body::Open(open) = &entry.body { (frame(reading, open)) }
            @if let Some(done) = &done {
                dt { "Legal effect" } dd { (day::day_or_not_stated(done.header.on)) }
                dt { "Known" } dd { (day::instant(&done.known())) @if done.header.known_assumed { " (assumed from its own day)" } }
                dt { "Source" } dd { (source(reading, done)) }
                @if !done.header.under.is_empty() { dt { "Under" } dd { @for rule in &done.header.under { (rule_link(rule)) " " } } }
            }
        }
        section aria-labelledby="act" {
            h2 #act { "As it stands" }
            (pretty(entry))
            p { a href={ "/record/entries/" (index) ".json" } { "The entry’s own bytes" } ", " (size) " of them, in their one form." }
        }
        section aria-labelledby="proof" {
            h2 #proof { "Its proof" }
            p { a href=(proof) { "Download the proof" } ", then check it without a network:" }
            pre tabindex="0" { "servanda-verify proof " (index) ".tlog-proof" }
        }
        nav aria-label="Neighbouring entries" {
            p {
                @if index > 0 { a href={ "/record/entries/" (index - 1) } rel="prev" { "Entry " (index - 1) } " " }
                @if index + 1 < reading.shelf.size { a href={ "/record/entries/" (index + 1) } rel="next" { "Entry " (index + 1) } }
            }
        }
    }
}

/// The source under its full title.
fn source(reading: &Reading, done: &Done) -> Markup {
    let source = done.header.source.as_ref();
    let listed = source.and_then(|source| reading.shelf.convention.sources.get(&source.document));
    html! { (reading.source(source)) @if let Some(listed) = listed { ": " bdi { (listed.title) } } }
}

fn frame(reading: &Reading, open: &Open) -> Markup {
    let submission = &open.submission;
    html! {
        dt { "Matter" }
        dd { @match MatterId::parse(&open.matter) { Ok(id) => (reading.link(&id, &open.matter)), Err(_) => (open.matter) } }
        dt { "Submission" }
        dd { bdi.symbol { (submission.id) } ", part " (submission.part) " of " (submission.of) }
        dt { "Signed" }
        dd { (signed(open.signed.kind)) }
    }
}

const fn signed(kind: SignedKind) -> &'static str {
    match kind {
        SignedKind::Key => "with a person’s key",
        SignedKind::Session => "with a person’s key, introduced at sign-in",
        SignedKind::Passkey => "with a person’s passkey",
        SignedKind::Attested => "attested by the house, not signed by a person",
        SignedKind::Transcribed => "transcribed from the source by the house",
    }
}

/// A rule as acts cite it, `set/value`, linked to its place among the rules.
fn rule_link(rule: &str) -> Markup {
    let anchor = rule.split_once('/').map_or(rule, |(_, value)| value);
    html! { a href={ "/rules#" (anchor) } { (rule) } }
}

fn pretty(entry: &Entry) -> Markup {
    let text = match &entry.body {
        Body::Open(open) => {
            serde_json::to_string_pretty(&serde_json::Value::from(&open.act)).unwrap_or_default()
        }
        Body::Committed { commitment } => format!("commitment {commitment}"),
    };
    html! { pre tabindex="0" { (text) } }
}
