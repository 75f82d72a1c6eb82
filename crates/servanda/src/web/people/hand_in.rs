//! `/people/hand-in`: any act, by whoever is signed in.
//!
//! With script the browser signs it with the key of the sign-in and sends it to the API. Without, the
//! house attests it: entry, page and verifier say so.

use super::Lobby;
use super::script::script;
use super::visitor::Visitor;
use crate::desk::Asked as Submitted;
use crate::error::{Error, Kind};
use crate::keys::random;
use crate::web::problem::Problem;
use crate::web::tongue::args;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use axum::{Form, Router};
use maud::html;
use record::Value;
use record::entry::SubmissionId;
use record::value::Object;
use serde::Deserialize;
use std::sync::Arc;

#[derive(Deserialize)]
struct HandedIn {
    form: String,
    matter: String,
    capacity: String,
    ask: String,
}

pub(super) fn routes() -> Router<Arc<Lobby>> {
    Router::new().route("/people/hand-in", get(page).post(hand_in))
}

async fn page(State(lobby): State<Arc<Lobby>>, visitor: Visitor) -> Result<Response, Problem> {
    let Ok((token, held)) = visitor.signed_in() else {
        return Ok(Redirect::to("/sign-in").into_response());
    };
    let tongue = visitor.spoken.tongue;
    let file = html! { code { "docs/submissions.md" } };
    let members = args![
        kind = html! { code { "type" } },
        by = html! { code { "by" } }
    ];
    let link = html! { a href="/people/keys" { (tongue.say("you-let-it")) } };
    let main = html! {
        h1 { (tongue.say("hand-something-in")) }
        p.lead { (tongue.say_with("hand-in-lead", &args![file = file])) }
        form method="post" action="/people/hand-in" data-people="hand-in" data-person=(held.person) {
            input type="hidden" name="form" value=(token.form_word());
            p { label for="matter" { (tongue.say("matter")) } br; input #matter name="matter" required autocomplete="off" spellcheck="false"; }
            p { label for="capacity" { (tongue.say("your-capacity")) } br; input #capacity name="capacity" required value="representative"; }
            p { label for="ask" { (tongue.say("act-in-json")) } br; textarea #ask name="ask" rows="8" required spellcheck="false" aria-describedby="ask-note" {} }
            p #ask-note { (tongue.say_with("hand-in-note", &members)) }
            p { button { (tongue.say("hand-it-in")) } }
        }
        p { (tongue.say_with("hand-in-signed", &args![link = link])) }
        (script(tongue))
    };
    lobby
        .page(
            visitor.spoken,
            &tongue.word("hand-in"),
            "/people/hand-in",
            &main,
        )
        .await
}

async fn hand_in(
    State(lobby): State<Arc<Lobby>>,
    visitor: Visitor,
    Form(sent): Form<HandedIn>,
) -> Result<Response, Problem> {
    let (_, held) = visitor.sent(&sent.form)?;
    let body = body(&sent, &held.person)?;
    let asked = Submitted::for_person(body, &held.person).map_err(not_in_order)?;
    let entered = lobby
        .desk()?
        .enter(vec![asked])
        .await
        .map_err(not_in_order)?;
    let first = entered.first().map_or(0, |answer| answer.first);
    Ok(Redirect::to(&format!("/record/entries/{first}")).into_response())
}

/// The submission of a form: with a new id, and the person who acts.
fn body(sent: &HandedIn, person: &str) -> Result<Value, Error> {
    let unreadable = |detail: &dyn std::fmt::Display| {
        let what = format!("the act cannot be read: {detail}");
        Error::new(
            Kind::Malformed,
            what,
            "Write it as docs/submissions.md shows",
        )
    };
    let ask = Value::read(sent.ask.as_bytes()).map_err(|error| unreadable(&error))?;
    let Value::Object(mut ask) = ask else {
        return Err(unreadable(&"it is not an object"));
    };
    let by = [("person", person), ("capacity", sent.capacity.trim())];
    let by: Object = by.map(|(key, text)| (key.to_owned(), text.into())).into();
    ask.insert("by".to_owned(), Value::Object(by));
    let members = [
        ("id", Value::Text(SubmissionId(random()?).to_string())),
        ("matter", sent.matter.trim().into()),
        ("ask", Value::Object(ask)),
    ];
    let members: Object = members.map(|(key, value)| (key.to_owned(), value)).into();
    Ok(Value::Object(members))
}

/// What a rule does not allow is the person's to mend, and says how.
fn not_in_order(error: Error) -> Problem {
    match error.kind {
        Kind::NotInOrder => Problem {
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
