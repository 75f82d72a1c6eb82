//! The description of the API (OpenAPI 3.1), made of its functions.

use super::problem::{Reading, Said};
use super::{Answered, PREFIX, described};
use crate::web::people;
use axum::response::IntoResponse;
use std::sync::LazyLock;
use utoipa::OpenApi as _;
use utoipa::openapi::{InfoBuilder, OpenApi};
use utoipa_axum::router::OpenApiRouter;

#[derive(utoipa::OpenApi)]
#[openapi(components(schemas(Said)))]
struct Shared;

/// The whole description.
#[must_use]
pub fn description() -> OpenApi {
    let shared = OpenApiRouter::with_openapi(Shared::openapi());
    let mut whole = shared.nest(PREFIX, described()).into_openapi();
    whole.merge(people::described().into_openapi());
    whole.info = InfoBuilder::new()
        .title("Servanda")
        .description(Some(
            "The open system of record for a multilateral treaty. What is read needs no account; what is \
             handed in is signed with a person's key. An answer that is not what was asked for is \
             application/problem+json in two sentences.",
        ))
        .version(env!("CARGO_PKG_VERSION"))
        .build();
    whole
}

static TEXT: LazyLock<String> = LazyLock::new(|| {
    let text = serde_json::to_string_pretty(&description());
    text.unwrap_or_default() + "\n"
});

/// The description as JSON.
pub(crate) fn text() -> &'static str {
    &TEXT
}

/// The description of the API
///
/// OpenAPI 3.1, made of the functions that answer.
#[utoipa::path(
    get,
    path = "/openapi.json",
    tag = "the house",
    operation_id = "description",
    responses((status = 200, description = "OpenAPI 3.1", body = Object), Reading)
)]
pub(super) async fn openapi() -> Answered {
    let media = [(axum::http::header::CONTENT_TYPE, "application/json")];
    Ok((media, text()).into_response())
}
