//! The floor of a body and what may come next on it; an election.

use super::pages::Times;
use super::problem::Reading;
use super::{Answered, Api, Problem};
use crate::facts;
use crate::web::answer;
use crate::web::asked::Asked;
use crate::web::committee::election::site;
use crate::web::problem::Problem as PageProblem;
use axum::extract::{Path, State};
use std::sync::Arc;
use treaty::committee::procedure::Site;
use treaty::{Matter, MatterId};

/// A floor
///
/// What is before the body, the votings with their ballots and tallies, and which steps may come next,
/// by whom, and why not the rest.
#[utoipa::path(
    get,
    path = "/conventions/{convention}/floors/{name}",
    tag = "a convention",
    operation_id = "floor",
    params(
        ("convention" = String, Path, description = "Name of the convention", example = "un-cybercrime"),
        ("name" = String, Path, description = "Name of the floor", example = "first"),
        Times,
    ),
    responses((status = 200, description = "The floor", body = super::pages::Facts), Reading)
)]
pub(super) async fn floor(
    State(api): State<Arc<Api>>,
    Path((convention, name)): Path<(String, String)>,
    asked: Result<Asked, PageProblem>,
) -> Answered {
    let asked = asked?;
    let reading = api.rooms.reading_of(&convention, &asked).await?;
    let id = matter(&convention, "floor", &name)?;
    let Some(Matter::Floor(floor)) = reading.shelf.matter(&id) else {
        return Err(none("floor"));
    };
    let site = Site {
        convention: &reading.shelf.convention,
        participants: &reading.shelf.participants,
        participation: reading.shelf.participation_on(floor),
        day: reading.when.as_of,
        now: api.rooms.house.now()?,
        attested: false,
        zone_known: true,
    };
    let mut members = facts::floor::of(&id, floor, &site);
    members.insert("matter".to_owned(), id.as_str().into());
    Ok(answer::json(&reading, members.into()))
}

/// An election
///
/// Its places, candidates, endorsements, ballots with the tellers' figures, who is elected, how, and what may
/// come next.
#[utoipa::path(
    get,
    path = "/conventions/{convention}/elections/{name}",
    tag = "a convention",
    operation_id = "election",
    params(
        ("convention" = String, Path, description = "Name of the convention", example = "un-cybercrime"),
        ("name" = String, Path, description = "Name of the election", example = "bureau"),
        Times,
    ),
    responses((status = 200, description = "The election", body = super::pages::Facts), Reading)
)]
pub(super) async fn election(
    State(api): State<Arc<Api>>,
    Path((convention, name)): Path<(String, String)>,
    asked: Result<Asked, PageProblem>,
) -> Answered {
    let asked = asked?;
    let reading = api.rooms.reading_of(&convention, &asked).await?;
    let id = matter(&convention, "election", &name)?;
    let Some(Matter::Election(election)) = reading.shelf.matter(&id) else {
        return Err(none("election"));
    };
    let mut members = facts::election::of(election);
    if let Some(site) = site(&reading, election) {
        members.insert("next".to_owned(), facts::election::next(election, &site));
    }
    members.insert("matter".to_owned(), id.as_str().into());
    Ok(answer::json(&reading, members.into()))
}

fn matter(convention: &str, noun: &str, name: &str) -> Result<MatterId, Problem> {
    MatterId::parse(&format!("{convention}/committee/{noun}/{name}")).map_err(|_| none(noun))
}

fn none(noun: &str) -> Problem {
    let what = format!("No {noun} of that name stands in the Record at these times");
    Problem::unknown(
        &what,
        "Look for its name in /api/v1/matters, or ask for a later time",
    )
}
