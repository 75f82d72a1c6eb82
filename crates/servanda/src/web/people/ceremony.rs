//! What the script asks: to register a passkey, to sign in with one, and who is signed in.

use super::visitor::{Visitor, counted};
use super::{Lobby, cookie};
use crate::desk::{Asked as Submitted, key_introduced, read_lines};
use crate::error::{Error, Kind};
use crate::people::{Ceremony, Kept, Person, Token};
use crate::web::api::{OfScript, Problem};
use axum::Json;
use axum::extract::State;
use axum::http::header::{CACHE_CONTROL, SET_COOKIE};
use axum::http::{HeaderMap, HeaderValue};
use axum::response::{IntoResponse, Response};
use record::assertion::Passkey;
use record::keys::{PersonKey, PublicKey, SIGN_IN_MILLIS_MAX, Scope};
use record::{Instant, bytes};
use serde::Deserialize;
use serde_json::{Value, json};
use std::sync::Arc;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// The header in which the script sends the word of its sign-in.
const WORD: &str = "x-servanda-form";

/// For whom a passkey is registered.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct Registration {
    /// The word of an invitation; absent: whoever is signed in.
    invitation: Option<String>,
}

/// What the browser made.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct Answer {
    /// The name of the ceremony.
    ceremony: String,
    /// What the browser made in it (WebAuthn).
    #[schema(value_type = Object)]
    credential: Value,
}

/// What the script asks, each with its description.
pub(super) fn described() -> OpenApiRouter<Arc<Lobby>> {
    OpenApiRouter::new()
        .routes(routes!(begin_registration))
        .routes(routes!(end_registration))
        .routes(routes!(begin_sign_in))
        .routes(routes!(end_sign_in))
        .routes(routes!(me))
}

/// Begin to register a passkey
///
/// With the word of an invitation, or signed in with the word of the sign-in in `x-servanda-form`. The
/// answer is what the browser is to be asked (WebAuthn), and the name of the ceremony.
#[utoipa::path(
    post,
    path = "/api/v1/people/registration",
    tag = "people",
    operation_id = "begin_registration",
    request_body(content = Registration, content_type = "application/json"),
    responses((status = 200, description = "What to ask the browser", body = Object), OfScript)
)]
async fn begin_registration(
    State(lobby): State<Arc<Lobby>>,
    visitor: Visitor,
    headers: HeaderMap,
    Json(asked): Json<Registration>,
) -> Result<Response, Problem> {
    counted(&lobby.invitations, &visitor)?;
    let roster = lobby.roster()?;
    let (person, invitation) = match &asked.invitation {
        Some(word) => {
            let token = Token::parse(word).ok_or_else(no_invitation)?;
            let invited = roster.invited(&token, lobby.rooms.house.now()?).await;
            (invited.map_err(Error::from)?.person, Some(token))
        }
        None => (signed_in(&visitor, &headers)?, None),
    };
    let shown = roster.person(&person).await.map_err(Error::from)?;
    let known = roster.passkeys(&person).await.map_err(Error::from)?;
    let known: Vec<_> = known.into_iter().map(|kept| kept.held).collect();
    let begun =
        lobby
            .ceremonies()?
            .begin_registration(&person, shown.shown(), invitation, &known)?;
    Ok(begins(begun))
}

