//! One participant over all treaties: what it did, since when it is bound, with which declarations.

use super::{FORMS, by_chapter, facts_of, heading, known, treaty};
use crate::facts::treaties as facts;
use crate::treaties::Stand;
use crate::web::answer::{self, Table};
use crate::web::asked::{Asked, Form};
use crate::web::depositary::participant;
use crate::web::layout::{self, Head, Here};
use crate::web::problem::Problem;
use crate::web::reading::Reading;
use crate::web::rooms::Rooms;
use crate::web::tongue::{args, key};
use crate::web::words::term;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use serde_json::{Value, json};
use std::sync::Arc;
use treaty::depositary::bilateral::Place;
use treaty::participant::ParticipantId;

/// The page.
pub(super) async fn page(
    State(rooms): State<Arc<Rooms>>,
    Path(code): Path<String>,
    asked: Asked,
) -> Result<Response, Problem> {
    let reading = rooms.reading(&asked).await?;
    let id = participant(&reading, &code)?;
    let (treaties, when) = known(&rooms, &reading).await?;
    let stands = treaties.of(&rooms.house, &id, &when).await?;
    let name = reading.plain_name(&id, when.as_of);
    Ok(match asked.form {
        Form::Html => {
            let title = reading.word_with("treaties-of", &args![name = name]);
            let head = Head::of(title, Here::Chapters, &FORMS);
            let main = view(&reading, &id, &stands, treaties.len());
            layout::page(&reading, &asked, &head, &main).into_response()
        }
        Form::Json | Form::Xml => {
            let listed: Vec<Value> = stands.iter().map(facts::stand).collect();
            facts_of(
                &reading,
                &asked,
                [
                    ("participant", json!(id)),
                    ("name", json!(name)),
                    ("treaties_of_the_house", json!(treaties.len())),
                    ("treaties", json!(listed)),
                ],
            )
        }
        Form::Csv => {
            let mut table = Table::new(facts::STANDS);
            for stand in &stands {
                table.push(facts::stand_row(stand));
            }
            answer::csv(&asked, &table)?
        }
        _ => return Err(Problem::no_such_form(&asked)),
    })
}

fn view(reading: &Reading, id: &ParticipantId, stands: &[Stand], all: usize) -> Markup {
    let as_of = reading.when.as_of;
    let parties = stands.iter().filter(|stand| stand.is_party()).count();
    let (name, day) = (reading.name(id), reading.plain_day(as_of));
    html! {
        p.crumb { a href="/chapters" { (reading.say("chapters")) } }
        h1 { (reading.say_with("treaties-of", &args![name = name])) }
        p.lead { (reading.say_with("treaties-of-lead", &args![count = parties, acted = stands.len(), day = day])) }
        @let unstated = stands.iter().filter(|stand| stand.is_unstated()).count();
        @if unstated > 0 { p { (reading.say_with("treaties-unstated", &args![count = unstated])) } }
        form.times-form method="get" {
            p {
                label for="as_of" { (reading.say("ask-as-of")) } " "
                input #as_of type="date" name="as_of" value=(as_of);
            }
            p { button { (reading.say("ask-show")) } }
        }
        @if stands.is_empty() { p { (reading.say("nothing-entered")) } }
        @for (chapter, stands) in by_chapter(stands, |stand| stand.treaty.chapter.chapter.as_deref()) {
            section {
                h2 { (heading(reading, chapter)) " " span.quiet { (stands.len()) } }
                div.wide { table {
                    caption.hidden { (heading(reading, chapter)) }
                    thead { tr {
                        (reading.column("col-number")) (reading.column("col-title")) (reading.column("col-standing"))
                        (reading.column("col-signed")) (reading.column("col-instrument")) (reading.column("party-since"))
                        (reading.column("col-statements")) (reading.column("col-entry"))
                    } }
                    tbody { @for stand in stands { (row(reading, stand)) } }
                } }
            }
        }
        @let others = all.saturating_sub(stands.len());
        @if others > 0 { p.quiet { (reading.say_with("treaties-others", &args![count = others])) } }
        p.quiet { a href={ "/participants/" (id) } { (reading.say_with("everything-of", &args![name = reading.name(id)])) } }
    }
}

fn row(reading: &Reading, stand: &Stand) -> Markup {
    let (holding, side) = (&stand.holding, &stand.holding.side);
    html! { tr {
        td { bdi dir="ltr" { (stand.treaty.chapter.number.as_deref().unwrap_or_default()) } }
        th.text scope="row" { (treaty(reading, &stand.treaty.slug, &stand.treaty.title)) }
        td {
            (reading.say(place(side.place)))
            @if let Some(before) = &side.in_place_of { " (" (reading.say_with("in-the-place-of", &args![name = reading.name(before)])) ")" }
            @if let Some(until) = side.until { " (" (reading.say_with("until-day", &args![day = reading.day(until)])) ")" }
        }
        td { @if let Some(signed) = side.signed { (reading.day(signed)) } }
        td { @if let Some(on) = side.deposited {
            @if let Some(form) = holding.form { (term::form(reading.tongue, form)) " " }
            (reading.day(on))
        } }
        td { @if let Some(since) = side.since { (reading.day(since)) } }
        td {
            @for term in &holding.terms { p { (reading.quote(term.label.as_str())) ": " bdi { (term.text) } } }
            @for held in &holding.declarations { p { (reading.quote(held.subject.as_str())) ": " bdi { (held.text) } } }
        }
        td { @for done in &stand.acts { (reading.entry(done.entry)) " " } }
    } }
}

/// How a participant stands, in a word.
const fn place(place: Place) -> &'static str {
    match place {
        Place::Outside => key("place-outside"),
        Place::Renounced => key("place-renounced"),
        Place::Signatory => key("place-signatory"),
        Place::Pending => key("place-pending"),
        Place::Contracting => key("place-contracting"),
        Place::Party => key("place-party"),
        Place::DayNotStated => key("place-day-not-stated"),
        Place::Left => key("place-left"),
        Place::Ceased => key("place-ceased"),
    }
}
