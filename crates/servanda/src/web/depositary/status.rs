//! `/status`: signatories, instruments and entry into force, as of any day and as known on any day.

use super::changes::Changes;
use super::signatories::{self, Row};
use super::standing::{Standing, yes_no};
use super::{cartogram, growth, notifications, pair, state, text};
use crate::web::answer::{self, Table};
use crate::web::asked::{Asked, Form};
use crate::web::layout::{self, Head, Here};
use crate::web::problem::Problem;
use crate::web::reading::Reading;
use crate::web::rooms::Rooms;
use crate::web::today::form;
use crate::web::tongue::{args, key};
use crate::web::words::{deed, life, reason};
use axum::Router;
use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use maud::{Markup, html};
use serde_json::json;
use std::sync::Arc;
use treaty::MatterId;
use treaty::act::Done;
use treaty::calendar::Day;
use treaty::depositary::departed::Why;
use treaty::depositary::status::Count;

/// The depositary's pages.
pub(crate) fn routes() -> Router<Arc<Rooms>> {
    Router::new()
        .route("/status", get(status))
        .route("/status/{one}", get(state::page))
        .route("/status/{one}/{other}", get(pair::page))
        .merge(notifications::routes())
        .merge(text::routes())
}

async fn status(State(rooms): State<Arc<Rooms>>, asked: Asked) -> Result<Response, Problem> {
    let reading = rooms.reading_of_register(&asked).await?;
    answer(&reading, &asked)
}

/// Answers with the status, for this address and for the register's own.
pub(crate) fn answer(reading: &Reading, asked: &Asked) -> Result<Response, Problem> {
    let changes = Changes::of(reading);
    if let Some(address) = changes.leads_to(asked) {
        return Ok(Redirect::to(&address).into_response());
    }
    let standing = Standing::of(reading)?;
    let rows = signatories::rows(reading);
    let facts = || {
        let mut facts = standing.facts();
        let listed: Vec<_> = rows.iter().map(|row| row.facts(reading)).collect();
        facts.insert("list".to_owned(), json!(listed));
        let learned: Vec<_> = learned(reading).iter().map(|done| {
            json!({"entry": done.entry, "type": done.deed.type_name(), "on": done.header.on})
        }).collect();
        facts.insert("transcribed_since".to_owned(), json!(learned));
        facts.insert("bound_no_longer".to_owned(), json!(standing.departed()));
        let days = json!({"on": changes.on, "known": changes.known});
        facts.insert("changes".to_owned(), days);
        facts.into()
    };
    Ok(match asked.form {
        Form::Html => {
            let head = Head::of(
                reading.word("page-status"),
                Here::Status,
                &[Form::Json, Form::Csv, Form::Xml],
            );
            let main = view(reading, asked, &standing, &rows, &changes);
            layout::page(reading, asked, &head, &main).into_response()
        }
        Form::Json => answer::json(reading, facts()),
        Form::Xml => answer::xml(reading, "status", facts()),
        Form::Csv => answer::csv(asked, &table(reading, &standing, &rows))?,
        _ => return Err(Problem::no_such_form(asked)),
    })
}

fn table(reading: &Reading, standing: &Standing<'_>, rows: &[Row<'_>]) -> Table {
    let mut table = Table::new([
        "participant",
        "name",
        "signed",
        "place",
        "instrument",
        "deposited",
        "entry",
    ]);
    let depositors = standing.depositors();
    let day = |day: Option<Day>| day.map_or_else(String::new, |day| day.to_string());
    for row in rows {
        let deposited = depositors
            .iter()
            .find(|held| held.participant == row.participant);
        table.push([
            row.participant.to_string(),
            reading.plain_name(row.participant, reading.when.as_of),
            row.on
                .map_or_else(|| "day not stated".to_owned(), |day| day.to_string()),
            row.place.unwrap_or_default().to_owned(),
            deposited.map_or_else(String::new, |held| form(reading, held.form)),
            deposited.map_or_else(String::new, |held| day(held.on)),
            row.entry.to_string(),
        ]);
    }
    let unsigned = |held: &&super::standing::Depositor<'_>| {
        rows.iter().all(|row| row.participant != held.participant)
    };
    for held in depositors.iter().filter(unsigned) {
        table.push([
            held.participant.to_string(),
            reading.plain_name(held.participant, reading.when.as_of),
            String::new(),
            String::new(),
            form(reading, held.form),
            day(held.on),
            held.entry.to_string(),
        ]);
    }
    table
}

