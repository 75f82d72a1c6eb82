//! `/meeting/…`: one page for each view.

use super::form::{Own, Typed};
use super::scene::Scene;
use super::seat::{Hand, Seat, seated, seats};
use super::view::{Kind, View, delegate_you, drawn};
use super::{Room, room};
use crate::facts;
use crate::web::answer;
use crate::web::asked::{Asked, Form};
use crate::web::layout::{self, Head, Here};
use crate::web::people::{Lobby, NeedsScript, Visitor, live_script};
use crate::web::problem::{Problem, sentences};
use crate::web::tongue::{Spoken, args, key};
use crate::web::words;
use axum::extract::{Path, State};
use axum::http::header::{CACHE_CONTROL, HeaderValue};
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, PreEscaped, html};
use std::sync::Arc;

/// What a page says of what was just handed in.
pub(super) enum Said<'a> {
    /// Nothing was.
    Nothing,
    /// It stands in the Record.
    Entered(u64),
    /// It is not in order, and came back as it was typed.
    NotInOrder(&'a Problem, &'a Typed),
}

pub(super) async fn page(
    State(lobby): State<Arc<Lobby>>,
    visitor: Visitor,
    Path(name): Path<String>,
    spoken: Spoken,
    asked: Asked,
) -> Result<Response, Problem> {
    let name = name.split('.').next().unwrap_or_default().to_owned();
    let scene = scene(&lobby, &name).await?;
    if asked.other_times() {
        // This page is of now; as the floor stood then, it is read where it stays.
        let then = Asked {
            page: format!("/committee/floor/{name}"),
            ..asked.clone()
        };
        return Ok(Redirect::to(&then.address(asked.form)).into_response());
    }
    match asked.form {
        Form::Html => {}
        Form::Json => {
            let mut members = facts::floor::of(&scene.id, &scene.floor, &scene.site());
            members.insert("matter".to_owned(), scene.id.as_str().into());
            return Ok(answer::json(&scene.reading, members.into()));
        }
        _ => return Err(Problem::no_such_form(&asked)),
    }
    let view = View::read(asked.more.get("view").map(String::as_str))?;
    let entered = asked
        .more
        .get("entered")
        .and_then(|entry| entry.parse().ok());
    let said = entered.map_or(Said::Nothing, Said::Entered);
    Ok(answered(&scene, &visitor, spoken, view, &said))
}

/// The delegation's own part of a page, for its script.
pub(super) async fn you(
    State(lobby): State<Arc<Lobby>>,
    visitor: Visitor,
    Path(name): Path<String>,
    spoken: Spoken,
    asked: Asked,
) -> Result<Response, Problem> {
    let scene = scene(&lobby, &name).await?.spoken(spoken.tongue);
    let (_, held) = visitor.signed_in()?;
    let view = View::read(asked.more.get("view").map(String::as_str))?;
    let seats = seats(&scene, &held.person);
    let (_, seat) = seated(&seats, view);
    let you = seat.map_or_else(Markup::default, |seat| delegate_you(&scene, seat));
    let no_store = [(CACHE_CONTROL, HeaderValue::from_static("no-store"))];
    Ok((no_store, axum::response::Html(you.into_string())).into_response())
}

/// The scene of a floor by its name.
pub(super) async fn scene(lobby: &Lobby, name: &str) -> Result<Arc<Scene>, Problem> {
    let room: Arc<Room> = room(lobby, name).await?;
    Ok(room.scene(&lobby.rooms).await?)
}

