//! `/sign-in`: with a passkey; and `/sign-out`.

use super::script::script;
use super::visitor::Visitor;
use super::{Lobby, cookie};
use crate::error::Error;
use crate::web::problem::Problem;
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
    let main = html! {
        h1 { "Sign in" }
        p.lead { "For those who act in a body or hand something in. Everything here can be read without signing in." }
        @match &passkeys {
            Ok(()) if !visitor.passkeys => {
                p { (visitor.spoken.tongue.say("practice-no-passkey")) }
                p { (visitor.spoken.tongue.say("practice-link-instead")) }
            }
            Ok(()) => {
                form method="post" action="/sign-in" data-people="sign-in" {
                    p { button { "Sign in with your passkey" } }
                }
                p { "Your device asks who you are, then once more whether this browser may sign for you until the sign-in ends, after twelve hours at most." }
                p { "Browsers use passkeys by script alone. Without script, open the link of your invitation: it signs you in once, and what you then hand in is attested by the house, not signed by you." }
            }
            Err(error) => { p { (crate::web::words::called::capital(&error.what)) ". " (error.remedy) "." } }
        }
        h2 { "A lost phone, or no passkey yet" }
        p { "Ask the secretariat for a link. It is for you alone, works once and for seven days, and the keys that you had can be revoked with it." }
        (script())
    };
    lobby
        .page(visitor.spoken, "Sign in", "/sign-in", &main)
        .await
}

pub(super) async fn without_script() -> Problem {
    Problem::of(
        StatusCode::BAD_REQUEST,
        "needs_script",
        "Signing in with a passkey needs script, because browsers give passkeys to nothing else",
        "Allow this house's own script, or ask the secretariat for a link that signs you in once",
    )
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
