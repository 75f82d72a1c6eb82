//! The house itself: its name, its key, its size, and where to go from here.

use super::problem::Reading;
use super::{Answered, Api};
use axum::extract::State;
use axum::response::IntoResponse;
use serde::Serialize;
use std::sync::Arc;
use utoipa::ToSchema;

/// A house.
#[derive(Serialize, ToSchema)]
struct House {
    /// The program and its version.
    software: &'static str,
    /// The Record's name, for ever.
    origin: String,
    /// The key under which its checkpoints are signed; compare it with one obtained elsewhere.
    vkey: String,
    /// `real` or `practice`.
    kind: String,
    /// How many entries the Record holds.
    size: u64,
    /// The conventions it keeps.
    conventions: Vec<String>,
    /// Whether it takes submissions.
    takes_submissions: bool,
    /// Where the description of the API is.
    description: &'static str,
}

/// The house
///
/// Its Record's name, key and size, and the conventions it keeps.
#[utoipa::path(
    get,
    path = "/",
    tag = "the house",
    operation_id = "house",
    responses((status = 200, description = "The house", body = House), Reading)
)]
pub(super) async fn index(State(api): State<Arc<Api>>) -> Answered {
    let house = &api.rooms.house;
    let opened = house.opened();
    let kind = if house.is_practice() {
        "practice"
    } else {
        "real"
    };
    let vkey = house.keys().current().unwrap_or(&opened.vkey).vkey();
    let answer = House {
        software: concat!("servanda ", env!("CARGO_PKG_VERSION")),
        origin: opened.origin.clone(),
        vkey,
        kind: kind.to_owned(),
        size: house.size().await?,
        conventions: house.conventions().await?,
        takes_submissions: api.desk.is_some(),
        description: "/api/v1/openapi.json",
    };
    Ok(axum::Json(answer).into_response())
}
