//! `/notices`: who wants the depositary's notifications by e-mail asks here, agrees by a link, and leaves
//! by a link, with one click where a mail program offers it (RFC 8058).
//!
//! A link alone changes nothing: programs that look at links before people do press no button. Whoever
//! asks hears the same whatever is known of the address.

use super::Lobby;
use super::visitor::{Visitor, counted};
use crate::error::{Error, Kind};
use crate::notices::{Notices, mail_address};
use crate::web::asked::Asked;
use crate::web::problem::Problem;
use crate::web::tongue::key;
use axum::extract::{Path, State};
use axum::response::Response;
use axum::routing::get;
use axum::{Form, Router};
use maud::{Markup, html};
use serde::Deserialize;
use std::sync::Arc;

#[derive(Deserialize)]
struct Wanted {
    address: String,
    language: String,
}

pub(super) fn routes() -> Router<Arc<Lobby>> {
    Router::new()
        .route("/notices", get(page).post(ask))
        .route("/notices/confirm/{word}", get(confirm_page).post(confirm))
        .route("/notices/leave/{word}", get(leave_page).post(leave))
}

fn list(lobby: &Lobby) -> Result<&Notices, Error> {
    lobby.rooms.house.notices().ok_or_else(|| {
        let what = "this house shows its pages and sends no notices";
        let remedy = "Ask whoever runs it, or follow the feed /notifications.atom";
        Error::new(Kind::Home, what, remedy)
    })
}

async fn page(
    State(lobby): State<Arc<Lobby>>,
    visitor: Visitor,
    asked: Asked,
) -> Result<Response, Problem> {
    let tongue = visitor.spoken.tongue;
    let by_mail = lobby.rooms.house.notices().is_some_and(Notices::by_mail);
    let main = html! {
        h1 { (tongue.say("notices-heading")) }
        p.lead { (tongue.say("notices-lead")) }
        @if by_mail {
            form method="post" action="/notices" {
                p {
                    label for="address" { (tongue.say("notices-address")) } br;
                    input #address name="address" type="email" required autocomplete="email" dir="ltr";
                }
                p {
                    label for="language" { (tongue.say("notices-language")) } br;
                    select #language name="language" {
                        option value="en" lang="en" selected[tongue.code() != "fr"] { "English" }
                        option value="fr" lang="fr" selected[tongue.code() == "fr"] { "Français" }
                    }
                }
                p { button { (tongue.say("notices-ask")) } }
            }
            p { (tongue.say("notices-kept")) }
        } @else {
            p { (tongue.say("notices-none")) }
        }
        p { a href="/notifications.atom" { (tongue.say("notices-feed")) } }
        p.quiet { a href="/notifications" { (tongue.say("papers-all")) } }
    };
    let title = tongue.word("notices-heading");
    lobby
        .page_of(asked.convention, visitor.spoken, &title, "/notices", &main)
        .await
}

/// Asks for the notifications of the convention that the address names, else of the house's own.
async fn ask(
    State(lobby): State<Arc<Lobby>>,
    visitor: Visitor,
    asked: Asked,
    Form(wanted): Form<Wanted>,
) -> Result<Response, Problem> {
    counted(&lobby.asks, &visitor)?;
    let notices = list(&lobby)?;
    if !notices.by_mail() {
        let what = "this house sends no letters";
        return Err(Error::new(Kind::Home, what, "Follow the feed /notifications.atom").into());
    }
    let address = mail_address(&wanted.address)?;
    let language = match wanted.language.as_str() {
        "fr" => "fr",
        _ => "en",
    };
    let reading = lobby.rooms.reading(&asked).await?;
    let slug = &reading.shelf.slug;
    let now = lobby.rooms.house.now()?.unix_millis();
    notices.ask(&address, slug, language, now).await?;
    said(&lobby, &visitor, key("notices-asked"), "/notices").await
}

async fn confirm_page(
    State(lobby): State<Arc<Lobby>>,
    visitor: Visitor,
    Path(word): Path<String>,
) -> Result<Response, Problem> {
    counted(&lobby.links, &visitor)?;
    list(&lobby)?.asked(&word).await?;
    let address = format!("/notices/confirm/{word}");
    let words = (key("notices-confirm-lead"), key("notices-confirm-button"));
    button(&lobby, &visitor, words, &address).await
}

async fn confirm(
    State(lobby): State<Arc<Lobby>>,
    visitor: Visitor,
    Path(word): Path<String>,
) -> Result<Response, Problem> {
    counted(&lobby.links, &visitor)?;
    let size = lobby.rooms.house.size().await?;
    list(&lobby)?.confirm(&word, size).await?;
    said(&lobby, &visitor, key("notices-confirmed"), "/notices").await
}

async fn leave_page(
    State(lobby): State<Arc<Lobby>>,
    visitor: Visitor,
    Path(word): Path<String>,
) -> Result<Response, Problem> {
    counted(&lobby.links, &visitor)?;
    let address = format!("/notices/leave/{word}");
    let words = (key("notices-leave-lead"), key("notices-leave-button"));
    button(&lobby, &visitor, words, &address).await
}

/// By the button, or by a mail program's one click.
async fn leave(
    State(lobby): State<Arc<Lobby>>,
    visitor: Visitor,
    Path(word): Path<String>,
) -> Result<Response, Problem> {
    counted(&lobby.links, &visitor)?;
    list(&lobby)?.leave(&word).await?;
    said(&lobby, &visitor, key("notices-left"), "/notices").await
}

async fn button(
    lobby: &Lobby,
    visitor: &Visitor,
    (lead, label): (&'static str, &'static str),
    address: &str,
) -> Result<Response, Problem> {
    let tongue = visitor.spoken.tongue;
    let main = html! {
        h1 { (tongue.say("notices-heading")) }
        p.lead { (tongue.say(lead)) }
        form method="post" action=(address) { p { button { (tongue.say(label)) } } }
    };
    show(lobby, visitor, address, &main).await
}

async fn said(
    lobby: &Lobby,
    visitor: &Visitor,
    words: &'static str,
    address: &str,
) -> Result<Response, Problem> {
    let tongue = visitor.spoken.tongue;
    let main = html! {
        h1 { (tongue.say("notices-heading")) }
        p.lead { (tongue.say(words)) }
        p.quiet { a href="/notifications" { (tongue.say("papers-all")) } }
    };
    show(lobby, visitor, address, &main).await
}

async fn show(
    lobby: &Lobby,
    visitor: &Visitor,
    address: &str,
    main: &Markup,
) -> Result<Response, Problem> {
    let title = visitor.spoken.tongue.word("notices-heading");
    lobby.page(visitor.spoken, &title, address, main).await
}
