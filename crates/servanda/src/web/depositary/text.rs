//! `/text`: the text in its languages, each with its chain of versions; `/text/<language>`: the
//! newest version with its certificate, and the certified true copy to take away.

use crate::web::answer;
use crate::web::asked::{Asked, Form};
use crate::web::layout::{self, Head, Here};
use crate::web::problem::Problem;
use crate::web::reading::Reading;
use crate::web::rooms::Rooms;
use crate::web::tongue::{args, key};
use crate::web::words::life::{language as called, stage};
use axum::Router;
use axum::extract::{Path, State};
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use maud::{Markup, html};
use record::Hash;
use serde_json::{Value, json};
use std::sync::Arc;
use treaty::depositary::text::{Act, Chain, Version, chain};

/// The most bytes of a text that a page shows.
const SHOWN_BYTES_MAX: u64 = 2 << 20;

pub(super) fn routes() -> Router<Arc<Rooms>> {
    Router::new()
        .route("/text", get(list))
        .route("/text/{language}", get(one))
        .route("/text/{language}/copy", get(copy))
}

/// The languages in which there is a text, in the order that the convention names them.
fn languages(reading: &Reading) -> Vec<&str> {
    let named = reading.shelf.opened().map(|opened| &opened.languages);
    let named = named.into_iter().flatten().map(String::as_str);
    let held = |tag: &&str| chain(&reading.shelf.register, tag).newest().is_some();
    named.filter(held).collect()
}

async fn list(State(rooms): State<Arc<Rooms>>, asked: Asked) -> Result<Response, Problem> {
    let reading = rooms.reading_of_register(&asked).await?;
    let languages = languages(&reading);
    Ok(match asked.form {
        Form::Html => {
            let title = reading.word("text-heading");
            let head = Head::of(title, Here::Status, &[Form::Json]);
            layout::page(&reading, &asked, &head, &all(&reading, &languages)).into_response()
        }
        Form::Json => {
            let texts: Vec<Value> = languages
                .iter()
                .map(|tag| facts(tag, &chain(&reading.shelf.register, tag)))
                .collect();
            answer::json(&reading, json!({ "texts": texts }))
        }
        _ => return Err(Problem::no_such_form(&asked)),
    })
}

async fn one(
    State(rooms): State<Arc<Rooms>>,
    Path(tag): Path<String>,
    asked: Asked,
) -> Result<Response, Problem> {
    let reading = rooms.reading_of_register(&asked).await?;
    let text = chain(&reading.shelf.register, &tag);
    let newest = text.newest().ok_or_else(|| unknown(&tag))?;
    Ok(match asked.form {
        Form::Html => {
            let written = written(&rooms, newest).await?;
            let title = reading.word_with("text-title", &args![language = called(&tag)]);
            let head = Head::of(title, Here::Status, &[Form::Json]);
            let main = view(&reading, &tag, &text, newest, written.as_deref());
            layout::page(&reading, &asked, &head, &main).into_response()
        }
        Form::Json => answer::json(&reading, facts(&tag, &text)),
        _ => return Err(Problem::no_such_form(&asked)),
    })
}

/// The certified copy, as a file.
async fn copy(
    State(rooms): State<Arc<Rooms>>,
    Path(tag): Path<String>,
    asked: Asked,
) -> Result<Response, Problem> {
    let slug = match &asked.convention {
        Some(slug) => slug.clone(),
        None => rooms.slug().await?.to_owned(),
    };
    let copy = rooms.house.certified_copy(&slug, &tag).await?;
    let headers = [
        (CONTENT_TYPE, "application/json".to_owned()),
        (
            CONTENT_DISPOSITION,
            format!("attachment; filename=\"{}\"", file_name(&slug, &tag)),
        ),
    ];
    Ok((headers, copy.bytes()).into_response())
}

fn unknown(tag: &str) -> Problem {
    let tag: String = tag.chars().filter(|c| !c.is_control()).take(20).collect();
    let what = format!("The Record holds no text in the language {tag} at these times");
    Problem::unknown(what, "Look for its languages in the list, /text").said(
        key("problem-text"),
        key("problem-choose"),
        &[("tag", &tag), ("list", "/text")],
    )
}

fn file_name(slug: &str, tag: &str) -> String {
    format!("{slug}-{tag}.certified.json")
}

/// The words of a version, where a page can show them.
async fn written(rooms: &Rooms, version: &Version) -> Result<Option<String>, Problem> {
    let plain = version.content.media.starts_with("text/plain");
    let Ok(name) = Hash::from_hex(&version.content.sha256) else {
        return Ok(None);
    };
    if !plain || version.content.size > SHOWN_BYTES_MAX {
        return Ok(None);
    }
    let bytes = rooms.house.content(name).await?;
    Ok(bytes.and_then(|bytes| String::from_utf8(bytes).ok()))
}

