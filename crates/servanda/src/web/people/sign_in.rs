//! `/sign-in`: with a passkey; and `/sign-out`.

use super::script::script;
use super::visitor::Visitor;
use super::{Lobby, cookie};
use crate::error::Error;
use crate::web::problem::Problem;
use crate::web::tongue::key;
use crate::web::words::called::capital;
use axum::extract::State;
use axum::http::StatusCode;
use axum::http::header::SET_COOKIE;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use axum::{Form, Router};
use maud::html;
use serde::Deserialize;
use std::sync::Arc;

/// What every form of a sign-in carries.
#[derive(Deserialize)]
pub(super) struct Word {
    pub(super) form: String,
}

pub(super) fn routes() -> Router<Arc<Lobby>> {
    Router::new()
        .route("/sign-in", get(page).post(without_script))
        .route("/sign-out", post(sign_out))
}

async fn page(State(lobby): State<Arc<Lobby>>, visitor: Visitor) -> Result<Response, Problem> {
    if visitor.signed_in().is_ok() {
        return Ok(Redirect::to("/people/keys").into_response());
    }
    let passkeys = lobby.ceremonies().and(lobby.roster().map(|_| ()));
    let tongue = visitor.spoken.tongue;
    let main = html! {
        h1 { (tongue.say("sign-in")) }
        p.lead { (tongue.say("sign-in-lead")) }
        @match &passkeys {
            Ok(()) if !visitor.passkeys => {
                p { (visitor.spoken.tongue.say("practice-no-passkey")) }
                p { (visitor.spoken.tongue.say("practice-link-instead")) }
            }
            Ok(()) => {
                form method="post" action="/sign-in" data-people="sign-in" {
                    p { button { (tongue.say("sign-in-button")) } }
                }
                p { (tongue.say("sign-in-device")) }
                p { (tongue.say("sign-in-script")) }
            }
            Err(error) => { p { (tongue.quote(format!("{}. {}.", capital(&error.what), error.remedy))) } }
        }
        h2 { (tongue.say("lost-phone")) }
        p { (tongue.say("lost-phone-words")) }
        (script(tongue))
    };
    lobby
        .page(visitor.spoken, &tongue.word("sign-in"), "/sign-in", &main)
        .await
}

pub(super) async fn without_script() -> Problem {
    Problem::of(
        StatusCode::BAD_REQUEST,
        "needs_script",
        "Signing in with a passkey needs script, because browsers give passkeys to nothing else",
        "Allow this house's own script, or ask the secretariat for a link that signs you in once",
    )
    .said(key("problem-script"), key("problem-script-do"), &[])
}

async fn sign_out(
    State(lobby): State<Arc<Lobby>>,
    visitor: Visitor,
    Form(sent): Form<Word>,
) -> Result<Response, Problem> {
    let (token, _) = visitor.sent(&sent.form)?;
    lobby
        .roster()?
        .end_sign_in(token)
        .await
        .map_err(Error::from)?;
    let mut response = Redirect::to("/sign-in").into_response();
    let cleared = cookie::cleared(lobby.secure());
    response.headers_mut().insert(SET_COOKIE, cleared);
    Ok(response)
}
