//! An election: places by group, candidates, the tellers' figures of each ballot, who is elected.

use crate::facts;
use crate::facts::election::{in_a_word, needed, required};
use crate::web::answer;
use crate::web::asked::{Asked, Form};
use crate::web::layout::{self, Head, Here};
use crate::web::problem::Problem;
use crate::web::reading::Reading;
use crate::web::rooms::Rooms;
use crate::web::words::{number, term};
use axum::Router;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use maud::{Markup, html};
use std::sync::Arc;
use treaty::committee::election::{Candidate, Count, Election, Round};
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
    html! {
        p.crumb { a href="/committee" { "Committee" } " · " bdi.symbol { (id) } }
        h1 { "Election: " (election.office) }
        p.lead { (places - left.min(places)) " of " (places) " places are filled; " (election.required.map_or("", required)) " elects." }
        dl.facts {
            @if let Some(body) = &election.body { dt { "Body" } dd { (reading.refer(body)) } }
            @if let Some(fills) = &election.fills { dt { "Fills" } dd { (term::office(fills.office)) " in the " (reading.refer(&fills.bureau)) } }
            dt { "Conducted by" } dd { (election.conducted_by) }
            @if !election.tellers.is_empty() { dt { "Tellers" } dd { (reading.names(&election.tellers, reading.when.as_of)) } }
        }
        (elected(reading, election))
        (seats(reading, election))
        @for round in &election.rounds { (ballot(election, round)) }
        @if !election.vacated.is_empty() {
            section aria-labelledby="left" {
                h2 #left { "Left before the term was over" }
                ul { @for who in &election.vacated { li { (candidate(reading, who)) } } }
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
            h2 #elected { "Elected" }
            @if election.elected.is_empty() { p { "Nobody yet." } } @else {
                ul { @for (who, by) in &election.elected { li {
                    (candidate(reading, who)) ", by " (in_a_word(*by)) ", for the " (term::group(&who.group))
                } } }
            }
        }
    }
}

fn seats(reading: &Reading, election: &Election) -> Markup {
    html! {
        section aria-labelledby="places" {
            h2 #places { "Places and candidates" }
            div.wide { table {
                caption { "Places by group, and who stands for those that are left" }
                thead { tr { th scope="col" { "Group" } th scope="col" { "Places" } th scope="col" { "Left" } th scope="col" { "Candidates" } } }
                tbody { @for held in &election.seats { tr {
                    th scope="row" { (term::group(&held.group)) }
                    td { (held.places) }
                    td { (election.left(&held.group)) }
                    td.text {
                        @for (index, who) in election.standing(&held.group).enumerate() { @if index > 0 { ", " } (candidate(reading, who)) }
                        @if election.asked.contains(&held.group) { " " span.tag { "a ballot was asked for" } }
                    }
                } } }
            } }
        }
    }
}

fn ballot(election: &Election, round: &Round) -> Markup {
    html! {
        section {
            h2 { @if round.restricted { "Restricted ballot" } @else { "Ballot" } ", " (term::group(&round.group)) ", " (number::of(usize::try_from(round.places).unwrap_or(usize::MAX), "place", "places")) }
            @match &round.count {
                None => p { "The papers are not counted: " (round.candidates.join(", ")) "." },
                Some(count) => (figures(election, round, count)),
            }
        }
    }
}

fn figures(election: &Election, round: &Round, count: &Count) -> Markup {
    html! {
        p {
            (count.papers) " papers, " (count.invalid) " invalid, " (count.valid) " valid, " (count.abstentions) " abstentions: "
            (count.voting()) " voting, " (needed(election, round).unwrap_or_default()) " needed."
        }
        div.wide { table {
            caption { "Votes by candidate, most first" }
            thead { tr { th scope="col" { "Candidate" } th scope="col" { "Votes" } } }
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
                h2 #elections { "Elections" }
                ul { @for (id, election) in elections { li {
                    a href={ "/committee/election/" (id.name()) } { bdi { (election.office) } }
                    ": " (number::of(election.elected.len(), "place", "places")) " filled"
                } } }
            }
        }
    }
}
