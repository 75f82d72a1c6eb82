//! `/record/entries/N`: one entry, its raw bytes and its proof.

use super::what;
use crate::web::answer;
use crate::web::asked::{Asked, Form};
use crate::web::layout::{self, Head, Here};
use crate::web::problem::Problem;
use crate::web::reading::Reading;
use crate::web::rooms::Rooms;
use crate::web::tongue::{args, key};
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
            )
            .said(
                key("problem-entry"),
                key("problem-choose"),
                &[("index", &index.to_string()), ("list", "/record")],
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
            let title = reading.word_with("entry-title", &args![entry = index]);
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
        .said(
            key("problem-entry-name"),
            key("problem-choose"),
            &[("list", "/record")],
        )
    })
}

fn view(reading: &Reading, index: u64, entry: &Entry, size: usize) -> Markup {
    let done = Done::read(index, entry).ok().flatten();
    let proof = format!("/record/entries/{index}.tlog-proof");
    html! {
        p.crumb { a href="/record" { (reading.say("page-record")) } }
        h1 { (reading.say_with("entry-title", &args![entry = index])) }
        p.lead { (sentence(&what(reading, entry, done.as_ref()))) }
        dl.facts {
            dt { (reading.say("col-entered")) } dd { (reading.instant(&entry.at)) }
            @if let Body::Open(open) = &entry.body { (frame(reading, open)) }
            @if let Some(done) = &done {
                dt { (reading.say("legal-effect")) } dd { (reading.day_or_not_stated(done.header.on)) }
                @let known = reading.instant(&done.known());
                dt { (reading.say("known")) }
                dd { @if done.header.known_assumed { (reading.say_with("known-assumed", &args![instant = known])) } @else { (known) } }
                dt { (reading.say("col-source")) } dd { (source(reading, done)) }
                @if !done.header.under.is_empty() { dt { (reading.say("under")) } dd { @for rule in &done.header.under { (rule_link(rule)) " " } } }
            }
        }
        section aria-labelledby="act" {
            h2 #act { (reading.say("as-it-stands")) }
            (pretty(entry))
            @let link = html! { a href={ "/record/entries/" (index) ".json" } { (reading.say("own-bytes-link")) } };
            p { (reading.say_with("own-bytes", &args![link = link, size = size])) }
        }
        section aria-labelledby="proof" {
            h2 #proof { (reading.say("its-proof")) }
            @let link = html! { a href=(proof) { (reading.say("download-proof-link")) } };
            p { (reading.say_with("download-proof", &args![link = link])) }
            pre tabindex="0" dir="ltr" { "servanda-verify proof " (index) ".tlog-proof" }
        }
        nav aria-label=(reading.word("neighbours")) {
            ul.filter {
                @if index > 0 { li { a href={ "/record/entries/" (index - 1) } rel="prev" { (reading.say_with("entry-title", &args![entry = index - 1])) } } }
                @if index + 1 < reading.shelf.size { li { a href={ "/record/entries/" (index + 1) } rel="next" { (reading.say_with("entry-title", &args![entry = index + 1])) } } }
            }
        }
    }
}

/// The source under its full title.
fn source(reading: &Reading, done: &Done) -> Markup {
    let source = done.header.source.as_ref();
    let listed = source.and_then(|source| reading.shelf.convention.sources.get(&source.document));
    html! { @match listed {
        Some(listed) => (reading.labelled(reading.source(source), reading.name_of_the_record(&listed.title))),
        None => (reading.source(source)),
    } }
}

fn frame(reading: &Reading, open: &Open) -> Markup {
    let submission = &open.submission;
    html! {
        dt { (reading.say("matter")) }
        dd { @match MatterId::parse(&open.matter) { Ok(id) => (reading.link(&id, &open.matter)), Err(_) => (open.matter) } }
        dt { (reading.say("submission")) }
        @let id = html! { bdi.symbol { (submission.id) } };
        dd { (reading.say_with("submission-part", &args![id = id, part = submission.part.to_string(), of = submission.of.to_string()])) }
        dt { (reading.say("signed")) }
        dd { (reading.say(signed(open.signed.kind))) }
    }
}

const fn signed(kind: SignedKind) -> &'static str {
    match kind {
        SignedKind::Key => key("signed-key"),
        SignedKind::Session => key("signed-session"),
        SignedKind::Passkey => key("signed-passkey"),
        SignedKind::Attested => key("signed-attested"),
        SignedKind::Transcribed => key("signed-transcribed"),
    }
}

/// A rule as acts cite it, `set/value`, linked to its place among the rules.
fn rule_link(rule: &str) -> Markup {
    let anchor = rule.split_once('/').map_or(rule, |(_, value)| value);
    html! { a href={ "/rules#" (anchor) } { bdi { (rule) } } }
}

fn pretty(entry: &Entry) -> Markup {
    let text = match &entry.body {
        Body::Open(open) => {
            serde_json::to_string_pretty(&serde_json::Value::from(&open.act)).unwrap_or_default()
        }
        Body::Committed { commitment } => format!("commitment {commitment}"),
    };
    html! { pre tabindex="0" dir="ltr" { (text) } }
}
