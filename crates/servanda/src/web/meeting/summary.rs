//! What the secretariat prints: a draft summary of proceedings made from the acts, the words to read, and a
//! sheet on which presence is counted.

use super::page::scene;
use super::reads_out;
use super::scene::Scene;
use super::words::{say, w};
use crate::web::asked::Asked;
use crate::web::layout::{self, Head, Here};
use crate::web::people::Lobby;
use crate::web::problem::Problem;
use crate::web::words::day;
use crate::web::words::deed::{actor, sentence};
use axum::extract::{Path, RawQuery, State};
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use std::collections::BTreeSet;
use std::sync::Arc;
use treaty::act::{Deed, Done};
use treaty::calendar::Day;
use treaty::committee::procedure::act::Act;

/// `/meeting/…/summary`.
pub(super) async fn page(
    State(lobby): State<Arc<Lobby>>,
    Path(name): Path<String>,
) -> Result<Response, Problem> {
    let scene = scene(&lobby, &name).await?;
    let acts = lobby.rooms.house.acts(&scene.id).await?;
    let main = html! {
        h1 { (w("draft-summary")) }
        p.lead { (scene.body_name()) }
        p { (w("draft-summary-note")) }
        (told(&scene, &acts))
    };
    Ok(paper(&scene, &w("draft-summary"), "summary", &main))
}

/// Day by day, what was done, each with its entry. Ballots stand in their vote and not here.
fn told(scene: &Scene, acts: &[Done]) -> Markup {
    let mut days: Vec<(Option<Day>, Vec<(&Done, &Act)>)> = Vec::new();
    for done in acts {
        let Deed::Floor(act) = &done.deed else {
            continue;
        };
        if matches!(act, Act::BallotCast { .. } | Act::BallotCorrected { .. }) {
            continue;
        }
        let on = done
            .header
            .on
            .or_else(|| Day::parse(done.at.as_str().get(..10)?).ok());
        match days.last_mut() {
            Some((last, held)) if *last == on => held.push((done, act)),
            _ => days.push((on, vec![(done, act)])),
        }
    }
    html! {
        @for (on, acts) in &days {
            h2 { (day::day_or_not_stated(*on)) }
            ol.summary { @for (done, act) in acts {
                li {
                    @let line = html! { (actor(&scene.reading, &done.header)) " " (act.in_words()) };
                    (sentence(&line))
                    @if let Act::Spoke { summary: Some(summary), .. } = act { " " (summary) "." }
                    " " span.quiet { (say("entry", &[])) " " (scene.reading.entry(done.entry)) }
                }
            } }
        }
    }
}

/// `/meeting/…/script`.
pub(super) async fn script(
    State(lobby): State<Arc<Lobby>>,
    Path(name): Path<String>,
) -> Result<Response, Problem> {
    let scene = scene(&lobby, &name).await?;
    let main = html! {
        (reads_out::heading(&scene))
        p { (scene.floor.in_words()) }
        (reads_out::now(&scene))
    };
    Ok(paper(&scene, &w("script"), "script", &main))
}

/// `/meeting/…/presence`: who is ticked stands in the address, and nothing is entered.
pub(super) async fn presence(
    State(lobby): State<Arc<Lobby>>,
    Path(name): Path<String>,
    RawQuery(query): RawQuery,
) -> Result<Response, Problem> {
    let scene = scene(&lobby, &name).await?;
    let query = query.unwrap_or_default();
    let here: BTreeSet<&str> = query
        .split('&')
        .filter_map(|pair| pair.strip_prefix("here="))
        .collect();
    let members = scene.members();
    let count = members.iter().filter(|id| here.contains(id.as_str())).count();
    let places = [("count", count.to_string()), ("members", members.len().to_string())];
    let places = places.each_ref().map(|(name, text)| (*name, text.as_str()));
    let main = html! {
        h1 { (w("presence-sheet")) }
        p.lead role="status" { (say("counted", &places)) }
        p { (w("presence-note")) }
        form method="get" action={ "/meeting/" (name) "/presence" } {
            ul.columns.plain { @for id in members {
                li { label { input type="checkbox" name="here" value=(id) checked[here.contains(id.as_str())]; " " (scene.reading.name(id)) } }
            } }
            p { button { (w("count-them")) } }
        }
    };
    Ok(paper(&scene, &w("presence-sheet"), "presence", &main))
}

fn paper(scene: &Scene, title: &str, page: &str, main: &Markup) -> Response {
    let name = scene.id.name();
    let main = html! {
        p.crumb { a href={ "/meeting/" (name) } { bdi { (name) } } }
        (main)
    };
    let asked = Asked {
        page: format!("/meeting/{name}/{page}"),
        ..Asked::default()
    };
    let head = Head::of(title, Here::Committee, &[]);
    layout::page(&scene.reading, &asked, &head, &main).into_response()
}
