//! An election: places by group, candidates, the tellers' figures of each ballot, who is elected.

use crate::facts;
use crate::facts::election::needed;
use crate::web::answer;
use crate::web::asked::{Asked, Form};
use crate::web::layout::{self, Head, Here};
use crate::web::problem::Problem;
use crate::web::reading::Reading;
use crate::web::rooms::Rooms;
use crate::web::tongue::{args, choice, key};
use crate::web::words::election::{by_whom, how, required, step};
use crate::web::words::{called, law, term};
use axum::Router;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use maud::{Markup, html};
use std::sync::Arc;
use treaty::committee::election::{Candidate, Count, Election, Next, Round};
use treaty::committee::procedure::Site;
use treaty::{Matter, MatterId};

/// An election.
pub(crate) fn routes() -> Router<Arc<Rooms>> {
    Router::new().route("/committee/election/{name}", get(of_name))
}

async fn of_name(
    State(rooms): State<Arc<Rooms>>,
    Path(name): Path<String>,
    asked: Asked,
) -> Result<Response, Problem> {
    let reading = rooms.reading(&asked).await?;
    // The form's ending is no part of the name.
    let name = name.split('.').next().unwrap_or_default();
    let id = MatterId::parse(&format!("{}/committee/election/{name}", reading.shelf.slug)).ok();
    let found = id.as_ref().and_then(|id| match reading.shelf.matter(id) {
        Some(Matter::Election(election)) if election.required.is_some() => Some((id, election)),
        _ => None,
    });
    match found {
        Some((id, election)) => answer(&reading, &asked, id, election),
        None => Err(Problem::unknown(
            format!("No election named “{name}” was opened at these times"),
            "Choose one from /committee",
        )
        .said(
            key("problem-election"),
            key("problem-choose"),
            &[("name", name), ("list", "/committee")],
        )),
    }
}

/// Answers with an election, for this address and for its own.
pub(crate) fn answer(
    reading: &Reading,
    asked: &Asked,
    id: &MatterId,
    election: &Election,
) -> Result<Response, Problem> {
    Ok(match asked.form {
        Form::Html => {
            let head = Head::of(&election.office, Here::Committee, &[Form::Json]);
            let main = view(reading, id, election);
            layout::page(reading, asked, &head, &main).into_response()
        }
        Form::Json => {
            let mut members = facts::election::of(election);
            if let Some(site) = site(reading, election) {
                members.insert("next".to_owned(), facts::election::next(election, &site));
            }
            members.insert("matter".to_owned(), id.as_str().into());
            answer::json(reading, members.into())
        }
        _ => return Err(Problem::no_such_form(asked)),
    })
}

fn view(reading: &Reading, id: &MatterId, election: &Election) -> Markup {
    let places: u32 = election.seats.iter().map(|held| held.places).sum();
    let left: u32 = election
        .seats
        .iter()
        .map(|held| election.left(&held.group))
        .sum();
    let lead = args![
        filled = places - left.min(places),
        places = places,
        rule = election
            .required
            .map_or_else(String::new, |held| required(reading.tongue, held)),
    ];
    html! {
        p.crumb { a href="/committee" { (reading.say("page-committee")) } " · " bdi.symbol { (id) } }
        h1 { (reading.say_with("election-title", &args![office = reading.quote(&election.office)])) }
        p.lead { (reading.say_with("election-lead", &lead)) }
        (rooms(reading, election))
        dl.facts {
            @if let Some(body) = &election.body { dt { (reading.say("col-body")) } dd { (reading.refer(body)) } }
            @if let Some(fills) = &election.fills { dt { (reading.say("fills")) } dd { (reading.say_with("fills-in", &args![office = term::office(reading.tongue, fills.office), bureau = reading.refer(&fills.bureau)])) } }
            dt { (reading.say("conducted-by")) } dd { (law::capacity_said(reading.tongue, &election.conducted_by)) }
            @if !election.tellers.is_empty() { dt { (reading.say("tellers")) } dd { (reading.names(&election.tellers, reading.when.as_of)) } }
        }
        (elected(reading, election))
        (seats(reading, election))
        (next(reading, election))
        @for round in &election.rounds { (ballot(reading, election, round)) }
        @if !election.vacated.is_empty() {
            section aria-labelledby="left" {
                h2 #left { (reading.say("left-before-term")) }
                ul { @for who in &election.vacated { li { (candidate(reading, who)) } } }
            }
        }
    }
}

/// The meeting rooms of the body, where it meets here.
fn rooms(reading: &Reading, election: &Election) -> Markup {
    let floors = reading.shelf.floor_cards();
    let of_body = floors.filter(|(_, floor)| floor.opened && floor.body == election.body);
    let links = of_body.map(|(id, floor)| {
        let name = called::floor(
            reading,
            floor.body.as_ref(),
            floor.meeting.as_ref(),
            floor.day,
        );
        html! { a href={ "/meeting/" (id.name()) } { (name) } }
    });
    let links: Vec<Markup> = links.collect();
    html! {
        @if !links.is_empty() {
            p { (reading.say_with("election-rooms", &args![rooms = reading.listed(links)])) }
        }
    }
}

