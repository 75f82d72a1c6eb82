//! The facts of the pages: the API asks the page for its JSON, so there is one truth of each.

use super::problem::Reading;
use super::{Answered, Api, Problem};
use crate::web::asked::{Form, OfConvention};
use crate::web::problem::Problem as PageProblem;
use axum::body::Body;
use axum::extract::{Path, RawQuery, State};
use axum::http::Request;
use axum::response::IntoResponse;
use serde::Serialize;
use std::collections::HashMap;
use std::sync::Arc;
use tower::ServiceExt as _;
use treaty::MatterId;
use utoipa::{IntoParams, ToSchema};

/// The three times of an answer, and the language of names.
#[derive(IntoParams)]
#[into_params(parameter_in = Query)]
#[expect(
    dead_code,
    reason = "stands for its form in the description; the pages read it"
)]
pub(super) struct Times {
    /// The civil day of legal effect; today when absent.
    #[param(value_type = Option<String>, format = "date", example = "2026-11-21")]
    as_of: Option<String>,
    /// Only what was known then: a day, which counts as its end, or an instant.
    #[param(example = "2026-11-21T12:00:00.000Z")]
    known_as_of: Option<String>,
    /// Only the first so many entries of the Record; with all three the answer never changes.
    #[param(minimum = 1)]
    entry: Option<u64>,
    /// Language of participants' names: ar, zh, en, fr, ru or es.
    #[param(example = "en")]
    lang: Option<String>,
}

/// The facts of a page, after what each such answer says.
#[derive(Serialize, ToSchema)]
pub(super) struct Facts {
    /// Name of the convention.
    convention: String,
    /// The capacity of this house for it: depositary, secretariat or copy.
    #[schema(required = false)]
    house: String,
    /// Who is the authority, with its address.
    #[schema(required = false, value_type = Object)]
    authority: serde_json::Value,
    /// Present where everything is an exercise.
    #[schema(required = false)]
    practice: bool,
    /// The civil day of the answer.
    as_of: String,
    /// Everything in it was known then.
    known_as_of: Option<String>,
    /// How many entries of the Record it was folded from.
    entry: u64,
    /// The facts themselves.
    #[serde(flatten)]
    more: HashMap<String, serde_json::Value>,
}

/// The JSON of a page about a convention.
pub(super) async fn page(
    api: &Api,
    convention: &str,
    path: &str,
    query: Option<String>,
) -> Answered {
    let query = query.map_or_else(String::new, |query| format!("?{query}"));
    let whole = path
        .bytes()
        .all(|byte| byte.is_ascii_graphic() && byte != b'?' && byte != b'#');
    let named = MatterId::parse(convention).is_ok_and(|id| !id.as_str().contains('/'));
    let request = Request::get(format!("{path}{query}")).body(Body::empty());
    let (Ok(mut request), true, true) = (request, whole, named) else {
        return Err(nothing());
    };
    request.extensions_mut().insert(Form::Json);
    request
        .extensions_mut()
        .insert(OfConvention(convention.to_owned()));
    let Ok(response) = api.pages.clone().oneshot(request).await;
    if let Some(problem) = response.extensions().get::<PageProblem>() {
        return Err(problem.clone().into());
    }
    if response.status().is_success() {
        return Ok(response.into_response());
    }
    Err(nothing())
}

fn nothing() -> Problem {
    Problem::unknown(
        "Nothing of that name stands in the Record at these times",
        "Look for its name in /api/v1/matters, or ask for a later time",
    )
}

/// A page of a convention: its function, address, page, and words.
macro_rules! of_a_convention {
    ($($name:ident, $address:literal, $page:literal, $summary:literal, $description:literal;)*) => {$(
        #[utoipa::path(
            get,
            path = $address,
            tag = "a convention",
            summary = $summary,
            description = $description,
            params(("convention" = String, Path, description = "Name of the convention", example = "un-cybercrime"), Times),
            responses((status = 200, description = "The facts", body = Facts), Reading)
        )]
        pub(super) async fn $name(
            State(api): State<Arc<Api>>,
            Path(convention): Path<String>,
            RawQuery(query): RawQuery,
        ) -> Answered {
            page(&api, &convention, $page, query).await
        }
    )*};
}

of_a_convention! {
    convention, "/conventions/{convention}", "/", "Where a convention stands today", "The figures of its first page.";
    status, "/conventions/{convention}/status", "/status", "The status of a convention", "Adopted, open for signature, signatories, instruments, in force or not, and why, on any day, as known on any day.";
    timeline, "/conventions/{convention}/timeline", "/timeline", "What happened, by day", "Acts that belong together stand in one line, as on the page; `acts` lists each.";
    committee, "/conventions/{convention}/committee", "/committee", "Bodies, sessions, proposals, what is due", "The facts of the committee's page.";
    participants, "/conventions/{convention}/participants", "/committee/participants", "Who takes part", "States and organizations with their groups on the day asked about.";
    capacities, "/conventions/{convention}/capacities", "/committee/capacities", "What each capacity may do", "The table of capacities and rights, each row with its source.";
    text, "/conventions/{convention}/text", "/text", "The text in its languages", "Each version with its hash, the hash of the version before it, and the certificate of the last.";
    rules, "/conventions/{convention}/rules", "/rules", "The rules as data", "Each value with its article, its source and whether it was compared with it.";
    votes, "/conventions/{convention}/votes", "/committee/votes", "The votes", "The newest first, each with its outcome and tally; `next` says where the list goes on.";
    decisions, "/conventions/{convention}/decisions", "/committee/decisions", "The decisions", "The newest first, with the word and the way that the source gives.";
    meetings, "/conventions/{convention}/meetings", "/committee/meetings", "The meetings", "The newest first.";
    documents, "/conventions/{convention}/documents", "/committee/documents", "The documents", "The newest first, with their symbols.";
    glossary, "/conventions/{convention}/glossary", "/glossary", "Words of practice", "Each with its meaning in a sentence and what it rests on.";
    sources, "/conventions/{convention}/sources", "/sources", "The sources", "Each source that acts cite, and where sources differ.";
}

