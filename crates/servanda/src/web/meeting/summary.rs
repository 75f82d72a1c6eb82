//! What the secretariat prints: a draft summary of proceedings made from the acts, the words to read, and a
//! sheet on which presence is counted.

use super::page::scene;
use super::reads_out;
use super::scene::Scene;
use crate::web::asked::Asked;
use crate::web::layout::{self, Head, Here};
use crate::web::people::Lobby;
use crate::web::problem::Problem;
use crate::web::tongue::{Spoken, args};
use crate::web::words;
use crate::web::words::deed::sentence;
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
    spoken: Spoken,
) -> Result<Response, Problem> {
    let scene = scene(&lobby, &name).await?.spoken(spoken.tongue);
    let acts = lobby.rooms.house.acts(&scene.id).await?;
    let main = html! {
        h1 { (scene.word("draft-summary")) }
        p.lead { (scene.body_name()) }
        p { (scene.word("draft-summary-note")) }
        (told(&scene, &acts))
    };
    Ok(paper(
        &scene,
        spoken,
        &scene.word("draft-summary"),
        "summary",
        &main,
    ))
}

/// What was done, and what it was on the floor.
type Told<'a> = (&'a Done, &'a Act);

/// Day by day, what was done, each with its entry. Ballots stand in their vote and not here.
fn told(scene: &Scene, acts: &[Done]) -> Markup {
    let mut days: Vec<(Option<Day>, Vec<Told<'_>>)> = Vec::new();
    for done in acts {
        let Deed::Floor(act) = &done.deed else {
            continue;
        };
        if matches!(
            act,
            Act::BallotCast { .. } | Act::NoAnswer { .. } | Act::BallotCorrected { .. }
        ) {
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
            h2 { (scene.reading.day_or_not_stated(*on)) }
            ol.summary { @for (done, act) in acts {
                li {
                    @let line = words::happened::told(&scene.reading, &done.header, act);
                    (sentence(&line))
                    @if let Act::Spoke { summary: Some(summary), .. } = act { " " (scene.reading.quote(summary)) "." }
                    " " span.quiet { (scene.word("entry")) " " (scene.reading.entry(done.entry)) }
                }
            } }
        }
    }
}

/// `/meeting/…/script`.
pub(super) async fn script(
    State(lobby): State<Arc<Lobby>>,
    Path(name): Path<String>,
    spoken: Spoken,
) -> Result<Response, Problem> {
    let scene = scene(&lobby, &name).await?.spoken(spoken.tongue);
    let main = html! {
        (reads_out::heading(&scene))
        p { (words::floor::now(&scene.reading, scene.floor.now())) }
        (reads_out::now(&scene))
    };
    Ok(paper(
        &scene,
        spoken,
        &scene.word("script"),
        "script",
        &main,
    ))
}

/// `/meeting/…/presence`: who is ticked stands in the address, and nothing is entered.
pub(super) async fn presence(
    State(lobby): State<Arc<Lobby>>,
    Path(name): Path<String>,
    RawQuery(query): RawQuery,
    spoken: Spoken,
) -> Result<Response, Problem> {
    let scene = scene(&lobby, &name).await?.spoken(spoken.tongue);
    let query = query.unwrap_or_default();
    let here: BTreeSet<&str> = query
        .split('&')
        .filter_map(|pair| pair.strip_prefix("here="))
        .collect();
    let members = scene.members();
    let count = members
        .iter()
        .filter(|id| here.contains(id.as_str()))
        .count();
    let main = html! {
        h1 { (scene.word("presence-sheet")) }
        p.lead role="status" { (scene.word_with("counted", &args![count = count, members = members.len()])) }
        p { (scene.word("presence-note")) }
        form method="get" action={ "/meeting/" (name) "/presence" } {
            ul.columns.plain { @for id in members {
                li { label { input type="checkbox" name="here" value=(id) checked[here.contains(id.as_str())]; " " (scene.reading.name(id)) } }
            } }
            p { button { (scene.word("count-them")) } }
        }
    };
    Ok(paper(
        &scene,
        spoken,
        &scene.word("presence-sheet"),
        "presence",
        &main,
    ))
}

fn paper(scene: &Scene, spoken: Spoken, title: &str, page: &str, main: &Markup) -> Response {
    let name = scene.id.name();
    let main = html! {
        p.crumb { a href={ "/meeting/" (name) } { bdi { (name) } } }
        (main)
    };
    let asked = Asked {
        page: format!("/meeting/{name}/{page}"),
        lang: spoken.choice(),
        liked: spoken.tongue,
        ..Asked::default()
    };
    let head = Head::of(title, Here::Committee, &[]);
    layout::page(&scene.reading, &asked, &head, &main).into_response()
}
