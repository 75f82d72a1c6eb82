//! `/people/keys`: who is signed in, the keys that sign for them, and how each is given up.

use super::Lobby;
use super::script::script;
use super::sign_in::without_script;
use super::visitor::Visitor;
use crate::desk::{key_revoked, read_lines};
use crate::error::{Error, Kind};
use crate::web::problem::Problem;
use crate::web::tongue::{Tongue, args, key};
use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{get, post};
use axum::{Form, Router};
use maud::{Markup, html};
use record::bytes;
use record::keys::{Introduced, KeyUse};
use serde::Deserialize;
use std::sync::Arc;

#[derive(Deserialize)]
struct Revoking {
    form: String,
    key: String,
}

pub(super) fn routes() -> Router<Arc<Lobby>> {
    Router::new()
        .route("/people/keys", get(page).post(without_script))
        .route("/people/keys/revoke", post(revoke))
}

async fn page(State(lobby): State<Arc<Lobby>>, visitor: Visitor) -> Result<Response, Problem> {
    let Ok((token, held)) = visitor.signed_in() else {
        return Ok(Redirect::to("/sign-in").into_response());
    };
    let person = lobby
        .roster()?
        .person(&held.person)
        .await
        .map_err(Error::from)?;
    let people = lobby.rooms.house.people().await?;
    let mut keys: Vec<(&[u8], &Introduced)> = people
        .keys()
        .filter(|(_, key)| key.person == person.id)
        .collect();
    keys.sort_by_key(|(_, key)| (key.revoked, key.used_as, key.until));
    let word = token.form_word();
    let tongue = visitor.spoken.tongue;
    let who = args![
        name = html! { bdi { (person.shown()) } },
        instant = tongue.instant(&held.ends),
    ];
    let id = html! { code { (person.id) } };
    let main = html! {
        h1 { (tongue.say("your-keys")) }
        p.lead { (tongue.say_with("signed-in-as", &who)) }
        p { (tongue.say_with("in-the-record-you-are", &args![id = id])) }
        @if held.passkey.is_some() {
            form method="post" action="/people/keys" data-people="begin" {
                p { button { (tongue.say("let-browser-sign")) } }
            }
            p { (tongue.say("let-browser-words")) }
        } @else {
            p { (tongue.say("by-a-link")) }
        }
        @if lobby.rooms.house.is_practice() {
            p { a href="/meeting" { (tongue.say("practice-to-meeting")) } }
        }
        p { a href="/people/hand-in" { (tongue.say("hand-something-in")) } }
        p { a href="/evidence" { (tongue.say("evidence-yours")) } }
        h2 { (tongue.say("signs-for-you")) }
        @if keys.is_empty() { p { (tongue.say("no-key-yet")) } }
        @else { (table(tongue, &keys, &word)) }
        @if held.passkey.is_some() {
            form method="post" action="/people/keys" data-people="register" data-form=(word) {
                p { button { (tongue.say("one-more-passkey")) } }
            }
        }
        form method="post" action="/sign-out" data-people="sign-out" {
            input type="hidden" name="form" value=(word);
            p { button { (tongue.say("sign-out")) } }
        }
        (script(tongue))
    };
    lobby
        .page(
            visitor.spoken,
            &tongue.word("your-keys"),
            "/people/keys",
            &main,
        )
        .await
}

fn table(tongue: Tongue, keys: &[(&[u8], &Introduced)], word: &str) -> Markup {
    html! {
        div.wide { table {
            caption { (tongue.say("keys-caption")) }
            thead { tr { th scope="col" { (tongue.say("col-key")) } th scope="col" { (tongue.say("col-stands")) } th scope="col" { (tongue.say("col-until")) } } }
            tbody { @for (public, key) in keys {
                tr {
                    th scope="row" { (tongue.say(used_as(key.used_as))) " " code { (short(public)) } " " (key.algorithm) }
                    td {
                        @if key.revoked { (tongue.say("key-revoked")) }
                        @else {
                            form method="post" action="/people/keys/revoke" {
                                input type="hidden" name="form" value=(word);
                                input type="hidden" name="key" value=(bytes::encode(public));
                                button aria-label=(tongue.word_with("revoke-key", &args![key = short(public)])) { (tongue.say("revoke")) }
                            }
                        }
                    }
                    td { @match &key.until { Some(until) => (tongue.instant(until)), None => (tongue.say("no-end")) } }
                }
            } }
        } }
    }
}

fn short(public: &[u8]) -> String {
    let text = bytes::encode(public);
    // What stands before it is the same in each passkey of a kind.
    let skipped = text.len().saturating_sub(12);
    text.chars().skip(skipped).collect()
}

const fn used_as(used_as: KeyUse) -> &'static str {
    match used_as {
        KeyUse::File => key("key-file"),
        KeyUse::Passkey => key("key-passkey"),
        KeyUse::Session => key("key-sign-in"),
    }
}

/// The house attests that the person asked for it; the key's own signature is not needed, as it may be lost.
async fn revoke(
    State(lobby): State<Arc<Lobby>>,
    visitor: Visitor,
    Form(sent): Form<Revoking>,
) -> Result<Response, Problem> {
    let (_, held) = visitor.sent(&sent.form)?;
    let unknown = || {
        let what = "no key of yours is written so";
        Error::new(
            Kind::Unknown,
            what,
            "Open your page of keys again and choose one there",
        )
    };
    let key = bytes::decode(&sent.key).map_err(|_| unknown())?;
    let people = lobby.rooms.house.people().await?;
    people
        .key(&key)
        .filter(|known| known.person == held.person)
        .ok_or_else(unknown)?;
    let line = key_revoked(&held.person, &key)?;
    lobby.desk()?.enter(read_lines(&line)?).await?;
    let dropped = lobby.roster()?.drop_passkey(&held.person, &sent.key).await;
    dropped.map_err(Error::from)?;
    Ok(Redirect::to("/people/keys").into_response())
}
