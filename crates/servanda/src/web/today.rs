//! `/`: where the convention stands today, in three numbers and a few sentences.

use super::answer::{self, Table};
use super::asked::{Asked, Form};
use super::committee::asked::{self as paragraphs, Due};
use super::depositary::standing::Standing;
use super::drawing::places;
use super::layout::{self, Head, Here};
use super::problem::Problem;
use super::reading::Reading;
use super::rooms::Rooms;
use super::timeline::Line;
use super::tongue::{args, choice, key};
use super::words::deed::sentence;
use super::words::term;
use axum::Router;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use maud::{Markup, html};
use serde_json::json;
use std::sync::Arc;
use treaty::committee::mandate;
use treaty::depositary::instrument;
use treaty::depositary::status::Count;

/// How many lines say what happened lately.
const LATELY: usize = 5;

/// The first page.
pub(crate) fn routes() -> Router<Arc<Rooms>> {
    Router::new().route("/", get(today))
}

async fn today(State(rooms): State<Arc<Rooms>>, asked: Asked) -> Result<Response, Problem> {
    let reading = rooms.reading(&asked).await?;
    if reading.shelf.opened().is_none() {
        let head = Head::of("Servanda", Here::Today, &[]);
        return Ok(layout::page(&reading, &asked, &head, &empty(&reading)).into_response());
    }
    let standing = Standing::of(&reading)?;
    Ok(match asked.form {
        Form::Html => {
            let head = Head::of(reading.short_title(), Here::Today, &[Form::Json, Form::Csv]);
            let (lines, _) = rooms.told(&reading, None, None, LATELY).await?;
            layout::page(&reading, &asked, &head, &view(&reading, &standing, &lines))
                .into_response()
        }
        Form::Json => answer::json(&reading, facts(&reading, &standing)),
        Form::Csv => answer::csv(&asked, &table(&reading, &standing))?,
        _ => return Err(Problem::no_such_form(&asked)),
    })
}

fn empty(reading: &Reading) -> Markup {
    let command = html! { code dir="ltr" { "servanda init --convention DIR" } };
    html! {
        h1 { (reading.say("empty-heading")) }
        p { (reading.say_with("empty-words", &args![command = command])) }
    }
}

fn facts(reading: &Reading, standing: &Standing<'_>) -> serde_json::Value {
    let mut facts = standing.facts();
    let due: Vec<_> = paragraphs::due(reading).iter().map(Due::facts).collect();
    facts.insert("due".to_owned(), json!(due));
    facts.into()
}

fn table(reading: &Reading, standing: &Standing<'_>) -> Table {
    let mut table = Table::new(["figure", "value", "as_of", "entry"]);
    let (as_of, size) = (
        reading.when.as_of.to_string(),
        reading.shelf.size.to_string(),
    );
    for (figure, value) in standing.figures() {
        table.push([figure.to_owned(), value, as_of.clone(), size.clone()]);
    }
    table
}

/// The whole page.
fn view(reading: &Reading, standing: &Standing<'_>, lines: &[Line]) -> Markup {
    let title = reading
        .shelf
        .opened()
        .map_or("", |opened| opened.title.as_str());
    html! {
        h1 { (reading.quote(reading.short_title())) }
        @if title != reading.short_title() { p.full-title { (reading.quote(title)) } }
        @if reading.practice && reading.is_fictional() {
            p.lead { a href="/meeting" { (reading.say("practice-to-meeting")) } }
        }
        p.lead { (standing.in_one_sentence(reading)) }
        (figures(reading, standing))
        (towards(reading, standing))
        (next(reading))
        (lately(reading, lines))
    }
}

/// The three numbers, each with its sentence.
fn figures(reading: &Reading, standing: &Standing<'_>) -> Markup {
    let status = &standing.status;
    let (signatories, instruments) = (&status.signatories, &status.instruments);
    let required = args![required = status.entry_into_force.required];
    html! {
        dl.figures {
            div {
                dt {
                    (instruments.stated)
                    @if status.entry_into_force.required > 0 { small { " " (reading.say_with("of-required", &required)) } }
                }
                dd { (standing.instruments_sentence(reading)) }
            }
            div {
                dt { (signatories.stated) }
                dd { (signatories_sentence(reading, signatories)) }
            }
            @if let Some((number, sentence)) = standing.signing_figure(reading) {
                div { dt { (number) } dd { (sentence) } }
            }
        }
    }
}