/// A page of a body: its function, address, what follows the body in the page's address, and words.
macro_rules! of_a_body {
    ($($name:ident, $address:literal, $rest:literal, $summary:literal, $description:literal;)*) => {$(
        #[utoipa::path(
            get,
            path = $address,
            tag = "a convention",
            summary = $summary,
            description = $description,
            params(
                ("convention" = String, Path, description = "Name of the convention", example = "un-cybercrime"),
                ("body" = String, Path, description = "Name of the body", example = "ad-hoc-committee"),
                Times,
            ),
            responses((status = 200, description = "The facts", body = Facts), Reading)
        )]
        pub(super) async fn $name(
            State(api): State<Arc<Api>>,
            Path((convention, body)): Path<(String, String)>,
            RawQuery(query): RawQuery,
        ) -> Answered {
            let path = format!(concat!("/committee/{}", $rest), body);
            page(&api, &convention, &path, query).await
        }
    )*};
}

of_a_body! {
    body, "/conventions/{convention}/bodies/{body}", "", "A body", "How it came to be, who serves as its secretariat, and the rest of its page.";
    body_participants, "/conventions/{convention}/bodies/{body}/participants", "/participants", "Who takes part in a body", "In which capacity, by which formula, and who is named to act for whom.";
    body_sessions, "/conventions/{convention}/bodies/{body}/sessions", "/sessions", "A body's mandate and sessions", "What was mandated beside what happened.";
}

/// A recorded vote
///
/// The tally, every ballot, whether it is carried and why, the statements made.
#[utoipa::path(
    get,
    path = "/conventions/{convention}/votes/{name}",
    tag = "a convention",
    operation_id = "vote",
    params(
        ("convention" = String, Path, description = "Name of the convention", example = "un-cybercrime"),
        ("name" = String, Path, description = "Name of the vote", example = "2019-11-18"),
        Times,
    ),
    responses((status = 200, description = "The vote", body = Facts), Reading)
)]
pub(super) async fn vote(
    State(api): State<Arc<Api>>,
    Path((convention, name)): Path<(String, String)>,
    RawQuery(query): RawQuery,
) -> Answered {
    let path = format!("/{convention}/committee/vote/{name}");
    page(&api, &convention, &path, query).await
}

/// What is looked for.
#[derive(IntoParams)]
#[into_params(parameter_in = Query)]
#[expect(
    dead_code,
    reason = "stands for its form in the description; the page reads it"
)]
pub(super) struct Asked {
    /// Words; each may be the beginning of one.
    #[param(example = "interpretative notes")]
    q: Option<String>,
    /// Only of this kind: document, decision, vote, statement …
    #[param(example = "decision")]
    kind: Option<String>,
    /// Only of this year.
    #[param(example = "2022")]
    year: Option<String>,
    /// Which page of the results, counted from 1.
    #[param(example = "1")]
    page: Option<String>,
}

/// Search
///
/// Everything public by its words: what was found, the best first, counted by kind and year, with
/// participants and words of practice that match.
#[utoipa::path(
    get,
    path = "/conventions/{convention}/search",
    tag = "a convention",
    operation_id = "search",
    params(("convention" = String, Path, description = "Name of the convention", example = "un-cybercrime"), Asked, Times),
    responses((status = 200, description = "What was found", body = Facts), Reading)
)]
pub(super) async fn search(
    State(api): State<Arc<Api>>,
    Path(convention): Path<String>,
    RawQuery(query): RawQuery,
) -> Answered {
    page(&api, &convention, "/search", query).await
}

/// A participant
///
/// Its offices, the proposals it sponsored, its votes with their receipts, its statements.
#[utoipa::path(
    get,
    path = "/conventions/{convention}/participants/{code}",
    tag = "a convention",
    operation_id = "participant",
    params(
        ("convention" = String, Path, description = "Name of the convention", example = "un-cybercrime"),
        ("code" = String, Path, description = "Code of the participant", example = "BEN"),
        Times,
    ),
    responses((status = 200, description = "What it did", body = Facts), Reading)
)]
pub(super) async fn participant(
    State(api): State<Arc<Api>>,
    Path((convention, code)): Path<(String, String)>,
    RawQuery(query): RawQuery,
) -> Answered {
    page(&api, &convention, &format!("/participants/{code}"), query).await
}

/// The conventions of a house.
#[derive(Serialize, ToSchema)]
struct Conventions {
    /// Their names; the one that was opened first comes first.
    conventions: Vec<String>,
}

/// List conventions
///
/// Those that this house keeps.
#[utoipa::path(
    get,
    path = "/conventions",
    tag = "a convention",
    operation_id = "conventions",
    responses((status = 200, description = "Their names", body = Conventions), Reading)
)]
pub(super) async fn conventions(State(api): State<Arc<Api>>) -> Answered {
    let conventions = api.rooms.house.conventions().await?;
    Ok(axum::Json(Conventions { conventions }).into_response())
}
