//! `/invitation/WORD`: the link that somebody was given.

use super::script::script;
use super::visitor::{Visitor, counted};
use super::{Lobby, cookie};
use crate::error::{Error, Kind};
use crate::people::{Invited, Person, Token};
use crate::web::problem::Problem;
use crate::web::tongue::{Tongue, args};
use axum::Router;
use axum::extract::{Path, State};
use axum::http::header::SET_COOKIE;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use maud::{Markup, html};
use std::sync::Arc;

pub(super) fn routes() -> Router<Arc<Lobby>> {
    Router::new().route("/invitation/{word}", get(page).post(sign_in_once))
}

async fn page(
    State(lobby): State<Arc<Lobby>>,
    visitor: Visitor,
    Path(word): Path<String>,
) -> Result<Response, Problem> {
    counted(&lobby.invitations, &visitor)?;
    let token = token(&word)?;
    let (roster, now) = (lobby.roster()?, lobby.rooms.house.now()?);
    let invited = roster.invited(&token, now).await.map_err(Error::from)?;
    let person = roster.person(&invited.person).await.map_err(Error::from)?;
    let address = format!("/invitation/{word}");
    let tongue = visitor.spoken.tongue;
    if !visitor.passkeys {
        let main = without_passkeys(tongue, &person, &invited, &address);
        let title = tongue.word("invitation");
        return lobby.page(visitor.spoken, &title, &address, &main).await;
    }
    let ends = tongue.instant(&invited.ends);
    let main = html! {
        h1 { (tongue.say_with("invitation-for", &args![name = html! { bdi { (person.shown()) } }])) }
        p.lead { (tongue.say("invitation-lead")) }
        form method="post" action=(address) data-people="register" data-invitation=(word) {
            p { button { (tongue.say("invitation-button")) } }
        }
        p { (tongue.say_with("invitation-public", &args![id = html! { code { (person.id) } }])) }
        p { (tongue.say("invitation-script")) }
        p { (tongue.say_with("invitation-ends", &args![instant = ends])) }
        (script(tongue))
    };
    lobby
        .page(visitor.spoken, &tongue.word("invitation"), &address, &main)
        .await
}

/// Where nothing is encrypted, as in a room's own network: the button without passkeys, and what that means.
fn without_passkeys(tongue: Tongue, person: &Person, invited: &Invited, address: &str) -> Markup {
    html! {
        h1 { bdi { (person.shown()) } }
        p.lead { (tongue.say("practice-open-link")) }
        form method="post" action=(address) {
            p { button { (tongue.say("practice-sign-in-once")) } }
        }
        p { (tongue.say("practice-no-passkey")) }
        p { code { (person.id) } " · " (tongue.instant(&invited.ends)) }
    }
}

/// The button, pressed without script.
async fn sign_in_once(
    State(lobby): State<Arc<Lobby>>,
    visitor: Visitor,
    Path(word): Path<String>,
) -> Result<Response, Problem> {
    counted(&lobby.invitations, &visitor)?;
    let token = token(&word)?;
    let (roster, now) = (lobby.roster()?, lobby.rooms.house.now()?);
    let person = roster.use_up(&token, now).await.map_err(Error::from)?;
    let begun = roster
        .begin_sign_in(&person, None, now)
        .await
        .map_err(Error::from)?;
    let mut response = Redirect::to("/people/keys").into_response();
    let cookie = cookie::set(&begun, lobby.secure());
    response.headers_mut().insert(SET_COOKIE, cookie);
    Ok(response)
}

fn token(word: &str) -> Result<Token, Error> {
    Token::parse(word).ok_or_else(|| {
        let what = "this is not the link of an invitation";
        Error::new(
            Kind::Unknown,
            what,
            "Open the whole link that you were given",
        )
    })
}
