//! `/committee`: bodies, sessions, officers, what was proposed, decided and asked.

use super::{
    asked as paragraphs, bodies, calendar, decisions, election, floor, meetings, officers,
    proposals, sessions,
};
use crate::web::answer::{self, Table};
use crate::web::asked::{Asked, Form};
use crate::web::layout::{self, Head, Here};
use crate::web::problem::Problem;
use crate::web::reading::Reading;
use crate::web::rooms::Rooms;
use crate::web::timeline::{self, LINES_A_FEED};
use crate::web::tongue::args;
use crate::web::words::deed::Part;
use axum::Router;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use maud::{Markup, html};
use serde_json::{Value, json};
use std::sync::Arc;
use treaty::committee::session;

/// How many votes the facts name.
const VOTES_MAX: usize = 200;

/// The overview.
pub(crate) fn routes() -> Router<Arc<Rooms>> {
    Router::new().route("/committee", get(overview))
}

async fn overview(State(rooms): State<Arc<Rooms>>, asked: Asked) -> Result<Response, Problem> {
    let reading = rooms.reading(&asked).await?;
    Ok(match asked.form {
        Form::Html => {
            let head = Head::of(
                reading.word("page-committee"),
                Here::Committee,
                &[Form::Json, Form::Csv, Form::Atom, Form::Calendar],
            );
            layout::page(&reading, &asked, &head, &view(&reading)).into_response()
        }
        Form::Json => answer::json(&reading, facts(&reading)),
        Form::Csv => answer::csv(&asked, &table(&reading))?,
        Form::Calendar => calendar::answer(&reading, None),
        Form::Atom => {
            let part = Some(Part::Committee);
            let (lines, _) = rooms.told(&reading, part, None, LINES_A_FEED).await?;
            timeline::feed(&reading, "committee", "/committee", &lines)
        }
        _ => return Err(Problem::no_such_form(&asked)),
    })
}

fn facts(reading: &Reading) -> Value {
    let shelf = &reading.shelf;
    let bodies: Vec<_> = shelf
        .bodies_in_order()
        .into_iter()
        .map(|(id, body)| bodies::facts(id, body))
        .collect();
    let sessions: Vec<_> =
        shelf
            .sessions()
            .map(|(id, session)| {
                let spans: Vec<_> = session.spans().into_iter()
                .map(|(from, until, place)| json!({"from": from, "until": until, "place": place}))
                .collect();
                json!({"matter": id, "name": session.name(), "held": spans})
            })
            .collect();
    let proposals: Vec<_> = shelf
        .proposals()
        .map(|(id, proposal)| proposals::facts(id, proposal))
        .collect();
    let due: Vec<_> = paragraphs::due(reading)
        .iter()
        .map(paragraphs::Due::facts)
        .collect();
    json!({
        "bodies": bodies, "sessions": sessions, "proposals": proposals, "due": due,
        // The newest of them; the whole list stands at /committee/votes.
        "votes": shelf.vote_cards().map(|(id, _)| id).take(VOTES_MAX).collect::<Vec<_>>(),
        "votes_total": shelf.vote_cards().count(),
        "floors": shelf.floor_cards().map(|(id, _)| id).collect::<Vec<_>>(),
        "elections": shelf.elections().map(|(id, _)| id).collect::<Vec<_>>(),
        "decisions": shelf.decisions().map(|(id, _)| id).collect::<Vec<_>>(),
        "meetings": shelf.meetings().map(|(id, _)| id).collect::<Vec<_>>(),
        "documents": shelf.documents().map(|(id, _)| id).collect::<Vec<_>>(),
    })
}

fn table(reading: &Reading) -> Table {
    let mut table = Table::new(["matter", "name", "kind", "entry"]);
    for (id, body) in reading.shelf.bodies_in_order() {
        bodies::push(&mut table, id, body);
    }
    table
}

fn view(reading: &Reading) -> Markup {
    let shelf = &reading.shelf;
    let held = |session: &session::Session| !session.spans().is_empty();
    let sessions = shelf
        .sessions()
        .filter(|(_, session)| held(session))
        .count();
    let counts = args![
        bodies = shelf.bodies().count(),
        sessions = sessions,
        decisions = shelf.decisions().count(),
        votes = shelf.vote_cards().count(),
    ];
    html! {
        h1 { (reading.say("page-committee")) }
        p.lead { (reading.say_with("committee-lead", &counts)) }
        p {
            a href="/committee/participants" { (reading.say("participants-by-group")) } " · "
            a href="/committee/capacities" { (reading.say("capacities-link")) }
        }
        (bodies::section(reading))
        (sessions::section(reading, None))
        (officers::section(reading, None))
        (floor::section(reading))
        (election::section(reading))
        (decisions::votes(reading))
        (decisions::section(reading, None))
        (proposals::section(reading, None))
        (meetings::section(reading, None))
        (meetings::agenda(reading))
        (meetings::documents(reading))
        (paragraphs::section(reading))
    }
}
