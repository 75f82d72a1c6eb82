//! The floor of a body, to read: what is on it, what may come next and by whom, why not the rest,
//! the list of speakers, what was decided.

use crate::facts;
use crate::facts::floor::by_whom;
use crate::web::answer;
use crate::web::asked::{Asked, Form};
use crate::web::layout::{self, Head, Here};
use crate::web::problem::Problem;
use crate::web::reading::Reading;
use crate::web::rooms::Rooms;
use crate::web::words::deed::actor;
use crate::web::words::{day, number, term};
use axum::Router;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use maud::{Markup, html};
use record::Instant;
use std::sync::Arc;
use treaty::committee::procedure::question::Question;
use treaty::committee::procedure::{Floor, Next, Site};
use treaty::{Matter, MatterId};

/// A floor, and a vote taken on it.
pub(crate) fn routes() -> Router<Arc<Rooms>> {
    Router::new().route("/committee/floor/{name}", get(of_name))
}

async fn of_name(
    State(rooms): State<Arc<Rooms>>,
    Path(name): Path<String>,
    asked: Asked,
) -> Result<Response, Problem> {
    let reading = rooms.reading(&asked).await?;
    // The form's ending is no part of the name.
    let name = name.split('.').next().unwrap_or_default();
    let wanted = MatterId::parse(&format!("{}/committee/floor/{name}", reading.shelf.slug)).ok();
    let found = wanted
        .as_ref()
        .and_then(|id| match reading.shelf.matter(id) {
            Some(Matter::Floor(floor)) if !floor.rules.is_empty() => Some((id, floor)),
            _ => None,
        });
    match found {
        Some((id, floor)) => answer(&rooms, &reading, &asked, id, floor),
        None => Err(Problem::unknown(
            format!("No meeting was opened on a floor named “{name}” at these times"),
            "Choose one from /committee",
        )),
    }
}

/// Answers with a floor, for this address and for its own.
pub(crate) fn answer(
    rooms: &Rooms,
    reading: &Reading,
    asked: &Asked,
    id: &MatterId,
    floor: &Floor,
) -> Result<Response, Problem> {
    let site = site(reading, floor, rooms.house.now()?);
    Ok(match asked.form {
        Form::Html => {
            let head = Head::of("On the floor", Here::Committee, &[Form::Json]);
            let main = view(reading, id, floor, &site);
            layout::page(reading, asked, &head, &main).into_response()
        }
        Form::Json => {
            let mut members = facts::floor::of(id, floor, &site);
            members.insert("matter".to_owned(), id.as_str().into());
            answer::json(reading, members.into())
        }
        _ => return Err(Problem::no_such_form(asked)),
    })
}

/// Where the steps are tried: the day of the answer, and now; for another time, the newest entry's.
fn site<'a>(reading: &'a Reading, floor: &Floor, now: Instant) -> Site<'a> {
    let then = reading.shelf.newest_at.filter(|_| reading.other_times);
    Site {
        convention: &reading.shelf.convention,
        participants: &reading.shelf.participants,
        participation: reading.shelf.participation_on(floor),
        day: reading.when.as_of,
        now: then.unwrap_or(now),
        attested: false,
        zone_known: true,
    }
}

fn view(reading: &Reading, id: &MatterId, floor: &Floor, site: &Site<'_>) -> Markup {
    let (may, may_not) = facts::floor::steps(floor, site);
    html! {
        p.crumb { a href="/committee" { "Committee" } " · " bdi.symbol { (id) } }
        h1 { "On the floor" @if let Some(body) = &floor.body { " of the " (reading.refer(body)) } }
        p.lead { (floor.in_words()) }
        p { a href={ "/meeting/" (id.name()) } { (reading.say("floor-live")) } }
        @for notice in floor.notices(site) { p.notice { (notice) } }
        (meeting(reading, floor))
        (next(floor, &may))
        (speakers(reading, floor))
        (questions(reading, floor))
        (decided(reading, id, floor))
        (rulings(floor))
        (said(reading, floor))
        (not_now(floor, &may_not))
        p { "Each act of it stands at " a href={ "/" (id) } { bdi { "/" (id) } } "." }
    }
}

fn meeting(reading: &Reading, floor: &Floor) -> Markup {
    let sitting = floor.sitting.as_ref();
    html! {
        dl.facts {
            @if let Some(presiding) = &floor.presiding {
                dt { "Presiding" } dd { (presiding.capacity) " (" (reading.name(&presiding.of)) ")" }
            }
            dt { "Meeting" }
            dd { @match sitting { Some(held) => { "open, " (day::day_or_not_stated(held.day)) }, None => "not open" } }
            dt { "Members" } dd { (floor.members) }
            @if let Some(present) = sitting.and_then(|held| held.present) { dt { "Present" } dd { (present) ", as counted" } }
            @else { dt { "Quorum" } dd { "presumed until somebody asks for a count" } }
            @if let Some(item) = &floor.item { dt { "Item" } dd { (item) } }
            @if let Some(minutes) = floor.minutes { dt { "Speakers" } dd { "at most " (number::of(usize::try_from(minutes).unwrap_or(usize::MAX), "minute", "minutes")) " each" } }
            dt { "Rules" } dd { a href={ "/rules#" (floor.rules) } { (floor.rules) } }
        }
    }
}

