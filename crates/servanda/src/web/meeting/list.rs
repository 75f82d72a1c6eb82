//! `/meeting`: the floors of this house, each with what is on it.

use super::new;
use crate::web::asked::Asked;
use crate::web::layout::{self, Head, Here};
use crate::web::people::{Lobby, NeedsScript, Visitor, script};
use crate::web::problem::Problem;
use crate::web::tongue::Spoken;
use crate::web::words;
use axum::extract::State;
use axum::http::header::{CACHE_CONTROL, HeaderValue};
use axum::response::{IntoResponse, Response};
use maud::html;
use std::sync::Arc;

pub(super) async fn page(
    State(lobby): State<Arc<Lobby>>,
    visitor: Visitor,
    spoken: Spoken,
    asked: Asked,
) -> Result<Response, Problem> {
    let slug = lobby.rooms.slug().await?;
    let ids = lobby
        .rooms
        .house
        .matters(&format!("{slug}/committee/floor/"))
        .await?;
    let mut scenes = Vec::new();
    for id in &ids {
        let scene = lobby.hub.room(id).scene(&lobby.rooms).await?;
        if !scene.floor.rules.is_empty() {
            scenes.push(scene);
        }
    }
    // What goes on now comes first.
    scenes.sort_by_key(|scene| (scene.floor.sitting.is_none(), scene.id.clone()));
    let scenes: Vec<_> = scenes
        .iter()
        .map(|scene| scene.spoken(asked.tongue()))
        .collect();
    let reading = match scenes.first() {
        Some(scene) => scene.reading.clone(),
        None => lobby.rooms.reading(&Asked::default()).await?,
    };
    let to_open = new::forms(&lobby, &visitor, spoken).await?;
    let main = html! {
        h1 { (reading.say("room-meetings")) }
        p.lead { (reading.say("meetings-lead")) }
        @if scenes.is_empty() { p { (reading.say("no-meetings")) } }
        ul.entries { @for scene in &scenes { li {
            p { a href={ "/meeting/" (scene.id.name()) } { (scene.called()) } " " span.quiet { bdi.symbol { (scene.id.name()) } } }
            p { (words::floor::now(&reading, scene.floor.now())) }
        } } }
        @if !to_open.is_empty() {
            div.room { div.steps { @for form in &to_open { (form) } } }
            (script(reading.tongue))
        }
    };
    let asked = Asked {
        page: "/meeting".to_owned(),
        ..asked
    };
    let head = Head::of(reading.word("room-meetings"), Here::Committee, &[]);
    let mut response = layout::page(&reading, &asked, &head, &main).into_response();
    if !to_open.is_empty() {
        response.extensions_mut().insert(NeedsScript);
        let no_store = HeaderValue::from_static("no-store");
        response.headers_mut().insert(CACHE_CONTROL, no_store);
    }
    Ok(response)
}
