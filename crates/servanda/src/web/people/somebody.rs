//! Who is signed in, as the foot of every page says it.

use super::{Lobby, cookie};
use crate::people::Token;
use axum::extract::{Request, State};
use axum::http::header::{CACHE_CONTROL, HeaderValue, VARY};
use axum::middleware::Next;
use axum::response::Response;
use std::sync::Arc;

/// Somebody who is signed in, by the name that is shown to themselves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Somebody(pub(crate) String);

/// Notes who is signed in. Whoever brings no cookie is not looked up; an answer to somebody is theirs alone.
pub(crate) async fn noted(
    State(lobby): State<Arc<Lobby>>,
    mut request: Request,
    next: Next,
) -> Response {
    let token = cookie::read(request.headers(), lobby.secure());
    let Some(somebody) = of(&lobby, token).await else {
        return next.run(request).await;
    };
    request.extensions_mut().insert(somebody);
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    headers.append(VARY, HeaderValue::from_static("cookie"));
    let shared = headers.get(CACHE_CONTROL) == Some(&HeaderValue::from_static("no-cache"));
    if shared {
        let theirs = HeaderValue::from_static("private, no-cache");
        headers.insert(CACHE_CONTROL, theirs);
    }
    response
}

async fn of(lobby: &Lobby, token: Option<Token>) -> Option<Somebody> {
    let token = token?;
    let (roster, now) = (lobby.roster().ok()?, lobby.rooms.house.now().ok()?);
    let held = roster.sign_in(&token, now).await.ok().flatten()?;
    let person = roster.person(&held.person).await.ok()?;
    Some(Somebody(person.shown().to_owned()))
}