fn next(floor: &Floor, may: &[Next]) -> Markup {
    html! {
        section aria-labelledby="next" {
            h2 #next { "What may come next" }
            div.wide { table {
                caption { (number::of(may.len(), "step", "steps")) " in order now, each tried on the body’s rules" }
                thead { tr { th scope="col" { "Step" } th scope="col" { "By whom" } } }
                tbody { @for step in may { tr {
                    th.text scope="row" { (step.step) }
                    td { (by_whom(floor, step.by)) }
                } } }
            } }
        }
    }
}

fn not_now(floor: &Floor, may_not: &[Next]) -> Markup {
    html! {
        section aria-labelledby="not-now" {
            h2 #not-now { "Why not the rest" }
            div.wide { table {
                caption { "What is not in order now, by which rule, and what to do instead" }
                thead { tr { th scope="col" { "Step" } th scope="col" { "By whom" } th scope="col" { "Why not" } th scope="col" { "Rule" } } }
                tbody { @for step in may_not { @if let Err(unfit) = &step.allowed { tr {
                    th.text scope="row" { (step.step) }
                    td { (by_whom(floor, step.by)) }
                    td.text { (unfit.what) ". " (unfit.remedy) "." }
                    td.text { (unfit.rule) }
                } } } }
            } }
        }
    }
}

fn speakers(reading: &Reading, floor: &Floor) -> Markup {
    html! {
        section aria-labelledby="speakers" {
            h2 #speakers { "List of speakers" }
            @if floor.speakers.is_empty() {
                p { @match floor.list { Some(_) => "Nobody is on the list.", None => "No list was opened." } }
            } @else {
                ol { @for who in &floor.speakers { li { (reading.name(who)) } } }
            }
        }
    }
}

fn questions(reading: &Reading, floor: &Floor) -> Markup {
    let pending: Vec<&Question> = floor.before_the_body().collect();
    html! {
        @if !floor.questions.is_empty() {
            section aria-labelledby="questions" {
                h2 #questions { "Questions put" }
                p { (number::of(pending.len(), "question is", "questions are")) " before the body." }
                div.wide { table {
                    caption { "In the order in which they were put" }
                    thead { tr { th scope="col" { "Question" } th scope="col" { "What" } th scope="col" { "By" } th scope="col" { "How it stands" } } }
                    tbody { @for held in &floor.questions { tr {
                        th scope="row" { (held.name) @if let Some(about) = held.about() { br; span.quiet { "about " (about) } } }
                        td.text { bdi { (held.title) } }
                        td { (reading.names(&held.sponsors, reading.when.as_of)) }
                        td { (held.in_words()) }
                    } } }
                } }
            }
        }
    }
}

fn decided(reading: &Reading, id: &MatterId, floor: &Floor) -> Markup {
    html! {
        @if !floor.decisions.is_empty() {
            section aria-labelledby="decided" {
                h2 #decided { "Decided so far" }
                div.wide { table {
                    caption { "Each with its vote, where there was one" }
                    thead { tr { th scope="col" { "Day" } th scope="col" { "Question" } th scope="col" { "How it came out" } th scope="col" { "Entry" } } }
                    tbody { @for held in &floor.decisions {
                        @let vote = held.act.voting.and_then(|place| MatterId::of_floor_vote(id, place + 1));
                        tr {
                            td { (day::when(&held.header)) }
                            th scope="row" { (held.act.question) @if let Some(part) = &held.act.part { ", " (part) } }
                            td { @match &vote { Some(vote) => (reading.link(vote, &held.act.words)), None => (held.act.words) } }
                            td { (reading.entry(held.entry)) }
                        }
                    } }
                } }
            }
        }
    }
}

fn rulings(floor: &Floor) -> Markup {
    html! {
        @if !floor.rulings.is_empty() {
            section aria-labelledby="rulings" {
                h2 #rulings { "Rulings of the Chair" }
                ol { @for held in &floor.rulings { li {
                    (held.words)
                    @if held.overruled { ": overruled" } @else if held.appealed { ": appealed against" }
                    "."
                } } }
            }
        }
    }
}

fn said(reading: &Reading, floor: &Floor) -> Markup {
    html! {
        @if !floor.said.is_empty() {
            section aria-labelledby="said" {
                h2 #said { "Statements" }
                ol { @for held in &floor.said { li {
                    (actor(reading, &held.header)) ": " (term::statement(reading.tongue, held.act.kind))
                    @if let Some(group) = &held.act.group { ", on behalf of " (group) }
                    @if let Some(question) = &held.act.question { ", on " (question) }
                    " · entry " (reading.entry(held.entry))
                } } }
            }
        }
    }
}

/// The floors of a convention, for the overview.
pub(crate) fn section(reading: &Reading) -> Markup {
    let floors = reading.shelf.floor_cards();
    let floors: Vec<_> = floors.filter(|(_, floor)| floor.opened).collect();
    html! {
        @if !floors.is_empty() {
            section aria-labelledby="floors" {
                h2 #floors { (reading.say("title-floor")) }
                ul { @for (id, floor) in floors { li {
                    @let link = html! { a href={ "/committee/floor/" (id.name()) } { bdi { (id.name()) } } };
                    (reading.labelled(link, reading.quote(&floor.words)))
                } } }
            }
        }
    }
}