fn signatories_sentence(reading: &Reading, count: &Count) -> Markup {
    let listed = reading.say_with("listed-by-name", &args![count = count.listed]);
    let listed = html! { a href="/status#signatories" { (listed) } };
    let complete = choice(if count.complete { "yes" } else { "no" });
    let given = args![count = count.stated, listed = listed, complete = complete];
    reading.say_with("signatories-of-whom", &given)
}

/// The way to the threshold, as places to fill, with its table.
fn towards(reading: &Reading, standing: &Standing<'_>) -> Markup {
    let rows = standing.depositors();
    let codes: Vec<&str> = rows.iter().map(|row| row.participant.as_str()).collect();
    let status = &standing.status;
    let heading = match status.entry_into_force.in_force {
        true => key("heading-in-force"),
        false => key("heading-towards"),
    };
    let (stated, required) = (status.instruments.stated, status.entry_into_force.required);
    let caption = args![day = reading.plain_day(reading.when.as_of)];
    html! {
        section aria-labelledby="towards" {
            h2 #towards { (reading.say(heading)) }
            figure {
                (places::squares(reading.tongue, &codes, stated as usize, required as usize))
                figcaption {
                    (reading.say("squares-caption"))
                    @if codes.len() < stated as usize { " " (reading.say("squares-unnamed")) }
                }
            }
            p { (standing.entry_into_force_sentence(reading)) " " a href="/status#entry-into-force" { (reading.say("reasoning")) } }
            @if !rows.is_empty() {
                div.wide { table {
                    caption { (reading.say_with("instruments-caption", &caption)) }
                    thead { tr {
                        (reading.column("col-participant")) (reading.column("col-form"))
                        (reading.column("col-day")) (reading.column("col-entry"))
                    } }
                    tbody { @for row in &rows { tr {
                        th scope="row" { (reading.name(row.participant)) }
                        td { (form(reading, row.form)) }
                        td { (reading.day_or_not_stated(row.on)) }
                        td { (reading.entry(row.entry)) }
                    } } }
                } }
            }
            (standing.cite(reading))
        }
    }
}

/// The form of an instrument, where a source states it.
pub(crate) fn form(reading: &Reading, form: Option<instrument::Form>) -> String {
    form.map_or_else(
        || reading.word("not-stated"),
        |form| term::form(reading.tongue, form),
    )
}

/// What is due next, and what no source has told of.
fn next(reading: &Reading) -> Markup {
    let due = paragraphs::due(reading);
    let of = |wanted: &[mandate::Standing]| -> Vec<&Due<'_>> {
        due.iter()
            .filter(|due| wanted.contains(&due.standing))
            .collect()
    };
    let ahead = of(&[mandate::Standing::Open, mandate::Standing::Ahead]);
    let untold = of(&[mandate::Standing::NoSourceYet]);
    html! {
        @if !ahead.is_empty() {
            section aria-labelledby="next" {
                h2 #next { (reading.say("next-heading")) }
                (list(reading, &ahead))
            }
        }
        @if !untold.is_empty() {
            section aria-labelledby="untold" {
                h2 #untold { (reading.say("untold-heading")) }
                p { (reading.say("untold-words")) }
                (list(reading, &untold))
            }
        }
    }
}

fn list(reading: &Reading, due: &[&Due<'_>]) -> Markup {
    html! {
        ul.entries {
            @for due in due {
                li {
                    p.when { (reading.window(due.window)) " " span.tag { (term::standing(reading.tongue, due.standing)) } }
                    div {
                        p { (reading.quote(due.summary)) }
                        p.quiet { (asked_of(reading, due)) " " (reading.quote(&due.window.computed)) }
                    }
                }
            }
        }
    }
}

fn asked_of(reading: &Reading, due: &Due<'_>) -> Markup {
    let given = args![
        addressee = reading.quote(due.addressee),
        symbol = reading.symbol(due.symbol),
        paragraph = reading.quote(due.paragraph),
        draft = choice(if due.draft { "yes" } else { "no" }),
    ];
    reading.say_with("asked-of", &given)
}

fn lately(reading: &Reading, lines: &[Line]) -> Markup {
    html! {
        section aria-labelledby="lately" {
            h2 #lately { (reading.say("lately-heading")) }
            ul.entries {
                @for line in lines.iter().rev() {
                    li { p.when { (line.days(reading)) } p { (sentence(&line.told)) } }
                }
            }
            p { a href="/timeline" { (reading.say("timeline-all")) } }
        }
    }
}