/// A view's page for whoever asks.
pub(super) fn answered(
    scene: &Scene,
    visitor: &Visitor,
    spoken: Spoken,
    asked: Option<View>,
    said: &Said<'_>,
) -> Response {
    let signed_in = visitor.signed_in().ok();
    let seats = signed_in.map_or_else(Vec::new, |(_, held)| seats(scene, &held.person));
    let (view, seat) = seated(&seats, asked);
    let hand = seat.map_or(Hand::Nobody, |seat| seat.hand);
    let kind = Kind {
        view,
        hand,
        tongue: spoken.tongue,
        chosen: spoken.chosen,
    };
    let spoken_here = scene.spoken(spoken.tongue);
    let scene = &spoken_here;
    let word = signed_in
        .map(|(token, _)| token.form_word())
        .unwrap_or_default();
    let own = Own {
        word: &word,
        typed: match said {
            Said::NotInOrder(_, typed) => Some(*typed),
            _ => None,
        },
    };
    let name = scene.id.name();
    let person = signed_in.map(|(_, held)| held.person.as_str());
    let of = seat.and_then(|seat| seat.of.as_ref().filter(|_| seat.hand != Hand::Chair));
    let main = html! {
        p.crumb { a href="/meeting" { (scene.word("room-meetings")) } " · " bdi.symbol { (scene.id) } }
        h1 { (scene.body_name()) " " span.quiet { (scene.word(title(view))) } }
        div.room data-live={ "/meeting/" (name) "/live?" (kind.address()) } data-after=(scene.size())
            data-now=(scene.now) data-person=[person] data-for=[of] data-matter=(scene.id)
            data-form=(word) data-you={ "/meeting/" (name) "/you?view=" (view.as_str()) "&lang=" (spoken.tongue.code()) }
            data-words-lost=(scene.word("live-lost")) data-words-again=(scene.word("live-again")) data-words-new=(scene.word("live-new"))
            data-words-entered=(scene.word("entered")) data-view=(view.as_str()) {
            (views(scene, view, &seats))
            (sits(scene, signed_in.is_some(), seat, view))
            (answer_of(scene, said))
            p #link.quiet role="status" aria-live="polite" {}
            @if let Some(seat) = seat.filter(|seat| matches!(seat.hand, Hand::Delegation(_))) { (delegate_you(scene, seat)) }
            @for region in drawn(scene, kind, &own) { (PreEscaped(region.markup)) }
        }
        @if hand != Hand::Nobody { (participants(scene)) }
        (live_script(spoken.tongue))
    };
    let page = Asked {
        page: format!("/meeting/{name}"),
        lang: spoken.choice(),
        liked: spoken.tongue,
        signed_in: visitor.somebody.clone(),
        more: [("view".to_owned(), view.as_str().to_owned())].into(),
        ..Asked::default()
    };
    let head = Head::of(
        scene.word_with(
            "page-title",
            &args![body = scene.body_name(), view = scene.word(title(view))],
        ),
        Here::Committee,
        &[Form::Json],
    );
    let mut response = layout::page(&scene.reading, &page, &head, &main).into_response();
    if let Said::NotInOrder(problem, _) = said {
        *response.status_mut() = problem.status;
    }
    response.extensions_mut().insert(NeedsScript);
    let no_store = HeaderValue::from_static("no-store");
    response.headers_mut().insert(CACHE_CONTROL, no_store);
    response
}

const fn title(view: View) -> &'static str {
    match view {
        View::Chair => key("view-chair"),
        View::Delegate => key("view-delegate"),
        View::Secretary => key("view-secretary"),
        View::Observer => key("view-observer"),
        View::Screen => key("view-screen"),
    }
}

/// The views of this meeting: those of a seat where it is held, and those that anybody has.
fn views(scene: &Scene, here: View, seats: &[Seat]) -> Markup {
    let name = scene.id.name();
    let held = |view: View| match view {
        View::Observer | View::Screen => true,
        view => view == here || seats.iter().any(|seat| seat.hand.view() == view),
    };
    html! {
        nav.views aria-label=(scene.word("views")) { ul.filter {
            @for view in View::ALL { @if held(view) {
                li { a href={ "/meeting/" (name) "?view=" (view.as_str()) } aria-current=[(view == here).then_some("page")] { (scene.word(title(view))) } }
            } }
        } }
    }
}

/// In which seat somebody is, or why this view offers no step.
fn sits(scene: &Scene, signed_in: bool, seat: Option<&Seat>, view: View) -> Markup {
    html! {
        @match (view, seat) {
            (View::Screen, _) | (_, Some(_)) => {},
            (View::Observer, None) if !signed_in => p.quiet { (scene.word("looking-on")) " " a href="/sign-in" { (scene.word("sign-in")) } },
            (View::Observer, None) => p.quiet { (scene.word("no-seat")) },
            (_, None) => p.quiet { (scene.word("not-your-seat")) },
        }
    }
}

/// What the house answered, first on the page.
fn answer_of(scene: &Scene, said: &Said<'_>) -> Markup {
    html! {
        @match said {
            Said::Nothing => p #said role="status" aria-live="polite" tabindex="-1" {},
            Said::Entered(entry) => p #said.notice role="status" aria-live="polite" tabindex="-1" {
                (scene.word("entered")) " " a href={ "/record/entries/" (entry) } { (scene.word_with("room-entry-number", &args![entry = *entry])) } ", "
                a href={ "/record/entries/" (entry) ".tlog-proof" } download { (scene.word("receipt")) } "."
            },
            Said::NotInOrder(problem, _) => p #said.notice.point role="alert" tabindex="-1" {
                @match &problem.unfit {
                    Some(unfit) => { (scene.reading.labelled(scene.word("problem-not-in-order"), words::law::unfit(&scene.reading, unfit))) " " span.quiet { (words::law::cited(scene.reading.tongue, &unfit.rule)) } },
                    None => @for said in sentences(&scene.reading, problem) { (said) " " },
                }
            },
        }
    }
}

/// The codes of participants, for fields that name one.
fn participants(scene: &Scene) -> Markup {
    html! {
        datalist #participants { @for id in scene.members() { option value=(id) { (scene.name(id)) } } }
    }
}