fn view(
    reading: &Reading,
    asked: &Asked,
    standing: &Standing<'_>,
    rows: &[Row<'_>],
    changes: &Changes,
) -> Markup {
    let heading = match reading.other_times {
        true => {
            let day = reading.plain_day(reading.when.as_of);
            reading.say_with("status-as-of", &args![day = day])
        }
        false => reading.say("page-status"),
    };
    html! {
        h1 { (heading) }
        p.lead { (standing.in_one_sentence(reading)) }
        (changes.view(reading, asked))
        (times(reading, asked))
        (learned_since(reading))
        (instruments(reading, standing))
        (entry_into_force(reading, standing))
        (cartogram::view(reading, standing, rows))
        (signatories_section(reading, standing, rows))
        (pending(reading))
        (departed(reading, standing))
        p { a href="/notifications" { (reading.say("notifications")) } }
        p { a href="/text" { (reading.say("text-heading")) } }
        (standing.cite(reading))
    }
}

/// The question to ask: two times, and the Record's size kept where it was given.
fn times(reading: &Reading, asked: &Asked) -> Markup {
    let known = asked
        .known_as_of
        .as_ref()
        .and_then(|known| known.as_str().get(..10));
    let entry = html! { code dir="ltr" { "entry=N" } };
    html! {
        form.times-form method="get" action=(asked.page) {
            p {
                label for="as_of" { (reading.say("ask-as-of")) } " "
                input #as_of type="date" name="as_of" value=(reading.when.as_of);
            }
            p {
                label for="known_as_of" { (reading.say("ask-known")) } " "
                input #known_as_of type="date" name="known_as_of" value=[known];
            }
            @if let Some(entry) = asked.entry { input type="hidden" name="entry" value=(entry); }
            p { button { (reading.say("ask-show")) } }
        }
        p.quiet { (reading.say_with("ask-note", &args![entry = entry])) }
    }
}

fn signatories_section(reading: &Reading, standing: &Standing<'_>, rows: &[Row<'_>]) -> Markup {
    let count = &standing.status.signatories;
    html! {
        section aria-labelledby="signatories" {
            h2 #signatories { (reading.say("signatories")) }
            (count_view(reading, count, key("noun-signatories")))
            @if !rows.is_empty() { (signatories::view(reading, rows)) }
        }
    }
}

/// The number to state beside the number listed, and why they differ.
fn count_view(reading: &Reading, count: &Count, noun: &'static str) -> Markup {
    let noun = reading.say_with(noun, &args![count = count.stated]);
    let stated = match &count.report {
        Some(report) => {
            let day = reading.day(report.day);
            let entry = reading.in_entry(report.entry);
            let given = args![noun = noun, count = report.count, day = day, entry = entry];
            reading.say_with("counted-by-a-source", &given)
        }
        None => reading.say_with("sentence", &args![words = noun]),
    };
    let listed = args![dated = count.dated, complete = yes_no(count.complete)];
    html! {
        dl.figures.two {
            div { dt { (count.stated) } dd { (stated) } }
            div { dt { (count.listed) } dd { (reading.say_with("listed-dated", &listed)) } }
        }
        ol.because { @for step in &count.because { li { (reason::said(reading, step)) } } }
    }
}

fn instruments(reading: &Reading, standing: &Standing<'_>) -> Markup {
    let rows = standing.depositors();
    let outcome = &standing.status.entry_into_force;
    let heading = match outcome.in_force {
        true => key("parties"),
        false => key("contracting"),
    };
    let caption = args![day = reading.plain_day(reading.when.as_of)];
    html! {
        section aria-labelledby="instruments" {
            h2 #instruments { (reading.say(heading)) }
            (count_view(reading, &standing.status.instruments, key("noun-instruments")))
            @if !outcome.in_force {
                p.quiet { (reading.say("contracting-note")) }
            }
            (growth::view(reading, standing))
            @if !rows.is_empty() {
                div.wide { table {
                    caption { (reading.say_with("instruments-standing", &caption)) }
                    thead { tr {
                        (reading.column("col-participant")) (reading.column("col-form")) (reading.column("received"))
                        @if outcome.in_force { (reading.column("party-since")) }
                        (reading.column("col-entry"))
                    } }
                    tbody { @for row in &rows { tr {
                        th scope="row" { a href={ "/status/" (row.participant) } { (reading.name(row.participant)) } }
                        td { (form(reading, row.form)) }
                        td { (reading.day_or_not_stated(row.on)) }
                        @if outcome.in_force {
                            td { @match outcome.parties.get(row.participant.as_str()) {
                                Some(Some(on)) => (reading.day(*on)),
                                Some(None) => (reading.say("date-not-in-source")),
                                None => (reading.say("not-determined")),
                            } }
                        }
                        td { (reading.entry(row.entry)) }
                    } } }
                } }
            } @else { p { (reading.say("no-instrument-listed")) } }
        }
    }
}