/// Answer for a passkey that was registered
///
/// What the browser made, in the ceremony it was made for. The passkey is entered in the Record, and its
/// person is signed in.
#[utoipa::path(
    post,
    path = "/api/v1/people/registration/answer",
    tag = "people",
    operation_id = "end_registration",
    request_body(content = Answer, content_type = "application/json"),
    responses((status = 200, description = "Who is signed in", body = Object), OfScript)
)]
async fn end_registration(
    State(lobby): State<Arc<Lobby>>,
    visitor: Visitor,
    headers: HeaderMap,
    Json(answer): Json<Answer>,
) -> Result<Response, Problem> {
    let ceremonies = lobby.ceremonies()?;
    let Some(Ceremony::Registration {
        person,
        invitation,
        state,
    }) = ceremonies.take(&answer.ceremony)
    else {
        return Err(no_ceremony().into());
    };
    let (held, public) = ceremonies.end_registration(&answer.credential, &state)?;
    let (roster, now) = (lobby.roster()?, lobby.rooms.house.now()?);
    match &invitation {
        Some(token) => {
            roster.use_up(token, now).await.map_err(Error::from)?;
        }
        None if signed_in(&visitor, &headers)? == person => {}
        None => return Err(no_ceremony().into()),
    }
    // A crash from here on costs the invitation; the operator gives another link.
    if let Err(error) = introduce(&lobby, &person, &public).await {
        if let Some(token) = &invitation {
            roster.give_back(token).await.map_err(Error::from)?;
        }
        return Err(error.into());
    }
    let kept = Kept {
        credential: held.cred_id().to_vec(),
        person: person.clone(),
        key: bytes::encode(public.bytes()),
        held,
    };
    roster.keep_passkey(&kept, now).await.map_err(Error::from)?;
    begin(&lobby, &person, Some(&kept.credential), now).await
}

/// Enters a passkey in the Record: from the next entry on it agrees for its person.
async fn introduce(lobby: &Lobby, person: &str, public: &Passkey) -> Result<(), Error> {
    let line = key_introduced(PersonKey {
        person: person.to_owned(),
        key: PublicKey::Passkey(public.clone()),
        until: None,
        scope: Scope::whole(),
    })?;
    let group: Vec<Submitted> = read_lines(&line)?;
    lobby.desk()?.enter(group).await.map(|_| ())
}

/// Begin to sign in
///
/// The answer is what the browser is to be asked (WebAuthn), and the name of the ceremony.
#[utoipa::path(
    post,
    path = "/api/v1/people/sign-in",
    tag = "people",
    operation_id = "begin_sign_in",
    responses((status = 200, description = "What to ask the browser", body = Object), OfScript)
)]
async fn begin_sign_in(
    State(lobby): State<Arc<Lobby>>,
    visitor: Visitor,
) -> Result<Response, Problem> {
    counted(&lobby.sign_ins, &visitor)?;
    lobby.roster()?;
    Ok(begins(lobby.ceremonies()?.begin_sign_in()?))
}

/// Answer with a passkey
///
/// What the browser made, in the ceremony it was made for. Its person is signed in.
#[utoipa::path(
    post,
    path = "/api/v1/people/sign-in/answer",
    tag = "people",
    operation_id = "end_sign_in",
    request_body(content = Answer, content_type = "application/json"),
    responses((status = 200, description = "Who is signed in", body = Object), OfScript)
)]
async fn end_sign_in(
    State(lobby): State<Arc<Lobby>>,
    visitor: Visitor,
    Json(answer): Json<Answer>,
) -> Result<Response, Problem> {
    counted(&lobby.sign_ins, &visitor)?;
    let ceremonies = lobby.ceremonies()?;
    let Some(Ceremony::SignIn(state)) = ceremonies.take(&answer.ceremony) else {
        return Err(no_ceremony().into());
    };
    let (credential, person, said) = ceremonies.who(&answer.credential)?;
    let (roster, now) = (lobby.roster()?, lobby.rooms.house.now()?);
    let held = roster.passkey(&credential).await.map_err(Error::from)?;
    let mut kept = held
        .filter(|kept| kept.person == person)
        .ok_or_else(unknown_passkey)?;
    let result = ceremonies.end_sign_in(&said, *state, &kept.held)?;
    // The Record decides whether it still signs for anybody.
    let key = bytes::decode(&kept.key).unwrap_or_default();
    let holder = lobby.rooms.house.person_of(&key).await;
    holder.map_err(|error| unknown_passkey().detail(error))?;
    kept.held.update_credential(&result);
    roster.keep_passkey(&kept, now).await.map_err(Error::from)?;
    begin(&lobby, &person, Some(&credential), now).await
}

/// Begins a sign-in: the cookie, and what the script needs to know.
async fn begin(
    lobby: &Lobby,
    person: &str,
    passkey: Option<&[u8]>,
    now: Instant,
) -> Result<Response, Problem> {
    let roster = lobby.roster()?;
    let token = roster
        .begin_sign_in(person, passkey, now)
        .await
        .map_err(Error::from)?;
    let shown = roster.person(person).await.map_err(Error::from)?;
    let mut response = told(lobby, &shown, &token, now).await?;
    let cookie = cookie::set(&token, lobby.secure());
    response.headers_mut().insert(SET_COOKIE, cookie);
    Ok(response)
}

