//! The floor of a body, to read: what is on it, what may come next and by whom, why not the rest,
//! the list of speakers, what was decided.

use crate::facts;
use crate::web::answer;
use crate::web::asked::{Asked, Form};
use crate::web::layout::{self, Head, Here};
use crate::web::problem::Problem;
use crate::web::reading::Reading;
use crate::web::rooms::Rooms;
use crate::web::tongue::{args, key};
use crate::web::words::deed::actor;
use crate::web::words::{called, floor as said, law, step, term};
use axum::Router;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use maud::{Markup, html};
use record::Instant;
use std::sync::Arc;
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
        )
        .said(
            key("problem-floor"),
            key("problem-choose"),
            &[("name", name), ("list", "/committee")],
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
            let head = Head::of(reading.word("floor-title"), Here::Committee, &[Form::Json]);
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
    let address = html! { a href={ "/" (id) } { bdi dir="ltr" { "/" (id) } } };
    html! {
        p.crumb { a href="/committee" { (reading.say("page-committee")) } " · " bdi.symbol { (id) } }
        h1 {
            @match &floor.body {
                Some(body) => (reading.say_with("floor-of", &args![body = reading.refer(body)])),
                None => (reading.say("floor-title")),
            }
        }
        p.lead { (said::now(reading, floor.now())) }
        p { a href={ "/meeting/" (id.name()) } { (reading.say("floor-live")) } }
        @for notice in floor.notices(site) { p.notice { (said::notice(reading, &notice)) } }
        (meeting(reading, floor))
        (next(reading, floor, &may))
        (speakers(reading, floor))
        (questions(reading, floor))
        (decided(reading, id, floor))
        (rulings(reading, floor))
        (statements(reading, floor))
        (not_now(reading, floor, &may_not))
        p { (reading.say_with("floor-acts-at", &args![address = address])) }
    }
}

fn meeting(reading: &Reading, floor: &Floor) -> Markup {
    let sitting = floor.sitting.as_ref();
    let present = sitting.and_then(|held| held.present);
    html! {
        dl.facts {
            @if let Some(presiding) = &floor.presiding {
                @let capacity = law::capacity(reading.tongue, &presiding.capacity);
                dt { (reading.say("presiding")) } dd { (reading.with_note(capacity, reading.name(&presiding.of))) }
            }
            dt { (reading.say("floor-meeting")) }
            dd {
                @match sitting {
                    Some(held) => (reading.say_with("floor-open-on", &args![day = reading.day_or_not_stated(held.day)])),
                    None => (reading.say("floor-not-open")),
                }
            }
            dt { (reading.say("members")) } dd { (floor.members) }
            @match present {
                Some(present) => { dt { (reading.say("present")) } dd { (reading.say_with("floor-as-counted", &args![present = present])) } }
                None => { dt { (reading.say("floor-quorum")) } dd { (reading.say("presumed")) } }
            }
            @if let Some(item) = &floor.item { dt { (reading.say("room-item")) } dd { (item) } }
            @if let Some(minutes) = floor.minutes { dt { (reading.say("floor-limit")) } dd { (reading.say_with("minutes-each", &args![minutes = minutes])) } }
            dt { (reading.say("floor-rules")) } dd { a href={ "/rules#" (floor.rules) } { bdi { (floor.rules) } } }
        }
    }
}

fn next(reading: &Reading, floor: &Floor, may: &[Next]) -> Markup {
    html! {
        section aria-labelledby="next" {
            h2 #next { (reading.say("next")) }
            div.wide { table {
                caption { (reading.say_with("next-caption", &args![count = may.len()])) }
                thead { tr { (reading.column("col-step")) (reading.column("col-by-whom")) } }
                tbody { @for held in may { tr {
                    th.text scope="row" { (step::step(reading, &held.act)) }
                    td { (step::by_whom(reading, floor, held.by)) }
                } } }
            } }
        }
    }
}

fn not_now(reading: &Reading, floor: &Floor, may_not: &[Next]) -> Markup {
    html! {
        section aria-labelledby="not-now" {
            h2 #not-now { (reading.say("why-not")) }
            div.wide { table {
                caption { (reading.say("not-now-caption")) }
                thead { tr { (reading.column("col-step")) (reading.column("col-by-whom")) (reading.column("col-why-not")) (reading.column("col-rule")) } }
                tbody { @for held in may_not { @if let Err(unfit) = &held.allowed { tr {
                    th.text scope="row" { (step::step(reading, &held.act)) }
                    td { (step::by_whom(reading, floor, held.by)) }
                    td.text { (law::unfit(reading, unfit)) }
                    td.text { (law::cited(reading.tongue, &unfit.rule)) }
                } } } }
            } }
        }
    }
}

