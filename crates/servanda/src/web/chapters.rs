//! `/chapters`: all treaties of the house by chapter; and `/participants/<code>/treaties`: one
//! participant over all of them.

mod one;

use super::answer::{self, Table};
use super::asked::{Asked, Form, encoded};
use super::layout::{self, Head, Here};
use super::problem::Problem;
use super::reading::Reading;
use super::rooms::Rooms;
use super::tongue::args;
use crate::facts::treaties as facts;
use crate::treaties::{Line, Treaties};
use axum::Router;
use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use maud::{Markup, html};
use serde_json::{Map, Value, json};
use std::sync::Arc;
use treaty::When;
use treaty::participant::ParticipantId;

const FORMS: [Form; 3] = [Form::Json, Form::Csv, Form::Xml];

/// The pages of all treaties.
pub(crate) fn routes() -> Router<Arc<Rooms>> {
    Router::new()
        .route("/chapters", get(all))
        .route("/participants/{code}/treaties", get(one::page))
}

async fn all(State(rooms): State<Arc<Rooms>>, asked: Asked) -> Result<Response, Problem> {
    if let Some(code) = asked.more.get("participant") {
        let mut address = format!("/participants/{}/treaties", encoded(code));
        if let Some(day) = asked.as_of {
            address.push_str(&format!("?as_of={day}"));
        }
        return Ok(Redirect::to(&address).into_response());
    }
    let reading = rooms.reading(&asked).await?;
    let (treaties, when) = known(&rooms, &reading).await?;
    let lines = treaties.lines(&rooms.house, &when).await?;
    Ok(match asked.form {
        Form::Html => {
            let head = Head::of(reading.word("chapters"), Here::Chapters, &FORMS);
            layout::page(&reading, &asked, &head, &view(&reading, &lines)).into_response()
        }
        Form::Json | Form::Xml => {
            let lines: Vec<Value> = lines.iter().map(facts::line).collect();
            facts_of(&reading, &asked, [("treaties", json!(lines))])
        }
        Form::Csv => {
            let mut table = Table::new(facts::LINES);
            for line in &lines {
                table.push(facts::line_row(line));
            }
            answer::csv(&asked, &table)?
        }
        _ => return Err(Problem::no_such_form(&asked)),
    })
}

/// All treaties, and the times of a reading with the Record's size.
async fn known(rooms: &Rooms, reading: &Reading) -> Result<(Arc<Treaties>, When), Problem> {
    let treaties = rooms.treaties().await?;
    let when = When {
        entry: Some(reading.shelf.size),
        ..reading.when.clone()
    };
    Ok((treaties, when))
}

/// The facts of a page about all treaties, after the times and the Record's size.
fn facts_of<const N: usize>(
    reading: &Reading,
    asked: &Asked,
    facts: [(&str, Value); N],
) -> Response {
    let mut members = Map::new();
    if reading.practice {
        members.insert("practice".to_owned(), json!(true));
    }
    let known = reading.when.known_as_of.or(reading.shelf.newest_at);
    members.insert("as_of".to_owned(), json!(reading.when.as_of));
    members.insert(
        "known_as_of".to_owned(),
        json!(known.map(|known| known.to_string())),
    );
    members.insert("entry".to_owned(), json!(reading.shelf.size));
    members.extend(facts.map(|(key, value)| (key.to_owned(), value)));
    let members = Value::Object(members);
    match asked.form {
        Form::Xml => answer::text(
            "application/xml; charset=utf-8",
            crate::facts::xml::document("treaties", &members),
        ),
        _ => axum::Json(members).into_response(),
    }
}

/// Lines or stands with the chapter that they stand in, one chapter after another.
fn by_chapter<'a, T>(
    all: &'a [T],
    chapter: impl Fn(&'a T) -> Option<&'a str>,
) -> Vec<(Option<&'a str>, Vec<&'a T>)> {
    let mut chapters: Vec<(Option<&str>, Vec<&T>)> = Vec::new();
    for one in all {
        let own = chapter(one);
        match chapters.last_mut() {
            Some((name, held)) if *name == own => held.push(one),
            _ => chapters.push((own, vec![one])),
        }
    }
    chapters
}

/// The heading of a chapter.
fn heading(reading: &Reading, chapter: Option<&str>) -> Markup {
    match chapter {
        Some(chapter) => {
            let number = html! { bdi dir="ltr" { (chapter) } };
            reading.say_with("chapter", &args![chapter = number])
        }
        None => reading.say("chapter-none"),
    }
}

fn view(reading: &Reading, lines: &[Line]) -> Markup {
    let day = reading.plain_day(reading.when.as_of);
    html! {
        h1 { (reading.say("chapters")) }
        p.lead { (reading.say_with("chapters-lead", &args![count = lines.len(), day = day])) }
        (ask(reading))
        @for (chapter, lines) in by_chapter(lines, |line| line.treaty.chapter.chapter.as_deref()) {
            section {
                h2 { (heading(reading, chapter)) " " span.quiet { (lines.len()) } }
                div.wide { table {
                    caption.hidden { (heading(reading, chapter)) }
                    thead { tr {
                        (reading.column("col-number")) (reading.column("col-title")) (reading.column("signatories"))
                        (reading.column("col-instruments")) (reading.column("entry-into-force"))
                    } }
                    tbody { @for line in lines { (row(reading, line)) } }
                } }
            }
        }
    }
}

fn row(reading: &Reading, line: &Line) -> Markup {
    html! { tr {
        td { bdi dir="ltr" { (line.treaty.chapter.number.as_deref().unwrap_or_default()) } }
        th.text scope="row" { (treaty(reading, &line.treaty.slug, &line.treaty.title)) }
        td { (line.signatories) }
        td { @match line.required {
            Some(required) if line.entry_into_force.is_none() => {
                (reading.say_with("of-so-many", &args![count = line.instruments, required = required]))
            }
            _ => { (line.instruments) }
        } }
        td { @match line.entry_into_force {
            Some(on) => { (reading.day(on)) }
            None => { span.quiet { (reading.say("not-determined")) } }
        } }
    } }
}

/// A treaty, linked to its own status.
fn treaty(reading: &Reading, slug: &str, title: &str) -> Markup {
    html! { a href={ "/" (slug) "/depositary" } { (reading.quote(title)) } }
}

/// Which participant, on which day.
fn ask(reading: &Reading) -> Markup {
    let shelf = &reading.shelf;
    let ids: Vec<&ParticipantId> = shelf.participants.all().map(|row| &row.id).collect();
    let ids = reading.in_order(ids, reading.when.as_of);
    html! {
        form.times-form method="get" action="/chapters" {
            p {
                label for="participant" { (reading.say("chapters-ask")) } " "
                select #participant name="participant" {
                    @for id in ids { option value=(id) { (reading.plain_name(id, reading.when.as_of)) } }
                }
            }
            p {
                label for="as_of" { (reading.say("ask-as-of")) } " "
                input #as_of type="date" name="as_of" value=(reading.when.as_of);
            }
            p { button { (reading.say("ask-show")) } }
        }
    }
}