/// Who is signed in
///
/// The person of this sign-in, its passkeys, and until when and within which scope a key that it introduces may sign.
#[utoipa::path(
    get,
    path = "/api/v1/people/me",
    tag = "people",
    operation_id = "me",
    responses((status = 200, description = "The person", body = Object), OfScript)
)]
async fn me(State(lobby): State<Arc<Lobby>>, visitor: Visitor) -> Result<Response, Problem> {
    let (token, held) = visitor.signed_in().map_err(|_| not_signed_in())?;
    let shown = lobby
        .roster()?
        .person(&held.person)
        .await
        .map_err(Error::from)?;
    told(&lobby, &shown, token, lobby.rooms.house.now()?).await
}

async fn told(
    lobby: &Lobby,
    person: &Person,
    token: &Token,
    now: Instant,
) -> Result<Response, Problem> {
    let passkeys = lobby
        .roster()?
        .passkeys(&person.id)
        .await
        .map_err(Error::from)?;
    let passkeys: Vec<Value> = passkeys
        .iter()
        .map(|kept| json!({"id": bytes::encode(&kept.credential), "key": kept.key}))
        .collect();
    let scope = scope(lobby.rooms.house.conventions().await?);
    let until = now.unix_millis().saturating_add(SIGN_IN_MILLIS_MAX);
    let until = Instant::from_unix_millis(until).map_err(|_| no_ceremony())?;
    Ok(private(json!({
        "person": person.id,
        "name": person.name,
        "form": token.form_word(),
        "rp_id": lobby.rooms.house.opened().rp_id,
        "passkeys": passkeys,
        "until": until.to_string(),
        "scope": scope.to_value().map(|scope| Value::from(&scope)),
    })))
}

/// What the key of a sign-in signs: what persons do in a body and with evidence, in the conventions that the house
/// keeps. What is the house's own is not among it, whoever asks.
fn scope(conventions: Vec<String>) -> Scope {
    let acts = ["committee", "evidence", "convention.source"];
    Scope {
        acts: acts.map(str::to_owned).into(),
        // More than a scope can hold are not named.
        matters: Some(conventions)
            .filter(|slugs| slugs.len() <= Scope::NAMES_MAX)
            .unwrap_or_default(),
    }
}

/// The person who is signed in, from a script that knows the word of the sign-in.
fn signed_in(visitor: &Visitor, headers: &HeaderMap) -> Result<String, Error> {
    let word = headers.get(WORD).and_then(|word| word.to_str().ok());
    let sent = visitor.sent(word.unwrap_or_default());
    sent.map(|(_, held)| held.person.clone())
        .map_err(|_| not_signed_in())
}

fn begins((ceremony, asked): (String, Value)) -> Response {
    private(json!({"ceremony": ceremony, "asked": asked}))
}

/// An answer for one person, of which nobody keeps a copy.
fn private(value: Value) -> Response {
    let no_store = HeaderValue::from_static("no-store");
    ([(CACHE_CONTROL, no_store)], Json(value)).into_response()
}

fn no_invitation() -> Error {
    let what = "this is not the word of an invitation";
    Error::new(
        Kind::Unknown,
        what,
        "Open the whole link that you were given",
    )
    .code("invitation")
}

fn no_ceremony() -> Error {
    let what = "nobody waits for this answer any more";
    Error::new(
        Kind::Malformed,
        what,
        "Begin again; each try is answered once, within five minutes",
    )
    .code("passkey_answer")
}

fn unknown_passkey() -> Error {
    let what = "this house does not know that passkey, or it was revoked";
    Error::new(
        Kind::Malformed,
        what,
        "Use another one, or ask the secretariat for a new link",
    )
    .code("passkey_unknown")
}

fn not_signed_in() -> Error {
    let what = "nobody is signed in here, or the sign-in has ended";
    Error::new(Kind::Unknown, what, "Sign in at /sign-in, and try again").code("not_signed_in")
}