fn entry_into_force(reading: &Reading, standing: &Standing<'_>) -> Markup {
    let outcome = &standing.status.entry_into_force;
    let clauses = reading
        .shelf
        .convention
        .rule_set(treaty::depositary::status::FINAL_CLAUSES);
    let values = clauses.into_iter().flat_map(|set| &set.values);
    html! {
        section aria-labelledby="entry-into-force" {
            h2 #entry-into-force { (reading.say("entry-into-force")) }
            p { (standing.entry_into_force_sentence(reading)) }
            ol.because { @for step in &outcome.because { li { (reason::said(reading, step)) } } }
            ul.rules {
                @for value in values.filter(|value| value.id.starts_with("entry-into-force.")) {
                    @let rule = html! { a href={ "/rules#" (value.id) } { (reading.quote(&value.rule)) } };
                    li { (reading.say_with("rule-of", &args![rule = rule])) " " (reading.quote(&value.text)) }
                }
            }
        }
    }
}

/// How many of the acts that were transcribed later are told one by one.
const TOLD: usize = 40;

/// The depositary's acts in the answer that were entered only after the instant asked about, the newest first.
fn learned(reading: &Reading) -> Vec<&Done> {
    let register = MatterId::of_register(&reading.shelf.slug);
    let acts = reading.shelf.acts(&register).iter().rev();
    acts.filter(|done| reading.when.learned_since(done))
        .collect()
}

/// What was transcribed after the instant whose knowledge is asked about: only such acts change that
/// answer later.
fn learned_since(reading: &Reading) -> Markup {
    let acts = learned(reading);
    let (told, others) = acts.split_at(acts.len().min(TOLD));
    html! {
        @if !acts.is_empty() {
            details #transcribed-since {
                summary { (reading.say_with("transcribed-since", &args![count = acts.len()])) }
                ul { @for of_day in told.chunk_by(|one, next| one.header.on == next.header.on) {
                    li {
                        (reading.day_or_not_stated(of_day.first().and_then(|done| done.header.on)))
                        ul { @for done in of_day {
                            li { (deed::sentence(&deed::told(reading, done))) " " (reading.entry_stop(done.entry)) }
                        } }
                    }
                } }
                @if !others.is_empty() {
                    p { (reading.say_with("transcribed-others", &args![count = others.len()])) }
                }
            }
        }
    }
}

/// Those that had consented and are bound no longer, each with why and since when.
fn departed(reading: &Reading, standing: &Standing<'_>) -> Markup {
    let rows = standing.departed();
    html! {
        @if !rows.is_empty() {
            section aria-labelledby="bound-no-longer" {
                h2 #bound-no-longer { (reading.say("bound-no-longer")) }
                ul { @for held in &rows {
                    @let given = args![name = reading.name(&held.participant), day = reading.day(held.since)];
                    li {
                        (reading.say_with(match held.why {
                            Why::Denounced => key("gone-denounced"),
                            Why::Withdrew => key("gone-withdrew"),
                            Why::Ceased => key("gone-ceased"),
                        }, &given))
                        @if let Some(other) = &held.continued_by {
                            " " (reading.say_with("gone-continued", &args![name = reading.name(other)]))
                        }
                    }
                } }
            }
        }
    }
}

/// Instruments that were received and are not counted, each with what it lacks.
fn pending(reading: &Reading) -> Markup {
    let register = &reading.shelf.register;
    let rows: Vec<_> = register.all_pending().collect();
    html! {
        @if !rows.is_empty() {
            section aria-labelledby="pending" {
                h2 #pending { (reading.say("pending-heading")) }
                p { (reading.say("pending-words")) }
                ul { @for (held, defects) in &rows {
                    li {
                        @let id = held.header.participant.iter().map(|id| reading.name(id));
                        @let label = reading.listed(id.chain([reading.day_or_not_stated(held.header.on)]));
                        @let lacks = life::wanting(reading, defects.iter());
                        @let said = reading.say_with("labelled", &args![label = label, words = lacks]);
                        (reading.say_with("sentence", &args![words = said])) " "
                        (reading.entry_stop(held.entry))
                    }
                } }
            }
        }
    }
}
