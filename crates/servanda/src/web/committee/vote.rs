//! A recorded vote: the board, the tally, the rule step by step, what was said, and every ballot.

mod ballots;
mod view;

use crate::facts;
use crate::web::answer::{self, Table};
use crate::web::asked::{Asked, Form};
use crate::web::layout::{self, Head, Here};
use crate::web::problem::Problem;
use crate::web::reading::Reading;
use crate::web::rooms::Rooms;
use crate::web::tongue::key;
use axum::Router;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use ballots::Board;
use serde_json::{Value, json};
use std::sync::Arc;
use treaty::committee::vote::Vote;
use treaty::matter::FLOOR_VOTE;
use treaty::{Matter, MatterId};

/// A vote under its body.
pub(crate) fn routes() -> Router<Arc<Rooms>> {
    Router::new().route("/committee/{body}/votes/{name}", get(of_body))
}

async fn of_body(
    State(rooms): State<Arc<Rooms>>,
    Path((body, name)): Path<(String, String)>,
    asked: Asked,
) -> Result<Response, Problem> {
    let reading = rooms.reading(&asked).await?;
    let slug = &reading.shelf.slug;
    let wanted: Vec<MatterId> = ["committee/vote", FLOOR_VOTE]
        .iter()
        .filter_map(|kind| MatterId::parse(&format!("{slug}/{kind}/{name}")).ok())
        .collect();
    let found = wanted.iter().find_map(|id| match reading.shelf.matter(id) {
        Some(Matter::Vote(vote)) => Some((id, vote)),
        _ => None,
    });
    let of_this_body = |vote: &Vote| {
        vote.question()
            .is_some_and(|question| question.body.name() == body)
    };
    match found.filter(|(_, vote)| of_this_body(vote)) {
        Some((id, vote)) => answer(&reading, &asked, id, vote),
        None => Err(Problem::unknown(
            format!("The body “{body}” has no vote named “{name}” at these times"),
            "Choose one from /committee",
        )
        .said(
            key("problem-vote"),
            key("problem-choose"),
            &[("body", &body), ("name", &name), ("list", "/committee")],
        )),
    }
}

/// Answers with a vote, for its address under the body and for its own.
pub(crate) fn answer(
    reading: &Reading,
    asked: &Asked,
    id: &MatterId,
    vote: &Vote,
) -> Result<Response, Problem> {
    let board = Board::of(reading, vote);
    Ok(match asked.form {
        Form::Html => {
            let head = Head::of(
                reading.word("vote-title"),
                Here::Committee,
                &[Form::Json, Form::Csv],
            );
            let main = view::of(reading, asked, id, vote, &board);
            layout::page(reading, asked, &head, &main).into_response()
        }
        Form::Json => answer::json(reading, facts(reading, id, vote)?),
        Form::Csv => answer::csv(asked, &table(&board))?,
        _ => return Err(Problem::no_such_form(asked)),
    })
}

/// The vote for programs: what the command says of it, and the statements made.
fn facts(reading: &Reading, id: &MatterId, vote: &Vote) -> Result<Value, Problem> {
    let on = vote.day().unwrap_or(reading.when.as_of);
    let members = reading
        .shelf
        .members(vote.question().map(|question| &question.body), on);
    let facts = facts::vote::of(vote, &reading.shelf.participants, &members);
    let mut facts = facts.map_err(|reason| {
        Problem::unknown(
            format!("This vote has no result: {reason}"),
            "Ask for a later time",
        )
    })?;
    let statements: Vec<_> = vote
        .statements
        .made
        .iter()
        .map(|held| {
            json!({
                "participant": held.header.participant, "by": held.header.by,
                "statement": held.act, "entry": held.entry,
            })
        })
        .collect();
    facts.insert("matter".to_owned(), json!(id));
    facts.insert("statements".to_owned(), json!(statements));
    Ok(facts.into())
}

fn table(board: &Board<'_>) -> Table {
    let mut table = Table::new(["participant", "name", "ballot", "group", "sponsor", "entry"]);
    for row in &board.rows {
        table.push([
            row.participant.to_string(),
            row.name.clone(),
            row.ballot.as_str().to_owned(),
            row.group.clone(),
            if row.sponsor { "yes" } else { "no" }.to_owned(),
            row.entry
                .map_or_else(String::new, |entry| entry.to_string()),
        ]);
    }
    table
}
