//! `/participants/<code>`: one participant, with everything public that it did: offices, proposals, votes,
//! statements, and how it stands to the treaty.

mod view;

use super::answer::{self, Table};
use super::asked::{Asked, Form};
use super::depositary::participant;
use super::layout::{self, Head, Here};
use super::paged::{self, Before};
use super::problem::Problem;
use super::reading::Reading;
use super::rooms::Rooms;
use crate::house::Lines;
use crate::index::Cast;
use axum::Router;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use serde_json::{Value, json};
use std::sync::Arc;
use treaty::act::{Done, Entered};
use treaty::committee::bureau;
use treaty::committee::proposal::Proposal;
use treaty::participant::ParticipantId;
use treaty::{MatterId, When};

/// How many votes a page shows, and a table holds.
const VOTES_A_PAGE: usize = 40;
const VOTES_A_TABLE: usize = 1000;
/// How many statements a page shows.
const STATEMENTS_A_PAGE: usize = 20;
const FORMS: [Form; 2] = [Form::Json, Form::Csv];

/// A participant's page.
pub(crate) fn routes() -> Router<Arc<Rooms>> {
    Router::new().route("/participants/{code}", get(page))
}

/// Everything public that a participant did.
struct Of<'a> {
    id: ParticipantId,
    votes: Vec<Cast>,
    next: Option<Before>,
    statements: Vec<Done>,
    offices: Vec<(&'a MatterId, &'a Entered<bureau::Act>)>,
    proposals: Vec<(&'a MatterId, &'a Proposal)>,
}

async fn page(
    State(rooms): State<Arc<Rooms>>,
    Path(code): Path<String>,
    asked: Asked,
) -> Result<Response, Problem> {
    let reading = rooms.reading(&asked).await?;
    let code = code.split('.').next().unwrap_or_default();
    let id = participant(&reading, code)?;
    let count = match asked.form {
        Form::Html => VOTES_A_PAGE,
        _ => VOTES_A_TABLE,
    };
    let mut votes = rooms
        .ballots(&reading, &id, Before::asked(&asked)?, count + 1)
        .await?;
    let more = votes.len() > count;
    votes.truncate(count);
    let last = votes.last().map(|cast| Before::of(cast.day, cast.vote));
    let of = Of {
        statements: statements(&rooms, &reading, &id).await?,
        offices: offices(&reading, &id),
        proposals: reading
            .shelf
            .proposals()
            .filter(|(_, proposal)| proposal.sponsors().contains(&&id))
            .collect(),
        next: last.filter(|_| more),
        votes,
        id,
    };
    Ok(match asked.form {
        Form::Html => {
            let title = reading.plain_name(&of.id, reading.when.as_of);
            let head = Head::of(title, Here::Committee, &FORMS);
            layout::page(&reading, &asked, &head, &view::of(&reading, &asked, &of)).into_response()
        }
        Form::Json => {
            let mut facts = of.facts(&reading);
            paged::put_next(&mut facts, &asked, of.next);
            answer::json(&reading, facts)
        }
        Form::Csv => paged::linked(answer::csv(&asked, &of.table(&reading))?, &asked, of.next),
        _ => return Err(Problem::no_such_form(&asked)),
    })
}

/// The newest statements made on its part.
async fn statements(
    rooms: &Rooms,
    reading: &Reading,
    id: &ParticipantId,
) -> Result<Vec<Done>, Problem> {
    let when = When {
        entry: Some(reading.shelf.size),
        ..reading.when.clone()
    };
    let wanted = Lines {
        participant: Some(id.to_string()),
        types: vec!["committee.statement.made".to_owned()],
        ..Lines::seen(&when)
    };
    let lines = rooms.house.timeline(&reading.shelf.slug, &wanted).await?;
    let mut entries: Vec<u64> = lines
        .iter()
        .rev()
        .take(STATEMENTS_A_PAGE)
        .map(|line| line.entry)
        .collect();
    entries.sort_unstable();
    let mut acts = rooms.acts(&entries).await?;
    acts.sort_by_key(|done| std::cmp::Reverse((done.header.on, done.entry)));
    Ok(acts)
}

/// The offices to which it was elected, or in which a source reports it.
fn offices<'a>(
    reading: &'a Reading,
    id: &ParticipantId,
) -> Vec<(&'a MatterId, &'a Entered<bureau::Act>)> {
    let mut held = Vec::new();
    for (bureau, noun) in reading.shelf.bureaux() {
        let elected = noun.elected.iter().filter(|act| {
            matches!(act.act, bureau::Act::Elected { .. })
                && act.header.participant.as_ref() == Some(id)
        });
        let reported = noun
            .reported
            .iter()
            .filter(|act| act.act.participants().contains(&id));
        held.extend(elected.chain(reported).map(|act| (bureau, act)));
    }
    held
}

impl Of<'_> {
    /// Its votes, with the names of what was put.
    fn facts(&self, reading: &Reading) -> Value {
        let vote = |cast: &Cast| {
            let held = reading.shelf.vote_opened(cast.day, cast.vote);
            json!({
                "day": cast.day, "matter": held.map(|(id, _)| id), "title": held.map(|(_, card)| &card.title),
                "ballot": cast.ballot, "entry": cast.entry,
                "receipt": format!("/record/entries/{}.tlog-proof", cast.entry),
            })
        };
        let statement = |done: &Done| {
            json!({"on": done.header.on, "matter": done.matter, "statement": match &done.deed {
            treaty::Deed::Statement(act) => json!(act), _ => Value::Null,
        }, "entry": done.entry})
        };
        json!({
            "participant": self.id,
            "name": reading.plain_name(&self.id, reading.when.as_of),
            "group": reading.shelf.participants.group(&self.id, reading.when.as_of),
            "offices": self.offices.iter().map(|(id, held)| json!({"bureau": id, "act": held.act, "on": held.header.on, "entry": held.entry})).collect::<Vec<_>>(),
            "sponsored": self.proposals.iter().map(|(id, _)| id).collect::<Vec<_>>(),
            "statements": self.statements.iter().map(statement).collect::<Vec<_>>(),
            "votes": self.votes.iter().map(vote).collect::<Vec<_>>(),
        })
    }

    fn table(&self, reading: &Reading) -> Table {
        let mut table = Table::new(["day", "matter", "title", "ballot", "entry"]);
        for cast in &self.votes {
            let held = reading.shelf.vote_opened(cast.day, cast.vote);
            table.push([
                cast.day.map_or_else(String::new, |day| day.to_string()),
                held.map_or_else(String::new, |(id, _)| id.to_string()),
                held.map_or_else(String::new, |(_, card)| card.title.clone()),
                cast.ballot.as_str().to_owned(),
                cast.entry.to_string(),
            ]);
        }
        table
    }
}