/// Where the steps are tried: the day of the answer.
pub(crate) fn site<'a>(reading: &'a Reading, election: &Election) -> Option<Site<'a>> {
    let body = election.body.as_ref()?;
    Some(Site {
        convention: &reading.shelf.convention,
        participants: &reading.shelf.participants,
        participation: reading.shelf.participation(body),
        day: reading.when.as_of,
        now: reading.shelf.newest_at?,
        attested: false,
        zone_known: true,
    })
}

/// What may come next, by whom, and why not the rest, each step tried on the body's rules.
fn next(reading: &Reading, election: &Election) -> Markup {
    let site = site(reading, election);
    let steps = site.map_or_else(Vec::new, |site| election.what_next(&site));
    let by = |next: &Next| by_whom(reading.tongue, election, next.by);
    html! {
        section aria-labelledby="next" {
            h2 #next { (reading.say("next")) }
            ul { @for next in steps.iter().filter(|next| next.allowed.is_ok()) {
                li { (reading.labelled(by(next), step(reading, &next.act))) }
            } }
            details #why-not {
                summary { (reading.say("why-not-open")) }
                dl.lists { @for next in &steps { @if let Err(unfit) = &next.allowed {
                    dt { (step(reading, &next.act)) }
                    dd { (law::unfit(reading, unfit)) " " span.quiet { (law::cited(reading.tongue, &unfit.rule)) } }
                } } }
            }
        }
    }
}

fn candidate(reading: &Reading, who: &Candidate) -> Markup {
    html! { bdi { (who.name) } @if let Some(of) = &who.of { " (" (reading.name(of)) ")" } }
}

fn elected(reading: &Reading, election: &Election) -> Markup {
    html! {
        section aria-labelledby="elected" {
            h2 #elected { (reading.say("elected")) }
            @if election.elected.is_empty() { p { (reading.say("nobody-yet")) } } @else {
                ul { @for (who, by) in &election.elected { li {
                    @let given = args![who = candidate(reading, who), how = how(reading.tongue, *by), group = term::group(reading.tongue, &who.group)];
                    (reading.say_with("elected-by-for", &given))
                } } }
            }
        }
    }
}

fn seats(reading: &Reading, election: &Election) -> Markup {
    html! {
        section aria-labelledby="places" {
            h2 #places { (reading.say("places-candidates")) }
            div.wide { table {
                caption { (reading.say("places-caption")) }
                thead { tr { (reading.column("col-group")) (reading.column("col-places")) (reading.column("col-left")) (reading.column("col-candidates")) } }
                tbody { @for held in &election.seats { tr {
                    th scope="row" { (term::group(reading.tongue, &held.group)) }
                    td { (held.places) }
                    td { (election.left(&held.group)) }
                    td.text {
                        @for (index, who) in election.standing(&held.group).enumerate() { @if index > 0 { ", " } (candidate(reading, who)) }
                        @if election.asked.contains(&held.group) { " " span.tag { (reading.say("ballot-asked-for")) } }
                    }
                } } }
            } }
        }
    }
}

fn ballot(reading: &Reading, election: &Election, round: &Round) -> Markup {
    let heading = args![
        restricted = choice(if round.restricted { "yes" } else { "no" }),
        group = term::group(reading.tongue, &round.group),
        places = reading.say_with("count-places", &args![count = round.places]),
    ];
    html! {
        section {
            h2 { (reading.say_with("ballot-heading", &heading)) }
            @match &round.count {
                None => p { (reading.say_with("papers-not-counted", &args![names = round.candidates.join(", ")])) },
                Some(count) => (figures(reading, election, round, count)),
            }
        }
    }
}

fn figures(reading: &Reading, election: &Election, round: &Round, count: &Count) -> Markup {
    let figures = args![
        papers = count.papers,
        invalid = count.invalid,
        valid = count.valid,
        abstentions = count.abstentions,
        voting = count.voting(),
        needed = needed(election, round).unwrap_or_default(),
    ];
    html! {
        p { (reading.say_with("papers-figures", &figures)) }
        div.wide { table {
            caption { (reading.say("candidates-caption")) }
            thead { tr { (reading.column("col-candidate")) (reading.column("col-votes")) } }
            tbody { @for (name, votes) in count.ranked() { tr { th scope="row" { (name) } td { (votes) } } } }
        } }
    }
}

/// The elections of a convention, for the overview.
pub(crate) fn section(reading: &Reading) -> Markup {
    let opened = |(_, election): &(&MatterId, &Election)| election.required.is_some();
    let elections: Vec<_> = reading.shelf.elections().filter(opened).collect();
    html! {
        @if !elections.is_empty() {
            section aria-labelledby="elections" {
                h2 #elections { (reading.say("elections")) }
                ul { @for (id, election) in elections { li {
                    @let places = reading.say_with("count-places", &args![count = election.elected.len()]);
                    @let link = html! { a href={ "/committee/election/" (id.name()) } { bdi { (reading.quote(&election.office)) } } };
                    (reading.labelled(link, reading.say_with("places-filled", &args![places = places])))
                } } }
            }
        }
    }
}
