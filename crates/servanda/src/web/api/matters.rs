//! Matters: the names under which acts stand, and each with its acts.

use super::entries::not_read;
use super::pages::{Times, page};
use super::problem::Reading;
use super::{Answered, Api};
use axum::extract::rejection::QueryRejection;
use axum::extract::{Path, Query, RawQuery, State};
use axum::response::IntoResponse;
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use utoipa::{IntoParams, ToSchema};

const COUNT: usize = 200;
const COUNT_MAX: usize = 1000;

/// Which names.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(super) struct Which {
    /// What they begin with, such as `un-cybercrime/committee/vote/`.
    #[param(max_length = 200)]
    prefix: Option<String>,
    /// The first one that is not before this name.
    #[param(max_length = 200)]
    from: Option<String>,
    /// How many, at most.
    #[param(minimum = 1, maximum = 1000)]
    count: Option<usize>,
}

/// Names of matters, in their order.
#[derive(Serialize, ToSchema)]
pub(super) struct Names {
    matters: Vec<String>,
    /// The name to ask `from` for more.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(required = false, nullable = false)]
    next: Option<String>,
}

/// List matters
///
/// Every matter that has an act, by name; a matter's name is the path of its page.
#[utoipa::path(
    get,
    path = "/matters",
    tag = "the Record",
    operation_id = "matters",
    params(Which),
    responses((status = 200, description = "Their names", body = Names), Reading)
)]
pub(super) async fn names(
    State(api): State<Arc<Api>>,
    which: Result<Query<Which>, QueryRejection>,
) -> Answered {
    let Query(which) = which.map_err(not_read)?;
    let count = which.count.unwrap_or(COUNT).clamp(1, COUNT_MAX);
    let prefix = which.prefix.unwrap_or_default();
    let from = which.from.unwrap_or_default();
    let mut matters = api.rooms.house.names(&prefix, &from, count + 1).await?;
    let next = if matters.len() > count {
        matters.pop()
    } else {
        None
    };
    Ok(axum::Json(Names { matters, next }).into_response())
}

/// Read a matter
///
/// What it is and each of its acts, at the times asked about: a meeting, a document, a decision, a
/// vote, a session, a mandate …
#[utoipa::path(
    get,
    path = "/matters/{convention}/{part}/{noun}/{name}",
    tag = "the Record",
    operation_id = "matter",
    params(
        ("convention" = String, Path, description = "Name of the convention", example = "un-cybercrime"),
        ("part" = String, Path, description = "Part of the institution", example = "committee"),
        ("noun" = String, Path, description = "What it is", example = "vote"),
        ("name" = String, Path, description = "Its name", example = "2019-11-18"),
        Times,
    ),
    responses((status = 200, description = "The matter", body = super::pages::Facts), Reading)
)]
pub(super) async fn one(
    State(api): State<Arc<Api>>,
    Path((convention, part, noun, name)): Path<(String, String, String, String)>,
    RawQuery(query): RawQuery,
) -> Answered {
    let path = format!("/{convention}/{part}/{noun}/{name}");
    page(&api, &convention, &path, query).await
}

/// Read a matter of two parts
///
/// The convention's own data (`convention`) or the depositary's register (`depositary`).
#[utoipa::path(
    get,
    path = "/matters/{convention}/{part}",
    tag = "the Record",
    operation_id = "register",
    params(
        ("convention" = String, Path, description = "Name of the convention", example = "un-cybercrime"),
        ("part" = String, Path, description = "`convention` or `depositary`", example = "depositary"),
        Times,
    ),
    responses((status = 200, description = "The matter", body = super::pages::Facts), Reading)
)]
pub(super) async fn register(
    State(api): State<Arc<Api>>,
    Path((convention, part)): Path<(String, String)>,
    RawQuery(query): RawQuery,
) -> Answered {
    let path = format!("/{convention}/{part}");
    page(&api, &convention, &path, query).await
}
