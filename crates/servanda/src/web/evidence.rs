//! Evidence: that something stands in the Record, for everyone; the chains of custody, for their parties alone.
//!
//! A party to a chain is whoever did an act in it. Everyone else, and who is not signed in, is answered as if there were
//! none: a chain's name is random, and neither this page nor the API tells it.

mod chain;
mod chains;
mod facts;

pub(crate) use chains::Chains;

use super::answer;
use super::asked::{Asked, Form};
use super::layout::{self, Head, Here};
use super::people::{Lobby, Visitor};
use super::problem::Problem;
use super::reading::Reading;
use super::tongue::{args, key};
use axum::Router;
use axum::extract::State;
use axum::http::header::{CACHE_CONTROL, HeaderValue};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use chain::Kept;
use maud::{Markup, html};
use serde_json::json;
use std::sync::Arc;
use treaty::MatterId;

/// How many of the newest commitments the page names.
const NEWEST: usize = 12;
const FORMS: [Form; 1] = [Form::Json];

/// The page of all, and that of each chain.
pub(crate) fn routes() -> Router<Arc<Lobby>> {
    Router::new()
        .route("/evidence", get(all))
        .route("/{convention}/evidence/custody/{name}", get(one))
}

/// For one person's eyes: no copy is kept on the way or in the browser.
fn kept_nowhere(mut response: Response) -> Response {
    let never = HeaderValue::from_static("no-store");
    response.headers_mut().insert(CACHE_CONTROL, never);
    response
}

async fn all(
    State(lobby): State<Arc<Lobby>>,
    visitor: Visitor,
    asked: Asked,
) -> Result<Response, Problem> {
    let house = &lobby.rooms.house;
    let committed = lobby.chains.committed(house).await?;
    let reading = lobby.rooms.reading(&asked).await?;
    let own = match visitor.signed_in() {
        Ok((_, held)) => Some(lobby.chains.of(house, &held.person).await?),
        Err(_) => None,
    };
    let mut kept = Vec::new();
    for id in own.iter().flatten() {
        kept.extend(Kept::read(house, id, &reading.when).await?);
    }
    let answered = match asked.form {
        Form::Html => {
            let head = Head::of(reading.word("evidence-title"), Here::Evidence, &FORMS);
            let main = page(&reading, &committed, own.is_some().then_some(&kept));
            layout::page(&reading, &asked, &head, &main).into_response()
        }
        Form::Json => {
            let chains: Vec<_> = kept.iter().map(facts::brief).collect();
            let facts = match own {
                Some(_) => json!({"not_open": committed.len(), "chains": chains}),
                None => json!({"not_open": committed.len()}),
            };
            answer::json(&reading, facts)
        }
        _ => return Err(Problem::no_such_form(&asked)),
    };
    Ok(kept_nowhere(answered))
}

fn page(reading: &Reading, committed: &[u64], own: Option<&Vec<Kept>>) -> Markup {
    let newest = committed.iter().rev().take(NEWEST);
    html! {
        h1 { (reading.say("evidence-title")) }
        p.lead { (reading.say("evidence-lead")) }
        p { (reading.say_with("evidence-not-open", &args![count = committed.len()])) }
        @if !committed.is_empty() {
            @let entries = reading.listed(newest.map(|entry| reading.entry(*entry)));
            p { (reading.say_with("evidence-newest", &args![entries = entries])) }
        }
        section aria-labelledby="yours" {
            h2 #yours { (reading.say("evidence-yours")) }
            @match own {
                None => {
                    @let link = html! { a href="/sign-in" { (reading.say("sign-in")) } };
                    p { (reading.say_with("evidence-sign-in", &args![link = link])) }
                }
                Some(kept) if kept.is_empty() => p { (reading.say("evidence-none")) },
                Some(kept) => (table(reading, kept)),
            }
        }
        p.quiet { (reading.say("evidence-by-hand")) " " code dir="ltr" { "servanda evidence --help" } }
    }
}

fn table(reading: &Reading, kept: &[Kept]) -> Markup {
    html! {
        div.wide { table {
            caption { (reading.say("evidence-yours-caption")) }
            thead { tr {
                (reading.column("col-chain")) (reading.column("col-where")) (reading.column("col-packages"))
                (reading.column("col-last-act")) (reading.column("col-entry"))
            } }
            tbody { @for one in kept { tr {
                th scope="row" { a href={ "/" (one.id) } { bdi.symbol dir="ltr" { (one.id.name()) } } }
                td { (chain::place(reading, &one.custody)) }
                td { @for package in one.packages() { bdi.symbol dir="ltr" { (package.name) } " " } }
                td { @match one.custody.acts.last().and_then(|held| held.header.on) {
                    Some(on) => (reading.day(on)),
                    None => (reading.say("not-stated")),
                } }
                td { @match one.last_entry() { Some(entry) => (reading.entry(entry)), None => "–" } }
            } } }
        } }
    }
}

async fn one(
    State(lobby): State<Arc<Lobby>>,
    visitor: Visitor,
    asked: Asked,
) -> Result<Response, Problem> {
    let unknown = || {
        Problem::unknown(
            "No chain of custody of yours stands here",
            "Check the address, and sign in as a person who did an act in the chain",
        )
        .said(key("problem-chain"), key("problem-chain-do"), &[])
    };
    let (_, held) = visitor.signed_in().map_err(|_| unknown())?;
    let id = MatterId::parse(asked.page.trim_start_matches('/')).map_err(|_| unknown())?;
    let house = &lobby.rooms.house;
    if !lobby.chains.of(house, &held.person).await?.contains(&id) {
        return Err(unknown());
    }
    let reading = lobby.rooms.reading_of(id.convention(), &asked).await?;
    let kept = Kept::read(house, &id, &reading.when).await?;
    // What an erased act said, nobody is a party by any more.
    let kept = kept.filter(|kept| kept.is_party(&held.person));
    let kept = kept.ok_or_else(unknown)?;
    let answered = match asked.form {
        Form::Html => {
            let title =
                reading.word_with(key("custody-title"), &args![name = id.name().to_owned()]);
            let head = Head::of(title, Here::Evidence, &FORMS);
            layout::page(&reading, &asked, &head, &chain::page(&reading, &kept)).into_response()
        }
        Form::Json => answer::json(&reading, facts::whole(&kept)),
        _ => return Err(Problem::no_such_form(&asked)),
    };
    Ok(kept_nowhere(answered))
}
