//! `/api/v1`: everything for programs, with the same facts as the pages.
//!
//! What is handed in is signed with a person's key; what is read needs no account. Every answer that is
//! not what was asked for is `application/problem+json` (RFC 9457) in two sentences. The description
//! of it all (OpenAPI 3.1) is made of these functions themselves.

mod acts;
mod content;
mod description;
mod entries;
mod floors;
mod idempotency;
mod index;
mod limits;
mod matters;
mod origin;
mod pages;
mod problem;
mod submissions;
mod unfit;

pub(crate) use content::{SIGNED, message};
pub use description::description;
pub(crate) use description::text;
pub(crate) use limits::Peer;
pub(crate) use origin::own_only;
pub(crate) use problem::{Answered, OfScript, Problem, explain};
pub use unfit::Unfit;

use super::fresh;
use super::rooms::Rooms;
use crate::desk::Desk;
use axum::Router;
use axum::middleware::{from_fn, from_fn_with_state};
use limits::Limits;
use std::sync::Arc;
use tower_http::catch_panic::CatchPanicLayer;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// Where the API begins.
pub(crate) const PREFIX: &str = "/api/v1";

/// What the API answers from.
pub(crate) struct Api {
    /// What the pages are answered from, too.
    pub(crate) rooms: Arc<Rooms>,
    /// The desk, where this house takes submissions.
    desk: Option<Desk>,
    /// The pages, for the facts that they show.
    pages: Router,
    limits: Limits,
    idempotency: idempotency::Keys,
}

impl Api {
    /// An API over rooms, a desk and pages.
    pub(crate) fn of(rooms: Arc<Rooms>, desk: Option<Desk>, pages: Router) -> Self {
        Self {
            rooms,
            desk,
            pages,
            limits: Limits::default(),
            idempotency: idempotency::Keys::default(),
        }
    }
}

/// Every route with its description, once each.
fn described() -> OpenApiRouter<Arc<Api>> {
    OpenApiRouter::new()
        .routes(routes!(index::index))
        .routes(routes!(description::openapi))
        .routes(routes!(submissions::enter))
        .routes(routes!(submissions::entered))
        .routes(routes!(content::read, content::keep))
        .routes(routes!(entries::list))
        .routes(routes!(entries::one))
        .routes(routes!(entries::proof))
        .routes(routes!(entries::checkpoint))
        .routes(routes!(matters::names))
        .routes(routes!(matters::one))
        .routes(routes!(matters::register))
        .routes(routes!(pages::conventions))
        .routes(routes!(pages::convention))
        .routes(routes!(pages::status))
        .routes(routes!(pages::timeline))
        .routes(routes!(pages::committee))
        .routes(routes!(pages::participants))
        .routes(routes!(pages::capacities))
        .routes(routes!(pages::body))
        .routes(routes!(pages::body_participants))
        .routes(routes!(pages::body_sessions))
        .routes(routes!(pages::text))
        .routes(routes!(pages::rules))
        .routes(routes!(pages::sources))
        .routes(routes!(pages::votes))
        .routes(routes!(pages::decisions))
        .routes(routes!(pages::meetings))
        .routes(routes!(pages::documents))
        .routes(routes!(pages::glossary))
        .routes(routes!(pages::participant))
        .routes(routes!(pages::search))
        .routes(routes!(pages::vote))
        .routes(routes!(acts::list))
        .routes(routes!(floors::floor))
        .routes(routes!(floors::election))
}

/// The whole API, for the address [`PREFIX`].
pub(crate) fn routes(api: Arc<Api>) -> Router {
    let (router, _) = described().split_for_parts();
    router
        .fallback(problem::nothing_there)
        .method_not_allowed_fallback(problem::other_method)
        .layer(from_fn_with_state(Arc::clone(&api.rooms), fresh::answer))
        .layer(CatchPanicLayer::new())
        .layer(from_fn_with_state(Arc::clone(&api.rooms), origin::own_only))
        .layer(from_fn(problem::explain))
        .with_state(api)
}