fn facts(tag: &str, text: &Chain<'_>) -> Value {
    let versions: Vec<Value> = text
        .versions
        .iter()
        .map(|(held, version)| {
            json!({
                "name": version.name, "stage": version.stage, "date": held.header.on, "content": version.content,
                "hash": version.hash().map(|hash| hash.hex()), "before": version.before, "entry": held.entry,
            })
        })
        .collect();
    let certificate = text.certificate().map(|held| {
        let words = match &held.act {
            Act::Certified { certificate, .. } => json!(certificate),
            Act::Entered { .. } => json!([]),
        };
        let address = format!("/text/{tag}/copy");
        json!({"date": held.header.on, "words": words, "entry": held.entry, "copy": address})
    });
    json!({"language": tag, "versions": versions, "certificate": certificate})
}

fn all(reading: &Reading, languages: &[&str]) -> Markup {
    html! {
        h1 { (reading.say("text-heading")) }
        p.lead {
            @match languages.len() {
                0 => (reading.say("text-none")),
                count => (reading.say_with("text-count", &args![count = count])),
            }
        }
        @if let Some(opened) = reading.shelf.opened().filter(|_| languages.is_empty()) {
            p {
                @let authority = html! {
                    a href=(opened.authority.url) rel="external" { (reading.name_of_the_record(&opened.authority.name)) }
                };
                (reading.say_with("text-elsewhere", &args![authority = authority]))
            }
        }
        @if !languages.is_empty() {
            div.wide { table {
                caption { (reading.say("text-heading")) }
                thead { tr { (reading.column("text-language")) (reading.column("text-stage")) (reading.column("text-symbol")) (reading.column("text-certificate")) } }
                tbody { @for tag in languages {
                    @let text = chain(&reading.shelf.register, tag);
                    @if let Some(newest) = text.newest() { tr {
                        th scope="row" { a href={ "/text/" (tag) } lang=(tag) { bdi { (called(tag)) } } }
                        td { (reading.say(stage(newest.stage))) }
                        td { bdi.symbol { (newest.name) } }
                        td { (certified_on(reading, &text)) }
                    } }
                } }
            } }
        }
    }
}

fn certified_on(reading: &Reading, text: &Chain<'_>) -> Markup {
    match text.certificate() {
        Some(held) => {
            let day = reading.day_or_not_stated(held.header.on);
            reading.say_with("text-certified", &args![day = day])
        }
        None => reading.say("text-not-certified"),
    }
}

fn view(
    reading: &Reading,
    tag: &str,
    text: &Chain<'_>,
    newest: &Version,
    written: Option<&str>,
) -> Markup {
    let language = html! { bdi lang=(tag) { (called(tag)) } };
    html! {
        h1 { (reading.say_with("text-title", &args![language = language])) }
        p.lead { (certified_on(reading, text)) }
        @if let Some(held) = text.certificate() { (certificate(reading, tag, &held.act, held.entry)) }
        section aria-labelledby="versions" {
            h2 #versions { (reading.say("text-stage")) }
            p { (reading.say("text-chain")) }
            div.wide { table {
                caption { (reading.say("text-caption")) }
                thead { tr {
                    (reading.column("text-stage")) (reading.column("text-symbol")) (reading.column("col-day"))
                    (reading.column("text-hash")) (reading.column("col-entry"))
                } }
                tbody { @for (held, version) in &text.versions { tr {
                    th scope="row" { (reading.say(stage(version.stage))) }
                    td { bdi.symbol { (version.name) } }
                    td { (reading.day_or_not_stated(held.header.on)) }
                    td { code dir="ltr" { (version.content.sha256) } }
                    td { (reading.entry(held.entry)) }
                } } }
            } }
            p { a href={ "/api/v1/content/" (newest.content.sha256) } { (reading.say("text-file")) } }
        }
        @match written {
            Some(written) => article.text lang=(tag) dir="auto" {
                @for paragraph in written.split("\n\n").filter(|said| !said.trim().is_empty()) {
                    p { bdi { @for (number, line) in paragraph.lines().enumerate() { @if number > 0 { br; } (line) } } }
                }
            },
            None => p { (reading.say("text-not-shown")) },
        }
        p.quiet { a href="/text" { (reading.say("text-all")) } }
    }
}

fn certificate(reading: &Reading, tag: &str, act: &Act, entry: u64) -> Markup {
    let words = match act {
        Act::Certified { certificate, .. } => certificate.as_slice(),
        Act::Entered { .. } => &[],
    };
    let file = file_name(&reading.shelf.slug, tag);
    html! {
        section aria-labelledby="certificate" {
            h2 #certificate { (reading.say("text-certificate")) }
            @for said in words { p lang=(said.language) dir="auto" { bdi { (said.text) } } }
            p { a href={ "/text/" (tag) "/copy" } download=(file) { (reading.say("text-take")) } }
            p { (reading.say("text-check")) " " code dir="ltr" { "servanda verify certified " (file) } }
            p.quiet { (reading.entry_stop(entry)) }
        }
    }
}