fn speakers(reading: &Reading, floor: &Floor) -> Markup {
    html! {
        section aria-labelledby="speakers" {
            h2 #speakers { (reading.say("speakers")) }
            @if floor.speakers.is_empty() {
                p { @match floor.list { Some(_) => (reading.say("list-empty")), None => (reading.say("list-none")) } }
            } @else {
                ol { @for who in &floor.speakers { li { (reading.name(who)) } } }
            }
        }
    }
}

fn questions(reading: &Reading, floor: &Floor) -> Markup {
    let pending = floor.before_the_body().count();
    html! {
        @if !floor.questions.is_empty() {
            section aria-labelledby="questions" {
                h2 #questions { (reading.say("questions-put")) }
                p { (reading.say_with("questions-before", &args![count = pending])) }
                div.wide { table {
                    caption { (reading.say("questions-caption")) }
                    thead { tr { (reading.column("col-question")) (reading.column("col-what")) (reading.column("col-by")) (reading.column("col-how-it-stands")) } }
                    tbody { @for held in &floor.questions { tr {
                        th scope="row" {
                            bdi { (held.name) }
                            @if let Some(about) = held.about() { br; span.quiet { (reading.say_with("about", &args![question = html! { bdi { (about) } }])) } }
                        }
                        td.text { bdi { (held.title) } }
                        td { (reading.names(&held.sponsors, reading.when.as_of)) }
                        td { (said::standing(reading.tongue, held.in_words())) }
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
                h2 #decided { (reading.say("decided")) }
                div.wide { table {
                    caption { (reading.say("decided-caption")) }
                    thead { tr { (reading.column("col-day")) (reading.column("col-question")) (reading.column("col-came-out")) (reading.column("col-entry")) } }
                    tbody { @for held in &floor.decisions {
                        @let vote = held.act.voting.and_then(|place| MatterId::of_floor_vote(id, place + 1));
                        @let words = said::standing(reading.tongue, &held.act.words);
                        tr {
                            td { (reading.day_of(&held.header)) }
                            th scope="row" { bdi { (held.act.question) } @if let Some(part) = &held.act.part { ", " (part) } }
                            td { @match &vote { Some(vote) => a href={ "/" (vote) } { (words) }, None => (words) } }
                            td { (reading.entry(held.entry)) }
                        }
                    } }
                } }
            }
        }
    }
}

fn rulings(reading: &Reading, floor: &Floor) -> Markup {
    html! {
        @if !floor.rulings.is_empty() {
            section aria-labelledby="rulings" {
                h2 #rulings { (reading.say("rulings")) }
                ol { @for held in &floor.rulings {
                    @let ruling = || args![ruling = reading.quote(&held.words)];
                    li {
                        @if held.overruled { (reading.say_with("ruling-overruled", &ruling())) }
                        @else if held.appealed { (reading.say_with("ruling-appealed", &ruling())) }
                        @else { (reading.quote(&held.words)) }
                    }
                } }
            }
        }
    }
}

fn statements(reading: &Reading, floor: &Floor) -> Markup {
    html! {
        @if !floor.said.is_empty() {
            section aria-labelledby="said" {
                h2 #said { (reading.say("statements")) }
                ol { @for held in &floor.said {
                    @let kind = html! { (term::statement(reading.tongue, held.act.kind)) };
                    @let group = held.act.group.as_ref().map(|group| reading.say_with("said-for-group", &args![group = group]));
                    @let question = held.act.question.as_ref().map(|held| reading.say_with("said-on", &args![question = html! { bdi { (held) } }]));
                    @let said = reading.listed([Some(kind), group, question].into_iter().flatten());
                    li { (reading.labelled(actor(reading, &held.header), said)) " · " (reading.in_entry(held.entry)) }
                } }
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
                    @let name = called::floor(reading, floor.body.as_ref(), floor.meeting.as_ref(), floor.day);
                    @let link = html! { a href={ "/committee/floor/" (id.name()) } { (name) } };
                    (reading.labelled(link, said::now(reading, floor.now())))
                } } }
            }
        }
    }
}
