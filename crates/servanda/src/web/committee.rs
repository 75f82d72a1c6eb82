//! The committee's pages: bodies, sessions, officers, proposals, votes, decisions, what was asked.

pub(crate) mod asked;
pub(crate) mod bodies;
pub(crate) mod calendar;
mod capacities;
pub(crate) mod decisions;
pub(crate) mod election;
pub(crate) mod floor;
mod lists;
pub(crate) mod meetings;
pub(crate) mod non_objection;
pub(crate) mod officers;
mod overview;
mod participants;
mod participation;
pub(crate) mod proposals;
pub(crate) mod sessions;
pub(crate) mod vote;

use super::rooms::Rooms;
use axum::Router;
use std::sync::Arc;

/// The committee's pages.
pub(crate) fn routes() -> Router<Arc<Rooms>> {
    Router::new()
        .merge(overview::routes())
        .merge(lists::routes())
        .merge(participants::routes())
        .merge(capacities::routes())
        .merge(participation::routes())
        .merge(sessions::routes())
        .merge(bodies::routes())
        .merge(vote::routes())
        .merge(floor::routes())
        .merge(election::routes())
}
