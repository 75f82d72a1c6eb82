//! A step by a plain form: attested by the house for whoever is signed in, decided at once, answered on the
//! page it came from.

use super::form::{Typed, laid_over};
use super::page::{Said, answered, scene};
use super::room_to_open;
use super::scene::Scene;
use super::seat::{Hand, Seat, seated, seats};
use super::view::View;
use crate::desk::Asked as Submitted;
use crate::error::{Error, Kind};
use crate::keys::random;
use crate::web::people::{Lobby, Visitor};
use crate::web::problem::Problem;
use crate::web::tongue::{Spoken, key};
use axum::Form;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use record::Value;
use record::entry::SubmissionId;
use serde_json::{Map, Value as Json, json};
use std::collections::BTreeMap;
use std::sync::Arc;
use treaty::MatterId;
use unicode_normalization::UnicodeNormalization as _;

/// The act that opens a meeting.
const OPENED: &str = "committee.floor.opened/1";

pub(super) async fn step(
    State(lobby): State<Arc<Lobby>>,
    visitor: Visitor,
    Path(name): Path<String>,
    spoken: Spoken,
    Form(sent): Form<BTreeMap<String, String>>,
) -> Result<Response, Problem> {
    let word = sent.get("form").map_or("", String::as_str);
    let person = visitor.sent(word)?.1.person.clone();
    let view = View::read(sent.get("view").map(String::as_str))?;
    let scene_then = match opens(&sent) {
        true => {
            room_to_open(&lobby, &name)
                .await?
                .scene(&lobby.rooms)
                .await?
        }
        false => scene(&lobby, &name).await?,
    };
    let entered = enter(&lobby, &scene_then, view, &person, &sent).await;
    match entered {
        Ok(entry) => {
            let view = view.map_or("", View::as_str);
            let address = format!("/meeting/{name}?view={view}&entered={entry}#said");
            Ok(Redirect::to(&address).into_response())
        }
        Err(problem) if problem.status == StatusCode::UNPROCESSABLE_ENTITY => {
            let typed = Typed {
                key: sent.get("key").cloned().unwrap_or_default(),
                fields: sent,
            };
            // There is no page yet of a meeting that could not be opened.
            let Ok(scene) = scene(&lobby, &name).await else {
                return Err(problem);
            };
            let said = Said::NotInOrder(&problem, &typed);
            Ok(answered(&scene, &visitor, spoken, view, &said))
        }
        Err(problem) => Err(problem),
    }
}

/// Whether a form opens a meeting, which there may be none of yet.
fn opens(sent: &BTreeMap<String, String>) -> bool {
    let ask = sent
        .get("ask")
        .and_then(|ask| serde_json::from_str::<Json>(ask).ok());
    ask.is_some_and(|ask| ask.get("type").and_then(Json::as_str) == Some(OPENED))
}

async fn enter(
    lobby: &Lobby,
    scene: &Scene,
    view: Option<View>,
    person: &str,
    sent: &BTreeMap<String, String>,
) -> Result<u64, Problem> {
    let seats = seats(scene, person);
    let (_, seat) = seated(&seats, view);
    let body = body(scene, seat, person, sent)?;
    let asked = Submitted::for_person(body, person).map_err(not_in_order)?;
    let entered = lobby.desk()?.enter(vec![asked]).await;
    let entered = entered.map_err(not_in_order)?;
    Ok(entered.first().map_or(0, |answer| answer.first))
}

/// The submission of a form. Somebody without a seat asks in the capacity that the form names, and the law
/// answers.
fn body(
    scene: &Scene,
    seat: Option<&Seat>,
    person: &str,
    sent: &BTreeMap<String, String>,
) -> Result<Value, Problem> {
    let mut ask = laid_over(sent)?;
    let named = sent.get("capacity").map(String::as_str);
    let capacity = named
        .or(seat.map(|seat| seat.capacity.as_str()))
        .unwrap_or("Representative");
    ask.insert(
        "by".to_owned(),
        json!({"person": person, "capacity": capacity}),
    );
    if let Some(seat) = seat
        && let (Hand::Delegation(_), Some(of)) = (seat.hand, &seat.of)
    {
        ask.insert("for".to_owned(), json!(of));
        sponsored(&mut ask, of.as_str());
        replaces(scene, &mut ask, of.as_str());
    }
    let mut body = serde_json::Map::new();
    body.insert("id".to_owned(), json!(SubmissionId(random()?).to_string()));
    body.insert("matter".to_owned(), json!(matter(scene, sent)?.as_str()));
    body.insert("ask".to_owned(), json!(ask));
    if let Some(after) = sent.get("after") {
        let after: u64 = after.parse().map_err(|_| {
            Problem::malformed(
                "This form cannot be read",
                "Open the page of the meeting again",
            )
            .said(key("problem-form"), key("problem-open-again"), &[])
        })?;
        body.insert("after".to_owned(), json!(after));
    }
    let body = serde_json::Value::Object(body).to_string();
    Value::read(body.nfc().collect::<String>().as_bytes()).map_err(|error| {
        Problem::of(
            StatusCode::UNPROCESSABLE_ENTITY,
            "malformed",
            format!("What was typed cannot stand in the Record: {error}"),
            "Change it and send it again",
        )
        .said(
            key("problem-typed"),
            key("problem-change-it"),
            &[("detail", &error.to_string())],
        )
    })
}

/// The matter of a form: this floor, or an election of its body.
fn matter<'a>(scene: &'a Scene, sent: &BTreeMap<String, String>) -> Result<&'a MatterId, Problem> {
    let Some(named) = sent.get("matter") else {
        return Ok(&scene.id);
    };
    let found = scene.elections.keys().find(|id| id.as_str() == named);
    found.ok_or_else(|| {
        Problem::malformed(
            "This form cannot be read",
            "Open the page of the meeting again",
        )
        .said(key("problem-form"), key("problem-open-again"), &[])
    })
}

/// Whoever puts a text sponsors it.
fn sponsored(ask: &mut Map<String, Json>, of: &str) {
    let act_type = ask.get("type").and_then(Json::as_str).unwrap_or_default();
    let text = ["committee.floor.proposed/1", "committee.floor.amendment/1"].contains(&act_type);
    if !text {
        return;
    }
    let sponsors = ask.entry("sponsors").or_insert_with(|| json!([]));
    if let Json::Array(sponsors) = sponsors
        && !sponsors.contains(&json!(of))
    {
        sponsors.insert(0, json!(of));
    }
}

/// A ballot names the one that it replaces, so that an older one that comes late never becomes the last.
fn replaces(scene: &Scene, ask: &mut Map<String, Json>, of: &str) {
    if ask.get("type").and_then(Json::as_str) != Some("committee.floor.ballot/1") {
        return;
    }
    let voting = scene.floor.voting().into_iter();
    let mut ballots = voting.flat_map(|voting| &voting.ballots);
    if let Some((_, given)) = ballots.find(|(who, _)| who.as_str() == of) {
        ask.insert("replaces".to_owned(), json!(given.submission));
    }
}

/// What a rule does not allow is the person's to mend, and says how.
fn not_in_order(error: Error) -> Problem {
    match error.kind {
        Kind::NotInOrder | Kind::Malformed => Problem {
            unfit: error.unfit,
            ..Problem::of(
                StatusCode::UNPROCESSABLE_ENTITY,
                &error.code,
                error.what,
                error.remedy,
            )
        },
        _ => Problem::from(error),
    }
}
